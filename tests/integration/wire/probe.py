# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every probe shares: a server of its own, the command line, and the count of cases.

The probes know the written protocol only, never the server's code.
"""

import argparse
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time

SANITIZER = re.compile(rb"ERROR: \w+Sanitizer|runtime error:|ASSERT|QFATAL")


def until(condition, seconds, step=0.02):
    """The first true value of condition() within the time, else its last value."""
    deadline = time.monotonic() + seconds
    while not (value := condition()) and time.monotonic() < deadline:
        time.sleep(step)
    return value


class Server:
    """A `duello-server --demo` on a free port with a private data directory; a context manager."""

    def __init__(self, binary, open_files=None):
        self.binary = os.path.abspath(binary)
        self.open_files = open_files
        self.host, self.port = "127.0.0.1", 0

    def __enter__(self):
        self.directory = tempfile.TemporaryDirectory(prefix="duello-wire-")
        self.log = os.path.join(self.directory.name, "log")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "--demo", "--listen", "127.0.0.1:0", "--data", os.path.join(self.directory.name, "data")],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, preexec_fn=self.limit)
        found = until(lambda: self.listening() or self.process.poll() is not None, 30)
        if not isinstance(found, int) or isinstance(found, bool):
            self.__exit__()
            raise SystemExit(f"{self.binary} did not start listening:\n{self.output.decode(errors='replace')}")
        self.port = found
        return self

    def limit(self):
        if self.open_files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (self.open_files, self.open_files))

    def listening(self):
        found = re.search(rb"listening on http://127\.0\.0\.1:(\d+)", self.read_log())
        return int(found[1]) if found else None

    def read_log(self):
        with open(self.log, "rb") as log:
            return log.read()

    def alive(self):
        return self.process.poll() is None

    def memory(self):
        """Resident bytes."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return 1024 * int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def __exit__(self, *_):
        self.died = not self.alive()
        if not self.died:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.output = self.read_log()
        self.directory.cleanup()

    def complaint(self):
        """After the end: why this run of the server was not sound, or nothing."""
        if self.died:
            return f"the server died with {self.process.returncode}"
        if self.process.returncode not in (0, -signal.SIGTERM):
            return f"the server ended with {self.process.returncode} after SIGTERM"
        if found := SANITIZER.search(self.output):
            return f"the server said {found[0].decode()!r}"
        return None


class Report:
    """Counts cases from any thread; prints those that failed, and the deviations that are known, with their reasons."""

    def __init__(self):
        self.lock = threading.Lock()
        self.counts = {"passed": 0, "failed": 0, "known": 0}

    def case(self, name, why, known=None):
        """`why`: None if the case went well; `known`: the reason of a deviation that we live with."""
        with self.lock:
            if why is None:
                self.counts["passed"] += 1
                if known:
                    print(f"mended: {name}: take it out of the known ones", flush=True)
            elif known:
                self.counts["known"] += 1
                print(f"known: {name}: {why} ({known})", flush=True)
            else:
                self.counts["failed"] += 1
                print(f"FAILED: {name}: {why}", flush=True)

    def server(self, server):
        complaint = server.complaint()
        if complaint:
            print(server.output[-4000:].decode(errors="replace"))
        self.case("the server lives through it and ends cleanly", complaint)

    def finish(self):
        print("{passed} passed, {failed} failed, {known} known".format(**self.counts), flush=True)
        return 1 if self.counts["failed"] else 0


def in_parallel(run, cases, threads):
    """run(case) for every case on so many threads; returns when all are done."""
    waiting, lock = list(reversed(cases)), threading.Lock()

    def work():
        while True:
            with lock:
                if not waiting:
                    return
                case = waiting.pop()
            run(case)

    workers = [threading.Thread(target=work, daemon=True) for _ in range(min(threads, len(cases)))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def arguments(description):
    parser = argparse.ArgumentParser(description=description.strip().splitlines()[0])
    parser.add_argument("--server", required=True, metavar="PATH", help="the duello-server to probe")
    return parser
