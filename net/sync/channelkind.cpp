// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/channelkind.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

QString channelWord(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::WebSocket:
        return u"websocket"_s;
    case ChannelKind::ServerSentEvents:
        return u"sse"_s;
    case ChannelKind::LongPolling:
        break;
    }
    return u"longpoll"_s;
}

std::optional<ChannelKind> channelFromWord(QStringView word)
{
    const auto found =
        std::ranges::find_if(channelKinds, [word](ChannelKind kind) { return channelWord(kind) == word; });
    return found == channelKinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace duello
