#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutation fuzz of every route and of the stream, with random splits, resets and half-closes.

Made for a server under the sanitizers: `http_fuzz.py --server build/asan/bin/duello-server --duration 120`. Prints the seed;
`--seed S --exchange N` repeats one exchange. A 500, an answer that is not HTTP, a death and a sanitizer's report are failures.
"""

import errno
import os
import random
import socket
import struct
import sys
import threading
import time

import probe
from fuzz_seeds import DICTIONARY, REQUESTS, frames
from malformed_table import upgrade
from rawhttp import Broken, Connection, unhealthy

THREADS = 4
PATIENCE = 0.05  # seconds to wait for an answer that may never come
HEALTH_EVERY = 100
PEER_GONE = (errno.EPIPE, errno.ECONNRESET, errno.ENOTCONN)


def mutate(chance, data):
    data = bytearray(data)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 2, 4, 16, 64)))
        match chance.randrange(8):
            case 0:
                data[at:end] = b""
            case 1:
                data[at:at] = data[at:end] * chance.choice((1, 2, 50))
            case 2:
                data[at:at] = chance.choice(DICTIONARY)
            case 3:
                data[at:end] = chance.choice(DICTIONARY)
            case 4:
                data[at:end] = chance.randbytes(end - at)
            case 5 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 6:
                other = chance.choice(REQUESTS)
                data[at:] = other[chance.randrange(len(other)):]
            case 7:
                del data[at:]
    return bytes(data)


def pieces(chance, data):
    """The data in up to six writes; now and then byte by byte."""
    if chance.random() < 0.03:
        return [data[at:at + 1] for at in range(min(len(data), 300))]
    cuts = sorted(chance.randrange(len(data) + 1) for _ in range(chance.randrange(6)))
    return [data[start:end] for start, end in zip([0, *cuts], [*cuts, len(data)])]


def conversation(chance):
    """(an untouched beginning, what is mutated)."""
    if chance.random() < 0.25:
        return upgrade(path=f"/ws?user_id={chance.randrange(1, 3)}"), frames(chance)
    return b"", b"".join(chance.choice(REQUESTS) for _ in range(chance.choice((1, 1, 1, 2, 5))))


def wrong(connection, head):
    """Why the answers so far are wrong, or None. Only whole answers count: the rest may never come."""
    connection.timeout = PATIENCE
    while True:
        try:
            answer = connection.response(head)
        except Broken as trouble:
            return None if "no whole answer" in str(trouble) or "in the middle" in str(trouble) else str(trouble)
        if answer is None or answer.status == 101 or answer.is_stream():
            return None
        if answer.status == 500:
            return f"500 {answer.body[:200]!r}"


def exchange(server, seed, number):
    """One connection, made of its seed and number only; (what was sent, why it went wrong or None)."""
    chance = random.Random(f"{seed}/{number}")
    opening, data = conversation(chance)
    data = mutate(chance, data)
    with Connection(server) as connection:
        if opening:
            answer = connection.exchange(opening)
            if answer is None or answer.status not in (101, 429, 503):
                return opening, f"upgrade gets {answer}"
        for piece in pieces(chance, data):
            if not connection.send(piece):
                break
            if chance.random() < 0.2:
                time.sleep(chance.choice((0.0005, 0.003)))
        match chance.randrange(4):
            case 0:
                connection.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return data, None
            case 1:
                connection.socket.shutdown(socket.SHUT_WR)
        return data, None if opening or b"HEAD" in data else wrong(connection, head=False)


def fuzz(server, report, seed, end):
    numbers, lock, count = iter(range(sys.maxsize)), threading.Lock(), 0

    def work(_):
        nonlocal count
        while time.monotonic() < end and server.alive():
            with lock:
                number = next(numbers)
            try:
                data, why = exchange(server, seed, number)
            except OSError as trouble:
                data, why = b"", None if trouble.errno in PEER_GONE else repr(trouble)
            if why is None and number % HEALTH_EVERY == 0:
                why = unhealthy(server)
            with lock:
                count += 1
            if why:
                report.case(f"exchange {number} of seed {seed}", f"{why}\n  sent {data[:3000]!r}")

    probe.in_parallel(work, list(range(THREADS)), THREADS)
    return count


def main():
    parser = probe.arguments(__doc__)
    parser.add_argument("--duration", type=float, default=20, metavar="SECONDS")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    parser.add_argument("--exchange", type=int, metavar="N", help="only this one")
    options = parser.parse_args()
    report = probe.Report()
    with probe.Server(options.server) as server:
        if options.exchange is not None:
            data, why = exchange(server, options.seed, options.exchange)
            print(data)
            report.case(f"exchange {options.exchange} of seed {options.seed}", why or unhealthy(server))
        else:
            print(f"seed {options.seed}", flush=True)
            descriptors = server.descriptors()
            count = fuzz(server, report, options.seed, time.monotonic() + options.duration)
            report.case("a healthy client afterwards", unhealthy(server))
            left = probe.until(lambda: not server.alive() or server.descriptors() <= descriptors + 2, 20)
            report.case("no descriptor is lost", None if left else f"{descriptors} before, {server.descriptors()} after")
            print(f"{count} exchanges")
    report.server(server)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
