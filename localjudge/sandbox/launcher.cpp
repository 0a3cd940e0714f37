// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/launcher.h"

#include "localjudge/sandbox/boxprocess.h"
#include "localjudge/sandbox/boxprotocol.h"
#include "localjudge/sandbox/retiredhelpers.h"

#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

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

Launcher::Launcher(const QString &helper) : m_helper(helper), m_retired(std::make_shared<RetiredHelpers>())
{
    RunSpec spec;
    spec.command = {u"/usr/bin/true"_s};
    spec.workingFolder = QString::fromLatin1(box::scratchFolder);
    const Result<RunReport> report = start(spec)->wait();
    if (!report)
        m_availability = failure(ErrorCode::SandboxUnavailable, report.error().detail + u"; "_s + advice());
    else if (!report->succeeded())
        m_availability = failure(ErrorCode::SandboxUnavailable, u"a program that does nothing failed in the box"_s);
}

QString Launcher::tier() const
{
    return m_availability ? u"namespaces"_s : u"none"_s;
}

Result<std::unique_ptr<BoxProcess>> Launcher::prepare() const
{
    return BoxProcess::start(m_helper, m_retired);
}

std::unique_ptr<SandboxRun> Launcher::start(const RunSpec &spec) const
{
    return start(spec, prepare());
}

std::unique_ptr<SandboxRun> Launcher::start(const RunSpec &spec, Result<std::unique_ptr<BoxProcess>> box) const
{
    return std::make_unique<SandboxRun>(std::move(box), spec);
}

} // namespace duello
