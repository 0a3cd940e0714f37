// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a whole judging costs, against the same programs started bare and the compiler alone, in turns, in one run.
#include "barespawn.h"
#include "localjudge/localjudge.h"
#include "samples.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr int tests = 100;

const QByteArray sum = "#include <iostream>\n"
                       "int main() { long long a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }\n";

/// Keeps this process and all that it starts on the first `count` processors that it has; undone at the end.
class OnProcessors
{
public:
    explicit OnProcessors(int count)
    {
        ::sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t some;
        CPU_ZERO(&some);
        for (int processor = 0; processor < CPU_SETSIZE && CPU_COUNT(&some) < count; ++processor) {
            if (CPU_ISSET(processor, &m_before))
                CPU_SET(processor, &some);
        }
        ::sched_setaffinity(0, sizeof some, &some);
    }
    OnProcessors(const OnProcessors &) = delete;
    OnProcessors &operator=(const OnProcessors &) = delete;
    ~OnProcessors() { ::sched_setaffinity(0, sizeof m_before, &m_before); }

private:
    cpu_set_t m_before;
};

} // namespace

class BenchJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHundredTests_data();
    void aHundredTests();
    void submitToFirstTest_data();
    void submitToFirstTest();

private:
    void write(const QString &name, const QByteArray &content) const;
    QString input(int test) const
    {
        return m_folder.filePath(u"sum/data/secret/%1.in"_s.arg(test, 3, 10, QChar(u'0')));
    }
    JudgeRequest request(const QString &language, const QByteArray &source) const;
    /// Until `spy` has been told `count` times.
    static void wait(QSignalSpy &spy, qsizetype count);

    const QString m_helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    QTemporaryDir m_folder;
    std::unique_ptr<PackageLibrary> m_library;
};

void BenchJudge::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %ls", qUtf16Printable(path));
}

void BenchJudge::initTestCase()
{
    write(u"sum/problem.yaml"_s, "name: Sum\nlimits: {time_limit: 1, memory: 256}\n");
    write(u"sum/statement/problem.en.md"_s, "Add.\n");
    for (int test = 0; test < tests; ++test) {
        const QString name = u"sum/data/secret/%1"_s.arg(test, 3, 10, QChar(u'0'));
        write(name + u".in"_s, QByteArray::number(test) + " 1\n");
        write(name + u".ans"_s, QByteArray::number(test + 1) + '\n');
    }
    m_library = std::make_unique<PackageLibrary>(QStringList{m_folder.path()});
    write(u"bare.cpp"_s, sum);
    QCOMPARE(QProcess::execute(u"g++"_s,
                               {u"-O2"_s, m_folder.filePath(u"bare.cpp"_s), u"-o"_s, m_folder.filePath(u"bare"_s)}),
             0);
}

JudgeRequest BenchJudge::request(const QString &language, const QByteArray &source) const
{
    return {.submission = SubmissionId(u"s"_s),
            .problem = ProblemId(u"sum"_s),
            .language = language,
            .source = source,
            .files = {},
            .ownTests = {}};
}

void BenchJudge::wait(QSignalSpy &spy, qsizetype count)
{
    while (spy.size() < count) {
        if (!spy.wait(60'000))
            qFatal("the judge does not answer");
    }
}

void BenchJudge::aHundredTests_data()
{
    QTest::addColumn<int>("processors");
    QTest::newRow("one core") << 1;
    QTest::newRow("two cores") << 2;
}

// All that a submission costs once its program has been built before: files, boxes, tests, checker, telling.
void BenchJudge::aHundredTests()
{
    QFETCH(const int, processors);
    const OnProcessors some(processors);
    LocalJudge judge(m_helper, *m_library);
    QSignalSpy finished(&judge, &Judge::finished);
    judge.judge(request(u"C++"_s, sum));
    wait(finished, 1);
    Samples bare;
    Samples judged;
    for (int round = 0; round < 20; ++round) {
        timed(bare, [&] {
            for (int test = 0; test < tests; ++test)
                spawnBare({m_folder.filePath(u"bare"_s)}, input(test));
        });
        finished.clear();
        timed(judged, [&] {
            judge.judge(request(u"C++"_s, sum));
            wait(finished, 1);
        });
        QCOMPARE(finished.first().first().value<JudgeResult>().verdict, Verdict::Accepted);
    }
    qInfo("%d bare spawns: median %.1f ms; judged: median %.1f ms, x%.2f; p90 x%.2f", tests, bare.quantile(0.5),
          judged.quantile(0.5), judged.quantile(0.5) / bare.quantile(0.5), judged.quantile(0.9) / bare.quantile(0.5));
}

void BenchJudge::submitToFirstTest_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("head");
    for (const QString &language : {u"C++"_s, u"C++17"_s, u"C++23"_s}) {
        QTest::addRow("%s, bits/stdc++.h", qPrintable(language))
            << language << "#include <bits/stdc++.h>\n#include <iostream>\n"_ba;
    }
    QTest::newRow("C++, iostream") << u"C++"_s << "#include <iostream>\n"_ba;
}

// Every source is a new one to the judge; what it may keep is the compiled header.
void BenchJudge::submitToFirstTest()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, head);
    LocalJudge judge(m_helper, *m_library);
    QSignalSpy progressed(&judge, &Judge::progressed);
    QSignalSpy finished(&judge, &Judge::finished);
    const QString standard = language == "C++"_L1 ? u"20"_s : language.sliced(3);
    Samples compiler;
    Samples firstTest;
    for (int round = -1; round < 12; ++round) {
        const QByteArray source = head + sum + "// " + QByteArray::number(QRandomGenerator::global()->generate64());
        write(u"alone.cpp"_s, source);
        const QStringList command{u"/usr/bin/g++"_s, u"-std=gnu++"_s + standard,
                                  u"-O2"_s,          m_folder.filePath(u"alone.cpp"_s),
                                  u"-o"_s,           m_folder.filePath(u"alone"_s)};
        timed(compiler, [&] { spawnBare(command); });
        progressed.clear();
        finished.clear();
        timed(firstTest, [&] {
            judge.judge(request(language, source));
            wait(progressed, 2); // compiling, running
        });
        wait(finished, 1);
        QCOMPARE(finished.first().first().value<JudgeResult>().verdict, Verdict::Accepted);
        if (round < 0) { // the header is compiled in it
            compiler.values.clear();
            firstTest.values.clear();
        }
    }
    qInfo("g++ -O2 alone: median %.0f ms; submit to first test: median %.0f ms, x%.2f", compiler.quantile(0.5),
          firstTest.quantile(0.5), firstTest.quantile(0.5) / compiler.quantile(0.5));
}

QTEST_GUILESS_MAIN(BenchJudge)

#include "bench_judge.moc"
