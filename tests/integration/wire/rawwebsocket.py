# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 6455 by hand over a socket: sends any bytes, reads frames strictly."""

import base64
import hashlib
import json
import os
import struct
import time
from typing import NamedTuple

from rawhttp import Broken, Connection, request

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class Frame(NamedTuple):
    opcode: int
    payload: bytes


def frame(opcode, payload=b"", final=True, reserved=0, key=b"\x37\xfa\x21\x3d", length_bytes=None):
    """A client's frame; `key=None` leaves it unmasked, `length_bytes` (0, 2, 8) forces the form of the length."""
    size, bit = len(payload), 0x80 if key is not None else 0
    if length_bytes is None:
        length_bytes = 0 if size < 126 else 2 if size < 65536 else 8
    length = {0: lambda: bytes([bit | size]), 2: lambda: struct.pack(">BH", bit | 126, size),
              8: lambda: struct.pack(">BQ", bit | 127, size)}[length_bytes]()
    first = bytes([(0x80 if final else 0) | reserved << 4 | opcode])
    return first + length + (masked(payload, key) if key is not None else payload)


def masked(payload, key):
    repeated = (key * (len(payload) // 4 + 1))[:len(payload)]
    return key + (int.from_bytes(payload) ^ int.from_bytes(repeated)).to_bytes(len(payload))


def close_frame(code=None, reason=b"", **more):
    return frame(CLOSE, b"" if code is None else struct.pack(">H", code) + reason, **more)


class WebSocket(Connection):
    """A stream of the server, opened and greeted; `hello` is its first message."""

    def __init__(self, server, path="/ws?user_id=1", timeout=5, window=None):
        super().__init__(server, timeout, window=window)
        key = base64.b64encode(os.urandom(16))
        answer = self.exchange(request(f"GET {path} HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade",
                                       "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key.decode()}"))
        accept = base64.b64encode(hashlib.sha1(key + GUID).digest()).decode()
        if answer is None or answer.status != 101 or answer.get("sec-websocket-accept") != accept:
            self.socket.close()
            raise Broken(f"upgrade gets {answer}")
        self.hello = self.message()
        if self.hello.get("type") != "hello":
            raise Broken(f"the first message is {self.hello}")

    def frame(self):
        """The next frame, or None at the end of the connection."""
        try:
            first, second = self.take(2)
            if first & 0x70 or second & 0x80 or not first & 0x80:
                raise Broken(f"a server's frame starts with {first:#04x} {second:#04x}")
            size = second & 0x7f
            if size >= 126:
                size = int.from_bytes(self.take(2 if size == 126 else 8))
            return Frame(first & 0x0f, self.take(size))
        except EOFError:
            return None

    def message(self):
        """The next event; pings and pongs in between are dropped."""
        while True:
            found = self.frame()
            if found is None or found.opcode == CLOSE:
                raise Broken(f"closed: {found}")
            if found.opcode == TEXT:
                return json.loads(found.payload.decode("ascii"))

    def heartbeat(self, seconds):
        """True if the server pushes a heartbeat in time."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.timeout = left
            try:
                if self.message().get("type") == "heartbeat":
                    return True
            except Broken:
                return False
        return False
