// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps what the player types on disk. A change is written at most a quarter of a second later, on a thread of its own,
// so that a slow disk never holds up a key; writes happen one after the other, in order. Text is taken when it is due,
// not at every key. A write that failed is tried again by itself until it succeeds.
#pragma once

#include "ui/editor/draft.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace duello {

class DraftStore : public QObject
{
    Q_OBJECT

public:
    /// Files lie below `folder`, which is made when the first one is written.
    explicit DraftStore(QString folder, QObject *parent = nullptr);
    /// Writes what is due; tells nobody any more what came of it.
    ~DraftStore() override;

    /// The text kept for `key`, be it not on disk yet; nothing when there is none. A file that cannot be understood is
    /// renamed, never overwritten, and told by `setAside`.
    std::optional<QString> load(const DraftKey &key);

    /// The text of `key` is another now. `text` is called within the window's thread when it is time to write.
    void changed(const DraftKey &key, std::function<QString()> text);

    /// Writes what is due now, without waiting for the disk.
    void hasten();
    /// Writes what is due, waits for the disk and tells what came of it.
    void flush();

Q_SIGNALS:
    /// The disk has everything that was changed before.
    void saved();
    /// A text that is not the one to go on with is kept under this name.
    void setAside(const QString &keptFile);
    /// Something is not on disk. Told once; `recovered` follows when everything is.
    void failed(const duello::Error &error);
    void recovered(const duello::Error &error);

private:
    void writeDue();
    void written(const Draft &draft, const Result<QString> &place);
    void retryLater(const Draft &draft, const Error &error);

    QString m_folder;
    QHash<DraftKey, std::function<QString()>> m_due;
    QHash<DraftKey, qint64> m_revisions;
    int m_writing = 0;
    std::optional<Error> m_failure; ///< told, and still true
    QTimer m_timer;
    QThreadPool m_writer;
};

} // namespace duello
