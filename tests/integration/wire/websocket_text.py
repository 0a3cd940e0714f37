# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 6455 section 8.1: a text message is UTF-8, wherever its frames and segments are cut."""

from rawwebsocket import BINARY, PING, TEXT, frame
from websocket_cases import NOT_UTF8, closes, fragments, in_pieces, survives

VALID = {
    "ASCII": "hello",
    "NUL": "a\0b",
    "U+007F": "\x7f",
    "U+0080": "\x80",
    "U+07FF": "\u07ff",
    "U+0800": "\u0800",
    "U+D7FF": "\ud7ff",
    "U+E000": "\ue000",
    "U+FEFF": "\ufeff",
    "U+FFFD": "\ufffd",
    "U+FFFF": "\uffff",
    "U+10000": "\U00010000",
    "U+1FFFE": "\U0001fffe",
    "U+10FFFF": "\U0010ffff",
    "Greek": "κόσμε",
    "Cyrillic": "дуэль",
    "mixed lengths": "a£€𝄞z",
}

# Places in "mixed lengths" that are not between two characters.
CUTS_IN_CHARACTERS = (2, 4, 5, 7, 8, 9)

INVALID = {
    "lone continuation 80": "80",
    "lone continuation bf": "bf",
    "continuations": "808182",
    "all first bytes of two": "c020c120c220df20",
    "first byte of three, blank": "e020",
    "first byte of four, blank": "f020",
    "two bytes cut": "c2",
    "three bytes cut after one": "e2",
    "three bytes cut after two": "e282",
    "four bytes cut after one": "f0",
    "four bytes cut after two": "f09d",
    "four bytes cut after three": "f09d84",
    "three bytes cut, then text": "e28261",
    "overlong NUL": "c080",
    "overlong slash in two": "c0af",
    "overlong slash in three": "e080af",
    "overlong slash in four": "f08080af",
    "overlong 7f": "c1bf",
    "overlong 7ff": "e09fbf",
    "overlong ffff": "f08fbfbf",
    "five bytes": "f888808080",
    "six bytes": "fc8480808080",
    "byte fe": "fe",
    "byte ff": "ff",
    "first surrogate": "eda080",
    "last surrogate": "edbfbf",
    "pair of surrogates": "eda080edb080",
    "beyond U+10FFFF": "f4908080",
    "far beyond U+10FFFF": "f5808080",
}


def valid():
    for name, text in VALID.items():
        data = text.encode()
        yield survives(f"6 {name}", frame(TEXT, data))
        yield survives(f"6 {name}, a segment a byte", *in_pieces(frame(TEXT, data)))
        if len(text) > 1:
            yield survives(f"6 {name}, a frame a character", fragments(TEXT, *[letter.encode() for letter in text]))
        if len(data) > len(text):
            yield survives(f"6 {name}, a frame a byte", fragments(TEXT, *in_pieces(data)))
    data = VALID["mixed lengths"].encode()
    for cut in range(len(data) + 1):
        yield survives(f"6 mixed lengths cut at {cut}", fragments(TEXT, data[:cut], data[cut:]))
        yield survives(f"6 mixed lengths cut at {cut} by a ping",
                       fragments(TEXT, data[:cut], data[cut:], between=frame(PING, b"p")), pongs=[b"p"])


def invalid():
    for name, digits in INVALID.items():
        data = bytes.fromhex(digits)
        yield closes(f"6 {name}", NOT_UTF8, frame(TEXT, data))
        yield closes(f"6 {name} after text", NOT_UTF8, frame(TEXT, "κόσμε".encode() + data))
        yield closes(f"6 {name}, a frame a byte", NOT_UTF8, fragments(TEXT, b"", *in_pieces(data)))
    yield survives("6 binary need not be UTF-8", frame(BINARY, bytes(range(256))))
    yield survives("6 binary in fragments need not be UTF-8", fragments(BINARY, *in_pieces(bytes(range(0x70, 0x100)))))


CASES = [*valid(), *invalid()]
