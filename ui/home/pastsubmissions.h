// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/submission.h"
#include "ui/theme.h"

#include <QListWidget>

namespace duello {

/// The submissions of a past duel, one a row: time since the start, verdict, language. Rows are found by their id.
class PastSubmissions final : public QListWidget
{
    Q_OBJECT

public:
    explicit PastSubmissions(const Theme &theme, QWidget *parent = nullptr);

    void setSubmissions(const QList<Submission> &submissions, Timestamp start, const UserId &you);
    /// Empty when there is none.
    SubmissionId current() const;

Q_SIGNALS:
    void submissionChosen(const duello::SubmissionId &id);

private:
    const Theme &m_theme;
};

} // namespace duello
