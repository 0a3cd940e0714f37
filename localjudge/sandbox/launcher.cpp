// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/launcher.h"

#include "localjudge/sandbox/boxconnection.h"
#include "localjudge/sandbox/boxprotocol.h"
#include "localjudge/sandbox/keeperprocess.h"
#include "localjudge/sandbox/requestpacket.h"

#include <QFile>

#include <fcntl.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// How many boxes get ready ahead of need. Making one is mostly waiting for the kernel, so several are made at once.
constexpr std::size_t spareBoxes = 3;

QByteArray kernelSetting(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// What keeps namespaces from people on the systems that do, and the way out.
QString advice()
{
    if (kernelSetting(u"/proc/sys/kernel/apparmor_restrict_unprivileged_userns"_s) == "1")
        return u"this system lets only named programs make user namespaces; allow duello-box with an AppArmor profile "
               "that says \"userns,\", or set kernel.apparmor_restrict_unprivileged_userns=0"_s;
    if (kernelSetting(u"/proc/sys/kernel/unprivileged_userns_clone"_s) == "0")
        return u"this system lets only root make user namespaces; set kernel.unprivileged_userns_clone=1"_s;
    if (kernelSetting(u"/proc/sys/user/max_user_namespaces"_s) == "0")
        return u"this system allows no user namespaces; raise user.max_user_namespaces"_s;
    return u"a container may be what keeps user namespaces or a fresh /proc from the judge"_s;
}

} // namespace

Launcher::Launcher(const QString &helper, std::span<const Tier> tiers)
{
    for (const Tier tier : tiers) {
        m_availability = tryTier(helper, tier);
        if (m_availability) {
            m_tier = tier;
            break;
        }
        m_shortcomings += tierName(tier) + u": "_s + m_availability.error().detail;
    }
    if (!m_tier || *m_tier >= Tier::Bubblewrap)
        m_shortcomings += advice();
    if (!m_availability)
        m_availability = failure(ErrorCode::SandboxUnavailable, shortcomings());
}

Launcher::~Launcher() = default;

Result<void> Launcher::tryTier(const QString &helper, Tier tier)
{
    if (tier != Tier::ControlGroup)
        return tryKeeper(std::make_unique<KeeperProcess>(helper, tier));
    // A scope first: our own group is not ours to divide even where we could, and passes no controllers on as long as
    // anyone but the helper is in it.
    const Result<void> inScope = tryKeeper(std::make_unique<KeeperProcess>(helper, tier, GroupHome::Scope));
    if (inScope)
        return inScope;
    const Result<void> inOurs = tryKeeper(std::make_unique<KeeperProcess>(helper, tier, GroupHome::Ours));
    if (!inOurs)
        return failure(ErrorCode::SandboxUnavailable, inScope.error().detail + u"; "_s + inOurs.error().detail);
    if (!m_kernelLimits.memory)
        m_shortcomings += inScope.error().detail;
    return inOurs;
}

Result<void> Launcher::tryKeeper(std::unique_ptr<KeeperProcess> keeper)
{
    m_spares.clear();
    m_keeper = std::move(keeper);
    RunSpec spec;
    spec.command = {u"/usr/bin/true"_s};
    spec.workingFolder = QString::fromLatin1(box::scratchFolder);
    const Result<RunReport> report = start(spec)->wait();
    if (!report)
        return std::unexpected(report.error());
    if (!report->succeeded())
        return failure(ErrorCode::SandboxUnavailable, u"a program that does nothing failed in the box"_s);
    m_kernelLimits = report->kernelLimits;
    return {};
}

QString Launcher::tier() const
{
    return m_tier ? tierName(*m_tier) : u"none"_s;
}

QString Launcher::enforcement() const
{
    return m_tier ? tierEnforcement(*m_tier, m_kernelLimits) : QString();
}

QString Launcher::warning() const
{
    const QString warning = m_tier ? tierWarning(*m_tier) : QString();
    return warning.isEmpty() ? warning : warning + u" ("_s + shortcomings() + u')';
}

Result<FileDescriptor> Launcher::nextBox() const
{
    if (!m_keeper->isAlive())
        m_spares.clear();
    std::erase_if(m_spares, [](const FileDescriptor &box) { return !hasPeer(box); });
    while (m_spares.size() <= spareBoxes) {
        Result<FileDescriptor> box = m_keeper->order();
        if (!box && m_spares.empty())
            return box;
        if (!box)
            break;
        m_spares.push_back(*std::move(box));
    }
    FileDescriptor box = std::move(m_spares.front());
    m_spares.pop_front();
    return box;
}

std::unique_ptr<SandboxRun> Launcher::prepare(RunSpec spec) const
{
    spec.input = placeOfInput(spec);
    Q_ASSERT(!spec.command.isEmpty() && spec.command.first().startsWith(u'/'));
    Result<FileDescriptor> box = nextBox();
    Result<BoxConnection> connection = box ? BoxConnection::open(*std::move(box), requestPacket(spec))
                                           : Result<BoxConnection>(std::unexpected(box.error()));
    return std::make_unique<SandboxRun>(std::move(connection), spec);
}

std::unique_ptr<SandboxRun> Launcher::start(const RunSpec &spec) const
{
    auto run = prepare(spec);
    run->start();
    return run;
}

JoinedRuns Launcher::prepareJoined(const RunSpec &first, const RunSpec &second) const
{
    DescriptorPair there = DescriptorPair::pipe();
    DescriptorPair back = DescriptorPair::pipe();
    const auto joined = [this](const RunSpec &spec, JoinedEnds ends) {
        Result<FileDescriptor> box = nextBox();
        Result<BoxConnection> connection =
            box ? BoxConnection::open(*std::move(box), requestPacket(spec, Joined::Yes), std::move(ends))
                : Result<BoxConnection>(std::unexpected(box.error()));
        return std::make_unique<SandboxRun>(std::move(connection), spec);
    };
    FileDescriptor toFirst(back.isOpen() ? ::fcntl(back.first.get(), F_DUPFD_CLOEXEC, 0) : -1);
    return {.first = joined(first, {std::move(back.first), std::move(there.second)}),
            .second = joined(second, {std::move(there.first), std::move(back.second)}),
            .toFirst = std::move(toFirst)};
}

} // namespace duello
