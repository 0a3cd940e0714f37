// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/qrcode.h"

#include <QPainter>

#include <cmath>
#include <memory>

#include <qrencode.h>

namespace duello {

namespace {

constexpr int quietZone = 4; // modules on each side: ISO/IEC 18004, 6.3.8

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_width = 0;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (code) {
        m_width = code->width;
        m_modules.fill(false, m_width * m_width);
        for (int i = 0; i < m_width * m_width; ++i)
            m_modules.setBit(i, (code->data[i] & 1) != 0); // the lowest bit is the colour, the others are its making
    }
    update();
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int whole = m_width + 2 * quietZone;
    // Modules end at whole pixels of the screen: a blurred edge is hard to read.
    const qreal ratio = devicePixelRatio();
    const qreal module = std::max(1.0, std::floor(width() * ratio / whole)) / ratio;
    const qreal start = (width() - module * m_width) / 2;
    const qreal aligned = std::floor(start * ratio) / ratio;
    for (int i = 0; i < m_modules.size(); ++i) {
        if (m_modules.testBit(i))
            painter.fillRect(QRectF(aligned + (i % m_width) * module, aligned + (i / m_width) * module, module, module),
                             Qt::black);
    }
}

} // namespace duello
