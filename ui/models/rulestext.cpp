// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rulestext.h"

#include "ui/models/timetext.h"

#include <QCoreApplication>

namespace duello {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::RulesText)
};

QString formatText(DuelFormat format)
{
    switch (format) {
    case DuelFormat::Race:
        return Words::tr("Race");
    case DuelFormat::Sequential:
        return Words::tr("One after another");
    case DuelFormat::Lockout:
        return Words::tr("Lockout");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString rulesText(const DuelSettings &settings)
{
    return QStringList{formatText(settings.format), minutesText(settings.length)}.join(QStringLiteral(", "));
}

} // namespace duello
