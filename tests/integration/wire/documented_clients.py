#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A player who has read nothing but the starting document, made of curl and python3-websockets, which nobody here wrote.

Beside the flow that ../starting_document.py plays with our cursor: a reconnect as the document has it (new stream and two
GETs, no cursor), each of its verdicts, a pushed verdict read by GET at once, and the same client_temp_id sent twice.
"""

import json
import re
import subprocess
import sys
import time

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

import probe

SOLUTION = "print(sum(map(int, input().split())))"
# The body of the starting document has a comma before its closing brace; a client made of its words sends it without.
SUBMISSION = json.dumps({"solution": SOLUTION, "language": "Python"})
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
ACKNOWLEDGED = (200, 201, 202)
FINAL = ("Accepted", "Wrong Answer on test #", "Time Limit Exceeded", "Compilation Error", "Runtime Error")


class Client:
    """A player who knows only the starting document."""

    def __init__(self, server):
        self.root = f"http://{server.host}:{server.port}"
        self.stream_at = f"ws://{server.host}:{server.port}/ws?user_id=1"

    def curl(self, path, *options):
        done = subprocess.run(["curl", "--silent", "--show-error", "--max-time", "10", "--write-out", "\n%{http_code}", *options,
                               self.root + path], check=True, capture_output=True, text=True)
        body, status = done.stdout.rsplit("\n", 1)
        return int(status), json.loads(body)

    def submit(self, body=SUBMISSION):
        return self.curl("/api/duels/1/submit", "--header", "Content-Type: application/json", "--data", body)

    def submitted(self, body=SUBMISSION):
        status, reply = self.submit(body)
        if status not in ACKNOWLEDGED:
            raise ValueError(f"submit gets {status} {reply}")
        return reply

    def stream(self):
        return connect(self.stream_at, proxy=None, open_timeout=10)


def until_verdict(stream, submission, seconds=60):
    """The updates and the verdict that the stream brings for a submission."""
    updates, deadline = [], time.monotonic() + seconds
    while True:
        message = json.loads(stream.recv(timeout=max(0, deadline - time.monotonic())))
        if message.get("submission_id") != submission:
            continue
        if message["type"] == "submisson_update":
            updates.append(message["status"])
        elif message["type"] == "submisson_verdict":
            return updates, message["verdict"]


def whole_flow(client):
    with client.stream() as stream:
        status, reply = client.submit()
        if status not in ACKNOWLEDGED or not UUID.fullmatch(reply.get("submisson_id", "")):
            return f"submit gets {status} {reply}"
        updates, verdict = until_verdict(stream, reply["submisson_id"])
        if verdict != "Accepted":
            return f"verdict {verdict!r} after {updates}"
        if "Test #2 passed" not in updates:
            return f"no 'Test #2 passed' among {updates}"
        return None


def other_verdicts(client):
    wanted = {"print(0)": "Wrong Answer on test #", "while True: pass": "Time Limit Exceeded", "def (": "Compilation Error",
              "raise SystemExit(3)": "Runtime Error"}
    with client.stream() as stream:
        for solution, word in wanted.items():
            reply = client.submitted(json.dumps({"solution": solution, "language": "Python"}))
            _, verdict = until_verdict(stream, reply["submisson_id"])
            if not verdict.startswith(word):
                return f"{solution!r} gets {verdict!r}, expected {word!r}"
    return None


def rest_shows_what_was_pushed(client):
    """Rule 2: by the time a verdict is pushed, it is in the database."""
    with client.stream() as stream:
        reply = client.submitted()
        submission = reply["submisson_id"]
        _, verdict = until_verdict(stream, submission)
        _, shown = client.curl("/api/duels/1/submissions")
    row = [one for one in rows(shown) if one["submission_id"] == submission]
    return None if row and row[0]["verdict"] == verdict else f"pushed {verdict!r}, the snapshot has {row}"


def reconnect(client):
    """Rule 3: the stream is lost in the middle; the new one and two GETs tell the rest."""
    with client.stream():
        reply = client.submitted()
    submission = reply["submisson_id"]
    with client.stream() as stream:
        status, duel = client.curl("/api/duels/1")
        if status != 200 or duel.get("duel_id") != "1":
            return f"GET /api/duels/1 gets {status} {duel}"
        _, shown = client.curl("/api/duels/1/submissions")
        row = [one for one in rows(shown) if one["submission_id"] == submission]
        if not row:
            return f"submission {submission} is not among the player's"
        verdict = row[0]["verdict"] or until_verdict(stream, submission)[1]
    return None if verdict.startswith(FINAL) else f"verdict {verdict!r}"


def sent_twice(client):
    """The end of the document: the same client_temp_id is the same submission."""
    body = json.dumps({"solution": SOLUTION, "language": "Python", "client_temp_id": "row-1"})
    one, two = client.submitted(body), client.submitted(body)
    if one["submisson_id"] != two["submisson_id"]:
        return f"{one}, then {two}"
    _, shown = client.curl("/api/duels/1/submissions")
    same = [row for row in rows(shown) if row.get("client_temp_id") == "row-1"]
    return None if len(same) == 1 else f"{len(same)} submissions of one client_temp_id"


def rows(shown):
    return shown["submissions"] if isinstance(shown, dict) else shown


CASES = [
    ("connect, submit, updates, verdict", whole_flow),
    ("the other verdicts", other_verdicts),
    ("what is pushed can be read", rest_shows_what_was_pushed),
    ("reconnect", reconnect),
    ("the same submission sent twice", sent_twice),
]


def main():
    options = probe.arguments(__doc__).parse_args()
    report = probe.Report()
    for name, check in CASES:  # each with a fresh duel: the first Accepted ends it
        with probe.Server(options.server) as server:
            try:
                why = check(Client(server))
            except (OSError, ValueError, KeyError, TimeoutError, ConnectionClosed, subprocess.CalledProcessError) as trouble:
                why = repr(trouble)
            report.case(name, why)
        report.server(server)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
