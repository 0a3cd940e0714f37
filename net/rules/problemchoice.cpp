// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/problemchoice.h"

#include <algorithm>
#include <random>

namespace duello::rules {

using namespace Qt::StringLiterals;

namespace {

QString labelAt(qsizetype place)
{
    return QChar(char16_t(u'A' + place));
}

bool isAllowed(const ProblemSummary &problem, const ProblemChoice &choice)
{
    const bool rightLevel = choice.levels.isEmpty() || choice.levels.contains(problem.level);
    const bool rightTopic =
        choice.topics.isEmpty() ||
        std::ranges::any_of(problem.topics, [&choice](const QString &topic) { return choice.topics.contains(topic); });
    return rightLevel && rightTopic;
}

} // namespace

Result<QList<ProblemSummary>> unseenProblems(const QList<ProblemSummary> &candidates, const ProblemChoice &choice,
                                             const QSet<ProblemId> &seen)
{
    QList<ProblemSummary> left;
    for (const ProblemSummary &problem : candidates) {
        if (isAllowed(problem, choice) && !seen.contains(problem.id))
            left.append(problem);
    }
    if (left.size() < choice.count) {
        return failure(
            ErrorCode::NoProblemLeft,
            u"of the problems asked for %1 are left that no player has seen, %2 are needed"_s.arg(left.size())
                .arg(choice.count));
    }
    return left;
}

Result<QList<ProblemSummary>> chooseProblems(const QList<ProblemSummary> &candidates, const ProblemChoice &choice,
                                             const QSet<ProblemId> &seen, quint64 number)
{
    Result<QList<ProblemSummary>> unseen = unseenProblems(candidates, choice, seen);
    if (!unseen)
        return unseen;
    QList<ProblemSummary> &left = *unseen;
    std::ranges::sort(left, {}, &ProblemSummary::id); // the library's order must not decide
    std::mt19937_64 chance(number);
    for (qsizetype i = 0; i < choice.count; ++i)
        left.swapItemsAt(i, i + qsizetype(chance() % quint64(left.size() - i)));
    left.resize(choice.count);
    std::ranges::stable_sort(left, {}, &ProblemSummary::level);
    return unseen;
}

QList<DuelProblem> labelled(const QList<ProblemSummary> &problems, DuelFormat format)
{
    QList<DuelProblem> list;
    for (const ProblemSummary &problem : problems) {
        list.append({.label = labelAt(list.size()),
                     .id = problem.id,
                     .title = problem.title,
                     .points = format == DuelFormat::Lockout ? std::max(problem.level, 1) : 1});
    }
    return list;
}

QList<DuelProblem> placeholders(int count)
{
    QList<DuelProblem> list;
    for (int place = 0; place < count; ++place)
        list.append({.label = labelAt(place)});
    return list;
}

bool needsProblems(const Duel &duel)
{
    return std::ranges::any_of(duel.problems, [](const DuelProblem &problem) { return problem.id.isEmpty(); });
}

} // namespace duello::rules
