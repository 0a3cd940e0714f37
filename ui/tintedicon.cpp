// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tintedicon.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QPixmap render(const QString &name, const QColor &color, const QSize &size)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QBuffer buffer(&svg);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(size);
    return QPixmap::fromImage(reader.read());
}

bool isDarkNow()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

TintedIcon::TintedIcon(QString name, std::optional<Role> role) : m_name(std::move(name)), m_role(role) {}

QColor TintedIcon::colorFor(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    default:
        return m_role ? Theme::colorOf(*m_role, isDarkNow()) : palette.color(QPalette::ButtonText);
    }
}

void TintedIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
}

QPixmap TintedIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap TintedIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const QColor color = colorFor(mode);
    const QString key =
        u"duello/%1/%2/%3x%4@%5"_s.arg(m_name, color.name()).arg(size.width()).arg(size.height()).arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(m_name, color, size);
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIconEngine *TintedIcon::clone() const
{
    return new TintedIcon(*this);
}

QString TintedIcon::key() const
{
    return u"duello::TintedIcon"_s;
}

bool TintedIcon::isNull()
{
    return !QFile::exists(pathOf(m_name));
}

} // namespace duello
