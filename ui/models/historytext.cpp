// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historytext.h"

#include "ui/models/duelrecordjson.h"

#include <QJsonDocument>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Won:
        return u"won"_s;
    case Outcome::Lost:
        return u"lost"_s;
    case Outcome::Draw:
        return u"drawn"_s;
    case Outcome::CalledOff:
        return u"called_off"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject objectOf(const DuelRecord &record)
{
    const Seat *rival = rivalOf(record);
    QJsonObject object = toJson(record);
    object.insert("outcome"_L1, outcomeName(outcomeOf(record)));
    object.insert("opponent"_L1, rival ? QJsonValue(rival->name) : QJsonValue());
    return object;
}

QByteArray asJson(const QList<DuelRecord> &records)
{
    QJsonArray duels;
    for (const DuelRecord &record : records)
        duels.append(objectOf(record));
    return QJsonDocument(QJsonObject{{u"format"_s, u"duello-history"_s}, {u"version"_s, 1}, {u"duels"_s, duels}})
        .toJson();
}

/// A field that is one field whatever stands in it, and no formula.
QString csvField(QString text)
{
    const QString words = text.trimmed(); // as some spreadsheets look at it
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || (!words.isEmpty() && u"=+-@"_s.contains(words.front())))
        text.prepend(u'\'');
    const bool isPlain = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList line;
    for (const QString &field : fields)
        line.append(csvField(field));
    return line.join(u',') + u"\r\n"_s;
}

QString csvLine(const DuelRecord &record)
{
    const Duel &duel = record.duel;
    const Seat *rival = rivalOf(record);
    const auto mine = std::ranges::find(duel.seats, record.you, &Seat::user);
    QStringList problems;
    for (const DuelProblem &problem : duel.problems)
        problems.append(problem.id.value());
    return csvLine({duel.id.value(), timestampText(startOf(record)),
                    duel.settings.seats == 1 ? u"practice"_s : u"duel"_s, duelFormatName(duel.settings.format),
                    QString::number(duel.settings.length.count()), penaltyName(duel.settings.penalty),
                    rival ? rival->name : QString(), problems.join(u' '), outcomeName(outcomeOf(record)),
                    duelReasonName(duel.result ? duel.result->reason : DuelReason::Aborted),
                    QString::number(std::chrono::floor<std::chrono::seconds>(timeTaken(record)).count()),
                    mine == duel.seats.end() ? QString() : QString::number(mine->score),
                    rival ? QString::number(rival->score) : QString(),
                    QString::number(submissionsOf(record, record.you)), languageOf(record)});
}

QByteArray asCsv(const QList<DuelRecord> &records)
{
    QString text = QChar(QChar::ByteOrderMark) +
                   csvLine({u"duel_id"_s, u"started_at"_s, u"kind"_s, u"format"_s, u"minutes"_s, u"penalty"_s,
                            u"opponent"_s, u"problems"_s, u"outcome"_s, u"reason"_s, u"seconds"_s, u"score"_s,
                            u"opponent_score"_s, u"submissions"_s, u"language"_s});
    for (const DuelRecord &record : records)
        text += csvLine(record);
    return text.toUtf8();
}

} // namespace

QByteArray historyText(const QList<DuelRecord> &records, HistoryFormat format)
{
    return format == HistoryFormat::Json ? asJson(records) : asCsv(records);
}

} // namespace duello
