// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/languages.h"

#include "localjudge/languageentry.h"
#include "localjudge/packages/yaml.h"

#include <QFile>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Adds the languages of a YAML text, or what they say anew. FileUnusable with every mistake, a line each.
Result<QList<Language>> merged(QList<Language> languages, const QByteArray &text)
{
    const Result<YAML::Node> list = yaml::parse(text);
    if (!list)
        return failure(ErrorCode::FileUnusable, list.error().detail);
    if (!list->IsSequence() && !list->IsNull())
        return failure(ErrorCode::FileUnusable,
                       u"line %1: should be a list of languages, each beginning with \"- name: NAME\""_s.arg(
                           list->Mark().line + 1));
    QStringList mistakes;
    for (const YAML::Node &entry : *list) {
        const QString name = yaml::text(entry, "name").value_or(QString());
        const auto found = std::ranges::find(languages, name, &Language::name);
        Language language = found == languages.end() ? Language{.name = name} : *found;
        mistakes += takeLanguageEntry(entry, language);
        if (found == languages.end())
            languages += language;
        else
            *found = language;
    }
    if (!mistakes.isEmpty())
        return failure(ErrorCode::FileUnusable, mistakes.join(u'\n'));
    return languages;
}

Error inFile(const QString &file, const Error &error)
{
    QStringList lines = error.detail.split(u'\n');
    for (QString &line : lines)
        line.prepend(file + u": "_s);
    return {error.code, lines.join(u'\n')};
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
        table.m_userFile = std::unexpected(inFile(userFile, all.error()));
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
