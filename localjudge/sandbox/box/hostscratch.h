// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace duello::box {

/// The folder of the host that holds the scratch folders of boxes without namespaces.
class HostScratch
{
public:
    /// None.
    HostScratch() = default;
    /// A new one in /tmp, where those go that helpers have left which were killed whole. An empty path when there can
    /// be none.
    static HostScratch make();

    const std::string &path() const { return m_path; }
    void remove() const;

private:
    std::string m_path;
};

} // namespace duello::box
