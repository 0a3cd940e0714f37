// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/languageentry.h"

#include "localjudge/packages/yaml.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// A key of a map that is read into a T.
template <class T> struct Key
{
    QLatin1StringView name;
    QLatin1StringView form;                           ///< what its value should be, for people
    bool (*take)(const YAML::Node &value, T &target); ///< false: the value is not of that form
};

bool read(const YAML::Node &value, QString &field)
{
    if (!value.IsScalar())
        return false;
    field = QString::fromStdString(value.Scalar());
    return true;
}

bool read(const YAML::Node &value, QStringList &field)
{
    if (!value.IsSequence())
        return false;
    QStringList words;
    for (const YAML::Node &word : value) {
        if (!word.IsScalar())
            return false;
        words += QString::fromStdString(word.Scalar());
    }
    field = words;
    return true;
}

std::optional<double> number(const YAML::Node &value, double least, double most)
{
    QString text;
    bool ok = false;
    const double found = read(value, text) ? text.toDouble(&ok) : 0;
    return ok && found >= least && found <= most ? std::optional(found) : std::nullopt;
}

bool read(const YAML::Node &value, Bytes &field)
{
    const std::optional<double> mebibytes = number(value, 0, 1e6);
    if (mebibytes)
        field = Bytes(qRound64(*mebibytes * 1024 * 1024));
    return mebibytes.has_value();
}

bool takeLinks(const YAML::Node &value, Preparation &preparation)
{
    if (!value.IsMap())
        return false;
    for (const auto &link : value) {
        QString name;
        if (!read(link.first, name) || !read(link.second, preparation.links[name]))
            return false;
    }
    return true;
}

constexpr auto aText = "a text"_L1;
constexpr auto aList = "a list of words, as in [first, second]"_L1;
constexpr auto mebibytes = "a number of MiB from 0 to 1000000"_L1;

using Node = YAML::Node;

template <auto Field, class T> bool take(const Node &value, T &target)
{
    return read(value, target.*Field);
}

constexpr std::array preparationKeys{
    Key<Preparation>{"command"_L1, aList, take<&Preparation::command>},
    Key<Preparation>{"when"_L1, aText, take<&Preparation::when>},
    Key<Preparation>{"file"_L1, aText, take<&Preparation::file>},
    Key<Preparation>{"content"_L1, aText, take<&Preparation::content>},
    Key<Preparation>{"links"_L1, "a map, as in {name: file}"_L1, takeLinks},
};

constexpr std::array languageKeys{
    Key<Language>{"name"_L1, aText, take<&Language::name>},
    Key<Language>{"programs"_L1, aList, take<&Language::programs>},
    Key<Language>{"package"_L1, aText, take<&Language::package>},
    Key<Language>{"version"_L1, aList, take<&Language::version>},
    Key<Language>{"file"_L1, aText, take<&Language::file>},
    Key<Language>{"class"_L1, "the word java"_L1,
                  [](const Node &value, Language &to) {
                      to.fileRule = Language::FileRule::JavaClass;
                      return value.IsScalar() && value.Scalar() == "java";
                  }},
    Key<Language>{"endings"_L1, aList, take<&Language::endings>},
    Key<Language>{"sources"_L1, aList, take<&Language::sources>},
    Key<Language>{"build"_L1, aList, take<&Language::build>},
    Key<Language>{"run"_L1, aList, take<&Language::run>},
    Key<Language>{"prepare"_L1, "a map with a command"_L1,
                  [](const Node &value, Language &) {
                      return value.IsMap();
                  }},
    Key<Language>{"factor"_L1, "a number from 0.01 to 100"_L1,
                  [](const Node &value, Language &to) {
                      const std::optional<double> factor = number(value, 0.01, 100);
                      to.timeFactor = factor.value_or(1);
                      return factor.has_value();
                  }},
    Key<Language>{"allowance"_L1, mebibytes, take<&Language::memoryAllowance>},
    Key<Language>{"stack"_L1, mebibytes, take<&Language::threadStack>},
    Key<Language>{"memory_error"_L1, aText, take<&Language::memoryError>},
    Key<Language>{"start"_L1,
                  {},
                  [](const Node &, Language &) {
                      return true;
                  }}, // where commands share a script
};

QString atLine(const YAML::Node &node, const QString &words)
{
    return u"line %1: %2"_s.arg(node.Mark().line + 1).arg(words);
}

/// The first $word of a command that stands for nothing; empty when there is none. In a script, a word with blanks,
/// they are the shell's.
QString unknownPlaceholder(const QString &word)
{
    static const QRegularExpression placeholder(u"\\$([A-Za-z_]\\w*)"_s);
    static const QRegularExpression known(u"^(?:program|folder|main|class|sources|memory[a-zA-Z]?)$"_s); // -Xmx$memorym
    static const QRegularExpression blank(u"\\s"_s);
    if (word.contains(blank))
        return {};
    for (const auto &match : placeholder.globalMatch(word)) {
        if (!known.match(match.captured(1)).hasMatch())
            return match.captured();
    }
    return {};
}

/// Of the words of a list, if it is one of commands.
QStringList mistakesInCommand(const YAML::Node &words, const QString &key, const QString &owner)
{
    QStringList mistakes;
    if (!QStringList{u"version"_s, u"build"_s, u"run"_s, u"command"_s}.contains(key))
        return mistakes;
    for (const YAML::Node &word : words) {
        if (const QString unknown = unknownPlaceholder(QString::fromStdString(word.Scalar())); !unknown.isEmpty())
            mistakes += atLine(word, u"\"%1\" of %2 names %3; there are $program, $folder, $main, $class, $sources and "
                                     "$memory"_s.arg(key, owner, unknown));
    }
    return mistakes;
}

template <class T>
QStringList takeKeys(const YAML::Node &map, std::span<const Key<T>> keys, const QString &owner, T &target)
{
    QStringList names;
    for (const Key<T> &key : keys)
        names += key.name;
    QStringList mistakes;
    QSet<QString> seen;
    for (const auto &entry : map) {
        QString name;
        read(entry.first, name);
        const auto key = std::ranges::find(keys, name, &Key<T>::name);
        if (key == keys.end())
            mistakes +=
                atLine(entry.first, u"%1 has no \"%2\"; it may have %3"_s.arg(owner, name, names.join(u", "_s)));
        else if (seen.contains(name))
            mistakes += atLine(entry.first, u"%1 has \"%2\" twice"_s.arg(owner, name));
        else if (!key->take(entry.second, target))
            mistakes += atLine(entry.first, u"\"%1\" of %2 should be %3"_s.arg(name, owner, key->form));
        else
            mistakes += mistakesInCommand(entry.second, name, owner);
        seen.insert(name);
    }
    return mistakes;
}

/// What a language cannot do without.
QStringList missing(const YAML::Node &entry, const Language &language)
{
    QStringList absent;
    for (const auto &[isThere, name] : {std::pair{!language.programs.isEmpty(), "programs"_L1},
                                        {!language.version.isEmpty(), "version"_L1},
                                        {!language.file.isEmpty(), "file"_L1},
                                        {!language.build.isEmpty(), "build"_L1},
                                        {!language.run.isEmpty(), "run"_L1}}) {
        if (!isThere)
            absent += u'"' + name + u'"';
    }
    if (absent.isEmpty())
        return {};
    return {atLine(entry, u"%1 needs %2"_s.arg(language.name, absent.join(u", "_s)))};
}

} // namespace

QStringList takeLanguageEntry(const YAML::Node &entry, Language &language)
{
    if (!entry.IsMap())
        return {atLine(entry, u"a language begins with \"- name: NAME\", other keys follow below"_s)};
    const QString name = yaml::text(entry, "name").value_or(QString());
    if (name.isEmpty())
        return {atLine(entry, u"this language has no \"name\""_s)};
    QStringList mistakes = takeKeys<Language>(entry, languageKeys, name, language);
    if (const YAML::Node preparation = yaml::child(entry, "prepare"); preparation.IsMap()) {
        language.preparation = {};
        mistakes +=
            takeKeys<Preparation>(preparation, preparationKeys, u"\"prepare\" of "_s + name, language.preparation);
    }
    return mistakes.isEmpty() ? missing(entry, language) : mistakes;
}

} // namespace duello
