// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/credentialstore.h"

#include "net/client/durablefile.h"
#include "net/protocol/codec.h"

#include <QDir>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 * 1024;

} // namespace

std::optional<CredentialStore::Entry> CredentialStore::find(const QString &epoch, const ServerAddress &server) const
{
    const std::optional<Entry> ofEpoch = read(folderOf(epoch, server.fingerprint));
    if (ofEpoch && ofEpoch->server.fingerprint == server.fingerprint)
        return ofEpoch;
    const QFileInfoList folders = QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo &folder : folders) {
        const std::optional<Entry> entry = read(folder.absoluteFilePath());
        if (entry && entry->server == server)
            return entry;
    }
    return std::nullopt;
}

Result<void> CredentialStore::save(const Entry &entry) const
{
    const QJsonObject object{
        {u"epoch"_s, entry.epoch},
        {u"server"_s, entry.server.url.toString()},
        {u"fingerprint"_s, QString::fromLatin1(entry.server.fingerprint.toHex())},
        {u"user_id"_s, entry.credentials.user.value()},
        {u"token"_s, entry.credentials.token},
    };
    return writeDurably(QDir(folderOf(entry.epoch, entry.server.fingerprint)).filePath(u"session.json"_s),
                        toText(object));
}

QString CredentialStore::outboxFolder(const QString &epoch, const UserId &user, const QByteArray &fingerprint) const
{
    return QDir(folderOf(epoch, fingerprint)).filePath("outbox-"_L1 + fileNameFor(user.value()));
}

QString CredentialStore::folderOf(const QString &epoch, const QByteArray &fingerprint) const
{
    const QString name = fileNameFor(epoch);
    return QDir(m_folder).filePath(fingerprint.isEmpty() ? name
                                                         : name + u'-' + QString::fromLatin1(fingerprint.toHex()));
}

std::optional<CredentialStore::Entry> CredentialStore::read(const QString &folder) const
{
    const Result<QJsonObject> object =
        readWhole(QDir(folder).filePath(u"session.json"_s), largestFile).and_then(parseObject);
    if (!object)
        return std::nullopt;
    Entry entry{
        .epoch = object->value("epoch"_L1).toString(),
        .server = {QUrl(object->value("server"_L1).toString()),
                   QByteArray::fromHex(object->value("fingerprint"_L1).toString().toLatin1())},
        .credentials = {UserId(object->value("user_id"_L1).toString()), object->value("token"_L1).toString()},
    };
    if (entry.epoch.isEmpty() || entry.credentials.user.isEmpty())
        return std::nullopt;
    return entry;
}

} // namespace duello
