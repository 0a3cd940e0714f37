// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"
#include "net/protocol/problemlibrary.h"

#include <QMap>

namespace duello {

/// A folder that should be a problem.
struct BrokenPackage
{
    QString folder; ///< absolute
    Error error;
};

/// The packages found in some folders, read once at construction and constant from then on. A package that cannot be
/// read does not hide the others: asking for it says what is wrong.
class PackageLibrary final : public ProblemLibrary
{
public:
    /// Each of `folders` is a package itself or holds packages. An id is the name of a folder; where two have the same,
    /// the earlier one counts.
    explicit PackageLibrary(const QStringList &folders);

    QList<ProblemSummary> problems() const override;
    Result<Problem> problem(const ProblemId &id) const override;
    Result<QByteArray> statementPdf(const ProblemId &id, const QString &language) const override;
    /// All of it, tests included: for the judge only.
    Result<ProblemPackage> package(const ProblemId &id) const;
    /// Those that cannot be read, with the reasons.
    QList<BrokenPackage> broken() const;
    /// Folders of packages that do not count, since an earlier one has their name.
    QStringList shadowed() const { return m_shadowed; }
    /// For a package whose limit had to be derived. Not while a judge uses the library.
    void setTimeLimit(const ProblemId &id, std::chrono::milliseconds limit);
    /// Every id found, those of unreadable packages too.
    QList<ProblemId> ids() const { return m_packages.keys(); }

    /// Why nothing can be found in `folder`: it is missing, no folder, unreadable, empty, or holds no package.
    /// PackageInvalid; nothing when there is a package.
    static Result<void> examine(const QString &folder);

private:
    void add(const QString &folder);

    QMap<ProblemId, Result<ProblemPackage>> m_packages;
    QMap<ProblemId, QString> m_folders; ///< absolute
    QStringList m_shadowed;
};

} // namespace duello
