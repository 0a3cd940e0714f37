#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network link between client and server goes down and comes back: nothing says so to either of them.

    link_down.py --server PATH --client PATH

In network namespaces of its own, with an Ethernet pair between them; skipped where they cannot be made. What is
submitted while the link is down arrives once; what the server judged meanwhile is shown.
"""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import time

from processes import Process, scratch, serve, skip

SERVER, CLIENT = "10.77.0.1", "10.77.0.2"
NOTICED, BACK = 9.5, 5.0  # seconds; the first is three heartbeats of 3 s and the granularity of this script


def run(*command):
    subprocess.run(command, check=True)


def enter_namespace():
    """Runs this script again as root of a user and a network namespace of its own."""
    if not shutil.which("ip"):
        skip("there is no `ip` (package iproute2)")
    unshare = ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*unshare, "true"], stderr=subprocess.DEVNULL).returncode != 0:
        skip("this system does not let a user make a network namespace")
    os.execvp("unshare", [*unshare, sys.executable, os.path.abspath(__file__), *sys.argv[1:], "--inside"])


def play(options, directory, elsewhere):
    inside = ["nsenter", "--net", f"--target={elsewhere.process.pid}"]
    run("ip", "link", "set", "lo", "up")
    run("ip", "link", "add", "cable", "type", "veth", "peer", "name", "plug", "netns", str(elsewhere.process.pid))
    run("ip", "address", "add", f"{SERVER}/24", "dev", "cable")
    run("ip", "link", "set", "cable", "up")
    run(*inside, "ip", "address", "add", f"{CLIENT}/24", "dev", "plug")
    run(*inside, "ip", "link", "set", "plug", "up")
    with serve(options.server, directory, f"{SERVER}:5001") as server:
        code = server.wait_for(r"join code: (\S+)", 10)[1]
        client = Process([*inside, options.client, f"http://{SERVER}:5001", os.path.join(directory, "outbox"), "--code", code])
        with client:
            client.wait_for("state LIVE", 20)
            time.sleep(6)  # the countdown of the duel
            client.type()
            client.wait_for("verdict", 30)
            for _ in range(options.times):
                toggle(client)
        keys = [line.split()[1] for line in client.said.splitlines() if line.startswith("submitted")]
        with sqlite3.connect(f"file:{directory}/duello.sqlite?mode=ro", uri=True) as database:
            stored = [key for (key,) in database.execute("SELECT client_temp_id FROM submissions")]
    if sorted(keys) != sorted(stored):
        raise SystemExit(f"FAILED: submitted {keys}, on the server {stored}")
    print(f"{len(keys)} submissions, each once on the server")


def toggle(client):
    said, start = len(client.said), time.monotonic()
    run("ip", "link", "set", "cable", "down")
    client.wait_for("state AWAY", NOTICED, said)
    noticed = time.monotonic() - start
    client.type()
    client.wait_for("submitted", 5, said)
    time.sleep(3)
    said, start = len(client.said), time.monotonic()
    run("ip", "link", "set", "cable", "up")
    client.wait_for("state LIVE", BACK, said)
    back = time.monotonic() - start
    client.wait_for("verdict", 30, said)
    print(f"down: noticed after {noticed:.1f} s; up: live after {back:.1f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", required=True)
    parser.add_argument("--client", required=True)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        enter_namespace()
    with scratch("link") as directory, Process(["unshare", "--net", "sleep", "300"]) as elsewhere:
        time.sleep(0.3)  # until it is in its namespace
        play(options, directory, elsewhere)


if __name__ == "__main__":
    main()
