// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/play.h"

#include <QDir>
#include <QPainter>
#include <QWidget>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookAgain = 4ms;
constexpr int gap = 12; ///< between two windows

} // namespace

Play::Play(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_timer.setInterval(lookAgain);
    connect(&m_timer, &QTimer::timeout, this, &Play::advance);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { end(u"step \"%1\" did not happen"_s.arg(m_scenes.at(m_next).step.name)); });
}

void Play::add(const Step &step)
{
    m_scenes.append({step, m_stage});
}

void Play::start()
{
    if (!QDir().mkpath(m_folder)) {
        end(u"cannot make the folder %1"_s.arg(m_folder));
        return;
    }
    m_timer.start();
    m_patience.start();
}

void Play::advance()
{
    const Scene &scene = m_scenes.at(m_next);
    if (!scene.step.ready()) {
        m_ready.invalidate();
        return;
    }
    if (!m_ready.isValid())
        m_ready.start();
    if (m_ready.durationElapsed() < scene.step.settle)
        return;
    m_ready.invalidate();
    QString failure;
    if (!photograph(scene))
        failure = u"cannot write the picture of \"%1\""_s.arg(scene.step.name);
    else if (scene.step.action && !scene.step.action())
        failure = u"step \"%1\" could not be done"_s.arg(scene.step.name);
    ++m_next;
    if (failure.isEmpty() && m_next < m_scenes.size())
        m_patience.start();
    else
        end(failure);
}

bool Play::photograph(const Scene &scene) const
{
    QList<QPixmap> pictures;
    QSize size(-gap, 0);
    for (const auto &window : scene.stage) {
        pictures.append(window()->grab());
        pictures.last().setDevicePixelRatio(1); // dot for dot
        size = {size.width() + gap + pictures.last().width(), std::max(size.height(), pictures.last().height())};
    }
    QPixmap whole(size);
    whole.fill(Qt::black);
    QPainter painter(&whole);
    int left = 0;
    for (const QPixmap &picture : std::as_const(pictures)) {
        painter.drawPixmap(left, 0, picture);
        left += picture.width() + gap;
    }
    painter.end();
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder).arg(m_next + 1, 2, 10, QChar(u'0')).arg(scene.step.name);
    return whole.save(file);
}

void Play::end(const QString &failure)
{
    m_timer.stop();
    m_patience.stop();
    Q_EMIT finished(failure);
}

} // namespace duello
