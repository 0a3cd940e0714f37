#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the starting document's WebSocket + HTTP flow, word for word, against `duello-server --demo`: curl sends the bodies
as they stand in it, python3-websockets listens. Neither is made of our code or of Qt.

usage: starting_document.py DUELLO_SERVER
"""

import asyncio
import json
import re
import signal
import subprocess
import sys
import uuid

import websockets

# As the document has them, trailing comma and spelling included.
SUBMIT_BODY = """{
    "solution": "print(sum(map(int, input().split())))",
    "language": "Python",
}"""
WRONG_BODY = """{
    "solution": "print(42)",
    "language": "Python",
}"""
PATIENCE = 60


def curl(*arguments):
    """Status and JSON of one request."""
    out = subprocess.run(["curl", "-sS", "--max-time", "20", "-w", "\n%{http_code}", *arguments], check=True,
                         capture_output=True, text=True).stdout
    body, _, status = out.rpartition("\n")
    return int(status), json.loads(body)


async def frames_until(stream, wanted):
    """All frames up to the first that satisfies `wanted`."""
    frames = []
    async with asyncio.timeout(PATIENCE):
        while not (frames and wanted(frames[-1])):
            frames.append(json.loads(await stream.recv()))
    return frames


def check_submission_events(frames, submission_id, last_words):
    events = [frame for frame in frames if frame.get("submission_id") == submission_id]
    updates = [event for event in events if event["type"] == "submisson_update"]
    assert any(re.fullmatch(r"Test #\d+ passed", event["status"]) for event in updates) or last_words != "Accepted", events
    verdict = events[-1]
    assert verdict["type"] == "submisson_verdict", verdict
    assert re.fullmatch(last_words, verdict["verdict"]), verdict
    numbers = [frame["event_id"] for frame in frames if frame["type"] not in ("hello", "heartbeat")]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), numbers


async def play(url):
    streams = url.replace("http", "ws")

    # 1. The front end opens the channel.
    async with websockets.connect(f"{streams}/ws?user_id=1") as stream:
        hello = json.loads(await stream.recv())
        assert hello["type"] == "hello" and hello["recovered"] is None, hello

        # 2. It sends a solution; 3. it gets updates and the verdict.
        status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", WRONG_BODY)
        assert status == 201 and uuid.UUID(reply["submisson_id"]), reply
        frames = await frames_until(stream, lambda frame: frame["type"] == "submisson_verdict")
        check_submission_events(frames, reply["submisson_id"], r"Wrong Answer on test #\d+")
        last = frames[-1]["event_id"]

    # 4. The connection is lost. A solution is sent meanwhile; then stream, snapshots, and on with new events.
    status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", SUBMIT_BODY)
    assert status == 201, reply
    async with websockets.connect(f"{streams}/ws?user_id=1&last_event_id={last}") as stream:
        frames = await frames_until(stream, lambda frame: frame["type"] == "submisson_verdict")
        assert frames[0]["type"] == "hello" and frames[0]["recovered"] is True, frames[0]
        assert frames[1]["event_id"] == last + 1, frames[1]
        check_submission_events(frames, reply["submisson_id"], "Accepted")
        await frames_until(stream, lambda frame: frame.get("duel", {}).get("state") == "finished")

    status, duel = curl(f"{url}/api/duels/1")
    assert status == 200 and duel["state"] == "finished" and duel["result"]["winner"] == "1", duel
    status, snapshot = curl(f"{url}/api/duels/1/submissions")
    assert [item["verdict_code"] for item in snapshot["submissions"]] == ["WA", "AC"], snapshot

    # The same request again is the same submission, when it carries the key.
    keyed = json.dumps({"solution": "print(1)", "language": "Python", "client_temp_id": "k"})
    status, refused = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", keyed)
    assert status == 409 and refused["code"] == "duel_finished", refused


def main():
    server = subprocess.Popen([sys.argv[1], "--demo", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    try:
        line = server.stdout.readline()
        match = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", line)
        assert match, line
        asyncio.run(play(match[1]))
    finally:
        server.send_signal(signal.SIGTERM)
        code = server.wait(timeout=20)
    assert code == 0, code
    print("the starting document's flow works word for word")


if __name__ == "__main__":
    main()
