// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/localjudge.h"
#include "localjudge/packages/problempackage.h"

#include <QJsonObject>

namespace duello::commands {

/// One submission of a package, judged, beside what its authors say of it.
struct Verified
{
    enum class Agreement {
        Agrees,
        Disagrees,
        Skipped, ///< there is no toolchain for it here; `note` says which
    };

    QString path; ///< relative to where the packages lie
    QString language;
    Expectation expectation;
    JudgeResult result;
    Agreement agreement = Agreement::Skipped;
    QString note;
};

Verified verifyOne(LocalJudge &judge, const ProblemPackage &package, const LabelledSubmission &submission);

QString verifiedLine(const Verified &verified);
QJsonObject toJson(const Verified &verified);

} // namespace duello::commands
