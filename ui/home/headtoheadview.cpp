// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/headtoheadview.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/style/outlines.h"

#include <QPainter>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 8;
constexpr int nameWidth = 200;

} // namespace

/// A bar that is cut as the duels went: yours, drawn, the rival's.
class HeadToHeadView::Shares final : public QWidget
{
public:
    explicit Shares(const Theme &theme) : m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(barHeight);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setScore(const HeadToHead &score)
    {
        m_score = score;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Role rest = m_score.drawn > 0 ? Role::Muted : Role::Raised;
        outlines::panel(&painter, rect(), m_theme.color(rest), {}, barHeight / 2.0);
        if (m_score.played() == 0)
            return;
        const qreal unit = qreal(width()) / m_score.played();
        const QRectF yours(0, 0, unit * m_score.won, height());
        const QRectF theirs(width() - unit * m_score.lost, 0, unit * m_score.lost, height());
        if (m_score.won > 0)
            outlines::panel(&painter, yours, m_theme.color(Role::You), {}, barHeight / 2.0);
        if (m_score.lost > 0)
            outlines::panel(&painter, theirs, m_theme.color(Role::Rival), {}, barHeight / 2.0);
    }

private:
    const Theme &m_theme;
    HeadToHead m_score;
};

HeadToHeadView::HeadToHeadView(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_you(new Label(theme, TextSize::Normal, Role::You, QFont::DemiBold, Label::Overflow::Elide))
    , m_won(new Label(theme, TextSize::Title, Role::You, QFont::Bold))
    , m_shares(new Shares(theme))
    , m_lost(new Label(theme, TextSize::Title, Role::Rival, QFont::Bold))
    , m_rival(new Label(theme, TextSize::Normal, Role::Rival, QFont::DemiBold, Label::Overflow::Elide))
    , m_sentence(new Label(theme, TextSize::Small, Role::Muted))
{
    setObjectName(u"headToHead"_s);
    m_shares->setObjectName(u"headToHeadShares"_s);
    m_won->setObjectName(u"headToHeadWon"_s);
    m_lost->setObjectName(u"headToHeadLost"_s);
    m_rival->setObjectName(u"headToHeadRival"_s);
    m_sentence->setObjectName(u"headToHeadSentence"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_rival->setMaximumWidth(nameWidth);
    for (Label *figure : {m_won, m_lost})
        figure->setWordWrap(false);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(grid::xs);
    middle->addStretch();
    middle->addWidget(m_shares);
    middle->addWidget(m_sentence);
    middle->addStretch();
    auto *card = new Card(theme);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(grid::l, grid::s, grid::l, grid::s);
    row->setSpacing(grid::m);
    row->addWidget(m_you);
    row->addWidget(m_won);
    row->addLayout(middle, 1);
    row->addWidget(m_lost);
    row->addWidget(m_rival);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(card);
    retranslate();
}

void HeadToHeadView::setScore(const QString &opponent, const HeadToHead &score)
{
    m_opponent = opponent;
    m_score = score;
    m_shares->setScore(score);
    retranslate();
}

void HeadToHeadView::retranslate()
{
    m_you->setText(tr("You"));
    m_won->setText(QString::number(m_score.won));
    m_lost->setText(QString::number(m_score.lost));
    m_rival->setText(m_opponent);
    m_sentence->setText(m_score.played() == 0 ? tr("None of the duels shown")
                                              : tr("%n duel(s): %1 won, %2 drawn, %3 lost", nullptr, m_score.played())
                                                    .arg(m_score.won)
                                                    .arg(m_score.drawn)
                                                    .arg(m_score.lost));
    setAccessibleName(tr("Against %1").arg(m_opponent));
    setAccessibleDescription(m_sentence->text());
}

} // namespace duello
