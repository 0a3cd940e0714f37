#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays the starting document's three flows, word for word, one after the other against one `duello-server --demo`, and once
more after a restart: curl sends the bodies as they stand in it, python3-websockets and curl listen. Neither is made of our code or of Qt.

usage: starting_document.py DUELLO_SERVER
"""

import asyncio
import json
import re
import signal
import subprocess
import sys
import tempfile
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


def is_verdict(event, reply):
    return event["type"] == "submisson_verdict" and event["submission_id"] == reply["submisson_id"]


def last_codes(url):
    status, snapshot = curl(f"{url}/api/duels/1/submissions")
    assert status == 200, snapshot
    return [item["verdict_code"] for item in snapshot["submissions"]][-2:]


async def play_websocket(url):
    streams = url.replace("http", "ws")

    # 1. The front end opens the channel.
    async with websockets.connect(f"{streams}/ws?user_id=1") as stream:
        hello = json.loads(await stream.recv())
        assert hello["type"] == "hello" and hello["recovered"] is None, hello

        # 2. It sends a solution; 3. it gets updates and the verdict.
        status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", WRONG_BODY)
        assert status == 201 and uuid.UUID(reply["submisson_id"]), reply
        frames = await frames_until(stream, lambda frame: is_verdict(frame, reply))
        check_submission_events(frames, reply["submisson_id"], r"Wrong Answer on test #\d+")
        last = frames[-1]["event_id"]

    # 4. The connection is lost. A solution is sent meanwhile; then stream, snapshots, and on with new events.
    status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", SUBMIT_BODY)
    assert status == 201, reply
    async with websockets.connect(f"{streams}/ws?user_id=1&last_event_id={last}") as stream:
        frames = await frames_until(stream, lambda frame: is_verdict(frame, reply))
        assert frames[0]["type"] == "hello" and frames[0]["recovered"] is True, frames[0]
        assert frames[1]["event_id"] == last + 1, frames[1]
        check_submission_events(frames, reply["submisson_id"], "Accepted")
        await frames_until(stream, lambda frame: frame.get("duel", {}).get("state") == "finished")

    status, duel = curl(f"{url}/api/duels/1")
    assert status == 200 and duel["state"] == "finished" and duel["result"]["winner"] == "1", duel
    assert last_codes(url) == ["WA", "AC"]

    # The same request again is the same submission, when it carries the key; the demo's duel goes on by it.
    keyed = json.dumps({"solution": "print(1)", "language": "Python", "client_temp_id": str(uuid.uuid4())})
    first, again = (curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", keyed) for _ in range(2))
    assert first[0] == 201 and first == again, (first, again)
    assert curl(f"{url}/api/duels/1")[1]["state"] == "running"


def sse_blocks(stream, wanted):
    """The named blocks up to the first one that satisfies `wanted`, as (event, id, object)."""
    blocks, fields = [], {}
    for line in stream:
        name, _, value = line.rstrip("\n").partition(": ")
        if name:
            fields[name] = value
            continue
        if "data" in fields:
            blocks.append((fields.get("event"), fields.get("id"), json.loads(fields["data"])))
            if wanted(blocks[-1]):
                return blocks
        fields = {}
    raise AssertionError(f"the stream ended after {blocks}")


class Sse:
    """`curl -N` on the document's address, as text."""

    def __init__(self, url, *arguments):
        self.process = subprocess.Popen(["curl", "-sSN", "--max-time", str(PATIENCE), *arguments, f"{url}/sse?user_id=1"],
                                        stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        return self.process.stdout

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def is_named_verdict(block, reply):
    return block[0] == "submisson_verdict" and block[2]["submission_id"] == reply["submisson_id"]


async def play_sse(url):
    # 1. The front end opens the stream.
    with Sse(url) as stream:
        event, _, hello = sse_blocks(stream, lambda block: True)[0]
        assert event == "hello" and hello["recovered"] is None, (event, hello)

        # 2. It sends a solution as with WebSocket; 3. updates come under the document's names, without its quotes.
        status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", WRONG_BODY)
        assert status == 201 and uuid.UUID(reply["submisson_id"]), reply
        blocks = sse_blocks(stream, lambda block: is_named_verdict(block, reply))
        verdict = blocks[-1][2]
        assert verdict["submission_id"] == reply["submisson_id"], verdict
        assert re.fullmatch(r"Wrong Answer on test #\d+", verdict["status"]), verdict
        last = blocks[-1][1]

    # 4. The browser opens the stream again and says what it has; a solution was sent meanwhile.
    status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", SUBMIT_BODY)
    assert status == 201, reply
    with Sse(url, "-H", f"Last-Event-ID: {last}") as stream:
        blocks = sse_blocks(stream, lambda block: is_named_verdict(block, reply))
    assert blocks[0][0] == "hello" and blocks[0][2]["recovered"] is True, blocks[0]
    updates = [block[2] for block in blocks if block[0] == "submisson_update"]
    assert any(re.fullmatch(r"Test #\d+ passed", update["status"]) for update in updates), updates
    assert blocks[-1][2]["status"] == "Accepted" and blocks[-1][2]["submission_id"] == reply["submisson_id"], blocks[-1]
    numbers = [int(block[1].split(".")[1]) for block in blocks if block[0] not in ("hello", "heartbeat")]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), numbers
    assert numbers[0] == int(last.split(".")[1]) + 1, (last, numbers)
    assert last_codes(url) == ["WA", "AC"]


def polled(url, cursor, wanted):
    """Asks again and again, as the document has it; all events up to the first that satisfies `wanted`, and the cursor."""
    events = []
    while True:
        status, answer = curl(f"{url}/api/updates?last_event_id={cursor}")
        assert status == 200 and answer["reset"] is False, answer
        cursor = answer["last_event_id"]
        events += answer["events"]
        if any(wanted(event) for event in answer["events"]):
            return events, cursor


async def play_long_polling(url):
    # 1. A solution is sent as always; 2. the answers come when there is something, an empty one means ask again.
    status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", WRONG_BODY)
    assert status == 201 and uuid.UUID(reply["submisson_id"]), reply
    events, _ = polled(url, 0, lambda event: is_verdict(event, reply))
    check_submission_events(events, reply["submisson_id"], r"Wrong Answer on test #\d+")

    # 3. Polls are opened again behind the snapshot.
    status, snapshot = curl(f"{url}/api/duels/1/submissions")
    assert status == 200, snapshot
    status, reply = curl("-X", "POST", f"{url}/api/duels/1/submit", "--data", SUBMIT_BODY)
    events, _ = polled(url, snapshot["as_of_event_id"], lambda event: is_verdict(event, reply))
    check_submission_events(events, reply["submisson_id"], "Accepted")
    assert events[0]["event_id"] == snapshot["as_of_event_id"] + 1, events[0]


def run(binary, folder, plays):
    """One server for all of them: when an Accepted has ended its duel, the next submission begins it again."""
    server = subprocess.Popen([binary, "--demo", "--listen", "127.0.0.1:0", "--data", folder], stdout=subprocess.PIPE,
                              text=True)
    try:
        line = server.stdout.readline()
        match = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", line)
        assert match, line
        for play in plays:
            asyncio.run(play(match[1]))
            print(f"{play.__name__}: word for word")
    finally:
        server.send_signal(signal.SIGTERM)
        code = server.wait(timeout=20)
    assert code == 0, code


def main():
    with tempfile.TemporaryDirectory() as folder:
        run(sys.argv[1], folder, (play_websocket, play_sse, play_long_polling))
        run(sys.argv[1], folder, (play_long_polling, play_sse, play_websocket))


if __name__ == "__main__":
    main()
