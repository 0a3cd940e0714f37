// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/opponentmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOpponentModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submissionsKeepTheirOrderAndNeverGoBack();
    void aSnapshotThatIsLateTakesNothingBack();

private:
    static OpponentBody submission(const QString &id, qint64 received, qint64 rev)
    {
        Submission seen;
        seen.id = SubmissionId(id);
        seen.receivedAt = Timestamp(std::chrono::milliseconds(received));
        seen.attempt = 1;
        seen.rev = rev;
        return {.user = UserId(u"b"_s), .problem = u"A"_s, .submission = seen, .activity = {}, .code = {}};
    }
    static OpponentBody code(const Code &code)
    {
        return {.user = UserId(u"b"_s), .problem = u"A"_s, .submission = {}, .activity = {}, .code = code};
    }
};

void TestOpponentModel::submissionsKeepTheirOrderAndNeverGoBack()
{
    OpponentModel model;
    model.take(submission(u"late"_s, 2000, 5));
    model.take(submission(u"early"_s, 1000, 1));
    model.take(submission(u"late"_s, 2000, 4)); // an old word that comes late
    QCOMPARE(model.submissions().size(), 2);
    QCOMPARE(model.submissions().at(0).id, SubmissionId(u"early"_s));
    QCOMPARE(model.submissions().at(1).rev, 5);
    model.take(submission(u"late"_s, 2000, 6));
    QCOMPARE(model.submissions().at(1).rev, 6);
}

void TestOpponentModel::aSnapshotThatIsLateTakesNothingBack()
{
    OpponentModel model;
    model.take(submission(u"s"_s, 1000, 5));
    model.take(code({.language = u"C++"_s, .text = u"new"_s, .rev = 8, .edit = {}}));
    QSignalSpy changes(&model, &OpponentModel::changed);
    model.take(submission(u"s"_s, 1000, 3));
    model.take(submission(u"t"_s, 2000, 1));
    model.take(code({.language = u"C++"_s, .text = u"old"_s, .rev = 6, .edit = {}}));
    QCOMPARE(changes.count(), 3);
    QCOMPARE(model.submissions().size(), 2);
    QCOMPARE(model.submissions().first().rev, 5);
    QCOMPARE(model.code(u"A"_s)->text, u"new"_s);
    model.clear();
    QVERIFY(model.submissions().isEmpty() && !model.code(u"A"_s));
}

QTEST_GUILESS_MAIN(TestOpponentModel)
#include "tst_opponentmodel.moc"
