# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile clients that are slow, or that open streams and do not read them."""

import json
import select
import socket
import time

import probe
from rawhttp import Broken, Connection, request
from rawwebsocket import CLOSE, PING, PONG, TEXT, WebSocket, frame

MIB = 2**20
STREAMS_A_USER = 16
SUBMISSIONS = 1500  # at least one event each: beyond the queue of 1,000 events or 256 KiB


def dripping_headers(server, count):
    """So many clients that send a byte of a header each second: every one ended 13 s after its beginning."""
    open_ones = []
    for _ in range(count):
        one = socket.create_connection((server.host, server.port), 2)
        one.setblocking(False)
        open_ones.append(one)
    start = time.monotonic()
    while open_ones and time.monotonic() - start < 13:
        open_ones = [one for one in open_ones if drips(one)]
        time.sleep(1)
    left = len(open_ones)
    for one in open_ones:
        one.close()
    return f"{left} of {count} are still open after 13 s" if left else None


def drips(one):
    try:
        one.send(b"G")
        if one.recv(4096):
            one.close()
            return False
    except BlockingIOError:
        return True
    except OSError:
        pass
    one.close()
    return False


def unread_pongs(server):
    """Pings for ever and reads nothing: every pong owed is memory, so the peer must be cut or not be read."""
    with WebSocket(server) as stream:
        sent, piece = 0, frame(PING, b"*" * 125) * 500
        stream.socket.settimeout(2)
        try:
            while sent < 128 * MIB and stream.send(piece):
                sent += len(piece)
        except TimeoutError:
            pass
        return f"{sent >> 20} MiB of pings were taken" if sent >= 128 * MIB else None


def unread_events(server):
    """A stream that is never read is cut when its queue is full; the user resumes by cursor and gets every event."""
    with WebSocket(server, window=2048) as deaf, WebSocket(server) as witness:
        cursor = (witness.hello["epoch"], witness.hello["event_id"])
        latest = submissions(server, witness, deaf)
        if not hung_up(deaf, 5000):
            return f"a peer that reads nothing is still connected, {latest - cursor[1]} events later"
    with WebSocket(server, f"/ws?user_id=1&last_event_id={cursor[0]}.{cursor[1]}") as resumed:
        if resumed.hello["recovered"] is not True:
            return f"resuming at {cursor} gets {resumed.hello}"
        wanted = cursor[1]
        while wanted < latest:
            wanted += 1
            event = next_event(resumed)
            if event != wanted:
                return f"event {event} came, expected {wanted}"
    return None


def submissions(server, witness, deaf):
    """Posts until the deaf one is cut; the number of the last event that the witness saw. The deaf one is no dead one: it sends."""
    latest = witness.hello["event_id"]
    with Connection(server) as poster:
        for number in range(SUBMISSIONS):
            body = json.dumps({"solution": "syntax error", "language": "Python", "client_temp_id": f"{number:064}"}).encode()
            answer = poster.exchange(request("POST /api/duels/1/submit?user_id=1 HTTP/1.1", "Content-Type: application/json",
                                             f"Content-Length: {len(body)}", body=body))
            if answer is None or answer.status not in (200, 201, 202):
                raise Broken(f"submission {number} gets {answer}")
            if number % 10 == 9:
                latest = max(latest, drained(witness))
                witness.send(frame(PONG))
                deaf.send(frame(PONG))
                if hung_up(deaf, 0):
                    break
    return latest


def hung_up(deaf, milliseconds):
    """True if the connection has been reset; a peer that reads nothing would not see an orderly end behind its full window."""
    hangup = select.poll()
    hangup.register(deaf.socket, select.POLLHUP | select.POLLERR)
    return bool(hangup.poll(milliseconds))


def drained(witness):
    """Reads what is there; the number of the last event."""
    latest, before = 0, witness.timeout
    witness.timeout = 0.001
    try:
        while True:
            latest = max(latest, witness.message().get("event_id", 0))
    except Broken:
        return latest
    finally:
        witness.timeout = before


def next_event(stream):
    while (message := stream.message()).get("type") == "heartbeat":
        pass
    return message.get("event_id")


def too_many_streams(server):
    """A user has 16 connections; whichever way the server keeps to it, another user is served."""
    streams = []
    try:
        for _ in range(40):
            try:
                streams.append(WebSocket(server))
            except Broken:
                pass
        alive = probe.until(lambda: sum(answers(one) for one in streams) <= STREAMS_A_USER, 3)
        if not alive:
            return f"{sum(answers(one) for one in streams)} streams of one user live at once"
        with WebSocket(server, "/ws?user_id=2") as other:
            return None if answers(other) else "another user's stream is dead"
    finally:
        for one in streams:
            one.socket.close()


def answers(stream):
    stream.timeout = 1
    try:
        if not stream.send(frame(PING, b"?")):
            return False
        while (found := stream.frame()) and found.opcode in (TEXT, PING):
            pass
        return found is not None and found.opcode != CLOSE
    except (OSError, Broken):
        return False


CASES = [
    ("pings without reading the pongs", unread_pongs),
    ("a stream of events never read", unread_events),
    ("40 streams of one user", too_many_streams),
]
