// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/outcometable.h"

#include "ui/duel/verdictlook.h"
#include "ui/models/submissiontext.h"

#include <QEvent>
#include <QHeaderView>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

enum Column { Number, VerdictWords, Time, Memory, Columns };

} // namespace

OutcomeTable::OutcomeTable(const Theme &theme, QWidget *parent) : QTreeWidget(parent), m_theme(theme)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setColumnCount(Columns);
    setFont(Theme::figures(TextSize::Normal));
    setAllColumnsShowFocus(true);
    header()->setFont(Theme::font(TextSize::Small));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(VerdictWords, QHeaderView::Stretch);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
    connect(&theme, &Theme::changed, this, &OutcomeTable::fill);
    fill();
}

void OutcomeTable::showOutcomes(const QList<TestOutcome> &outcomes)
{
    m_outcomes = outcomes;
    fill();
    const auto failed = std::ranges::find_if(
        m_outcomes, [](const TestOutcome &outcome) { return outcome.verdict != Verdict::Accepted; });
    const auto shown = failed == m_outcomes.end() ? 0 : failed - m_outcomes.begin();
    setCurrentItem(topLevelItem(int(shown)));
}

int OutcomeTable::chosen() const
{
    return currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
}

void OutcomeTable::fill()
{
    const int kept = chosen();
    setAccessibleName(tr("Results by test"));
    setHeaderLabels({tr("Test"), tr("Verdict"), tr("CPU"), tr("Memory")});
    clear();
    for (const TestOutcome &outcome : std::as_const(m_outcomes)) {
        const Look look = lookOf(outcome.verdict);
        auto *item = new QTreeWidgetItem(this);
        item->setText(Number, QString::number(outcome.number));
        item->setText(VerdictWords, verdictText(outcome.verdict));
        item->setIcon(VerdictWords, m_theme.icon(look.icon, look.role));
        item->setForeground(VerdictWords, m_theme.color(look.role));
        item->setToolTip(VerdictWords, outcome.detail);
        item->setText(Time, durationText(outcome.cpuTime));
        item->setToolTip(Time, tr("Real time %1").arg(durationText(outcome.wallTime)));
        item->setText(Memory, memoryText(outcome.memory));
    }
    if (kept >= 0)
        setCurrentItem(topLevelItem(kept));
}

void OutcomeTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTreeWidget::changeEvent(event);
}

} // namespace duello
