#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second duello-server on the database of a running one is refused before it touches anything; a killed one leaves no
lock behind.

usage: second_server.py DUELLO_SERVER
"""

import json
import subprocess
import sys
import tempfile
import urllib.request

PATIENCE = 30


def start(folder):
    server = subprocess.Popen([sys.argv[1], "--demo", "--listen", "127.0.0.1:0", "--data", folder],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return server, server.stdout.readline().removeprefix("listening on ").strip()


def head(url):
    """The number of the last event: whatever changes the database raises it."""
    with urllib.request.urlopen(f"{url}/api/duels/1", timeout=PATIENCE) as reply:
        return json.load(reply)["as_of_event_id"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        first, url = start(folder)
        try:
            assert url, first.stderr.read()
            before = head(url)
            second, none = start(folder)
            _, words = second.communicate(timeout=PATIENCE)
            assert second.returncode == 1 and not none, (second.returncode, none)
            assert "is in use by another server" in words, words
            assert head(url) == before
        finally:
            first.kill()
            first.wait(timeout=PATIENCE)

        third, url = start(folder)
        third.terminate()
        _, words = third.communicate(timeout=PATIENCE)
        assert url and third.returncode == 0, (third.returncode, words)
    print("one database, one server")


if __name__ == "__main__":
    main()
