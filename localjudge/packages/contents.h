// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"

namespace duello {

/// The Markdown statements of `statement/` or `problem_statement/`, by language.
Result<Localized> readStatements(const QString &folder);

/// The tests of `data/sample` and `data/secret`; each input has its answer, and nothing lies outside the folder.
Result<QList<PackageTest>> findTests(const QString &folder);

/// The tests of `data/sample`, as players see them.
Result<QList<Sample>> readSamples(const QList<PackageTest> &tests);

/// All plain files of `submissions/*/`, in lexicographic order.
QList<LabelledSubmission> findSubmissions(const QString &folder);

} // namespace duello
