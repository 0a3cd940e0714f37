// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/interaction.h"

#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For an interactor's last words after the submission's longest time.
constexpr auto patience = 10s;

QStringList interactorArguments(Convention convention, const QStringList &flags)
{
    if (convention == Convention::Icpc)
        return QStringList{u"/data/input"_s, u"/data/answer"_s, u"/box/"_s} + flags;
    return QStringList{u"/data/input"_s, u"/box/tout"_s, u"/data/answer"_s} + flags;
}

} // namespace

Interaction::Interaction(const Launcher &launcher, const ForeignProgram &interactor, const QString &scratch)
    : m_launcher(launcher), m_interactor(interactor), m_scratch(scratch + u"/talk-XXXXXX"_s)
{
}

Interaction::~Interaction() = default;

void Interaction::start(const RunSpec &submission, const QString &input, const QString &answer,
                        const QStringList &flags)
{
    RunSpec spec = foreignSpec(m_interactor);
    spec.command += interactorArguments(m_interactor.convention, flags);
    spec.files = {{u"input"_s, input}, {u"answer"_s, answer}};
    spec.artifacts = m_scratch.path();
    spec.wallLimit = std::max(spec.wallLimit, submission.wallLimit * 4 + patience);
    JoinedRuns runs = m_launcher.prepareJoined(submission, spec);
    m_submissionRun = std::move(runs.first);
    m_interactorRun = std::move(runs.second);
    m_toSubmission = std::move(runs.toFirst);
    connect(m_submissionRun.get(), &SandboxRun::finished, this, &Interaction::submissionEnded);
    connect(m_interactorRun.get(), &SandboxRun::finished, this, &Interaction::interactorEnded);
    m_interactorRun->start();
    m_submissionRun->start();
}

void Interaction::submissionEnded(const Result<RunReport> &report)
{
    m_submissionRun.release()->deleteLater(); // it is the sender
    m_submissionReport = report;
    if (!report && m_interactorRun)
        m_interactorRun->kill();
    throwAwayWhatIsLeft();
    settle();
}

void Interaction::throwAwayWhatIsLeft()
{
    if (!m_interactorRun || !m_toSubmission.isOpen())
        return;
    m_leftOver = std::make_unique<QSocketNotifier>(m_toSubmission.get(), QSocketNotifier::Read);
    connect(m_leftOver.get(), &QSocketNotifier::activated, this, [this] {
        char discarded[65536];
        if (::read(m_toSubmission.get(), discarded, sizeof discarded) <= 0)
            m_leftOver->setEnabled(false);
    });
}

void Interaction::interactorEnded(const Result<RunReport> &report)
{
    m_interactorRun.release()->deleteLater(); // it is the sender
    m_interactorReport = report;
    const bool accepts = report && opinionOf(*report, m_interactor.convention, {}, {}).isAccepted();
    if (!accepts && m_submissionRun)
        m_submissionRun->kill();
    settle();
}

void Interaction::settle()
{
    if (!m_submissionReport || !m_interactorReport)
        return;
    for (const auto *report : {&*m_submissionReport, &*m_interactorReport}) {
        if (!*report)
            return Q_EMIT finished(std::unexpected(report->error()));
    }
    const RunReport &submission = **m_submissionReport;
    const RunReport &interactor = **m_interactorReport;
    const QString feedback = m_scratch.path();
    const bool isIcpc = m_interactor.convention == Convention::Icpc;
    const QByteArray forJudges = feedbackFile(feedback, u"judgemessage.txt"_s);
    Q_EMIT finished(Conversation{
        .submission = submission,
        .check = opinionOf(interactor, m_interactor.convention, feedbackFile(feedback, u"teammessage.txt"_s),
                           isIcpc && !forJudges.isEmpty() ? forJudges : interactor.errorOutput),
        .interactorFirst = interactor.endedAt < submission.endedAt,
        .transcript = isIcpc ? QByteArray() : feedbackFile(feedback, u"tout"_s),
        .nextInput = isIcpc && interactor.exitCode == 42 ? feedbackFile(feedback, u"nextpass.in"_s) : QByteArray(),
    });
}

} // namespace duello
