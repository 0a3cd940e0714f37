// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/topics.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto context = "duello::Topics";

constexpr std::array topics{
    QT_TRANSLATE_NOOP("duello::Topics", "arrays"),
    QT_TRANSLATE_NOOP("duello::Topics", "binary search"),
    QT_TRANSLATE_NOOP("duello::Topics", "bitmasks"),
    QT_TRANSLATE_NOOP("duello::Topics", "combinatorics"),
    QT_TRANSLATE_NOOP("duello::Topics", "constructive"),
    QT_TRANSLATE_NOOP("duello::Topics", "counting"),
    QT_TRANSLATE_NOOP("duello::Topics", "data structures"),
    QT_TRANSLATE_NOOP("duello::Topics", "disjoint sets"),
    QT_TRANSLATE_NOOP("duello::Topics", "dynamic programming"),
    QT_TRANSLATE_NOOP("duello::Topics", "games"),
    QT_TRANSLATE_NOOP("duello::Topics", "geometry"),
    QT_TRANSLATE_NOOP("duello::Topics", "graphs"),
    QT_TRANSLATE_NOOP("duello::Topics", "greedy"),
    QT_TRANSLATE_NOOP("duello::Topics", "hashing"),
    QT_TRANSLATE_NOOP("duello::Topics", "input output"),
    QT_TRANSLATE_NOOP("duello::Topics", "interactive"),
    QT_TRANSLATE_NOOP("duello::Topics", "linear algebra"),
    QT_TRANSLATE_NOOP("duello::Topics", "math"),
    QT_TRANSLATE_NOOP("duello::Topics", "number theory"),
    QT_TRANSLATE_NOOP("duello::Topics", "prefix sums"),
    QT_TRANSLATE_NOOP("duello::Topics", "priority queue"),
    QT_TRANSLATE_NOOP("duello::Topics", "probability"),
    QT_TRANSLATE_NOOP("duello::Topics", "recursion"),
    QT_TRANSLATE_NOOP("duello::Topics", "shortest paths"),
    QT_TRANSLATE_NOOP("duello::Topics", "simulation"),
    QT_TRANSLATE_NOOP("duello::Topics", "sorting"),
    QT_TRANSLATE_NOOP("duello::Topics", "strings"),
    QT_TRANSLATE_NOOP("duello::Topics", "trees"),
    QT_TRANSLATE_NOOP("duello::Topics", "two pointers"),
};

/// "dynamic-programming" of a package -> "dynamic programming", translated when we know it.
QString topicText(QString topic)
{
    topic.replace(u'-', u' ');
    const auto known =
        std::ranges::find_if(topics, [&topic](const char *name) { return topic == QLatin1StringView(name); });
    return known == topics.end() ? topic : QCoreApplication::translate(context, *known);
}

} // namespace

QString topicsText(const QStringList &topics)
{
    QStringList words;
    for (const QString &topic : topics)
        words.append(topicText(topic));
    return words.join(", "_L1);
}

} // namespace duello
