// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace duello {

/// A TCP proxy in the test's own event loop that does to a connection what networks do. A connection is named by its
/// requests: "POST /api/duels/1/submit".
class TcpProxy : public QObject
{
public:
    explicit TcpProxy(quint16 target, QObject *parent = nullptr);
    ~TcpProxy() override { shut(); }

    quint16 port() const { return m_port; }

    /// The next reply to such a request is swallowed and its connection reset; the server has the request.
    void dropNextReplyTo(const QByteArray &request) { m_dropped.append(request); }
    /// Such requests do not arrive; their connections stay open and silent.
    void holdRequests(const QByteArray &request) { m_held.append(request); }
    /// Nothing comes back over connections with such a request until releaseReplies().
    void holdReplies(const QByteArray &request) { m_muted.append(request); }
    void releaseReplies();
    /// Such a request is answered with these bytes, and the server has never heard of it: a captive portal.
    void answerInstead(const QByteArray &request, const QByteArray &answer) { m_portal.insert(request, answer); }
    /// New requests get through again.
    void letThrough(const QByteArray &request);

    /// Where a connection ends.
    struct Cut
    {
        enum class Way { ToServer, ToClient };
        enum class How { Reset, Close, Silence };

        QByteArray request; ///< counted from the beginning of the next such request
        Way way = Way::ToServer;
        qint64 after = 0; ///< bytes that still arrive
        How how = How::Reset;
    };

    /// Once: that connection ends there, in both directions.
    void cutAt(const Cut &cut) { m_cut = cut; }
    bool wasCut() const { return !m_cut; }
    /// Bytes that went that way with the latest such request and before the next one.
    qint64 lengthOf(const QByteArray &request, Cut::Way way) const { return m_lengths.value({request, way}); }

    /// All connections, also new ones, stay open and carry nothing: a cable that was pulled.
    void setBlackHole(bool on) { m_blackHole = on; }
    /// Resets all connections; new ones are welcome.
    void cutAll();
    /// As a server that was killed: resets all, refuses new ones.
    void shut();
    void reopen();
    /// Where new connections go.
    void setTarget(quint16 target) { m_target = target; }

    /// How often such a request came.
    int count(const QByteArray &request) const { return int(m_requests.count(request)); }

private:
    struct Pair
    {
        QPointer<QTcpSocket> client;
        QPointer<QTcpSocket> server;
        QByteArray request;  ///< the latest
        QByteArray muted;    ///< what is held back
        qint64 sent = 0;     ///< to the server since the request began
        qint64 answered = 0; ///< to the client
        bool silent = false;
    };

    void accept();
    void fromClient(const std::shared_ptr<Pair> &pair);
    void fromServer(const std::shared_ptr<Pair> &pair);
    void noteRequest(Pair &pair, const QByteArray &bytes);
    void forward(Pair &pair, Cut::Way way, QByteArray bytes);
    static void end(Pair &pair, Cut::How how);

    quint16 m_target;
    quint16 m_port = 0;
    QTcpServer m_listener;
    QList<std::shared_ptr<Pair>> m_pairs;
    QList<QByteArray> m_dropped;
    QList<QByteArray> m_held;
    QList<QByteArray> m_muted;
    QHash<QByteArray, QByteArray> m_portal;
    QList<QByteArray> m_requests;
    QHash<std::pair<QByteArray, Cut::Way>, qint64> m_lengths; ///< of the latest request of that name
    std::optional<Cut> m_cut;
    bool m_blackHole = false;
};

} // namespace duello
