// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostingfile.h"

#include "net/client/durablefile.h"
#include "net/protocol/codec.h"
#include "net/protocol/invite.h"

#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 4096;

} // namespace

QString HostingFile::path() const
{
    return m_folder + "/hosting.json"_L1;
}

Result<void> HostingFile::write(const Note &note) const
{
    return writeDurably(path(), toText({{u"code"_s, note.code}, {u"port"_s, note.port}}));
}

std::optional<HostingFile::Note> HostingFile::read() const
{
    const Result<QJsonObject> object = readWhole(path(), largestFile).and_then(parseObject);
    if (!object)
        return std::nullopt;
    const Note note{object->value("code"_L1).toString(), quint16(object->value("port"_L1).toInt())};
    if (note.code.size() != joinCodeLength || note.port == 0)
        return std::nullopt;
    return note;
}

void HostingFile::remove() const
{
    QFile::remove(path());
}

} // namespace duello
