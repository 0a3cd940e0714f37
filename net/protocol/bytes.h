// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>

namespace duello {

/// An amount of memory or of data. The unit is in the type: never a bare number of KiB.
class Bytes
{
public:
    constexpr Bytes() = default;
    constexpr explicit Bytes(qint64 count) : m_count(count) {}
    static constexpr Bytes fromKib(qint64 kib) { return Bytes(kib * 1024); }
    static constexpr Bytes fromMib(qint64 mib) { return Bytes(mib * 1024 * 1024); }

    constexpr qint64 count() const { return m_count; }
    constexpr qint64 kib() const { return m_count / 1024; }

    friend constexpr auto operator<=>(Bytes, Bytes) = default;

private:
    qint64 m_count = 0;
};

} // namespace duello
