// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/boxseries.h"

#include "localjudge/sandbox/boxconnection.h"
#include "localjudge/sandbox/requestpacket.h"

#include <QFileInfo>

#include <algorithm>

namespace duello {

namespace {

/// All of a request that a box keeps from its first run on.
QStringList viewOf(const RunSpec &spec)
{
    QStringList view{spec.folder, QFileInfo(spec.input).path(), QString::number(spec.scratchLimit.count()),
                     QString::number(spec.processor)};
    for (const auto &[name, path] : spec.files.asKeyValueRange())
        view << name << path;
    return view;
}

} // namespace

std::unique_ptr<SandboxRun> BoxSeries::prepare(RunSpec spec)
{
    spec.isOfSeries = spec.artifacts.isEmpty();
    spec.input = placeOfInput(spec);
    std::erase_if(m_boxes, [](const Box &box) { return !hasPeer(box.control); });
    const auto box = std::ranges::find(m_boxes, viewOf(spec), &Box::view);
    if (box == m_boxes.end() || !spec.isOfSeries)
        return m_launcher.prepare(spec);
    FileDescriptor control = std::move(box->control);
    m_boxes.erase(box);
    return std::make_unique<SandboxRun>(BoxConnection::open(std::move(control), requestPacket(spec)), spec);
}

void BoxSeries::takeBack(SandboxRun &run)
{
    if (FileDescriptor control = run.takeBox(); control.isOpen())
        m_boxes.push_back({viewOf(run.spec()), std::move(control)});
}

} // namespace duello
