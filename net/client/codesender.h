// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/code.h"

#include <QHash>

namespace duello {

/// What the server was told of the code that a player writes in one duel, and so what to tell it next: an edit, or all
/// of it where the server lost the thread. Values only; somebody else carries them.
class CodeSender
{
public:
    explicit CodeSender(DuelId duel = {}) : m_duel(std::move(duel)) {}

    const DuelId &duel() const { return m_duel; }

    /// What brings the server to this text; nothing when it was told.
    std::optional<CodeUpdate> next(const QString &problem, const QString &language, const QString &text);

    /// The server asks for all of it: that is the answer. Nothing when there is no text of that problem.
    std::optional<CodeUpdate> whole(const CodeReply &reply);

    /// Whatever was on its way may be lost: everything once more.
    QList<CodeUpdate> all();

private:
    CodeUpdate wholeOf(const QString &problem);

    DuelId m_duel;
    QHash<QString, Code> m_told; ///< by problem
};

} // namespace duello
