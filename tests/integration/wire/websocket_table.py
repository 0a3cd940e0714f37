#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 6455 conformance of the stream, in the shape of sections 1 to 7 of the public suite.

The server does not echo. That it lives on is shown by a pong to a ping with a token and by the next heartbeat on the same
connection; that it closes, by the code of its close frame and the end of the connection.
"""

import socket
import struct
import sys
import threading
import time

import probe
import websocket_cases
import websocket_closing
import websocket_text
from rawhttp import Broken
from rawwebsocket import CLOSE, PING, PONG, TEXT, WebSocket, frame

TABLE = websocket_cases.CASES + websocket_text.CASES + websocket_closing.CASES
USERS, STREAMS_A_USER = 2, 14  # a user may have 16
TOKEN = b"still there?"

# Where QWebSocket 6.8 departs from the RFC, and why we live with it.
DEVIATIONS = {
    "Qt takes unmasked frames; masks protect proxies from scripts in a browser, and browsers always mask": [
        *[f"1 unmasked {name}" for name in ("text", "binary", "ping", "pong")], "7 unmasked close"],
    "Qt's decoder refuses a character cut by a frame's end; our own clients send ASCII, others rarely cut": [
        *[f"6 {name}, a frame a byte" for name, text in websocket_text.VALID.items() if not text.isascii()],
        *[f"6 mixed lengths cut at {cut}{by}" for cut in websocket_text.CUTS_IN_CHARACTERS for by in ("", " by a ping")]],
    "Qt knows the codes of the RFC only, not those registered later; it closes, with 1002": [
        f"7 close {code}{more}" for code in websocket_closing.REGISTERED_LATER for more in ("", " with a reason")],
}
KNOWN = {name: reason for reason, names in DEVIATIONS.items() for name in names}


def frames_until(stream, last, seconds=5):
    """The pongs up to the frame that last(frame) accepts, and that frame; None in its place at the end of the connection."""
    pongs, deadline = [], time.monotonic() + seconds
    while True:
        stream.timeout = max(0.001, deadline - time.monotonic())
        found = stream.frame()
        if found is None or last(found):
            return pongs, found
        if found.opcode == PONG:
            pongs.append(found.payload)
        elif found.opcode not in (TEXT, PING):
            return pongs, found


def death(stream, case):
    """Why the server did not live on, or None."""
    stream.send(frame(PING, TOKEN))
    pongs, last = frames_until(stream, lambda found: found == (PONG, TOKEN))
    if last != (PONG, TOKEN):
        return f"{last} instead of a pong"
    if pongs != case.pongs:
        return f"pongs {pongs}, expected {case.pongs}"
    if not stream.heartbeat(2 * stream.hello["heartbeat_ms"] / 1000 + 1):
        return "no heartbeat any more"
    return None


def wrong_close(stream, case):
    """Why the server did not close as it must, or None."""
    pongs, last = frames_until(stream, lambda found: found.opcode == CLOSE)
    if last is None:
        return "the connection ended without a close frame"
    if last.opcode != CLOSE:
        return f"{last}, expected a close"
    code = struct.unpack(">H", last.payload[:2])[0] if len(last.payload) >= 2 else 1005
    if code not in case.codes:
        return f"closed with {code} {last.payload[2:]!r}, expected {sorted(case.codes)}"
    last.payload[2:].decode()
    if pongs != case.pongs:
        return f"pongs {pongs}, expected {case.pongs}"
    return None if stream.closed() else "the connection stays open after the close"


def check(server, report, case, user):
    try:
        with WebSocket(server, f"/ws?user_id={user}") as stream:
            for data in case.writes:
                stream.send(data)
            why = wrong_close(stream, case) if case.codes else death(stream, case)
    except (OSError, Broken, ValueError) as trouble:
        why = repr(trouble)
    report.case(case.name, why, KNOWN.get(case.name))


def abrupt_ends(server, report):
    """Peers that vanish, in whatever state, leave a server that serves the next one."""
    begun = frame(TEXT, b"begun", final=False)
    states = {"at rest": b"", "in a header": frame(TEXT, b"*" * 200)[:3], "in a payload": frame(TEXT, b"*" * 200)[:100],
              "between fragments": begun, "in a close": frame(CLOSE, b"\x03\xe8bye")[:4], "after a ping": frame(PING, b"p")}
    for state, data in states.items():
        for end in ("FIN", "RST", "half-close"):
            why = None
            try:
                with WebSocket(server) as stream:
                    stream.send(data)
                    if end == "RST":
                        stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    elif end == "half-close":
                        stream.socket.shutdown(socket.SHUT_WR)
                        why = None if frames_until(stream, lambda found: False)[1] is None else "the connection stays open"
                with WebSocket(server) as stream:
                    stream.send(frame(PING, TOKEN))
                    if frames_until(stream, lambda found: found == (PONG, TOKEN))[1] is None:
                        why = "the next stream is dead"
            except (OSError, Broken) as trouble:
                why = repr(trouble)
            report.case(f"7 {end} {state}", why)


def ended_streams_take_no_place(server, report):
    """Streams that came and went are no connections any more: a server that forgets to count them out shuts everybody out."""
    why = None
    try:
        for number in range(1100):  # an address may hold about a thousand connections
            with WebSocket(server) as stream:
                stream.send(frame(CLOSE))
    except (OSError, Broken) as trouble:
        why = f"stream {number}: {trouble!r}"
    report.case("7 1,100 streams, one after the other", why)


def main():
    options = probe.arguments(__doc__).parse_args()
    report = probe.Report()
    names = [case.name for case in TABLE]
    assert len(set(names)) == len(names) and not KNOWN.keys() - set(names)
    with probe.Server(options.server) as server:
        places = threading.local()
        lock, users = threading.Lock(), iter([1 + at % USERS for at in range(USERS * STREAMS_A_USER)])

        def run(case):
            if not hasattr(places, "user"):
                with lock:
                    places.user = next(users)
            check(server, report, case, places.user)

        probe.in_parallel(run, TABLE, USERS * STREAMS_A_USER)
        abrupt_ends(server, report)
        ended_streams_take_no_place(server, report)
        last_ones = [WebSocket(server, f"/ws?user_id={1 + at % USERS}") for at in range(8)]  # still there when the server stops
    report.server(server)
    for stream in last_ones:
        stream.socket.close()
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
