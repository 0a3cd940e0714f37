// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What players are writing: it comes as small edits, is kept as the last text of each problem, and is told to the
// player opposite as far as the duel lets them see.
//
//   edit -> Document (in memory) -> every flushInterval at most: one transaction {the row, events of the other} -> push
//
// That transaction does not wait for the disk: what is being typed is soon old, and its author has it.
//
// The first edit after a pause is stored at once, those that follow together. Code that is shown late waits in the
// document as edits with the time at which each is due; after a restart what was not shown is due codeDelay after the
// last edit. Invariant: what the other is told leads from the text they were told before to the next, so that it is
// enough to send what changed.
#pragma once

#include "net/protocol/code.h"
#include "net/protocol/error.h"
#include "net/protocol/language.h"
#include "net/server/database/codetable.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>

namespace duello {

class Clock;
class Database;
class Hub;
class StreamPeer;
struct Duel;

class LiveCode : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds flushInterval{200};
    /// Lines and last edit are told again when the lines change, and after so long.
    static constexpr std::chrono::seconds activityInterval{1};

    /// `languages`: those of the server, beside the ones that everybody knows.
    LiveCode(Database &database, const Clock &clock, Hub &hub, QList<LanguageInfo> languages,
             QObject *parent = nullptr);

    /// Takes up what the last run had not shown.
    Result<void> begin();

    /// One edit of a player, or the whole text. The answer asks for all of it when the edit does not follow what is
    /// known. UnknownDuel, UnknownProblem, UnknownLanguage, Forbidden, SolutionTooLarge, BadRequest; IllegalMove when
    /// the duel does not run or shows nothing of it.
    Result<CodeReply> take(const UserId &user, const CodeUpdate &update);

private:
    struct Delayed
    {
        Timestamp due{};
        QString language;
        TextEdit edit;
    };

    struct Document
    {
        codetable::Row row;
        std::optional<TextEdit> lastEdit; ///< the one that made `latest`, to know it when it comes again
        QString queued;                   ///< the text behind all that is delayed
        std::deque<Delayed> delayed;
        std::optional<Activity> told;
        bool dirty = false;
    };

    void onFrame(const UserId &user, const QByteArray &frame, StreamPeer *peer);
    Result<void> permit(const UserId &user, const CodeUpdate &update);
    Result<Document *> document(const codetable::Key &key);
    void flush();
    bool hasWork() const;
    void show(Transaction &transaction, Document &document, Timestamp now);
    std::optional<Code> due(Document &document, std::optional<std::chrono::seconds> delay, Timestamp now);
    void forgetIdle();

    Database &m_database;
    const Clock &m_clock;
    const QList<LanguageInfo> m_languages;
    std::map<codetable::Key, Document> m_documents;
    QTimer m_timer;
};

} // namespace duello
