// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/remark.h"

namespace duello {

/// What a checker thinks of an output.
struct CheckResult
{
    enum class Opinion {
        Accepted,
        Wrong,
        Misformatted, ///< not in the form that was asked for
        Broken,       ///< the checker or its data are at fault: nothing is known of the output
    };

    Opinion opinion = Opinion::Broken;
    Remark place;      ///< where the output goes wrong: "token 3"; may be shown to a player
    Remark difference; ///< "token 3: expected 7, got 8"; tells the answer

    bool isAccepted() const { return opinion == Opinion::Accepted; }
    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

} // namespace duello
