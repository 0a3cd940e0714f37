// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace duello {

/// What can carry a stream, the best first: all tell the same (promise P12), but not everything gets through
/// everywhere.
enum class ChannelKind { WebSocket, ServerSentEvents, LongPolling };

inline constexpr std::array channelKinds{ChannelKind::WebSocket, ChannelKind::ServerSentEvents,
                                         ChannelKind::LongPolling};

/// A word for files and bug reports: "websocket", "sse", "longpoll".
QString channelWord(ChannelKind kind);
std::optional<ChannelKind> channelFromWord(QStringView word);

} // namespace duello
