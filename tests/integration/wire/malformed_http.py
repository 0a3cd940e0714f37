#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Malformed and tricky HTTP requests, each followed by a healthy one on a new connection.

The table is malformed_table.py, exchanges of several steps are conversations.py; `--slow` runs the time limits instead (about 75 s).
"""

import sys

import conversations
import probe
import slow_requests
from malformed_table import CASES, SILENT
from rawhttp import Broken, Connection, flaw, request, unhealthy


def fault(server, case):
    """Why the answer to the case is wrong, or None."""
    with Connection(server) as connection:
        answer = connection.exchange(case.data)
        if answer is None:
            return None if SILENT in case.statuses else "closed without an answer"
        if answer.status not in case.statuses:
            return f"{answer.status} {answer.body[:120]!r}, expected {sorted(case.statuses)}"
        if missing := flaw(answer):
            return missing
        promised = (answer.get("connection") or "").lower() == "close"
        if case.close or promised:
            return None if connection.closed() else "the connection stays open"
        if case.close is False:
            again = connection.exchange(request())
            return None if again and again.status == 200 else f"the next request on the connection gets {again}"
        return None


def run(server, report, name, check):
    try:
        why = check(server)
    except (OSError, Broken, ValueError) as trouble:
        why = repr(trouble)
    report.case(name, why or unhealthy(server))


def main():
    parser = probe.arguments(__doc__)
    parser.add_argument("--slow", action="store_true", help="the limits of 10, 30 and 60 s instead")
    options = parser.parse_args()
    report = probe.Report()
    with probe.Server(options.server) as server:
        if options.slow:
            cases = slow_requests.CASES
        else:
            table = [(case.name, lambda server, case=case: fault(server, case)) for case in CASES]
            cases = table + conversations.CASES
        probe.in_parallel(lambda case: run(server, report, *case), cases, len(cases) if options.slow else 4)
    report.server(server)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
