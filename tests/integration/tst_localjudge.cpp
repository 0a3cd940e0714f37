// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole judgings with the real compilers and boxes.
#include "localjudge/localjudge.h"
#include "packagefixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray rightPython = "a, b = map(int, input().split())\nprint(a + b)\n";
const QByteArray rightCpp =
    "#include <cstdio>\n"
    "int main() { long long a, b; std::scanf(\"%lld%lld\", &a, &b); std::printf(\"%lld\\n\", a + b); }\n";
const QByteArray endlessPython = "while True: pass\n";

} // namespace

Q_DECLARE_METATYPE(duello::Tier)

class TestLocalJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdicts_data();
    void verdicts();
    void compilerErrorsNameTheFileAsThePlayerKnowsIt_data();
    void compilerErrorsNameTheFileAsThePlayerKnowsIt();
    void compileBombsEndAsCompilationErrors_data();
    void compileBombsEndAsCompilationErrors();
    void compilersSeeNoFileOfOurs();
    void progressIsToldTestByTest();
    void secretAnswersAreNotTold();
    void whoChecksAPackageIsToldTheAnswers();
    void ownInputRunsToTheEndAndGivesItsOutput();
    void cancelEndsARunningTestAtOnce();
    void cancelEndsACompilationAtOnce();
    void cancelTakesAWaitingRequestOutOfTheQueue();
    void everyRequestIsAnsweredOnceInOrder();
    void theJudgeWorksInAThreadOfItsOwn();
    void whatCannotBeJudgedIsAJudgeError_data();
    void whatCannotBeJudgedIsAJudgeError();
    void withoutACompilerTheLanguageIsUnavailable();
    void everyLanguageIsJudgedInEveryTier_data();
    void everyLanguageIsJudgedInEveryTier();
    void withoutASandboxNothingRuns();
    void aMissingAnswerFileIsAJudgeError();

private:
    JudgeRequest request(const QString &language, const QByteArray &source) const;
    JudgeResult judge(const JudgeRequest &request, Disclosure disclosure = Disclosure::Places) const;

    const QString m_helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    const PackageFixture m_packages;
    const PackageLibrary m_library{QStringList{m_packages.path()}};
};

JudgeRequest TestLocalJudge::request(const QString &language, const QByteArray &source) const
{
    return {.submission = SubmissionId(u"s"_s), .problem = ProblemId(u"sum"_s), .language = language, .source = source};
}

JudgeResult TestLocalJudge::judge(const JudgeRequest &request, Disclosure disclosure) const
{
    LocalJudge judge(m_helper, m_library, disclosure);
    QSignalSpy finished(&judge, &Judge::finished);
    judge.judge(request);
    if (finished.isEmpty() && !finished.wait(60'000))
        return {.error = {ErrorCode::TimedOut, u"no answer"_s}};
    return finished.first().first().value<JudgeResult>();
}

void TestLocalJudge::initTestCase()
{
    const LocalJudge localJudge(m_helper, m_library);
    QVERIFY(localJudge.tier().startsWith("namespaces"_L1));
    const QList<LanguageInfo> languages = localJudge.languages();
    for (const QString &name :
         {u"C"_s, u"C++"_s, u"C++17"_s, u"C++23"_s, u"Python"_s, u"Java"_s, u"JavaScript"_s, u"Go"_s, u"Rust"_s}) {
        const auto language = std::ranges::find(languages, name, &LanguageInfo::name);
        QVERIFY(language != languages.end());
        QVERIFY2(language->available, qPrintable(remarkWords(language->reason)));
    }
    QVERIFY2(languages[0].version.startsWith(u"g++ "_s), qPrintable(languages[0].version));
}

void TestLocalJudge::verdicts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("test");

    const auto python = [](const char *name, const QByteArray &source, const QString &code, int test) {
        QTest::addRow("Python, %s", name) << u"Python"_s << source << code << test;
    };
    const auto cpp = [](const char *name, const QByteArray &source, const QString &code, int test) {
        QTest::addRow("C++, %s", name) << u"C++"_s << source << code << test;
    };
    python("right", rightPython, u"AC"_s, 0);
    python("wrong on the second", "a, b = map(int, input().split())\nprint(abs(a) + abs(b))\n", u"WA"_s, 2);
    python("empty", "", u"WA"_s, 1);
    python("spin", endlessPython, u"TLE"_s, 1);
    python("sleep", "import time; time.sleep(60)\n", u"ILE"_s, 1);
    python("memory", "x = b'x' * (200 << 20)\n", u"MLE"_s, 1);
    python("output", "while True: print('x' * 1000)\n", u"OLE"_s, 1);
    python("exception", "print(1 // 0)\n", u"RTE"_s, 1);
    python("exit code", rightPython + "exit(1)\n", u"RTE"_s, 1);
    python("syntax", "print(\n", u"CE"_s, 0);
    python("NUL byte", QByteArray("print(1)\0", 9), u"CE"_s, 0);
    cpp("right", rightCpp, u"AC"_s, 0);
    cpp("overflow on the last",
        "#include <cstdio>\nint main() { unsigned a, b; std::scanf(\"%u%u\", &a, &b); std::printf(\"%d\\n\", int(a + "
        "b)); }\n",
        u"WA"_s, 4);
    cpp("empty", "", u"CE"_s, 0);
    cpp("syntax", "int main() { return 0 }\n", u"CE"_s, 0);
    cpp("segfault", "int main() { volatile int *p = nullptr; return *p; }\n", u"RTE"_s, 1);
    cpp("endless recursion",
        "int f(volatile int n) { volatile char a[1000]; a[0] = char(n); return f(n + 1) + a[0]; }\n"
        "int main() { return f(0); }\n",
        u"RTE"_s, 1);
    cpp("memory",
        "#include <cstdlib>\n#include <cstring>\n"
        "int main() { for (;;) std::memset(std::malloc(1 << 20), 1, 1 << 20); }\n",
        u"MLE"_s, 1);
}

void TestLocalJudge::verdicts()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, source);
    const JudgeResult result = judge(request(language, source));
    QVERIFY2(result.verdict != Verdict::JudgeError, qPrintable(result.error.detail));
    QTEST(verdictCode(result.verdict), "code");
    QTEST(result.test, "test");
    QCOMPARE(result.tests, 4);
    const bool built = result.verdict != Verdict::CompilationError;
    QCOMPARE(result.outcomes.size(), !built ? 0 : result.test > 0 ? result.test : 4);
    QVERIFY(built || !result.compilerOutput.isEmpty());
}

void TestLocalJudge::compilerErrorsNameTheFileAsThePlayerKnowsIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("words");
    QTest::newRow("C++") << u"C++"_s << "int main()\n{\n    return x;\n}\n"_ba
                         << u"main.cpp:3:12: error: 'x' was not"_s;
    QTest::newRow("Python") << u"Python"_s << "x = 1\nif x\n"_ba << u"File \"main.py\", line 2"_s;
}

void TestLocalJudge::compilerErrorsNameTheFileAsThePlayerKnowsIt()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, source);
    QFETCH(const QString, words);
    const JudgeResult result = judge(request(language, source));
    QCOMPARE(result.verdict, Verdict::CompilationError);
    QString output = result.compilerOutput;
    output.replace(u'‘', u'\'').replace(u'’', u'\'');
    QVERIFY2(output.contains(words), qPrintable(output));
    QVERIFY2(!output.contains(u"/program"_s), qPrintable(output));
}

void TestLocalJudge::compileBombsEndAsCompilationErrors_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("words");
    QTest::newRow("memory") << "#include \"/dev/zero\"\n"_ba << u"more than 1024 MiB"_s;
    QTest::newRow("object") << "int a[1 << 28] = {1};\nint main() {}\n"_ba << u""_s;
    QTest::newRow("text") << "#warning x\n#include __FILE__\n"_ba << u""_s;
}

void TestLocalJudge::compileBombsEndAsCompilationErrors()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, words);
    const JudgeResult result = judge(request(u"C++"_s, source));
    QVERIFY2(result.verdict == Verdict::CompilationError, qPrintable(result.error.detail));
    QVERIFY2(result.compilerOutput.contains(words), qPrintable(result.compilerOutput.left(500)));
    QVERIFY(result.compilerOutput.size() <= 65 * 1024);
}

void TestLocalJudge::compilersSeeNoFileOfOurs()
{
    const QByteArray answer = QFile::encodeName(m_packages.path() + u"/sum/data/secret/1.ans"_s);
    for (const QByteArray &path : {answer, "/etc/passwd"_ba, "/dev/stdin"_ba}) {
        const JudgeResult result =
            judge(request(u"C++"_s, "#include \"" + path + "\"\nint main() { return missing; }\n"));
        QCOMPARE(result.verdict, Verdict::CompilationError);
        QVERIFY(!result.compilerOutput.contains(u"root:"_s));
    }
}

void TestLocalJudge::progressIsToldTestByTest()
{
    LocalJudge localJudge(m_helper, m_library);
    QStringList told;
    connect(&localJudge, &Judge::progressed, this, [&told](const JudgeProgress &progress) {
        told += u"%1 %2/%3"_s.arg(submissionStateName(progress.state)).arg(progress.test).arg(progress.tests);
    });
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"Python"_s, rightPython));
    QVERIFY(finished.wait(30'000));
    QCOMPARE(told, QStringList({u"compiling 0/4"_s, u"running 0/4"_s, u"running 1/4"_s, u"running 2/4"_s,
                                u"running 3/4"_s, u"running 4/4"_s}));
}

void TestLocalJudge::secretAnswersAreNotTold()
{
    const QByteArray printing = "import sys\na = input()\nprint('x' if a[0] == '5' else sum(map(int, a.split())))\n"
                                "print(a, file=sys.stderr)\n";
    const JudgeResult result = judge(request(u"Python"_s, printing));
    QCOMPARE(result.test, 2);
    QCOMPARE(remarkWords(result.outcomes[1].detail), u"token 1"_s);
    QCOMPARE(result.outcomes[1].output, ""_ba);
    QCOMPARE(result.outcomes[1].errorOutput, ""_ba);
    QCOMPARE(result.outcomes[0].output, "3\n"_ba); // of a sample everything may be seen
    QCOMPARE(result.outcomes[0].errorOutput, "1 2\n"_ba);
}

void TestLocalJudge::whoChecksAPackageIsToldTheAnswers()
{
    const JudgeResult result =
        judge(request(u"Python"_s, "print(sum(map(abs, map(int, input().split()))))\n"), Disclosure::Answers);
    QCOMPARE(remarkWords(result.outcomes[1].detail), u"token 1: expected 0, got 10"_s);
}

void TestLocalJudge::ownInputRunsToTheEndAndGivesItsOutput()
{
    JudgeRequest own = request(u"Python"_s, "n = int(input())\nprint('x' * n)\n");
    own.ownTests = {{.input = "1", .answer = "y"}, {.input = "3", .answer = {}}, {.input = "200000", .answer = {}}};
    const JudgeResult result = judge(own);
    QCOMPARE(result.verdict, Verdict::WrongAnswer);
    QCOMPARE(result.test, 1);
    QCOMPARE(result.tests, 3);
    QCOMPARE(result.outcomes.size(), 3);
    QCOMPARE(remarkWords(result.outcomes[0].detail), u"token 1: expected y, got x"_s);
    QCOMPARE(result.outcomes[1].verdict, Verdict::Accepted);
    QCOMPARE(result.outcomes[1].output, "xxx\n"_ba);
    QCOMPARE(result.outcomes[2].output.size(), 64 * 1024);
}

void TestLocalJudge::cancelEndsARunningTestAtOnce()
{
    LocalJudge localJudge(m_helper, m_library);
    QSignalSpy progressed(&localJudge, &Judge::progressed);
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"Python"_s, endlessPython));
    QTRY_COMPARE_WITH_TIMEOUT(progressed.size(), 2, 10'000); // compiling, running
    QElapsedTimer time;
    time.start();
    localJudge.cancel(SubmissionId(u"s"_s));
    QVERIFY(finished.wait(2000));
    QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
    const auto result = finished.first().first().value<JudgeResult>();
    QCOMPARE(result.verdict, Verdict::JudgeError);
    QCOMPARE(result.error.detail, u"cancelled"_s);
}

void TestLocalJudge::cancelEndsACompilationAtOnce()
{
    LocalJudge localJudge(m_helper, m_library);
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"C++"_s, "#include \"/dev/zero\"\n"));
    QElapsedTimer time;
    time.start();
    localJudge.cancel(SubmissionId(u"s"_s));
    QVERIFY(finished.wait(2000));
    QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(finished.first().first().value<JudgeResult>().error.detail, u"cancelled"_s);
}

void TestLocalJudge::cancelTakesAWaitingRequestOutOfTheQueue()
{
    LocalJudge localJudge(m_helper, m_library);
    QSignalSpy finished(&localJudge, &Judge::finished);
    JudgeRequest waiting = request(u"Python"_s, rightPython);
    waiting.submission = SubmissionId(u"waiting"_s);
    localJudge.judge(request(u"Python"_s, rightPython));
    localJudge.judge(waiting);
    localJudge.cancel(waiting.submission);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished[0].first().value<JudgeResult>().submission, waiting.submission);
    QCOMPARE(finished[0].first().value<JudgeResult>().error.detail, u"cancelled"_s);
    QVERIFY(finished.wait(30'000));
    QCOMPARE(finished[1].first().value<JudgeResult>().verdict, Verdict::Accepted);
    localJudge.cancel(waiting.submission);
    QCOMPARE(finished.size(), 2);
}

void TestLocalJudge::everyRequestIsAnsweredOnceInOrder()
{
    LocalJudge localJudge(m_helper, m_library);
    QSignalSpy finished(&localJudge, &Judge::finished);
    const QStringList ids{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    for (const QString &id : ids) {
        JudgeRequest next = request(id == u"3"_s ? u"Cobol"_s : u"Python"_s, rightPython);
        next.submission = SubmissionId(id);
        next.attempt = id.toInt();
        localJudge.judge(next);
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 4, 30'000);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto result = finished[i].first().value<JudgeResult>();
        QCOMPARE(result.submission, SubmissionId(ids[i]));
        QCOMPARE(result.attempt, i + 1);
        QCOMPARE(result.verdict, i == 2 ? Verdict::JudgeError : Verdict::Accepted);
    }
}

void TestLocalJudge::theJudgeWorksInAThreadOfItsOwn()
{
    QThread thread;
    auto *localJudge = new LocalJudge(m_helper, m_library);
    localJudge->moveToThread(&thread);
    connect(&thread, &QThread::finished, localJudge, &QObject::deleteLater);
    QSignalSpy finished(localJudge, &Judge::finished);
    thread.start();
    QMetaObject::invokeMethod(localJudge, &Judge::judge, request(u"Python"_s, rightPython));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.first().first().value<JudgeResult>().verdict, Verdict::Accepted);
    // ended in the middle of a run: nobody waits for anybody
    QMetaObject::invokeMethod(localJudge, &Judge::judge, request(u"Python"_s, endlessPython));
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestLocalJudge::whatCannotBeJudgedIsAJudgeError_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("language") << u"sum"_s << u"Cobol"_s << u"Cobol"_s;
    QTest::newRow("problem") << u"product"_s << u"Python"_s << u"product"_s;
}

void TestLocalJudge::whatCannotBeJudgedIsAJudgeError()
{
    QFETCH(const QString, problem);
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    JudgeRequest impossible = request(language, rightPython);
    impossible.problem = ProblemId(problem);
    const JudgeResult result = judge(impossible);
    QCOMPARE(result.verdict, Verdict::JudgeError);
    QVERIFY2(result.error.detail.contains(words), qPrintable(result.error.detail));
}

void TestLocalJudge::withoutACompilerTheLanguageIsUnavailable()
{
    LocalJudge localJudge(m_helper, m_library, Disclosure::Places, {.programFolders = {u"/nowhere"_s}});
    for (const LanguageInfo &language : localJudge.languages())
        QVERIFY(!language.available && language.reason.kind == Remark::Kind::NotInstalled);
    QVERIFY(localJudge.languages()[0].reason.arguments.contains(u"g++"_s));
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"C++"_s, rightCpp));
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished.first().first().value<JudgeResult>();
    QCOMPARE(result.verdict, Verdict::JudgeError);
    QVERIFY(result.error.detail.contains(u"install the package g++"_s));
}

void TestLocalJudge::everyLanguageIsJudgedInEveryTier_data()
{
    QTest::addColumn<Tier>("tier");
    for (const Tier tier : allTiers)
        QTest::newRow(qPrintable(tierName(tier))) << tier;
}

void TestLocalJudge::everyLanguageIsJudgedInEveryTier()
{
    QFETCH(const Tier, tier);
    LocalJudge localJudge(m_helper, m_library, Disclosure::Places, JudgePlaces::ofUser(), std::span(&tier, 1));
    if (!localJudge.availability())
        QSKIP(qPrintable(localJudge.availability().error().detail));
    const QMap<QString, QByteArray> programs{
        {u"C"_s, "#include <stdio.h>\nint main(void) { long long a, b; scanf(\"%lld%lld\", &a, &b); "
                 "printf(\"%lld\", a + b); }\n"},
        {u"C++"_s, rightCpp},
        {u"C++17"_s, "#include <bits/stdc++.h>\n" + rightCpp},
        {u"C++23"_s, "#include <bits/stdc++.h>\n" + rightCpp},
        {u"Python"_s, rightPython},
        {u"Java"_s, "import java.util.*;\npublic class Sum { public static void main(String[] a) { Scanner s = new "
                    "Scanner(System.in); System.out.println(s.nextLong() + s.nextLong()); } }\n"},
        {u"JavaScript"_s, "const l = require('fs').readFileSync(0, 'utf8').split(/\\s+/).map(Number); "
                          "console.log(l[0] + l[1]);\n"},
        {u"Go"_s, "package main\nimport \"fmt\"\nfunc main() { var a, b int64; fmt.Scan(&a, &b); "
                  "fmt.Println(a + b) }\n"},
        {u"Rust"_s, "use std::io::*; fn main() { let mut s = String::new(); stdin().read_to_string(&mut s).unwrap(); "
                    "let v: i64 = s.split_whitespace().map(|x| x.parse::<i64>().unwrap()).sum(); "
                    "println!(\"{}\", v); }\n"},
    };
    for (const auto &[language, source] : programs.asKeyValueRange()) {
        QSignalSpy finished(&localJudge, &Judge::finished);
        localJudge.judge(request(language, source));
        QVERIFY(finished.wait(60'000));
        const auto result = finished.first().first().value<JudgeResult>();
        const QByteArray errors = result.outcomes.isEmpty() ? QByteArray() : result.outcomes.first().errorOutput;
        QVERIFY2(result.verdict == Verdict::Accepted,
                 qPrintable(u"%1: %2 %3 %4"_s.arg(language, verdictCode(result.verdict), result.error.detail,
                                                  result.compilerOutput) +
                            QString::fromUtf8(errors)));
    }
}

void TestLocalJudge::withoutASandboxNothingRuns()
{
    LocalJudge localJudge(u"/nowhere/duello-box"_s, m_library);
    QCOMPARE(localJudge.tier(), u"none"_s);
    for (const LanguageInfo &language : localJudge.languages())
        QVERIFY(!language.available && language.reason.kind == Remark::Kind::NoSandbox);
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"Python"_s, rightPython));
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished.first().first().value<JudgeResult>();
    QCOMPARE(result.verdict, Verdict::JudgeError);
    QVERIFY(result.error.detail.contains(u"/nowhere/duello-box"_s));
}

void TestLocalJudge::aMissingAnswerFileIsAJudgeError()
{
    const PackageFixture packages;
    const PackageLibrary library({packages.path()});
    QVERIFY(QFile::remove(packages.path() + u"/sum/data/secret/2.ans"_s));
    LocalJudge localJudge(m_helper, library);
    QSignalSpy finished(&localJudge, &Judge::finished);
    localJudge.judge(request(u"Python"_s, rightPython));
    QVERIFY(finished.wait(30'000));
    const auto result = finished.first().first().value<JudgeResult>();
    QCOMPARE(result.verdict, Verdict::JudgeError);
    QVERIFY2(result.error.detail.contains(u"2.ans"_s), qPrintable(result.error.detail));
}

QTEST_GUILESS_MAIN(TestLocalJudge)

#include "tst_localjudge.moc"
