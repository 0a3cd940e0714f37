// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/buildcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <filesystem>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

BuildCache::BuildCache(const QString &folder) : m_folder(folder)
{
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        m_folder.clear();
}

QByteArray BuildCache::keyOf(const QStringList &texts, const QList<QByteArray> &contents)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()));
        hash.addData(":");
        hash.addData(part);
    };
    for (const QString &text : texts)
        add(text.toUtf8());
    add("|");
    for (const QByteArray &content : contents)
        add(content);
    return hash.result().toHex().left(40);
}

std::optional<QString> BuildCache::find(const QByteArray &key) const
{
    const QString folder = m_folder + u'/' + QString::fromLatin1(key);
    if (m_folder.isEmpty() || !QFileInfo(folder).isDir())
        return std::nullopt;
    std::error_code ignored; // then it counts as old
    std::filesystem::last_write_time(QFile::encodeName(folder).toStdString(),
                                     std::filesystem::file_time_type::clock::now(), ignored);
    return folder;
}

std::optional<QString> BuildCache::keep(const QByteArray &key, const QString &folder) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    QTemporaryDir part(m_folder + u"/part-XXXXXX"_s);
    const QString entry = m_folder + u'/' + QString::fromLatin1(key);
    if (!part.isValid() || !link(folder, part.path()))
        return std::nullopt;
    // Fails when another process was faster; then its entry is as good.
    if (std::rename(QFile::encodeName(part.path()).constData(), QFile::encodeName(entry).constData()) == 0)
        part.setAutoRemove(false);
    removeOldest();
    return find(key);
}

bool BuildCache::link(const QString &source, const QString &target)
{
    const QDir from(source);
    for (const QString &name : from.entryList(QDir::Files | QDir::Hidden)) {
        const QString path = from.filePath(name);
        const QString copy = target + u'/' + name;
        const bool linked = ::link(QFile::encodeName(path).constData(), QFile::encodeName(copy).constData()) == 0;
        if (!linked && !QFile::exists(copy) && !QFile::copy(path, copy))
            return false;
    }
    return from.exists(); // else it has been taken away meanwhile, perhaps before it was listed
}

void BuildCache::removeOldest() const
{
    const QDir cache(m_folder);
    const QFileInfoList entries = cache.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo &old : entries.mid(mostEntries)) {
        // Under another name first: whoever is about to use the entry finds all of it or nothing.
        const QTemporaryDir gone(m_folder + u"/part-XXXXXX"_s);
        const QString target = gone.filePath(old.fileName());
        if (std::rename(QFile::encodeName(old.filePath()).constData(), QFile::encodeName(target).constData()) != 0)
            QDir(old.filePath()).removeRecursively();
    }
}

} // namespace duello
