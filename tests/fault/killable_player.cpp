// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole application with a tireless player at it, made to be killed:
//
//   killable_player [--begin] [--task type|play|submit|watch] [--seed N] [--next-line N] DATA_FOLDER
#include "tests/fault/tirelessplayer.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    QString dataFolder;
    TirelessPlayer::Orders orders;
};

Arguments readArguments()
{
    using Task = TirelessPlayer::Task;
    const QHash<QString, Task> tasks{
        {u"type"_s, Task::Type}, {u"play"_s, Task::Play}, {u"submit"_s, Task::Submit}, {u"watch"_s, Task::Watch}};
    const QCommandLineOption begin(u"begin"_s, u"Begin a duel instead of returning to one."_s);
    const QCommandLineOption task(u"task"_s, u"What to do in it."_s, u"TASK"_s, u"play"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of the moments of submitting."_s, u"N"_s, u"0"_s);
    const QCommandLineOption nextLine(u"next-line"_s, u"The number of the first line to type."_s, u"N"_s, u"1"_s);
    QCommandLineParser parser;
    parser.addOptions({begin, task, seed, nextLine});
    parser.addPositionalArgument(u"data"_s, u"The folder of the application."_s);
    parser.process(QCoreApplication::arguments());
    if (parser.positionalArguments().size() != 1 || !tasks.contains(parser.value(task)))
        parser.showHelp(2);
    return {parser.positionalArguments().first(),
            {.task = tasks.value(parser.value(task)),
             .begin = parser.isSet(begin),
             .seed = parser.value(seed).toUInt(),
             .nextLine = parser.value(nextLine).toInt()}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"killable_player"_s);
    const Arguments arguments = readArguments();

    Options options;
    options.dataDirectory = arguments.dataFolder;
    options.problemsDirectory = QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems");
    options.boxProgram = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    options.port = 0;
    WindowDialogs dialogs;
    Application application(options, dialogs);
    if (const Result<void> started = application.start(); !started) {
        std::printf("trouble %s\n", qPrintable(started.error().detail));
        return 1;
    }
    TirelessPlayer player(application, arguments.orders);
    QObject::connect(&player, &TirelessPlayer::finished, &qt, &QCoreApplication::exit);
    player.start();
    return QApplication::exec();
}
