# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Malformed and tricky HTTP requests, one datagram of bytes each, and what may be answered.

A case is (name, bytes, statuses, close): one of the statuses must come (SILENT: the connection may also just end); close
says whether the connection must end afterwards (True), must serve another request (False), or may do either (None).
Where RFC 9110/9112 or the protocol leave a choice, the set holds every right answer.
"""

import base64
from typing import NamedTuple

from rawhttp import request

SILENT = 0
KIB = 1024
BAD = {400}
MADE = {200, 201}
NO_METHOD = {400, 405, 501}
NO_VERSION = {400, 505}
NOT_FOUND = {400, 404}
TOO_MUCH = {400, 413, 431}

BODY = b'{"name":"probe"}'


class Case(NamedTuple):
    name: str
    data: bytes
    statuses: set
    close: bool | None


def post(*fields, body=BODY, version="HTTP/1.1"):
    return request(f"POST /api/sessions {version}", "Content-Type: application/json", *fields, body=body)


def chunk(data, size=None, extension=b"", end=b"\r\n"):
    return (size if size is not None else b"%x" % len(data)) + extension + b"\r\n" + data + end


def chunked(*chunks, trailer=b""):
    return post("Transfer-Encoding: chunked", body=b"".join(chunks) + b"0\r\n" + trailer + b"\r\n")


def sized(length, body=BODY):
    return post(f"Content-Length: {length}", body=body)


def upgrade(*more, path="/ws?user_id=1", method="GET", version="HTTP/1.1", key=base64.b64encode(b"0123456789abcdef").decode(),
            connection="Connection: Upgrade", number=13, body=b""):
    fields = ["Upgrade: websocket", connection, f"Sec-WebSocket-Version: {number}"]
    if key is not None:
        fields.append(f"Sec-WebSocket-Key: {key}")
    return request(f"{method} {path} {version}", *fields, *more, body=body)


BOTH = post(f"Content-Length: {len(BODY)}", "Transfer-Encoding: chunked", body=chunk(BODY) + b"0\r\n\r\n")

LENGTHS = [
    Case("Content-Length and Transfer-Encoding", BOTH, BAD, True),
    Case("Transfer-Encoding and Content-Length 0", post("Transfer-Encoding: chunked", "Content-Length: 0",
                                                        body=chunk(BODY) + b"0\r\n\r\n"), BAD, True),
    Case("two different Content-Lengths", post("Content-Length: 16", "Content-Length: 17", body=BODY + b" "), BAD, True),
    Case("two equal Content-Lengths", post("Content-Length: 16", "Content-Length: 16"), BAD | MADE, None),
    Case("a list of equal Content-Lengths", sized("16, 16"), BAD | MADE, None),
    Case("a list of different Content-Lengths", sized("16, 17"), BAD, True),
    Case("negative Content-Length", sized("-16"), BAD, True),
    Case("Content-Length with a plus", sized("+16"), BAD, True),
    Case("Content-Length in hexadecimal", sized("0x10"), BAD, True),
    Case("Content-Length with an exponent", sized("16e0"), BAD, True),
    Case("Content-Length with a blank inside", sized("1 6"), BAD, True),
    Case("Content-Length with a fraction", sized("16.0"), BAD, True),
    Case("empty Content-Length", sized(""), BAD, True),
    Case("Content-Length of 2^64 + 16", sized(2**64 + 16), {400, 413}, True),
    Case("Content-Length of 2^63", sized(2**63), {400, 413}, True),
    Case("blanks around Content-Length", sized("  16 "), MADE, False),
    Case("tab after Content-Length", sized("16\t"), BAD | MADE, None),
    Case("leading zeros in Content-Length", sized("0016"), BAD | MADE, None),
    Case("unknown transfer coding", post("Transfer-Encoding: xchunked", body=chunk(BODY) + b"0\r\n\r\n"), {400, 501}, True),
    Case("transfer coding identity", post("Transfer-Encoding: identity", body=BODY), {400, 501}, True),
    Case("chunked is not the last coding", post("Transfer-Encoding: chunked, gzip", body=chunk(BODY) + b"0\r\n\r\n"),
         {400, 501}, True),
    Case("chunked twice", post("Transfer-Encoding: chunked, chunked", body=chunk(BODY) + b"0\r\n\r\n"), {400, 501}, True),
    Case("two Transfer-Encodings", post("Transfer-Encoding: chunked", "Transfer-Encoding: identity",
                                        body=chunk(BODY) + b"0\r\n\r\n"), {400, 501}, True),
    Case("vertical tab before chunked", post("Transfer-Encoding: \vchunked", body=chunk(BODY) + b"0\r\n\r\n"), {400, 501}, True),
    Case("Transfer-Encoding in HTTP/1.0", post("Transfer-Encoding: chunked", body=chunk(BODY) + b"0\r\n\r\n",
                                               version="HTTP/1.0"), BAD | MADE, True),
    Case("blank before the colon of Transfer-Encoding", post("Transfer-Encoding : chunked", body=chunk(BODY) + b"0\r\n\r\n"),
         BAD, True),
    Case("body of 256 KiB", sized(256 * KIB, BODY.ljust(256 * KIB)), MADE, False),
    Case("body of 257 KiB", sized(257 * KIB, BODY.ljust(257 * KIB)), {413}, True),
    Case("body of 257 KiB announced", sized(257 * KIB, b""), {413}, True),
    Case("body of 257 KiB in chunks", chunked(*[chunk(BODY.ljust(KIB))] * 257), {413}, True),
]

CHUNKS = [
    Case("chunks", chunked(chunk(BODY[:7]), chunk(BODY[7:])), MADE, False),
    Case("chunk with extensions", chunked(chunk(BODY, extension=b';a=b;c="d"')), MADE, False),
    Case("chunk size with leading zeros", chunked(chunk(BODY, size=b"0000010")), BAD | MADE, None),
    Case("trailer", chunked(chunk(BODY), trailer=b"X-Sum: 1\r\n"), MADE, False),
    Case("trailer that names a length", chunked(chunk(BODY), trailer=b"Content-Length: 5\r\n"), BAD | MADE, None),
    Case("chunk size is no number", chunked(chunk(BODY, size=b"zz")), BAD, True),
    Case("chunk size is negative", chunked(chunk(BODY, size=b"-10")), BAD, True),
    Case("chunk size with a plus", chunked(chunk(BODY, size=b"+10")), BAD, True),
    Case("chunk size with 0x", chunked(chunk(BODY, size=b"0x10")), BAD, True),
    Case("chunk size after a blank", chunked(chunk(BODY, size=b" 10")), BAD, True),
    Case("no chunk size", chunked(chunk(BODY, size=b"")), BAD, True),
    Case("chunk size of 2^68", chunked(chunk(BODY, size=b"1" + b"0" * 17)), {400, 413}, True),
    Case("chunk size of 2^64 - 1", chunked(chunk(BODY, size=b"f" * 16)), {400, 413}, True),
    Case("chunk longer than its size", chunked(chunk(BODY, size=b"5")), BAD, True),
    Case("chunk without its end", chunked(chunk(BODY, end=b"")), BAD, True),
    Case("bare LF after a chunk size", chunked(b"10\n" + BODY + b"\r\n"), BAD, True),
    Case("bare LF after a chunk", chunked(chunk(BODY, end=b"\n")), BAD, True),
    Case("bare LF in a chunk extension", chunked(chunk(BODY, extension=b";a\nb")), BAD, True),
    Case("bare CR in a chunk extension", chunked(chunk(BODY, extension=b";a\rb")), BAD, True),
    Case("chunk extension of 1 MiB", chunked(chunk(BODY, extension=b";" + b"a" * KIB * KIB)), TOO_MUCH, True),
    Case("flood of chunk extensions", chunked(*[chunk(b" ", extension=b";" + b"a" * 300)] * 3000, chunk(BODY)), TOO_MUCH, True),
    Case("trailer of 17 KiB", chunked(chunk(BODY), trailer=b"X: " + b"a" * 17 * KIB + b"\r\n"), TOO_MUCH, True),
    Case("trailer of 100 fields", chunked(chunk(BODY), trailer=b"X: a\r\n" * 100), TOO_MUCH | MADE, None),
]

LINES = [
    Case("bare LF everywhere", request().replace(b"\r\n", b"\n"), BAD, True),
    Case("bare LF after the request line", request().replace(b"\r\n", b"\n", 1), BAD, True),
    Case("bare LF after a field", request().replace(b"localhost\r\n", b"localhost\n"), BAD, True),
    Case("bare CR everywhere", request().replace(b"\r\n", b"\r"), BAD, True),
    Case("bare CR in a field", request("GET /healthz HTTP/1.1", "X: a\rb"), BAD, True),
    Case("empty line before the request line", b"\r\n" + request(), {200}, False),
    Case("NUL in a value", request("GET /healthz HTTP/1.1", "X: a\0b"), BAD, True),
    Case("NUL in a field name", request("GET /healthz HTTP/1.1", "X\0Y: a"), BAD, True),
    Case("NUL in the target", request("GET /heal\0thz HTTP/1.1"), BAD, True),
    Case("control character in a value", request("GET /healthz HTTP/1.1", "X: a\x01b"), BAD | {200}, None),
    Case("byte beyond ASCII in a value", request("GET /healthz HTTP/1.1", "X: a\xffb"), {200}, False),
    Case("byte beyond ASCII in a field name", request("GET /healthz HTTP/1.1", "X\xff: a"), BAD, True),
    Case("blank in a field name", request("GET /healthz HTTP/1.1", "X Y: a"), BAD, True),
    Case("field without colon", request("GET /healthz HTTP/1.1", "nonsense"), BAD, True),
    Case("field without name", request("GET /healthz HTTP/1.1", ": a"), BAD, True),
    Case("empty value", request("GET /healthz HTTP/1.1", "X:"), {200}, False),
    Case("folded line", request("GET /healthz HTTP/1.1", "X: a", " b"), BAD | {200}, None),
    Case("folded line before any field", request("GET /healthz HTTP/1.1", " X: a", "Host: localhost", host=None), BAD, True),
    Case("folded Transfer-Encoding", post("Transfer-Encoding:", " chunked", body=chunk(BODY) + b"0\r\n\r\n"), BAD | MADE, None),
    Case("blank before the colon of Host", request(host="Host : localhost"), BAD, True),
    Case("no Host", request(host=None), BAD, True),
    Case("two Hosts", request("GET /healthz HTTP/1.1", "Host: elsewhere"), BAD, True),
    Case("two equal Hosts", request("GET /healthz HTTP/1.1", "Host: localhost"), BAD, True),
    Case("blank in Host", request(host="Host: local host"), {400, 403}, None),
    Case("HTTP/1.0 without Host", request("GET /healthz HTTP/1.0", host=None), {200}, True),
    Case("headers of 15 KiB", request("GET /healthz HTTP/1.1", "X: " + "a" * 15 * KIB), {200}, False),
    Case("header of 17 KiB", request("GET /healthz HTTP/1.1", "X: " + "a" * 17 * KIB), {431}, True),
    Case("field name of 17 KiB", request("GET /healthz HTTP/1.1", "X" * 17 * KIB + ": a"), {431}, True),
    Case("headers of 17 KiB in all", request("GET /healthz HTTP/1.1", *[f"X: {'a' * 430}"] * 40), {431}, True),
    Case("64 fields", request("GET /healthz HTTP/1.1", *["X: a"] * 63), {200}, False),
    Case("65 fields", request("GET /healthz HTTP/1.1", *["X: a"] * 64), {431}, True),
]

STARTS = [
    Case("HTTP/9.9", request("GET /healthz HTTP/9.9"), NO_VERSION, True),
    Case("HTTP/2.0", request("GET /healthz HTTP/2.0"), NO_VERSION, True),
    Case("HTTP/1.2", request("GET /healthz HTTP/1.2"), NO_VERSION | {200}, None),
    Case("HTTP/0.9", b"GET /healthz\r\n\r\n", NO_VERSION | {SILENT}, True),
    Case("HTTP/0.9 with a version", request("GET /healthz HTTP/0.9"), NO_VERSION, True),
    Case("HTTP/1.10", request("GET /healthz HTTP/1.10"), NO_VERSION, True),
    Case("http/1.1", request("GET /healthz http/1.1"), NO_VERSION, True),
    Case("blank after the version", request("GET /healthz HTTP/1.1 "), BAD, True),
    Case("two blanks before the target", request("GET  /healthz HTTP/1.1"), BAD, True),
    Case("two blanks after the target", request("GET /healthz  HTTP/1.1"), BAD, True),
    Case("tab for a blank", request("GET\t/healthz HTTP/1.1"), BAD, True),
    Case("blank inside the target", request("GET /heal thz HTTP/1.1"), BAD, True),
    Case("no target", request("GET HTTP/1.1"), BAD, True),
    Case("no method", request("/healthz HTTP/1.1"), BAD, True),
    Case("blank before the method", request(" GET /healthz HTTP/1.1"), BAD, True),
    Case("absolute target", request("GET http://localhost/healthz HTTP/1.1"), {200}, False),
    Case("absolute target without a path", request("GET http://localhost HTTP/1.1"), NOT_FOUND | {200}, None),
    Case("target *", request("GET * HTTP/1.1"), NOT_FOUND, None),
    Case("OPTIONS *", request("OPTIONS * HTTP/1.1"), {200, 204, 400, 404, 405}, None),
    Case("target without slash", request("GET healthz HTTP/1.1"), NOT_FOUND, None),
    Case("authority as target", request("GET localhost:80 HTTP/1.1"), NOT_FOUND, None),
    Case("raw UTF-8 in the target", request("GET /ж HTTP/1.1".encode().decode("latin-1")), NOT_FOUND, None),
    Case("URL just below 8 KiB", request(f"GET /healthz?{'a' * (8 * KIB - 20)} HTTP/1.1"), {200}, False),
    Case("URL of 9 KiB", request(f"GET /healthz?{'a' * 9 * KIB} HTTP/1.1"), {414}, True),
    Case("URL of 1 MiB", request(f"GET /{'a' * KIB * KIB} HTTP/1.1"), {414}, True),
    *[Case(f"target {path}", request(f"GET {path} HTTP/1.1"), NOT_FOUND, None) for path in (
        "/%", "/%zz", "/%0", "/%00", "/%ff", "/%c0%ae%c0%ae/", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd", "/api%2Fserver",
        "/api/server%00", "/api/server%20", "//healthz", "/healthz/", "/api/duels/%0d%0aX:%20y", "/api/duels/1%00",
        "/api/duels/99999999999999999999999", "/api/duels/-1", "/api/duels/1'%20or%20'1'='1")],
    Case("query of garbage", request("GET /healthz?%zz&=&&;;%00=%ff&a=b=c HTTP/1.1"), NOT_FOUND | {200}, None),
    Case("lower-case method", request("get /healthz HTTP/1.1"), NO_METHOD, None),
    Case("unknown method", request("BREW /healthz HTTP/1.1"), NO_METHOD, None),
    Case("method of 1 KiB", request(f"{'A' * KIB} /healthz HTTP/1.1"), NO_METHOD | {414}, True),
    Case("TRACE", request("TRACE /healthz HTTP/1.1"), NO_METHOD, None),
    Case("CONNECT", request("CONNECT localhost:22 HTTP/1.1"), NO_METHOD | {404}, None),
    Case("CONNECT and bytes after it", request("CONNECT localhost:22 HTTP/1.1", body=b"SSH-2.0-x\r\n"), NO_METHOD | {404}, True),
    Case("RTSP", request("DESCRIBE rtsp://localhost/healthz RTSP/1.0"), NO_METHOD | {404, 505}, True),
    Case("ICE", request("SOURCE /healthz ICE/1.0"), NO_METHOD | {404, 505}, True),
    Case("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", NO_METHOD | {505}, True),
    Case("TLS hello", bytes.fromhex("16030100a5010000a10303") + bytes(range(160)), BAD | {SILENT}, True),
    Case("SSH banner", b"SSH-2.0-OpenSSH_9.2p1\r\n", BAD | {SILENT}, True),
    Case("an answer in place of a request", b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", BAD | {SILENT}, True),
    Case("1 KiB of NUL", bytes(KIB), BAD | {SILENT}, True),
    Case("1 KiB of 0xff", b"\xff" * KIB, BAD | {SILENT}, True),
]

UPGRADES = [
    Case("upgrade", upgrade(), {101}, None),
    Case("bytes after an upgrade request", upgrade(body=b"\x81\x80\0\0\0\0"), BAD, True),
    Case("a second request after an upgrade request", upgrade(body=request()), BAD, True),
    Case("upgrade with a body", upgrade("Content-Length: 5", body=b"hello"), BAD, True),
    Case("upgrade without key", upgrade(key=None), BAD, None),
    Case("upgrade with a short key", upgrade(key="c2hvcnQ="), BAD, None),
    Case("upgrade of version 12", upgrade(number=12), {400, 426}, None),
    Case("upgrade without Connection", upgrade(connection="X: y"), {400, 426}, None),
    Case("upgrade in HTTP/1.0", upgrade(version="HTTP/1.0"), {400, 426, 505}, None),
    Case("upgrade by POST", upgrade("Content-Length: 0", method="POST"), {400, 405}, None),
    Case("upgrade from a foreign Origin", upgrade("Origin: http://evil.example"), {403}, None),
    Case("upgrade of a user who is no number", upgrade(path="/ws?user_id=%00x"), {400, 401, 403, 404}, None),
    Case("upgrade of a route that has none", upgrade(path="/healthz"), {200, 400, 404, 426}, None),
    Case("/ws without upgrade", request("GET /ws?user_id=1 HTTP/1.1"), {400, 426}, None),
    Case("upgrade to h2c", request("GET /healthz HTTP/1.1", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings",
                                   "HTTP2-Settings: AAMAAABkAAQAAP__"), {200}, False),
]

CASES = LENGTHS + CHUNKS + LINES + STARTS + UPGRADES
