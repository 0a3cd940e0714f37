// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <initializer_list>
#include <span>

namespace duello {

/// Sends one packet with copies of the descriptors. False with errno when the other side is gone.
bool sendPacket(int socket, const QByteArray &content, std::span<const int> descriptors);

inline bool sendPacket(int socket, const QByteArray &content, std::initializer_list<int> descriptors)
{
    return sendPacket(socket, content, std::span(descriptors.begin(), descriptors.size()));
}

} // namespace duello
