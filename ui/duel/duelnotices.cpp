// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/duelnotices.h"

#include "ui/controls/banner.h"

#include "ui/models/timetext.h"

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto timeToRead = 15s;
constexpr std::chrono::milliseconds worthTelling = 1s;

} // namespace

DuelNotices::DuelNotices(const Theme &theme, const DuelModel &duel, QWidget *page)
    : Page(page), m_duel(duel), m_banner(new Banner(theme, page))
{
    m_banner->setObjectName("duelNotice"_L1);
    hide();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &DuelNotices::refresh);
    connect(&duel, &DuelModel::duelChanged, this, &DuelNotices::refresh);
    connect(&duel, &DuelModel::connectionChanged, this, &DuelNotices::refresh);
    m_gainIsNews.setSingleShot(true);
    m_gainIsNews.setInterval(timeToRead);
    connect(&m_gainIsNews, &QTimer::timeout, this, [this] {
        m_gain = 0ms;
        refresh();
    });
    connect(m_banner, &Banner::actionRequested, this, &DuelNotices::answer);
    refresh();
}

DuelNotices::Matter DuelNotices::matter() const
{
    const Seat *rival = m_duel.rivalSeat();
    if (!m_duel.mySeat() || m_duel.duel()->state != DuelState::Running)
        return Matter::None;
    if (rival && rival->offersDraw)
        return Matter::DrawOffered;
    if (m_duel.mayClaim())
        return Matter::Claimable;
    return m_gain >= worthTelling ? Matter::TimeRepaid : Matter::None;
}

/// What was given back before this duel was looked at is no news.
void DuelNotices::lookAtTheClock()
{
    const auto &duel = m_duel.duel();
    if (!duel)
        return;
    if (std::exchange(m_watched, duel->id) != duel->id) {
        m_gain = 0ms;
    } else if (duel->repaid > m_repaid) {
        m_gain += duel->repaid - m_repaid;
        m_gainIsNews.start();
        if (m_said == Matter::TimeRepaid)
            m_said = Matter::None; // another sum
    }
    m_repaid = duel->repaid;
}

void DuelNotices::refresh()
{
    lookAtTheClock();
    const Seat *rival = m_duel.rivalSeat();
    const bool away = rival && !rival->present && m_duel.duel()->state == DuelState::Running;
    if (away != m_tick.isActive())
        away ? m_tick.start() : m_tick.stop();
    const Matter now = matter();
    if (std::exchange(m_said, now) == now)
        return;
    if (now == Matter::None)
        m_banner->hide();
    else
        say();
}

void DuelNotices::say()
{
    if (m_said == Matter::TimeRepaid) {
        m_banner->showMessage(Banner::Kind::Information, tr("%1 was put back on the clock").arg(clockText(m_gain)),
                              tr("For so long the judge or the host's computer stood still."));
        return;
    }
    const QString name = m_duel.rivalSeat()->name;
    if (m_said == Matter::DrawOffered) {
        m_banner->showMessage(Banner::Kind::Information, tr("%1 offers a draw").arg(name),
                              tr("Accept it and the duel is over, with no winner. Until then it goes on."),
                              {{u"acceptDrawButton"_s, tr("Accept")}, {u"declineDrawButton"_s, tr("Decline")}});
    } else {
        m_banner->showMessage(Banner::Kind::Warning, tr("%1 is away").arg(name),
                              tr("You need not wait any longer, but you may: coming back takes the choice away."),
                              {{u"claimButton"_s, tr("Claim the win")}, {u"claimDrawButton"_s, tr("Call it a draw")}});
    }
}

void DuelNotices::answer(const QString &action)
{
    if (action == "acceptDrawButton"_L1)
        Q_EMIT moveRequested(u"draw"_s);
    else if (action == "declineDrawButton"_L1)
        Q_EMIT moveRequested(u"undraw"_s);
    else
        Q_EMIT claimRequested(action == "claimButton"_L1 ? Claim::Win : Claim::Draw);
}

void DuelNotices::retranslate()
{
    if (m_said != Matter::None && m_banner->isVisible())
        say();
}

} // namespace duello
