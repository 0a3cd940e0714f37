#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile clients: all are cut in time, memory stays bounded, a healthy client hardly notices.

What floods and starves is here; what is slow or never reads, in hostile_streams.py.
"""

import socket
import sys
import threading
import time

import hostile_streams
import probe
from malformed_table import post
from pulse import Pulse, Scales
from rawhttp import Broken, Connection, request, unhealthy

MIB = 2**20
MOST_GROWTH = 64 * MIB
PATIENCE = 16 * MIB  # of bytes after a refusal: 4 MiB drained, and what the kernel's buffers hold
DRIPPING = 500
CONNECTIONS = 2048
NOISE = 0.002  # seconds that the scheduler may add to a median below a millisecond


def pour(server, head, piece, most, statuses, seconds=15):
    """Sends without end; the server must answer or cut before `most` bytes and in time."""
    sent, end = 0, time.monotonic() + seconds
    with Connection(server, timeout=seconds) as connection:
        connection.send(head)
        while sent < most and time.monotonic() < end:
            if not connection.send(piece):
                break
            sent += len(piece)
        else:
            return f"{sent >> 20} MiB were taken within {seconds} s"
        answer = connection.response()
        if answer and answer.status not in statuses:
            return f"{answer}, expected {sorted(statuses)}"
        return None


def endless_chunks(server):
    return pour(server, post("Transfer-Encoding: chunked", body=b""), b"4000\r\n" + b" " * 0x4000 + b"\r\n", PATIENCE, {413})


def endless_small_chunks(server):
    return pour(server, post("Transfer-Encoding: chunked", body=b""), b"1\r\n \r\n" * 4096, PATIENCE, {413})


def endless_extension(server):
    return pour(server, post("Transfer-Encoding: chunked", body=b"1;"), b"a" * 2**16, PATIENCE, {400, 413, 431})


def endless_trailer(server):
    return pour(server, post("Transfer-Encoding: chunked", body=b"0\r\n"), b"X: y\r\n" * 4096, PATIENCE, {400, 413, 431})


def header_of_32_mb(server):
    return pour(server, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ", b"a" * 2**16, 32 * MIB, {431})


def fields_of_32_mb(server):
    return pour(server, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n", b"X: y\r\n" * 8192, 32 * MIB, {431})


def body_of_512_mb(server):
    return pour(server, post(f"Content-Length: {512 * MIB}", body=b""), b" " * 2**16, PATIENCE, {413})


def endless_url(server):
    return pour(server, b"GET /", b"a" * 2**16, PATIENCE, {414})


def endless_empty_lines(server):
    return pour(server, b"", b"\r\n" * 2**12, 64 * 1024 * MIB, {400, 408, 431}, seconds=13)


def endless_requests_unread(server):
    """Pipelines for ever and reads nothing: the server must stop reading, so the pipe fills up, or cut."""
    with Connection(server, timeout=1) as connection:
        sent, piece = 0, request("GET /api/server HTTP/1.1") * 500
        try:
            while sent < 64 * MIB and connection.send(piece):
                sent += len(piece)
        except TimeoutError:
            return None
        return f"{sent >> 20} MiB of requests were taken" if sent >= 64 * MIB else None


def dripping_headers(server):
    return hostile_streams.dripping_headers(server, DRIPPING)


def held_open(sockets):
    """How many of these the server neither ended nor answered."""
    held = 0
    for one in sockets:
        one.setblocking(False)
        try:
            one.recv(1)
        except BlockingIOError:
            held += 1
        except OSError:
            pass
    return held


def flood(server, count):
    sockets = []
    for _ in range(count):
        try:
            sockets.append(socket.create_connection((server.host, server.port), 2))
        except OSError:
            break
    return sockets


def connection_flood(server):
    sockets = flood(server, CONNECTIONS + 300)
    try:
        if not probe.until(lambda: held_open(sockets) < CONNECTIONS, 3):
            return f"{held_open(sockets)} of {len(sockets)} connections from one address are held, {CONNECTIONS} is the most"
        with Connection(server, source="127.0.0.3") as other:
            answer = other.exchange(request())
            if answer is None or answer.status != 200:
                return f"a client from another address gets {answer}"
    finally:
        for one in sockets:
            one.close()
    return None if probe.until(lambda: unhealthy(server) is None, 2) else unhealthy(server)


def too_few_descriptors(binary, report):
    """A server with 96 descriptors and 200 clients: it must not spin, and must serve again when they have gone."""
    with probe.Server(binary, open_files=96) as server:
        sockets = flood(server, 200)
        time.sleep(1)  # the start of the server is not what is weighed
        start = server.processor_seconds()
        time.sleep(1)
        spent = server.processor_seconds() - start
        for one in sockets:
            one.close()
        why = None if probe.until(lambda: unhealthy(server) is None, 3) else f"never serves again: {unhealthy(server)}"
    report.case("a server without descriptors does not spin", None if spent < 0.6 else f"{spent:.2f} s of processor in 1 s")
    report.case("a server without descriptors serves again when clients go", why)
    report.server(server)


FLOODS = [
    ("endless chunks", endless_chunks),
    ("endless chunks of one byte", endless_small_chunks),
    ("endless chunk extension", endless_extension),
    ("endless trailer", endless_trailer),
    ("header of 32 MB", header_of_32_mb),
    ("32 MB of header fields", fields_of_32_mb),
    ("body of 512 MB", body_of_512_mb),
    ("endless URL", endless_url),
    ("endless requests, answers unread", endless_requests_unread),
    ("connections beyond the most", connection_flood),
]


def run(server, report, name, attack):
    try:
        why = attack(server)
    except (OSError, Broken, ValueError) as trouble:
        why = repr(trouble)
    report.case(name, why or unhealthy(server))


def compared(calm, median, failures):
    if failures:
        return f"{len(failures)} failures, such as {failures[0]}"
    if median > 2 * calm + NOISE:
        return f"median {1000 * median:.2f} ms, {1000 * calm:.2f} ms before"
    return None


def main():
    parser = probe.arguments(__doc__)
    parser.add_argument("--sanitized", action="store_true",
                        help="the server is: do not weigh it, nor take its descriptors, which the sanitizer needs itself")
    options = parser.parse_args()
    report = probe.Report()
    with probe.Server(options.server) as server:
        pulse = Pulse(server)
        pulse.start(1.5)
        calm, _ = pulse.result()
        scales, descriptors = Scales(server), server.descriptors()
        pulse.start(8)
        dripping = threading.Thread(target=run, args=(server, report, f"{DRIPPING} dripping headers", dripping_headers))
        dripping.start()
        report.case("a healthy client beside dripping ones", compared(calm, *pulse.result()))
        run(server, report, "endless empty lines", endless_empty_lines)
        dripping.join()
        pulse.start(3)
        for name, attack in FLOODS:
            run(server, report, name, attack)
        report.case("a healthy client beside floods", compared(calm, *pulse.result()))
        for name, attack in hostile_streams.CASES:
            run(server, report, name, attack)
        growth = scales.growth()
        if not options.sanitized:
            report.case("memory is bounded", None if growth < MOST_GROWTH else f"grew by {growth / MIB:.0f} MiB")
        left = probe.until(lambda: server.descriptors() <= descriptors + 2, 5)
        report.case("no descriptor is lost", None if left else f"{descriptors} before, {server.descriptors()} after")
        pulse.stop()
        print(f"memory grew by {growth / MIB:.1f} MiB; median of a healthy client at rest {1000 * calm:.2f} ms")
    report.server(server)
    if not options.sanitized:
        too_few_descriptors(options.server, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
