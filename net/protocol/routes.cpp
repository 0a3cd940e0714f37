// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/routes.h"

namespace duello::routes {

using namespace Qt::StringLiterals;

namespace {

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString server()
{
    return u"/api/server"_s;
}

QString sessions()
{
    return u"/api/sessions"_s;
}

QString me()
{
    return u"/api/users/me"_s;
}

QString duels()
{
    return u"/api/duels"_s;
}

QString duel(const DuelId &id)
{
    return duels() + u'/' + segment(id.value());
}

QString duelMove(const DuelId &id, QStringView move)
{
    return duel(id) + u'/' + move;
}

QString problem(const DuelId &id, const QString &label)
{
    return duel(id) + "/problems/"_L1 + segment(label);
}

QString statementPdf(const DuelId &id, const QString &label, const QString &language)
{
    return problem(id, label) + "/pdf/"_L1 + segment(language);
}

QString submit(const DuelId &id)
{
    return duel(id) + "/submit"_L1;
}

QString opponent(const DuelId &id)
{
    return duel(id) + "/opponent"_L1;
}

QString code(const DuelId &id)
{
    return duel(id) + "/code"_L1;
}

QString submissions(const DuelId &id)
{
    return duel(id) + "/submissions"_L1;
}

QString submission(const DuelId &id, const SubmissionId &submission)
{
    return submissions(id) + u'/' + segment(submission.value());
}

QString allSubmissions()
{
    return u"/api/submissions"_s;
}

QString webSocket()
{
    return u"/ws"_s;
}

QString serverSentEvents()
{
    return u"/sse"_s;
}

QString updates()
{
    return u"/api/updates"_s;
}

} // namespace duello::routes
