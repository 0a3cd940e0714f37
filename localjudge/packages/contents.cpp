// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/contents.h"

#include "localjudge/checkers/tokenchecker.h"
#include "localjudge/packages/yaml.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestShown = qint64{1024} * 1024; // of a sample

Result<QByteArray> contentAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

/// Paths of the files below `folder` that end in `suffix`, relative to `root`, in lexicographic order. Hidden ones and
/// those that begin with a dash are ignored, as the formats say; names with blanks or umlauts they do not allow, but
/// judges take them.
QStringList filesBelow(const QString &root, const QString &folder, const QString &suffix)
{
    QStringList paths;
    const QDir rootFolder(root);
    QDirIterator files(rootFolder.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileName().endsWith(suffix) && !files.fileName().startsWith(u'-'))
            paths += rootFolder.relativeFilePath(path);
    }
    paths.sort();
    return paths;
}

/// What the settings of a test, or of a folder of tests, say.
struct Settings
{
    QStringList flags;     ///< of the checker
    QStringList arguments; ///< of the program
};

/// Changes what the settings file at `path` says anew.
Result<void> takeSettings(const QString &path, Settings &settings)
{
    const auto map = yaml::readMap(path);
    if (!map)
        return std::unexpected(map.error());
    for (const char *key : {"output_validator_flags", "output_validator_args"}) {
        const YAML::Node node = yaml::child(*map, key);
        if (node.IsScalar() || node.IsSequence())
            settings.flags = yaml::arguments(*map, key);
        else if (node.IsMap()) // legacy: {name: VALIDATOR, flags: FLAGS}
            settings.flags = yaml::arguments(node, "flags");
    }
    if (yaml::child(*map, "args").IsSequence())
        settings.arguments = yaml::words(*map, "args");
    return {};
}

/// The settings of a folder of tests, and of those above it up to `data`, read once each.
class FolderSettings
{
public:
    explicit FolderSettings(const QString &data) : m_data(data) {}

    /// Of the test `name` ("secret/group/1").
    Result<Settings> of(const QString &name)
    {
        Result<Settings> settings = ofFolder(name.section(u'/', 0, -2));
        if (!settings)
            return settings;
        if (const Result<void> own = takeSettings(m_data + u'/' + name + u".yaml"_s, *settings); !own)
            return std::unexpected(own.error());
        return settings;
    }

private:
    Result<Settings> ofFolder(const QString &folder)
    {
        if (const auto known = m_known.constFind(folder); known != m_known.constEnd())
            return *known;
        Result<Settings> settings = folder.isEmpty() ? Settings() : ofFolder(folder.section(u'/', 0, -2));
        for (const QString &file : {u"testdata.yaml"_s, u"test_group.yaml"_s}) {
            if (!settings)
                return settings;
            if (const Result<void> own = takeSettings(QDir(m_data + u'/' + folder).filePath(file), *settings); !own)
                return std::unexpected(own.error());
        }
        m_known.insert(folder, *settings);
        return settings;
    }

    QString m_data;
    QHash<QString, Settings> m_known;
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
    FolderSettings settings(data);
    QList<PackageTest> tests;
    bool secret = false;
    for (const QString &group : {u"sample"_s, u"secret"_s}) {
        for (const QString &path : filesBelow(data, group, u".in"_s)) {
            const QString name = path.chopped(3);
            PackageTest test{.name = name,
                             .input = data + u'/' + path,
                             .answer = data + u'/' + name + u".ans"_s,
                             .flags = {},
                             .arguments = {}};
            if (!needsAnswers && !QFileInfo::exists(test.answer))
                test.answer.clear();
            for (const QString &file : {test.input, test.answer}) {
                if (file.isEmpty())
                    continue;
                if (auto fits = checkPlace(root, file, name); !fits)
                    return std::unexpected(fits.error());
            }
            const Result<Settings> own = settings.of(name);
            if (!own)
                return std::unexpected(own.error());
            test.flags = package.validation.flags + own->flags;
            test.arguments = own->arguments;
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
        const bool isLong = QFileInfo(test.input).size() > largestShown || QFileInfo(test.answer).size() > largestShown;
        if (isLong) {
            package.notes += u"data/%1 is larger than 1 MiB: it is judged, but not shown"_s.arg(test.name);
            continue;
        }
        const auto input = contentAt(test.input);
        if (!input)
            return std::unexpected(input.error());
        const auto answer = test.answer.isEmpty() ? Result<QByteArray>() : contentAt(test.answer);
        if (!answer)
            return std::unexpected(answer.error());
        samples += {.input = *input, .answer = *answer};
    }
    package.tests = *tests;
    package.problem.samples = samples;
    return {};
}

} // namespace duello
