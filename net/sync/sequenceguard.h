// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns what a stream delivers into events in dense order, and notices what is missing (protocol section 5).
//
//   number <= cursor      drop it: applied already
//   number == cursor + 1  apply it, and what was held behind it
//   number >  cursor + 1  hold it for 0.3 s, then ask for the difference
//   head of a heartbeat > cursor   the same: an event was lost
//   another epoch, or no cursor    ask for a snapshot
//
// Invariants: the events handed out are cursor + 1, cursor + 2, ... of one epoch; what is held is above the cursor.
#pragma once

#include "net/protocol/event.h"

#include <QList>

#include <map>

namespace duello {

class SequenceGuard
{
public:
    /// How long an event may overtake another before that one counts as lost.
    static constexpr std::chrono::milliseconds patience{300};
    /// More than these are not held; the gap they leave is found like any other.
    static constexpr size_t mostHeld = 4096;

    enum class Ask {
        Nothing,
        Difference, ///< what follows cursor(), from `/api/updates`
        Snapshot,   ///< cursor() is worth nothing here
    };

    struct Outcome
    {
        QList<Event> events; ///< to apply, in order
        Ask ask = Ask::Nothing;
    };

    /// The last event applied; nothing before the first snapshot.
    const std::optional<Cursor> &cursor() const { return m_cursor; }

    Outcome streamOpened(const Hello &hello);
    Outcome eventReceived(const Event &event, std::chrono::milliseconds now);
    Outcome heartbeatReceived(const Heartbeat &heartbeat, std::chrono::milliseconds now);
    /// Everything up to `asOf` is known by other means.
    Outcome snapshotTaken(const Cursor &asOf, std::chrono::milliseconds now);
    /// What the server has behind the cursor that was asked with, as far as one answer holds it.
    Outcome differenceTaken(const Updates &updates, std::chrono::milliseconds now);
    /// To be called at deadline().
    Outcome timePassed(std::chrono::milliseconds now);

    /// The stream is gone: what it promised and what was held is forgotten, the cursor stays.
    void streamClosed();
    /// The cursor is worth nothing any more.
    void forget();

    std::optional<std::chrono::milliseconds> deadline() const { return m_deadline; }
    /// The last event that the stream is known to have.
    EventId head() const;
    /// Whether every event that the stream is known to have has been handed out.
    bool isCaughtUp() const;

private:
    bool isForeign(const Cursor &cursor) const { return !m_cursor || m_cursor->epoch != cursor.epoch; }
    Outcome foreign();
    Outcome release(std::chrono::milliseconds now);
    void expect(EventId head, std::chrono::milliseconds now);

    std::optional<Cursor> m_cursor;
    std::map<EventId, Event> m_held;
    EventId m_promised; ///< by hello: the replay ends here, and is on its way
    EventId m_head;     ///< what should have arrived already
    std::optional<std::chrono::milliseconds> m_deadline;
    bool m_asked = false;
};

} // namespace duello
