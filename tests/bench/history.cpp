// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/historycontroller.h"
#include "tests/bench/benches.h"
#include "tests/bench/table.h"
#include "tests/support/longpast.h"
#include "tests/support/testserver.h"
#include "ui/dialogs.h"
#include "ui/home/historypage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>

namespace duello::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int many = 10'000;
constexpr int few = 10;
constexpr int rounds = 25;
constexpr std::chrono::nanoseconds patience = 60s;

/// A server with that many past duels of one player, and what a window reads them by.
class Past
{
public:
    explicit Past(int duels) : m_duels(duels)
    {
        m_token = m_server.newSession(u"Ada"_s);
        m_server.newSession(u"Bob"_s);
        m_server.stop();
        writeLongPast(m_server.databaseFile(), me, UserId(u"2"_s), duels, m_server.clock.now());
        m_server.restart();
        m_rest =
            std::make_unique<RestClient>(QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.port())), Credentials{me, m_token});
    }

    /// Until the newest are in the list.
    std::chrono::nanoseconds begin(HistoryModel &history) { return read(history, 1); }
    /// Until all are.
    std::chrono::nanoseconds finish(HistoryModel &history) { return read(history, m_duels); }

    const Clock &clock() const { return m_server.clock; }

private:
    std::chrono::nanoseconds read(HistoryModel &history, int rows)
    {
        ProblemModel problems;
        HistoryController controller(*m_rest, history, problems, m_server.clock);
        return timeOf([&] {
            const auto end = std::chrono::steady_clock::now() + patience;
            controller.load();
            while (history.rowCount() < rows) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
                if (std::chrono::steady_clock::now() > end)
                    qFatal("the history does not come");
            }
        });
    }

    inline static const UserId me{u"1"_s};
    const int m_duels;
    TestServer m_server;
    QString m_token;
    std::unique_ptr<RestClient> m_rest;
};

/// From nothing to a painted page of that history.
std::chrono::nanoseconds opened(HistoryModel &history, const Clock &clock, const Theme &theme)
{
    WindowDialogs dialogs;
    return timeOf([&] {
        HistoryPage page(history, dialogs, clock, theme);
        page.resize(1190, 720);
        page.grab();
    });
}

/// From a letter to a painted page of what fits it.
std::chrono::nanoseconds searched(HistoryModel &history, const Clock &clock, const Theme &theme, int round)
{
    WindowDialogs dialogs;
    HistoryPage page(history, dialogs, clock, theme);
    page.resize(1190, 720);
    page.grab();
    auto *search = page.findChild<QLineEdit *>(u"historySearch"_s);
    return timeOf([&] {
        search->setText(round % 2 == 0 ? u"bob"_s : u"numbers"_s);
        page.grab();
    });
}

} // namespace

void benchHistory()
{
    const Theme theme;
    Past longOne(many);
    Past shortOne(few);
    Measurements firstOfMany;
    Measurements firstOfFew;
    for (int i = 0; i < rounds; ++i) {
        HistoryModel manyDuels;
        HistoryModel fewDuels;
        firstOfMany.add(longOne.begin(manyDuels));
        firstOfFew.add(shortOne.begin(fewDuels));
    }
    printRow("10,000 duels asked for to the newest in the list", firstOfMany, "10 duels", firstOfFew);

    HistoryModel history;
    HistoryModel brief;
    Measurements allOfMany;
    Measurements allOfFew;
    allOfMany.add(longOne.finish(history));
    allOfFew.add(shortOne.finish(brief));
    printRow("the same to the last in the list", allOfMany, "10 duels", allOfFew);

    Measurements openMany;
    Measurements openFew;
    Measurements searchMany;
    Measurements searchFew;
    for (int i = 0; i < rounds; ++i) {
        openMany.add(opened(history, longOne.clock(), theme));
        openFew.add(opened(brief, longOne.clock(), theme));
        searchMany.add(searched(history, longOne.clock(), theme, i));
        searchFew.add(searched(brief, longOne.clock(), theme, i));
    }
    printRow("page of 10,000 duels made and painted", openMany, "page of 10 duels", openFew);
    printRow("words typed to the page of what fits them", searchMany, "among 10 duels", searchFew);
}

} // namespace duello::bench
