// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/console.h"

#include "net/protocol/verdict.h"

#include <QJsonDocument>

#include <cstdio>

namespace duello::commands {

using namespace Qt::StringLiterals;

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

void print(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void warn(const QString &words)
{
    std::fprintf(stderr, "duello-judge: %s\n", qUtf8Printable(words));
}

void warnOfLanguages(const LanguageTable &languages)
{
    if (const Result<void> &own = languages.userFile(); !own)
        warn(own.error().detail);
}

void warnOfSandbox(const Launcher &sandbox)
{
    if (!sandbox.warning().isEmpty())
        warn(sandbox.warning());
}

int refuse(const QString &words, Format format)
{
    if (format == Format::Json)
        print(QJsonObject{{u"error"_s, words}, {u"verdict"_s, verdictCode(Verdict::JudgeError)}});
    warn(words);
    return JudgeBroken;
}

} // namespace duello::commands
