// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/sandboxrun.h"

#include "localjudge/sandbox/boxconnection.h"

#include <QTimer>

#include <cstring>
#include <poll.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// How long the helper may take beyond the program's longest wall time before it is taken for dead.
constexpr std::chrono::seconds patience{10};
/// What is kept of errors, and of an output that is over its limit.
constexpr qint64 head = qint64{64} * 1024;

std::chrono::milliseconds longestRun(const RunSpec &spec)
{
    return std::chrono::ceil<std::chrono::milliseconds>(spec.wallLimit * box::longestWallTimes) + patience;
}

RunReport::KilledBy killedBy(box::KilledBy reason)
{
    switch (reason) {
    case box::KilledBy::Nobody:
        return RunReport::KilledBy::Nobody;
    case box::KilledBy::CpuLimit:
        return RunReport::KilledBy::CpuLimit;
    case box::KilledBy::WallLimit:
        return RunReport::KilledBy::WallLimit;
    case box::KilledBy::MemoryLimit:
        return RunReport::KilledBy::MemoryLimit;
    case box::KilledBy::OutputLimit:
        return RunReport::KilledBy::OutputLimit;
    case box::KilledBy::Caller:
        return RunReport::KilledBy::Caller;
    }
    Q_UNREACHABLE_RETURN(RunReport::KilledBy::Nobody);
}

Result<RunReport> unpacked(const box::Report &packet, const BoxConnection &box, const RunSpec &spec)
{
    if (packet.ending == box::Ending::NotMade)
        return failure(ErrorCode::SandboxUnavailable, QString::fromLocal8Bit(packet.error));
    if (packet.ending == box::Ending::NotFound)
        return failure(ErrorCode::SandboxUnavailable,
                       u"cannot run %1 in the box: %2"_s.arg(spec.command.value(0),
                                                             QString::fromLocal8Bit(std::strerror(packet.code))));
    RunReport report;
    if (packet.ending == box::Ending::Exited)
        report.exitCode = packet.code;
    else
        report.signal = packet.code;
    report.killedBy = killedBy(packet.killedBy);
    report.cpuTime = std::chrono::nanoseconds(packet.cpuTime);
    report.wallTime = std::chrono::nanoseconds(packet.wallTime);
    report.endedAt = std::chrono::nanoseconds(packet.endedAt);
    report.memory = Bytes(packet.memory);
    report.artifactsLost = static_cast<int>(packet.artifactsLost);
    report.kernelLimits = {.memory = (packet.kernelLimits & box::MemoryLimitOfKernel) != 0,
                           .processes = (packet.kernelLimits & box::ProcessLimitOfKernel) != 0};
    const qint64 limit = spec.outputLimit.count();
    report.outputTruncated = box.outputSize() > limit || box.errorSize() > limit;
    report.output = box.output(report.outputTruncated ? std::min(head, limit) : limit);
    report.errorOutput = box.errors(std::min(head, limit));
    return report;
}

} // namespace

SandboxRun::SandboxRun(Result<BoxConnection> box, const RunSpec &spec) : m_spec(spec)
{
    if (box)
        m_box = std::make_unique<BoxConnection>(*std::move(box));
    else
        m_startError = box.error();
}

SandboxRun::~SandboxRun() = default;

void SandboxRun::start()
{
    if (!m_box) {
        QMetaObject::invokeMethod(this, &SandboxRun::conclude, Qt::QueuedConnection);
        return;
    }
    m_box->start();
    m_news = std::make_unique<QSocketNotifier>(m_box->control(), QSocketNotifier::Read);
    connect(m_news.get(), &QSocketNotifier::activated, this, [this] {
        m_news->setEnabled(false);
        conclude();
    });
    // A closed connection is news.
    QTimer::singleShot(longestRun(m_spec), this, [this] {
        if (m_box)
            m_box->close();
    });
}

void SandboxRun::kill()
{
    if (m_box)
        m_box->endProgram();
}

void SandboxRun::conclude()
{
    if (m_concluded)
        return;
    Q_EMIT finished(wait());
}

Result<RunReport> SandboxRun::wait()
{
    m_concluded = true;
    if (!m_box)
        return std::unexpected(m_startError);
    pollfd news{m_box->control(), POLLIN, 0};
    while (::poll(&news, 1, static_cast<int>(longestRun(m_spec).count())) < 0 && errno == EINTR) {
    }
    const std::optional<box::Report> packet = m_box->receive();
    if (!packet)
        return failure(ErrorCode::SandboxUnavailable, u"the sandbox helper died"_s);
    m_isBoxAsNew = packet->isAsNew != 0;
    return unpacked(*packet, *m_box, m_spec);
}

FileDescriptor SandboxRun::takeBox()
{
    if (!m_isBoxAsNew || !m_box)
        return {};
    m_news.reset(); // before another one looks at the same descriptor
    FileDescriptor box = m_box->takeControl();
    m_box.reset();
    return box;
}

} // namespace duello
