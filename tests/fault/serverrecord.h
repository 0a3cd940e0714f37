// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QStringList>

namespace duello {

/// What a server's database holds, read with nothing of the server's own code.
struct ServerRecord
{
    struct Submission
    {
        QString id;
        QString clientTempId;
        QString solution;
        QString state;
        QString verdict; ///< its code
        int attempt = 0;
    };

    struct Event
    {
        QString user;
        qint64 number = 0;
        QString submission; ///< empty when it is about something else
        QString verdict;    ///< its code; empty when it tells of progress
        int attempt = 0;
    };

    QList<Submission> submissions;
    QList<Event> events; ///< of each user in their order
    QString failure;     ///< why it could not be read; empty when it was
};

/// The server must have ended.
ServerRecord readServerRecord(const QString &databaseFile);

/// All that is wrong with a server where everything has been judged: a submission of `shown` that is missing, one that
/// is there twice, one without its one verdict, a hole in a stream.
QStringList complaintsAbout(const ServerRecord &record, const QSet<QString> &shown);

} // namespace duello
