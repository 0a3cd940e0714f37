// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemchoicebox.h"

#include "ui/controls/label.h"
#include "ui/home/level.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <set>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int levels = 4;
constexpr int usual = 3;

} // namespace

ProblemChoiceBox::ProblemChoiceBox(const ProblemModel &problems, const Theme &theme, const QString &name, int seats,
                                   QWidget *parent)
    : Page(parent)
    , m_problems(problems)
    , m_seats(seats)
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_countRow(new QWidget)
    , m_countName(new Label(theme, TextSize::Normal))
    , m_count(new QSpinBox)
    , m_levelName(new Label(theme, TextSize::Small, Role::Muted))
    , m_topicName(new Label(theme, TextSize::Small, Role::Muted))
    , m_topic(new QComboBox)
    , m_surprise(new QPushButton)
    , m_fits(new Label(theme, TextSize::Small, Role::Muted))
{
    setObjectName(name + u"Choice"_s);
    m_count->setObjectName(name + u"Count"_s);
    m_count->setRange(fewest, most);
    m_count->setValue(usual);
    m_count->setFont(Theme::figures(TextSize::Normal));
    m_count->setFixedWidth(88);
    m_topic->setObjectName(name + u"Topic"_s);
    m_surprise->setObjectName(name + u"Any"_s);
    m_surprise->setIcon(theme.icon(u"surprise"));
    m_surprise->setCheckable(true);
    m_fits->setObjectName(name + u"Fitting"_s);

    auto *count = new QHBoxLayout(m_countRow);
    count->setContentsMargins(0, 0, 0, 0);
    count->addWidget(m_countName, 1);
    count->addWidget(m_count);
    QSizePolicy keeping = m_countRow->sizePolicy(); // another format moves nothing
    keeping.setRetainSizeWhenHidden(true);
    m_countRow->setSizePolicy(keeping);
    auto *chips = new QGridLayout;
    chips->setSpacing(grid::xs);
    for (int level = 1; level <= levels; ++level) {
        auto *chip = new QPushButton;
        chip->setObjectName(name + u"Level%1"_s.arg(level));
        chip->setCheckable(true);
        chip->setMinimumWidth(40);
        chips->addWidget(chip, (level - 1) / 2, (level - 1) % 2);
        m_levels.append(chip);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addWidget(m_title);
    column->addWidget(m_surprise);
    column->addWidget(m_levelName);
    column->addLayout(chips);
    column->addWidget(m_topicName);
    column->addWidget(m_topic);
    column->addWidget(m_fits);
    column->addWidget(m_countRow);  // hidden, it leaves no hole between others
    m_title->setVisible(seats > 1); // alone it stands beside problems that are named, under their title
    connectParts();
    fillTopics();
    retranslate();
}

void ProblemChoiceBox::connectParts()
{
    for (QPushButton *chip : std::as_const(m_levels))
        connect(chip, &QPushButton::toggled, this, &ProblemChoiceBox::refresh);
    connect(m_topic, &QComboBox::currentIndexChanged, this, &ProblemChoiceBox::refresh);
    connect(m_count, &QSpinBox::valueChanged, this, &ProblemChoiceBox::refresh);
    connect(m_surprise, &QPushButton::clicked, this, [this] {
        for (QPushButton *chip : std::as_const(m_levels))
            chip->setChecked(false);
        m_topic->setCurrentIndex(0);
        refresh();
    });
    connect(&m_problems, &QAbstractItemModel::modelReset, this, [this] {
        fillTopics();
        refresh();
    });
}

/// Those that the library has, by their words in the player's language; the first entry is none.
void ProblemChoiceBox::fillTopics()
{
    std::set<QString> known;
    for (int row = 0; row < m_problems.rowCount(); ++row) {
        const QStringList topics = m_problems.index(row).data(ProblemModel::TopicsRole).toStringList();
        known.insert(topics.begin(), topics.end());
    }
    QList<std::pair<QString, QString>> entries;
    for (const QString &topic : known)
        entries.append({topicsText({topic}), topic});
    std::ranges::sort(entries, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    const QVariant before = m_topic->currentData();
    const QSignalBlocker quiet(m_topic);
    m_topic->clear();
    m_topic->addItem(tr("Any topic"), QString());
    for (const auto &[text, topic] : std::as_const(entries))
        m_topic->addItem(text, topic);
    m_topic->setCurrentIndex(std::max(0, m_topic->findData(before)));
}

ProblemChoice ProblemChoiceBox::choice() const
{
    ProblemChoice choice;
    for (qsizetype i = 0; i < m_levels.size(); ++i) {
        if (m_levels.at(i)->isChecked())
            choice.levels.append(int(i) + 1);
    }
    if (const QString topic = m_topic->currentData().toString(); !topic.isEmpty())
        choice.topics = {topic};
    choice.count = m_single ? 1 : m_count->value();
    return choice;
}

void ProblemChoiceBox::setChoice(const ProblemChoice &choice)
{
    const QSignalBlocker quiet(this);
    for (qsizetype i = 0; i < m_levels.size(); ++i)
        m_levels.at(i)->setChecked(choice.levels.contains(int(i) + 1));
    m_topic->setCurrentIndex(std::max(0, m_topic->findData(choice.topics.value(0))));
    if (choice.count >= fewest) // of one problem the number that was chosen before stands
        m_count->setValue(choice.count);
}

int ProblemChoiceBox::fitting() const
{
    const ProblemChoice wanted = choice();
    int found = 0;
    for (int row = 0; row < m_problems.rowCount(); ++row) {
        const QModelIndex problem = m_problems.index(row);
        const QStringList topics = problem.data(ProblemModel::TopicsRole).toStringList();
        const bool level =
            wanted.levels.isEmpty() || wanted.levels.contains(problem.data(ProblemModel::LevelRole).toInt());
        const bool topic = wanted.topics.isEmpty() || topics.contains(wanted.topics.first());
        found += int(level && topic);
    }
    return found;
}

void ProblemChoiceBox::setSingle(bool single)
{
    if (std::exchange(m_single, single) != single)
        refresh();
}

void ProblemChoiceBox::refresh()
{
    m_countRow->setVisible(!m_single);
    const ProblemChoice wanted = choice();
    m_surprise->setChecked(wanted.levels.isEmpty() && wanted.topics.isEmpty());
    m_fits->setRole(isEnough() ? Role::Muted : Role::Bad);
    m_fits->setText(fittingText(fitting()));
    Q_EMIT changed();
}

QString ProblemChoiceBox::fittingText(int fit) const
{
    if (fit == 0)
        return tr("No problem of this computer fits.");
    if (!isEnough())
        return tr("Only %n problem(s) fit: choose fewer, or more levels.", nullptr, fit);
    return m_seats > 1
               ? tr("%n problem(s) fit. The server chooses among those that neither of you has seen.", nullptr, fit)
               : tr("%n problem(s) fit. The server chooses among those that you have not seen.", nullptr, fit);
}

void ProblemChoiceBox::retranslate()
{
    m_title->setText(tr("Problems"));
    m_surprise->setText(m_seats > 1 ? tr("Surprise us") : tr("Surprise me"));
    m_surprise->setAccessibleName(m_surprise->text());
    m_surprise->setToolTip(tr("Any level, any topic"));
    m_levelName->setText(tr("Levels"));
    for (qsizetype i = 0; i < m_levels.size(); ++i) {
        m_levels.at(i)->setText(levelWord(int(i) + 1));
        m_levels.at(i)->setAccessibleName(levelWord(int(i) + 1));
    }
    m_topicName->setText(tr("Topic"));
    m_topic->setAccessibleName(tr("Topic"));
    m_countName->setText(tr("How many"));
    m_count->setAccessibleName(tr("Number of problems"));
    fillTopics();
    refresh();
}

} // namespace duello
