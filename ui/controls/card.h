// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace duello {

/// A raised sheet with a one-pixel border that groups what belongs together.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    /// Fills it with the faint colour of `role` and edges it with the full one.
    void setAccent(Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::optional<Role> m_accent;
};

} // namespace duello
