// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/validators.h"

#include "localjudge/packages/mention.h"
#include "localjudge/packages/submissions.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

bool isHeader(const QString &path)
{
    return path.endsWith(".h"_L1) || path.endsWith(".hpp"_L1);
}

/// A script `build` or `run` makes a program of all that lies beside it.
bool isScript(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name == "build"_L1 || name == "run"_L1;
}

/// Of what validators are written in; all else in a folder goes along.
bool isSource(const QString &path)
{
    static const QStringList endings{u"c"_s,    u"cc"_s, u"cpp"_s, u"cxx"_s, u"c++"_s, u"C"_s,   u"py"_s, u"py3"_s,
                                     u"java"_s, u"js"_s, u"go"_s,  u"rs"_s,  u"kt"_s,  u"pas"_s, u"cs"_s};
    return endings.contains(QFileInfo(path).suffix());
}

QStringList headersIn(const QString &folder)
{
    QStringList headers = sourceFilesOf(folder);
    headers.removeIf([](const QString &file) { return !isHeader(file); });
    return headers;
}

/// A folder that holds nothing but another one stands for that.
QString innermost(QString folder)
{
    for (QDir inner(folder); inner.entryList(QDir::Files).isEmpty(); inner.setPath(folder)) {
        const QStringList folders = inner.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (folders.size() != 1)
            break;
        folder = inner.filePath(folders.first());
    }
    return folder;
}

void addProgram(QList<PackageProgram> &programs, const QString &folder, const QStringList &files,
                const QStringList &shared)
{
    if (std::ranges::any_of(files, isSource) || std::ranges::any_of(files, isScript))
        programs += PackageProgram{.folder = folder, .files = files + shared, .main = {}};
}

QByteArray contentAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Those of the files beside each other that no other one asks for.
QStringList beginnings(const QStringList &files)
{
    QStringList found;
    for (const QString &file : files) {
        const auto asksForIt = [&file](const QString &other) {
            return other != file && mentions(contentAt(other), file);
        };
        if (isSource(file) && std::ranges::none_of(files, asksForIt))
            found += file;
    }
    return found;
}

void addLoose(QList<PackageProgram> &programs, const QString &folder, const QStringList &files,
              const QStringList &shared)
{
    const QStringList starts = beginnings(files);
    if (starts.size() < 2 || std::ranges::any_of(files, isScript))
        return addProgram(programs, folder, files, shared);
    QStringList parts = files;
    parts.removeIf([&starts](const QString &file) { return starts.contains(file); });
    for (const QString &start : starts)
        addProgram(programs, folder, QStringList{start} + parts, shared);
}

} // namespace

QList<PackageProgram> findValidators(const QString &folder)
{
    QList<PackageProgram> programs;
    const QStringList shared = headersIn(folder + u"/files"_s) + headersIn(folder + u"/include"_s);
    if (const QString one = folder + u"/output_validator"_s; QFileInfo(one).isDir()) {
        const QString place = innermost(one);
        addProgram(programs, place, sourceFilesOf(place), shared);
        return programs;
    }
    const QDir several(folder + u"/output_validators"_s);
    QStringList headers = shared;
    QStringList loose;
    for (const QFileInfo &file : several.entryInfoList(QDir::Files, QDir::Name))
        (isHeader(file.fileName()) ? headers : loose) += file.filePath();
    for (const QFileInfo &inner : several.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        addProgram(programs, inner.filePath(), sourceFilesOf(inner.filePath()), headers);
    addLoose(programs, several.path(), loose, headers);
    return programs;
}

} // namespace duello
