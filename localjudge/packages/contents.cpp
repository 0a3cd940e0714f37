// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/contents.h"

#include "localjudge/checkers/tokenchecker.h"
#include "localjudge/packages/yaml.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestShown = qint64{1024} * 1024; // of a statement or a sample

Result<QByteArray> readShown(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largestShown)
        return failure(ErrorCode::PackageInvalid, u"%1: is larger than 1 MiB"_s.arg(path));
    return file.readAll();
}

/// Paths of the files below `folder` that end in `suffix`, relative to `root`, in lexicographic order. Names that the
/// format does not allow are ignored, as it says.
QStringList filesBelow(const QString &root, const QString &folder, const QString &suffix)
{
    static const QRegularExpression allowed(u"^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}$"_s);
    QStringList paths;
    const QDir rootFolder(root);
    QDirIterator files(rootFolder.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName().endsWith(suffix) && allowed.match(files.fileName()).hasMatch())
            paths += rootFolder.relativeFilePath(path);
    }
    paths.sort();
    return paths;
}

/// The flags that the settings file at `path` gives, if it gives any.
Result<std::optional<QStringList>> flagsIn(const QString &path)
{
    const auto map = yaml::readMap(path);
    if (!map)
        return std::unexpected(map.error());
    for (const char *key : {"output_validator_args", "output_validator_flags"}) {
        const YAML::Node node = yaml::child(*map, key);
        if (node.IsScalar() || node.IsSequence())
            return yaml::words(*map, key);
    }
    return std::nullopt;
}

/// The flags of a folder of tests, and of those above it up to `data`, read once each.
class FolderFlags
{
public:
    FolderFlags(const QString &data, const QStringList &ofProblem) : m_data(data), m_known{{QString(), ofProblem}} {}

    /// Of the test `name` ("secret/group/1").
    Result<QStringList> of(const QString &name)
    {
        const Result<QStringList> folder = ofFolder(name.section(u'/', 0, -2));
        if (!folder)
            return folder;
        const auto own = flagsIn(m_data + u'/' + name + u".yaml"_s);
        if (!own)
            return std::unexpected(own.error());
        return own->value_or(*folder);
    }

private:
    Result<QStringList> ofFolder(const QString &folder)
    {
        if (const auto known = m_known.constFind(folder); known != m_known.constEnd() && !folder.isEmpty())
            return *known;
        Result<QStringList> flags =
            folder.isEmpty() ? Result<QStringList>(m_known.value(folder)) : ofFolder(folder.section(u'/', 0, -2));
        for (const QString &file : {u"testdata.yaml"_s, u"test_group.yaml"_s}) {
            const auto own = flagsIn(QDir(m_data + u'/' + folder).filePath(file));
            if (!own)
                return std::unexpected(own.error());
            if (flags && *own)
                flags = **own;
        }
        if (flags && !folder.isEmpty())
            m_known.insert(folder, *flags);
        return flags;
    }

    QString m_data;
    QHash<QString, QStringList> m_known;
};

Result<void> checkPlace(const QString &root, const QString &file, const QString &test)
{
    const QString real = QFileInfo(file).canonicalFilePath();
    if (real.isEmpty())
        return failure(ErrorCode::PackageInvalid, u"data/%1.ans is missing"_s.arg(test));
    if (!real.startsWith(root + u'/'))
        return failure(ErrorCode::PackageInvalid, u"data/%1 leads out of the package"_s.arg(test));
    return {};
}

} // namespace

Result<QList<PackageTest>> findTests(const ProblemPackage &package)
{
    const QString root = QFileInfo(package.folder).canonicalFilePath();
    const QString data = root + u"/data"_s;
    const bool needsAnswers = package.validation.kind == Validation::Kind::Tokens;
    FolderFlags flags(data, package.validation.flags);
    QList<PackageTest> tests;
    bool secret = false;
    for (const QString &group : {u"sample"_s, u"secret"_s}) {
        for (const QString &path : filesBelow(data, group, u".in"_s)) {
            const QString name = path.chopped(3);
            PackageTest test{
                .name = name, .input = data + u'/' + path, .answer = data + u'/' + name + u".ans"_s, .flags = {}};
            if (!needsAnswers && !QFileInfo::exists(test.answer))
                test.answer.clear();
            for (const QString &file : {test.input, test.answer}) {
                if (file.isEmpty())
                    continue;
                if (auto fits = checkPlace(root, file, name); !fits)
                    return std::unexpected(fits.error());
            }
            const Result<QStringList> own = flags.of(name);
            if (!own)
                return std::unexpected(own.error());
            test.flags = *own;
            if (const auto known = tokenCheckerFlags(test.flags); needsAnswers && !known)
                return failure(ErrorCode::PackageInvalid, known.error());
            secret = secret || group == "secret"_L1;
            tests += test;
        }
    }
    if (!secret)
        return failure(ErrorCode::PackageInvalid, u"data/secret has no tests"_s);
    return tests;
}

Result<void> takeTests(ProblemPackage &package, const Result<QList<PackageTest>> &tests)
{
    if (!tests)
        return std::unexpected(tests.error());
    QList<Sample> samples;
    for (const PackageTest &test : *tests) {
        if (!test.name.startsWith("sample/"_L1))
            continue;
        const auto input = readShown(test.input);
        if (!input)
            return std::unexpected(input.error());
        const auto answer = test.answer.isEmpty() ? Result<QByteArray>() : readShown(test.answer);
        if (!answer)
            return std::unexpected(answer.error());
        samples += {.input = *input, .answer = *answer};
    }
    package.tests = *tests;
    package.problem.samples = samples;
    return {};
}

} // namespace duello
