// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Byte vectors of server-sent events after the web platform's own tests: each must mean the same however it is cut.
#include "net/client/sseparser.h"

#include <QTest>

using namespace duello;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longest = 1024;

QList<SseEvent> events(std::initializer_list<const char *> datas)
{
    QList<SseEvent> list;
    for (const char *data : datas)
        list.append({"message", data, {}});
    return list;
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamMeansTheSameHoweverItIsCut_data();
    void aStreamMeansTheSameHoweverItIsCut();
    void retryIsAWholeNumber();
    void anEventWithoutAnEndIsTooLong();
};

void TestSseParser::aStreamMeansTheSameHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<SseEvent>>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<SseEvent> &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("one", "data: a\n\n", events({"a"}));
    row("carriage returns", "data: a\r\rdata: b\r\r", events({"a", "b"}));
    row("both", "data: a\r\n\r\ndata: b\r\n\r\n", events({"a", "b"}));
    row("mixed", "data: a\n\r\ndata: b\r\n\n\rdata: c\r\n\r", events({"a", "b", "c"}));
    row("CR, then CRLF", "data: a\r\r\ndata: b\n\n", events({"a", "b"}));
    row("no space", "data:a\n\n", events({"a"}));
    row("one space of two", "data:  a\n\n", events({" a"}));
    row("a tab stays", "data:\ta\n\n", events({"\ta"}));
    row("many lines", "data: a\ndata\ndata: b\ndata:\n\n", events({"a\n\nb\n"}));
    row("empty data is an event", "data\n\ndata\ndata\n\ndata:test\n\n", events({"", "\n", "test"}));
    row("colons in the value", "data: a: b:c\n\n", events({"a: b:c"}));
    row("comments", ": c\n:\ndata: a\n: data: x\n\n:\n\n", events({"a"}));
    row("unknown fields", " data: x\nDATA: x\ndatax: x\nfoo\ndata: a\n\n", events({"a"}));
    row("byte order mark",
        "\xef\xbb\xbf"
        "data: a\n\n",
        events({"a"}));
    row("two marks",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "data: x\n\ndata: a\n\n",
        events({"a"}));
    row("a mark in the middle",
        "data: a\n\n\xef\xbb\xbf"
        "data: x\n\ndata: b\n\n",
        events({"a", "b"}));
    row("a type", "event: submisson_verdict\ndata: a\n\ndata: b\n\n",
        {{"submisson_verdict", "a", {}}, {"message", "b", {}}});
    row("a type twice, then empty", "event: x\nevent:\ndata: a\n\n", events({"a"}));
    row("a type without data is forgotten", "event: x\n\ndata: a\n\n", events({"a"}));
    row("an id stays", "id: k3f9.1\ndata: a\n\ndata: b\n\n", {{"message", "a", "k3f9.1"}, {"message", "b", "k3f9.1"}});
    row("an id without data counts", "id: 7\n\ndata: a\n\n", {{"message", "a", "7"}});
    row("an empty id forgets", "id: 7\ndata: a\n\nid\ndata: b\n\n", {{"message", "a", "7"}, {"message", "b", {}}});
    row("an id with NUL is ignored", QByteArray("id: 7\ndata: a\n\nid: 8\0\ndata: b\n\n", 31),
        {{"message", "a", "7"}, {"message", "b", "7"}});
    row("UTF-8", "data: \xd0\xaf\xf0\x9f\x98\x80\n\n", events({"\xd0\xaf\xf0\x9f\x98\x80"}));
    row("unfinished", "data: a\n\ndata: b\n", events({"a"}));
    row("blank lines", "\n\r\n\n\rdata: a\n\n\n\n", events({"a"}));
}

void TestSseParser::aStreamMeansTheSameHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<SseEvent>, expected);
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (qsizetype second = first; second <= bytes.size(); ++second) {
            SseParser parser(longest);
            QList<SseEvent> found = parser.feed(bytes.first(first));
            found += parser.feed(bytes.sliced(first, second - first));
            found += parser.feed(bytes.sliced(second));
            if (found != expected)
                qWarning() << "cut at" << first << second;
            QCOMPARE(found.size(), expected.size());
            QVERIFY(found == expected);
        }
    }
}

void TestSseParser::retryIsAWholeNumber()
{
    SseParser parser(longest);
    QVERIFY(!parser.retry());
    parser.feed("retry: 1000\n");
    QCOMPARE(parser.retry(), 1000ms);
    parser.feed("retry: 2s\nretry: -1\nretry:\nretry: 99999999999\n");
    QCOMPARE(parser.retry(), 1000ms);
}

void TestSseParser::anEventWithoutAnEndIsTooLong()
{
    for (const QByteArray &piece : {QByteArray("data: 0123456789\n"), QByteArray("0123456789")}) {
        SseParser parser(longest);
        for (int i = 0; i < 2 * longest / 10 && !parser.isTooLong(); ++i)
            QVERIFY(parser.feed(piece).isEmpty());
        QVERIFY(parser.isTooLong());
    }
}

QTEST_APPLESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
