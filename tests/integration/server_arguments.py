#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What duello-server refuses to start with: it says why, its exit code tells mistakes of typing (2) from things that cannot
be done (1), and it leaves nothing behind.

usage: server_arguments.py DUELLO_SERVER
"""

import os
import subprocess
import sys
import tempfile

PATIENCE = 30

# arguments, exit code, words
REFUSED = (
    (["--data", ""], 2, "--data wants DIR"),
    (["--database", ""], 2, "--database wants URL"),
    (["--problems", ""], 2, "--problems wants DIR"),
    (["--tls-cert", "", "--tls-key", ""], 2, "--tls-cert wants FILE"),
    (["--listen", ""], 2, "--listen wants ADDRESS:PORT"),
    (["--listen", "nowhere"], 2, "--listen wants ADDRESS:PORT"),
    (["--nonsense"], 2, "nonsense"),
    (["--data"], 2, "data"),
    (["duel"], 2, 'what is "duel"?'),
    (["--demo", "--listen", "0.0.0.0:0"], 2, "this machine only"),
    (["--demo", "--problems", "missing"], 1, "missing: there is no such folder"),
    (["--demo", "--problems", "empty"], 1, "empty: is empty"),
    (["--demo", "--problems", "broken"], 1, "broken"),
    (["--demo", "--database", "text"], 1, "text: "),
)


def prepare(folder):
    os.mkdir(os.path.join(folder, "empty"))
    os.mkdir(os.path.join(folder, "broken"))
    for name in ("text", "broken/problem.yaml"):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write("no database and no package: [\n" * 100)


def everything(folder):
    return sorted(os.path.join(where, name) for where, folders, files in os.walk(folder) for name in folders + files)


def main():
    for arguments, code, words in REFUSED:
        with tempfile.TemporaryDirectory() as folder:
            prepare(folder)
            before = everything(folder)
            ran = subprocess.run([sys.argv[1], *arguments], cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
            assert ran.returncode == code, (arguments, ran)
            assert words in ran.stderr and ran.stderr.startswith("duello-server: ") and not ran.stdout, (arguments, ran)
            assert everything(folder) == before, (arguments, everything(folder))
    for option in ("--help", "--version"):
        assert subprocess.run([sys.argv[1], option], stdout=subprocess.DEVNULL, timeout=PATIENCE).returncode == 0, option
    print(f"{len(REFUSED)} ways not to start")


if __name__ == "__main__":
    main()
