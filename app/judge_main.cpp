// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-judge: the judge on the command line.
#include "localjudge/commands/commands.h"
#include "localjudge/commands/console.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <limits>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr auto usage = "usage: duello-judge run --language LANGUAGE --problem FOLDER [--json] FILE\n"
                       "       duello-judge verify [--json] FOLDER...\n"
                       "       duello-judge import [--to FOLDER] [--json] ARCHIVE-OR-FOLDER\n"
                       "       duello-judge stress --generator FILE --brute FILE [--problem FOLDER] [--to FOLDER]\n"
                       "                           [--seed N] [--runs N] [--json] FILE\n"
                       "       duello-judge doctor [--json]\n";

constexpr auto help =
    "\n"
    "run judges one solution, verify the labelled submissions of packages; import takes a package into a folder;\n"
    "stress holds a solution against a slow one that is right, on tests that a generator makes of seeds, and keeps "
    "the\n"
    "first that tells them apart; doctor says what this machine can judge.\n"
    "\n"
    "  --language LANGUAGE  C++, C++17, C++23, C, Python, PyPy, Java, JavaScript, Go, Rust, Kotlin, C#, Pascal, or one "
    "of\n"
    "                       ~/.config/duello/languages.yaml; short forms are taken as well: cpp, py, js. doctor says\n"
    "                       which of them can be judged here.\n"
    "  --problem FOLDER     the package to judge by; without one, stress compares tokens\n"
    "  --json               for programs: one object, of verify one a line for each submission; what cannot be done "
    "is\n"
    "                       {\"error\": words}. \"warnings\" of verify and import: what a package lacks, a statement "
    "say\n"
    "  --to FOLDER          where import puts the package, and stress its test; the current folder unless given\n"
    "  --generator FILE     prints a test; its argument is a seed\n"
    "  --brute FILE         the slow solution\n"
    "  --seed N, --runs N   the first seed, 1 unless given, and how many are tried, 1000 unless given\n"
    "  --help, --version\n"
    "\n"
    "exit codes: 0 accepted, or all is well; 1 rejected, or a label disagrees; 2 it could not be judged or read, or a\n"
    "mistake in the command line\n";

int misused(const QString &words)
{
    const bool forPrograms = QCoreApplication::arguments().contains("--json"_L1);
    const int code = commands::refuse(words, forPrograms ? commands::Format::Json : commands::Format::Text);
    std::fputs(usage, stderr);
    return code;
}

/// What a command takes.
struct Command
{
    QString name;
    QStringList needed;
    QStringList allowed;
    qsizetype fewest; ///< files or folders
    qsizetype most;
};

QList<Command> allCommands()
{
    return {
        {u"run"_s, {u"language"_s, u"problem"_s}, {u"json"_s}, 1, 1},
        {u"verify"_s, {}, {u"json"_s}, 1, std::numeric_limits<qsizetype>::max()},
        {u"import"_s, {}, {u"to"_s, u"json"_s}, 1, 1},
        {u"stress"_s, {u"generator"_s, u"brute"_s}, {u"problem"_s, u"to"_s, u"seed"_s, u"runs"_s, u"json"_s}, 1, 1},
        {u"doctor"_s, {}, {u"json"_s}, 0, 0},
    };
}

/// What is wrong with the line; empty when nothing is.
QString mistake(const QCommandLineParser &parser, QStringList words)
{
    if (words.isEmpty())
        return u"which command?"_s;
    const QString name = words.takeFirst();
    const QList<Command> known = allCommands();
    const auto command = std::ranges::find(known, name, &Command::name);
    if (command == known.end())
        return u"there is no command \"%1\""_s.arg(name);
    for (const QString &option : command->needed) {
        if (parser.value(option).isEmpty())
            return u"%1 needs --%2"_s.arg(name, option);
    }
    for (const QString &option : {u"seed"_s, u"runs"_s}) {
        bool isNumber = false;
        if (parser.value(option).toLongLong(&isNumber) < 1 || !isNumber)
            return u"--%1 is a number from 1"_s.arg(option);
    }
    for (const QString &option : parser.optionNames()) {
        if (!command->needed.contains(option) && !command->allowed.contains(option))
            return u"%1 knows no --%2"_s.arg(name, option);
    }
    if (words.size() < command->fewest)
        return u"%1 needs a file or folder"_s.arg(name);
    if (words.size() > command->most)
        return u"%1 does not know what to do with \"%2\""_s.arg(name, words.at(command->most));
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_MESSAGES, "C"); // the system's reasons in English, too, as all that is said here
    QCoreApplication::setApplicationName(u"duello-judge"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUELLO_VERSION));

    QCommandLineParser parser;
    const QCommandLineOption helpOption = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption language(u"language"_s, u"of the file"_s, u"language"_s);
    const QCommandLineOption problem(u"problem"_s, u"the package to judge by"_s, u"folder"_s);
    const QCommandLineOption to(u"to"_s, u"the folder of packages"_s, u"folder"_s, u"."_s);
    const QCommandLineOption json(u"json"_s, u"for programs"_s);
    const QCommandLineOption generator(u"generator"_s, u"prints a test"_s, u"file"_s);
    const QCommandLineOption brute(u"brute"_s, u"the slow solution"_s, u"file"_s);
    const QCommandLineOption seed(u"seed"_s, u"the first"_s, u"number"_s, u"1"_s);
    const QCommandLineOption runs(u"runs"_s, u"how many tests"_s, u"number"_s, u"1000"_s);
    parser.addOptions({language, problem, to, json, generator, brute, seed, runs});
    if (!parser.parse(QCoreApplication::arguments()))
        return misused(parser.errorText());
    if (parser.isSet(helpOption)) {
        std::printf("%s%s", usage, help);
        return commands::Good;
    }
    if (parser.isSet(version)) {
        std::printf("duello-judge %s\n", DUELLO_VERSION);
        return commands::Good;
    }
    QStringList words = parser.positionalArguments();
    if (const QString wrong = mistake(parser, words); !wrong.isEmpty())
        return misused(wrong);

    const QString command = words.takeFirst();
    const auto format = parser.isSet(json) ? commands::Format::Json : commands::Format::Text;
    if (command == "run"_L1)
        return commands::run(parser.value(language), parser.value(problem), words.first(), format);
    if (command == "verify"_L1)
        return commands::verify(words, format);
    if (command == "import"_L1)
        return commands::importPackage(words.first(), parser.value(to), format);
    if (command == "stress"_L1)
        return commands::stress({.generator = parser.value(generator),
                                 .brute = parser.value(brute),
                                 .solution = words.first(),
                                 .problem = parser.value(problem),
                                 .to = parser.value(to),
                                 .firstSeed = parser.value(seed).toLongLong(),
                                 .runs = parser.value(runs).toLongLong(),
                                 .format = format});
    return commands::doctor(format);
}
