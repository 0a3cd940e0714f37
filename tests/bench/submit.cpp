// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benches.h"
#include "tests/bench/table.h"
#include "tests/bench/windowplayer.h"

#include <QAbstractItemView>
#include <QDir>
#include <QEvent>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace duello::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int clicks = 60;
constexpr int duels = 15;
constexpr int tests = 12;
const QString wrongCode = u"print(0)"_s;
const QString rightCode = u"print(sum(map(int, input().split())))"_s;

/// Tells whether a widget has been painted since it was made.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool isPainted() const { return m_painted; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// A copy of a bundled problem with 12 tests, samples among them. Their input files.
QStringList makeProblem(const QString &folder)
{
    const QDir source(QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems/sumofline"));
    const QDir copy(folder + u"/sumofline"_s);
    for (const QString &part : {u"data/sample"_s, u"data/secret"_s, u"statement"_s})
        copy.mkpath(part);
    QStringList files{u"problem.yaml"_s};
    for (const QString &name : source.entryList({u"statement"_s}))
        files += QDir(source.filePath(name))
                     .entryList(QDir::Files)
                     .replaceInStrings(QRegularExpression(u"^"_s), name + u'/');
    QStringList inputs;
    for (const QString &part : {u"data/sample"_s, u"data/secret"_s}) {
        const QStringList found = QDir(source.filePath(part)).entryList({u"*.in"_s}, QDir::Files, QDir::Name);
        for (const QString &input : found.first(std::min<qsizetype>(found.size(), tests - inputs.size()))) {
            files += {part + u'/' + input, part + u'/' + QFileInfo(input).completeBaseName() + u".ans"_s};
            inputs += copy.filePath(part + u'/' + input);
        }
    }
    for (const QString &file : std::as_const(files)) {
        if (!QFile::copy(source.filePath(file), copy.filePath(file)))
            qFatal("cannot copy %s", qPrintable(file));
    }
    return inputs;
}

/// The program alone, once for each input, one after the other.
void runBare(const QString &program, const QStringList &inputs)
{
    QByteArray python = "/usr/bin/python3";
    QByteArray file = program.toLocal8Bit();
    char *const arguments[] = {python.data(), file.data(), nullptr};
    for (const QString &input : inputs) {
        posix_spawn_file_actions_t files;
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input.toLocal8Bit().constData(), O_RDONLY, 0);
        ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        pid_t process = 0;
        int status = 0;
        const bool ran = ::posix_spawn(&process, arguments[0], &files, nullptr, arguments, environ) == 0 &&
                         ::waitpid(process, &status, 0) == process && status == 0;
        ::posix_spawn_file_actions_destroy(&files);
        if (!ran)
            qFatal("python3 does not run");
    }
}

void benchClick(WindowPlayer &player)
{
    Measurements rows;
    Measurements frames;
    Measurements forced;
    player.replaceCode(wrongCode + u'\n');
    // Not by the robot: an empty list is not shown.
    QWidget *list = player.window().findChild<QAbstractItemView *>(u"submissionList"_s)->viewport();
    for (int i = 0; i < clicks; ++i) {
        player.robot().type(u"codeEditor"_s, u"#"_s); // so that there is a draft to be saved, as in life
        const int before = player.submitted();
        rows.add(timeOf([&] {
            const PaintWatch watch(*list);
            player.robot().click(u"submitButton"_s);
            player.until("the painted row", [&] { return watch.isPainted() && player.submitted() > before; });
        }));
        player.until("the verdict", [&] { return player.judged() == player.submitted(); });
        frames.add(timeOf([&] {
            const PaintWatch watch(*list);
            player.window().update();
            list->update();
            player.until("the painted window", [&] { return watch.isPainted(); });
        }));
        forced.add(timeOf([&] { player.window().repaint(); }));
    }
    printRow("click on Submit to painted row", rows, "update() to painted window", frames);
    printRow("click on Submit to painted row", rows, "a forced repaint() of the window", forced);
}

void benchAccepted(WindowPlayer &player, const QStringList &inputs, const QString &folder)
{
    QFile program(folder + u"/solution.py"_s);
    if (!program.open(QIODevice::WriteOnly) || program.write(rightCode.toUtf8()) < 0)
        qFatal("cannot write the program");
    program.close();
    Measurements accepted;
    Measurements bare;
    for (int i = 0; i < duels; ++i) {
        player.replaceCode(rightCode);
        accepted.add(timeOf([&] {
            const int before = player.judged();
            player.robot().click(u"submitButton"_s);
            player.until("the verdict", [&] { return player.judged() > before; });
        }));
        bare.add(timeOf([&] { runBare(program.fileName(), inputs); }));
        if (i + 1 < duels)
            player.beginAgain();
    }
    printRow("click on Submit to Accepted, 12 tests, Python", accepted, "12 runs of bare python3", bare);
}

} // namespace

void benchSubmit()
{
    const QTemporaryDir folder;
    const QStringList inputs = makeProblem(folder.filePath(u"problems"_s));
    WindowPlayer player(folder.filePath(u"data"_s), folder.filePath(u"problems"_s));
    player.beginDuel();
    benchClick(player);
    benchAccepted(player, inputs, folder.path());
}

} // namespace duello::bench
