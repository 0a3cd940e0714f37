// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/remarktext.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView noTier("none");
constexpr QLatin1StringView reducedTier("Landlock only");

/// Gives the sentences below one context in the translation files.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::Remark)

public:
    static QString ofMachine(const Remark &remark);
    static QString ofRun(const Remark &remark);
    static QString ofOutput(const Remark &remark);
    static QString ofTier(const QString &tier);
};

QString Words::ofMachine(const Remark &remark)
{
    const QStringList &arguments = remark.arguments;
    switch (remark.kind) {
    case Remark::Kind::NotInstalled:
        return tr("%1 is not installed; the package %2 brings it").arg(arguments.value(0), arguments.value(1));
    case Remark::Kind::DoesNotWork:
        return tr("%1 does not work; install the package %2 again").arg(arguments.value(0), arguments.value(1));
    case Remark::Kind::NoSandbox:
        return tr("No sandbox can be made here: %1").arg(arguments.value(0));
    default:
        return {};
    }
}

QString Words::ofRun(const Remark &remark)
{
    const QStringList &arguments = remark.arguments;
    switch (remark.kind) {
    case Remark::Kind::ExitCode:
        return tr("Exit code %1").arg(arguments.value(0));
    case Remark::Kind::Signal:
        return tr("Signal %1 (%2)").arg(arguments.value(0), arguments.value(1));
    case Remark::Kind::StoppedByWall:
        return tr("Stopped by the wall clock");
    case Remark::Kind::StoppedWhileIdle:
        return tr("Stopped by the wall clock while it was waiting");
    default:
        return {};
    }
}

QString Words::ofOutput(const Remark &remark)
{
    const QStringList &arguments = remark.arguments;
    switch (remark.kind) {
    case Remark::Kind::TokenWrong:
        return tr("Word %1 is wrong").arg(arguments.value(0));
    case Remark::Kind::TokenDiffers:
        return tr("Word %1: expected %2, got %3").arg(arguments.value(0), arguments.value(1), arguments.value(2));
    case Remark::Kind::OutputTooShort:
        return tr("The output ends before word %1").arg(arguments.value(0));
    case Remark::Kind::OutputTooLong:
        return tr("The output goes on with word %1").arg(arguments.value(0));
    case Remark::Kind::WhiteSpaceDiffers:
        return tr("The white space before word %1 differs").arg(arguments.value(0));
    default:
        return {};
    }
}

QString Words::ofTier(const QString &tier)
{
    if (tier.isEmpty())
        return tr("Not known yet");
    if (tier == noTier)
        return tr("None: nothing can be judged here");
    if (tier == "namespaces, control group"_L1)
        return tr("Namespaces and a control group: no network, none of your files, time counted by the kernel");
    if (tier == "namespaces"_L1)
        return tr("Namespaces: no network, none of your files, limits watched from outside");
    if (tier == "bubblewrap"_L1)
        return tr("Namespaces by bubblewrap: no network, none of your files, limits watched from outside; slower");
    if (tier == reducedTier)
        return tr("Reduced (Landlock): judge only code that you trust. \"duello-judge doctor\" says what is missing");
    return tier;
}

} // namespace

QString remarkText(const Remark &remark)
{
    if (remark.kind == Remark::Kind::Text)
        return remark.arguments.value(0);
    for (const auto words : {&Words::ofMachine, &Words::ofRun, &Words::ofOutput}) {
        if (const QString text = words(remark); !text.isEmpty())
            return text;
    }
    return {};
}

QString tierText(const QString &tier)
{
    return Words::ofTier(tier);
}

bool isTierToWarnOf(const QString &tier)
{
    return tier == noTier || tier == reducedTier;
}

} // namespace duello
