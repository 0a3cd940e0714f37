// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/draftstore.h"

namespace duello {

namespace {

constexpr std::chrono::milliseconds delay{250};

} // namespace

DraftStore::DraftStore(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::writeDue);
}

DraftStore::~DraftStore()
{
    flush();
}

std::optional<QString> DraftStore::load(const DraftKey &key)
{
    flush();
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
    if (!m_timer.isActive()) // not restarted by the next key: who types without a pause is saved all the same
        m_timer.start();
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
}

void DraftStore::writeDue()
{
    const auto due = std::exchange(m_due, {});
    for (auto [key, text] : due.asKeyValueRange()) {
        const Draft draft{key, ++m_revisions[key], text()};
        ++m_writing;
        m_writer.start([this, path = draftPath(m_folder, key), draft] {
            const Result<void> result = writeDraft(path, draft);
            QMetaObject::invokeMethod(
                this, [this, key = draft.key, result] { written(key, result); }, Qt::QueuedConnection);
        });
    }
}

void DraftStore::written(const DraftKey &key, const Result<void> &result)
{
    --m_writing;
    if (!result) {
        // Another writer was ahead: go on above its revision, so that the next text is kept in its place.
        if (const Result<Draft> present = readDraft(draftPath(m_folder, key), key))
            m_revisions[key] = std::max(m_revisions.value(key), present->revision);
        Q_EMIT failed(result.error());
    }
    if (result && m_writing == 0 && m_due.isEmpty())
        Q_EMIT saved();
}

} // namespace duello
