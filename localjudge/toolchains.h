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

/// A language whose toolchain works here.
struct Toolchain
{
    Language language;
    QString program; ///< by its path in a box
    QString version; ///< all that it said of itself: names what its builds depend on
};

/// The toolchains found on this machine: each is asked for its version in a box, so that "available" means that it
/// works there.
class Toolchains
{
public:
    Toolchains(const Launcher &launcher, const LanguageTable &table, const QStringList &folders);

    /// Of all languages, in the order of the table.
    QList<LanguageInfo> languages() const { return m_infos; }
    /// UnknownLanguage, LanguageUnavailable.
    Result<Toolchain> find(const QString &language) const;

private:
    LanguageInfo examine(const Language &language, const Launcher &launcher, const QStringList &folders);
    QString versionOf(const Language &language, const QString &program, const Launcher &launcher);

    QHash<QString, Toolchain> m_found;      ///< by the language's name
    QHash<QStringList, QString> m_versions; ///< by command: several languages share a program
    QList<LanguageInfo> m_infos;
};

/// A command of the table with its $program and $folder filled in.
QStringList withProgram(const QStringList &command, const QString &program);

} // namespace duello
