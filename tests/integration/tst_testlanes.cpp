// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tests beside each other: the same verdict and the same first failing test as one after the other.
#include "localjudge/localjudge.h"
#include "packagefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Reads "spin 120 7" or "sleep 20 7": does so for so many milliseconds and prints 7 and when it ran, in milliseconds
/// of the monotonic clock.
const QByteArray obedient =
    "#include <cstdio>\n#include <cstring>\n#include <ctime>\n"
    "double now(clockid_t c) { timespec t; clock_gettime(c, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }\n"
    "int main() {\n"
    "    char what[9]; double time; int answer;\n"
    "    double start = now(CLOCK_MONOTONIC);\n"
    "    if (scanf(\"%8s %lf %d\", what, &time, &answer) != 3) return 1;\n"
    "    if (!strcmp(what, \"spin\")) while (now(CLOCK_PROCESS_CPUTIME_ID) < time);\n"
    "    else while (now(CLOCK_MONOTONIC) < start + time) { timespec t{0, 1000000}; nanosleep(&t, nullptr); }\n"
    "    printf(\"%d\\n\", answer);\n"
    "    fprintf(stderr, \"%f %f\", start, now(CLOCK_MONOTONIC));\n"
    "}\n";

struct Interval
{
    double start = 0;
    double end = 0;
};

Interval intervalOf(const TestOutcome &outcome)
{
    const QList<QByteArray> words = outcome.errorOutput.split(' ');
    return {words.value(0).toDouble(), words.value(1).toDouble()};
}

/// How many pairs of tests ran at the same time for more than a moment.
int overlaps(const JudgeResult &result)
{
    int count = 0;
    for (qsizetype i = 0; i < result.outcomes.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const Interval one = intervalOf(result.outcomes[i]);
            const Interval other = intervalOf(result.outcomes[j]);
            count += std::min(one.end, other.end) - std::max(one.start, other.start) > 1 ? 1 : 0;
        }
    }
    return count;
}

/// How many tests ran in one moment, at the most.
int mostAtOnce(const JudgeResult &result)
{
    qsizetype most = 0;
    for (const TestOutcome &outcome : result.outcomes) {
        const double moment = intervalOf(outcome).start;
        most = std::max(most, std::ranges::count_if(result.outcomes, [moment](const TestOutcome &other) {
                            return intervalOf(other).start <= moment && moment < intervalOf(other).end;
                        }));
    }
    return static_cast<int>(most);
}

} // namespace

class TestTestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lanesAreAsManyAsTheMachineHasRoomFor_data();
    void lanesAreAsManyAsTheMachineHasRoomFor();
    void briefTestsRunBesideEachOther();
    void ofFleetingTestsOneMoreRunsThanThereAreProcessors_data();
    void ofFleetingTestsOneMoreRunsThanThereAreProcessors();
    void longTestsRunAlone();
    void aLongTestAmongBriefOnesRunsAlone();
    void theFirstFailingTestIsTheFirstInOrder_data();
    void theFirstFailingTestIsTheFirstInOrder();
    void aTestThatIsLateIsLate_data();
    void aTestThatIsLateIsLate();
    void theSameVerdictEachTime();

private:
    /// Own tests: their inputs and outcomes are open, and all of them run.
    JudgeResult judgeOpenly(const QList<QByteArray> &inputs);
    /// Secret tests of a package with these inputs, each to be answered with 1; a limit of 200 ms.
    JudgeResult judge(const QList<QByteArray> &inputs);
    static JudgeResult resultOf(LocalJudge &judge, const JudgeRequest &request);

    const QString m_helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    const PackageFixture m_packages;
};

void TestTestLanes::initTestCase()
{
    if (MachineRoom::now().processors < 2)
        QSKIP("one processor: tests run one after the other");
}

JudgeResult TestTestLanes::resultOf(LocalJudge &judge, const JudgeRequest &request)
{
    QSignalSpy finished(&judge, &Judge::finished);
    judge.judge(request);
    if (finished.isEmpty() && !finished.wait(60'000))
        return {};
    return finished.first().first().value<JudgeResult>();
}

JudgeResult TestTestLanes::judgeOpenly(const QList<QByteArray> &inputs)
{
    const PackageLibrary library({m_packages.path()});
    LocalJudge localJudge(m_helper, library);
    JudgeRequest request{.submission = SubmissionId(u"s"_s),
                         .problem = ProblemId(u"sum"_s),
                         .language = u"C++"_s,
                         .source = obedient,
                         .files = {},
                         .ownTests = {}};
    for (const QByteArray &input : inputs)
        request.ownTests += {.input = input, .answer = "1"};
    return resultOf(localJudge, request);
}

JudgeResult TestTestLanes::judge(const QList<QByteArray> &inputs)
{
    const PackageFixture packages;
    packages.write(u"obey/problem.yaml"_s, "name: Obey\nlimits: {time_limit: 0.2, memory: 64, output: 1}\n");
    packages.write(u"obey/statement/problem.en.md"_s, "Obey.\n");
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const QString name = u"obey/data/secret/%1"_s.arg(i, 2, 10, QChar(u'0'));
        packages.write(name + u".in"_s, inputs[i]);
        packages.write(name + u".ans"_s, "1\n");
    }
    const PackageLibrary library({packages.path()});
    LocalJudge localJudge(m_helper, library);
    return resultOf(localJudge, {.submission = SubmissionId(u"s"_s),
                                 .problem = ProblemId(u"obey"_s),
                                 .language = u"C++"_s,
                                 .source = obedient,
                                 .files = {},
                                 .ownTests = {}});
}

void TestTestLanes::lanesAreAsManyAsTheMachineHasRoomFor_data()
{
    QTest::addColumn<int>("processors");
    QTest::addColumn<int>("freeMib");
    QTest::addColumn<int>("passes");
    QTest::addColumn<int>("lanes");
    QTest::newRow("one processor") << 1 << 8000 << 1 << 1;
    QTest::newRow("two processors") << 2 << 8000 << 1 << 2;
    QTest::newRow("many processors") << 64 << 64000 << 1 << 4;
    QTest::newRow("little memory") << 4 << 1100 << 1 << 2;
    QTest::newRow("less than one fits twice") << 4 << 300 << 1 << 1;
    QTest::newRow("passes") << 4 << 8000 << 2 << 1;
}

void TestTestLanes::lanesAreAsManyAsTheMachineHasRoomFor()
{
    QFETCH(const int, processors);
    QFETCH(const int, freeMib);
    QFETCH(const int, passes);
    JobPlan plan;
    plan.limits.memory = Bytes::fromMib(256);
    plan.validation.passes = passes;
    QTEST(lanesFor(plan, {.processors = processors, .memory = Bytes::fromMib(freeMib)}), "lanes");
}

void TestTestLanes::briefTestsRunBesideEachOther()
{
    const JudgeResult result = judgeOpenly(QList<QByteArray>(20, "sleep 20 1"));
    QVERIFY2(result.verdict == Verdict::Accepted, qPrintable(result.error.detail));
    QVERIFY2(overlaps(result) >= 5, qPrintable(QString::number(overlaps(result))));
}

void TestTestLanes::ofFleetingTestsOneMoreRunsThanThereAreProcessors_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("more");
    QTest::newRow("fleeting") << "sleep 4 1"_ba << 1;
    QTest::newRow("brief") << "sleep 20 1"_ba << 0;
}

void TestTestLanes::ofFleetingTestsOneMoreRunsThanThereAreProcessors()
{
    QFETCH(const QByteArray, input);
    QFETCH(const int, more);
    const int lanes = lanesFor({}, MachineRoom::now());
    const JudgeResult result = judgeOpenly(QList<QByteArray>(40, input));
    QVERIFY2(result.verdict == Verdict::Accepted, qPrintable(result.error.detail));
    QCOMPARE(mostAtOnce(result), lanes + more);
}

void TestTestLanes::longTestsRunAlone()
{
    const JudgeResult result = judgeOpenly(QList<QByteArray>(6, "sleep 150 1"));
    QCOMPARE(result.verdict, Verdict::Accepted);
    QCOMPARE(result.outcomes.size(), 6);
    QCOMPARE(overlaps(result), 0);
}

void TestTestLanes::aLongTestAmongBriefOnesRunsAlone()
{
    QList<QByteArray> inputs(12, "sleep 5 1");
    inputs[3] = inputs[8] = "sleep 150 1";
    const JudgeResult result = judgeOpenly(inputs);
    QCOMPARE(result.verdict, Verdict::Accepted);
    for (const qsizetype longOne : {3, 8}) {
        for (qsizetype other = longOne + 1; other < inputs.size(); ++other) {
            // Those after it were ended when it proved long, and began anew when it had ended; brief ones may have
            // ended before.
            const Interval slow = intervalOf(result.outcomes[longOne]);
            const Interval next = intervalOf(result.outcomes[other]);
            QVERIFY(next.start >= slow.end || next.end < slow.start + 100);
        }
    }
}

void TestTestLanes::theFirstFailingTestIsTheFirstInOrder_data()
{
    QTest::addColumn<QList<QByteArray>>("inputs");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("test");
    const QByteArray fine = "sleep 0 1";
    QTest::newRow("the later one ends first")
        << QList<QByteArray>{fine, "sleep 15 2", "sleep 0 2", fine} << u"WA"_s << 2;
    QTest::newRow("the later one crashes first") << QList<QByteArray>{"sleep 15 2", "x", fine} << u"WA"_s << 1;
    QTest::newRow("the earlier one is late") << QList<QByteArray>{"spin 1000 1", "sleep 0 2"} << u"TLE"_s << 1;
    QTest::newRow("the later one is late") << QList<QByteArray>{fine, "sleep 18 2", "spin 1000 1"} << u"WA"_s << 2;
    QTest::newRow("only the last fails") << QList<QByteArray>{fine, fine, fine, fine, "sleep 0 2"} << u"WA"_s << 5;
}

void TestTestLanes::theFirstFailingTestIsTheFirstInOrder()
{
    QFETCH(const QList<QByteArray>, inputs);
    for (int i = 0; i < 3; ++i) {
        const JudgeResult result = judge(inputs);
        QVERIFY2(result.error.detail.isEmpty(), qPrintable(result.error.detail));
        QTEST(verdictCode(result.verdict), "code");
        QTEST(result.test, "test");
        QCOMPARE(result.outcomes.size(), result.test);
    }
}

void TestTestLanes::aTestThatIsLateIsLate_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    QTest::newRow("just within") << "spin 170 1"_ba << u"AC"_s;
    QTest::newRow("just beyond, not stopped") << "spin 210 1"_ba << u"TLE"_s;
    QTest::newRow("far beyond") << "spin 1000 1"_ba << u"TLE"_s;
}

// Two of them beside each other at the start, whichever of them is looked at.
void TestTestLanes::aTestThatIsLateIsLate()
{
    QFETCH(const QByteArray, input);
    const JudgeResult result = judge({input, input});
    QTEST(verdictCode(result.verdict), "code");
    QCOMPARE(result.test, result.verdict == Verdict::Accepted ? 0 : 1);
}

void TestTestLanes::theSameVerdictEachTime()
{
    QList<QByteArray> inputs;
    for (int i = 0; i < 30; ++i)
        inputs += "sleep " + QByteArray::number(i * 7 % 25) + (i == 23 || i == 24 ? " 2" : " 1");
    inputs[11] = "spin 120 1";
    for (int i = 0; i < 3; ++i) {
        const JudgeResult result = judge(inputs);
        QCOMPARE(result.verdict, Verdict::WrongAnswer);
        QCOMPARE(result.test, 24);
    }
}

QTEST_GUILESS_MAIN(TestTestLanes)

#include "tst_testlanes.moc"
