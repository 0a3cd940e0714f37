// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/verdict.h"
#include "net/sync/row.h"
#include "ui/theme.h"

namespace duello {

/// The colour and the icon that go with a code: colour is never the only sign.
struct Look
{
    Role role = Role::Muted;
    QString icon; ///< a name for Theme::icon

    friend bool operator==(const Look &, const Look &) = default;
};

Look lookOf(Verdict verdict);
/// Of a row in any state of its life.
Look lookOf(const Row &row);

} // namespace duello
