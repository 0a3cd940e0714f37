// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/submissionmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

Row row(const QString &id, int test = 0)
{
    Row made;
    made.id = RowId(id);
    made.submission.language = u"Python"_s;
    made.submission.test = test;
    made.submission.tests = 10;
    return made;
}

/// What a plain list would do with the operation; written without a look at the model.
void applyTo(QList<Row> &rows, const RowOp &operation)
{
    const auto place = [&rows](const RowId &id) {
        return std::distance(rows.cbegin(), std::ranges::find(std::as_const(rows), id, &Row::id));
    };
    if (const auto *insert = std::get_if<InsertRow>(&operation)) {
        rows.insert(place(insert->before), insert->row);
    } else if (const auto *update = std::get_if<UpdateRow>(&operation)) {
        rows[place(update->row.id)] = update->row;
    } else if (const auto *move = std::get_if<MoveRow>(&operation)) {
        if (move->id == move->before)
            return;
        const Row moved = rows.takeAt(place(move->id));
        rows.insert(place(move->before), moved);
    } else if (const auto *remove = std::get_if<RemoveRow>(&operation)) {
        rows.removeAt(place(remove->id));
    }
}

/// An operation that fits the list, as the reconciler makes them.
RowOp anyOperation(const QList<Row> &rows, int serial)
{
    const auto anyRow = [&rows] {
        return rows.at(*rc::gen::inRange<qsizetype>(0, rows.size())).id;
    };
    const auto anyPlace = [&] {
        return rows.isEmpty() || *rc::gen::arbitrary<bool>() ? RowId() : anyRow();
    };
    switch (rows.isEmpty() ? 0 : *rc::gen::inRange(0, 4)) {
    case 0:
        return InsertRow{row(QString::number(serial)), anyPlace()};
    case 1:
        return UpdateRow{row(anyRow().value(), *rc::gen::inRange(0, 11))};
    case 2:
        return MoveRow{anyRow(), anyPlace()};
    default:
        return RemoveRow{anyRow()};
    }
}

} // namespace

class TestSubmissionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyOperationsMakeTheSameListAsAPlainList();
    void aRowKeepsItsIndexWhileItChangesAndMoves();
    void anUpdateTouchesOneRow();
    void clearForgetsAll();
    void rolesTellTheRow();
    void progressStopsBeforeTheFailingTest();
};

void TestSubmissionModel::anyOperationsMakeTheSameListAsAPlainList()
{
    const bool holds = rc::check("a model fed by operations equals a list", [] {
        SubmissionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<Row> expected;
        const int count = *rc::gen::inRange(0, 40);
        for (int serial = 0; serial < count; ++serial) {
            const RowOp operation = anyOperation(expected, serial);
            applyTo(expected, operation);
            model.apply({operation});
        }
        RC_ASSERT(model.rows() == expected);
        RC_ASSERT(model.rowCount() == int(expected.size()));
        for (const Row &one : std::as_const(expected)) {
            RC_ASSERT(*model.find(one.id) == one);
            RC_ASSERT(model.indexOf(one.id).data(SubmissionModel::IdRole).value<RowId>() == one.id);
        }
    });
    QVERIFY(holds);
}

void TestSubmissionModel::aRowKeepsItsIndexWhileItChangesAndMoves()
{
    SubmissionModel model;
    model.apply({InsertRow{row(u"a"_s), {}}, InsertRow{row(u"b"_s), {}}, InsertRow{row(u"c"_s), {}}});
    const QPersistentModelIndex kept = model.indexOf(RowId(u"c"_s));
    model.apply({MoveRow{RowId(u"c"_s), RowId(u"a"_s)}, UpdateRow{row(u"c"_s, 4)}, RemoveRow{RowId(u"a"_s)},
                 InsertRow{row(u"d"_s), RowId(u"c"_s)}});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 1);
    QCOMPARE(kept.data(SubmissionModel::RowRole).value<Row>().submission.test, 4);
}

void TestSubmissionModel::anUpdateTouchesOneRow()
{
    SubmissionModel model;
    model.apply({InsertRow{row(u"a"_s), {}}, InsertRow{row(u"b"_s), {}}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply({UpdateRow{row(u"b"_s, 1)}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

void TestSubmissionModel::clearForgetsAll()
{
    SubmissionModel model;
    model.apply({InsertRow{row(u"a"_s), {}}});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.find(RowId(u"a"_s)));
    QVERIFY(!model.indexOf(RowId(u"a"_s)).isValid());
}

void TestSubmissionModel::rolesTellTheRow()
{
    Row judged = row(u"a"_s, 3);
    judged.delivery = Delivery::Failed;
    judged.failure = Error{ErrorCode::DuelFinished, {}};
    judged.submission.state = SubmissionState::Done;
    judged.submission.verdict = Verdict::WrongAnswer;
    SubmissionModel model;
    model.apply({InsertRow{judged, {}}});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(SubmissionModel::LanguageRole).toString(), u"Python"_s);
    QCOMPARE(index.data(SubmissionModel::VerdictRole).toString(), u"WA"_s);
    QCOMPARE(index.data(SubmissionModel::DeliveryRole).toInt(), int(Delivery::Failed));
    QCOMPARE(index.data(SubmissionModel::FailureRole).toString(), u"duel_finished"_s);
    QCOMPARE(index.data(SubmissionModel::ProgressRole).toDouble(), 0.2);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"Python"_s));
}

void TestSubmissionModel::progressStopsBeforeTheFailingTest()
{
    Submission submission;
    submission.tests = 4;
    submission.test = 3;
    submission.state = SubmissionState::Running;
    QCOMPARE(progressOf(submission), 0.75);
    submission.state = SubmissionState::Done;
    submission.verdict = Verdict::TimeLimit;
    QCOMPARE(progressOf(submission), 0.5);
    submission.verdict = Verdict::Accepted;
    submission.test = 0;
    QCOMPARE(progressOf(submission), 1.0);
    submission.verdict = Verdict::CompilationError;
    submission.tests = 0;
    QCOMPARE(progressOf(submission), 0.0);
}

QTEST_GUILESS_MAIN(TestSubmissionModel)
#include "tst_submissionmodel.moc"
