// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listens to a stream with a client of npm and prints each message as a line of JSON.
// usage: node independent_clients.js ws|eventsource URL
"use strict";

const [kind, url] = process.argv.slice(2);

function say(message) {
    process.stdout.write(JSON.stringify(message) + "\n");
}

if (kind === "ws") {
    const { WebSocket } = require("ws");
    const socket = new WebSocket(url);
    socket.on("message", (data) => say(JSON.parse(data.toString())));
    socket.on("close", (code) => say({ type: "closed", code }));
    socket.on("error", (error) => say({ type: "error", text: String(error) }));
} else {
    const EventSource = require("eventsource");
    const source = new EventSource(url);
    for (const name of ["hello", "heartbeat", "duel_changed", "submisson_update", "submisson_verdict", "skip"])
        source.addEventListener(name, (event) => say({ ...JSON.parse(event.data), lastEventId: event.lastEventId }));
    source.onerror = () => say({ type: "lost" }); // it opens the stream again by itself
}
