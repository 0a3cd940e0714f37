// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rulestext.h"

#include "ui/models/timetext.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::RulesText)

public:
    static QString penaltyPart(Penalty penalty);
    static QString visibilityPart(Visibility visibility);
    static QString problemsPart(int problems) { return tr("%n problem(s)", nullptr, problems); }
};

QString Words::penaltyPart(Penalty penalty)
{
    switch (penalty) {
    case Penalty::None:
        return {};
    case Penalty::Time:
        return tr("wrong answers cost time");
    case Penalty::Cooldown:
        return tr("a pause after a wrong answer");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::visibilityPart(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Nothing:
        return tr("nothing of the rival is seen");
    case Visibility::Status:
        return tr("the rival's verdicts are seen");
    case Visibility::Activity:
        return tr("the rival's activity is seen");
    case Visibility::DelayedCode:
        return tr("the rival's code is seen a minute late");
    case Visibility::LiveCode:
        return tr("the rival's code is seen live");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString formatText(DuelFormat format)
{
    switch (format) {
    case DuelFormat::Race:
        return Words::tr("Race");
    case DuelFormat::Sequential:
        return Words::tr("Sequential");
    case DuelFormat::Lockout:
        return Words::tr("Lockout");
    }
    Q_UNREACHABLE_RETURN({});
}

QString formatLine(DuelFormat format)
{
    switch (format) {
    case DuelFormat::Race:
        return Words::tr("One problem; whoever solves it first wins.");
    case DuelFormat::Sequential:
        return Words::tr("One problem after another; a solved one opens the next. Whoever is further wins.");
    case DuelFormat::Lockout:
        return Words::tr("All problems at once; who solves one first takes its points, and nobody else can.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString soloFormatLine(DuelFormat format)
{
    switch (format) {
    case DuelFormat::Race:
        return Words::tr("One problem; solve it before the time is up.");
    case DuelFormat::Sequential:
        return Words::tr("One problem after another; a solved one opens the next.");
    case DuelFormat::Lockout:
        return Words::tr("All problems at once; each brings points, the harder ones more.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString penaltyText(Penalty penalty)
{
    switch (penalty) {
    case Penalty::None:
        return Words::tr("None");
    case Penalty::Time:
        return Words::tr("Time");
    case Penalty::Cooldown:
        return Words::tr("Cooldown");
    }
    Q_UNREACHABLE_RETURN({});
}

QString penaltyLine(Penalty penalty)
{
    switch (penalty) {
    case Penalty::None:
        return Words::tr("A wrong answer costs nothing.");
    case Penalty::Time:
        return Words::tr("Each wrong answer to a problem that you solve adds time to your result.");
    case Penalty::Cooldown:
        return Words::tr("After a wrong answer you wait before you may submit again.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString visibilityText(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Nothing:
        return Words::tr("Nothing");
    case Visibility::Status:
        return Words::tr("Verdicts");
    case Visibility::Activity:
        return Words::tr("Activity");
    case Visibility::DelayedCode:
        return Words::tr("Late code");
    case Visibility::LiveCode:
        return Words::tr("Live code");
    }
    Q_UNREACHABLE_RETURN({});
}

QString visibilityLine(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Nothing:
        return Words::tr("You learn how it went when it is over.");
    case Visibility::Status:
        return Words::tr("Each sees the other's submissions and their verdicts.");
    case Visibility::Activity:
        return Words::tr("Verdicts, how many lines there are, and when they last changed.");
    case Visibility::DelayedCode:
        return Words::tr("Each sees the other's code as it was a minute ago.");
    case Visibility::LiveCode:
        return Words::tr("Each sees the other type.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString rulesText(const DuelSettings &settings, int problems)
{
    QStringList parts{formatText(settings.format)};
    if (problems > 0)
        parts.append(Words::problemsPart(problems));
    parts.append(minutesText(settings.length));
    if (settings.penalty != Penalty::None)
        parts.append(Words::penaltyPart(settings.penalty));
    if (settings.seats > 1)
        parts.append(Words::visibilityPart(settings.visibility));
    return parts.join(u", "_s);
}

} // namespace duello
