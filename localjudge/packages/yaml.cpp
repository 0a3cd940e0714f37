// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/yaml.h"

#include <QFile>

#include <utility>

namespace duello::yaml {

using namespace Qt::StringLiterals;

namespace {

QString scalar(const YAML::Node &node)
{
    return QString::fromStdString(node.Scalar());
}

/// As a shell takes a line apart: '...' as it stands, in "..." and outside a backslash before what it would change.
QStringList splitLikeAShell(const QString &line)
{
    QStringList arguments;
    QString argument;
    bool isBegun = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool isEscape = c == u'\\' && quote != u'\'' && i + 1 < line.size();
        if (quote.isNull() && c.isSpace()) {
            if (std::exchange(isBegun, false))
                arguments += std::exchange(argument, {});
            continue;
        }
        isBegun = true;
        if (isEscape)
            argument += line[++i];
        else if (c == quote)
            quote = {};
        else if (quote.isNull() && (c == u'"' || c == u'\''))
            quote = c;
        else
            argument += c;
    }
    return isBegun ? arguments << argument : arguments;
}

} // namespace

// The only place where the library's exceptions can arise: nodes are looked at by their kind, never converted.
Result<YAML::Node> parse(const QByteArray &text)
{
    try {
        return YAML::Load(text.toStdString());
    } catch (const YAML::Exception &exception) {
        const QString words = QString::fromStdString(exception.msg);
        return failure(ErrorCode::PackageInvalid,
                       exception.mark.is_null() ? words : u"line %1: %2"_s.arg(exception.mark.line + 1).arg(words));
    }
}

Result<YAML::Node> readMap(const QString &path)
{
    if (!QFile::exists(path))
        return YAML::Node(YAML::NodeType::Map);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
    const Result<YAML::Node> node = parse(file.readAll());
    if (!node)
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, node.error().detail));
    if (node->IsNull())
        return YAML::Node(YAML::NodeType::Map);
    if (node->IsMap())
        return *node;
    return failure(ErrorCode::PackageInvalid, u"%1: is not a list of \"key: value\""_s.arg(path));
}

YAML::Node child(const YAML::Node &map, const char *key)
{
    if (!map.IsMap())
        return {};
    const YAML::Node value = map[key];
    return value.IsDefined() ? value : YAML::Node();
}

std::optional<QString> text(const YAML::Node &map, const char *key)
{
    const YAML::Node value = child(map, key);
    return value.IsScalar() ? std::optional(scalar(value)) : std::nullopt;
}

QStringList words(const YAML::Node &map, const char *key)
{
    const YAML::Node value = child(map, key);
    if (value.IsScalar())
        return scalar(value).split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    if (value.IsSequence()) {
        for (const YAML::Node &word : value) {
            if (word.IsScalar())
                words += scalar(word);
        }
    }
    return words;
}

QStringList arguments(const YAML::Node &map, const char *key)
{
    const YAML::Node value = child(map, key);
    return value.IsScalar() ? splitLikeAShell(scalar(value)) : words(map, key);
}

} // namespace duello::yaml
