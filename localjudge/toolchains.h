// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/languages.h"
#include "localjudge/sandbox/launcher.h"
#include "net/protocol/language.h"

#include <QHash>

namespace duello {

/// Where toolchains are looked for. A box shows /usr and nothing else of the system.
inline const QStringList systemProgramFolders{QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin")};

/// The toolchains found on this machine: each is asked for its version in a box, so that "available" means that it
/// works there.
class Toolchains
{
public:
    Toolchains(const Launcher &launcher, const QStringList &folders);

    /// Of all languages, in the order of the table.
    QList<LanguageInfo> languages() const { return m_infos; }
    /// What to run in a box; UnknownLanguage, LanguageUnavailable.
    Result<QStringList> buildCommand(const Language &language) const;
    Result<QStringList> runCommand(const Language &language) const;

private:
    Result<QStringList> command(const Language &language, const QStringList &words) const;
    LanguageInfo examine(const Language &language, const Launcher &launcher, const QStringList &folders);

    QHash<QString, QString> m_programs; ///< by the language's name
    QList<LanguageInfo> m_infos;
};

} // namespace duello
