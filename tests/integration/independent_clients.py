#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients of the three channels that nobody here wrote, against `duello-server --demo`: npm's ws and eventsource, and
python3-aiohttp. Each must be told the same submission, in numbers without a hole; eventsource also across a restart.

usage: independent_clients.py DUELLO_SERVER
"""

import asyncio
import json
import os
import re
import signal
import sys
import tempfile

import aiohttp

BODY = {"solution": "print(42)", "language": "Python"}  # a wrong answer: the duel goes on
PATIENCE = 60
NODE_SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "independent_clients.js")


class Server:
    """On a data folder that outlives it; the second time on the port of the first."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.port = binary, folder, 0

    async def __aenter__(self):
        self.process = await asyncio.create_subprocess_exec(
            self.binary, "--demo", "--data", self.folder, "--listen", f"127.0.0.1:{self.port}",
            stdout=asyncio.subprocess.PIPE)
        line = (await self.process.stdout.readline()).decode()
        match = re.fullmatch(r"listening on http://127\.0\.0\.1:(\d+)\n", line)
        assert match, line
        self.port = int(match[1])
        return self

    async def __aexit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        assert await self.process.wait() == 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"


async def submit(server):
    async with aiohttp.ClientSession() as session, session.post(f"{server.url}/api/duels/1/submit", json=BODY) as answer:
        assert answer.status == 201, answer.status
        return (await answer.json())["submisson_id"]


async def node(kind, url):
    process = await asyncio.create_subprocess_exec("node", NODE_SCRIPT, kind, url, stdout=asyncio.subprocess.PIPE)
    try:
        async for line in process.stdout:
            yield json.loads(line)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def aiohttp_websocket(url):
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as stream:
        async for message in stream:
            yield json.loads(message.data)


async def aiohttp_sse(url):
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
        assert answer.headers["Content-Type"] == "text/event-stream", answer.headers
        async for line in answer.content:
            if line.startswith(b"data: "):
                yield json.loads(line[len(b"data: "):])


async def aiohttp_polls(url):
    """Long polling looks like a stream that begins with a hello."""
    async with aiohttp.ClientSession() as session:
        cursor, wait = None, 0
        while True:
            query = {"wait": wait} | ({"last_event_id": cursor} if cursor else {})
            async with session.get(url, params=query) as answer:
                found = await answer.json()
            assert found["reset"] is False, found
            if cursor is None:
                yield {"type": "hello"}
            cursor, wait = found["last_event_id"], 25
            for event in found["events"]:
                yield event


class Listener:
    """Reads messages and checks that the numbers of the events have no hole."""

    def __init__(self, messages):
        self.messages, self.last = messages, None

    async def until(self, wanted):
        async with asyncio.timeout(PATIENCE):
            async for message in self.messages:
                if message["type"] not in ("hello", "heartbeat", "lost"):
                    number = message["event_id"]
                    assert self.last is None or number == self.last + 1, (self.last, message)
                    self.last = number
                if wanted(message):
                    return message
        raise AssertionError("the stream ended")

    async def verdict_of(self, submission):
        message = await self.until(
            lambda found: found["type"] == "submisson_verdict" and found["submission_id"] == submission)
        assert re.fullmatch(r"Wrong Answer on test #\d+", message["verdict"]), message
        assert message["status"] == message["verdict"] and message["event"] == "submission_verdict", message


async def every_client_is_told(server):
    web_socket = server.url.replace("http", "ws") + "/ws?user_id=1"
    clients = {
        "npm ws": node("ws", web_socket),
        "npm eventsource": node("eventsource", f"{server.url}/sse?user_id=1"),
        "aiohttp WebSocket": aiohttp_websocket(web_socket),
        "aiohttp SSE": aiohttp_sse(f"{server.url}/sse?user_id=1"),
        "aiohttp long polling": aiohttp_polls(f"{server.url}/api/updates"),
    }
    listeners = {name: Listener(messages) for name, messages in clients.items()}
    for listener in listeners.values():
        await listener.until(lambda message: message["type"] == "hello")
    submission = await submit(server)
    for name, listener in listeners.items():
        await listener.verdict_of(submission)
        await listener.messages.aclose()
        print(f"{name}: told without a hole")


async def eventsource_survives_a_restart(server):
    async with server:
        source = Listener(node("eventsource", f"{server.url}/sse?user_id=1"))
        await source.until(lambda message: message["type"] == "hello")
        await source.verdict_of(await submit(server))
    await source.until(lambda message: message["type"] == "lost")
    async with server:
        submission = await submit(server)
        await source.verdict_of(submission)
        await source.messages.aclose()
    print("npm eventsource: opened the stream again by itself and missed nothing")


async def play(binary):
    with tempfile.TemporaryDirectory() as folder:
        async with Server(binary, folder) as server:
            await every_client_is_told(server)
        await eventsource_survives_a_restart(server)


if __name__ == "__main__":
    asyncio.run(play(sys.argv[1]))
