// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/buildoutput.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString brokenLimit(const RunReport &report)
{
    using KilledBy = RunReport::KilledBy;
    if (report.killedBy == KilledBy::CpuLimit || report.killedBy == KilledBy::WallLimit)
        return u"The build took longer than %1 seconds."_s.arg(buildlimits::cpuTime.count());
    if (report.killedBy == KilledBy::MemoryLimit)
        return u"The build needed more than %1 MiB of memory."_s.arg(buildlimits::memory.kib() / 1024);
    if (report.outputTruncated)
        return u"The build printed too much."_s;
    if (report.signal != 0)
        return u"The build was ended by signal %1."_s.arg(report.signal);
    if (report.artifactsLost > 0)
        return u"The build made something that is no plain file, or too much."_s;
    return {};
}

} // namespace

QByteArray asThePlayerKnowsIt(QByteArray text)
{
    return text.replace("/program/", "");
}

QString buildOutput(const RunReport &report)
{
    QString text = QString::fromUtf8(asThePlayerKnowsIt(report.errorOutput + report.output)
                                         .left(static_cast<qsizetype>(buildlimits::shownOutput.count())));
    const QString limit = brokenLimit(report);
    if (!limit.isEmpty())
        text = limit + u'\n' + text;
    return text;
}

} // namespace duello
