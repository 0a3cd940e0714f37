// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/box/hostscratch.h"

#include "localjudge/sandbox/box/hostplaces.h"
#include "localjudge/sandbox/box/orphans.h"

#include <cstdlib>
#include <sys/stat.h>

namespace duello::box {

namespace {

constexpr char place[] = "/tmp";
constexpr char prefix[] = "duello-box-";

} // namespace

HostScratch HostScratch::make()
{
    constexpr int attempts = 10;
    removeOrphans(place, prefix, removeFolder);
    for (int i = 0; i < attempts; ++i) {
        std::string path = std::string(place) + '/' + prefix + "XXXXXX";
        if (::mkdtemp(path.data()) == nullptr)
            break;
        HostScratch scratch;
        scratch.m_path = path;
        if (::chmod(path.c_str(), 0711) == 0 && lockFolder(path))
            return scratch;
        scratch.remove();
    }
    return {};
}

void HostScratch::remove() const
{
    if (!m_path.empty())
        removeFolder(m_path);
}

} // namespace duello::box
