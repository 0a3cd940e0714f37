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

#include <algorithm>
#include <cmath>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// An output limit that an answer does not fit in would reject every solution.
void makeRoomForAnswers(ProblemPackage &package)
{
    Bytes largest;
    for (const PackageTest &test : std::as_const(package.tests))
        largest = std::max(largest, Bytes(QFileInfo(test.answer).size()));
    if (largest > package.outputLimit)
        package.outputLimit = Bytes(2 * largest.count());
}

void noteWhatIsUnused(ProblemPackage &package)
{
    if (QFileInfo(package.folder + u"/include"_s).isDir())
        package.notes += u"include/ is not added to submissions"_s;
    for (const PackageTest &test : std::as_const(package.tests)) {
        if (QFileInfo(package.folder + u"/data/"_s + test.name + u".files"_s).isDir())
            package.notes += u"data/%1.files is not given to submissions"_s.arg(test.name);
    }
}

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
    package.notes += statements->notes;
    Localized &title = package.problem.summary.title;
    if (title.isEmpty())
        title = statements->titles;
    if (localizedText(title, u"en"_s).isEmpty())
        title = {{u"en"_s, package.problem.summary.id.value()}};
    if (auto taken = takeTests(package, findTests(package)); !taken)
        return taken;
    makeRoomForAnswers(package);
    noteWhatIsUnused(package);
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
    QStringList warnings;
    const QString id = package.problem.summary.id.value();
    for (const QString &note : package.notes)
        warnings += id + u": "_s + note;
    if (!package.problem.statement.isEmpty() || !package.pdfs.isEmpty())
        return warnings;
    warnings +=
        u"%1: no statement, so players will not know what to do (statement/problem.en.md, or .tex, .pdf; "
        "problem_statement/ in the legacy format, statement-sections/ or statements/.pdf/ in Polygon's)"_s.arg(id);
    return warnings;
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
