// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/virtualdisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace duello::simulator {

namespace {

VirtualDisk *inUse = nullptr;

struct OpenFile : sqlite3_file
{
    std::shared_ptr<VirtualDisk::File> *file;
    bool isJournal;
};

OpenFile &opened(sqlite3_file *file)
{
    return *static_cast<OpenFile *>(file);
}

VirtualDisk::File &content(sqlite3_file *file)
{
    return **opened(file).file;
}

int xClose(sqlite3_file *file)
{
    delete opened(file).file;
    return SQLITE_OK;
}

int xRead(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    const QByteArray &bytes = content(file).bytes;
    const qsizetype there = std::clamp<qsizetype>(bytes.size() - offset, 0, amount);
    if (there > 0)
        std::memcpy(into, bytes.constData() + offset, size_t(there));
    if (there == amount)
        return SQLITE_OK;
    std::memset(static_cast<char *>(into) + there, 0, size_t(amount - there));
    return SQLITE_IOERR_SHORT_READ;
}

int xWrite(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    if (inUse->full)
        return SQLITE_FULL;
    VirtualDisk::File &to = content(file);
    to.unsynced.push_back({qsizetype(offset), to.bytes.mid(qsizetype(offset), amount), to.bytes.size()});
    if (to.bytes.size() < offset + amount)
        to.bytes.resize(qsizetype(offset) + amount, '\0');
    std::memcpy(to.bytes.data() + offset, from, size_t(amount));
    return SQLITE_OK;
}

int xTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    VirtualDisk::File &to = content(file);
    to.unsynced.push_back({qsizetype(size), to.bytes.mid(qsizetype(size)), to.bytes.size()});
    to.bytes.truncate(qsizetype(size));
    return SQLITE_OK;
}

int xSync(sqlite3_file *file, int)
{
    const bool isWatched = opened(file).isJournal && inUse->synced;
    if (inUse->full)
        return SQLITE_IOERR_FSYNC;
    if (isWatched)
        inUse->synced(VirtualDisk::Moment::BeforeSync);
    content(file).unsynced.clear();
    if (isWatched)
        inUse->synced(VirtualDisk::Moment::AfterSync);
    return SQLITE_OK;
}

int xFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = content(file).bytes.size();
    return SQLITE_OK;
}

int xLock(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int xCheckReservedLock(sqlite3_file *, int *held)
{
    *held = 0;
    return SQLITE_OK;
}

int xFileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int xSectorSize(sqlite3_file *)
{
    return 4096;
}

int xDeviceCharacteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int xShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    auto &pages = content(file).shared;
    *out = nullptr;
    if (size_t(page) >= pages.size() && !extend)
        return SQLITE_OK;
    while (pages.size() <= size_t(page))
        pages.push_back(std::make_unique<char[]>(size_t(size)));
    *out = pages[size_t(page)].get();
    return SQLITE_OK;
}

int xShmLock(sqlite3_file *, int, int, int)
{
    return SQLITE_OK;
}

void xShmBarrier(sqlite3_file *) {}

int xShmUnmap(sqlite3_file *file, int remove)
{
    if (remove)
        content(file).shared.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = xClose,
    .xRead = xRead,
    .xWrite = xWrite,
    .xTruncate = xTruncate,
    .xSync = xSync,
    .xFileSize = xFileSize,
    .xLock = xLock,
    .xUnlock = xLock,
    .xCheckReservedLock = xCheckReservedLock,
    .xFileControl = xFileControl,
    .xSectorSize = xSectorSize,
    .xDeviceCharacteristics = xDeviceCharacteristics,
    .xShmMap = xShmMap,
    .xShmLock = xShmLock,
    .xShmBarrier = xShmBarrier,
    .xShmUnmap = xShmUnmap,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int xOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const auto found = inUse->open(QString::fromUtf8(name), flags & SQLITE_OPEN_CREATE);
    if (!found)
        return SQLITE_CANTOPEN;
    OpenFile &self = opened(file);
    self.file = new std::shared_ptr<VirtualDisk::File>(found);
    self.isJournal = flags & SQLITE_OPEN_WAL;
    self.pMethods = &methods;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int xDelete(sqlite3_vfs *, const char *name, int)
{
    inUse->remove(QString::fromUtf8(name));
    return SQLITE_OK;
}

int xAccess(sqlite3_vfs *, const char *name, int, int *result)
{
    *result = inUse->exists(QString::fromUtf8(name)) ? 1 : 0;
    return SQLITE_OK;
}

int xFullPathname(sqlite3_vfs *, const char *name, int size, char *out)
{
    qstrncpy(out, name, size_t(size));
    return SQLITE_OK;
}

/// Salts of the journal: any will do, the same each time.
int xRandomness(sqlite3_vfs *, int size, char *out)
{
    std::memset(out, 0x5a, size_t(size));
    return size;
}

int xSleep(sqlite3_vfs *, int)
{
    return 0;
}

int xCurrentTime(sqlite3_vfs *, double *now)
{
    *now = 0;
    return SQLITE_OK;
}

sqlite3_vfs vfs{
    .iVersion = 1,
    .szOsFile = sizeof(OpenFile),
    .mxPathname = 256,
    .zName = "duello-virtual-disk",
    .xOpen = xOpen,
    .xDelete = xDelete,
    .xAccess = xAccess,
    .xFullPathname = xFullPathname,
    .xRandomness = xRandomness,
    .xSleep = xSleep,
    .xCurrentTime = xCurrentTime,
};

} // namespace

void VirtualDisk::use(VirtualDisk &disk)
{
    if (!inUse)
        sqlite3_vfs_register(&vfs, 1);
    inUse = &disk;
}

VirtualDisk::Image VirtualDisk::image(Survives what) const
{
    Image image;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        QByteArray bytes = (*it)->bytes;
        if (what == Survives::Synced) {
            for (auto undo = (*it)->unsynced.rbegin(); undo != (*it)->unsynced.rend(); ++undo) {
                bytes.replace(undo->offset, undo->bytes.size(), undo->bytes);
                bytes.resize(undo->size, '\0');
            }
        }
        image.insert(it.key(), bytes);
    }
    return image;
}

void VirtualDisk::replace(const Image &image)
{
    m_files.clear();
    for (auto it = image.begin(); it != image.end(); ++it) {
        const auto file = std::make_shared<File>();
        file->bytes = *it;
        m_files.insert(it.key(), file);
    }
}

std::shared_ptr<VirtualDisk::File> VirtualDisk::open(const QString &name, bool create)
{
    auto found = m_files.value(name);
    if (!found && create)
        found = *m_files.insert(name, std::make_shared<File>());
    return found;
}

} // namespace duello::simulator
