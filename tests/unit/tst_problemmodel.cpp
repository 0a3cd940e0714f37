// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a role of the problem list is wrong or when a change is not told to its views.

#include "ui/models/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

class TestProblemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleIsAnswered();
    void titlesAndMarksChangeInPlace();
};

namespace {

QList<ProblemSummary> two()
{
    return {{ProblemId(u"a"_s), {{u"en"_s, u"Apples"_s}, {u"ru"_s, u"Яблоки"_s}}, 1, {u"math"_s}},
            {ProblemId(u"b"_s), {{u"en"_s, u"Bridges"_s}}, 3, {u"graphs"_s, u"trees"_s}}};
}

} // namespace

void TestProblemModel::everyRoleIsAnswered()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProblems(two());
    model.setSolved({ProblemId(u"b"_s)});
    QCOMPARE(model.ids(), (QList{ProblemId(u"a"_s), ProblemId(u"b"_s)}));
    const QModelIndex bridges = model.indexOf(ProblemId(u"b"_s));
    QCOMPARE(bridges.row(), 1);
    QCOMPARE(bridges.data().toString(), u"Bridges"_s);
    QCOMPARE(bridges.data(ProblemModel::LevelRole).toInt(), 3);
    QCOMPARE(bridges.data(ProblemModel::TopicsRole).toStringList(), (QStringList{u"graphs"_s, u"trees"_s}));
    QVERIFY(bridges.data(ProblemModel::SolvedRole).toBool());
    QCOMPARE(bridges.data(Qt::AccessibleTextRole).toString(), u"Bridges, level 3, solved"_s);
    QVERIFY(!model.indexOf(ProblemId(u"c"_s)).isValid());
}

void TestProblemModel::titlesAndMarksChangeInPlace()
{
    ProblemModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProblems(two());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setLanguage(u"ru"_s);
    QCOMPARE(model.index(0).data().toString(), u"Яблоки"_s);
    QCOMPARE(model.index(1).data().toString(), u"Bridges"_s); // no Russian: English
    model.setSolved({ProblemId(u"a"_s)});
    QVERIFY(model.index(0).data(ProblemModel::SolvedRole).toBool());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(reset.count(), 0);
}

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
