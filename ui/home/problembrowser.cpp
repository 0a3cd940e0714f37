// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problembrowser.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/listview.h"
#include "ui/home/level.h"
#include "ui/home/problemdelegate.h"
#include "ui/home/problemfilter.h"
#include "ui/home/unreadablenote.h"
#include "ui/models/problemmodel.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

ProblemId idOf(const QModelIndex &index)
{
    return index.data(ProblemModel::IdRole).value<ProblemId>();
}

} // namespace

ProblemBrowser::ProblemBrowser(ProblemModel &problems, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_filter(new ProblemFilter(this))
    , m_search(new QLineEdit)
    , m_level(new QComboBox)
    , m_list(new ListView)
    , m_empty(new EmptyState(theme, u"search"))
{
    m_filter->setSourceModel(&problems);
    m_search->setObjectName(u"problemSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(u"search", Role::Muted), QLineEdit::LeadingPosition);
    m_level->setObjectName(u"problemLevel"_s);
    for (int level = 0; level <= 4; ++level)
        m_level->addItem(QString(), level);
    m_list->setObjectName(u"problemList"_s);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ProblemDelegate(theme, m_list));

    auto *filter = new QHBoxLayout;
    filter->setSpacing(grid::s);
    filter->addWidget(m_search, 1);
    filter->addWidget(m_level);
    auto *card = new Card(theme);
    m_stack = new QStackedLayout(card);
    m_stack->setContentsMargins(1, grid::xs, 1, grid::xs);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::m);
    column->addLayout(filter);
    column->addWidget(card, 1);
    column->addWidget(new UnreadableNote(problems, theme, this));

    connectParts();
    retranslate();
    keepCurrent();
}

void ProblemBrowser::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, m_filter, &ProblemFilter::setText);
    connect(m_level, &QComboBox::currentIndexChanged, m_filter, &ProblemFilter::setLevel);
    connect(m_list, &ListView::currentIndexChanged, this, [this] { Q_EMIT currentChanged(current()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_most == 0)
            Q_EMIT activated(idOf(index));
    });
    const auto toggleAt = [this](const QModelIndex &index) {
        if (m_most > 0)
            toggle(idOf(index));
    };
    connect(m_list, &QListView::clicked, this, toggleAt);
    connect(m_list, &ListView::spacePressed, this, toggleAt);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_search->clear();
        m_level->setCurrentIndex(0);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ProblemBrowser::keepCurrent);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ProblemBrowser::keepCurrent);
    connect(&m_problems, &QAbstractItemModel::modelReset, this, &ProblemBrowser::keepPicked);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, [this] { Q_EMIT currentChanged(current()); });
}

ProblemId ProblemBrowser::current() const
{
    return idOf(m_list->currentIndex());
}

void ProblemBrowser::setMostPicked(int most)
{
    if (std::exchange(m_most, most) == most)
        return;
    m_filter->setPicked(most > 0 ? std::optional(m_picked) : std::nullopt);
    Q_EMIT pickedChanged();
}

void ProblemBrowser::pick(const ProblemId &id)
{
    if (!m_picked.contains(id))
        toggle(id);
}

void ProblemBrowser::toggle(const ProblemId &id)
{
    if (!m_picked.removeOne(id)) {
        if (m_picked.size() >= m_most || !m_problems.indexOf(id).isValid())
            return;
        m_picked.append(id);
    }
    m_filter->setPicked(m_picked);
    Q_EMIT pickedChanged();
}

/// Of a library that was read anew.
void ProblemBrowser::keepPicked()
{
    m_picked.removeIf([this](const ProblemId &id) { return !m_problems.indexOf(id).isValid(); });
    if (m_most > 0)
        m_filter->setPicked(m_picked);
    Q_EMIT pickedChanged();
}

void ProblemBrowser::setCurrent(const ProblemId &id)
{
    const QModelIndex wanted = m_problems.indexOf(id);
    if (!wanted.isValid())
        return;
    if (!m_filter->mapFromSource(wanted).isValid()) {
        m_search->clear();
        m_level->setCurrentIndex(0);
    }
    m_list->setCurrentIndex(m_filter->mapFromSource(wanted));
    m_list->scrollTo(m_list->currentIndex());
}

void ProblemBrowser::chooseByChance(std::mt19937 &chance)
{
    QModelIndexList fresh;
    QModelIndexList all;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (picked().contains(idOf(index)))
            continue;
        all.append(index);
        if (!index.data(ProblemModel::SolvedRole).toBool())
            fresh.append(index);
    }
    QModelIndexList &choice = fresh.isEmpty() ? all : fresh;
    if (choice.size() > 1)
        choice.removeOne(m_list->currentIndex()); // a surprise is another one than before
    if (choice.isEmpty())
        return;
    std::uniform_int_distribution<qsizetype> pick(0, choice.size() - 1);
    m_list->setCurrentIndex(choice.at(pick(chance)));
    m_list->scrollTo(m_list->currentIndex());
}

void ProblemBrowser::keepCurrent()
{
    const bool any = m_filter->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    retranslate();
    Q_EMIT currentChanged(current());
}

void ProblemBrowser::retranslate()
{
    m_search->setPlaceholderText(tr("Search by title or topic"));
    m_search->setAccessibleName(tr("Search problems"));
    m_level->setAccessibleName(tr("Level"));
    m_level->setItemText(0, tr("All levels"));
    for (int level = 1; level <= 4; ++level)
        m_level->setItemText(level, levelWord(level));
    m_list->setAccessibleName(tr("Problems"));
    if (m_problems.rowCount() == 0)
        m_empty->setTexts(tr("No problems yet"), tr("The library is still loading, or its folder is empty."), {});
    else
        m_empty->setTexts(tr("Nothing fits"), tr("No problem has these words at this level."), tr("Show all problems"));
}

} // namespace duello
