// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/scratchstate.h"

#include "localjudge/sandbox/box/fail.h"
#include "localjudge/sandbox/boxprotocol.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>

namespace duello::box {

ScratchState::Folder ScratchState::folder(const char *path)
{
    struct statx info;
    check(::statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &info), path);
    return {.attributes = info.stx_attributes,
            .mode = info.stx_mode,
            .links = info.stx_nlink,
            .size = info.stx_size,
            .blocks = info.stx_blocks,
            .seconds = {info.stx_atime.tv_sec, info.stx_mtime.tv_sec, info.stx_ctime.tv_sec},
            .nanoseconds = {info.stx_atime.tv_nsec, info.stx_mtime.tv_nsec, info.stx_ctime.tv_nsec},
            .namesOfAttributes = ::llistxattr(path, nullptr, 0)};
}

ScratchState ScratchState::current()
{
    struct statfs space;
    check(::statfs(scratchFolder, &space), scratchFolder);
    ScratchState state;
    state.m_folders = {folder(scratchFolder), folder(temporaryFolder)};
    state.m_freeBlocks = space.f_bfree;
    state.m_freeInodes = space.f_ffree;
    return state;
}

} // namespace duello::box
