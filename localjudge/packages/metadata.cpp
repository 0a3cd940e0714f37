// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/metadata.h"

#include "localjudge/packages/yaml.h"

#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> invalid(const QString &what)
{
    return failure(ErrorCode::PackageInvalid, u"problem.yaml: "_s + what);
}

Localized readTitle(const YAML::Node &map)
{
    const YAML::Node name = yaml::child(map, "name");
    if (name.IsScalar())
        return {{u"en"_s, QString::fromStdString(name.Scalar())}};
    Localized title;
    if (name.IsMap()) {
        for (const auto &entry : name) {
            if (entry.first.IsScalar() && entry.second.IsScalar())
                title.insert(QString::fromStdString(entry.first.Scalar()).left(2).toLower(),
                             QString::fromStdString(entry.second.Scalar()));
        }
    }
    return title;
}

Result<void> readKeywords(const YAML::Node &map, ProblemSummary &summary)
{
    constexpr auto levelPrefix = "level-"_L1;
    for (const QString &keyword : yaml::words(map, "keywords")) {
        if (!keyword.startsWith(levelPrefix)) {
            summary.topics += keyword;
            continue;
        }
        summary.level = QStringView(keyword).sliced(levelPrefix.size()).toInt();
        if (summary.level < 1 || summary.level > 4)
            return invalid(u"keywords: \"%1\" should be level-1 to level-4"_s.arg(keyword));
    }
    return {};
}

/// DOMjudge's packages carry the limit beside problem.yaml: a bare number, or a line of an ini file.
std::optional<QString> timeLimitBeside(const QString &folder)
{
    for (const QString &name : {u".timelimit"_s, u"domjudge-problem.ini"_s}) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            line = line.remove(u' ').trimmed();
            if (name.endsWith(".ini"_L1) && !line.startsWith("timelimit="_L1))
                continue;
            return line.remove("timelimit="_L1).remove(u'\'').remove(u'"');
        }
    }
    return std::nullopt;
}

struct Bounds
{
    double least;
    double most;
};

/// A number within the bounds; `fallback` when the text is absent.
Result<double> bounded(const std::optional<QString> &text, const QString &name, Bounds bounds, double fallback)
{
    if (!text)
        return fallback;
    bool ok = false;
    const double value = text->toDouble(&ok);
    if (!ok || !(value >= bounds.least) || value > bounds.most)
        return invalid(u"limits: %1 \"%2\" should be a number from %3 to %4"_s.arg(name, *text)
                           .arg(bounds.least)
                           .arg(bounds.most));
    return value;
}

Result<void> readLimits(const YAML::Node &map, ProblemPackage &package)
{
    constexpr qint64 mib = qint64{1024} * 1024;
    const YAML::Node limits = yaml::child(map, "limits");
    std::optional<QString> seconds = yaml::text(limits, "time_limit");
    if (!seconds)
        seconds = timeLimitBeside(package.folder);
    if (!seconds)
        return invalid(u"limits: time_limit is missing (or a .timelimit file)"_s);
    const auto time = bounded(seconds, u"time_limit"_s, {.least = 0.001, .most = 300}, 0);
    if (!time)
        return std::unexpected(time.error());
    // problemtools' own defaults
    const auto memory = bounded(yaml::text(limits, "memory"), u"memory"_s, {.least = 1, .most = 16384}, 1024);
    if (!memory)
        return std::unexpected(memory.error());
    const auto output = bounded(yaml::text(limits, "output"), u"output"_s, {.least = 0.001, .most = 1024}, 8);
    if (!output)
        return std::unexpected(output.error());
    package.problem.timeLimit = std::chrono::milliseconds(qRound64(*time * 1000));
    package.problem.memoryLimit = Bytes(qRound64(*memory * mib));
    package.outputLimit = Bytes(qRound64(*output * mib));
    return {};
}

Result<void> refuseUnknownKinds(const YAML::Node &map, const QString &folder)
{
    for (const QString &type : yaml::words(map, "type")) {
        if (type != "pass-fail"_L1)
            return invalid(u"problems of type \"%1\" are not supported"_s.arg(type));
    }
    const QString validation = yaml::text(map, "validation").value_or(u"default"_s);
    if (validation != "default"_L1)
        return invalid(u"validation \"%1\" is not supported"_s.arg(validation));
    if (QDir(folder + u"/output_validator"_s).exists())
        return failure(ErrorCode::PackageInvalid, u"output_validator: custom validators are not supported"_s);
    return {};
}

/// legacy: `validator_flags` of problem.yaml, or the test data's; 2025-09: the test data's only.
Result<TokenCheckerFlags> readCheckerFlags(const YAML::Node &map, const QString &folder)
{
    QStringList words = yaml::words(map, "validator_flags");
    for (const QString &file : {u"/data/testdata.yaml"_s, u"/data/test_group.yaml"_s, u"/data/secret/testdata.yaml"_s,
                                u"/data/secret/test_group.yaml"_s}) {
        const auto group = yaml::readMap(folder + file);
        if (!group)
            return std::unexpected(group.error());
        for (const char *key : {"output_validator_flags", "output_validator_args"}) {
            if (yaml::child(*group, key).IsDefined() && !yaml::child(*group, key).IsNull())
                words = yaml::words(*group, key);
        }
    }
    const auto flags = tokenCheckerFlags(words);
    if (!flags)
        return failure(ErrorCode::PackageInvalid, flags.error());
    return *flags;
}

} // namespace

Result<void> readMetadata(ProblemPackage &package)
{
    const auto map = yaml::readMap(package.folder + u"/problem.yaml"_s);
    if (!map)
        return std::unexpected(map.error());
    package.problem.summary.title = readTitle(*map);
    if (auto read = refuseUnknownKinds(*map, package.folder); !read)
        return read;
    if (auto read = readKeywords(*map, package.problem.summary); !read)
        return read;
    if (auto read = readLimits(*map, package); !read)
        return read;
    auto flags = readCheckerFlags(*map, package.folder);
    if (!flags)
        return std::unexpected(flags.error());
    package.checker = *flags;
    return {};
}

} // namespace duello
