// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/connectionpanel.h"

#include "ui/controls/label.h"
#include "ui/models/connectiontext.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int panelWidth = 380;
constexpr qsizetype shownEvents = 8;

} // namespace

ConnectionPanel::ConnectionPanel(const Theme &theme, const DuelModel &duel, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_duel(duel)
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_eventsTitle(new Label(theme, TextSize::Small, Role::Muted, QFont::DemiBold))
    , m_noEvents(new Label(theme, TextSize::Small, Role::Muted))
    , m_facts(new QGridLayout)
    , m_events(new QGridLayout)
    , m_copy(new QPushButton)
{
    setObjectName("connectionPanel"_L1);
    setWindowFlags(Qt::Popup | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_TranslucentBackground);
    setFixedWidth(panelWidth);
    m_copy->setObjectName("copyConnection"_L1);
    m_copy->setIcon(theme.icon(u"copy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::l, grid::m, grid::l, grid::m);
    column->setSpacing(grid::s);
    column->addWidget(m_title);
    for (QGridLayout *rows : {m_facts, m_events}) {
        rows->setHorizontalSpacing(grid::l);
        rows->setVerticalSpacing(grid::xs);
        rows->setColumnMinimumWidth(0, 132);
        rows->setColumnStretch(1, 1);
    }
    column->addLayout(m_facts);
    column->addSpacing(grid::xs);
    column->addWidget(m_eventsTitle);
    column->addWidget(m_noEvents);
    column->addLayout(m_events);
    column->addSpacing(grid::xs);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionPanel::refresh);
    connect(&duel, &DuelModel::connectionChanged, this, &ConnectionPanel::refresh);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionPanel::copy);
    retranslate();
}

void ConnectionPanel::openUnder(const QWidget &place)
{
    refresh();
    m_timer.start();
    retranslate();
    adjustSize();
    const QPoint wanted = place.mapToGlobal(QPoint((place.width() - width()) / 2, place.height() + grid::xs));
    const QRect screen = place.screen()->availableGeometry();
    move(std::clamp(wanted.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(wanted.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_copy->setFocus();
}

void ConnectionPanel::refresh()
{
    if (!isVisible() && m_timer.isActive())
        return;
    const SyncDiagnostics diagnostics = m_duel.diagnostics();
    fill(m_facts, m_factRows, connectionFacts(m_duel.connection(), diagnostics, m_duel.clock().now()), false);
    const QList<Fact> events = eventFacts(diagnostics);
    fill(m_events, m_eventRows, events.first(std::min(events.size(), shownEvents)), true);
    m_noEvents->setVisible(events.isEmpty());
}

void ConnectionPanel::fill(QGridLayout *layout, Rows &rows, const QList<Fact> &facts, bool namesAreFigures)
{
    while (rows.size() < facts.size()) {
        auto *name = new Label(m_theme, TextSize::Small, Role::Muted);
        auto *value = new Label(m_theme, TextSize::Small, Role::Text, QFont::Normal, Label::Overflow::Elide);
        if (namesAreFigures)
            name->setFont(Theme::figures(TextSize::Small));
        value->setFont(Theme::figures(TextSize::Small));
        layout->addWidget(name, int(rows.size()), 0);
        layout->addWidget(value, int(rows.size()), 1);
        rows.append(std::pair(name, value));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool used = i < facts.size();
        rows[i].first->setVisible(used);
        rows[i].second->setVisible(used);
        if (!used)
            continue;
        rows[i].first->setText(facts[i].name);
        rows[i].second->setText(facts[i].value);
    }
}

void ConnectionPanel::copy()
{
    QGuiApplication::clipboard()->setText(
        connectionReport(m_duel.connection(), m_duel.diagnostics(), m_duel.clock().now()));
    m_copy->setText(tr("Copied"));
}

void ConnectionPanel::retranslate()
{
    setAccessibleName(tr("Connection"));
    m_title->setText(tr("Connection"));
    m_eventsTitle->setText(tr("Last events"));
    m_noEvents->setText(tr("None yet"));
    m_copy->setText(tr("Copy for a bug report"));
}

void ConnectionPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::radius, grid::radius);
}

void ConnectionPanel::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    Page::hideEvent(event);
}

} // namespace duello
