// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/outcometable.h"

#include "ui/controls/listview.h"
#include "ui/duel/verdictlook.h"
#include "ui/models/remarktext.h"
#include "ui/models/submissiontext.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

enum Column { Number, VerdictWords, Time, Memory, Columns };

/// The row as a whole carries hover and selection, so that the colours of verdicts stay.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({2, 3, 4, 3});
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    }
};

} // namespace

OutcomeTable::OutcomeTable(const Theme &theme, QWidget *parent) : QTreeWidget(parent), m_theme(theme)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setColumnCount(Columns);
    setFont(Theme::figures(TextSize::Normal));
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setFont(Theme::font(TextSize::Small));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Number, QHeaderView::Fixed);
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

void OutcomeTable::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    if (selectionModel()->isSelected(index))
        row.state |= QStyle::State_Selected;
    painter->setRenderHint(QPainter::Antialiasing);
    drawRowBackground(painter, row, m_theme);
    QTreeWidget::drawRow(painter, option, index);
}

void OutcomeTable::fill()
{
    const int kept = chosen();
    setAccessibleName(tr("Results by test"));
    setHeaderLabels({tr("Test"), tr("Verdict"), tr("CPU"), tr("Memory")});
    headerItem()->setTextAlignment(Number, Qt::AlignCenter);
    header()->resizeSection(Number, header()->sectionSizeHint(Number) + 2 * grid::s); // off the pane's edge
    clear();
    for (const TestOutcome &outcome : std::as_const(m_outcomes))
        addRow(outcome);
    writeVerdicts(false);
    setMinimumWidth(neededWidth());
    fitVerdicts();
    if (kept >= 0)
        setCurrentItem(topLevelItem(kept));
}

void OutcomeTable::addRow(const TestOutcome &outcome)
{
    const Look look = lookOf(outcome.verdict);
    auto *item = new QTreeWidgetItem(this);
    item->setText(Number, QString::number(outcome.number));
    item->setTextAlignment(Number, Qt::AlignCenter);
    item->setIcon(VerdictWords, m_theme.icon(look.icon, look.role));
    item->setForeground(VerdictWords, m_theme.color(look.role));
    const QString words = verdictText(outcome.verdict);
    item->setData(VerdictWords, Qt::AccessibleTextRole, words);
    item->setToolTip(VerdictWords, outcome.detail.isEmpty() ? words : words + u": "_s + remarkText(outcome.detail));
    item->setText(Time, durationText(outcome.cpuTime));
    item->setToolTip(Time, tr("Real time %1").arg(durationText(outcome.wallTime)));
    item->setText(Memory, memoryText(outcome.memory));
}

void OutcomeTable::writeVerdicts(bool inWords)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const Verdict verdict = m_outcomes.at(row).verdict;
        const QString code = verdictCode(verdict);
        topLevelItem(row)->setText(VerdictWords, inWords ? code + u"  "_s + verdictText(verdict) : code);
    }
}

int OutcomeTable::neededWidth() const
{
    int width = header()->sectionSize(Number);
    for (const int column : {VerdictWords, Time, Memory})
        width += std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
    return width;
}

void OutcomeTable::fitVerdicts()
{
    writeVerdicts(true);
    if (neededWidth() > viewport()->width())
        writeVerdicts(false);
}

void OutcomeTable::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitVerdicts();
}

void OutcomeTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QTreeWidget::changeEvent(event);
}

} // namespace duello
