// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/requestparser.h"

#include <QUrl>

#include <algorithm>
#include <llhttp.h>

namespace duello::http {

using namespace Qt::StringLiterals;

struct RequestParser::Engine
{
    llhttp_t parser;
    llhttp_settings_t settings;
};

// llhttp calls C functions; each leads to its member.
struct RequestParser::Callbacks
{
    static RequestParser &self(llhttp_t *parser) { return *static_cast<RequestParser *>(parser->data); }

    template <int (RequestParser::*member)(QByteArrayView)>
    static int piece(llhttp_t *parser, const char *at, size_t length)
    {
        return (self(parser).*member)(QByteArrayView(at, qsizetype(length)));
    }

    static int chunkHeader(llhttp_t *parser) { return self(parser).checkChunk(); }

    static int headersComplete(llhttp_t *parser) { return self(parser).finishHead(); }

    static int messageComplete(llhttp_t *parser)
    {
        self(parser).m_state = State::Complete;
        return HPE_PAUSED; // pipelined bytes are not ours
    }
};

RequestParser::RequestParser(const Limits &limits) : m_limits(limits), m_engine(std::make_unique<Engine>())
{
    llhttp_settings_t &settings = m_engine->settings;
    llhttp_settings_init(&settings);
    settings.on_url = Callbacks::piece<&RequestParser::takeUrl>;
    settings.on_header_field = Callbacks::piece<&RequestParser::takeHeaderName>;
    settings.on_header_value = Callbacks::piece<&RequestParser::takeHeaderValue>;
    settings.on_body = Callbacks::piece<&RequestParser::takeBody>;
    settings.on_chunk_header = Callbacks::chunkHeader;
    settings.on_chunk_extension_name = Callbacks::piece<&RequestParser::takeChunkExtension>;
    settings.on_chunk_extension_value = Callbacks::piece<&RequestParser::takeChunkExtension>;
    settings.on_headers_complete = Callbacks::headersComplete;
    settings.on_message_complete = Callbacks::messageComplete;
    reset();
}

RequestParser::~RequestParser() = default;

void RequestParser::reset()
{
    llhttp_init(&m_engine->parser, HTTP_REQUEST, &m_engine->settings);
    m_engine->parser.data = this;
    m_state = State::Head;
    m_request = {};
    m_refusal = {};
    m_requestLine.clear();
    m_requestLineDone = false;
    m_inHeaderValue = false;
    m_expectsContinue = false;
    m_headerBytes = 0;
}

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Complete || m_state == State::Failed)
        return 0;
    watchRequestLine(bytes);
    llhttp_t &parser = m_engine->parser;
    const llhttp_errno_t outcome = llhttp_execute(&parser, bytes.data(), size_t(bytes.size()));
    if (outcome == HPE_OK)
        return bytes.size();
    const char *stoppedAt = llhttp_get_error_pos(&parser);
    if (outcome == HPE_PAUSED) {
        llhttp_resume(&parser);
    } else if (m_state != State::Failed) {
        const char *reason = llhttp_get_error_reason(&parser);
        refuse(400, u"not a well-formed HTTP request: %1"_s.arg(QLatin1StringView(reason ? reason : "")));
    }
    return stoppedAt ? stoppedAt - bytes.data() : bytes.size();
}

// Kept because llhttp skips extra spaces in silence, and two readers of one line that disagree are a way to smuggle.
void RequestParser::watchRequestLine(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (m_requestLineDone || m_requestLine.size() > m_limits.url + 64)
            return;
        if (c == '\n')
            m_requestLineDone = !m_requestLine.isEmpty();
        else if (c != '\r')
            m_requestLine.append(c);
    }
}

int RequestParser::refuse(int status, const QString &words, const QString &code)
{
    m_refusal = {status, code, words};
    m_state = State::Failed;
    return HPE_USER;
}

bool RequestParser::countHeaderBytes(qsizetype size)
{
    m_headerBytes += size;
    if (m_headerBytes <= m_limits.headers)
        return true;
    refuse(431, u"the header is larger than %1 KiB"_s.arg(m_limits.headers / 1024));
    return false;
}

int RequestParser::takeUrl(QByteArrayView piece)
{
    if (m_request.target.size() + piece.size() > m_limits.url) {
        return refuse(414, u"the address is longer than %1 KiB"_s.arg(m_limits.url / 1024));
    }
    m_request.target.append(piece);
    return 0;
}

int RequestParser::takeHeaderName(QByteArrayView piece)
{
    if (!countHeaderBytes(piece.size()))
        return HPE_USER;
    if (m_state == State::Body)
        return 0; // a trailer after a chunked body: counted and ignored
    if (m_inHeaderValue || m_request.headers.isEmpty()) {
        if (m_request.headers.size() == m_limits.headerFields) {
            return refuse(431, u"more than %1 header fields"_s.arg(m_limits.headerFields));
        }
        m_request.headers.append(Header{});
        m_inHeaderValue = false;
    }
    m_request.headers.last().name.append(piece.toByteArray().toLower());
    return 0;
}

int RequestParser::takeHeaderValue(QByteArrayView piece)
{
    if (!countHeaderBytes(piece.size()))
        return HPE_USER;
    if (m_state == State::Body)
        return 0;
    m_inHeaderValue = true;
    m_request.headers.last().value.append(piece);
    return 0;
}

// Meaningless here, and endless if nobody counts: it shares the budget of the header.
int RequestParser::takeChunkExtension(QByteArrayView piece)
{
    return countHeaderBytes(piece.size()) ? 0 : HPE_USER;
}

int RequestParser::checkChunk()
{
    const quint64 left = quint64(m_limits.body - m_request.body.size());
    return m_engine->parser.content_length > left ? refuseBody() : 0;
}

int RequestParser::takeBody(QByteArrayView piece)
{
    if (m_request.body.size() + piece.size() > m_limits.body)
        return refuseBody();
    m_request.body.append(piece);
    return 0;
}

int RequestParser::refuseBody()
{
    return refuse(413, u"the body is larger than %1 KiB"_s.arg(m_limits.body / 1024), u"body_too_large"_s);
}

int RequestParser::finishHead()
{
    llhttp_t &parser = m_engine->parser;
    m_request.method = llhttp_method_name(llhttp_method_t(parser.method));
    m_request.minorVersion = parser.http_minor;
    m_request.keepAlive = llhttp_should_keep_alive(&parser);
    m_request.wantsWebSocket =
        parser.upgrade && parser.http_minor == 1 && m_request.header("upgrade").toLower() == "websocket";
    parser.upgrade = 0; // other protocols are declined by answering in this one
    m_state = State::Body;
    return checkHead() ? HPE_PAUSED : HPE_USER;
}

bool RequestParser::checkHead()
{
    const llhttp_t &parser = m_engine->parser;
    if (parser.http_major != 1 || parser.http_minor > 1) {
        refuse(505, u"this server speaks HTTP/1.1"_s);
        return false;
    }
    if (m_requestLine.count(' ') != 2 || m_requestLine.contains('\t')) {
        refuse(400, u"the request line must have single spaces"_s);
        return false;
    }
    const QByteArray expectation = m_request.header("expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue") {
        refuse(417, u"unknown expectation"_s);
        return false;
    }
    m_expectsContinue = !expectation.isEmpty() && m_request.minorVersion == 1;
    if (parser.content_length > quint64(m_limits.body)) {
        refuseBody();
        return false;
    }
    return checkHost() && readTarget();
}

bool RequestParser::checkHost()
{
    const auto hosts = std::ranges::count(m_request.headers, "host", &Header::name);
    if (hosts == 1 || (hosts == 0 && m_request.minorVersion == 0))
        return true;
    refuse(400, u"a request names its Host exactly once"_s);
    return false;
}

// Origin form "/path?query" or absolute form "http://host/path" (RFC 9112 section 3.2).
bool RequestParser::readTarget()
{
    const QUrl url = QUrl::fromEncoded(m_request.target, QUrl::StrictMode);
    const bool originForm = m_request.target.startsWith('/') && !m_request.target.startsWith("//");
    if (!url.isValid() || !(originForm || url.scheme() == "http"_L1)) {
        refuse(400, u"the target of the request is not an address of this server"_s);
        return false;
    }
    const QStringList encoded = url.path(QUrl::FullyEncoded).mid(1).split(u'/');
    for (const QString &segment : encoded)
        m_request.path.append(QUrl::fromPercentEncoding(segment.toLatin1()));
    m_request.query = QUrlQuery(url);
    return true;
}

} // namespace duello::http
