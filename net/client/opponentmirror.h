// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/snapshot.h"

#include <QHash>

namespace duello {

/// The other player's code as it was told, problem by problem: makes whole texts of edits. Values only.
class OpponentMirror
{
public:
    /// The event with all of the text in place of the edit. Nothing when the edit does not follow what is known: then
    /// the snapshot is to be asked for.
    std::optional<OpponentBody> take(const OpponentBody &event);

    /// What of the snapshot is news; what events have told since stays.
    QList<OpponentBody> take(const OpponentSnapshot &snapshot);

    void forget() { m_codes.clear(); }

private:
    QHash<QString, Code> m_codes; ///< by problem
};

} // namespace duello
