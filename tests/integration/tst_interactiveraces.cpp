// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who ends first decides an interactive run, each time: the submission and the interactor end at nearly the same
// moment, one because of the other. DUELLO_ROUNDS sets how often; a few times by default.
#include "localjudge/localjudge.h"
#include "packagefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

class TestInteractiveRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoEndsFirstDecides_data();
    void whoEndsFirstDecides();

private:
    const int m_rounds = qEnvironmentVariableIsSet("DUELLO_ROUNDS") ? qEnvironmentVariableIntValue("DUELLO_ROUNDS") : 3;
};

void TestInteractiveRaces::whoEndsFirstDecides_data()
{
    QTest::addColumn<QByteArray>("interactor");
    QTest::addColumn<QByteArray>("submission");
    QTest::addColumn<QString>("code");
    const QByteArray system = "import os, sys\n";
    const QByteArray says = system + "print(1, flush=True)\n";
    const QByteArray rejects = system + "sys.stdin.readline(); os._exit(43)\n";
    const QByteArray accepts = system + "sys.stdin.readline(); os._exit(42)\n";
    const QByteArray listens = system + "os._exit(42 if sys.stdin.read() == '1\\n' else 43)\n";
    const QByteArray talksOn = system + "sys.stdin.readline()\n"
                                        "for i in range(30): sys.stdout.write('x' * 9999); sys.stdout.flush()\n"
                                        "sys.exit(42 if sys.stdin.readline() else 43)\n";
    const QByteArray waitsForTheEnd = "sys.stdin.read()\n";
    const auto row = [](const char *name, const QByteArray &interactor, const QByteArray &submission,
                        const QString &code) {
        QTest::newRow(name) << interactor << submission << code;
    };
    row("rejected, then it crashes", rejects, says + waitsForTheEnd + "os.abort()\n", u"WA"_s);
    row("rejected, then its output is shut", rejects, says + "while True: os.write(1, b'x' * 4096)\n", u"WA"_s);
    row("rejected, then it is endless", rejects, says + "while True: pass\n", u"WA"_s);
    row("rejected, then it ends well", rejects, says + waitsForTheEnd, u"WA"_s);
    row("it crashes, then it is rejected", listens, system + "os.abort()\n", u"RTE"_s);
    row("it crashes, then it is accepted", listens, says + "os.abort()\n", u"RTE"_s);
    row("it ends well, then it is rejected", listens, system + "print(2, flush=True)\n", u"WA"_s);
    row("it ends well, then it is accepted", listens, says, u"AC"_s);
    row("it ends well, the interactor talks on", talksOn, says, u"WA"_s);
    row("it shuts its input, the interactor talks on", talksOn, says + "os.close(0)\n", u"WA"_s);
    row("accepted, then it ends well", accepts, says + waitsForTheEnd, u"AC"_s);
    row("accepted, then it crashes", accepts, says + waitsForTheEnd + "os.abort()\n", u"RTE"_s);
    row("accepted, then it is endless", accepts, says + waitsForTheEnd + "while True: pass\n", u"TLE"_s);
    row("both wait", accepts, system + "sys.stdin.readline()\n", u"ILE"_s);
}

void TestInteractiveRaces::whoEndsFirstDecides()
{
    QFETCH(const QByteArray, interactor);
    QFETCH(const QByteArray, submission);
    const PackageFixture packages;
    packages.write(u"talk/problem.yaml"_s, "problem_format_version: 2025-09\nname: Talk\nuuid: 1\ntype: interactive\n"
                                           "limits: {time_limit: 0.2, memory: 64}\n");
    packages.write(u"talk/output_validator/talk.py"_s, interactor);
    packages.write(u"talk/data/secret/1.in"_s, "1\n");
    const PackageLibrary library({packages.path()});
    LocalJudge localJudge(QStringLiteral(DUELLO_BIN_DIR "/duello-box"), library);
    for (int i = 0; i < m_rounds; ++i) {
        QSignalSpy finished(&localJudge, &Judge::finished);
        localJudge.judge({.submission = SubmissionId(u"s"_s),
                          .problem = ProblemId(u"talk"_s),
                          .language = u"Python"_s,
                          .source = submission,
                          .files = {},
                          .ownTests = {}});
        QVERIFY(finished.wait(30'000));
        const auto result = finished.first().first().value<JudgeResult>();
        QVERIFY2(result.error.detail.isEmpty(), qPrintable(result.error.detail));
        QTEST(verdictCode(result.verdict), "code");
    }
}

QTEST_GUILESS_MAIN(TestInteractiveRaces)

#include "tst_interactiveraces.moc"
