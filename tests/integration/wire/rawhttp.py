# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP/1.1 by hand over a socket: sends any bytes, reads answers strictly."""

import json
import re
import socket
import time
from dataclasses import dataclass, field

STATUS_LINE = re.compile(rb"HTTP/1\.1 (\d{3}) ([ -~]*)")
DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT")


class Broken(Exception):
    """The answer breaks HTTP, or does not come in time."""


@dataclass
class Response:
    status: int
    headers: list
    body: bytes = b""
    interim: list = field(default_factory=list)  # the 1xx that came before

    def get(self, name):
        """The value of the only header of that name, or None."""
        values = [value for key, value in self.headers if key == name.lower()]
        if len(values) > 1:
            raise Broken(f"{len(values)} headers {name}")
        return values[0] if values else None

    def is_stream(self):
        return (self.get("content-type") or "").startswith("text/event-stream")

    def json(self):
        return json.loads(self.body)


def request(line="GET /healthz HTTP/1.1", *fields, host="Host: localhost", body=b""):
    lines = [line, *([host] if host is not None else []), *fields, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


class Connection:
    """`source`: the address to come from; `window`: bytes of the kernel's receive buffer."""

    def __init__(self, server, timeout=5, source=None, window=None):
        self.socket = socket.socket()
        self.socket.settimeout(timeout)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if window:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
        if source:
            self.socket.bind((source, 0))
        self.socket.connect((server.host, server.port))
        self.timeout = timeout
        self.buffer = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """False if the peer has already gone: it may refuse before it has read all."""
        try:
            self.socket.sendall(data)
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False

    def receive(self, timeout=None):
        """More bytes into the buffer; b"" at the end of the stream."""
        self.socket.settimeout(self.timeout if timeout is None else timeout)
        data = self.socket.recv(65536)
        self.buffer += data
        return data

    def until(self, condition):
        deadline = time.monotonic() + self.timeout
        while not condition():
            left = deadline - time.monotonic()
            try:
                if left <= 0:
                    raise TimeoutError
                if not self.receive(left):
                    raise EOFError
            except TimeoutError:
                raise Broken(f"no whole answer within {self.timeout} s, only {self.buffer[:80]!r}") from None
            except ConnectionResetError:
                raise EOFError from None

    def take(self, size):
        self.until(lambda: len(self.buffer) >= size)
        taken, self.buffer = self.buffer[:size], self.buffer[size:]
        return taken

    def take_line(self):
        self.until(lambda: b"\r\n" in self.buffer)
        line, self.buffer = self.buffer.split(b"\r\n", 1)
        return line

    def response(self, head=False):
        """The next answer, or None if the peer closed without a byte of one."""
        interim = []
        while True:
            try:
                found = self.one_response(head)
            except EOFError:
                if self.buffer or interim:
                    raise Broken(f"closed in the middle of an answer: {self.buffer[:80]!r}") from None
                return None
            if found.status >= 200 or found.status == 101:
                found.interim = interim
                return found
            interim.append(found)

    def one_response(self, head):
        self.until(lambda: b"\r\n\r\n" in self.buffer)
        text, rest = self.buffer.split(b"\r\n\r\n", 1)
        first, *lines = text.split(b"\r\n")
        if not (status := STATUS_LINE.fullmatch(first)):
            raise Broken(f"status line {first[:80]!r}")
        headers = []
        for line in lines:
            if not (parts := re.fullmatch(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*?)[ \t]*", line)):
                raise Broken(f"header line {line[:80]!r}")
            headers.append((parts[1].decode().lower(), parts[2].decode("latin-1")))
        self.buffer = rest
        answer = Response(int(status[1]), headers)
        if not head and answer.status >= 200 and answer.status not in (204, 304):
            self.read_body(answer)
        return answer

    def read_body(self, answer):
        length = answer.get("content-length")
        if answer.get("transfer-encoding"):
            if length is not None or answer.get("transfer-encoding").lower() != "chunked":
                raise Broken("both Transfer-Encoding and Content-Length, or an unknown coding")
            while size := int(self.take_line().split(b";")[0], 16):
                answer.body += self.take(size)
                if self.take(2) != b"\r\n":
                    raise Broken("chunk without its end")
            while self.take_line():
                pass
        elif answer.is_stream():
            return  # its events follow until the connection ends; they are the caller's
        elif length is None:
            raise Broken("an answer without Content-Length")
        else:
            answer.body = self.take(int(length))

    def closed(self, seconds=3):
        """True if the peer ends the connection in time and says nothing more."""
        deadline = time.monotonic() + seconds
        try:
            while not self.buffer and (left := deadline - time.monotonic()) > 0:
                if not self.receive(left):
                    return True
        except TimeoutError:
            return False
        except ConnectionResetError:
            return not self.buffer
        return False

    def exchange(self, data, head=False):
        self.send(data)
        return self.response(head)


def flaw(answer, head=False):
    """What an answer lacks that every answer must have, or None."""
    if answer.status == 101:
        return None
    if not DATE.fullmatch(answer.get("date") or ""):
        return f"Date is {answer.get('date')!r}"
    if answer.status >= 400 and not head and answer.body:
        if (answer.get("content-type") or "").split(";")[0] != "application/problem+json":
            return f"an error as {answer.get('content-type')!r}, not application/problem+json"
        problem = answer.json()
        if not isinstance(problem.get("code"), str) or problem.get("status") != answer.status:
            return f"a problem without its code or with another status: {problem}"
    return None


def unhealthy(server):
    """Why a new client with a plain request is not served, or None."""
    try:
        with Connection(server) as healthy:
            answer = healthy.exchange(request())
            return None if answer and answer.status == 200 else f"afterwards GET /healthz gets {answer}"
    except (OSError, Broken) as trouble:
        return f"afterwards GET /healthz fails: {trouble!r}"
