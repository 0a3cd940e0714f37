// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/verdict.h"

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    Verdict verdict;
    QLatin1StringView code;
    QLatin1StringView words;
};

// WTL and ILE are time limits to a player of the starting document; the code tells them apart.
constexpr std::array entries{
    Entry{Verdict::Accepted, "AC"_L1, "Accepted"_L1},
    Entry{Verdict::WrongAnswer, "WA"_L1, "Wrong Answer"_L1},
    Entry{Verdict::TimeLimit, "TLE"_L1, "Time Limit Exceeded"_L1},
    Entry{Verdict::WallTimeLimit, "WTL"_L1, "Time Limit Exceeded"_L1},
    Entry{Verdict::IdlenessLimit, "ILE"_L1, "Time Limit Exceeded"_L1},
    Entry{Verdict::MemoryLimit, "MLE"_L1, "Memory Limit Exceeded"_L1},
    Entry{Verdict::OutputLimit, "OLE"_L1, "Output Limit Exceeded"_L1},
    Entry{Verdict::RuntimeError, "RTE"_L1, "Runtime Error"_L1},
    Entry{Verdict::CompilationError, "CE"_L1, "Compilation Error"_L1},
    Entry{Verdict::PresentationError, "PE"_L1, "Presentation Error"_L1},
    Entry{Verdict::JudgeError, "JE"_L1, "Judge Error"_L1},
    Entry{Verdict::Skipped, "SK"_L1, "Skipped"_L1},
};

const Entry &entryOf(Verdict verdict)
{
    const auto found = std::ranges::find(entries, verdict, &Entry::verdict);
    Q_ASSERT(found != entries.end());
    return *found;
}

} // namespace

QString verdictCode(Verdict verdict)
{
    return entryOf(verdict).code;
}

std::optional<Verdict> verdictFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(entries, [code](const Entry &entry) { return code == entry.code; });
    if (found == entries.end())
        return std::nullopt;
    return found->verdict;
}

std::optional<Verdict> verdictFromWords(QStringView words)
{
    const QStringView name = words.left(words.indexOf(" on test #"_L1));
    const auto found = std::ranges::find_if(entries, [name](const Entry &entry) { return name == entry.words; });
    if (found == entries.end())
        return std::nullopt;
    return found->verdict;
}

QString verdictWords(Verdict verdict, int test)
{
    if (verdict == Verdict::WrongAnswer && test > 0)
        return u"Wrong Answer on test #%1"_s.arg(test);
    return entryOf(verdict).words;
}

} // namespace duello
