// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/livecode.h"

#include "net/protocol/codec.h"
#include "net/protocol/limits.h"
#include "net/rules/duelrules.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/hub.h"
#include "net/server/languages.h"
#include "net/server/logging.h"
#include "net/server/streampeer.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Documents that nobody writes are forgotten beyond so many; the database has them.
constexpr size_t mostIdle = 1000;

Code nextShown(const Code &shown, const QString &language, const QString &text)
{
    return {.language = language, .text = text, .rev = shown.rev + 1};
}

/// As it travels: what changed since the version before, which the other has.
Code asEdit(const Code &before, const Code &after)
{
    if (before.rev == 0)
        return after;
    return {.language = after.language, .text = {}, .rev = after.rev, .edit = difference(before.text, after.text)};
}

} // namespace

LiveCode::LiveCode(Database &database, const Clock &clock, Hub &hub, QList<LanguageInfo> languages, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_languages(std::move(languages))
{
    connect(&hub, &Hub::frameReceived, this, &LiveCode::onFrame);
    m_timer.setSingleShot(true);
    m_timer.setInterval(flushInterval);
    connect(&m_timer, &QTimer::timeout, this, &LiveCode::flush);
}

Result<void> LiveCode::begin()
{
    const auto rows = m_database.read(
        [](Transaction &transaction) -> Result<QList<codetable::Row>> { return codetable::unshown(transaction); });
    if (!rows)
        return std::unexpected(rows.error());
    for (const codetable::Row &row : *rows) {
        Document document{.row = row, .lastEdit = {}, .queued = row.latest.text, .delayed = {}, .told = {}};
        document.delayed.push_back(
            {row.editedAt + rules::codeDelay, row.latest.language, difference(row.shown.text, row.latest.text)});
        m_documents.emplace(row.key, document);
    }
    if (!m_documents.empty())
        m_timer.start();
    return {};
}

void LiveCode::onFrame(const UserId &user, const QByteArray &frame, StreamPeer *peer)
{
    const Result<QJsonObject> object = parseObject(frame);
    if (!object || object->value("type"_L1) != "code"_L1)
        return; // of a newer program; or of one that means no good, which is owed no answer
    const auto reply =
        codeUpdateFromJson(*object).and_then([&](const CodeUpdate &update) { return take(user, update); });
    if (reply && reply->sendAll && peer->unsent() < limits::outboundQueue.count())
        peer->send(toText(toJson(*reply)), std::nullopt);
}

Result<void> LiveCode::permit(const UserId &user, const CodeUpdate &update)
{
    const auto duel = m_database.read([&](Transaction &transaction) -> Result<Duel> {
        const std::optional<Duel> found = dueltable::find(transaction, update.duel);
        if (!found)
            return failure(ErrorCode::UnknownDuel, u"there is no such duel"_s);
        return *found;
    });
    if (!duel)
        return std::unexpected(duel.error());
    if (!rules::seatOf(*duel, user))
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (duel->state != DuelState::Running)
        return failure(ErrorCode::IllegalMove, u"the duel is %1"_s.arg(duelStateName(duel->state)));
    if (!rules::opponentSeesActivity(duel->settings.visibility))
        return failure(ErrorCode::IllegalMove, u"this duel shows nothing of what is being written"_s);
    const auto problem = std::ranges::find(duel->problems, update.problem, &DuelProblem::label);
    if (problem == duel->problems.end() || !rules::isOpenTo(*duel, problem - duel->problems.begin(), user))
        return failure(ErrorCode::UnknownProblem, u"no problem \"%1\" is open to you"_s.arg(update.problem.left(40)));
    return {};
}

Result<LiveCode::Document *> LiveCode::document(const codetable::Key &key)
{
    if (const auto known = m_documents.find(key); known != m_documents.end())
        return &known->second;
    const auto row = m_database.read([&key](Transaction &transaction) -> Result<std::optional<codetable::Row>> {
        return codetable::find(transaction, key);
    });
    if (!row)
        return std::unexpected(row.error());
    forgetIdle();
    Document document{.row = row->value_or(codetable::Row{.key = key}), .lastEdit = {}, .queued = {}, .delayed = {}};
    document.queued = document.row.shown.text;
    return &m_documents.emplace(key, document).first->second;
}

Result<CodeReply> LiveCode::take(const UserId &user, const CodeUpdate &update)
{
    if (const Result<void> permitted = permit(user, update); !permitted)
        return std::unexpected(permitted.error());
    const std::optional<QString> language = languageOf(m_languages, update.code.language);
    if (!language)
        return failure(ErrorCode::UnknownLanguage, u"unknown language \"%1\""_s.arg(update.code.language.left(40)));
    const Result<Document *> found = document({update.duel, user, update.problem});
    if (!found)
        return std::unexpected(found.error());
    Document &document = **found;
    Code &latest = document.row.latest;
    const CodeReply known{update.duel, update.problem, latest.rev, false};
    const CodeReply gap{update.duel, update.problem, latest.rev, true};
    if (update.code.edit && update.code.rev == latest.rev && update.code.edit == document.lastEdit)
        return known; // a POST that was sent twice
    if (update.code.edit && update.code.rev != latest.rev + 1)
        return gap;
    const std::optional<QString> text =
        update.code.edit ? edited(latest.text, *update.code.edit) : std::optional(update.code.text);
    if (!text)
        return gap;
    if (!text->isValidUtf16() || update.code.rev < 1)
        return failure(ErrorCode::BadRequest, u"half a character, or no rev"_s);
    if (text->toUtf8().size() > limits::solution.count())
        return failure(ErrorCode::SolutionTooLarge, u"a solution has at most %1 KiB"_s.arg(limits::solution.kib()));
    latest = {.language = *language, .text = *text, .rev = update.code.rev};
    document.lastEdit = update.code.edit;
    document.row.editedAt = m_clock.now();
    document.dirty = true;
    if (!m_timer.isActive())
        flush();
    return CodeReply{update.duel, update.problem, update.code.rev, false};
}

bool LiveCode::hasWork() const
{
    return std::ranges::any_of(m_documents,
                               [](const auto &entry) { return entry.second.dirty || !entry.second.delayed.empty(); });
}

// A transaction that fails is tried again with the next: the documents are as they were.
void LiveCode::flush()
{
    const Timestamp now = m_clock.now();
    std::map<codetable::Key, Document> ready;
    for (const auto &[key, document] : m_documents) {
        if (document.dirty || (!document.delayed.empty() && document.delayed.front().due <= now))
            ready.emplace(key, document);
    }
    if (!ready.empty() || hasWork())
        m_timer.start();
    if (ready.empty())
        return;
    const Result<void> stored = m_database.writeLoosely([&](Transaction &transaction) -> Result<void> {
        for (auto &[key, document] : ready)
            show(transaction, document, now);
        return {};
    });
    if (!stored) {
        qCWarning(serverLog) << "what is being written is not stored yet:" << stored.error().detail;
        return;
    }
    for (auto &[key, document] : ready)
        m_documents.insert_or_assign(key, std::move(document));
}

/// Stores the document and tells the player opposite what is due now.
void LiveCode::show(Transaction &transaction, Document &document, Timestamp now)
{
    const codetable::Key &key = document.row.key;
    const std::optional<Duel> duel = dueltable::find(transaction, key.duel);
    const auto onlooker = dueltable::onlookerOf(transaction, key.duel, key.user);
    if (!duel)
        return;
    const Visibility level = duel->settings.visibility;
    const Code before = document.row.shown;
    const std::optional<Code> after = due(document, rules::opponentSeesCodeAfter(level, duel->state), now);
    OpponentBody seen{.user = key.user, .problem = key.problem};
    if (after) {
        document.row.shown = *after;
        seen.code = asEdit(before, *after);
    }
    const Activity activity{document.row.lines(), document.row.editedAt};
    const bool isNews = !document.told || document.told->lines != activity.lines ||
                        activity.lastEdit - document.told->lastEdit >= activityInterval;
    if (isNews && rules::opponentSeesActivity(level)) {
        seen.activity = activity;
        document.told = activity;
    }
    document.dirty = false;
    codetable::save(transaction, document.row);
    if (onlooker && (seen.code || seen.activity))
        eventtable::append(transaction, onlooker->user, key.duel, seen, now);
}

/// The code that may be shown now, when it is another than the one that is.
std::optional<Code> LiveCode::due(Document &document, std::optional<std::chrono::seconds> delay, Timestamp now)
{
    const Code &latest = document.row.latest;
    Code &shown = document.row.shown;
    if (!delay)
        return std::nullopt;
    if (*delay == std::chrono::seconds(0)) {
        document.delayed.clear();
        document.queued = latest.text;
        if (shown.rev > 0 && shown.text == latest.text && shown.language == latest.language)
            return std::nullopt;
        return nextShown(shown, latest.language, latest.text);
    }
    if (document.dirty)
        document.delayed.push_back(
            {document.row.editedAt + *delay, latest.language, difference(document.queued, latest.text)});
    document.queued = latest.text;
    QString text = shown.text;
    QString language = shown.language;
    const qsizetype waiting = qsizetype(document.delayed.size());
    while (!document.delayed.empty() && document.delayed.front().due <= now) {
        text = edited(text, document.delayed.front().edit).value_or(text);
        language = document.delayed.front().language;
        document.delayed.pop_front();
    }
    if (waiting == qsizetype(document.delayed.size()))
        return std::nullopt;
    return nextShown(shown, language, text);
}

void LiveCode::forgetIdle()
{
    if (m_documents.size() < mostIdle)
        return;
    std::erase_if(m_documents, [](const auto &entry) { return !entry.second.dirty && entry.second.delayed.empty(); });
}

} // namespace duello
