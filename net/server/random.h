// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QString>

namespace duello {

/// What must not be guessed or must not collide, from a generator that came in.
class Random
{
public:
    explicit Random(QRandomGenerator &generator) : m_generator(generator) {}

    quint64 number() { return m_generator.generate64(); }
    /// A version 4 UUID (RFC 9562): "f47ac10b-58cc-4372-a567-0e02b2c3d479".
    QString uuid();
    /// 256 bits, in letters that need no escaping in a URL.
    QString token();
    /// Eight small letters and digits.
    QString word();
    /// Six letters and digits that are not mistaken for each other when read aloud or from a screen.
    QString joinCode();

private:
    QByteArray bytes(qsizetype count);
    QString pick(QLatin1StringView letters, int count);

    QRandomGenerator &m_generator;
};

} // namespace duello
