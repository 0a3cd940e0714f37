// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/timeline.h"

#include "net/protocol/judge.h"

#include <QRandomGenerator>

#include <map>

namespace duello::simulator {

/// A judge that takes its time. It outlives the server, as a worker process may: what it was at when the server died it
/// finishes, and tells whoever runs then. No two attempts get the same result: the CPU time tells them apart.
class VirtualJudge final : public Judge
{
    Q_OBJECT

public:
    VirtualJudge(Timeline &timeline, quint32 seed) : m_timeline(timeline), m_random(seed) {}

    QList<LanguageInfo> languages() const override;
    QString tier() const override { return QStringLiteral("virtual"); }

    void judge(const duello::JudgeRequest &request) override;
    void cancel(const duello::SubmissionId &submission) override;

    /// The CPU time that it gave the attempt; nothing when it has not.
    std::optional<milliseconds> given(const SubmissionId &submission, int attempt) const;

    /// The worker is killed: everything under way ends as a judge error, which the queue gets to hear.
    void die();
    /// Works this much slower.
    milliseconds delay{0};
    /// Says everything twice, the second time much later, and cannot be stopped.
    bool isZombie = false;
    /// A dying server's last words do not arrive.
    bool isDeaf = false;

private:
    using Job = std::pair<SubmissionId, int>;

    void say(const JudgeResult &result);

    Timeline &m_timeline;
    QRandomGenerator m_random;
    std::map<Job, Timeline::Life> m_jobs;
    std::map<Job, milliseconds> m_given;
    milliseconds m_lastCpuTime{0};
    const Timeline::Life m_life = std::make_shared<int>();
};

} // namespace duello::simulator
