// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/banner.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 760;

struct Look
{
    Role role;
    QLatin1StringView icon;
};

Look lookOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Information:
        return {Role::Information, "info"_L1};
    case Banner::Kind::Good:
        return {Role::Good, "check"_L1};
    case Banner::Kind::Warning:
        return {Role::Warning, "warning"_L1};
    case Banner::Kind::Bad:
        return {Role::Bad, "error"_L1};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Banner::Banner(const Theme &theme, QWidget *page)
    : QWidget(page)
    , m_theme(theme)
    , m_foot(page->layout()->contentsMargins().bottom())
    , m_card(new Card(theme))
    , m_icon(new QLabel)
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_text(new Label(theme, TextSize::Normal))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton)
{
    setObjectName(u"banner"_s);
    m_title->setObjectName(u"bannerTitle"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(theme.icon(u"cross"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(m_card);
    row->setContentsMargins(grid::m, grid::s, grid::s, grid::s);
    row->setSpacing(grid::m);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_buttons->setSpacing(grid::s);
    row->addLayout(m_buttons);
    row->addWidget(m_close, 0, Qt::AlignTop);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_card);

    connect(&theme, &Theme::changed, this, &Banner::draw);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    page->installEventFilter(this);
    m_close->setAccessibleName(tr("Close the message"));
    hide();
}

void Banner::showMessage(Kind kind, const QString &title, const QString &text, const QList<Action> &actions)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setActions(actions);
    setAccessibleName(title + u' ' + text);
    setDetail({});
    draw();
    show();
    place();
    raise();
}

/// The same ones stay as they are: under a finger, and with the keyboard.
void Banner::setActions(const QList<Action> &actions)
{
    if (std::exchange(m_actions, actions) == actions)
        return;
    while (const QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that is being clicked
        delete item;
    }
    QWidget *stop = nullptr;
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.word);
        button->setObjectName(action.name);
        button->setAccessibleName(action.word);
        button->setProperty("primary", action == actions.first());
        connect(button, &QPushButton::clicked, this, [this, name = action.name] { Q_EMIT actionRequested(name); });
        m_buttons->addWidget(button, 0, Qt::AlignVCenter);
        if (stop)
            setTabOrder(stop, button);
        stop = button;
    }
    if (stop)
        setTabOrder(stop, m_close);
}

void Banner::place()
{
    const QWidget *page = parentWidget();
    const int wide = std::min(page->width() - 2 * grid::l, widest);
    const int high = layout()->totalHeightForWidth(wide);
    setGeometry((page->width() - wide) / 2, page->height() - high - grid::l, wide, high);
    if (!isHidden())
        makeRoom(high + 2 * grid::l);
}

/// At the foot of the page, as much as its parts can spare.
void Banner::makeRoom(int wanted)
{
    const QWidget *page = parentWidget();
    if (!page->layout())
        return; // the page is being destroyed
    QMargins margins = page->layout()->contentsMargins();
    const int parts = page->layout()->totalMinimumSize().height() - margins.bottom();
    margins.setBottom(m_foot + std::clamp(page->height() - parts - m_foot, 0, wanted));
    page->layout()->setContentsMargins(margins);
}

void Banner::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        makeRoom(0);
    QWidget::hideEvent(event);
}

bool Banner::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Banner::setDetail(const QString &detail)
{
    m_card->setToolTip(detail);
}

bool Banner::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place(); // other words need another height
    else if (event->type() == QEvent::LanguageChange)
        m_close->setAccessibleName(tr("Close the message"));
    return done;
}

void Banner::draw()
{
    const Look look = lookOf(m_kind);
    m_card->setAccent(look.role);
    m_icon->setPixmap(m_theme.icon(look.icon, look.role).pixmap(QSize(20, 20), devicePixelRatio()));
}

} // namespace duello
