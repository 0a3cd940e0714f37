// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/statusstrip.h"

#include "ui/controls/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int stripHeight = 32;
constexpr auto passingTime = 8s;

QStringView iconOf(Role role)
{
    switch (role) {
    case Role::Good:
        return u"check";
    case Role::Bad:
        return u"error";
    case Role::Warning:
        return u"warning";
    default:
        return u"info";
    }
}

} // namespace

StatusStrip::StatusStrip(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_words(new Label(theme, TextSize::Small, Role::Text, QFont::Normal, Label::Overflow::Elide, this))
    , m_place(new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Wrap, this))
    , m_folds(new QWidget(this))
{
    setObjectName("statusStrip"_L1);
    setFixedHeight(stripHeight);
    m_words->setObjectName("statusWords"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_place->setObjectName("placeLabel"_L1);
    m_place->setWordWrap(false);
    auto *folds = new QHBoxLayout(m_folds);
    folds->setContentsMargins(0, 0, 0, 0);
    folds->setSpacing(grid::xs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::m, 0, grid::s, 0);
    row->setSpacing(grid::s);
    row->addWidget(m_icon);
    row->addWidget(m_words, 1);
    row->addWidget(m_place);
    row->addSpacing(grid::s);
    row->addWidget(m_folds);
    m_timer.setSingleShot(true);
    m_timer.setInterval(passingTime);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_passing = {};
        draw();
    });
    connect(&theme, &Theme::changed, this, &StatusStrip::draw);
    draw();
}

void StatusStrip::tell(Role role, const QString &words)
{
    m_passing = {role, words};
    m_timer.start();
    draw();
}

void StatusStrip::setStanding(Role role, const QString &words)
{
    m_standing = {role, words};
    draw();
}

QString StatusStrip::words() const
{
    return m_passing.words.isEmpty() ? m_standing.words : m_passing.words;
}

void StatusStrip::setPlace(const QString &place)
{
    m_place->setText(place);
}

QToolButton *StatusStrip::addFold(const QString &name, QStringView icon)
{
    auto *button = new QToolButton(m_folds);
    button->setObjectName(name);
    button->setIcon(m_theme.icon(icon));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setChecked(true);
    m_folds->layout()->addWidget(button);
    return button;
}

void StatusStrip::retranslate()
{
    draw();
}

void StatusStrip::draw()
{
    const Notice &notice = m_passing.words.isEmpty() ? m_standing : m_passing;
    m_icon->setVisible(!notice.words.isEmpty());
    if (!notice.words.isEmpty())
        m_icon->setPixmap(m_theme.icon(iconOf(notice.role), notice.role).pixmap(QSize(16, 16), devicePixelRatio()));
    m_words->setText(notice.words);
    m_words->setRole(notice.role);
}

} // namespace duello
