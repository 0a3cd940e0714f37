// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/console.h"
#include "localjudge/commands/limitsearch.h"
#include "localjudge/packages/packageimport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// Writes the derived limit where packages of DOMjudge have theirs; what it says is said to people only.
Result<void> giveLimit(const ProblemPackage &package, Format format)
{
    PackageLibrary library({package.folder});
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    warnOfLanguages(judge.languageTable());
    warnOfSandbox(judge.sandbox());
    if (!judge.availability())
        return judge.availability();
    const DerivedLimit derived = deriveLimit(judge, library, package);
    if (!derived.isKnown)
        return failure(ErrorCode::PackageInvalid,
                       u"%1: gives no time limit, and no accepted submission to derive one from"_s.arg(
                           package.problem.summary.id.value()));
    if (format == Format::Text)
        print(derivedLine(package.problem.summary.id, derived));
    QFile file(package.folder + u"/.timelimit"_s);
    const QByteArray seconds = QByteArray::number(double(derived.limit.count()) / 1000) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(seconds) != seconds.size())
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

void report(const ProblemPackage &package, Format format)
{
    const QStringList warnings = warningsOf(package);
    for (const QString &words : warnings)
        warn(u"warning: "_s + words);
    if (format == Format::Json)
        print(QJsonObject{{u"folder"_s, package.folder},
                          {u"tests"_s, package.tests.size()},
                          {u"submissions"_s, package.submissions.size()},
                          {u"warnings"_s, QJsonArray::fromStringList(warnings)}});
    else
        print(u"%1: %2 tests, %3 submissions"_s.arg(package.folder)
                  .arg(package.tests.size())
                  .arg(package.submissions.size()));
}

} // namespace

int importPackage(const QString &source, const QString &library, Format format)
{
    const Result<ProblemPackage> package = duello::importPackage(source, library);
    if (!package)
        return refuse(package.error().detail, format);
    if (package->problem.timeLimit.count() == 0) {
        if (const Result<void> given = giveLimit(*package, format); !given) {
            QDir(package->folder).removeRecursively();
            return refuse(given.error().detail, format);
        }
    }
    report(*package, format);
    return Good;
}

} // namespace duello::commands
