// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"
#include "net/protocol/judge.h"

namespace duello {

/// Everything in `submissions/*/`: a file or a folder is one submission; in lexicographic order. What is expected of it
/// says submissions.yaml, else its own source, else its folder. PackageInvalid when submissions.yaml cannot be read.
Result<QList<LabelledSubmission>> findSubmissions(const QString &folder);

/// The plain files of a folder and of those in it; hidden ones and what Python keeps of an earlier run are left out.
QStringList sourceFilesOf(const QString &folder);

/// The files at these paths, named as they lie in `folder`; one outside of it by its name alone. PackageInvalid.
Result<QList<SourceFile>> readSources(const QStringList &paths, const QString &folder);

} // namespace duello
