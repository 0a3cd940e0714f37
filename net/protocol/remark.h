// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace duello {

/// Something that the judge has to say beside a verdict or a language. The wire carries it twice: as an English
/// sentence, for logs and for readers that know no more, and as kind and arguments, which a window puts into the
/// player's language.
struct Remark
{
    enum class Kind {
        Nothing,
        Text,              ///< {words}: a checker's or anyone else's own, shown as they are
        NotInstalled,      ///< {program, package that brings it}
        DoesNotWork,       ///< {program, package that brings it}
        NoSandbox,         ///< {why, in English}
        ExitCode,          ///< {code}
        Signal,            ///< {number, "SEGV"}
        StoppedByWall,     ///< the program worked until the wall clock stopped it
        StoppedWhileIdle,  ///< it waited
        TokenWrong,        ///< {number of the token}
        TokenDiffers,      ///< {number, expected, got}
        OutputTooShort,    ///< {number of the token that is missing}
        OutputTooLong,     ///< {number of the first token too many}
        WhiteSpaceDiffers, ///< {number of the token after it}
    };

    Kind kind = Kind::Nothing;
    QStringList arguments;

    bool isEmpty() const { return kind == Kind::Nothing; }
    friend bool operator==(const Remark &, const Remark &) = default;
};

/// "exit_code"; empty for Nothing.
QString remarkKindName(Remark::Kind kind);
std::optional<Remark::Kind> remarkKindFromName(QStringView name);

/// The English sentence of the wire; an argument that is missing is left empty.
QString remarkWords(const Remark &remark);

/// What was read: `kind` and `arguments` where both are known here, else the English `words` as a Text.
Remark remarkFrom(const QString &kind, const QStringList &arguments, const QString &words);

} // namespace duello
