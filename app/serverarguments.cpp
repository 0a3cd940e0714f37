// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/serverarguments.h"

#include "app/places.h"

#include <QCommandLineParser>
#include <QDir>
#include <QSysInfo>
#include <QUrl>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

const QCommandLineOption listenOption(u"listen"_s, u"Where to listen; beyond this machine players need a join code."_s,
                                      u"ADDRESS:PORT"_s, u"127.0.0.1:%1"_s.arg(routes::defaultPort));
const QCommandLineOption dataOption(u"data"_s, u"Keep the database in DIR."_s, u"DIR"_s);
const QCommandLineOption databaseOption(u"database"_s, u"Use this database instead: sqlite:///PATH, or a file."_s,
                                        u"URL"_s);
const QCommandLineOption trustOption(u"trust-user-id"_s,
                                     u"Ask for no token and believe ?user_id=; on this machine only."_s);
const QCommandLineOption demoOption(u"demo"_s, u"Like --trust-user-id, with duel 1 running for users 1 and 2; without "
                                               "--data in a fresh database."_s);
const QCommandLineOption
    certificateOption(u"tls-cert"_s, u"Serve under TLS with this certificate (PEM, with its chain)."_s, u"FILE"_s);
const QCommandLineOption keyOption(u"tls-key"_s, u"The certificate's private key (PEM, without a passphrase)."_s,
                                   u"FILE"_s);
const QCommandLineOption problemsOption(u"problems"_s, u"Read problem packages from DIR."_s, u"DIR"_s);

Result<void> readListen(const QString &text, ServerOptions &options)
{
    const QUrl url(u"http://"_s + text);
    const QString host = url.host();
    const bool isThisMachine = host == "localhost"_L1;
    const QHostAddress address = isThisMachine ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (!url.isValid() || url.port() < 0 || address.isNull()) {
        return failure(ErrorCode::BadRequest,
                       u"--listen wants ADDRESS:PORT, as in 127.0.0.1:5001 or [::1]:5001, not \"%1\""_s.arg(text));
    }
    options.address = address;
    options.port = quint16(url.port());
    return {};
}

Result<QString> databaseFile(const QString &text)
{
    const QUrl url(text);
    if (url.scheme().isEmpty())
        return QDir().absoluteFilePath(text);
    if (url.scheme() == "sqlite"_L1 && !url.path().isEmpty())
        return url.path();
    return failure(ErrorCode::BadRequest, u"--database wants sqlite:///PATH or a file, not \"%1\""_s.arg(text));
}

// An empty word would be taken for the current folder, or for nothing at all.
Result<void> checkValues(const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    for (const QCommandLineOption &option : options) {
        if (!option.valueName().isEmpty() && parser.isSet(option) && parser.value(option).isEmpty()) {
            return failure(ErrorCode::BadRequest,
                           u"--%1 wants %2, not an empty word"_s.arg(option.names().first(), option.valueName()));
        }
    }
    return {};
}

// --help and --version leave the program.
Result<void> parse(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.setApplicationDescription(u"Duello's server without a window: programming duels on one port."_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QList<QCommandLineOption> options{listenOption, dataOption,     databaseOption,    trustOption,
                                            demoOption,   problemsOption, certificateOption, keyOption};
    parser.addOptions(options);
    if (!parser.parse(arguments))
        return failure(ErrorCode::BadRequest, parser.errorText());
    if (parser.isSet(version))
        parser.showVersion();
    if (parser.isSet(help))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::BadRequest, u"what is \"%1\"?"_s.arg(parser.positionalArguments().first()));
    return checkValues(parser, options);
}

} // namespace

Result<ServerArguments> serverArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (const Result<void> parsed = parse(parser, arguments); !parsed)
        return std::unexpected(parsed.error());

    ServerArguments result;
    if (const Result<void> read = readListen(parser.value(listenOption), result.server); !read)
        return std::unexpected(read.error());
    if (parser.isSet(certificateOption) != parser.isSet(keyOption))
        return failure(ErrorCode::BadRequest, u"--tls-cert and --tls-key go together"_s);
    result.server.tlsCertificateFile = parser.value(certificateOption);
    result.server.tlsKeyFile = parser.value(keyOption);
    result.server.name = QSysInfo::machineHostName();
    result.server.demo = parser.isSet(demoOption);
    result.server.trustUserId = parser.isSet(trustOption) || parser.isSet(demoOption);
    if (parser.isSet(listenOption)) // then no other port will do
        result.server.morePorts = 0;
    if (parser.isSet(dataOption))
        result.dataDirectory = QDir(parser.value(dataOption)).absolutePath();
    else if (!result.server.demo)
        result.dataDirectory = defaultDataDirectory();
    if (parser.isSet(databaseOption)) {
        const Result<QString> file = databaseFile(parser.value(databaseOption));
        if (!file)
            return std::unexpected(file.error());
        result.server.databaseFile = *file;
    }
    result.problemsDirectory =
        parser.isSet(problemsOption) ? QDir(parser.value(problemsOption)).absolutePath() : defaultProblemsDirectory();
    return result;
}

} // namespace duello
