# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The time limits: a header within 10 s, a body within 30 s, an idle connection for 60 s. No progress, however small, moves them."""

import socket
import time

from malformed_table import sized
from rawhttp import Connection, request

SLACK = 3


def drip(connection, data, seconds):
    """Sends a byte twice a second until the peer answers or ends; the seconds it took, or None."""
    start = time.monotonic()
    for byte in data:
        if not connection.send(bytes([byte])):
            return time.monotonic() - start
        connection.socket.settimeout(0.5)
        try:
            connection.socket.recv(1, socket.MSG_PEEK)
            return time.monotonic() - start
        except TimeoutError:
            pass
        if time.monotonic() - start > seconds + SLACK:
            return None
    return None


def refused(connection, start, limit, statuses):
    answer = connection.response()
    took = time.monotonic() - start
    if (answer.status if answer else 0) not in statuses:
        return f"{answer}, expected {sorted(statuses)}"
    if not limit - 1 <= took <= limit + SLACK:
        return f"after {took:.1f} s, expected {limit} s"
    return None if connection.closed() else "the connection stays open"


def stalled(data, limit, statuses):
    def check(server):
        with Connection(server, timeout=limit + SLACK + 1) as connection:
            start = time.monotonic()
            connection.send(data)
            return refused(connection, start, limit, statuses)
    return check


def dripping(first, rest, limit):
    def check(server):
        with Connection(server, timeout=limit + SLACK + 1) as connection:
            start = time.monotonic()
            connection.send(first)
            if drip(connection, rest, limit) is None:
                return f"still open after {limit + SLACK} s"
            return refused(connection, start, limit, {408})
    return check


def stalled_on_a_connection_in_use(server):
    with Connection(server, timeout=10 + SLACK + 1) as connection:
        connection.exchange(request())
        start = time.monotonic()
        connection.send(request()[:-10])
        return refused(connection, start, 10, {408})


def silent(server):
    """Of a connection that never says a word only the end is promised: the limit of a header or of rest."""
    with Connection(server) as connection:
        start = time.monotonic()
        connection.timeout = 60 + SLACK
        answer = connection.response()
        ended = time.monotonic() - start
        return None if (answer is None or answer.status == 408) and ended > 5 else f"{answer} after {ended:.1f} s"


def idle(server):
    with Connection(server) as connection:
        connection.exchange(request())
        start = time.monotonic()
        ended = connection.closed(60 + SLACK)
        took = time.monotonic() - start
        return None if ended and took > 50 else f"{'ended' if ended else 'open'} after {took:.1f} s, expected 60 s"


def still_there_after_a_while(server):
    """The limit of a header runs from its first byte or its connection, not through the rest between two requests."""
    with Connection(server) as connection:
        connection.exchange(request())
        if connection.closed(15):
            return "ended within 15 s of rest"
        answer = connection.exchange(request())
        return None if answer and answer.status == 200 else f"{answer}"


CASES = [
    ("header never finished", stalled(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ", 10, {408})),
    ("request line never finished", stalled(b"GE", 10, {408})),
    ("header never finished on a connection in use", stalled_on_a_connection_in_use),
    ("nothing sent", silent),
    ("dripping header", dripping(b"", request("GET /healthz HTTP/1.1", "X: " + "a" * 200), 10)),
    ("dripping empty lines", dripping(b"", b"\r\n" * 200, 10)),
    ("body promised but not sent", stalled(sized(100, b""), 30, {408})),
    ("body half sent", stalled(sized(100), 30, {408})),
    ("last chunk never sent", stalled(request("POST /api/sessions HTTP/1.1", "Transfer-Encoding: chunked", body=b"5\r\nhello\r\n"),
                                      30, {408})),
    ("dripping body", dripping(sized(100, b""), b" " * 100, 30)),
    ("idle connection", idle),
    ("rest between two requests", still_there_after_a_while),
]
