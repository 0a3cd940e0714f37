// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-judge: the judge on the command line.
#include "localjudge/commands/commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr auto usage = "usage: duello-judge run --language LANGUAGE --problem FOLDER [--json] FILE\n"
                       "       duello-judge verify [--json] FOLDER...\n"
                       "       duello-judge import [--to FOLDER] ARCHIVE-OR-FOLDER\n"
                       "       duello-judge doctor\n";

int misused()
{
    std::fputs(usage, stderr);
    return commands::JudgeBroken;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"duello-judge"_s);

    QCoreApplication::setApplicationVersion(QStringLiteral(DUELLO_VERSION));

    QCommandLineParser parser;
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption language(u"language"_s, u"of the file"_s, u"language"_s);
    const QCommandLineOption problem(u"problem"_s, u"the package to judge by"_s, u"folder"_s);
    const QCommandLineOption to(u"to"_s, u"the folder of packages"_s, u"folder"_s, u"."_s);
    const QCommandLineOption json(u"json"_s, u"for programs"_s);
    parser.addOptions({language, problem, to, json});
    QStringList words;
    if (parser.parse(QCoreApplication::arguments()))
        words = parser.positionalArguments();
    if (parser.isSet(help)) {
        std::fputs(usage, stdout);
        return commands::Good;
    }
    if (parser.isSet(version)) {
        std::printf("duello-judge %s\n", DUELLO_VERSION);
        return commands::Good;
    }
    if (words.isEmpty())
        return misused();

    const QString command = words.takeFirst();
    const auto format = parser.isSet(json) ? commands::Format::Json : commands::Format::Text;
    if (command == "run"_L1 && words.size() == 1 && parser.isSet(language) && parser.isSet(problem))
        return commands::run(parser.value(language), parser.value(problem), words.first(), format);
    if (command == "verify"_L1 && !words.isEmpty())
        return commands::verify(words, format);
    if (command == "import"_L1 && words.size() == 1)
        return commands::importPackage(words.first(), parser.value(to));
    if (command == "doctor"_L1 && words.isEmpty())
        return commands::doctor();
    return misused();
}
