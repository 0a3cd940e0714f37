// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/virtualjudge.h"

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto zombieDelay = 4s;

} // namespace

QList<LanguageInfo> VirtualJudge::languages() const
{
    return {{.name = u"Python"_s, .version = u"3"_s, .available = true, .reason = {}}};
}

void VirtualJudge::judge(const JudgeRequest &request)
{
    const Job job{request.submission, request.attempt};
    const auto life = std::make_shared<int>();
    m_jobs[job] = life;
    auto at = delay;
    const int passed = m_random.bounded(3);
    for (int test = 0; test <= passed; ++test) {
        at += milliseconds(20 + m_random.bounded(150));
        m_timeline.after(at, life, [this, job, test] {
            Q_EMIT progressed(
                {job.first, job.second, test == 0 ? SubmissionState::Compiling : SubmissionState::Running, test, 3});
        });
    }
    JudgeResult result;
    result.submission = job.first;
    result.attempt = job.second;
    result.verdict = request.source.contains("right") ? Verdict::Accepted : Verdict::WrongAnswer;
    result.test = result.verdict == Verdict::Accepted ? 0 : passed + 1;
    result.tests = 3;
    result.cpuTime = ++m_lastCpuTime;
    m_timeline.after(at + milliseconds(20 + m_random.bounded(150)), life, [this, result] { say(result); });
}

void VirtualJudge::say(const JudgeResult &result)
{
    const Job job{result.submission, result.attempt};
    m_jobs.erase(job);
    m_given[job] = result.cpuTime;
    Q_EMIT finished(result);
    if (isZombie)
        m_timeline.after(zombieDelay, m_life, [this, result] { Q_EMIT finished(result); });
}

void VirtualJudge::cancel(const SubmissionId &submission)
{
    if (isDeaf || isZombie)
        return;
    const auto jobs = m_jobs;
    for (const auto &[job, life] : jobs) {
        if (job.first != submission)
            continue;
        m_jobs.erase(job);
        JudgeResult result;
        result.submission = job.first;
        result.attempt = job.second;
        result.error = {ErrorCode::Internal, u"cancelled"_s};
        Q_EMIT finished(result);
    }
}

void VirtualJudge::die()
{
    const auto jobs = std::exchange(m_jobs, {});
    for (const auto &[job, life] : jobs) {
        JudgeResult result;
        result.submission = job.first;
        result.attempt = job.second;
        result.error = {ErrorCode::Internal, u"the worker was killed"_s};
        result.cpuTime = ++m_lastCpuTime;
        say(result);
    }
}

std::optional<milliseconds> VirtualJudge::given(const SubmissionId &submission, int attempt) const
{
    const auto found = m_given.find({submission, attempt});
    return found == m_given.end() ? std::nullopt : std::optional(found->second);
}

} // namespace duello::simulator
