// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/seatcard.h"

#include "ui/controls/label.h"
#include "ui/models/seattext.h"
#include "ui/style/outlines.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int faceSize = 64;
constexpr int signSize = 24;
constexpr int cardHeight = 112;
constexpr auto breath = 2400ms;

} // namespace

SeatCard::SeatCard(const Theme &theme, Side side, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_side(side)
    , m_name(new Label(theme, TextSize::Title, role(), QFont::DemiBold, Label::Overflow::Elide, this))
    , m_status(new Label(theme, TextSize::Normal, Role::Muted, QFont::Normal, Label::Overflow::Elide, this))
{
    const bool you = side == Side::You;
    setObjectName(you ? u"yourSeat"_s : u"rivalSeat"_s);
    setFixedHeight(cardHeight);
    m_name->setObjectName(you ? u"yourSeatName"_s : u"rivalSeatName"_s);
    m_status->setObjectName(you ? u"yourSeatStatus"_s : u"rivalSeatStatus"_s);
    const Qt::Alignment inner = (you ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter; // towards the other
    m_name->setAlignment(inner);
    m_status->setAlignment(inner);
    auto *words = new QVBoxLayout(this);
    const int beside = faceSize + 2 * grid::xl - grid::s;
    words->setContentsMargins(you ? grid::l : beside, grid::l, you ? beside : grid::l, grid::l);
    words->setSpacing(grid::xs);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_status);
    words->addStretch();
    m_breath.setStartValue(0.0);
    m_breath.setKeyValueAt(0.5, 1.0);
    m_breath.setEndValue(0.0);
    m_breath.setEasingCurve(QEasingCurve::InOutSine);
    m_breath.setLoopCount(-1);
    connect(&m_breath, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    fill();
}

void SeatCard::showSeat(const Seat *seat, const QString &waiting, bool isKnown)
{
    m_seat = seat ? std::optional(*seat) : std::nullopt;
    m_waiting = waiting;
    m_isKnown = isKnown;
    fill();
}

void SeatCard::fill()
{
    const bool you = m_side == Side::You;
    m_name->setRole(m_seat ? role() : Role::Muted);
    m_name->setText(m_seat ? m_seat->name : tr("A free seat"));
    const bool ready = m_seat && m_seat->ready;
    const bool known = you || m_isKnown;
    const bool here = m_seat && (you || m_seat->present);
    m_status->setRole(ready && here && known ? Role::Good : Role::Muted);
    m_status->setText(!m_seat  ? m_waiting
                      : !known ? unknownPresenceText()
                      : !here  ? tr("away for a moment")
                      : ready  ? tr("ready")
                               : tr("not ready yet"));
    setAccessibleName(m_name->text() + u", " + m_status->text());
    breathe();
    update();
}

void SeatCard::breathe()
{
    const auto time = m_theme.motion(breath);
    const bool wanted = !m_seat && time > 0ms && isVisible();
    if (!wanted) {
        m_breath.stop();
    } else if (m_breath.state() != QAbstractAnimation::Running) {
        m_breath.setDuration(int(time.count()));
        m_breath.start();
    }
}

QRectF SeatCard::face() const
{
    const int left = m_side == Side::You ? width() - faceSize - grid::xl : grid::xl;
    return QRectF(left, (height() - faceSize) / 2.0, faceSize, faceSize);
}

void SeatCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_theme.color(role());
    if (!m_seat) {
        const double share = m_breath.state() == QAbstractAnimation::Running ? m_breath.currentValue().toReal() : 0.5;
        QPen dashes(outlines::mix(color, m_theme.color(Role::Surface), float(0.35 + 0.5 * share)), 2);
        dashes.setDashPattern({3, 3});
        painter.setPen(dashes);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(face().adjusted(1, 1, -1, -1));
        return;
    }
    painter.setPen(QPen(color, 2));
    painter.setBrush(m_theme.tint(role()));
    painter.drawEllipse(face().adjusted(1, 1, -1, -1));
    painter.setFont(Theme::font(TextSize::Display, QFont::Bold));
    painter.setPen(color);
    painter.drawText(face(), Qt::AlignCenter, m_seat->name.left(1).toUpper());
    if (!m_seat->ready)
        return;
    const QRectF sign(face().right() - signSize + 4, face().bottom() - signSize + 4, signSize, signSize);
    outlines::panel(&painter, sign.adjusted(-2, -2, 2, 2), m_theme.color(Role::Surface), {}, signSize);
    outlines::panel(&painter, sign, m_theme.color(Role::Good), {}, signSize / 2.0);
    outlines::checkMark(&painter, sign, m_theme.color(Role::Surface));
}

void SeatCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    breathe();
}

void SeatCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    breathe();
}

void SeatCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}

} // namespace duello
