// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/navigationrail.h"

#include "ui/style/outlines.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QStyleOption>
#include <QVBoxLayout>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Stop
{
    QLatin1StringView name;
    QLatin1StringView icon;
};

constexpr std::array stops{
    Stop{"railPlay"_L1, "play"_L1},
    Stop{"railProblems"_L1, "problems"_L1},
    Stop{"railHistory"_L1, "history"_L1},
    Stop{"railSettings"_L1, "settings"_L1},
};

constexpr int railWidth = 88;

/// An icon over a word, with a teal bar when it is where we are.
class RailButton final : public QAbstractButton
{
public:
    RailButton(const Theme &theme, const Stop &stop) : m_theme(theme), m_icon(stop.icon)
    {
        setObjectName(stop.name);
        setCheckable(true);
        setFixedSize(railWidth, 64);
        setFont(Theme::font(TextSize::Small, QFont::Medium));
        setAttribute(Qt::WA_Hover);
    }

protected:
    // Where we are is the window's to say, through setPlace().
    void nextCheckState() override {}

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        const QRect body = rect().adjusted(8, 2, -8, -2);
        const Role ink = isChecked() ? Role::You : Role::Muted;
        if (isChecked() || underMouse())
            outlines::panel(&painter, body, m_theme.color(Role::Raised), {}, grid::radius);
        if (isChecked())
            outlines::panel(&painter, QRect(0, body.top() + 12, 3, body.height() - 24), m_theme.color(Role::You), {},
                            1.5);
        const QRect picture(width() / 2 - 11, 11, 22, 22);
        m_theme.icon(m_icon, ink).paint(&painter, picture);
        painter.setPen(m_theme.color(isChecked() ? Role::Text : Role::Muted));
        const QString word = fontMetrics().elidedText(text(), Qt::ElideRight, body.width() - 4);
        painter.drawText(QRect(body.left(), 37, body.width(), 18), Qt::AlignCenter, word);
        if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            outlines::focusRing(&painter, body, m_theme.color(Role::You), grid::radius);
    }

private:
    const Theme &m_theme;
    QString m_icon;
};

} // namespace

NavigationRail::NavigationRail(const Theme &theme, QWidget *parent) : Page(parent), m_theme(theme)
{
    setObjectName(u"navigationRail"_s);
    setFixedWidth(railWidth + 1);
    auto *mark = new QLabel;
    mark->setPixmap(QIcon(u":/icons/duello.svg"_s).pixmap(QSize(36, 36), devicePixelRatio()));
    mark->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid::l, 1, grid::l);
    column->setSpacing(grid::xs);
    column->addWidget(mark);
    column->addSpacing(grid::m);
    for (qsizetype i = 0; i < qsizetype(stops.size()); ++i) {
        const auto place = static_cast<Place>(i);
        auto *button = new RailButton(theme, stops[i]);
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
        connect(button, &QAbstractButton::clicked, this, [this, place] { Q_EMIT placeRequested(place); });
        connect(shortcut, &QShortcut::activated, this, [this, place] { Q_EMIT placeRequested(place); });
        m_buttons.append(button);
        if (place == Place::Settings)
            column->addStretch();
        column->addWidget(button);
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void NavigationRail::setPlace(Place place)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == static_cast<qsizetype>(place));
}

void NavigationRail::retranslate()
{
    const QStringList words{tr("Play"), tr("Problems"), tr("History"), tr("Settings")};
    setAccessibleName(tr("Places"));
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(words[i]);
        m_buttons[i]->setAccessibleName(words[i]);
        m_buttons[i]->setToolTip(tr("%1 (Alt+%2)").arg(words[i]).arg(i + 1));
    }
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Surface));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Role::Border));
}

} // namespace duello
