// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace duello::box {

namespace {

constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

constexpr std::uint64_t ofFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                                  LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE |
                                  LANDLOCK_ACCESS_FS_IOCTL_DEV;

/// Each version of the interface knows more rights; asking for one it does not know is an error.
std::uint64_t rightsOf(int version)
{
    constexpr int refer = 2;
    constexpr int truncate = 3;
    constexpr int ioctl = 5;
    std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    rights |= version >= refer ? LANDLOCK_ACCESS_FS_REFER : 0;
    rights |= version >= truncate ? LANDLOCK_ACCESS_FS_TRUNCATE : 0;
    rights |= version >= ioctl ? LANDLOCK_ACCESS_FS_IOCTL_DEV : 0;
    return rights;
}

} // namespace

int Landlock::version()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

Landlock::Landlock(Walls walls)
{
    const int known = version();
    if (known == 0)
        return;
    m_handled = rightsOf(known) & ~(walls == Walls::Writing ? reading : 0);
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = m_handled;
    if (known >= versionWithScopes)
        attributes.scoped = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
    m_rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
}

Landlock::~Landlock()
{
    if (m_rules >= 0)
        ::close(m_rules);
}

void Landlock::permit(const char *path, std::uint64_t rights) const
{
    const int place = ::open(path, O_PATH | O_CLOEXEC);
    struct stat info;
    if (place < 0 || ::fstat(place, &info) != 0)
        return;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = rights & m_handled & (S_ISDIR(info.st_mode) ? ~std::uint64_t{0} : ofFiles);
    rule.parent_fd = place;
    if (rule.allowed_access != 0)
        ::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(place);
}

void Landlock::permitReading(const char *path) const
{
    permit(path, reading);
}

void Landlock::permitWriting(const char *path) const
{
    permit(path, ~std::uint64_t{LANDLOCK_ACCESS_FS_IOCTL_DEV});
}

bool Landlock::load() const
{
    return ::syscall(SYS_landlock_restrict_self, m_rules, 0) == 0;
}

} // namespace duello::box
