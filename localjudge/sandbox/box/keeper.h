// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/cgroup.h"
#include "localjudge/sandbox/box/filter.h"

#include <map>
#include <string>
#include <sys/types.h>

namespace duello::box {

/// How boxes are made.
struct Manner
{
    enum class Walls { Namespaces, Bubblewrap, Landlock };

    Walls walls = Walls::Namespaces;
    bool inGroups = false; ///< each in a control group of its own, or not at all
};

/// Makes boxes, one for each order, until the launcher or the guardian is gone.
class Keeper
{
public:
    /// `groups` and `scratch` are where the boxes' control groups and, without namespaces, their scratch folders go.
    /// `guardian` is readable when the guardian has died.
    Keeper(const Manner &manner, const ControlGroupFolder &groups, const std::string &scratch, int guardian);

    void keep();

private:
    struct Place
    {
        std::string name;
        ControlGroup group;
    };

    Place makePlace();
    void take(int order);
    [[noreturn]] void becomeBox(Place &place) const;
    void removeDead();

    Manner m_manner;
    const ControlGroupFolder &m_groups;
    std::string m_scratch;
    int m_guardian;
    Filter m_filter;
    std::map<pid_t, std::string> m_boxes; ///< the living, with the names of their groups
    Place m_next;                         ///< made ahead: the kernel takes longer for a group than for a process
    unsigned m_made = 0;
};

} // namespace duello::box
