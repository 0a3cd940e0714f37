// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/serverchecks.h"

#include "net/protocol/codec.h"

#include <set>

namespace duello::simulator {

using namespace Qt::StringLiterals;

namespace {

/// A stream on the wire, before the network could harm it.
struct Wire
{
    QString cursor;
    bool isRefused = false;
    std::optional<EventId> position; ///< the last event that who reads it has
};

QString streamName(int stream, const UserId &user)
{
    return u"stream %1 of user %2"_s.arg(stream).arg(user.value());
}

void checkHello(const Hello &hello, const QString &name, Wire &wire, QStringList &broken)
{
    wire.isRefused = hello.recovered == false;
    const auto from = cursorFromText(wire.cursor, hello.head.epoch);
    const bool isOfEpoch = from && from->epoch == hello.head.epoch;
    const bool isKept = isOfEpoch && from->event <= hello.head.event && from->event.next() >= hello.oldest;
    const bool isBeginning = isOfEpoch && from->event == EventId(0);
    if (hello.recovered == true && !isKept && !isBeginning)
        broken.append(u"P7: %1 was resumed at \"%2\", which the log does not know"_s.arg(name, wire.cursor));
    if (hello.recovered == false && isKept)
        broken.append(u"P7: %1 was refused at \"%2\", which the log has"_s.arg(name, wire.cursor));
    if (isBeginning)
        wire.position = EventId(hello.oldest.value() - 1);
    else
        wire.position = isOfEpoch ? from->event : hello.head.event;
}

void checkEvent(const Event &event, const QString &name, Wire &wire, QStringList &broken)
{
    if (wire.isRefused)
        broken.append(u"P7: %1 got an event although it was refused"_s.arg(name));
    else if (!wire.position)
        broken.append(u"%1 did not begin with hello"_s.arg(name));
    else if (event.cursor.event != wire.position->next())
        broken.append(
            u"P4: event %1 of %2 follows %3"_s.arg(event.cursor.event.value()).arg(name).arg(wire.position->value()));
    wire.position = event.cursor.event;
}

void checkWire(const History &history, QStringList &broken)
{
    std::map<std::pair<UserId, int>, Wire> wires; // streams are numbered by their links
    for (const History::Entry &entry : history.entries()) {
        if (const auto *opened = std::get_if<record::StreamOpened>(&entry.record)) {
            wires[{opened->user, opened->stream}] = {opened->cursor, false, {}};
        } else if (const auto *sent = std::get_if<record::Sent>(&entry.record)) {
            Wire &wire = wires[{sent->user, sent->stream}];
            const QString name = streamName(sent->stream, sent->user);
            if (const auto *hello = std::get_if<Hello>(&sent->message))
                checkHello(*hello, name, wire, broken);
            else if (const auto *event = std::get_if<Event>(&sent->message))
                checkEvent(*event, name, wire, broken);
        }
    }
}

/// An answer to a question for news continues its cursor without a hole, or refuses it whole.
void checkAnswers(const History &history, QStringList &broken)
{
    for (const auto *told : history.all<record::Told>()) {
        const Updates &updates = told->updates;
        const QString name = u"the answer to user %1 at \"%2\""_s.arg(told->user.value(), told->cursor);
        const auto from = cursorFromText(told->cursor, updates.last.epoch);
        if (updates.reset) {
            if (!updates.events.isEmpty())
                broken.append(u"P7: %1 refuses and has events"_s.arg(name));
            continue;
        }
        if (!from || from->epoch != updates.last.epoch) {
            broken.append(u"P7: %1 does not know its cursor"_s.arg(name));
            continue;
        }
        EventId position = from->event == EventId(0) && !updates.events.isEmpty()
                               ? EventId(updates.events.first().cursor.event.value() - 1)
                               : from->event;
        for (const Event &event : updates.events) {
            if (event.cursor.event != position.next())
                broken.append(u"P4: %1 has a hole before %2"_s.arg(name).arg(event.cursor.event.value()));
            position = event.cursor.event;
        }
        if (updates.head < position || (from->event != EventId(0) && updates.last.event != position))
            broken.append(u"P4: %1 ends elsewhere than it says"_s.arg(name));
    }
}

/// P3, P4 and P12: one number is one event for ever, whatever carries it, and what was told is in the log.
void checkLog(const History &history, const ServerTruth &truth, QStringList &broken)
{
    std::map<std::tuple<UserId, QString, EventId>, QByteArray> known;
    for (const auto &[user, log] : truth.logs) {
        EventId next = log.window.oldest;
        for (const eventtable::StoredEvent &event : log.events) {
            if (event.id != next)
                broken.append(u"P4: the log of user %1 has a hole before %2"_s.arg(user.value()).arg(event.id.value()));
            next = event.id.next();
            known[{user, truth.epoch, event.id}] = event.payload;
        }
        if (next != log.window.head.next())
            broken.append(u"P4: the log of user %1 does not end at its head"_s.arg(user.value()));
    }
    const auto check = [&](const UserId &user, const Cursor &cursor, const QByteArray &text) {
        const auto [place, isNew] = known.try_emplace({user, cursor.epoch, cursor.event}, text);
        const bool isPruned = cursor.event < truth.logs.at(user).window.oldest;
        if (place->second != text)
            broken.append(u"P3: event %1 was told with two contents"_s.arg(cursor.toString()));
        else if (isNew && cursor.epoch == truth.epoch && !isPruned)
            broken.append(u"P3: event %1 was told and is not in the log"_s.arg(cursor.toString()));
    };
    for (const History::Entry &entry : history.entries()) {
        if (const auto *sent = std::get_if<record::Sent>(&entry.record)) {
            if (const auto *event = std::get_if<Event>(&sent->message))
                check(sent->user, event->cursor, sent->text);
        } else if (const auto *told = std::get_if<record::Told>(&entry.record)) {
            for (const Event &event : told->updates.events)
                check(told->user, event.cursor, toText(toJson(event)));
        }
    }
}

void checkKeys(const History &history, const ServerTruth &truth, QStringList &broken)
{
    for (const auto &[user, snapshot] : truth.submissions) {
        QSet<ClientTempId> keys;
        for (const Submission &submission : snapshot.submissions) {
            if (keys.contains(submission.clientTempId))
                broken.append(u"P2: two submissions under %1"_s.arg(submission.clientTempId.value()));
            keys.insert(submission.clientTempId);
        }
    }
    if (!history.all<record::Restored>().empty())
        return; // a backup does not know the keys that came after it
    for (const auto *reused : history.all<record::KeyReused>())
        broken.append(u"P2: other content was accepted under %1"_s.arg(reused->key.value()));
}

void checkVerdicts(History &history, const ServerTruth &truth, const VirtualJudge &judge, QStringList &broken)
{
    std::set<std::pair<SubmissionId, int>> judged;
    for (const auto &[user, log] : truth.logs) {
        for (const eventtable::StoredEvent &stored : log.events) {
            const StreamMessage *message = history.read(stored.payload);
            const auto *event = message ? std::get_if<Event>(message) : nullptr;
            const auto *body = event ? std::get_if<SubmissionBody>(&event->body) : nullptr;
            if (!body)
                continue;
            const Submission &submission = body->submission;
            const std::pair job{submission.id, submission.attempt};
            if (judged.contains(job))
                broken.append(u"P15: attempt %1 of %2 goes on after its verdict"_s.arg(submission.attempt)
                                  .arg(submission.id.value()));
            if (!submission.verdict)
                continue;
            judged.insert(job);
            // Of a judge that was silent for too long, again and again, the queue itself says that it failed.
            const bool isQueues = submission.verdict == Verdict::JudgeError && submission.cpuTime == milliseconds(0);
            if (!isQueues && judge.given(submission.id, submission.attempt) != submission.cpuTime)
                broken.append(u"P15: the verdict of attempt %1 of %2 is another attempt's"_s.arg(submission.attempt)
                                  .arg(submission.id.value()));
        }
    }
}

} // namespace

QStringList brokenByServer(History &history, const ServerTruth &truth, const VirtualJudge &judge)
{
    QStringList broken;
    checkWire(history, broken);
    checkAnswers(history, broken);
    checkLog(history, truth, broken);
    checkKeys(history, truth, broken);
    checkVerdicts(history, truth, judge, broken);
    return broken;
}

} // namespace duello::simulator
