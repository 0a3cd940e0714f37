// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/metadata.h"

#include "localjudge/packages/validators.h"
#include "localjudge/packages/yaml.h"

#include <QFile>
#include <QFileInfo>

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
    const auto time = bounded(seconds, u"time_limit"_s, {.least = 0.001, .most = 300}, 0); // 0: to be derived
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

Result<void> readLimitRule(const YAML::Node &map, LimitRule &rule)
{
    const YAML::Node limits = yaml::child(map, "limits");
    const YAML::Node multipliers = yaml::child(limits, "time_multipliers");
    const bool isLegacy = yaml::text(map, "problem_format_version").value_or(u"legacy"_s).startsWith("legacy"_L1);
    const auto multiplier =
        isLegacy ? bounded(yaml::text(limits, "time_multiplier"), u"time_multiplier"_s, {1, 1000}, 5)
                 : bounded(yaml::text(multipliers, "ac_to_time_limit"), u"ac_to_time_limit"_s, {1, 1000}, 2);
    const auto resolution = bounded(yaml::text(limits, "time_resolution"), u"time_resolution"_s, {0.001, 300}, 1);
    if (!multiplier || !resolution)
        return std::unexpected(multiplier ? resolution.error() : multiplier.error());
    rule = {.multiplier = *multiplier, .resolution = std::chrono::milliseconds(qRound64(*resolution * 1000))};
    return {};
}

Result<void> readValidation(const YAML::Node &map, ProblemPackage &package)
{
    Validation &validation = package.validation;
    QStringList types = yaml::words(map, "type");
    const QStringList words = yaml::words(map, "validation");
    const QList<PackageProgram> programs = findValidators(package.folder);
    for (const QString &kind : {u"interactive"_s, u"multi-pass"_s}) { // the latter is DOMjudge's
        if (words.contains(kind))
            types += kind;
    }
    for (const QString &type : types) {
        if (!QStringList{u"pass-fail"_s, u"scoring"_s, u"interactive"_s, u"multi-pass"_s}.contains(type))
            return invalid(u"problems of type \"%1\" are not supported"_s.arg(type));
    }
    const QString kind = words.value(0, u"default"_s);
    if (kind != "default"_L1 && kind != "custom"_L1)
        return invalid(u"validation \"%1\" is not supported"_s.arg(kind));
    const bool isInteractive = types.contains(u"interactive"_s);
    const bool isNewFormat = QFileInfo::exists(package.folder + u"/output_validator"_s);
    if (programs.isEmpty() && (kind == "custom"_L1 || isInteractive))
        return failure(ErrorCode::PackageInvalid, u"output_validators: there is no output validator"_s);
    if (isInteractive) {
        validation.kind = Validation::Kind::Interactor;
        validation.interactor = programs.first();
    } else if (!programs.isEmpty() && (kind == "custom"_L1 || isNewFormat)) {
        validation.kind = Validation::Kind::Checker;
        validation.checkers = programs;
    }
    validation.flags = yaml::arguments(map, "validator_flags");
    if (types.contains(u"multi-pass"_s)) {
        const auto passes =
            bounded(yaml::text(yaml::child(map, "limits"), "validation_passes"), u"validation_passes"_s, {2, 100}, 2);
        if (!passes)
            return std::unexpected(passes.error());
        validation.passes = int(*passes);
    }
    return {};
}

} // namespace

Result<void> readMetadata(ProblemPackage &package)
{
    const auto map = yaml::readMap(package.folder + u"/problem.yaml"_s);
    if (!map)
        return std::unexpected(map.error());
    package.problem.summary.title = readTitle(*map);
    if (auto read = readValidation(*map, package); !read)
        return read;
    if (auto read = readLimitRule(*map, package.limitRule); !read)
        return read;
    if (auto read = readKeywords(*map, package.problem.summary); !read)
        return read;
    if (auto read = readLimits(*map, package); !read)
        return read;
    return {};
}

} // namespace duello
