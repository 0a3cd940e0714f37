// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole application as one player of a network, who does what a line of the standard input says and tells what the
// window would show:
//
//   lan_player --data FOLDER --name NAME [--port N] [--beacon N] [duello://LINK]
//
//   host | stop | browse | join ROW | link duello://… | move WORD | submit CODE-IN-ONE-LINE | leave | return DUEL |
//   quit
#include "app/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &words)
{
    std::printf("%s\n", qPrintable(words));
    std::fflush(stdout);
}

QString stateWord(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Live:
        return u"live"_s;
    case ConnectionState::Offline:
        return u"offline"_s;
    default:
        return u"connecting"_s;
    }
}

/// Tells only what is new.
class Teller
{
public:
    explicit Teller(QString what) : m_what(std::move(what)) {}

    void tell(const QString &words)
    {
        if (std::exchange(m_last, words) != words)
            say(m_what + u' ' + words);
    }

private:
    QString m_what;
    QString m_last;
};

class LanPlayer
{
public:
    explicit LanPlayer(Application &application) : m_application(application)
    {
        QObject::connect(&application.lobby(), &QAbstractItemModel::rowsInserted, &application, [this] { lobby(); });
        QObject::connect(&application.lobby(), &QAbstractItemModel::rowsRemoved, &application, [this] { lobby(); });
        QObject::connect(&application.lobby(), &QAbstractItemModel::dataChanged, &application, [this] { lobby(); });
        QObject::connect(&application.hosting(), &HostingModel::changed, &application, [this] { hosting(); });
        QObject::connect(&application.duel(), &DuelModel::duelChanged, &application, [this] { duel(); });
        QObject::connect(&application.duel(), &DuelModel::connectionChanged, &application,
                         [this] { m_connection.tell(stateWord(m_application.duel().connection().state)); });
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            QObject::connect(&application.submissions(), signal, &application, [this] { submissions(); });
        QObject::connect(&application.submissions(), &QAbstractItemModel::dataChanged, &application,
                         [this] { submissions(); });
        QObject::connect(&application, &Application::failed, &application, [](const Error &error) {
            say(u"error %1 %2"_s.arg(errorCodeName(error.code), error.detail));
        });
    }

    void obey(const QString &line)
    {
        const QString word = line.section(u' ', 0, 0);
        const QString rest = line.section(u' ', 1);
        if (word == "host"_L1)
            m_application.host({.settings = {.seats = 2}, .problems = {ProblemId(u"sumofline"_s)}});
        else if (word == "stop"_L1)
            m_application.stopHosting();
        else if (word == "browse"_L1)
            m_application.setBrowsing(true);
        else if (word == "join"_L1)
            m_application.joinFound(rest.toInt());
        else if (word == "link"_L1)
            m_application.open({rest, {}});
        else if (word == "move"_L1)
            m_application.move(rest);
        else if (word == "submit"_L1)
            Q_EMIT m_application.window().duelPage()->submitRequested(u"A"_s, u"Python"_s, rest);
        else if (word == "leave"_L1)
            Q_EMIT m_application.window().duelPage()->leaveRequested();
        else if (word == "return"_L1)
            Q_EMIT m_application.window().returnRequested(DuelId(rest));
        else if (word == "quit"_L1)
            QCoreApplication::quit();
    }

private:
    void lobby()
    {
        const LobbyModel &model = m_application.lobby();
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const QString reason = index.data(LobbyModel::ReasonRole).toString();
            lines.append(index.data().toString() + u" at "_s + model.duel(row)->addresses.join(u'+') +
                         (reason.isEmpty() ? QString() : u" not: "_s + reason));
        }
        m_lobby.tell(lines.isEmpty() ? u"empty"_s : lines.join(u"; "_s));
    }

    void hosting()
    {
        const HostingState &state = m_application.hosting().state();
        m_hosting.tell(!state.on ? u"off"_s
                                 : u"on %1 %2 %3 reachable=%4"_s.arg(state.port)
                                       .arg(state.code, state.invite)
                                       .arg(int(state.reachesItself)));
    }

    void duel()
    {
        const std::optional<Duel> &duel = m_application.duel().duel();
        if (!duel)
            return;
        QStringList seats;
        for (const Seat &seat : duel->seats)
            seats.append(seat.name + (seat.present ? u"+"_s : u"-"_s));
        const QString winner = duel->result && duel->result->winner ? duel->result->winner->value() : u"-"_s;
        m_duel.tell(u"%1 %2 %3 winner=%4 me=%5"_s.arg(duel->id.value(), duelStateName(duel->state), seats.join(u'/'),
                                                      winner, m_application.duel().me().value()));
    }

    void submissions()
    {
        QStringList codes;
        for (const Row &row : m_application.submissions().rows())
            codes.append(row.submission.verdict ? verdictCode(*row.submission.verdict) : u"?"_s);
        m_rows.tell(codes.isEmpty() ? u"none"_s : codes.join(u' '));
    }

    Application &m_application;
    Teller m_lobby{u"lobby"_s};
    Teller m_hosting{u"hosting"_s};
    Teller m_duel{u"duel"_s};
    Teller m_connection{u"connection"_s};
    Teller m_rows{u"rows"_s};
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"lan_player"_s);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    const QCommandLineOption data(u"data"_s, u"Where everything is kept."_s, u"FOLDER"_s);
    const QCommandLineOption name(u"name"_s, u"Of the player."_s, u"NAME"_s);
    const QCommandLineOption port(u"port"_s, u"The first to try."_s, u"PORT"_s, u"5001"_s);
    const QCommandLineOption beacon(u"beacon"_s, u"Of announcements."_s, u"PORT"_s, QString::number(beaconPort));
    QCommandLineParser parser;
    parser.addOptions({data, name, port, beacon});
    parser.addPositionalArgument(u"link"_s, u"To join at once."_s);
    parser.process(QCoreApplication::arguments());

    Options options;
    options.dataDirectory = parser.value(data);
    options.problemsDirectory = QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems");
    options.boxProgram = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    options.port = parser.value(port).toInt();
    options.beaconPort = quint16(parser.value(beacon).toInt());
    options.link = parser.positionalArguments().value(0);
    Preferences preferences;
    preferences.language = u"en"_s;
    preferences.playerName = parser.value(name);
    preferences.reduceMotion = true;
    QDir().mkpath(options.dataDirectory);
    if (!PreferencesStore(preferencesFile(options)).save(preferences))
        return 1;
    WindowDialogs dialogs;
    Application application(options, dialogs);
    LanPlayer player(application);
    if (const Result<void> started = application.start(); !started) {
        say(u"trouble "_s + started.error().detail);
        return 1;
    }
    QByteArray typed;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char bytes[4096];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        if (count <= 0)
            return input.setEnabled(false);
        typed.append(bytes, count);
        for (qsizetype end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
            const QString line = QString::fromUtf8(typed.left(end));
            typed.remove(0, end + 1);
            player.obey(line);
        }
    });
    say(u"ready"_s);
    return QApplication::exec();
}
