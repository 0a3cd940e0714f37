// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectiontext.h"

#include "ui/models/submissiontext.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::ConnectionText)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

/// What the wire said, in the words of rows and pages.
QString eventText(const QString &wireWords)
{
    if (const QString status = statusText(wireWords); !status.isEmpty())
        return status;
    const auto state = duelStateFromName(wireWords);
    if (!state)
        return Words::tr("About somebody else");
    switch (*state) {
    case DuelState::Open:
    case DuelState::Seated:
        return Words::tr("A player came or went");
    case DuelState::Ready:
        return Words::tr("Both players are ready");
    case DuelState::Countdown:
        return Words::tr("Countdown");
    case DuelState::Running:
        return Words::tr("The duel runs");
    case DuelState::Finished:
        return Words::tr("The duel is over");
    case DuelState::Aborted:
        return Words::tr("Called off");
    }
    Q_UNREACHABLE_RETURN({});
}

QString failureText(const std::optional<SyncDiagnostics::Failure> &failure)
{
    return failure ? timeText(failure->at) + u"  "_s + reasonText(failure->why.code) : QString();
}

QString millisecondsText(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? Words::tr("%1 ms").arg(time->count()) : QString();
}

} // namespace

QString channelText(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::WebSocket:
        return u"WebSocket"_s;
    case ChannelKind::ServerSentEvents:
        return Words::tr("server-sent events");
    case ChannelKind::LongPolling:
        break;
    }
    return Words::tr("long polling");
}

QString reasonText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return Words::tr("server unreachable");
    case ErrorCode::TimedOut:
        return Words::tr("no answer");
    case ErrorCode::NotDuello:
        return Words::tr("not a Duello server");
    case ErrorCode::WrongCertificate:
        return Words::tr("another server answers");
    case ErrorCode::TooManyRequests:
        return Words::tr("too many windows");
    case ErrorCode::StorageUnavailable:
        return Words::tr("server is busy");
    default:
        return Words::tr("server refuses");
    }
}

QString stateText(const ConnectionStatus &status, Timestamp now)
{
    switch (status.state) {
    case ConnectionState::Idle:
        return Words::tr("Not connected");
    case ConnectionState::Connecting:
        return Words::tr("Connecting");
    case ConnectionState::CatchingUp:
        return Words::tr("Catching up");
    case ConnectionState::Live:
        return Words::tr("Live");
    case ConnectionState::Offline:
        break;
    }
    const QString since = status.since ? Words::tr("Offline for %1").arg(clockText(std::max(0ms, now - *status.since)))
                                       : Words::tr("Offline");
    return status.why ? Words::tr("%1 (%2)").arg(since, reasonText(status.why->code)) : since;
}

QList<Fact> connectionFacts(const ConnectionStatus &status, const SyncDiagnostics &diagnostics, Timestamp now)
{
    const QString channel = diagnostics.channel ? channelText(*diagnostics.channel) : QString();
    const QString pinned = Words::tr("%1 (chosen in Settings)");
    return {
        {Words::tr("State"), stateText(status, now)},
        {Words::tr("Channel"),
         diagnostics.pinned && diagnostics.pinned == diagnostics.channel ? pinned.arg(channel) : orDash(channel)},
        {Words::tr("Cursor"), diagnostics.cursor ? QString::number(diagnostics.cursor->event.value()) : orDash({})},
        {Words::tr("Server's last event"), diagnostics.cursor ? QString::number(diagnostics.head.value()) : orDash({})},
        {Words::tr("Epoch"), orDash(diagnostics.cursor ? diagnostics.cursor->epoch : QString())},
        {Words::tr("Reconnects"), Words::tr("%1 (attempts: %2)").arg(diagnostics.reconnects).arg(diagnostics.attempts)},
        {Words::tr("Round trip"), orDash(millisecondsText(diagnostics.roundTrip))},
        {Words::tr("Server's clock"), orDash(millisecondsText(diagnostics.serverOffset))},
        {Words::tr("Last failure"), orDash(failureText(diagnostics.lastFailure))},
    };
}

QList<Fact> eventFacts(const SyncDiagnostics &diagnostics)
{
    QList<Fact> facts;
    for (const SyncDiagnostics::Taken &taken : std::views::reverse(diagnostics.lastEvents))
        facts.append({u"%1  %2"_s.arg(taken.cursor.event.value()).arg(timeText(taken.at)), eventText(taken.words)});
    return facts;
}

QString connectionReport(const ConnectionStatus &status, const SyncDiagnostics &diagnostics, Timestamp now)
{
    QStringList lines;
    for (const Fact &fact : connectionFacts(status, diagnostics, now))
        lines.append(fact.name + ": "_L1 + fact.value);
    if (diagnostics.lastFailure) // the detail is English and technical: for who reads reports
        lines.append("detail: "_L1 + diagnostics.lastFailure->why.detail);
    for (const Fact &fact : eventFacts(diagnostics))
        lines.append(fact.name + "  "_L1 + fact.value);
    return lines.join(u'\n') + u'\n';
}

} // namespace duello
