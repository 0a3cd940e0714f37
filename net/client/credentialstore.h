// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/serveraddress.h"
#include "net/protocol/error.h"

namespace duello {

/// Who we are to each server, so that a restarted program is the same player. A folder a server, named by the epoch of
/// its database (an address may be another server tomorrow) and, where it has one, its pinned certificate (an epoch is
/// only said, and who says another's must not be given its token): `session.json` and the outbox.
class CredentialStore
{
public:
    struct Entry
    {
        QString epoch;
        ServerAddress server; ///< where it was last
        Credentials credentials;
    };

    explicit CredentialStore(QString folder) : m_folder(std::move(folder)) {}

    /// The entry of this epoch; where there is none, the one last seen at this address: a restored backup has a new
    /// epoch and may still know us. Its token may be refused. Never one of another certificate.
    std::optional<Entry> find(const QString &epoch, const ServerAddress &server) const;
    /// Over what was known of that server.
    Result<void> save(const Entry &entry) const;
    /// Where the outbox of that player on that server lives.
    QString outboxFolder(const QString &epoch, const UserId &user, const QByteArray &fingerprint = {}) const;

private:
    QString folderOf(const QString &epoch, const QByteArray &fingerprint) const;
    std::optional<Entry> read(const QString &folder) const;

    QString m_folder;
};

} // namespace duello
