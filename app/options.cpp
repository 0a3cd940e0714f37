// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"

#include "app/places.h"
#include "net/protocol/invite.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>
#include <cstdlib>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &why)
{
    std::fputs(qPrintable(u"duello: %1; see duello --help\n"_s.arg(why)), stderr);
    std::exit(2);
}

} // namespace

QString preferencesFile(const Options &options)
{
    return options.dataDirectory + "/settings.ini"_L1;
}

Options optionsFromArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Programming duels: the window, the server and the judge in one program."_s);
    parser.addPositionalArgument(u"invitation"_s, u"Join that duel: duello://HOST:PORT/CODE?fp=FINGERPRINT"_s,
                                 u"[invitation]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, u"Keep everything in DIR instead of %1."_s.arg(defaultDataDirectory()),
                                  u"DIR"_s, defaultDataDirectory());
    const QCommandLineOption problems(u"problems"_s, u"Read problem packages from DIR."_s, u"DIR"_s,
                                      defaultProblemsDirectory());
    const QCommandLineOption port(u"port"_s, u"The first port to try for a duel that is hosted."_s, u"PORT"_s,
                                  QString::number(routes::defaultPort));
    const QCommandLineOption demo(u"demo"_s, u"Play a whole duel without a player, save pictures, and quit."_s);
    const QCommandLineOption pictures(u"demo-pictures"_s, u"Where the pictures of --demo go."_s, u"DIR"_s,
                                      u"build/demo"_s);
    parser.addOptions({data, problems, port, demo, pictures});
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    parser.process(arguments);
    for (const QCommandLineOption &option : {data, problems, port, pictures}) {
        if (parser.isSet(option) && parser.value(option).isEmpty()) // it would be taken for the current folder
            refuse(u"--%1 wants %2, not an empty word"_s.arg(option.names().first(), option.valueName()));
    }
    const QString link = parser.positionalArguments().value(0);
    if (parser.positionalArguments().size() > 1)
        refuse(u"what is \"%1\"?"_s.arg(parser.positionalArguments().at(1)));
    // Who clicked a damaged link has no terminal to be told in: the window says it.
    const bool isClicked = link.startsWith("duello:"_L1);
    if (const Result<Invite> invite = inviteFromLink(link); !link.isEmpty() && !invite && !isClicked)
        refuse(u"what is \"%1\"? As an invitation it is damaged: %2"_s.arg(link, invite.error().detail));

    bool isPort = false;
    const int number = parser.value(port).toInt(&isPort);
    if (!isPort || number < 0 || number > 65535)
        refuse(u"--port wants a number from 0 to 65535"_s);
    return {
        .dataDirectory = QDir(parser.value(data)).absolutePath(),
        .problemsDirectory = QDir(parser.value(problems)).absolutePath(),
        .port = number,
        .link = link,
        .demo = parser.isSet(demo),
        .demoDirectory = QDir(parser.value(pictures)).absolutePath(),
    };
}

} // namespace duello
