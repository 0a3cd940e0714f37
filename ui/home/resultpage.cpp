// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/resultpage.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/home/outcomemark.h"
#include "ui/home/timeline.h"
#include "ui/models/duelmodel.h"
#include "ui/models/outcometext.h"
#include "ui/models/timetext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 880;

} // namespace

ResultPage::ResultPage(const DuelModel &duel, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_duel(duel)
    , m_theme(theme)
    , m_mark(new OutcomeMark(theme))
    , m_title(new Label(theme, TextSize::Display, Role::Text, QFont::Bold))
    , m_reason(new Label(theme, TextSize::Large))
    , m_about(new Label(theme, TextSize::Normal, Role::Muted))
    , m_timeline(new Timeline(theme))
    , m_missingText(new Label(theme, TextSize::Normal, Role::Warning))
    , m_retry(addButton("resultRetry", u"retry"))
    , m_rematchText(new Label(theme, TextSize::Normal, Role::Rival, QFont::DemiBold))
    , m_rematch(addButton("rematchButton", u"retry"))
    , m_again(addButton("resultAgain", u"retry"))
    , m_another(addButton("resultAnother", u"problems"))
    , m_review(addButton("resultReview", u"code"))
    , m_home(addButton("resultHome", u"home"))
{
    setObjectName(u"resultPage"_s);
    m_title->setObjectName(u"resultTitle"_s);
    m_reason->setObjectName(u"resultReason"_s);
    m_rematchText->setObjectName(u"rematchText"_s);
    m_another->setProperty("primary", true);
    m_rematch->setProperty("primary", true);
    for (Label *label : {m_title, m_reason, m_about, m_rematchText})
        label->setAlignment(Qt::AlignCenter);

    auto *card = new Card(theme);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid::xs, grid::m, grid::xs, grid::s);
    inside->addWidget(m_timeline);
    inside->addWidget(makeMissing());
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(grid::s);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_about);
    column->addSpacing(grid::l);
    column->addWidget(card);
    column->addSpacing(grid::l);
    column->addWidget(makeButtons());
    column->addWidget(m_rematchText);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);

    connect(&duel, &DuelModel::duelChanged, this, &ResultPage::showRematch);
    connect(m_rematch, &QPushButton::clicked, this, [this] {
        const Seat *mine = m_duel.mySeat();
        Q_EMIT moveRequested(mine && mine->wantsRematch ? u"unrematch"_s : u"rematch"_s);
    });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(m_record.duel.id); });
    connect(m_another, &QPushButton::clicked, this, &ResultPage::anotherProblemRequested);
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewRequested(m_record.duel.id); });
    connect(m_home, &QPushButton::clicked, this, &ResultPage::homeRequested);
    retranslate();
}

QWidget *ResultPage::makeMissing()
{
    m_missing = new QWidget;
    m_missing->setObjectName(u"resultMissing"_s);
    auto *row = new QHBoxLayout(m_missing);
    row->setContentsMargins(grid::m, 0, grid::m, grid::xs);
    row->setSpacing(grid::m);
    row->addWidget(m_missingText, 1);
    row->addWidget(m_retry);
    m_missing->hide();
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT submissionsRequested(m_record.duel.id); });
    return m_missing;
}

QWidget *ResultPage::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::s);
    row->addStretch();
    for (QPushButton *button : {m_rematch, m_another, m_again, m_review, m_home})
        row->addWidget(button);
    row->addStretch();
    m_rematchText->setMinimumHeight(m_rematchText->fontMetrics().lineSpacing()); // comes and goes, moves nothing
    return buttons;
}

/// The duel has just ended and the rival can still be asked.
bool ResultPage::isFresh() const
{
    if (!m_duel.duel() || !m_duel.mySeat() || !m_duel.rivalSeat())
        return false;
    const DuelId &id = m_duel.duel()->id;
    const DuelId asGuest(m_duel.epoch() + u'.' + id.value()); // as the history has it, of other machines' duels
    return m_record.duel.id == id || m_record.duel.id == asGuest;
}

void ResultPage::showRematch()
{
    const bool pair = m_record.duel.settings.seats > 1;
    m_rematch->setVisible(isFresh());
    m_again->setVisible(!isFresh());
    m_another->setVisible(!pair);
    m_rematchText->clear();
    if (!isFresh())
        return;
    const Seat &rival = *m_duel.rivalSeat();
    const bool mine = m_duel.mySeat()->wantsRematch;
    m_rematch->setText(mine                 ? tr("No rematch after all")
                       : rival.wantsRematch ? tr("Accept the rematch")
                                            : tr("Rematch"));
    m_rematch->setAccessibleName(m_rematch->text());
    if (m_rematch->property("primary").toBool() == mine) { // to take it back is not what is meant
        m_rematch->setProperty("primary", !mine);
        m_rematch->update();
    }
    if (mine)
        m_rematchText->setText(rival.present ? tr("Waiting for %1 to accept").arg(rival.name)
                                             : tr("%1 is not here any more").arg(rival.name));
    else if (rival.wantsRematch)
        m_rematchText->setText(tr("%1 wants a rematch").arg(rival.name));
}

QPushButton *ResultPage::addButton(const char *name, QAnyStringView icon)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(m_theme.icon(icon));
    return button;
}

void ResultPage::setRecord(const DuelRecord &record, const QString &problem)
{
    m_record = record;
    m_problem = problem;
    m_mark->setOutcome(outcomeOf(record));
    m_missing->setVisible(!record.isComplete);
    m_review->setEnabled(submissionsOf(record, record.you) > 0);
    retranslate();
}

void ResultPage::celebrate()
{
    m_mark->celebrate();
}

void ResultPage::retranslate()
{
    m_title->setText(outcomeTitle(m_record));
    m_reason->setText(outcomeReason(m_record));
    m_about->setText(m_problem);
    m_timeline->setRecord(m_record);
    m_missingText->setText(tr("The server did not give the submissions: some may be missing here."));
    m_retry->setText(tr("Retry"));
    m_again->setText(m_record.duel.settings.seats > 1 ? tr("Host with these rules") : tr("Play again"));
    m_another->setText(m_record.duel.problems.size() > 1 ? tr("Other problems") : tr("Another problem"));
    m_review->setText(tr("Review code"));
    m_home->setText(tr("Home"));
    for (QPushButton *button : {m_retry, m_again, m_another, m_review, m_home})
        button->setAccessibleName(button->text());
    showRematch();
}

} // namespace duello
