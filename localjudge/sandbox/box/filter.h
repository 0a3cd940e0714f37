// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <linux/filter.h>
#include <vector>

namespace duello::box {

/// The system call filter of the programs: everything is allowed but what only an attack needs. A deny list, so that
/// the next release of a language's runtime does not break; what is denied is answered with "not permitted".
///
/// Built once, by the keeper, and loaded by each program: building it takes longer than starting one.
class Filter
{
public:
    /// Throws nothing; a filter that could not be built cannot be loaded, with the reason.
    Filter();

    /// For this process and all it starts, for ever, together with "no new privileges". False with errno.
    bool load() const;

private:
    std::vector<sock_filter> m_program;
    int m_error = 0;
};

} // namespace duello::box
