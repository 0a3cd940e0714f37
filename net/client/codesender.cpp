// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/codesender.h"

namespace duello {

std::optional<CodeUpdate> CodeSender::next(const QString &problem, const QString &language, const QString &text)
{
    Code &told = m_told[problem];
    if (told.rev > 0 && told.language == language && told.text == text)
        return std::nullopt;
    const TextEdit edit = difference(told.text, text);
    const bool isFirst = told.rev == 0;
    told = {.language = language, .text = text, .rev = told.rev + 1};
    if (isFirst)
        return wholeOf(problem);
    return CodeUpdate{m_duel, problem, {.language = language, .text = {}, .rev = told.rev, .edit = edit}};
}

std::optional<CodeUpdate> CodeSender::whole(const CodeReply &reply)
{
    const auto told = m_told.find(reply.problem);
    if (reply.duel != m_duel || told == m_told.end())
        return std::nullopt;
    told->rev = std::max(told->rev, reply.rev) + 1; // another window of the player may be ahead
    return wholeOf(reply.problem);
}

QList<CodeUpdate> CodeSender::all()
{
    QList<CodeUpdate> updates;
    for (auto told = m_told.begin(); told != m_told.end(); ++told) {
        ++told->rev;
        updates.append(wholeOf(told.key()));
    }
    return updates;
}

CodeUpdate CodeSender::wholeOf(const QString &problem)
{
    return {m_duel, problem, m_told.value(problem)};
}

} // namespace duello
