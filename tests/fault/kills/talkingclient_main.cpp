// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player without a window, made to be killed, stopped and cut off, who says what they see, a line each, flushed:
//
//   talking_client URL FOLDER [--code CODE] [--every MS]
//
//   state LIVE|AWAY            how the connection is
//   submitted KEY              the submission is on its way: this is a promise
//   verdict KEY WORDS          its row has a verdict
//
// With a code it logs in and begins a duel of its own, else it is user 1 in duel 1. It submits every so many
// milliseconds; each line of standard input makes it submit once more.
#include "net/client/duelclient.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

class TalkingClient : public QObject
{
public:
    TalkingClient(const QUrl &server, const QString &folder, const Credentials &credentials, const DuelId &duel)
        : m_client(server, credentials, folder, m_clock, quint32(::getpid()))
    {
        connect(&m_client, &DuelClient::connectionChanged, this, &TalkingClient::tellState);
        connect(&m_client, &DuelClient::rowsChanged, this, &TalkingClient::tellVerdicts);
        connect(&m_pace, &QTimer::timeout, this, &TalkingClient::submit);
        m_client.watch(duel);
    }

    void submitEvery(std::chrono::milliseconds pace) { m_pace.start(pace); }

    void submit()
    {
        static int number = 0;
        const QString text = u"print(0) # %1 of %2, wrong"_s.arg(++number).arg(::getpid());
        say(u"submitted %1"_s.arg(m_client.submit(u"A"_s, u"Python"_s, text).value()));
    }

private:
    void tellState()
    {
        const bool live = m_client.connection().state == ConnectionState::Live;
        if (std::exchange(m_live, live) != live)
            say(live ? u"state LIVE"_s : u"state AWAY"_s);
    }

    void tellVerdicts()
    {
        for (const Row &row : m_client.rows()) {
            const QString key = row.submission.clientTempId.value();
            if (!row.submission.verdict || m_told.contains(key))
                continue;
            m_told.insert(key);
            say(u"verdict %1 %2"_s.arg(key, statusWords(row.submission)));
        }
    }

    const SystemClock m_clock;
    DuelClient m_client;
    QTimer m_pace;
    QSet<QString> m_told;
    bool m_live = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QCommandLineOption code(u"code"_s, u"Log in with it and begin a duel."_s, u"CODE"_s);
    const QCommandLineOption every(u"every"_s, u"Submit that often."_s, u"MS"_s);
    QCommandLineParser parser;
    parser.addOptions({code, every});
    parser.process(application);
    const QUrl url(parser.positionalArguments().value(0));
    const QString folder = parser.positionalArguments().value(1);

    std::unique_ptr<TalkingClient> client;
    const auto begin = [&](const Credentials &credentials, const DuelId &duel) {
        client = std::make_unique<TalkingClient>(url, folder, credentials, duel);
        if (parser.isSet(every))
            client->submitEvery(std::chrono::milliseconds(parser.value(every).toInt()));
    };
    std::unique_ptr<RestClient> rest = std::make_unique<RestClient>(url);
    std::unique_ptr<RestClient> own;
    if (parser.isSet(code)) {
        rest->createSession(u"Talker"_s, parser.value(code), &application, [&](const auto &session) {
            const Credentials credentials =
                session.result ? Credentials{session.result->user, session.result->token} : Credentials();
            own = std::make_unique<RestClient>(url, credentials);
            own->createDuel({.settings = {.seats = 1}, .problems = {ProblemId(u"sumofline"_s)}}, &application,
                            [&, credentials](const auto &duel) {
                                if (duel.result)
                                    begin(credentials, duel.result->duel.id);
                                else
                                    QCoreApplication::exit(1);
                            });
        });
    } else {
        begin({UserId(u"1"_s), {}}, DuelId(u"1"_s));
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        char line[256];
        if (::read(STDIN_FILENO, line, sizeof line) > 0 && client)
            client->submit();
        else
            input.setEnabled(false);
    });
    return QCoreApplication::exec();
}
