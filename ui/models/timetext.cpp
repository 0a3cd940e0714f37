// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace duello {

using namespace Qt::StringLiterals;

QString clockText(std::chrono::milliseconds time)
{
    const std::chrono::hh_mm_ss parts(std::chrono::floor<std::chrono::seconds>(time));
    const auto two = [](auto count) {
        return QString::number(count.count()).rightJustified(2, u'0');
    };
    if (parts.hours().count() > 0)
        return u"%1:%2:%3"_s.arg(QString::number(parts.hours().count()), two(parts.minutes()), two(parts.seconds()));
    return u"%1:%2"_s.arg(QString::number(parts.minutes().count()), two(parts.seconds()));
}

QString spanText(std::chrono::milliseconds time)
{
    const std::chrono::hh_mm_ss parts(std::chrono::floor<std::chrono::seconds>(time));
    const auto hours = parts.hours().count();
    const auto minutes = parts.minutes().count();
    const auto seconds = parts.seconds().count();
    if (hours > 0)
        return QCoreApplication::translate("duello::TimeText", "%1 h %2 min %3 s").arg(hours).arg(minutes).arg(seconds);
    if (minutes > 0)
        return QCoreApplication::translate("duello::TimeText", "%1 min %2 s").arg(minutes).arg(seconds);
    return QCoreApplication::translate("duello::TimeText", "%1 s").arg(seconds);
}

QString minutesText(std::chrono::minutes length)
{
    return QCoreApplication::translate("duello::TimeText", "%1 min").arg(length.count());
}

QString momentText(Timestamp time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).toLocalTime();
    return QLocale().toString(moment, QCoreApplication::translate("duello::TimeText", "d MMM yyyy, HH:mm"));
}

} // namespace duello
