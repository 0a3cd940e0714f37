# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fuzz starts from: a right request of every route (protocol section 3), frames of every kind, and words that bite."""

import json

from malformed_table import BODY, chunked, chunk, post, upgrade
from rawhttp import request
from rawwebsocket import BINARY, CONTINUATION, PING, PONG, TEXT, close_frame, frame

SUBMISSION = {"solution": "print(sum(map(int, input().split())))", "language": "Python", "problem": "A",
              "client_temp_id": "0b8e4d6c-6c0e-4f44-9c0f-5d3a6a3c1f11"}
MOVES = ("ready", "abort", "resign", "draw", "claim", "rematch", "leave", "join")


def get(path, *fields, method="GET"):
    return request(f"{method} {path} HTTP/1.1", *fields)


def put(path, value, *fields, method="POST"):
    body = json.dumps(value, ensure_ascii=False).encode()
    return request(f"{method} {path} HTTP/1.1", "Content-Type: application/json", f"Content-Length: {len(body)}", *fields, body=body)


REQUESTS = [
    get("/healthz"), get("/metrics"), get("/api/server"), get("/healthz", method="HEAD"), get("/healthz", method="OPTIONS"),
    get("/api/duels"), get("/api/duels?state=running"), get("/api/duels/1?user_id=1"), get("/api/duels/1/problems/A?user_id=1"),
    get("/api/duels/1/submissions?user_id=1"), get("/api/duels/1/submissions/f47ac10b-58cc-4372-a567-0e02b2c3d479?user_id=1"),
    get("/api/duels/1", "Authorization: Bearer 0123456789abcdef"), get("/watch/1"), get("/sse?watch=1"),
    get("/sse?user_id=1", "Last-Event-ID: k3f9.1"), get("/api/updates?user_id=1&last_event_id=0&wait=1"),
    get("/ws?user_id=1"), upgrade(), upgrade("Origin: http://localhost"), upgrade(path="/ws?user_id=2&last_event_id=k3f9.3"),
    put("/api/sessions", {"name": "Zoë", "code": "ABCDEF"}), put("/api/tickets?user_id=1", {}),
    put("/api/duels?user_id=1", {"problems": ["sumofline"], "minutes": 30, "format": "race"}),
    put("/api/duels/1/submit?user_id=1", SUBMISSION), put("/api/duels/1/submit?user_id=2", SUBMISSION | {"language": "Cobol"}),
    put("/api/duels/1/submit?user_id=1", SUBMISSION | {"solution": ""}, "Idempotency-Key: \"key\""),
    put("/api/duels/1/submit?user_id=1", SUBMISSION, "Expect: 100-continue"),
    *[put(f"/api/duels/1/{move}?user_id=2", {}) for move in MOVES],
    post(f"Content-Length: {len(BODY)}"), chunked(chunk(BODY[:5]), chunk(BODY[5:], extension=b";a=b"), trailer=b"X: y\r\n"),
    get("/api/server", "Connection: close"), request("GET /api/server HTTP/1.0"), request("GET http://localhost/healthz HTTP/1.1"),
]

DICTIONARY = [word.encode("latin-1") for word in (
    "\r\n", "\n", "\r", "\r\n\r\n", "\0", " ", "\t", ":", ";", "%00", "%", "/", "?", "&", "=", "#", "*", "..", "\xff", "\xc0\xaf",
    "Content-Length: 0\r\n", "Content-Length: 5\r\n", "Content-Length: 99999999999\r\n", "Transfer-Encoding: chunked\r\n",
    "Connection: close\r\n", "Connection: Upgrade\r\n", "Upgrade: websocket\r\n", "Host: localhost\r\n", "Expect: 100-continue\r\n",
    "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n", "Sec-WebSocket-Version: 13\r\n", "HTTP/1.1", "HTTP/1.0", "GET ", "POST ", "HEAD ",
    "0\r\n\r\n", "ffffffff\r\n", "{", "}", "[", "]", '"', "\\u0000", "\\ud800", "null", "-1", "1e999", "9223372036854775808", "[" * 2000,
    "user_id=1", "user_id=2", "user_id=", "last_event_id=0", "last_event_id=18446744073709551616", "x" * 9000)]


def frames(chance):
    """A few frames that a client may send, as one run of bytes."""
    makers = [
        lambda: frame(TEXT, '{"type":"ping","слово":1}'.encode()), lambda: frame(BINARY, chance.randbytes(chance.randrange(300))),
        lambda: frame(PING, chance.randbytes(chance.randrange(126))), lambda: frame(PONG, b"x"), lambda: close_frame(1000, b"bye"),
        lambda: frame(TEXT, b"begun", final=False) + frame(PING, b"p") + frame(CONTINUATION, b"ended"),
        lambda: frame(TEXT, b"*" * chance.choice((125, 126, 65535, 65536))), lambda: frame(BINARY, b"", final=False),
        lambda: frame(chance.randrange(16), chance.randbytes(8), reserved=chance.randrange(8), final=chance.random() < 0.5),
    ]
    return b"".join(chance.choice(makers)() for _ in range(chance.randrange(1, 6)))
