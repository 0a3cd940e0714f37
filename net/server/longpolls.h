// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Held questions for news (protocol section 5): each is answered at once when the log has what follows its cursor, else
// by the next event, and with nothing when its time is over. Between two questions of one player lies a moment without
// any; for so long as a silent stream would be believed, that player counts as here.
#pragma once

#include "net/server/http/heldanswer.h"
#include "net/server/streamreader.h"

#include <QMultiHash>
#include <QSet>

namespace duello {

class LongPolls : public QObject
{
    Q_OBJECT

public:
    LongPolls(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~LongPolls() override;

    /// Answers at once or within `wait`. The place is the connection's.
    void hold(http::HeldAnswer *place, const UserId &user, const std::optional<QString> &cursor,
              std::chrono::milliseconds wait);
    /// There is news in the log for this user.
    void wake(const UserId &user);
    /// Answers all with what there is.
    void release();

    int held() const { return int(m_held.size()); }
    int heldOf(const UserId &user) const { return int(m_held.count(user)); }
    bool isHere(const UserId &user) const { return m_here.contains(user); }
    /// Those that have not asked for too long; they are not here any more.
    QSet<UserId> takeLeft();

private:
    class Poll;

    void remove(const UserId &user, Poll *poll);

    Database &m_database;
    const Clock &m_clock;
    QMultiHash<UserId, Poll *> m_held;
    QHash<UserId, std::chrono::milliseconds> m_here; ///< when the last held question ended
};

} // namespace duello
