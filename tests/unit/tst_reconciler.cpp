// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/reconciler.h"
#include "net/sync/rowlist.h"

#include <QTest>

#include <algorithm>
#include <random>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp t0{1'000'000ms};
const Error noNetwork{ErrorCode::Unreachable, u"cable"_s};
const Error finished{ErrorCode::DuelFinished, {}};

ClientTempId key(int i)
{
    return ClientTempId(u"key-%1"_s.arg(i));
}

SubmissionId serverId(int i)
{
    return SubmissionId(u"id-%1"_s.arg(i));
}

RowId row(int i)
{
    return RowId(key(i).value());
}

Enqueued click(int i)
{
    return {.draft = {.clientTempId = key(i), .problem = u"A"_s, .user = UserId(u"1"_s), .language = u"Python"_s},
            .clickedAt = t0 + i * 1s};
}

Submission submission(int i, qint64 rev, int attempt = 1)
{
    Submission s = click(i).draft;
    s.id = serverId(i);
    s.receivedAt = t0 + i * 1s + 40ms;
    s.attempt = attempt;
    s.rev = rev;
    s.state = rev >= 4 ? SubmissionState::Done : SubmissionState::Running;
    s.test = int(rev);
    if (rev >= 4)
        s.verdict = Verdict::Accepted;
    return s;
}

Ack ack(int i)
{
    return {key(i),
            {.id = serverId(i), .clientTempId = key(i), .problem = u"A"_s, .receivedAt = submission(i, 1).receivedAt}};
}

QList<Row> after(QList<Row> rows, const QList<RowInput> &inputs)
{
    for (const RowInput &input : inputs)
        rows = applied(rows, plan(rows, input));
    return rows;
}

QList<RowId> idsOf(const QList<Row> &rows)
{
    QList<RowId> ids;
    for (const Row &r : rows)
        ids.append(r.id);
    return ids;
}

/// Anything that can happen to up to four submissions of this client and two of another device.
RowInput anyInput()
{
    const int i = *rc::gen::inRange(0, 4);
    const int other = *rc::gen::inRange(0, 6);
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return click(i);
    case 1:
        return SendBegun{key(i)};
    case 2:
        return ack(i);
    case 3:
        return Failure{key(i), noNetwork, t0 + 5s};
    case 4:
        return Failure{key(i), finished, {}};
    case 5:
        return Discarded{key(i)};
    case 6:
        return SubmissionEvent{submission(other, *rc::gen::inRange(1, 6), *rc::gen::inRange(1, 3))};
    default: {
        QList<Submission> known;
        for (int s = 0; s < 6; ++s) {
            if (*rc::gen::arbitrary<bool>())
                known.append(submission(s, *rc::gen::inRange(1, 6)));
        }
        return Snapshot{known, *rc::gen::weightedElement<bool>({{4, false}, {1, true}})};
    }
    }
}

QList<Row> anyRows()
{
    QList<Row> rows;
    const int length = *rc::gen::inRange(0, 12);
    for (int i = 0; i < length; ++i)
        rows = after(rows, {anyInput()});
    return rows;
}

void law(const std::function<void()> &property)
{
    QVERIFY(rc::check(property));
}

} // namespace

class TestReconciler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickMakesOnePendingRowOnTop()
    {
        const QList<Row> rows = after({}, {SubmissionEvent{submission(9, 4)}, click(1), click(2), click(2)});
        QCOMPARE(idsOf(rows), (QList{row(2), row(1), row(9)}));
        QCOMPARE(rows.at(0).delivery, Delivery::Queued);
    }

    void theAckUpdatesTheItemInPlace()
    {
        const QList<Row> rows = after({}, {SubmissionEvent{submission(0, 4)}, click(1), SendBegun{key(1)}});
        const QList<RowOp> ops = plan(rows, ack(1));
        QCOMPARE(ops.size(), 1);
        QVERIFY(std::holds_alternative<UpdateRow>(ops.first()));
        const Row updated = std::get<UpdateRow>(ops.first()).row;
        QCOMPARE(updated.id, row(1));
        QCOMPARE(updated.delivery, Delivery::Delivered);
        QCOMPARE(updated.submission.id, serverId(1));
        QCOMPARE(updated.submission.receivedAt, submission(1, 1).receivedAt);
        QCOMPARE(updated.createdAt, click(1).clickedAt);
    }

    void anEventBeforeTheReplyIsTheSameItem()
    {
        const QList<Row> rows = after({}, {click(1), SendBegun{key(1)}, SubmissionEvent{submission(1, 2)}});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().submission, submission(1, 2));
        QVERIFY(plan(rows, ack(1)).isEmpty());
        QVERIFY2(plan(rows, Failure{key(1), noNetwork, t0}).isEmpty(), "a lost reply must not undo what an event told");
    }

    void aServerThatEchoesNoKeyLeavesNoSecondItem()
    {
        Submission told = submission(1, 2);
        told.clientTempId = {};
        QList<Row> rows = after({}, {click(1), SubmissionEvent{told}});
        QCOMPARE(rows.size(), 2);
        rows = after(rows, {ack(1)});
        QCOMPARE(idsOf(rows), QList{row(1)});
        QCOMPARE(rows.first().submission.rev, 2);
        rows = after(rows, {SubmissionEvent{told}});
        QCOMPARE(idsOf(rows), QList{row(1)});
    }

    void aReplyWithoutATimeKeepsTheClick()
    {
        Ack bare = ack(1);
        bare.reply = {.id = serverId(1)};
        const QList<Row> rows = after({}, {click(1), bare});
        QCOMPARE(rows.first().submission.receivedAt, click(1).clickedAt);
        QCOMPARE(rows.first().submission.problem, u"A"_s);
    }

    void passingAndFinalFailuresAreToldApart()
    {
        QList<Row> rows = after({}, {click(1), SendBegun{key(1)}, Failure{key(1), noNetwork, t0 + 9s}});
        QCOMPARE(rows.first().delivery, Delivery::Retrying);
        QCOMPARE(rows.first().retryAt, t0 + 9s);
        QCOMPARE(rows.first().failure, noNetwork);
        rows = after(rows, {SendBegun{key(1)}});
        QCOMPARE(rows.first().delivery, Delivery::Sending);
        QVERIFY(!rows.first().failure && !rows.first().retryAt);
        rows = after(rows, {Failure{key(1), finished, {}}});
        QCOMPARE(rows.first().delivery, Delivery::Failed);
        rows = after(rows, {click(1)});
        QCOMPARE(rows.first().delivery, Delivery::Queued);
        QVERIFY(after(rows, {Discarded{key(1)}}).isEmpty());
    }

    void aLatePassedTestAfterTheVerdictChangesNothing()
    {
        const QList<Row> rows = after({}, {SubmissionEvent{submission(1, 4)}});
        QVERIFY(plan(rows, SubmissionEvent{submission(1, 3)}).isEmpty());
        QVERIFY(plan(rows, Snapshot{{submission(1, 2)}, false}).isEmpty());
    }

    void aRejudgeGoesForward()
    {
        const QList<Row> rows = after({}, {SubmissionEvent{submission(1, 4)}, SubmissionEvent{submission(1, 1, 2)}});
        QCOMPARE(rows.first().submission.state, SubmissionState::Running);
        QVERIFY(plan(rows, SubmissionEvent{submission(1, 5, 1)}).isEmpty());
    }

    void anEarlierReceiveTimeMovesOneRowOnly()
    {
        QList<Row> rows = after({}, {Snapshot{{submission(1, 4), submission(2, 4), submission(3, 4)}, false}});
        Submission moved = submission(3, 5);
        moved.receivedAt = t0;
        const QList<RowOp> ops = plan(rows, SubmissionEvent{moved});
        QCOMPARE(std::ranges::count_if(ops, [](const RowOp &op) { return std::holds_alternative<MoveRow>(op); }), 1);
        QCOMPARE(idsOf(applied(rows, ops)), (QList{row(2), row(1), row(3)}));
    }

    void theSameInputTwiceGivesNoOperations()
    {
        law([] {
            const QList<Row> rows = anyRows();
            const RowInput input = anyInput();
            RC_ASSERT(plan(after(rows, {input}), input).isEmpty());
        });
    }

    void afterAResetTheRowsAreTheSnapshotAndWhatIsPending()
    {
        law([] {
            const QList<Row> before = anyRows();
            Snapshot snapshot =
                std::get<Snapshot>(*rc::gen::suchThat(rc::gen::exec(anyInput), [](const RowInput &input) {
                    return std::holds_alternative<Snapshot>(input);
                }));
            snapshot.reset = true;
            QSet<RowId> expected;
            for (const Submission &s : snapshot.submissions)
                expected.insert(rowIdOf(s));
            for (const Row &r : before) {
                if (isPending(r))
                    expected.insert(r.id);
            }
            const QList<Row> rows = after(before, {snapshot});
            const QList<RowId> ids = idsOf(rows);
            RC_ASSERT(QSet<RowId>(ids.begin(), ids.end()) == expected);
            for (const Submission &s : snapshot.submissions) {
                const auto found = std::ranges::find(rows, rowIdOf(s), &Row::id);
                RC_ASSERT(found->submission == s);
            }
        });
    }

    void everyOrderOfAcksEventsAndSnapshotsEndsEqual()
    {
        law([] {
            QList<Row> rows;
            for (int i = 0; i < 4; ++i) {
                if (*rc::gen::arbitrary<bool>())
                    rows = after(rows, {click(i)});
            }
            std::vector<RowInput> inputs = *rc::gen::container<std::vector<RowInput>>(
                rc::gen::suchThat(rc::gen::exec(anyInput), [](const RowInput &input) {
                    const auto *snapshot = std::get_if<Snapshot>(&input);
                    return std::holds_alternative<Ack>(input) || std::holds_alternative<SubmissionEvent>(input) ||
                           (snapshot && !snapshot->reset);
                }));
            const QList<Row> expected = after(rows, QList<RowInput>(inputs.begin(), inputs.end()));
            std::shuffle(inputs.begin(), inputs.end(), std::minstd_rand(*rc::gen::arbitrary<unsigned>()));
            RC_ASSERT(after(rows, QList<RowInput>(inputs.begin(), inputs.end())) == expected);
        });
    }

    void nothingThatTheServerHasGoesBack()
    {
        law([] {
            const QList<Row> before = anyRows();
            RowInput input = anyInput();
            if (auto *snapshot = std::get_if<Snapshot>(&input))
                snapshot->reset = false;
            const QList<Row> rows = after(before, {input});
            for (const Row &old : before) {
                if (isPending(old))
                    continue;
                const auto now = std::ranges::find(rows, old.id, &Row::id);
                RC_ASSERT(now != rows.end());
                RC_ASSERT(!isPending(*now));
                RC_ASSERT(!isOlder(now->submission, old.submission));
            }
        });
    }

    void aMirrorOfTheOperationsEqualsTheRowsInTheirOrder()
    {
        law([] {
            const QList<Row> from = anyRows();
            const QList<Row> to = anyRows();
            RC_ASSERT(applied(from, difference(from, to)) == to);
            RC_ASSERT(difference(to, to).isEmpty());
        });
    }

    void pendingRowsAreOnTopAndBothPartsHaveTheNewestFirst()
    {
        law([] {
            const QList<Row> rows = anyRows();
            for (qsizetype i = 1; i < rows.size(); ++i) {
                const Row &upper = rows.at(i - 1);
                const Row &lower = rows.at(i);
                RC_ASSERT(isPending(upper) || !isPending(lower));
                if (isPending(lower))
                    RC_ASSERT(upper.createdAt >= lower.createdAt);
                else if (!isPending(upper))
                    RC_ASSERT(upper.submission.receivedAt >= lower.submission.receivedAt);
            }
        });
    }
};

QTEST_APPLESS_MAIN(TestReconciler)
#include "tst_reconciler.moc"
