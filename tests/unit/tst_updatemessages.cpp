// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/updatemessages.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestUpdateMessages : public QObject
{
    Q_OBJECT

    static Cursor at(qint64 number) { return {u"k3f9"_s, EventId(number)}; }
    static Event eventAt(qint64 number) { return {.cursor = at(number), .body = SkipBody{}}; }

private Q_SLOTS:
    void theFirstAnswerBeginsWithHello()
    {
        const auto messages = streamMessagesOf({.last = at(7), .head = EventId(7)}, true, 4s);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(std::get<Hello>(messages.first()).recovered, true);
        QCOMPARE(std::get<Heartbeat>(messages.last()).head, at(7));
    }

    void anotherIsItsEventsAndWhereTheStreamEnds()
    {
        const auto messages =
            streamMessagesOf({.events = {eventAt(8), eventAt(9)}, .last = at(9), .head = EventId(12)}, false, 4s);
        QCOMPARE(messages.size(), 3);
        QCOMPARE(std::get<Event>(messages.at(0)).cursor, at(8));
        QCOMPARE(std::get<Event>(messages.at(1)).cursor, at(9));
        QCOMPARE(std::get<Heartbeat>(messages.at(2)).head, at(12)); // there is more
        QCOMPARE(std::get<Heartbeat>(messages.at(2)).interval, 4s);
    }

    void aCursorThatIsNotServedIsAHelloThatDidNotRecover()
    {
        const auto messages = streamMessagesOf({.last = at(40), .head = EventId(40), .reset = true}, false, 4s);
        QCOMPARE(std::get<Hello>(messages.first()).recovered, false);
    }
};

QTEST_APPLESS_MAIN(TestUpdateMessages)
#include "tst_updatemessages.moc"
