// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The default checker of the ICPC problem package format ("Default Output Validator Specification").
#pragma once

#include "localjudge/checkers/checkresult.h"

#include <QByteArrayView>

#include <expected>
#include <optional>

namespace duello {

struct TokenCheckerFlags
{
    bool caseSensitive = false;
    bool spaceChangeSensitive = false; ///< white space must agree byte for byte
    /// Tokens of the answer that are numbers are compared as numbers; either tolerance suffices.
    std::optional<double> absoluteTolerance;
    std::optional<double> relativeTolerance;

    friend bool operator==(const TokenCheckerFlags &, const TokenCheckerFlags &) = default;
};

/// "case_sensitive", "space_change_sensitive", "float_absolute_tolerance E", "float_relative_tolerance E",
/// "float_tolerance E" (both). Says in words what is wrong with any other word or a tolerance that is no number.
std::expected<TokenCheckerFlags, QString> tokenCheckerFlags(const QStringList &words);

/// Whether `output` is as good as `answer`.
CheckResult checkTokens(QByteArrayView output, QByteArrayView answer, const TokenCheckerFlags &flags);

} // namespace duello
