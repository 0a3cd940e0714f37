// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing of an archive is trusted: neither its names nor its links nor the sizes it claims. Files are written by
// ourselves, below a folder that holds no link while they are; links are made when all files are there, and each must
// then lead to a place inside.
#include "localjudge/packages/archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct ArchiveDeleter
{
    void operator()(archive *reader) const { ::archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, ArchiveDeleter>;

std::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::PackageInvalid, why);
}

/// Relative, in plain words, going down only; nothing for any other name.
std::optional<QString> safeName(const char *raw)
{
    const QString name = raw ? QString::fromUtf8(raw) : QString();
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(0)) ||
        name.contains(QChar::ReplacementCharacter) || name.size() > 1000)
        return std::nullopt;
    for (const QString &part : name.split(u'/')) {
        if (part == ".."_L1 || part.size() > 255)
            return std::nullopt;
    }
    return QDir::cleanPath(name);
}

class Unpacking
{
public:
    Unpacking(const QString &folder, const ArchiveLimits &limits) : m_folder(folder), m_limits(limits) {}

    Result<void> run(archive *reader)
    {
        archive_entry *entry = nullptr;
        for (;;) {
            const int status = ::archive_read_next_header(reader, &entry);
            if (status == ARCHIVE_EOF)
                return makeLinks();
            if (status < ARCHIVE_WARN)
                return refused(u"the archive is broken: %1"_s.arg(QString::fromUtf8(::archive_error_string(reader))));
            if (auto taken = take(reader, entry); !taken)
                return taken;
        }
    }

private:
    Result<void> take(archive *reader, archive_entry *entry)
    {
        const char *raw = ::archive_entry_pathname_utf8(entry);
        const std::optional<QString> name = safeName(raw);
        if (!name)
            return refused(u"the archive has a name that leads out of it or is none: \"%1\""_s.arg(
                QString::fromUtf8(raw ? raw : "").left(80)));
        if (++m_files > m_limits.files)
            return refused(u"the archive has more than %1 files"_s.arg(m_limits.files));
        if (::archive_entry_hardlink(entry) != nullptr)
            return refused(u"%1: hard links are not allowed"_s.arg(*name));
        switch (::archive_entry_filetype(entry)) {
        case AE_IFDIR:
            return makeFolder(*name);
        case AE_IFREG:
            return write(reader, *name);
        case AE_IFLNK:
            m_links += {*name, QString::fromUtf8(::archive_entry_symlink_utf8(entry))};
            return {};
        default:
            return refused(u"%1: is neither a file nor a folder"_s.arg(*name));
        }
    }

    Result<void> makeFolder(const QString &name) const
    {
        if (!QDir(m_folder).mkpath(name))
            return refused(u"%1: the folder cannot be made"_s.arg(name));
        return {};
    }

    Result<void> write(archive *reader, const QString &name)
    {
        if (auto made = makeFolder(QFileInfo(name).path()); !made)
            return made;
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return refused(u"%1: %2"_s.arg(name, file.errorString()));
        const void *block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        for (;;) {
            const int status = ::archive_read_data_block(reader, &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return refused(
                    u"%1: the archive is broken: %2"_s.arg(name, QString::fromUtf8(::archive_error_string(reader))));
            m_size += qint64(size);
            if (m_size > m_limits.size.count() || offset > m_limits.size.count())
                return refused(u"the archive unpacks to more than %1 MiB"_s.arg(m_limits.size.kib() / 1024));
            if (!file.seek(offset) || file.write(static_cast<const char *>(block), qint64(size)) != qint64(size))
                return refused(u"%1: %2"_s.arg(name, file.errorString()));
        }
    }

    Result<void> makeLinks() const
    {
        for (const auto &[name, target] : m_links) {
            if (auto made = makeFolder(QFileInfo(name).path()); !made)
                return made;
            if (target.startsWith(u'/') || !QFile::link(target, m_folder + u'/' + name))
                return refused(u"%1: the link leads out of the archive"_s.arg(name));
        }
        const QString root = QFileInfo(m_folder).canonicalFilePath();
        for (const auto &[name, target] : m_links) {
            const QString real = QFileInfo(m_folder + u'/' + name).canonicalFilePath();
            if (!QFileInfo::exists(real) || !real.startsWith(root + u'/'))
                return refused(u"%1: the link leads out of the archive or nowhere"_s.arg(name));
        }
        return {};
    }

    QString m_folder;
    ArchiveLimits m_limits;
    int m_files = 0;
    qint64 m_size = 0;
    QList<std::pair<QString, QString>> m_links;
};

void empty(const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
}

} // namespace

Result<void> unpack(const QString &archivePath, const QString &folder, const ArchiveLimits &limits)
{
    const Reader reader(::archive_read_new());
    ::archive_read_support_format_zip(reader.get());
    ::archive_read_support_format_tar(reader.get());
    ::archive_read_support_filter_gzip(reader.get());
    ::archive_read_support_filter_xz(reader.get());
    ::archive_read_support_filter_bzip2(reader.get());
    constexpr std::size_t blockSize = 64 * 1024;
    if (::archive_read_open_filename(reader.get(), QFile::encodeName(archivePath).constData(), blockSize) != ARCHIVE_OK)
        return refused(
            u"%1: no archive: %2"_s.arg(archivePath, QString::fromUtf8(::archive_error_string(reader.get()))));
    const Result<void> unpacked = Unpacking(folder, limits).run(reader.get());
    if (!unpacked)
        empty(folder);
    return unpacked;
}

} // namespace duello
