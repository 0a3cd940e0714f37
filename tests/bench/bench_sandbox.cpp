// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a box costs: the same program through bare posix_spawn and through a box, in turns, in one run.
#include "localjudge/sandbox/launcher.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;

struct Samples
{
    std::vector<double> milliseconds;

    double quantile(double share)
    {
        std::ranges::sort(milliseconds);
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    }
};

template <class Function> void timed(Samples &samples, const Function &function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    samples.milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

/// Standard output goes to a pipe that is read to its end, as the least that a judge without a box would do.
void spawnBare(const QStringList &command)
{
    std::vector<QByteArray> words;
    std::vector<char *> arguments;
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int ends[2];
    QVERIFY(::pipe(ends) == 0);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addclose(&files, ends[0]);
    pid_t process = 0;
    QCOMPARE(::posix_spawn(&process, arguments[0], &files, nullptr, arguments.data(), environ), 0);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    char buffer[4096];
    while (::read(ends[0], buffer, sizeof buffer) > 0) {
    }
    ::close(ends[0]);
    ::waitpid(process, nullptr, 0);
}

} // namespace

class BenchSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBoxAgainstBareSpawn_data();
    void aBoxAgainstBareSpawn();
};

void BenchSandbox::aBoxAgainstBareSpawn_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("true") << QStringList{u"/usr/bin/true"_s};
    QTest::newRow("python3") << QStringList{u"/usr/bin/python3"_s, u"-c"_s, u"print(1 + 2)"_s};
}

void BenchSandbox::aBoxAgainstBareSpawn()
{
    QFETCH(const QStringList, command);
    const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    QVERIFY(launcher.availability());
    RunSpec spec;
    spec.command = command;
    spec.workingFolder = u"/box"_s;
    Samples bare;
    Samples boxed;
    for (int i = 0; i < rounds; ++i) {
        timed(bare, [&] { spawnBare(command); });
        const auto run = launcher.prepare(spec);
        QTest::qSleep(3);
        timed(boxed, [&] {
            run->start();
            QVERIFY(run->wait()->succeeded());
        });
    }
    const double overhead = boxed.quantile(0.5) - bare.quantile(0.5);
    qInfo("bare %.2f ms (p99 %.2f), boxed %.2f ms (p99 %.2f): +%.2f ms, ratio %.2f", bare.quantile(0.5),
          bare.quantile(0.99), boxed.quantile(0.5), boxed.quantile(0.99), overhead,
          boxed.quantile(0.5) / bare.quantile(0.5));
}

QTEST_GUILESS_MAIN(BenchSandbox)

#include "bench_sandbox.moc"
