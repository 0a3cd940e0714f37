// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/problemchoice.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

QList<ProblemSummary> library()
{
    QList<ProblemSummary> problems;
    for (int i = 0; i < 12; ++i) {
        problems.append({.id = ProblemId(QString(u"p%1"_s).arg(i, 2, 10, QLatin1Char('0'))),
                         .title = {},
                         .level = 1 + i % 4,
                         .topics = {i % 2 == 0 ? u"graphs"_s : u"strings"_s}});
    }
    return problems;
}

QStringList idsOf(const QList<ProblemSummary> &problems)
{
    QStringList ids;
    for (const ProblemSummary &problem : problems)
        ids.append(problem.id.value());
    return ids;
}

} // namespace

class TestProblemChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsAllowedUnseenAndDifferent();
    void theSameNumberChoosesTheSame();
    void everyProblemIsChosenAboutAsOften();
    void tooFewLeftIsToldInNumbers();
    void labelsAndPoints();
};

void TestProblemChoice::whatIsChosenIsAllowedUnseenAndDifferent()
{
    const QSet<ProblemId> seen{ProblemId(u"p00"_s), ProblemId(u"p04"_s)};
    const ProblemChoice choice{.levels = {1, 3}, .topics = {u"graphs"_s}, .count = 3};
    for (quint64 number = 0; number < 500; ++number) {
        const auto chosen = rules::chooseProblems(library(), choice, seen, number);
        QVERIFY(chosen);
        QCOMPARE(chosen->size(), 3);
        for (qsizetype i = 0; i < 3; ++i) {
            const ProblemSummary &problem = chosen->at(i);
            QVERIFY(choice.levels.contains(problem.level) && problem.topics == choice.topics);
            QVERIFY(!seen.contains(problem.id));
            for (qsizetype other = 0; other < i; ++other)
                QVERIFY(chosen->at(other).id != problem.id && chosen->at(other).level <= problem.level);
        }
    }
}

void TestProblemChoice::theSameNumberChoosesTheSame()
{
    const ProblemChoice choice{.levels = {}, .topics = {}, .count = 5};
    QList<ProblemSummary> otherOrder = library();
    std::ranges::reverse(otherOrder);
    QCOMPARE(idsOf(*rules::chooseProblems(library(), choice, {}, 42)),
             idsOf(*rules::chooseProblems(otherOrder, choice, {}, 42)));
}

void TestProblemChoice::everyProblemIsChosenAboutAsOften()
{
    std::map<QString, int> times;
    for (quint64 number = 0; number < 12'000; ++number)
        ++times[rules::chooseProblems(library(), {}, {}, number)->first().id.value()];
    QCOMPARE(times.size(), size_t(12));
    for (const auto &[id, count] : times)
        QVERIFY2(count > 850 && count < 1150, qPrintable(id));
}

void TestProblemChoice::tooFewLeftIsToldInNumbers()
{
    const ProblemChoice choice{.levels = {4}, .topics = {}, .count = 3};
    const auto chosen = rules::chooseProblems(library(), choice, {ProblemId(u"p03"_s)}, 1);
    QVERIFY(!chosen);
    QCOMPARE(chosen.error().code, ErrorCode::NoProblemLeft);
    QVERIFY(chosen.error().detail.contains(u'2') && chosen.error().detail.contains(u'3'));
}

void TestProblemChoice::labelsAndPoints()
{
    const QList<ProblemSummary> problems = library().mid(0, 3);
    const QList<DuelProblem> lockout = rules::labelled(problems, DuelFormat::Lockout);
    QCOMPARE(lockout[2].label, u"C"_s);
    QCOMPARE(lockout[2].points, 3);
    QCOMPARE(rules::labelled(problems, DuelFormat::Sequential)[2].points, 1);
    Duel duel;
    duel.problems = rules::placeholders(2);
    QCOMPARE(duel.problems[1].label, u"B"_s);
    QVERIFY(rules::needsProblems(duel));
    duel.problems = lockout;
    QVERIFY(!rules::needsProblems(duel));
}

QTEST_APPLESS_MAIN(TestProblemChoice)
#include "tst_problemchoice.moc"
