#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server with 1,000 players in duels dies and comes back: all are live again, and equal to it, within 10 s.

    reconnect_storm.py --server PATH [--clients N]

The clients are sockets of their own making: first try at once, then full jitter, as the protocol has it.
"""

import argparse
import asyncio
import base64
import json
import os
import random
import resource
import time

from processes import Api, free_port, scratch, serve

LONGEST = 10  # seconds until all are live and equal


class Client:
    """One player's stream: follows, remembers the cursor and the latest state of the duel, reconnects."""

    def __init__(self, user, duel, port):
        self.user, self.duel, self.port = user, duel, port
        self.cursor, self.state, self.live_since, self.news_at = None, None, None, 0.0
        self.troubles, self.reconnects = [], 0

    async def run(self):
        failures = 0
        while True:
            try:
                await self.follow()
                failures = 0
            except (OSError, asyncio.IncompleteReadError, EOFError):
                pass
            if self.live_since:
                failures, self.live_since = 0, None
                continue  # first try at once
            failures += 1
            await asyncio.sleep(random.uniform(0, min(10, 0.25 * 2**failures)))

    async def follow(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            key = base64.b64encode(os.urandom(16)).decode()
            writer.write((f"GET /ws?user_id={self.user}&last_event_id={self.cursor or 0} HTTP/1.1\r\nHost: localhost\r\n"
                          "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                          f"Sec-WebSocket-Key: {key}\r\n\r\n").encode())
            head = await reader.readuntil(b"\r\n\r\n")
            if b" 101 " not in head.split(b"\r\n")[0]:
                raise EOFError(head)
            while True:
                opcode, payload = await self.frame(reader)
                if opcode == 8:
                    return
                if opcode == 9:
                    writer.write(bytes([0x8A, 0x80 | len(payload), 0, 0, 0, 0]) + payload)
                elif opcode == 1:
                    self.take(json.loads(payload))
        finally:
            writer.close()

    async def frame(self, reader):
        first, size = await reader.readexactly(2)
        if size == 126:
            size = int.from_bytes(await reader.readexactly(2))
        elif size == 127:
            size = int.from_bytes(await reader.readexactly(8))
        return first & 15, await reader.readexactly(size)

    def take(self, message):
        if message["type"] == "heartbeat":
            return
        self.news_at = time.monotonic()
        if message["type"] == "hello":
            if message["recovered"] is not True:
                self.troubles.append(f"user {self.user}: not recovered from {self.cursor}: {message}")
            self.live_since, self.reconnects = self.news_at, self.reconnects + 1
            return
        expected = int(self.cursor.split(".")[1]) + 1 if self.cursor else 1
        if message["event_id"] != expected:
            self.troubles.append(f"user {self.user}: event {message['event_id']} instead of {expected}")
        self.cursor = f"{message['epoch']}.{message['event_id']}"
        if message["type"] == "duel_changed":
            self.state = message["duel"]["rev"]


def prepare(port, count):
    """So many users, two and two in a duel that runs."""
    api, clients = Api("127.0.0.1", port), []
    for _ in range(count // 2):
        pair = [api.ask("POST", "/api/sessions", body={"name": "Player"})["user_id"] for _ in range(2)]
        duel = api.ask("POST", "/api/duels", pair[0], {"seats": 2, "problems": ["sumofline"]})["duel_id"]
        api.ask("POST", f"/api/duels/{duel}/join", pair[1])
        for user in pair:
            api.ask("POST", f"/api/duels/{duel}/ready", user)
        clients += [Client(user, duel, port) for user in pair]
    return clients


def unequal(clients, port):
    """Those whose cursor and state are not the server's."""
    api, found = Api("127.0.0.1", port), []
    for client in clients:
        snapshot = api.ask("GET", f"/api/duels/{client.duel}", client.user)
        there = (f"{snapshot['epoch']}.{snapshot['as_of_event_id']}", snapshot["rev"])
        if (client.cursor, client.state) != there:
            found.append(f"user {client.user} has {client.cursor}, {client.state}; the server {there}")
    return found


async def settled(clients, since, seconds):
    """All are live, and nothing has been told for a second."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(0.05)
        latest = max(client.news_at for client in clients)
        if all(c.live_since and c.live_since > since for c in clients) and time.monotonic() - latest > 1:
            return True
    return False


async def storm(options, directory):
    port = free_port()
    listen = f"127.0.0.1:{port}"
    server = serve(options.server, directory, listen, "--demo")
    troubles = []
    try:
        start = time.monotonic()
        clients = prepare(port, options.clients)
        print(f"{len(clients)} players in {len(clients) // 2} duels after {time.monotonic() - start:.1f} s")
        start = time.monotonic()
        tasks = [asyncio.ensure_future(client.run()) for client in clients]
        if not await settled(clients, start, 60):
            raise SystemExit("FAILED: they never were live in the first place")
        server.kill()
        server = serve(options.server, directory, listen, "--demo")
        back = time.monotonic()
        if not await settled(clients, back, 60):
            troubles.append(f"{sum(1 for c in clients if not c.live_since or c.live_since < back)} are not live after 60 s")
        live = max((c.live_since or 0) for c in clients) - back
        equal = max(c.news_at for c in clients) - back
        troubles += [trouble for client in clients for trouble in client.troubles]
        troubles += await asyncio.to_thread(unequal, clients, port)
        if equal > LONGEST:
            troubles.append(f"live and equal only after {equal:.1f} s")
        print(f"{len(clients)} clients: all live {live:.2f} s after the server's return, the last event {equal:.2f} s after it")
        for task in tasks:
            task.cancel()
    finally:
        server.kill()
    for trouble in troubles[:10]:
        print("FAILED:", trouble)
    return 1 if troubles else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", required=True)
    parser.add_argument("--clients", type=int, default=1000)
    options = parser.parse_args()
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192), most))
    with scratch("storm") as directory:
        return asyncio.run(storm(options, directory))


if __name__ == "__main__":
    raise SystemExit(main())
