// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace duello {

/// A page that is made when it is first asked for, so that the window need not wait for what nobody looks at yet.
/// Whoever takes the page as a child owns it.
template <class Page> class PageOnDemand
{
public:
    explicit PageOnDemand(std::function<Page *()> make) : m_make(std::move(make)) {}

    /// Made by the first call.
    Page &get()
    {
        if (!m_page)
            m_page = m_make();
        return *m_page;
    }
    /// Null while nobody has asked for it.
    Page *made() const { return m_page; }

private:
    std::function<Page *()> m_make;
    Page *m_page = nullptr;
};

} // namespace duello
