// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/draftstore.h"

#include <QCoreApplication>

namespace duello {

namespace {

constexpr std::chrono::milliseconds delay{250};
/// Before a write that failed is tried again, when nothing is typed meanwhile.
constexpr std::chrono::milliseconds pause{2000};

} // namespace

DraftStore::DraftStore(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::writeDue);
}

DraftStore::~DraftStore()
{
    hasten();
    m_writer.waitForDone();
}

std::optional<QString> DraftStore::load(const DraftKey &key)
{
    flush();
    if (const auto unsaved = m_due.constFind(key); unsaved != m_due.constEnd())
        return (*unsaved)();
    const QString path = draftPath(m_folder, key);
    const Result<Draft> draft = readDraft(path, key);
    if (draft) {
        m_revisions[key] = std::max(m_revisions.value(key), draft->revision);
        return draft->text;
    }
    if (draft.error().code == ErrorCode::FileUnusable) {
        if (const Result<QString> kept = setDraftAside(path))
            Q_EMIT setAside(*kept);
        else
            Q_EMIT failed(kept.error());
    }
    return std::nullopt;
}

void DraftStore::changed(const DraftKey &key, std::function<QString()> text)
{
    m_due[key] = std::move(text);
    // Not put off by the next key: who types without a pause is saved all the same.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay)
        m_timer.start(delay);
}

void DraftStore::hasten()
{
    m_timer.stop();
    writeDue();
}

void DraftStore::flush()
{
    hasten();
    m_writer.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what the writer says
}

void DraftStore::writeDue()
{
    const auto due = std::exchange(m_due, {});
    for (auto [key, text] : due.asKeyValueRange()) {
        const Draft draft{key, ++m_revisions[key], text()};
        ++m_writing;
        m_writer.start([this, path = draftPath(m_folder, key), draft] {
            const Result<QString> place = writeDraft(path, draft);
            QMetaObject::invokeMethod(this, [this, draft, place] { written(draft, place); }, Qt::QueuedConnection);
        });
    }
}

void DraftStore::written(const Draft &draft, const Result<QString> &place)
{
    --m_writing;
    const QString path = draftPath(m_folder, draft.key);
    if (!place) {
        retryLater(draft, place.error());
    } else if (*place != path) {
        // Another writer was ahead: go on above its revision, so that the next text is kept in its place.
        if (const Result<Draft> present = readDraft(path, draft.key))
            m_revisions[draft.key] = std::max(m_revisions.value(draft.key), present->revision);
        Q_EMIT setAside(*place);
    }
    if (m_writing > 0 || !m_due.isEmpty())
        return;
    if (const auto failure = std::exchange(m_failure, std::nullopt))
        Q_EMIT recovered(*failure);
    Q_EMIT saved();
}

void DraftStore::retryLater(const Draft &draft, const Error &error)
{
    if (!m_due.contains(draft.key)) // else there is a newer text
        m_due[draft.key] = [text = draft.text] {
            return text;
        };
    if (!m_timer.isActive())
        m_timer.start(pause);
    if (!std::exchange(m_failure, m_failure.value_or(error)))
        Q_EMIT failed(error);
}

} // namespace duello
