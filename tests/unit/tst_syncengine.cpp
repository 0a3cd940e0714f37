// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scripts of the races of protocol section 7 that a submission must survive, each on a virtual clock.
#include "tests/support/enginescript.h"

using namespace duello;
using namespace duello::script;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSyncEngine : public EngineScript
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }
    void cleanup() { end(); }

    void theEntryIsOnDiskBeforeItsPostLeaves()
    {
        startLive();
        client->log.clear();
        client->feed(input::Submit{entry(1)});
        QList<int> order;
        for (const SyncEffect &effect : client->log) {
            if (std::holds_alternative<effect::SaveOutboxEntry>(effect))
                order.append(1);
            if (std::holds_alternative<effect::PostSubmission>(effect))
                order.append(2);
        }
        QCOMPARE(order, (QList{1, 2}));
        QCOMPARE(client->last<effect::PostSubmission>().request.clientTempId, key(1));
        QCOMPARE(client->row().delivery, Delivery::Sending);
    }

    void aFullDiskSendsNothingAndSaysSo()
    {
        startLive();
        client->diskError = Error{ErrorCode::FileUnusable, u"full"_s};
        client->feed(input::Submit{entry(1)});
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().delivery, Delivery::Failed);
        QCOMPARE(client->all<effect::StorageFailed>().size(), 1);
        client->diskError.reset();
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 1);
        QCOMPARE(client->row().delivery, Delivery::Sending);
    }

    void nothingIsCalledQueuedThatIsNotOnDisk()
    {
        startLive();
        client->diskError = Error{ErrorCode::FileUnusable, u"full"_s};
        client->feed(input::Submit{entry(1)});
        client->feed(input::Retry{client->row().id});
        const QList<effect::RowsChanged> shown = client->all<effect::RowsChanged>();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(std::get<InsertRow>(shown.first().ops.first()).row.delivery, Delivery::Failed);
        QCOMPARE(client->engine().pending(client->row().id)->solution, entry(1).solution); // it can be copied
    }

    void anEventBeforeTheReplyToItsPost()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        event(11, submission(1, 1));
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QVERIFY(disk.isEmpty());
        const qsizetype changes = client->all<effect::RowsChanged>().size();
        answerPost(reply(1));
        QCOMPARE(client->all<effect::RowsChanged>().size(), changes);
        QCOMPARE(client->engine().rows().size(), 1);
    }

    void aLostReplyIsRetriedWithTheSameKeyAndIsTheSameItem()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const RowId item = client->row().id;
        answerPost(std::unexpected(noNetwork));
        QCOMPARE(posts(), 2); // the first try again is at once
        QCOMPARE(client->all<effect::PostSubmission>().at(0).key, client->all<effect::PostSubmission>().at(1).key);
        QCOMPARE(client->row().delivery, Delivery::Sending);
        answerPost(reply(1));
        QCOMPARE(client->row().id, item);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QVERIFY(disk.isEmpty());
    }

    void aPostThatIsNeverAnsweredIsSentAgain()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        for (int i = 0; i < 6; ++i) {
            client->pass(3s);
            heartbeat(10);
        }
        QCOMPARE(posts(), 2);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void retryAfterIsObeyed()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(Error{ErrorCode::TooManyRequests, {}}), 7s);
        QCOMPARE(client->row().delivery, Delivery::Retrying);
        QVERIFY(client->row().retryAt >= clock.now() + 7s);
        client->pass(6s);
        QCOMPARE(posts(), 1);
        client->pass(2s);
        QCOMPARE(posts(), 2);
    }

    void aRefusalStaysUntilItIsRetriedOrDiscarded()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(duelOver));
        QCOMPARE(client->row().delivery, Delivery::Failed);
        QCOMPARE(client->row().failure, duelOver);
        QCOMPARE(disk.value(key(1)).failure, duelOver);
        client->pass(1h);
        QCOMPARE(posts(), 1);

        start(); // the refusal survives a restart
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().failure, duelOver);
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 1);
        QVERIFY(!disk.value(key(1)).failure);
        answerPost(std::unexpected(duelOver));
        client->feed(input::Discard{client->row().id});
        QVERIFY(client->engine().rows().isEmpty());
        QVERIFY(disk.isEmpty());
    }

    void aSolutionBeyondTheLimitIsRefusedHere()
    {
        startLive();
        OutboxEntry huge = entry(1);
        huge.solution = QString(1024 * 1024, u'x');
        client->feed(input::Submit{huge});
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().failure->code, ErrorCode::SolutionTooLarge);
    }

    void killedWithAFullOutbox()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        clock.advance(1ms);
        client->feed(input::Submit{entry(2)});
        QCOMPARE(posts(), 1);
        client.reset(); // kill -9: only the disk is left

        start();
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->last<effect::PostSubmission>().key, key(1));
        answerSnapshot(at(10));
        hello(10);
        QCOMPARE(client->engine().rows().size(), 2);
        answerPost(reply(1));
        QCOMPARE(client->last<effect::PostSubmission>().key, key(2));
        answerPost(reply(2));
        QVERIFY(disk.isEmpty());
    }

    void killedAfterTheReplyBeforeItWasStored()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const QMap<ClientTempId, OutboxEntry> beforeTheReply = disk;
        answerPost(reply(1));
        disk = beforeTheReply;

        start();
        QCOMPARE(client->row().delivery, Delivery::Sending);
        answerSnapshot(at(12), {submission(1, 2)});
        QCOMPARE(client->engine().rows().size(), 1);
        QCOMPARE(client->row().submission.rev, 2);
        QVERIFY(disk.isEmpty());
        answerPost(reply(1));
        QCOMPARE(client->row().submission.rev, 2);
    }

    void theDuelEndsWhileTheOutboxWaits()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(noNetwork));
        answerPost(std::unexpected(noNetwork));
        receive(Event{at(11), duelId, clock.now(), DuelBody{duelOf(2, DuelState::Finished)}});
        client->pass(5s);
        answerPost(std::unexpected(duelOver)); // the server never had it
        QCOMPARE(client->row().failure, duelOver);
    }

    void aRetryAfterTheEndOfTheDuelFindsTheFirstSubmission()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const Timestamp received = clock.now();
        answerPost(std::unexpected(noNetwork)); // the reply was lost
        receive(Event{at(11), duelId, clock.now(), DuelBody{duelOf(2, DuelState::Finished)}});
        clock.advance(1min);
        SubmitReply replayed = reply(1);
        replayed.receivedAt = received;
        answerPost(replayed);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QCOMPARE(client->row().submission.receivedAt, received);
    }

    void anAckedRowIsNotTakenAwayBySnapshotThatIsOlder()
    {
        start();
        client->feed(input::Submit{entry(1)});
        answerPost(reply(1));
        answerSnapshot(at(10)); // read before the POST arrived
        QCOMPARE(client->engine().rows().size(), 1);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
    }

    void anAcknowledgementBeforeTheFirstSnapshotIsVoidWhenTheServerWasSetBackSince()
    {
        start();
        client->feed(input::Submit{entry(1)});
        answerPost(replyOf(u"older"_s));
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        answerSnapshot(at(10));
        QVERIFY(client->engine().rows().isEmpty());
    }

    void aReplyOfAnotherEpochAcknowledgesNothing()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(replyOf(u"older"_s)); // it was under way while the server was set back
        QVERIFY(isPending(client->row()));
        QVERIFY(disk.contains(key(1)));
        QCOMPARE(posts(), 2);
        answerPost(replyOf(at(0).epoch));
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QVERIFY(disk.isEmpty());
    }

    void aLiveConnectionAgainSendsAtOnceWhatWaited()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        client->pass(6s);
        cut();
        answerPost(std::unexpected(noNetwork));
        for (int i = 0; i < 4; ++i)
            answerPost(std::unexpected(noNetwork));
        const qsizetype before = posts();
        hello(10);
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(posts(), before + 1);
    }

    void watchingAnotherDuelShowsItsRowsAndStillSendsTheOthers()
    {
        startLive(10, {submission(7, 4)});
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(noNetwork));
        client->feed(input::Watch{DuelId(u"2"_s)});
        QVERIFY(client->engine().rows().isEmpty());
        QVERIFY(!client->engine().duel());
        answerPost(reply(1));
        QVERIFY(disk.isEmpty());
        QVERIFY(client->engine().rows().isEmpty());

        client->feed(input::Watch{duelId}); // both are still known, before any snapshot
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->engine().rows(), client->mirror);
    }

    void anotherPlayersSubmissionsMakeNoRows()
    {
        startLive();
        Submission theirs = submission(1, 1);
        theirs.user = UserId(u"2"_s);
        event(11, theirs);
        QVERIFY(client->engine().rows().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
