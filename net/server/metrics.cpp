// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/metrics.h"

#include <algorithm>

namespace duello {

namespace {

void add(QByteArray &text, const char *name, const char *type, const char *help, qint64 value)
{
    text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' ' +
            QByteArray::number(value) + '\n';
}

} // namespace

QByteArray prometheusText(const Metrics &metrics, const Gauges &gauges)
{
    QByteArray text;
    add(text, "duello_connections", "gauge", "Open sockets.", gauges.connections);
    add(text, "duello_streams", "gauge", "Open streams of players.", gauges.streams);
    add(text, "duello_held_polls", "gauge", "Questions for news that wait.", gauges.heldPolls);
    add(text, "duello_judge_queue_length", "gauge", "Submissions that wait for the judge.", gauges.queued);
    add(text, "duello_submissions_total", "counter", "Submissions accepted.", metrics.submissions);
    add(text, "duello_submission_replays_total", "counter", "Submissions recognised by their key.", metrics.replays);
    text += "# HELP duello_http_responses_total Answers, by status.\n# TYPE duello_http_responses_total counter\n";
    QList<int> statuses = metrics.responses.keys();
    std::ranges::sort(statuses);
    for (const int status : std::as_const(statuses)) {
        text += "duello_http_responses_total{status=\"" + QByteArray::number(status) + "\"} " +
                QByteArray::number(metrics.responses.value(status)) + '\n';
    }
    return text;
}

} // namespace duello
