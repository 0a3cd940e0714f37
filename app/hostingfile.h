// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

namespace duello {

/// Notes on disk that a door is open, and which, while it is.
class HostingFile
{
public:
    struct Note
    {
        QString code;
        quint16 port = 0;
    };

    explicit HostingFile(QString folder) : m_folder(std::move(folder)) {}

    Result<void> write(const Note &note) const;
    /// Nothing when no door was open.
    std::optional<Note> read() const;
    void remove() const;

private:
    QString path() const;

    QString m_folder;
};

} // namespace duello
