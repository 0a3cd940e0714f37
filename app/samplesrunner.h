// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/judgethread.h"

namespace duello {

/// Runs a program on samples or on the player's own input, on this machine: never counted, never told to anyone. One
/// run at a time; a new one ends the old one.
class SamplesRunner final : public QObject
{
    Q_OBJECT

public:
    /// `judge` outlives it and is used by nobody else.
    explicit SamplesRunner(JudgeThread &judge, QObject *parent = nullptr);

    /// `problem` gives the limits.
    void run(const ProblemId &problem, const QString &language, const QString &source, const QList<Sample> &samples);
    void cancel();

Q_SIGNALS:
    void progressed(const duello::JudgeProgress &progress);
    void finished(const duello::JudgeResult &result);

private:
    JudgeThread &m_judge;
    qint64 m_runs = 0;
    SubmissionId m_current; ///< empty when nothing runs
};

} // namespace duello
