// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/testverdict.h"

#include <QTest>

#include <csignal>
#include <functional>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using KilledBy = RunReport::KilledBy;

const TestLimits limits{.cpuTime = 1s, .memory = Bytes::fromMib(256), .memoryError = u"OutOfMemoryError"_s};

RunReport fine()
{
    return {.cpuTime = 200ms, .wallTime = 250ms, .memory = Bytes::fromMib(10)};
}

struct Row
{
    const char *name;
    Verdict verdict;
    RunReport report;
    std::optional<CheckResult> check;
    bool checkerFirst = false;
};

const CheckResult right{.opinion = CheckResult::Opinion::Accepted, .place = {}, .difference = {}};
const CheckResult misformatted{.opinion = CheckResult::Opinion::Misformatted, .place = {}, .difference = {}};
const CheckResult broken{.opinion = CheckResult::Opinion::Broken, .place = {}, .difference = {}};
const CheckResult wrong{.opinion = CheckResult::Opinion::Wrong,
                        .place = {Remark::Kind::TokenWrong, {u"1"_s}},
                        .difference = {Remark::Kind::TokenDiffers, {u"1"_s, u"7"_s, u"8"_s}}};

RunReport with(const std::function<void(RunReport &)> &change)
{
    RunReport report = fine();
    change(report);
    return report;
}

} // namespace

Q_DECLARE_METATYPE(std::optional<duello::CheckResult>)

class TestTestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void precedence_data();
    void precedence();
    void theReasonIsSaid();
    void theFirstFailingTestDecides();
};

void TestTestVerdict::precedence_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<RunReport>("report");
    QTest::addColumn<std::optional<CheckResult>>("check");
    QTest::addColumn<bool>("checkerFirst");

    const auto crash = [](RunReport &r) {
        r.signal = SIGSEGV;
    };
    const auto code = [](RunReport &r) {
        r.exitCode = 1;
    };
    const auto killed = [](KilledBy by) {
        return [by](RunReport &r) {
            r.killedBy = by;
            r.signal = SIGKILL;
        };
    };
    const Row rows[] = {
        {"right", Verdict::Accepted, fine(), right},
        {"not compared", Verdict::Accepted, fine(), std::nullopt},
        {"wrong", Verdict::WrongAnswer, fine(), wrong},
        {"not in form", Verdict::PresentationError, fine(), misformatted},
        {"a broken checker", Verdict::JudgeError, fine(), broken},
        {"a broken checker comes before a crash", Verdict::JudgeError, with(crash), broken},
        {"a broken interactor that ended first", Verdict::JudgeError, with(crash), broken, true},
        {"the interactor rejected first, then it crashed", Verdict::WrongAnswer, with(crash), wrong, true},
        {"the interactor rejected first, then it was killed", Verdict::WrongAnswer, with(killed(KilledBy::Caller)),
         wrong, true},
        {"the interactor rejected first, then it was late", Verdict::WrongAnswer,
         with([](RunReport &r) { r.cpuTime = 2s; }), wrong, true},
        {"it crashed first, then the interactor rejected", Verdict::RuntimeError, with(crash), wrong},
        {"the interactor accepted first, then it crashed", Verdict::RuntimeError, with(crash), right, true},
        {"out of memory by its own runtime", Verdict::MemoryLimit, with([&](RunReport &r) {
             code(r);
             r.errorOutput = "Exception in thread main java.lang.OutOfMemoryError: heap";
         }),
         std::nullopt},
        {"out of memory, caught", Verdict::Accepted,
         with([](RunReport &r) { r.errorOutput = "java.lang.OutOfMemoryError"; }), right},
        {"at the limit", Verdict::Accepted, with([](RunReport &r) { r.cpuTime = 1s; }), right},
        {"over the limit, ended by itself", Verdict::TimeLimit, with([](RunReport &r) { r.cpuTime = 1s + 1ns; }),
         right},
        {"killed for time", Verdict::TimeLimit, with(killed(KilledBy::CpuLimit)), std::nullopt},
        {"crash", Verdict::RuntimeError, with(crash), std::nullopt},
        {"exit code", Verdict::RuntimeError, with(code), right},
        {"exit code comes before the answer", Verdict::RuntimeError, with(code), wrong},
        {"crash after the time limit", Verdict::TimeLimit, with([&](RunReport &r) {
             crash(r);
             r.cpuTime = 2s;
         }),
         std::nullopt},
        {"killed for memory", Verdict::MemoryLimit, with(killed(KilledBy::MemoryLimit)), std::nullopt},
        {"over the memory limit, ended by itself", Verdict::MemoryLimit,
         with([](RunReport &r) { r.memory = Bytes::fromMib(300); }), right},
        {"over the memory limit and crashed", Verdict::MemoryLimit, with([&](RunReport &r) {
             crash(r);
             r.memory = Bytes::fromMib(300);
         }),
         std::nullopt},
        {"at the memory limit", Verdict::Accepted, with([](RunReport &r) { r.memory = Bytes::fromMib(256); }), right},
        {"time and memory: it was late", Verdict::TimeLimit, with([](RunReport &r) {
             r.memory = Bytes::fromMib(300);
             r.cpuTime = 2s;
         }),
         std::nullopt},
        {"killed for memory, late", Verdict::MemoryLimit, with([&](RunReport &r) {
             killed(KilledBy::MemoryLimit)(r);
             r.cpuTime = 2s;
         }),
         std::nullopt},
        {"wall, working", Verdict::WallTimeLimit, with([&](RunReport &r) {
             killed(KilledBy::WallLimit)(r);
             r.cpuTime = 900ms;
             r.wallTime = 3s;
         }),
         std::nullopt},
        {"wall, idle", Verdict::IdlenessLimit, with([&](RunReport &r) {
             killed(KilledBy::WallLimit)(r);
             r.cpuTime = 5ms;
             r.wallTime = 3s;
         }),
         std::nullopt},
        {"killed for output", Verdict::OutputLimit, with(killed(KilledBy::OutputLimit)), std::nullopt},
        {"too much output, ended by itself", Verdict::OutputLimit, with([](RunReport &r) { r.outputTruncated = true; }),
         right},
        {"too much output ended it", Verdict::OutputLimit, with([](RunReport &r) {
             r.outputTruncated = true;
             r.signal = SIGXFSZ;
         }),
         std::nullopt},
        {"a write that failed for too much output", Verdict::OutputLimit, with([](RunReport &r) {
             r.outputTruncated = true;
             r.exitCode = 1;
         }),
         std::nullopt},
        {"too much output, late", Verdict::TimeLimit, with([](RunReport &r) {
             r.outputTruncated = true;
             r.cpuTime = 2s;
         }),
         std::nullopt},
    };
    for (const Row &row : rows)
        QTest::newRow(row.name) << row.verdict << row.report << row.check << row.checkerFirst;
}

void TestTestVerdict::precedence()
{
    QFETCH(const RunReport, report);
    QFETCH(const std::optional<CheckResult>, check);
    QFETCH(const bool, checkerFirst);
    QFETCH(const Verdict, verdict);
    const TestEvidence evidence{.report = report, .check = check, .checkerFirst = checkerFirst};
    QCOMPARE(verdictCode(testVerdict(evidence, limits)), verdictCode(verdict));
    QCOMPARE(deservesCheck(report, limits),
             testVerdict({.report = report, .check = std::nullopt}, limits) == Verdict::Accepted);
}

void TestTestVerdict::theReasonIsSaid()
{
    QCOMPARE(remarkWords(testDetail({.exitCode = 3}, Verdict::RuntimeError)), u"exit code 3"_s);
    QCOMPARE(remarkWords(testDetail({.signal = SIGSEGV}, Verdict::RuntimeError)), u"signal 11 (SEGV)"_s);
    QCOMPARE(testDetail(fine(), Verdict::IdlenessLimit).kind, Remark::Kind::StoppedWhileIdle);
    QVERIFY(testDetail(fine(), Verdict::Accepted).isEmpty());
}

void TestTestVerdict::theFirstFailingTestDecides()
{
    QCOMPARE(finalVerdict({}).verdict, Verdict::Accepted);
    const FinalVerdict passed = finalVerdict({Verdict::Accepted, Verdict::Accepted});
    QCOMPARE(passed.verdict, Verdict::Accepted);
    QCOMPARE(passed.test, 0);
    const FinalVerdict failed = finalVerdict({Verdict::Accepted, Verdict::TimeLimit, Verdict::WrongAnswer});
    QCOMPARE(failed.verdict, Verdict::TimeLimit);
    QCOMPARE(failed.test, 2);
}

QTEST_GUILESS_MAIN(TestTestVerdict)

#include "tst_testverdict.moc"
