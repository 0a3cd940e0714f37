// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/roompages.h"

#include "ui/home/hostpage.h"
#include "ui/home/joinpage.h"
#include "ui/home/waitingpage.h"

#include <QStackedWidget>

namespace duello {

RoomPages::RoomPages(const RoomParts &parts, QStackedWidget &stack, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_stack(stack)
    , m_host([this] { return makeHost(); })
    , m_join([this] { return makeJoin(); })
    , m_waiting([this] { return makeWaiting(); })
{
}

HostPage *RoomPages::makeHost()
{
    auto *page = new HostPage(m_parts.problems, m_parts.theme);
    page->setWish(m_parts.wish);
    m_stack.addWidget(page);
    connect(page, &HostPage::wishChanged, this, &RoomPages::wishChanged);
    connect(page, &HostPage::hostRequested, this, &RoomPages::hostRequested);
    connect(page, &HostPage::backRequested, this, &RoomPages::homeRequested);
    return page;
}

JoinPage *RoomPages::makeJoin()
{
    auto *page = new JoinPage(m_parts.lobby, m_parts.theme);
    m_stack.addWidget(page);
    connect(page, &JoinPage::joinRequested, this, &RoomPages::joinRequested);
    connect(page, &JoinPage::joinFoundRequested, this, &RoomPages::joinFoundRequested);
    connect(page, &JoinPage::backRequested, this, &RoomPages::homeRequested);
    return page;
}

WaitingPage *RoomPages::makeWaiting()
{
    auto *page = new WaitingPage(m_parts.duel, m_parts.hosting, m_parts.dialogs, m_parts.theme);
    m_stack.addWidget(page);
    connect(page, &WaitingPage::moveRequested, this, [this](const QString &move) { Q_EMIT moveRequested(move, {}); });
    connect(page, &WaitingPage::leaveRequested, this, &RoomPages::leaveRequested);
    connect(page, &WaitingPage::homeRequested, this, &RoomPages::homeRequested);
    return page;
}

QWidget &RoomPages::host()
{
    return m_host.get();
}

QWidget &RoomPages::hostAs(const DuelSettings &rules)
{
    m_host.get().setRules(rules);
    return m_host.get();
}

QWidget &RoomPages::join()
{
    return m_join.get();
}

QWidget &RoomPages::waiting()
{
    return m_waiting.get();
}

bool RoomPages::isJoinShown() const
{
    return m_join.made() && m_stack.currentWidget() == m_join.made();
}

bool RoomPages::isWaitingShown() const
{
    return m_waiting.made() && m_stack.currentWidget() == m_waiting.made();
}

void RoomPages::stopWaiting()
{
    if (m_host.made())
        m_host.made()->setOpening(false);
}

} // namespace duello
