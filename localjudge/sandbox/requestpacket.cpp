// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/requestpacket.h"

#include "localjudge/sandbox/boxprotocol.h"

#include <QFile>
#include <QFileInfo>

namespace duello {

QString placeOfInput(const RunSpec &spec)
{
    // Where its links lead: the box shows the folder, and nothing beside it.
    const QString place = QFileInfo(spec.input).canonicalFilePath();
    return place.isEmpty() ? spec.input : place;
}

QByteArray requestPacket(const RunSpec &spec, Joined joined)
{
    box::Request request;
    request.processLimit = static_cast<std::uint32_t>(spec.processLimit);
    request.files = static_cast<std::uint32_t>(spec.files.size());
    request.isJoined = joined == Joined::Yes ? 1 : 0;
    request.isOfSeries = spec.isOfSeries ? 1 : 0;
    request.processor = spec.processor;
    request.cpuLimit = spec.cpuLimit.count();
    request.wallLimit = spec.wallLimit.count();
    request.memoryLimit = spec.memoryLimit.count();
    request.stackLimit = spec.stackLimit.count();
    request.outputLimit = spec.outputLimit.count();
    // One byte more than the limit may be written, so that "over the limit" can be seen.
    request.fileLimit = std::max(spec.fileLimit, spec.outputLimit).count() + 1;
    request.scratchLimit = spec.scratchLimit.count();
    QStringList texts{joined == Joined::Yes ? QString() : spec.input, spec.folder, spec.artifacts, spec.workingFolder};
    for (const auto &[name, path] : spec.files.asKeyValueRange())
        texts << name << path;
    QByteArray packet(reinterpret_cast<const char *>(&request), sizeof request);
    for (const QString &text : texts + spec.command) {
        packet += QFile::encodeName(text);
        packet += '\0';
    }
    return packet;
}

} // namespace duello
