// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The layer by which SQLite reaches its files (https://sqlite.org/vfs.html), over a Disk.
#include "tests/fault/powercut/vfs.h"

#include "tests/fault/powercut/disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace duello {

namespace {

Disk *theDisk = nullptr;
sqlite3_vfs *theSystem = nullptr;

/// What SQLite holds of an open file; it allocates the memory and knows the beginning.
struct OpenFile
{
    sqlite3_file base;
    std::string name;
    Disk::File *file;
    bool deleteOnClose;
};

Disk::File &fileOf(sqlite3_file *opened)
{
    return *reinterpret_cast<OpenFile *>(opened)->file;
}

int closeFile(sqlite3_file *opened)
{
    auto *own = reinterpret_cast<OpenFile *>(opened);
    if (own->deleteOnClose)
        theDisk->remove(own->name, false);
    own->name.~basic_string();
    return SQLITE_OK;
}

int readFile(sqlite3_file *opened, void *to, int count, sqlite3_int64 offset)
{
    if (!theDisk->hasPower())
        return SQLITE_IOERR_READ;
    const QByteArray bytes = fileOf(opened).now.mid(offset, count);
    std::memcpy(to, bytes.constData(), std::size_t(bytes.size()));
    std::memset(static_cast<char *>(to) + bytes.size(), 0, std::size_t(count - bytes.size()));
    return bytes.size() == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *opened, const void *from, int count, sqlite3_int64 offset)
{
    if (theDisk->write(fileOf(opened), offset, QByteArray(static_cast<const char *>(from), count)))
        return SQLITE_OK;
    return theDisk->hasPower() ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file *opened, sqlite3_int64 size)
{
    return theDisk->truncate(fileOf(opened), size) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file *opened, int)
{
    return theDisk->sync(fileOf(opened)) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int sizeOfFile(sqlite3_file *opened, sqlite3_int64 *size)
{
    *size = fileOf(opened).now.size();
    return SQLITE_OK;
}

int grantLock(sqlite3_file *, int)
{
    return SQLITE_OK;
}

int checkLock(sqlite3_file *, int *reserved)
{
    *reserved = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // a sector that is lost does no harm to its neighbours
}

int mapSharedMemory(sqlite3_file *opened, int region, int size, int extend, void volatile **memory)
{
    auto &regions = fileOf(opened).sharedMemory;
    while (extend && std::ssize(regions) <= region)
        regions.push_back(std::make_unique<QByteArray>(size, '\0'));
    *memory = region < std::ssize(regions) ? regions[std::size_t(region)]->data() : nullptr;
    return SQLITE_OK;
}

int lockSharedMemory(sqlite3_file *, int, int, int)
{
    return SQLITE_OK;
}

void noBarrier(sqlite3_file *) {}

int unmapSharedMemory(sqlite3_file *opened, int deletes)
{
    if (deletes)
        fileOf(opened).sharedMemory.clear();
    return SQLITE_OK;
}

const sqlite3_io_methods methods{
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = grantLock,
    .xUnlock = grantLock,
    .xCheckReservedLock = checkLock,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = mapSharedMemory,
    .xShmLock = lockSharedMemory,
    .xShmBarrier = noBarrier,
    .xShmUnmap = unmapSharedMemory,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *opened, int flags, int *outFlags)
{
    static int temporary = 0;
    opened->pMethods = nullptr;
    const std::string path = name ? name : "temporary " + std::to_string(++temporary);
    Disk::File *file = theDisk->find(path);
    if (!file && !(flags & SQLITE_OPEN_CREATE))
        return SQLITE_CANTOPEN;
    if (!theDisk->hasPower())
        return SQLITE_IOERR;
    if (!file)
        file = &theDisk->create(path);
    new (opened) OpenFile{{&methods}, path, file, bool(flags & SQLITE_OPEN_DELETEONCLOSE)};
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (!theDisk->find(name))
        return SQLITE_IOERR_DELETE_NOENT;
    return theDisk->remove(name, syncFolder != 0) ? SQLITE_OK : SQLITE_IOERR_DELETE;
}

int accessFile(sqlite3_vfs *, const char *name, int, int *result)
{
    *result = theDisk->find(name) != nullptr;
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs *, const char *name, int size, char *full)
{
    sqlite3_snprintf(size, full, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *, int count, char *to)
{
    return theSystem->xRandomness(theSystem, count, to);
}

int sleepFor(sqlite3_vfs *, int microseconds)
{
    return microseconds; // nobody else holds a lock
}

int currentTime(sqlite3_vfs *, double *days)
{
    return theSystem->xCurrentTime(theSystem, days);
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

void installVfs(Disk &disk)
{
    theDisk = &disk;
    if (theSystem)
        return;
    theSystem = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs vfs{
        .iVersion = 1,
        .szOsFile = sizeof(OpenFile),
        .mxPathname = 512,
        .zName = "duello-powercut",
        .xOpen = openFile,
        .xDelete = deleteFile,
        .xAccess = accessFile,
        .xFullPathname = fullPathname,
        .xRandomness = randomness,
        .xSleep = sleepFor,
        .xCurrentTime = currentTime,
        .xGetLastError = lastError,
    };
    sqlite3_vfs_register(&vfs, 1);
}

} // namespace duello
