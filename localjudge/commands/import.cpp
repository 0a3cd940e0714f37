// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/limitsearch.h"
#include "localjudge/commands/waiting.h"
#include "localjudge/packages/packageimport.h"

#include <QDir>
#include <QFile>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// Writes the derived limit where packages of DOMjudge have theirs.
int giveLimit(const ProblemPackage &package)
{
    PackageLibrary library({package.folder});
    LocalJudge judge(helperBesideProgram(), library, Disclosure::Answers);
    if (!judge.availability())
        return complain(judge.availability().error().detail);
    const DerivedLimit derived = deriveLimit(judge, library, package);
    if (!derived.isKnown)
        return complain(u"%1: gives no time limit, and no accepted submission to derive one from"_s.arg(
            package.problem.summary.id.value()));
    print(derivedLine(package.problem.summary.id, derived));
    QFile file(package.folder + u"/.timelimit"_s);
    const QByteArray seconds = QByteArray::number(double(derived.limit.count()) / 1000) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(seconds) != seconds.size())
        return complain(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return Good;
}

} // namespace

int importPackage(const QString &source, const QString &library)
{
    const Result<ProblemPackage> package = duello::importPackage(source, library);
    if (!package)
        return complain(package.error().detail);
    if (package->problem.timeLimit.count() == 0) {
        if (const int code = giveLimit(*package); code != Good) {
            QDir(package->folder).removeRecursively();
            return code;
        }
    }
    print(u"%1: %2 tests, %3 submissions"_s.arg(package->folder)
              .arg(package->tests.size())
              .arg(package->submissions.size()));
    return Good;
}

} // namespace duello::commands
