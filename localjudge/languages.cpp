// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/languages.h"

#include "localjudge/packages/yaml.h"

#include <QFile>

#include <algorithm>
#include <functional>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

void take(const YAML::Node &map, const char *key, QString &field)
{
    field = yaml::text(map, key).value_or(field);
}

void take(const YAML::Node &map, const char *key, QStringList &field)
{
    if (yaml::child(map, key).IsSequence())
        field = yaml::words(map, key);
}

Result<void> takeNumber(const YAML::Node &map, const char *key, double least, const std::function<void(double)> &take)
{
    const std::optional<QString> text = yaml::text(map, key);
    if (!text)
        return {};
    bool ok = false;
    const double value = text->toDouble(&ok);
    if (!ok || value < least || value > 1e6)
        return failure(ErrorCode::FileUnusable,
                       u"%1: \"%2\" is no fitting number"_s.arg(QLatin1StringView(key), *text));
    take(value);
    return {};
}

void takePreparation(const YAML::Node &map, Preparation &preparation)
{
    const YAML::Node node = yaml::child(map, "prepare");
    if (!node.IsMap())
        return;
    preparation = {};
    take(node, "command", preparation.command);
    take(node, "when", preparation.when);
    take(node, "file", preparation.file);
    take(node, "content", preparation.content);
    const YAML::Node links = yaml::child(node, "links");
    if (!links.IsMap())
        return;
    for (const auto &link : links) {
        if (link.first.IsScalar() && link.second.IsScalar())
            preparation.links.insert(QString::fromStdString(link.first.Scalar()),
                                     QString::fromStdString(link.second.Scalar()));
    }
}

Result<void> merge(const YAML::Node &map, Language &language)
{
    take(map, "programs", language.programs);
    take(map, "package", language.package);
    take(map, "version", language.version);
    take(map, "file", language.file);
    take(map, "endings", language.endings);
    take(map, "sources", language.sources);
    take(map, "build", language.build);
    take(map, "run", language.run);
    take(map, "memory_error", language.memoryError);
    if (yaml::text(map, "class") == u"java"_s)
        language.fileRule = Language::FileRule::JavaClass;
    takePreparation(map, language.preparation);
    constexpr double mib = 1024 * 1024;
    const auto bytes = [](Bytes &field) {
        return [&field](double value) {
            field = Bytes(qRound64(value * mib));
        };
    };
    auto factor = takeNumber(map, "factor", 0.01, [&](double value) { language.timeFactor = value; });
    auto allowance = takeNumber(map, "allowance", 0, bytes(language.memoryAllowance));
    auto stack = takeNumber(map, "stack", 0, bytes(language.threadStack));
    for (const Result<void> &taken : {factor, allowance, stack}) {
        if (!taken)
            return taken;
    }
    if (language.programs.isEmpty() || language.file.isEmpty() || language.build.isEmpty() || language.run.isEmpty())
        return failure(ErrorCode::FileUnusable, u"programs, file, build and run are needed"_s);
    return {};
}

/// Adds the languages of a YAML text, or what they say anew.
Result<QList<Language>> merged(QList<Language> languages, const QByteArray &text)
{
    const Result<YAML::Node> list = yaml::parse(text);
    if (!list)
        return failure(ErrorCode::FileUnusable, list.error().detail);
    if (!list->IsSequence() && !list->IsNull())
        return failure(ErrorCode::FileUnusable, u"is not a list of languages"_s);
    for (const YAML::Node &entry : *list) {
        const QString name = yaml::text(entry, "name").value_or(QString());
        if (name.isEmpty())
            return failure(ErrorCode::FileUnusable, u"a language has no name"_s);
        auto found = std::ranges::find(languages, name, &Language::name);
        Language language = found == languages.end() ? Language{.name = name} : *found;
        if (const Result<void> taken = merge(entry, language); !taken)
            return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(name, taken.error().detail));
        if (found == languages.end())
            languages += language;
        else
            *found = language;
    }
    return languages;
}

} // namespace

LanguageTable LanguageTable::load(const QString &userFile)
{
    LanguageTable table;
    QFile ours(u":/languages.yaml"_s);
    const bool opened = ours.open(QIODevice::ReadOnly);
    const Result<QList<Language>> bundled = merged({}, opened ? ours.readAll() : QByteArray());
    Q_ASSERT(opened && bundled);
    table.m_languages = bundled.value_or(QList<Language>());
    QFile own(userFile);
    if (userFile.isEmpty() || !own.exists())
        return table;
    if (!own.open(QIODevice::ReadOnly)) {
        table.m_userFile = failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(userFile, own.errorString()));
        return table;
    }
    if (const Result<QList<Language>> all = merged(table.m_languages, own.readAll()))
        table.m_languages = *all;
    else
        table.m_userFile = failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(userFile, all.error().detail));
    return table;
}

const Language *LanguageTable::named(const QString &name) const
{
    const auto found = std::ranges::find(m_languages, name, &Language::name);
    return found == m_languages.end() ? nullptr : &*found;
}

const Language *LanguageTable::ofFile(const QString &fileName) const
{
    const QString ending = fileName.section(u'.', -1);
    const auto found = std::ranges::find_if(
        m_languages, [&ending](const Language &language) { return language.endings.contains(ending); });
    return fileName.contains(u'.') && found != m_languages.end() ? &*found : nullptr;
}

} // namespace duello
