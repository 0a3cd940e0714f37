// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every attack in a box that is used again: first a program looks around, then the attack runs, then the program looks
// around again, all in one series. It must see the same, whether the attack has left its box as it found it or the
// series has gone on in another one. Not compared: what process 1 of the box has used so far.
#include "attackfixture.h"
#include "localjudge/sandbox/boxseries.h"

#include <QFile>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray firstDifference(const QByteArray &before, const QByteArray &after)
{
    const QList<QByteArray> expected = before.split('\n');
    const QList<QByteArray> lines = after.split('\n');
    constexpr qsizetype most = 200;
    for (qsizetype i = 0; i < std::max(expected.size(), lines.size()); ++i) {
        if (expected.value(i) != lines.value(i))
            return expected.value(i).left(most) + " -> " + lines.value(i).left(most);
    }
    return {};
}

RunReport runIn(BoxSeries &series, const RunSpec &spec)
{
    const auto sandboxRun = series.prepare(spec);
    sandboxRun->start();
    const Result<RunReport> report = sandboxRun->wait();
    series.takeBack(*sandboxRun);
    return report.value_or(RunReport{.exitCode = -1});
}

} // namespace

class TestAttackSeries : public AttackFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTiers(); }
    void initTestCase();
    void theNextRunSeesNothingOfIt_data() { addAttacks(); }
    void theNextRunSeesNothingOfIt();
    void cleanupTestCase();

private:
    RunSpec look() const;

    int m_attacks = 0;
    int m_usedAgain = 0;
};

void TestAttackSeries::initTestCase()
{
    prepareTheHost();
    QVERIFY(QFile::copy(QStringLiteral(DUELLO_SOURCE_DIR "/tests/integration/lookaround.py"),
                        folder(u"program"_s) + u"/lookaround.py"_s));
}

RunSpec TestAttackSeries::look() const
{
    RunSpec spec = attack({});
    spec.command = {u"/usr/bin/python3"_s, u"-S"_s, u"-B"_s, u"/program/lookaround.py"_s};
    spec.cpuLimit = spec.wallLimit = 10s;
    return spec;
}

void TestAttackSeries::theNextRunSeesNothingOfIt()
{
    if (servesOnce())
        QSKIP("every run has a box of its own");
    QFETCH(const QString, name);
    QFETCH(const QString, argument);
    QFETCH(const QString, verdicts);
    BoxSeries series(launcher());
    const RunReport before = runIn(series, look());
    QVERIFY2(before.succeeded(), before.errorOutput.constData());

    RunSpec spec = attack(name, argument);
    if (verdicts.contains("ILE"_L1))
        spec.wallLimit = 500ms;
    const RunReport attacked = runIn(series, spec);
    QVERIFY2(!attacked.output.contains("BREACH"), attacked.output.left(2000).constData());

    const RunReport after = runIn(series, look());
    QVERIFY2(after.succeeded(), after.errorOutput.constData());
    QVERIFY2(after.output == before.output, firstDifference(before.output, after.output).constData());
    ++m_attacks;
    m_usedAgain += after.errorOutput == before.errorOutput ? 1 : 0;
    checkNothingSurvives();
}

void TestAttackSeries::cleanupTestCase()
{
    qInfo("%d of %d attacks handed their box on", m_usedAgain, m_attacks);
    QVERIFY(m_attacks == 0 || (m_usedAgain > 0 && m_usedAgain < m_attacks)); // else one half was not tested
    QVERIFY2(host().isUntouched(), qPrintable(host().change()));
}

QTEST_GUILESS_MAIN(TestAttackSeries)

#include "tst_attackseries.moc"
