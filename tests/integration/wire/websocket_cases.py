# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 6455 as a table, in the order of the public conformance suite: framing, pings, reserved bits, opcodes, fragments.

UTF-8 and closing are in websocket_text.py and websocket_closing.py.
"""

from typing import NamedTuple

from rawwebsocket import BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, close_frame, frame

LIMIT = 256 * 1024  # of a message, protocol section 8
PROTOCOL_ERROR, NOT_UTF8, TOO_BIG = 1002, 1007, 1009
NAMES = {TEXT: "text", BINARY: "binary", CLOSE: "close", PING: "ping", PONG: "pong"}


class Case(NamedTuple):
    name: str
    writes: list  # of bytes, sent one by one
    codes: set = frozenset()  # the server must close with one of these; empty: it must live on
    pongs: list = ()  # the payloads that must come back, in order


def survives(name, *writes, pongs=()):
    return Case(name, list(writes), frozenset(), list(pongs))


def closes(name, code, *writes, pongs=()):
    return Case(name, list(writes), frozenset(code if isinstance(code, (set, frozenset)) else {code}), list(pongs))


def in_pieces(data, size=1):
    return [data[at:at + size] for at in range(0, len(data), size)]


def fragments(opcode, *parts, between=b""):
    """One message in len(parts) frames, with bytes between them."""
    last = len(parts) - 1
    return between.join(frame(opcode if at == 0 else CONTINUATION, part, final=at == last) for at, part in enumerate(parts))


def framing():
    for opcode in (TEXT, BINARY):
        name = f"1 {NAMES[opcode]}"
        for size in (0, 1, 125, 126, 127, 128, 65535, 65536, LIMIT):
            yield survives(f"{name} of {size}", frame(opcode, b"*" * size))
        yield survives(f"{name} of 65536 in writes of 997", *in_pieces(frame(opcode, b"*" * 65536), 997))
        yield survives(f"{name} byte by byte", *in_pieces(frame(opcode, b"*" * 130)))
        yield survives(f"{name}, a hundred at once", frame(opcode, b"hello") * 100)
        yield closes(f"{name} of the limit and one", TOO_BIG, frame(opcode, b"*" * (LIMIT + 1)))
        yield closes(f"{name} of the limit and one in fragments", TOO_BIG,
                     fragments(opcode, *[b"*" * 65536] * 4, b"*"))
        yield closes(f"{name} of a million fragments of nothing but one", {TOO_BIG}, fragments(opcode, b"*" * LIMIT, b"", b"*"))
        for size in (2**31, 2**32 + 1, 2**62):
            head = bytes([0x80 | opcode, 0xff]) + size.to_bytes(8) + b"\1\2\3\4"
            yield closes(f"{name} that announces {size}", TOO_BIG, head)
        head = bytes([0x80 | opcode, 0xff]) + (2**63 + 5).to_bytes(8) + b"\1\2\3\4hello"
        yield closes(f"{name} whose length has the highest bit", {PROTOCOL_ERROR, TOO_BIG}, head)
        for size, form in ((0, 2), (125, 2), (0, 8), (125, 8), (126, 8), (65535, 8)):
            yield closes(f"{name} of {size} with a length of {form} bytes", PROTOCOL_ERROR,
                         frame(opcode, b"*" * size, length_bytes=form))
        for key in (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\0\0\0\1"):
            yield survives(f"{name} masked with {key.hex()}", frame(opcode, b"hello", key=key))
    for opcode in (TEXT, BINARY, PING, PONG):
        yield closes(f"1 unmasked {NAMES[opcode]}", PROTOCOL_ERROR, frame(opcode, b"hello", key=None))


def pings():
    every = [bytes(range(size)) for size in range(126)]
    yield survives("2 pings of 0 to 125", *[frame(PING, payload) for payload in every], pongs=every)
    for size in (0, 1, 2, 3, 4, 7, 8, 64, 124, 125):
        payload = bytes(0xff - at for at in range(size))
        yield survives(f"2 ping of {size}", frame(PING, payload), pongs=[payload])
    yield survives("2 ping byte by byte", *in_pieces(frame(PING, b"\xfe" * 125)), pongs=[b"\xfe" * 125])
    for size in (126, 127, 128, 65536):
        yield closes(f"2 ping of {size}", PROTOCOL_ERROR, frame(PING, b"*" * size))
        yield closes(f"2 pong of {size}", PROTOCOL_ERROR, frame(PONG, b"*" * size))
    yield closes("2 ping of 5 with a length of 2 bytes", PROTOCOL_ERROR, frame(PING, b"hello", length_bytes=2))
    yield survives("2 unsolicited pong", frame(PONG))
    yield survives("2 unsolicited pong with a payload", frame(PONG, b"never asked"))
    yield survives("2 unsolicited pong, then a ping", frame(PONG, b"never asked"), frame(PING, b"asked"), pongs=[b"asked"])
    numbers = [b"%d" % number for number in range(10)]
    yield survives("2 ten pings", *[frame(PING, number) for number in numbers], pongs=numbers)
    yield survives("2 ten pings at once", b"".join(frame(PING, number) for number in numbers), pongs=numbers)
    yield survives("2 ten pings byte by byte", *in_pieces(b"".join(frame(PING, number) for number in numbers)), pongs=numbers)


def reserved_bits():
    for bits in range(1, 8):
        for opcode in (TEXT, BINARY, PING, PONG, CLOSE):
            yield closes(f"3 {NAMES[opcode]} with reserved bits {bits:03b}", PROTOCOL_ERROR, frame(opcode, b"", reserved=bits))
        yield closes(f"3 continuation with reserved bits {bits:03b}", PROTOCOL_ERROR, frame(TEXT, b"a", final=False),
                     frame(CONTINUATION, b"b", reserved=bits))


def opcodes():
    for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15):
        bad = frame(opcode, b"hello")
        yield closes(f"4 opcode {opcode}", PROTOCOL_ERROR, frame(opcode))
        yield closes(f"4 opcode {opcode} with a payload", PROTOCOL_ERROR, bad)
        yield closes(f"4 opcode {opcode} after a text", PROTOCOL_ERROR, frame(TEXT, b"hello"), bad, frame(PING))
        yield closes(f"4 opcode {opcode} byte by byte", PROTOCOL_ERROR, *in_pieces(bad))
        yield closes(f"4 opcode {opcode} between fragments", PROTOCOL_ERROR,
                     fragments(TEXT, b"a", b"b", between=frame(opcode)))


def fragmentation():
    for opcode in (PING, PONG, CLOSE):
        yield closes(f"5 {NAMES[opcode]} in fragments", PROTOCOL_ERROR, fragments(opcode, b"", b""))
        yield closes(f"5 {NAMES[opcode]} that is not final, alone", PROTOCOL_ERROR, frame(opcode, b"", final=False))
    for opcode in (TEXT, BINARY):
        name = f"5 {NAMES[opcode]}"
        for count in (2, 3, 10, 1000):
            yield survives(f"{name} in {count} fragments", fragments(opcode, *[b"piece"] * count))
        yield survives(f"{name} in fragments, byte by byte", *in_pieces(fragments(opcode, b"one", b"two", b"three")))
        yield survives(f"{name} in empty fragments", fragments(opcode, b"", b"", b""))
        yield survives(f"{name} with an empty first fragment", fragments(opcode, b"", b"middle", b""))
        yield survives(f"{name} with a ping between", fragments(opcode, b"one", b"two", between=frame(PING, b"p")), pongs=[b"p"])
        yield survives(f"{name} with pings between, byte by byte",
                       *in_pieces(fragments(opcode, b"one", b"two", b"three", between=frame(PING, b"p"))), pongs=[b"p", b"p"])
        yield survives(f"{name} with a pong between", fragments(opcode, b"one", b"two", between=frame(PONG, b"p")))
        yield closes(f"{name} with a close between", {1000, PROTOCOL_ERROR}, fragments(opcode, b"one", b"two", between=close_frame(1000)))
        yield survives(f"{name}, two messages in fragments", fragments(opcode, b"one", b"two") * 2)
        for other in (TEXT, BINARY):
            yield closes(f"{name} begun, then a {NAMES[other]}", PROTOCOL_ERROR, frame(opcode, b"one", final=False),
                         frame(other, b"two"))
            yield closes(f"{name} begun, then a {NAMES[other]} begun", PROTOCOL_ERROR, frame(opcode, b"one", final=False),
                         frame(other, b"two", final=False))
        yield closes(f"{name} complete, then a continuation", PROTOCOL_ERROR, frame(opcode, b"one"), frame(CONTINUATION, b"two"))
        yield closes(f"{name} complete in fragments, then a continuation", PROTOCOL_ERROR, fragments(opcode, b"one", b"two"),
                     frame(CONTINUATION, b"three", final=False))
    for final in (True, False):
        word = "final" if final else "unfinished"
        yield closes(f"5 {word} continuation of nothing", PROTOCOL_ERROR, frame(CONTINUATION, b"what?", final=final))
        yield closes(f"5 {word} continuation of nothing, then a text", PROTOCOL_ERROR,
                     frame(CONTINUATION, b"what?", final=final) + frame(TEXT, b"hello"))
        yield closes(f"5 {word} continuation of nothing after a ping", PROTOCOL_ERROR, frame(PING, b"p"),
                     frame(CONTINUATION, b"what?", final=final), pongs=[b"p"])


CASES = [*framing(), *pings(), *reserved_bits(), *opcodes(), *fragmentation()]
