// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace duello {

/// What the player chose for every editor.
struct EditorOptions
{
    int fontSize = 13; ///< pixels
    bool viMode = false;

    friend bool operator==(const EditorOptions &, const EditorOptions &) = default;
};

} // namespace duello
