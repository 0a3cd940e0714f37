// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/streams.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QWebSocket>

namespace duello::bench {

using namespace Qt::StringLiterals;

namespace {

class WebSocketStream final : public Stream
{
public:
    explicit WebSocketStream(quint16 port)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            m_greeted = true;
            m_events += text.contains("\"submission_id\""_L1) ? 1 : 0;
        });
        m_socket.open(QUrl(u"ws://127.0.0.1:%1/ws?user_id=1"_s.arg(port)));
    }

    const char *name() const override { return "commit to client, WebSocket"; }
    bool isWaiting() const override { return m_greeted; }
    int events() const override { return m_events; }

private:
    QWebSocket m_socket;
    bool m_greeted = false;
    int m_events = 0;
};

class SseStream final : public Stream
{
public:
    explicit SseStream(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        m_socket.write("GET /sse?user_id=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    const char *name() const override { return "commit to client, SSE"; }
    bool isWaiting() const override { return m_greeted; }
    int events() const override { return m_events; }

private:
    void read()
    {
        m_unread += m_socket.readAll();
        for (qsizetype end; (end = m_unread.indexOf("\n\n")) >= 0; m_unread.remove(0, end + 2)) {
            const QByteArray block = m_unread.left(end);
            m_greeted = m_greeted || block.contains("hello");
            m_events += block.contains("\"submission_id\"") ? 1 : 0;
        }
    }

    QTcpSocket m_socket;
    QByteArray m_unread;
    bool m_greeted = false;
    int m_events = 0;
};

/// Asks again as soon as it is answered.
class LongPollStream final : public Stream
{
public:
    explicit LongPollStream(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        ask("0");
    }

    const char *name() const override { return "commit to client, held long poll"; }
    bool isWaiting() const override { return m_answers > 0; }
    int events() const override { return m_events; }

private:
    void ask(const QByteArray &cursor)
    {
        m_socket.write("GET /api/updates?user_id=1&wait=20&last_event_id=" + cursor +
                       " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    void read()
    {
        m_unread += m_socket.readAll();
        const qsizetype head = m_unread.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype from = m_unread.indexOf("Content-Length: ") + qsizetype(sizeof "Content-Length: ") - 1;
        const qsizetype length = m_unread.mid(from, m_unread.indexOf('\r', from) - from).toInt();
        if (m_unread.size() < head + 4 + length)
            return;
        const QJsonObject answer = QJsonDocument::fromJson(m_unread.mid(head + 4, length)).object();
        m_unread.remove(0, head + 4 + length);
        ++m_answers;
        m_events += int(answer.value("events"_L1).toArray().size());
        ask(answer.value("last_event_id"_L1).toString().toLatin1());
    }

    QTcpSocket m_socket;
    QByteArray m_unread;
    int m_answers = 0;
    int m_events = 0;
};

template <class T> std::unique_ptr<Stream> opened(quint16 port)
{
    return std::make_unique<T>(port);
}

} // namespace

QList<std::function<std::unique_ptr<Stream>(quint16 port)>> streams()
{
    return {opened<WebSocketStream>, opened<SseStream>, opened<LongPollStream>};
}

} // namespace duello::bench
