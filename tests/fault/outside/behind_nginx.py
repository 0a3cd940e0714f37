#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx before the server, as an operator sets it up: the player's client and a bare SSE reader see events at once.

    behind_nginx.py --server PATH --client PATH

Buffering is on, which is nginx's default and swallows a stream of a server that does not say otherwise. The client is
tried with and without the lines that let a WebSocket through: without them it must find another channel.
"""

import argparse
import http.client
import json
import os
import shutil
import time

from processes import Api, Process, free_port, scratch, serve, skip

UPGRADE = """
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;"""
CONFIGURATION = """
daemon off;
master_process off;
worker_rlimit_nofile 1024;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    map $http_upgrade $connection_upgrade {{ default upgrade; '' close; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{target};
            proxy_http_version 1.1;
            proxy_buffering on;{upgrade}
        }}
    }}
}}
"""
PROMPT = 1.0  # seconds from the submission to its first event


def nginx(folder, target, upgrade):
    os.makedirs(folder)
    port, path = free_port(), os.path.join(folder, "nginx.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(CONFIGURATION.format(folder=folder, port=port, target=target, upgrade=upgrade))
    return Process(["nginx", "-e", "stderr", "-p", folder, "-c", path]), port


def submit(port, key):
    body = {"solution": "print(0)", "language": "Python", "client_temp_id": key}
    return Api("127.0.0.1", port).ask("POST", "/api/duels/1/submit", 1, body)["submission_id"]


def events_at_once(port):
    """A reader of the stream that is none of ours."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/sse?user_id=1")
    stream = connection.getresponse()
    if stream.status != 200:
        raise SystemExit(f"FAILED: the SSE stream answers {stream.status}")
    read_until(stream, "hello", 5)
    start = time.monotonic()
    submission = submit(port, "nginx-sse")
    read_until(stream, submission, 5)
    taken = time.monotonic() - start
    if taken > PROMPT:
        raise SystemExit(f"FAILED: the event came {taken:.1f} s after the submission")
    print(f"SSE behind a buffering nginx: an event {1000 * taken:.0f} ms after the submission was sent")


def read_until(stream, word, seconds):
    end, said = time.monotonic() + seconds, b""
    while word.encode() not in said:
        if time.monotonic() > end:
            raise SystemExit(f"FAILED: no {word!r} in the stream within {seconds} s: {said.decode()}")
        said += stream.readline()


def player(client, port, folder, what):
    start = time.monotonic()
    with Process([client, f"http://127.0.0.1:{port}", folder]) as talker:
        talker.wait_for("state LIVE", 15)
        live = time.monotonic() - start
        talker.type()
        key = talker.wait_for(r"submitted (\S+)", 5)[1]
        talker.wait_for(f"verdict {key}", 30)
    print(f"{what}: the client is live after {live:.1f} s and has its verdict")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", required=True)
    parser.add_argument("--client", required=True)
    options = parser.parse_args()
    os.environ["PATH"] += ":/usr/sbin"
    if not shutil.which("nginx"):
        skip("there is no nginx")
    with scratch("nginx") as directory:
        target = free_port()
        with serve(options.server, os.path.join(directory, "data"), f"127.0.0.1:{target}", "--demo"):
            for name, upgrade in (("websocket", UPGRADE), ("plain", "")):
                proxy, port = nginx(os.path.join(directory, name), target, upgrade)
                with proxy:
                    wait_for_door(port)
                    if not upgrade:
                        events_at_once(port)
                    player(options.client, port, os.path.join(directory, f"outbox-{name}"), f"nginx, {name}")


def wait_for_door(port):
    end = time.monotonic() + 10
    while True:
        try:
            return Api("127.0.0.1", port).ask("GET", "/api/server")
        except (OSError, json.JSONDecodeError):
            if time.monotonic() > end:
                raise SystemExit("FAILED: nginx does not answer") from None
            time.sleep(0.05)


if __name__ == "__main__":
    main()
