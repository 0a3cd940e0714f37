// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/invite.h"

namespace duello {

/// Notes on disk the duel that is played on another machine, and the way back to it, until it is over.
class AwayFile
{
public:
    struct Note
    {
        Invite invite;
        Duel duel; ///< as it was last seen
    };

    explicit AwayFile(QString folder) : m_folder(std::move(folder)) {}

    Result<void> write(const Note &note) const;
    std::optional<Note> read() const;
    void remove() const;

private:
    QString path() const;

    QString m_folder;
};

} // namespace duello
