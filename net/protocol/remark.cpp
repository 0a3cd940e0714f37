// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/remark.h"

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    Remark::Kind kind;
    QLatin1StringView name;
    QLatin1StringView words; ///< with %1 ... for the arguments
    int arguments;
};

constexpr std::array entries{
    Entry{Remark::Kind::Nothing, ""_L1, ""_L1, 0},
    Entry{Remark::Kind::Text, "text"_L1, "%1"_L1, 1},
    Entry{Remark::Kind::NotInstalled, "not_installed"_L1, "%1 is not installed; install the package %2"_L1, 2},
    Entry{Remark::Kind::DoesNotWork, "does_not_work"_L1, "%1 does not work; install the package %2 again"_L1, 2},
    Entry{Remark::Kind::NoSandbox, "no_sandbox"_L1, "no sandbox on this machine: %1"_L1, 1},
    Entry{Remark::Kind::ExitCode, "exit_code"_L1, "exit code %1"_L1, 1},
    Entry{Remark::Kind::Signal, "signal"_L1, "signal %1 (%2)"_L1, 2},
    Entry{Remark::Kind::StoppedByWall, "stopped_by_wall"_L1, "stopped by the clock on the wall"_L1, 0},
    Entry{Remark::Kind::StoppedWhileIdle, "stopped_while_idle"_L1,
          "stopped by the clock on the wall while it was waiting"_L1, 0},
    Entry{Remark::Kind::TokenWrong, "token_wrong"_L1, "token %1"_L1, 1},
    Entry{Remark::Kind::TokenDiffers, "token_differs"_L1, "token %1: expected %2, got %3"_L1, 3},
    Entry{Remark::Kind::OutputTooShort, "output_too_short"_L1, "the output ends before token %1"_L1, 1},
    Entry{Remark::Kind::OutputTooLong, "output_too_long"_L1, "the output goes on with token %1"_L1, 1},
    Entry{Remark::Kind::WhiteSpaceDiffers, "white_space_differs"_L1, "white space before token %1"_L1, 1},
};

const Entry &entryOf(Remark::Kind kind)
{
    const auto found = std::ranges::find(entries, kind, &Entry::kind);
    Q_ASSERT(found != entries.end());
    return *found;
}

} // namespace

QString remarkKindName(Remark::Kind kind)
{
    return entryOf(kind).name;
}

std::optional<Remark::Kind> remarkKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(entries, [name](const Entry &entry) { return name == entry.name; });
    return found == entries.end() ? std::nullopt : std::optional(found->kind);
}

QString remarkWords(const Remark &remark)
{
    const Entry &entry = entryOf(remark.kind);
    // In one step: an argument may have a %1 of its own.
    switch (entry.arguments) {
    case 0:
        return entry.words;
    case 1:
        return QString(entry.words).arg(remark.arguments.value(0));
    case 2:
        return QString(entry.words).arg(remark.arguments.value(0), remark.arguments.value(1));
    default:
        return QString(entry.words)
            .arg(remark.arguments.value(0), remark.arguments.value(1), remark.arguments.value(2));
    }
}

Remark remarkFrom(const QString &kind, const QStringList &arguments, const QString &words)
{
    const auto known = remarkKindFromName(kind);
    if (known && *known != Remark::Kind::Nothing && arguments.size() >= entryOf(*known).arguments)
        return {*known, arguments};
    return words.isEmpty() ? Remark{} : Remark{Remark::Kind::Text, {words}};
}

} // namespace duello
