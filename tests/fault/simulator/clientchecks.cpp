// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/clientchecks.h"

namespace duello::simulator {

using namespace Qt::StringLiterals;

namespace {

QString name(const ClientLife &who)
{
    return u"client %1.%2"_s.arg(who.client).arg(who.life);
}

std::map<ClientTempId, Submission> byKey(const ServerTruth &truth)
{
    std::map<ClientTempId, Submission> found;
    for (const auto &[user, snapshot] : truth.submissions) {
        for (const Submission &submission : snapshot.submissions)
            found.emplace(submission.clientTempId, submission);
    }
    return found;
}

/// Keys that a backup does not have: what was said of them before is void.
QSet<ClientTempId> lostKeys(const History &history)
{
    QSet<ClientTempId> lost;
    for (const auto *restored : history.all<record::Restored>())
        lost += restored->lost;
    return lost;
}

void checkAcks(const History &history, const ServerTruth &truth, QStringList &broken)
{
    const auto there = byKey(truth);
    const QSet<ClientTempId> lost = lostKeys(history);
    for (const auto *acked : history.all<record::Acked>()) {
        if (lost.contains(acked->key))
            continue;
        const auto found = there.find(acked->key);
        if (found == there.end())
            broken.append(u"P2: %1 was acknowledged and is lost"_s.arg(acked->key.value()));
        else if (found->second.id != acked->reply.id || found->second.receivedAt != acked->reply.receivedAt)
            broken.append(u"P2: %1 was acknowledged as another submission"_s.arg(acked->key.value()));
    }
}

/// P13: nothing that a player saw in the list disappears, but what they gave up or what was refused.
void checkShownStays(const History &history, const ServerTruth &truth, QStringList &broken)
{
    const auto there = byKey(truth);
    QSet<ClientTempId> excused = lostKeys(history);
    std::map<ClientTempId, bool> waiting;
    for (const History::Entry &entry : history.entries()) {
        if (const auto *shown = std::get_if<record::RowShown>(&entry.record)) {
            const ClientTempId &key = shown->row.submission.clientTempId;
            waiting[key] = shown->row.delivery != Delivery::Failed;
        } else if (const auto *given = std::get_if<record::GivenUp>(&entry.record)) {
            excused.insert(given->key);
        } else if (const auto *posted = std::get_if<record::Posted>(&entry.record)) {
            if (!posted->onDisk)
                broken.append(u"P13: %1 left before it was on disk"_s.arg(posted->key.value()));
        }
    }
    for (const auto &[key, isWaiting] : waiting) {
        if (isWaiting && !there.contains(key) && !excused.contains(key))
            broken.append(u"P13: %1 was in the list and is lost"_s.arg(key.value()));
    }
}

/// P11: what one program shows of a row only goes forward within an epoch.
void checkRowsAdvance(const History &history, QStringList &broken)
{
    struct Shown
    {
        QString epoch;
        Submission submission;
    };
    std::map<std::pair<ClientLife, RowId>, Shown> rows;
    for (const History::Entry &entry : history.entries()) {
        if (const auto *removed = std::get_if<record::RowRemoved>(&entry.record)) {
            const auto known = rows.find({removed->who, removed->row});
            if (known != rows.end() && known->second.epoch == removed->epoch)
                broken.append(u"P11: %1 removed %2"_s.arg(name(removed->who), removed->row.value()));
        }
        const auto *shown = std::get_if<record::RowShown>(&entry.record);
        if (!shown)
            continue;
        const auto known = rows.find({shown->who, shown->row.id});
        if (known != rows.end() && known->second.epoch == shown->epoch &&
            (isPending(shown->row) || isOlder(shown->row.submission, known->second.submission)))
            broken.append(u"P11: %1 shows an older %2"_s.arg(name(shown->who), shown->row.id.value()));
        if (!isPending(shown->row))
            rows[{shown->who, shown->row.id}] = {shown->epoch, shown->row.submission};
    }
}

void checkDuelAdvances(const History &history, QStringList &broken)
{
    std::map<ClientLife, const record::DuelShown *> last;
    for (const auto *shown : history.all<record::DuelShown>()) {
        const auto *&known = last[shown->who];
        if (known && known->epoch == shown->epoch && shown->duel.rev <= known->duel.rev)
            broken.append(u"P11: %1 shows an older duel"_s.arg(name(shown->who)));
        known = shown;
    }
}

void checkAttention(const History &history, QStringList &broken)
{
    for (const auto *silence : history.all<record::SilenceOver>()) {
        if (silence->state == ConnectionState::Live)
            broken.append(u"P10: %1 is live with a peer that is long dead"_s.arg(name(silence->who)));
    }
    for (const auto *asked : history.all<record::SnapshotAsked>()) {
        if (asked->needless)
            broken.append(u"P7: %1 asks for a snapshot although nothing is missing"_s.arg(name(asked->who)));
    }
}

} // namespace

QStringList brokenByClients(const History &history, const ServerTruth &truth)
{
    QStringList broken;
    checkAcks(history, truth, broken);
    checkShownStays(history, truth, broken);
    checkRowsAdvance(history, broken);
    checkDuelAdvances(history, broken);
    checkAttention(history, broken);
    return broken;
}

} // namespace duello::simulator
