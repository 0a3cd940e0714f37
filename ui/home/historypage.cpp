// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historypage.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/controls/listview.h"
#include "ui/home/historydelegate.h"
#include "ui/home/historydetails.h"
#include "ui/models/historymodel.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(HistoryModel &history, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_history(history)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_list(new ListView)
    , m_details(new HistoryDetails(theme))
    , m_empty(new EmptyState(theme, u"history"))
{
    setObjectName(u"historyPage"_s);
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(&history);
    m_list->setItemDelegate(new HistoryDelegate(theme, m_list));
    auto *listCard = new Card(theme);
    auto *inside = new QVBoxLayout(listCard);
    inside->setContentsMargins(1, grid::xs, 1, grid::xs);
    inside->addWidget(m_list);
    auto *full = new QWidget;
    auto *row = new QHBoxLayout(full);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::l);
    row->addWidget(listCard, 5);
    row->addWidget(m_details, 6);
    auto *none = new Card(theme);
    auto *noneInside = new QVBoxLayout(none);
    noneInside->addWidget(m_empty);
    auto *body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(full);
    m_stack->addWidget(none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addWidget(m_heading);
    column->addWidget(body, 1);

    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&history, signal, this, &HistoryPage::keepCurrent);
    connect(&history, &QAbstractItemModel::modelReset, this, &HistoryPage::keepCurrent);
    connect(&history, &QAbstractItemModel::dataChanged, this, &HistoryPage::showCurrent);
    connect(m_list, &ListView::currentIndexChanged, this, &HistoryPage::showCurrent);
    connect(m_details, &HistoryDetails::againRequested, this, &HistoryPage::againRequested);
    connect(m_details, &HistoryDetails::resultRequested, this, &HistoryPage::resultRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &HistoryPage::practiseRequested);
    retranslate();
    keepCurrent();
}

void HistoryPage::setCurrent(const DuelId &id)
{
    if (const QModelIndex index = m_history.indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

void HistoryPage::setCode(const DuelId &duel, const QList<SubmissionDetails> &details)
{
    m_details->setCode(duel, details);
}

void HistoryPage::keepCurrent()
{
    const bool any = m_history.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_history.index(0));
}

void HistoryPage::showCurrent()
{
    const DuelRecord *record = m_history.record(m_list->currentIndex().data(HistoryModel::IdRole).value<DuelId>());
    if (!record)
        return;
    m_details->setRecord(*record, m_history.titleOf(*record));
    if (isVisible())
        Q_EMIT detailsRequested(record->duel.id);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showCurrent();
}

void HistoryPage::retranslate()
{
    m_heading->setText(tr("History"));
    m_list->setAccessibleName(tr("Past duels"));
    m_empty->setTexts(tr("No duels yet"), tr("Every duel you finish is kept here with its submissions and their code."),
                      tr("Practise offline"));
}

} // namespace duello
