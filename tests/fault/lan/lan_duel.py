#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two whole applications find each other on a network and play a duel.

    lan_duel.py one_machine|two_machines|two_networks|host_killed|dns_sd --player PATH

In network namespaces of its own, so that nobody else's announcements are heard; skipped where they cannot be made.
"""

import argparse
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "outside"))
from processes import Process, scratch, skip  # noqa: E402

START = 60  # seconds: this machine may be busy with other tests
FOUND, GONE, OPEN = 3.0, 10.0, 10.0  # what was promised
BEACON = 5002
ACCEPTED = "submit print(sum(map(int, input().split())))"


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


def player(options, directory, name, *arguments, inside=()):
    started = Process([*inside, options.player, "--data", os.path.join(directory, name), "--name", name, *arguments])
    started.wait_for("^ready$|\nready\n", START)
    return started


def open_room(host):
    """Port, code, invitation, and the duel."""
    before = len(host.said)
    host.type("host")
    door = host.wait_for(r"hosting on (\d+) (\S+) (\S+) reachable=1", START, before)
    duel = host.wait_for(r"duel (\S+) open", START, before)
    return (*door.groups(), duel[1])


def find(guest, words):
    """How long it took."""
    guest.type("browse")
    start = time.monotonic()
    guest.wait_for(words, FOUND)
    return time.monotonic() - start


def play(host, guest):
    """From both in their seats to a winner."""
    host.wait_for(r"duel \S+ seated Ada\+/Bob\+", START)
    host.type("move ready")
    guest.type("move ready")
    for one in (host, guest):
        one.wait_for(r"duel \S+ running", START)
    guest.type(ACCEPTED)
    guest.wait_for("rows AC", START)
    won = guest.wait_for(r"duel \S+ finished \S+ winner=(\S+) me=(\S+)", START)
    lost = host.wait_for(r"duel \S+ finished \S+ winner=(\S+) me=(\S+)", START)
    if won[1] != won[2] or lost[1] != won[1] or lost[2] == won[1]:
        raise SystemExit(f"FAILED: the winner is {won[1]} to the guest {won[2]}, {lost[1]} to the host {lost[2]}")


def foreign_announcement(port):
    """As a later version's host would send it."""
    words = {"duello": 1, "id": "later", "duel": "1", "host": "zoe-pc", "player": "Zoe", "port": str(port), "fp": "A" * 43,
             "code": "ABCDEF", "format": "ghost", "minutes": "30", "seats": "2", "version": "9.0", "protocol": "99",
             "open": "1"}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        sender.sendto(json.dumps(words).encode(), ("127.255.255.255", BEACON))


def one_machine(options, directory):
    start = time.monotonic()
    with player(options, directory, "Ada") as host:
        room = open_room(host)
        opened = time.monotonic() - start
    if opened > OPEN:
        raise SystemExit(f"FAILED: from a fresh start to an open room it took {opened:.1f} s")
    with player(options, directory, "Ada") as host, player(options, directory, "Bob") as guest:
        host.wait_for("hosting on", START)
        found = find(guest, r"lobby .*Ada at")
        foreign_announcement(5001)
        guest.wait_for(r"Zoe at \S* not: Needs Duello 9.0 or newer", FOUND)
        said = len(guest.said)
        host.kill()  # without a farewell
        start = time.monotonic()
        guest.wait_for("lobby empty", GONE, said)
        gone, said = time.monotonic() - start, len(guest.said)
        with player(options, directory, "Ada") as again:
            guest.wait_for("lobby Ada at", START, said)
            again.type(f"return {room[3]}")
            guest.type("join 0")
            play(again, guest)
        print(f"open {opened:.1f} s after a fresh start, found after {found:.2f} s, gone after {gone:.2f} s")


class Machine:
    """A network namespace to run programs in, with a cable to ours."""

    def __init__(self, number, networks=1):
        self.holder = Process(["unshare", "--net", "sleep", "300"])
        time.sleep(0.3)  # until it is in its namespace
        self.target = str(self.holder.process.pid)
        self.inside = ["nsenter", "--net", f"--target={self.target}"]
        run(*self.inside, "ip", "link", "set", "lo", "up")
        for network in range(networks):
            cable, plug = f"cable{number}{network}", f"plug{network}"
            run("ip", "link", "add", cable, "type", "veth", "peer", "name", plug, "netns", self.target)
            run("ip", "address", "add", f"10.77.{10 * number + network}.1/24", "broadcast", "+", "dev", cable)
            run("ip", "link", "set", cable, "up")
            run(*self.inside, "ip", "address", "add", f"10.77.{10 * number + network}.2/24", "broadcast", "+", "dev", plug)
            run(*self.inside, "ip", "link", "set", plug, "up")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.holder.kill()


def two_machines(options, directory):
    with Machine(1) as other, player(options, directory, "Ada") as host, \
            player(options, directory, "Bob", inside=other.inside) as guest:
        open_room(host)
        found = find(guest, r"lobby Ada at 10\.77\.10\.1")
        said = len(guest.said)
        host.type("stop")
        start = time.monotonic()
        guest.wait_for("lobby empty", 1, said)
        farewell = time.monotonic() - start
        open_room(host)
        guest.wait_for(r"lobby Ada at 10\.77\.10\.1", FOUND, said)
        guest.type("join 0")
        play(host, guest)
        print(f"found after {found:.2f} s; a farewell is heard after {farewell:.2f} s")


def two_networks(options, directory):
    """The host is in two networks, and a guest in each of them finds it at the address of its own."""
    with Machine(1) as left, Machine(2) as right, player(options, directory, "Ada") as host, \
            player(options, directory, "Bob", inside=left.inside) as bob, \
            player(options, directory, "Cyd", inside=right.inside) as cyd:
        open_room(host)
        times = [find(bob, r"lobby Ada at 10\.77\.10\.1"), find(cyd, r"lobby Ada at 10\.77\.20\.1")]
        bob.type("join 0")
        host.wait_for(r"duel \S+ seated Ada\+/Bob\+", START)
        cyd.wait_for("not: Both seats are taken", FOUND)
        print("found after " + ", ".join(f"{one:.2f} s" for one in times))


def host_killed(options, directory):
    with Machine(1) as other, player(options, directory, "Bob", inside=other.inside) as guest:
        with player(options, directory, "Ada") as host:
            invite = open_room(host)[2]
            guest.type(f"link {invite}")
            host.wait_for(r"duel \S+ seated Ada\+/Bob\+", START)
            host.type("move ready")
            guest.type("move ready")
            duel = guest.wait_for(r"duel (\S+) running", START)[1]
            said = len(guest.said)
            host.kill()
        guest.wait_for("connection (connecting|offline)", 10, said)
        guest.type(ACCEPTED)  # while the host is away
        said = len(guest.said)
        start = time.monotonic()
        with player(options, directory, "Ada") as host:
            again = host.wait_for(r"hosting on \d+ \S+ (\S+)", START)[1]
            if again != invite:
                raise SystemExit(f"FAILED: the door was {invite} and is {again}")
            guest.wait_for("connection live", START, said)
            back = time.monotonic() - start
            guest.wait_for("rows AC", START)
            won = guest.wait_for(r"duel \S+ finished \S+ winner=(\S+) me=(\S+)", START, said)
            if won[1] != won[2]:
                raise SystemExit(f"FAILED: {won[1]} has won instead of {won[2]}")
            host.type(f"return {duel}")
            host.wait_for(rf"duel {duel} finished", START)
    print(f"the same door; the guest is back {back:.1f} s after the host's start, its submission won")


BUS = """<busconfig><type>custom</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
AVAHI = """[server]\nhost-name=ada\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=cable10\n"""


def dns_sd(options, directory):
    """Nobody hears the host's beacon; an Avahi of our own carries the announcement."""
    daemon = shutil.which("avahi-daemon", path="/usr/sbin:/usr/bin")
    if not daemon or not shutil.which("dbus-daemon"):
        skip("there is no avahi-daemon, or no dbus-daemon")
    here = pathlib.Path(directory)
    (here / "bus.conf").write_text(BUS.format(socket=here / "bus"))
    (here / "avahi.conf").write_text(AVAHI)
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={here / 'bus'}"
    with Machine(1), Process(["dbus-daemon", f"--config-file={here / 'bus.conf'}", "--nofork", "--print-address"]) as bus:
        bus.wait_for("unix:path", 10)
        (here / "passwd").write_text("root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/false\n")  # it wants a user of that name
        (here / "group").write_text("root:x:0:\navahi:x:0:\nnetdev:x:0:\n")
        command = f"mount -t tmpfs none /run && mkdir /run/avahi-daemon && mount --bind {here}/passwd /etc/passwd && " \
                  f"mount --bind {here}/group /etc/group && exec {daemon} -f {here}/avahi.conf " \
                  "--no-drop-root --no-chroot --no-proc-title --no-rlimits"
        with Process(["unshare", "--mount", "sh", "-c", command]) as avahi:
            avahi.wait_for("Server startup complete", 20)
            with player(options, directory, "Ada") as host, \
                    player(options, directory, "Bob", "--beacon", str(BEACON + 1)) as guest:
                open_room(host)
                found = find(guest, "lobby Ada at 10.77.10.1")
                said = len(guest.said)
                host.kill()
                start = time.monotonic()
                guest.wait_for("lobby empty", GONE, said)
                print(f"found by DNS-SD after {found:.2f} s, gone after {time.monotonic() - start:.2f} s")


SCENARIOS = {one.__name__: one for one in (one_machine, two_machines, two_networks, host_killed, dns_sd)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scenario", choices=SCENARIOS)
    parser.add_argument("--player", required=True)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        enter_namespace()
    run("ip", "link", "set", "lo", "up")
    with scratch("lan") as directory:
        SCENARIOS[options.scenario](options, directory)


if __name__ == "__main__":
    main()
