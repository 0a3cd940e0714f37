// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/opponentpane.h"

#include "ui/codeview.h"
#include "ui/controls/label.h"
#include "ui/models/timetext.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingNow = 3s; ///< an edit younger than this is "now"

} // namespace

OpponentPane::OpponentPane(const Theme &theme, const DuelModel &duel, const OpponentModel &opponent, QWidget *parent)
    : Page(parent)
    , m_duel(duel)
    , m_opponent(opponent)
    , m_name(new Label(theme, TextSize::Normal, Role::Rival, QFont::DemiBold, Label::Overflow::Elide, this))
    , m_activity(new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Elide, this))
    , m_empty(new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Wrap, this))
    , m_code(new CodeView(theme, this))
{
    setObjectName("opponentPane"_L1);
    m_name->setObjectName("opponentName"_L1);
    m_activity->setObjectName("opponentActivity"_L1);
    m_empty->setContentsMargins(grid::m, 0, grid::m, grid::s);
    m_code->setObjectName("opponentCode"_L1);
    m_code->setFont(Theme::codeFont(11));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(grid::m, grid::s, grid::m, grid::s);
    head->setSpacing(2);
    head->addWidget(m_name);
    head->addWidget(m_activity);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_code, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &OpponentPane::refresh);
    connect(&duel, &DuelModel::duelChanged, this, &OpponentPane::refresh);
    connect(&opponent, &OpponentModel::changed, this, &OpponentPane::refresh);
    OpponentPane::retranslate();
}

void OpponentPane::setProblem(const QString &label)
{
    m_problem = label;
    refresh();
}

QString OpponentPane::activityText() const
{
    const std::optional<Activity> activity = m_opponent.activity(m_problem);
    if (!activity)
        return tr("Nothing written here yet");
    const QString lines = tr("%n line(s)", nullptr, activity->lines);
    const auto ago = std::max(m_duel.serverNow() - activity->lastEdit, std::chrono::milliseconds{0});
    return ago < typingNow ? tr("%1, typing now").arg(lines) : tr("%1, last edit %2 ago").arg(lines, clockText(ago));
}

QString OpponentPane::emptyText() const
{
    return m_duel.duel()->settings.visibility == Visibility::DelayedCode ? tr("Code appears here a minute late.")
                                                                         : tr("Code appears here as it is typed.");
}

void OpponentPane::refresh()
{
    const Seat *rival = m_duel.rivalSeat();
    const bool shown = rival && m_duel.duel()->settings.visibility >= Visibility::Activity;
    setVisible(shown);
    if (shown != m_tick.isActive())
        shown ? m_tick.start() : m_tick.stop();
    if (!shown)
        return;
    const bool late = m_duel.duel()->settings.visibility == Visibility::DelayedCode;
    m_name->setText(late ? tr("%1, a minute ago").arg(rival->name) : rival->name);
    m_activity->setText(activityText());
    const bool codeToo = m_duel.duel()->settings.visibility >= Visibility::DelayedCode;
    const std::optional<Code> code = codeToo ? m_opponent.code(m_problem) : std::nullopt;
    m_empty->setVisible(codeToo && !code);
    m_empty->setText(codeToo && !code ? emptyText() : QString());
    m_code->setVisible(code.has_value());
    setMaximumHeight(codeToo ? QWIDGETSIZE_MAX : sizeHint().height());
    if (code && *code != m_shown) {
        m_shown = *code;
        showCode();
    }
}

/// The place that is read stays where it is.
void OpponentPane::showCode()
{
    const int across = m_code->horizontalScrollBar()->value();
    const int down = m_code->verticalScrollBar()->value();
    m_code->setCode(m_shown.text, m_shown.language);
    m_code->horizontalScrollBar()->setValue(across);
    m_code->verticalScrollBar()->setValue(down);
}

void OpponentPane::retranslate()
{
    setAccessibleName(tr("Your rival's work"));
    m_code->setAccessibleName(tr("Your rival's code"));
    refresh();
}

} // namespace duello
