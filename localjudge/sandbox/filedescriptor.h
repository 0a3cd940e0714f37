// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>

namespace duello {

/// A descriptor that closes itself.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int value) : m_value(value) {}
    FileDescriptor(FileDescriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~FileDescriptor();

    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }

private:
    int m_value = -1;
};

/// Two ends of a socket of packets or of a pipe; not open when there is no descriptor left. They close on exec.
struct DescriptorPair
{
    FileDescriptor first;  ///< of a pipe: for reading
    FileDescriptor second; ///< of a pipe: for writing

    static DescriptorPair socket();
    static DescriptorPair pipe();
    bool isOpen() const { return first.isOpen() && second.isOpen(); }
};

/// Whether the other end of a socket is still open, and nothing has come from there.
bool hasPeer(const FileDescriptor &socket);

/// The system's words for an errno.
QString systemError(int error);

} // namespace duello
