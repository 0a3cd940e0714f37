// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/submission.h"
#include "ui/theme.h"

#include <QListWidget>

namespace duello {

/// The submissions of a past duel, one a row: time since the start, verdict, language. Rows are found by their id.
class SubmissionList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SubmissionList(const Theme &theme, QWidget *parent = nullptr);

    void setSubmissions(const QList<Submission> &submissions, Timestamp start, const UserId &you);
    void select(const SubmissionId &id);

Q_SIGNALS:
    void submissionChosen(const duello::SubmissionId &id);

private:
    const Theme &m_theme;
};

} // namespace duello
