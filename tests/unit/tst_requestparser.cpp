// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parser of requests: what it reads does not depend on how the bytes are cut (design: http.md).
#include "net/server/http/requestparser.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;
using http::RequestParser;

namespace {

struct Read
{
    RequestParser::State state = RequestParser::State::Head;
    http::Request request;
    http::Refusal refusal;
    qsizetype used = 0;
};

// Feeds pieces of the given sizes over and over until the parser has enough or there is no more.
Read readInPieces(const QByteArray &bytes, const std::vector<int> &sizes)
{
    RequestParser parser({});
    qsizetype used = 0;
    size_t turn = 0;
    while (true) {
        const qsizetype size = sizes[turn++ % sizes.size()];
        const QByteArray piece = bytes.mid(used, size);
        used += parser.feed(piece);
        const bool hasEnded =
            parser.state() == RequestParser::State::Complete || parser.state() == RequestParser::State::Failed;
        if (hasEnded || (used == bytes.size() && piece.isEmpty()))
            break;
    }
    return {parser.state(), parser.request(), parser.refusal(), used};
}

QByteArray anyRequest()
{
    const QByteArray body = QByteArray(*rc::gen::inRange(0, 200), 'b');
    const bool chunked = *rc::gen::arbitrary<bool>();
    QByteArray request = *rc::gen::element<QByteArray>("POST /a/b?c=d HTTP/1.1\r\n", "PUT /%41 HTTP/1.0\r\n",
                                                       "GET  /two HTTP/1.1\r\n", "POST /x HTTP/2.5\r\n");
    request += *rc::gen::element<QByteArray>("Host: x\r\n", "Host: x\r\nHost: y\r\n", "", "Host : x\r\n");
    if (chunked) {
        request += "Transfer-Encoding: chunked\r\n\r\n";
        if (!body.isEmpty())
            request += QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
        request += "0\r\n\r\n";
    } else {
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    return request + *rc::gen::element<QByteArray>("", "GET /next HTTP/1.1\r\n", "garbage");
}

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howTheBytesAreCutChangesNothing();
    void theTargetIsTakenApart();
    void theAbsoluteFormNamesThePathToo();
    void whatFollowsARequestIsNotUsed();
    void aTrailerIsNotAHeader();
    void noBytesWhatsoeverBreakIt();
};

void TestRequestParser::howTheBytesAreCutChangesNothing()
{
    const bool holds = rc::check([] {
        const QByteArray bytes = anyRequest();
        const std::vector<int> sizes =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 40)));
        const Read whole = readInPieces(bytes, {int(bytes.size())});
        const Read cut = readInPieces(bytes, sizes);
        RC_ASSERT(cut.state == whole.state);
        RC_ASSERT(cut.refusal.status == whole.refusal.status);
        if (whole.state != RequestParser::State::Complete)
            return; // of a refused request nothing but the refusal is ever seen
        RC_ASSERT(cut.used == whole.used);
        RC_ASSERT(cut.request.target == whole.request.target);
        RC_ASSERT(cut.request.path == whole.request.path);
        RC_ASSERT(cut.request.body == whole.request.body);
        RC_ASSERT(cut.request.headers.size() == whole.request.headers.size());
    });
    QVERIFY(holds);
}

void TestRequestParser::theTargetIsTakenApart()
{
    const Read read = readInPieces("GET /api/a%2Fb/%D1%8F?x=1%262&y=C%2B%2B&x=3 HTTP/1.1\r\nHost: x\r\n\r\n", {1000});
    QCOMPARE(read.state, RequestParser::State::Complete);
    QCOMPARE(read.request.path, (QStringList{u"api"_s, u"a/b"_s, u"я"_s}));
    QCOMPARE(read.request.queryValue(u"x"_s), u"1&2"_s);
    QCOMPARE(read.request.queryValue(u"y"_s), u"C++"_s);
    QCOMPARE(read.request.queryValue(u"z"_s), QString());
}

void TestRequestParser::theAbsoluteFormNamesThePathToo()
{
    const Read read = readInPieces("GET http://host:5001/api?x=1 HTTP/1.1\r\nHost: host\r\n\r\n", {1000});
    QCOMPARE(read.request.path, QStringList{u"api"_s});
    QCOMPARE(read.request.queryValue(u"x"_s), u"1"_s);
}

void TestRequestParser::whatFollowsARequestIsNotUsed()
{
    const QByteArray request = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi";
    const Read read = readInPieces(request + "GET /next HTTP/1.1\r\n", {1000});
    QCOMPARE(read.state, RequestParser::State::Complete);
    QCOMPARE(read.used, request.size());
    QCOMPARE(read.request.body, "hi");
}

void TestRequestParser::aTrailerIsNotAHeader()
{
    const Read read = readInPieces("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "0\r\nAuthorization: Bearer t\r\n\r\n",
                                   {7});
    QCOMPARE(read.state, RequestParser::State::Complete);
    QCOMPARE(read.request.header("authorization"), QByteArray());
}

void TestRequestParser::noBytesWhatsoeverBreakIt()
{
    const bool holds = rc::check([] {
        QByteArray bytes = anyRequest();
        const int changes = *rc::gen::inRange(0, 6);
        for (int i = 0; i < changes; ++i)
            bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        const Read read = readInPieces(bytes, {*rc::gen::inRange(1, 50)});
        RC_ASSERT(read.used <= bytes.size());
        RC_ASSERT((read.state == RequestParser::State::Failed) == !read.refusal.words.isEmpty());
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
