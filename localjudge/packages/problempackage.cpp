// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/problempackage.h"

#include "localjudge/packages/contents.h"
#include "localjudge/packages/metadata.h"
#include "localjudge/packages/polygon.h"
#include "localjudge/packages/statements.h"
#include "localjudge/packages/submissions.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

Result<void> readInto(ProblemPackage &package)
{
    if (!QFileInfo::exists(package.folder + u"/problem.yaml"_s))
        return failure(ErrorCode::PackageInvalid, u"problem.yaml is missing"_s);
    if (auto read = readMetadata(package); !read)
        return read;
    auto statements = readStatements(package.folder);
    if (!statements)
        return std::unexpected(statements.error());
    package.problem.statement = statements->texts;
    package.pdfs = statements->pdfs;
    Localized &title = package.problem.summary.title;
    if (title.isEmpty())
        title = statements->titles;
    if (localizedText(title, u"en"_s).isEmpty())
        title = {{u"en"_s, package.problem.summary.id.value()}};
    if (auto taken = takeTests(package, findTests(package)); !taken)
        return taken;
    auto submissions = findSubmissions(package.folder);
    if (!submissions)
        return std::unexpected(submissions.error());
    package.submissions = *submissions;
    return {};
}

} // namespace

std::chrono::milliseconds LimitRule::limitFor(std::chrono::milliseconds slowest) const
{
    const double wanted = double(slowest.count()) * multiplier / double(resolution.count());
    return std::max<qint64>(1, qint64(std::ceil(wanted))) * resolution;
}

QStringList warningsOf(const ProblemPackage &package)
{
    if (!package.problem.statement.isEmpty() || !package.pdfs.isEmpty())
        return {};
    return {u"%1: no statement, so players will not know what to do (statement/problem.en.md, or .tex, .pdf; "
            "problem_statement/ in the legacy format, statement-sections/ or statements/.pdf/ in Polygon's)"_s.arg(
                package.problem.summary.id.value())};
}

bool isPackage(const QString &folder)
{
    return QFileInfo::exists(folder + u"/problem.yaml"_s) || QFileInfo::exists(folder + u"/problem.xml"_s);
}

Result<ProblemPackage> readPackage(const QString &folder)
{
    ProblemPackage package;
    package.folder = QDir(folder).absolutePath();
    package.problem.summary.id = ProblemId(QDir(package.folder).dirName());
    const bool isPolygon = !QFileInfo::exists(package.folder + u"/problem.yaml"_s) && isPackage(package.folder);
    if (auto read = isPolygon ? readPolygon(package) : readInto(package); !read)
        return failure(read.error().code, package.problem.summary.id.value() + u": "_s +
                                              read.error().detail.remove(package.folder + u'/'));
    package.problem.pdfs = package.pdfs.keys();
    return package;
}

} // namespace duello
