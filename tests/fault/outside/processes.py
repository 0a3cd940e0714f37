# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers and clients as processes, for tests of what lies between them."""

import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # ctest: SKIP_RETURN_CODE


def until(condition, seconds, step=0.02):
    """The first true value of condition() within the time, else its last value."""
    deadline = time.monotonic() + seconds
    while not (value := condition()) and time.monotonic() < deadline:
        time.sleep(step)
    return value


def free_port(address="127.0.0.1"):
    with socket.socket() as probe:
        probe.bind((address, 0))
        return probe.getsockname()[1]


class Process:
    """A program whose lines are read as they come; a context manager that ends it."""

    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        start_new_session=True, **options)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.said = ""

    def listen(self, seconds=0.02):
        if select.select([self.process.stdout], [], [], seconds)[0]:
            self.said += (self.process.stdout.read() or b"").decode(errors="replace")
        return self.said

    def wait_for(self, pattern, seconds, after=0):
        """The match of the pattern in what it says after so many characters; ends the test when it does not come."""
        found = until(lambda: re.compile(pattern).search(self.listen(), after), seconds, step=0)
        if not found:
            raise SystemExit(f"FAILED: {self.process.args[0]} did not say {pattern!r} within {seconds} s, but:\n{self.said[after:]}")
        return found

    def type(self, line=""):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGCONT) if self.process.poll() is None else None
        self.kill()


def serve(binary, directory, listen, *options):
    """A running server."""
    server = Process([binary, "--listen", listen, "--data", directory, *options])
    server.wait_for("listening on", 30)
    return server


class Api:
    """Requests over one kept connection, as a user of a trusting server."""

    def __init__(self, host, port):
        self.connection = http.client.HTTPConnection(host, port, timeout=30)

    def ask(self, method, path, user=None, body=None):
        query = ("&" if "?" in path else "?") + f"user_id={user}" if user else ""
        text = json.dumps(body or {}) if method == "POST" else None
        self.connection.request(method, path + query, text, {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        content = json.loads(answer.read())
        if answer.status >= 300:
            raise SystemExit(f"FAILED: {method} {path}: {answer.status} {content}")
        return content


def scratch(name):
    """A folder on a disk: in memory nothing that is durable costs anything."""
    base = os.environ.get("DUELLO_SCRATCH")
    if base:
        os.makedirs(base, exist_ok=True)
    return tempfile.TemporaryDirectory(prefix=f"duello-{name}-", dir=base)


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)
