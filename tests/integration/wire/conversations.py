# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP exchanges of several steps. Each check takes the server and returns why it went wrong, or None."""

import socket
import time

from malformed_table import BODY, MADE, chunk, post, sized, upgrade
from rawhttp import Connection, flaw, request

MISSING = request("GET /nothing-here HTTP/1.1")


def statuses(server, data, count):
    """The statuses of so many answers to the data, and whether the connection then ended."""
    with Connection(server) as connection:
        connection.send(data)
        found = []
        for _ in range(count):
            answer = connection.response()
            if answer is None:
                break
            found.append(answer.status)
        return found, connection.closed(0.3)


def expect(found, wanted):
    return None if found == wanted else f"{found}, expected {wanted}"


def head(server):
    with Connection(server) as connection:
        whole = connection.exchange(request())
        bare = connection.exchange(request("HEAD /healthz HTTP/1.1"), head=True)
        after = connection.exchange(request())
        if not bare or bare.status != 200 or not after or after.status != 200:
            return f"HEAD gets {bare}, the request after it {after}"
        if bare.get("content-length") != whole.get("content-length"):
            return f"HEAD says Content-Length {bare.get('content-length')}, GET {whole.get('content-length')}"
        return flaw(bare, head=True)


def head_of_nothing(server):
    with Connection(server) as connection:
        bare = connection.exchange(request("HEAD /nothing-here HTTP/1.1"), head=True)
        after = connection.exchange(request())
        return expect([bare and bare.status, after and after.status], [404, 200])


def waits_for_100(server):
    with Connection(server) as connection:
        answer = None
        connection.send(post(f"Content-Length: {len(BODY)}", "Expect: 100-continue", body=b""))
        interim = connection.one_response(head=False)
        if interim.status == 100:
            answer = connection.exchange(BODY)
        return None if answer and answer.status in MADE else f"{interim} and then {answer}"


def refuses_before_100(server):
    with Connection(server) as connection:
        answer = connection.exchange(post(f"Content-Length: {2**20}", "Expect: 100-continue", body=b""))
        if answer is None or answer.status != 413 or answer.interim:
            return f"{answer}, expected 413 without 100"
        return None if connection.closed() else "the connection stays open"


def unknown_expectation(server):
    with Connection(server) as connection:
        answer = connection.exchange(request("GET /healthz HTTP/1.1", "Expect: miracles"))
        return None if answer and answer.status in (200, 400, 417) else f"{answer}"


def allow(server):
    for line, wanted in (("PATCH /healthz", "GET"), ("DELETE /api/server", "GET"), ("GET /api/sessions", "POST"),
                         ("GET /api/duels/1/submit", "POST"), ("PUT /api/duels/1", "GET")):
        with Connection(server) as connection:
            answer = connection.exchange(request(f"{line} HTTP/1.1", "Content-Length: 0"))
            allowed = [word.strip() for word in (answer.get("allow") or "").split(",")] if answer else []
            if answer is None or answer.status != 405 or wanted not in allowed:
                return f"{line} gets {answer}"
            if missing := flaw(answer):
                return missing
    return None


def old_version_closes(server):
    return expect(statuses(server, request("GET /healthz HTTP/1.0") + request(), 2), ([200], True))


def close_closes(server):
    asked = request("GET /healthz HTTP/1.1", "Connection: close")
    return expect(statuses(server, asked + MISSING, 2), ([200], True))


def close_in_a_list_closes(server):
    asked = request("GET /healthz HTTP/1.1", "Connection: foo,  CLOSE")
    return expect(statuses(server, asked, 1), ([200], True))


def pipelined(server):
    many = (request() + MISSING + request("DELETE /healthz HTTP/1.1") + post(f"Content-Length: {len(BODY)}")) * 20
    found, ended = statuses(server, many, 80)
    wanted = [200, 404, 405, 0] * 20
    same = len(found) == 80 and all(got == want or (want == 0 and got in MADE) for got, want in zip(found, wanted))
    return None if same and not ended else f"{len(found)} answers: {found}"


def pipelined_up_to_a_bad_one(server):
    bad = request("GET /healthz HTTP/1.1", "no colon")
    return expect(statuses(server, request() + bad + request(), 3), ([200, 400], True))


def upgrade_behind_requests(server):
    """Requests in several segments, so that some are read while others wait for their turn, and an upgrade as the last."""
    for _ in range(20):
        with Connection(server) as connection:
            for _ in range(4):
                connection.send(request() * 3)
                time.sleep(0.0002)
            connection.send(upgrade())
            found = [connection.response().status for _ in range(13)]
            if found != [200] * 12 + [101]:
                return f"{found}"
    return None


def body_of_a_get_is_no_request(server):
    smuggled = request("GET /nothing-here HTTP/1.1", host=None)
    asked = request("GET /healthz HTTP/1.1", f"Content-Length: {len(smuggled)}", body=smuggled)
    found, _ = statuses(server, asked + request("DELETE /healthz HTTP/1.1"), 2)
    return None if found in ([200, 405], [400]) else f"{found}"


def body_of_an_unknown_route_is_no_request(server):
    smuggled = request()
    asked = request("POST /nothing-here HTTP/1.1", f"Content-Length: {len(smuggled)}", body=smuggled)
    found, _ = statuses(server, asked + request("DELETE /healthz HTTP/1.1"), 2)
    return None if found in ([404, 405], [404]) else f"{found}"


def split_everywhere(server):
    for data in (sized(len(BODY)), post("Transfer-Encoding: chunked", body=chunk(BODY, extension=b";x=y") + b"0\r\nA: b\r\n\r\n")):
        with Connection(server) as connection:
            for cut in range(1, len(data)):
                connection.send(data[:cut])
                time.sleep(0.001)  # so that the halves travel apart
                answer = connection.exchange(data[cut:])
                if answer is None or answer.status not in MADE:
                    return f"cut after {data[:cut][-20:]!r}: {answer}"
    return None


def byte_by_byte(server):
    with Connection(server) as connection:
        for byte in sized(len(BODY)):
            connection.send(bytes([byte]))
            time.sleep(0.0005)
        answer = connection.response()
        return None if answer and answer.status in MADE else f"{answer}"


def many_on_one_connection(server):
    with Connection(server) as connection:
        for number in range(300):
            answer = connection.exchange(request())
            if answer is None or answer.status != 200:
                return f"request {number}: {answer}"
    return None


def refusal_reaches_a_client_that_still_sends(server):
    with Connection(server, timeout=8) as connection:
        connection.send(sized(2**20, b""))
        for _ in range(64):
            connection.send(b" " * 2**14)
            time.sleep(0.002)
        answer = connection.response()
        return None if answer and answer.status == 413 else f"{answer}"


def half_closed_client_gets_its_answer(server):
    with Connection(server) as connection:
        connection.send(request())
        connection.socket.shutdown(socket.SHUT_WR)
        answer = connection.response()
        return None if answer and answer.status == 200 and connection.closed() else f"{answer}"


def truncated_body_makes_nothing(server):
    with Connection(server) as connection:
        connection.send(sized(len(BODY) + 1))
        connection.socket.shutdown(socket.SHUT_WR)
        answer = connection.response()
        return None if answer is None or answer.status in (400, 408) else f"{answer}"


CASES = [
    ("HEAD has the headers of GET and no body", head),
    ("HEAD of nothing", head_of_nothing),
    ("Expect: 100-continue gets 100, then the answer", waits_for_100),
    ("a body too large is refused before 100", refuses_before_100),
    ("an unknown expectation", unknown_expectation),
    ("405 says Allow", allow),
    ("HTTP/1.0 closes", old_version_closes),
    ("Connection: close closes", close_closes),
    ("Connection: foo, CLOSE closes", close_in_a_list_closes),
    ("80 pipelined requests are answered in order", pipelined),
    ("pipelined requests up to a bad one", pipelined_up_to_a_bad_one),
    ("an upgrade behind pipelined requests", upgrade_behind_requests),
    ("the body of a GET is not a request", body_of_a_get_is_no_request),
    ("the body of a 404 is not a request", body_of_an_unknown_route_is_no_request),
    ("requests split at every byte", split_everywhere),
    ("a request byte by byte", byte_by_byte),
    ("300 requests on one connection", many_on_one_connection),
    ("413 reaches a client that still sends", refusal_reaches_a_client_that_still_sends),
    ("a half-closed client gets its answer", half_closed_client_gets_its_answer),
    ("a truncated body makes nothing", truncated_body_makes_nothing),
]
