// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two colours, one duel: you are teal, the rival is amber, all else is a quiet neutral.
#pragma once

#include "ui/preferences.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <chrono>

namespace duello {

/// What a colour says. Every text role reads on every surface with a contrast of at least 4.5.
enum class Role {
    Window,  ///< surface: behind everything
    Surface, ///< surface: cards, lists, editors
    Raised,  ///< surface: what lies on a surface: chips, hovered rows, headers
    Border,  ///< one-pixel lines; never text
    Text,
    Muted, ///< secondary text
    You,
    Rival,
    Good,
    Bad,
    Warning,
    Information,
    OnAccent, ///< text on a filled area of You
};

/// Pixel sizes of type.
enum class TextSize { Small = 11, Normal = 13, Large = 16, Title = 20, Display = 28 };

/// The 4-pixel grid.
namespace grid {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int radius = 6;
} // namespace grid

/// The application's colours, fonts and motion; one for the whole program. Making it dresses QApplication: style,
/// palette, font, and KDE's colour scheme. Window thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    /// System follows the desktop as it changes.
    void setMode(ThemeMode mode);
    void setReduceMotion(bool reduce);

    bool isDark() const { return m_dark; }
    QColor color(Role role) const;
    /// A faint fill of `role`'s colour on a surface; text colours read on it.
    QColor tint(Role role) const;

    /// The interface's font: Inter, or the system's where it is missing.
    static QFont font(TextSize size, QFont::Weight weight = QFont::Normal);
    /// The same with figures of one width, for clocks and times.
    static QFont figures(TextSize size, QFont::Weight weight = QFont::Normal);
    /// JetBrains Mono, or the system's fixed font; size in pixels.
    static QFont codeFont(int pixels = 13);

    /// A monochrome icon of resources/icons that takes the palette's text colour, now and after a change of theme.
    QIcon icon(QAnyStringView name) const;
    /// The same in the colour of `role`.
    QIcon icon(QAnyStringView name, Role role) const;

    /// `usual`, or zero when the player wants no motion.
    std::chrono::milliseconds motion(std::chrono::milliseconds usual) const;

    static QColor colorOf(Role role, bool dark);

Q_SIGNALS:
    /// Colours are others now; palettes have been set already.
    void changed();

private:
    void refresh();
    void apply();

    ThemeMode m_mode = ThemeMode::System;
    bool m_dark = false;
    bool m_reduceMotion = false;
};

} // namespace duello
