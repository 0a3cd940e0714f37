# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 6455 sections 5.5.1 and 7: the closing handshake. A server answers with the code that it was given."""

from rawwebsocket import CLOSE, PING, TEXT, close_frame, frame
from websocket_cases import NOT_UTF8, PROTOCOL_ERROR, closes, in_pieces

DEFINED = (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011)
REGISTERED_LATER = (1012, 1013, 1014)
OF_APPLICATIONS = (3000, 3999, 4000, 4001, 4999)
NEVER_ON_THE_WIRE = (0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535)
LONGEST_REASON = 123


def codes():
    for code in (*DEFINED, *REGISTERED_LATER, *OF_APPLICATIONS):
        yield closes(f"7 close {code}", code, close_frame(code))
        yield closes(f"7 close {code} with a reason", code, close_frame(code, b"enough"))
    for code in NEVER_ON_THE_WIRE:
        yield closes(f"7 close {code}", PROTOCOL_ERROR, close_frame(code))
        yield closes(f"7 close {code} with a reason", PROTOCOL_ERROR, close_frame(code, b"enough"))


def payloads():
    yield closes("7 close of 0 bytes", {1000, 1005}, close_frame())
    yield closes("7 close of 1 byte", PROTOCOL_ERROR, frame(CLOSE, b"\x03"))
    yield closes("7 close of 2 bytes", 1000, close_frame(1000))
    yield closes("7 close of 125 bytes", 1000, close_frame(1000, b"*" * LONGEST_REASON))
    yield closes("7 close of 126 bytes", PROTOCOL_ERROR, close_frame(1000, b"*" * (LONGEST_REASON + 1)))
    yield closes("7 close of 65536 bytes", PROTOCOL_ERROR, close_frame(1000, b"*" * 65534))
    yield closes("7 reason in UTF-8", 1000, close_frame(1000, "конец 𝄞".encode()))
    for digits in ("ff", "c0af", "e282", "eda080", "cebae1bdb9cf83cebcceb5eda080656469746564"):
        yield closes(f"7 reason {digits} is not UTF-8", {NOT_UTF8, PROTOCOL_ERROR}, close_frame(1000, bytes.fromhex(digits)))
    yield closes("7 unmasked close", PROTOCOL_ERROR, close_frame(1000, key=None))


def sequences():
    close = close_frame(1000)
    yield closes("7 close byte by byte", 1000, *in_pieces(close_frame(1000, b"enough")))
    yield closes("7 two closes", 1000, close + close)
    yield closes("7 two closes with different codes", 1001, close_frame(1001) + close)
    yield closes("7 close, then a ping", 1000, close + frame(PING, b"late"))
    yield closes("7 close, then a text", 1000, close + frame(TEXT, b"late"))
    yield closes("7 close, then an error", 1000, close + frame(TEXT, b"\xff", reserved=7))
    yield closes("7 ping, then close", 1000, frame(PING, b"in time") + close, pongs=[b"in time"])
    yield closes("7 text, then close", 1000, frame(TEXT, b"hello") + close)
    yield closes("7 close within a fragmented text", {1000, PROTOCOL_ERROR}, frame(TEXT, b"begun", final=False) + close)
    yield closes("7 close after an error is not the answer", PROTOCOL_ERROR, frame(TEXT, b"", reserved=1) + close)


CASES = [*codes(), *payloads(), *sequences()]
