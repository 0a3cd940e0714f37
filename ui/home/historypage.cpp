// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/historypage.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/controls/listview.h"
#include "ui/dialogs.h"
#include "ui/home/headtoheadview.h"
#include "ui/home/historydelegate.h"
#include "ui/home/historydetails.h"
#include "ui/home/historyfilterbar.h"
#include "ui/models/historyfilter.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

enum Shown { Duels, NoDuelYet, NothingFits };

} // namespace

HistoryPage::HistoryPage(HistoryModel &history, Dialogs &dialogs, const Clock &clock, const Theme &theme,
                         QWidget *parent)
    : Page(parent)
    , m_history(history)
    , m_dialogs(dialogs)
    , m_filter(new HistoryFilter(history, this))
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_count(new Label(theme, TextSize::Normal, Role::Muted))
    , m_showAll(new QPushButton)
    , m_export(new QPushButton)
    , m_bar(new HistoryFilterBar(theme, clock))
    , m_score(new HeadToHeadView(theme))
    , m_list(new ListView)
    , m_details(new HistoryDetails(theme))
    , m_empty(new EmptyState(theme, u"history"))
    , m_nothingFits(new EmptyState(theme, u"search"))
{
    setObjectName(u"historyPage"_s);
    m_score->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::m);
    column->addWidget(makeHead(theme));
    column->addWidget(m_bar);
    column->addWidget(m_score);
    column->addWidget(makeBody(theme), 1);
    connectParts();
    retranslate();
    followHistory();
}

QWidget *HistoryPage::makeHead(const Theme &theme)
{
    m_count->setObjectName(u"historyCount"_s);
    m_count->setWordWrap(false);
    m_showAll->setObjectName(u"historyShowAll"_s);
    m_showAll->setIcon(theme.icon(u"cross"));
    m_export->setObjectName(u"historyExport"_s);
    m_export->setIcon(theme.icon(u"folder"));
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::m);
    row->addWidget(m_heading);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_showAll);
    row->addWidget(m_export);
    return head;
}

QWidget *HistoryPage::makeBody(const Theme &theme)
{
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(m_filter);
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
    auto *body = new QWidget;
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(full);
    for (EmptyState *state : {m_empty, m_nothingFits}) {
        auto *card = new Card(theme);
        (new QVBoxLayout(card))->addWidget(state);
        m_stack->addWidget(card);
    }
    m_empty->setObjectName(u"historyEmpty"_s);
    m_nothingFits->setObjectName(u"historyNothingFits"_s);
    return body;
}

void HistoryPage::connectParts()
{
    // The filter hears of a change before the page does: it was there first.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_history, signal, this, &HistoryPage::followHistory);
        connect(m_filter, signal, this, &HistoryPage::refresh);
    }
    connect(&m_history, &QAbstractItemModel::modelReset, this, &HistoryPage::followHistory);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &HistoryPage::showCurrent);
    connect(&m_history, &HistoryModel::extentChanged, this, &HistoryPage::retranslate);
    connect(m_bar, &HistoryFilterBar::queryChanged, this, &HistoryPage::takeQuery);
    connect(m_list, &ListView::currentIndexChanged, this, &HistoryPage::showCurrent);
    connect(m_details, &HistoryDetails::againRequested, this, &HistoryPage::againRequested);
    connect(m_details, &HistoryDetails::resultRequested, this, &HistoryPage::resultRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &HistoryPage::practiseRequested);
    connect(m_nothingFits, &EmptyState::actionRequested, m_bar, &HistoryFilterBar::clear);
    connect(m_showAll, &QPushButton::clicked, m_bar, &HistoryFilterBar::clear);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::askForFile);
}

void HistoryPage::setCurrent(const DuelId &id)
{
    const QModelIndex wanted = m_history.indexOf(id);
    if (!wanted.isValid())
        return;
    if (!m_filter->mapFromSource(wanted).isValid())
        m_bar->clear();
    m_list->setCurrentIndex(m_filter->mapFromSource(wanted));
    m_list->scrollTo(m_list->currentIndex());
}

void HistoryPage::setCode(const DuelId &duel, const QList<SubmissionDetails> &details)
{
    m_details->setCode(duel, details);
}

void HistoryPage::followHistory()
{
    m_bar->setOpponents(opponentsOf(m_history.records()));
    refresh();
}

void HistoryPage::takeQuery()
{
    m_filter->setQuery(m_bar->query());
    m_list->scrollTo(m_list->currentIndex());
    refresh();
}

void HistoryPage::refresh()
{
    const int all = m_history.rowCount();
    const int shown = m_filter->rowCount();
    const HistoryQuery &query = m_filter->query();
    const bool isReading = m_history.extent() == HistoryModel::Extent::Reading;
    m_stack->setCurrentIndex(all == 0 && !isReading ? NoDuelYet : shown == 0 ? NothingFits : Duels);
    m_bar->setVisible(all > 0);
    m_export->setVisible(all > 0);
    m_export->setEnabled(shown > 0 && !isReading);
    m_showAll->setVisible(query != HistoryQuery());
    m_count->setVisible(all > 0);
    m_count->setText(countText(shown));
    m_score->setVisible(!query.opponent.isEmpty());
    if (!query.opponent.isEmpty())
        m_score->setScore(query.opponent, headToHead(query, m_history.records()));
    if (shown > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
}

QString HistoryPage::countText(int shown) const
{
    const int all = m_history.rowCount();
    const QString count = m_filter->query() == HistoryQuery() ? tr("%n duel(s)", nullptr, all)
                                                              : tr("%1 of %n duel(s)", nullptr, all).arg(shown);
    switch (m_history.extent()) {
    case HistoryModel::Extent::Reading:
        return tr("%1, reading on").arg(count);
    case HistoryModel::Extent::Partial:
        return tr("%1, the others could not be read").arg(count);
    case HistoryModel::Extent::Whole:
        return count;
    }
    Q_UNREACHABLE_RETURN({});
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

void HistoryPage::askForFile()
{
    const FileQuestion question{
        .name = u"exportDialog"_s,
        .title = tr("Export %n duel(s)", nullptr, m_filter->rowCount()),
        .suggested = u"duello-history.json"_s,
        .formats = {tr("JSON, with every submission (*.json)"), tr("CSV, a line for each duel (*.csv)")}};
    m_dialogs.saveAs(window(), question, [this](const QString &path) {
        const bool isTable = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
        Q_EMIT exportRequested(m_filter->records(), path, isTable ? HistoryFormat::Csv : HistoryFormat::Json);
    });
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    showCurrent();
}

void HistoryPage::retranslate()
{
    m_heading->setText(tr("History"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setAccessibleName(tr("Show all duels"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export the duels that are shown"));
    m_export->setToolTip(m_history.extent() == HistoryModel::Extent::Reading ? tr("As soon as all duels are read")
                                                                             : QString());
    m_list->setAccessibleName(tr("Past duels"));
    m_empty->setTexts(tr("No duels yet"), tr("Every duel you finish is kept here with its submissions and their code."),
                      tr("Practise offline"));
    if (m_history.extent() == HistoryModel::Extent::Reading)
        m_nothingFits->setTexts(tr("Reading the history"), tr("What fits is shown as it comes."), {});
    else
        m_nothingFits->setTexts(tr("Nothing fits"), tr("No duel of yours is like that."), tr("Show all duels"));
    refresh();
}

} // namespace duello
