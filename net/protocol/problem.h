// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"
#include "net/protocol/ids.h"
#include "net/protocol/limits.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>

namespace duello {

/// A text in several languages, by two-letter code: {"en": ..., "ru": ...}.
using Localized = QMap<QString, QString>;

/// Which of `languages` to take for who reads `language`: that one; English, then any, where it is not there.
QString nearestLanguage(const QStringList &languages, const QString &language);

/// The text for `language`; English, then any, where there is none.
QString localizedText(const Localized &texts, const QString &language);

struct Sample
{
    QByteArray input;
    QByteArray answer;

    friend bool operator==(const Sample &, const Sample &) = default;
};

/// What a list of problems shows.
struct ProblemSummary
{
    ProblemId id;
    Localized title;
    int level = 1; ///< 1 easy, 2 medium, 3 hard, 4 very hard
    QStringList topics;

    friend bool operator==(const ProblemSummary &, const ProblemSummary &) = default;
};

/// What a player may read of a problem: everything but its secret tests.
struct Problem
{
    ProblemSummary summary;
    Localized statement; ///< Markdown (CommonMark); empty when there is none, or only a PDF
    QStringList pdfs;    ///< languages in which there is a PDF of the statement: ask for it apart
    std::chrono::milliseconds timeLimit{1000};
    Bytes memoryLimit = Bytes::fromMib(256);
    QList<Sample> samples;

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace duello
