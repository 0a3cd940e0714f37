// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include "ui/style/style.h"
#include "ui/tintedicon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>
#include <QStyleHints>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Shade
{
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array shades{
    Shade{Role::Window, 0xffF6F7F9, 0xff13171D},   Shade{Role::Surface, 0xffFFFFFF, 0xff1B2129},
    Shade{Role::Raised, 0xffECEFF3, 0xff252D37},   Shade{Role::Border, 0xffD6DCE4, 0xff343E4B},
    Shade{Role::Text, 0xff1A2230, 0xffE7EBF1},     Shade{Role::Muted, 0xff556172, 0xffA0ADBB},
    Shade{Role::You, 0xff0B6B7D, 0xff3BC9DB},      Shade{Role::Rival, 0xffA84B08, 0xffFFA94D},
    Shade{Role::Good, 0xff176F34, 0xff69DB7C},     Shade{Role::Bad, 0xffB92525, 0xffFF9B9B},
    Shade{Role::Warning, 0xff865A00, 0xffFFD43B},  Shade{Role::Information, 0xff1A5FA0, 0xff8CC8FF},
    Shade{Role::OnAccent, 0xffFFFFFF, 0xff0F1A1E},
};

QPalette paletteOf(bool dark)
{
    const auto color = [dark](Role role) {
        return Theme::colorOf(role, dark);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::Window));
    palette.setColor(QPalette::WindowText, color(Role::Text));
    palette.setColor(QPalette::Base, color(Role::Surface));
    palette.setColor(QPalette::AlternateBase, color(Role::Raised));
    palette.setColor(QPalette::Text, color(Role::Text));
    palette.setColor(QPalette::PlaceholderText, color(Role::Muted));
    palette.setColor(QPalette::Button, color(Role::Surface));
    palette.setColor(QPalette::ButtonText, color(Role::Text));
    palette.setColor(QPalette::BrightText, color(Role::Bad));
    palette.setColor(QPalette::ToolTipBase, color(Role::Raised));
    palette.setColor(QPalette::ToolTipText, color(Role::Text));
    palette.setColor(QPalette::Highlight, color(Role::You));
    palette.setColor(QPalette::HighlightedText, color(Role::OnAccent));
    palette.setColor(QPalette::Accent, color(Role::You));
    palette.setColor(QPalette::Link, color(Role::Information));
    palette.setColor(QPalette::LinkVisited, color(Role::Muted));
    palette.setColor(QPalette::Light, color(Role::Surface));
    palette.setColor(QPalette::Midlight, color(Role::Raised));
    palette.setColor(QPalette::Mid, color(Role::Border));
    palette.setColor(QPalette::Dark, color(Role::Border).darker(dark ? 150 : 115));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, dark ? 160 : 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Role::Muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::Raised));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Role::Raised));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::Window));
    return palette;
}

/// Asked of the system once: the answer takes half a millisecond, and every painted row wants its fonts.
bool isInstalled(const QString &family)
{
    static QHash<QString, bool> known;
    const auto found = known.constFind(family);
    return found != known.cend() ? *found : *known.insert(family, QFontDatabase::hasFamily(family));
}

QFont fontOf(const QString &family, QFontDatabase::SystemFont fallback)
{
    return isInstalled(family) ? QFont(family) : QFontDatabase::systemFont(fallback);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(new Style);
    QApplication::setFont(font(TextSize::Normal));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::refresh);
    m_dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    apply();
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    QStyleHints *hints = QGuiApplication::styleHints();
    switch (mode) {
    case ThemeMode::System:
        hints->unsetColorScheme();
        break;
    case ThemeMode::Light:
        hints->setColorScheme(Qt::ColorScheme::Light);
        break;
    case ThemeMode::Dark:
        hints->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    refresh();
}

void Theme::setReduceMotion(bool reduce)
{
    m_reduceMotion = reduce;
}

void Theme::refresh()
{
    // A platform without a notion of dark (offscreen, plain X11) still obeys an explicit choice.
    const bool systemDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && systemDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    // KDE's widgets read their colours from the scheme that this property names (KColorScheme's documentation).
    qApp->setProperty("KDE_COLOR_SCHEME_PATH",
                      m_dark ? u":/themes/duello-dark.colors"_s : u":/themes/duello-light.colors"_s);
    QApplication::setPalette(paletteOf(m_dark));
}

QColor Theme::colorOf(Role role, bool dark)
{
    const auto found = std::ranges::find(shades, role, &Shade::role);
    Q_ASSERT(found != shades.end());
    return QColor(dark ? found->dark : found->light);
}

QColor Theme::color(Role role) const
{
    return colorOf(role, m_dark);
}

QColor Theme::tint(Role role) const
{
    constexpr float share = 0.08F;
    const QColor over = color(role);
    const QColor under = color(Role::Surface);
    const auto mix = [](float a, float b) {
        return a * share + b * (1 - share);
    };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

QFont Theme::font(TextSize size, QFont::Weight weight)
{
    QFont font = fontOf(u"Inter"_s, QFontDatabase::GeneralFont);
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    return font;
}

QFont Theme::figures(TextSize size, QFont::Weight weight)
{
    QFont figures = font(size, weight);
    figures.setFeature("tnum", 1);
    return figures;
}

QFont Theme::codeFont(int pixels)
{
    QFont font = fontOf(u"JetBrains Mono"_s, QFontDatabase::FixedFont);
    font.setPixelSize(pixels);
    font.setFixedPitch(true);
    return font;
}

QIcon Theme::icon(QAnyStringView name) const
{
    return QIcon(new TintedIcon(name.toString(), std::nullopt));
}

QIcon Theme::icon(QAnyStringView name, Role role) const
{
    return QIcon(new TintedIcon(name.toString(), role));
}

std::chrono::milliseconds Theme::motion(std::chrono::milliseconds usual) const
{
    return m_reduceMotion ? std::chrono::milliseconds{0} : usual;
}

} // namespace duello
