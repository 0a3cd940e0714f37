// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

namespace duello {

/// What happened since the server started; what is now is read when it is asked for.
struct Metrics
{
    QHash<int, qint64> responses; ///< by status
    qint64 submissions = 0;
    qint64 replays = 0;
};

/// What is now.
struct Gauges
{
    int connections = 0;
    int streams = 0;
    int heldPolls = 0;
    int queued = 0;
};

/// The text format of Prometheus.
QByteArray prometheusText(const Metrics &metrics, const Gauges &gauges);

} // namespace duello
