# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a healthy client feels and what the server weighs while others misbehave.

The healthy client is a process of its own, so that the work of the hostile ones does not slow it, and comes from another
address, so that what is refused to them is not refused to it.
"""

import multiprocessing
import statistics
import threading
import time

from rawhttp import Broken, Connection, request

ADDRESS = "127.0.0.2"
FORK = multiprocessing.get_context("fork")


def latencies(server, seconds, every=0.005):
    """Of requests on one kept connection, and each tenth time of a new one; the failures."""
    kept, found, failures = Connection(server, source=ADDRESS), [], []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        start = time.monotonic()
        try:
            answer = kept.exchange(request())
            found.append(time.monotonic() - start)
            if len(found) % 10 == 0:
                with Connection(server, source=ADDRESS) as fresh:
                    answer = fresh.exchange(request())
            if answer is None or answer.status != 200:
                failures.append(f"{answer}")
                kept = Connection(server, source=ADDRESS)
        except (OSError, Broken) as trouble:
            failures.append(repr(trouble))
            kept = Connection(server, source=ADDRESS)
        time.sleep(every)
    kept.socket.close()
    return statistics.median(found) if found else None, failures


def work(server, pipe):
    while (seconds := pipe.recv()) is not None:
        pipe.send(latencies(server, seconds))


class Pulse:
    """Start it before any thread. `start(seconds)`, then `result()`: (median seconds, failures)."""

    def __init__(self, server):
        self.pipe, there = FORK.Pipe()
        FORK.Process(target=work, args=(server, there), daemon=True).start()

    def start(self, seconds):
        self.pipe.send(seconds)

    def result(self):
        return self.pipe.recv()

    def stop(self):
        self.pipe.send(None)


class Scales:
    """The most memory that the server had at once since the beginning; sampled twenty times a second."""

    def __init__(self, server):
        self.server, self.first = server, server.memory()
        self.most = self.first
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.weigh, daemon=True)
        self.thread.start()

    def weigh(self):
        while not self.stopped.wait(0.05) and self.server.alive():
            self.most = max(self.most, self.server.memory())

    def growth(self):
        self.stopped.set()
        self.thread.join()
        return self.most - self.first
