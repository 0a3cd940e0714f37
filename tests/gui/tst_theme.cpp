// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a colour of the table becomes unreadable on one of the surfaces, when KDE's scheme drifts from ours, or
// when a change of theme leaves a palette or an icon behind.

#include "ui/theme.h"

#include <KColorScheme>

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace duello;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextReadsOnEverySurface();
    void everyTextReadsOnEveryTint();
    void kdeSeesTheSameColours();
    void aChangeOfModeIsToldAndDressesThePalette();
    void settingTheSameModeTwiceIsSilent();
    void iconsTakeTheColoursOfTheirTheme();
    void reducedMotionTakesNoTime();
    void everyIconOfTheSetIsDrawn();
};

namespace {

constexpr std::array surfaces{Role::Window, Role::Surface, Role::Raised};
constexpr std::array texts{Role::Text, Role::Muted, Role::You,     Role::Rival,
                           Role::Good, Role::Bad,   Role::Warning, Role::Information};

/// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QByteArray told(Role text, Role surface, bool dark, double ratio)
{
    return u"text %1 on surface %2, %3: contrast %4"_s.arg(static_cast<int>(text))
        .arg(static_cast<int>(surface))
        .arg(dark ? u"dark"_s : u"light"_s)
        .arg(ratio)
        .toUtf8();
}

/// The colour that most of an icon's opaque pixels have.
QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(QSize(48, 48)).toImage();
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++counts[image.pixel(x, y)];
        }
    }
    const auto most = std::ranges::max_element(counts);
    return most == counts.end() ? QColor() : QColor(most.key());
}

} // namespace

void TestTheme::everyTextReadsOnEverySurface()
{
    for (const bool dark : {false, true}) {
        for (const Role surface : surfaces) {
            for (const Role text : texts) {
                const double ratio = contrast(Theme::colorOf(text, dark), Theme::colorOf(surface, dark));
                QVERIFY2(ratio >= 4.5, told(text, surface, dark, ratio).constData());
            }
        }
        const double ratio = contrast(Theme::colorOf(Role::OnAccent, dark), Theme::colorOf(Role::You, dark));
        QVERIFY2(ratio >= 4.5, told(Role::OnAccent, Role::You, dark, ratio).constData());
    }
}

void TestTheme::everyTextReadsOnEveryTint()
{
    Theme theme;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        theme.setMode(mode);
        for (const Role tint : texts) {
            for (const Role text : {Role::Text, Role::Muted, tint}) {
                const double ratio = contrast(theme.color(text), theme.tint(tint));
                QVERIFY2(ratio >= 4.5, told(text, tint, theme.isDark(), ratio).constData());
            }
        }
    }
}

void TestTheme::kdeSeesTheSameColours()
{
    Theme theme;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        theme.setMode(mode);
        const KColorScheme window(QPalette::Active, KColorScheme::Window);
        const KColorScheme view(QPalette::Active, KColorScheme::View);
        QCOMPARE(window.background().color(), theme.color(Role::Window));
        QCOMPARE(view.background().color(), theme.color(Role::Surface));
        QCOMPARE(view.background(KColorScheme::AlternateBackground).color(), theme.color(Role::Raised));
        QCOMPARE(view.foreground().color(), theme.color(Role::Text));
        QCOMPARE(view.foreground(KColorScheme::InactiveText).color(), theme.color(Role::Muted));
        QCOMPARE(view.foreground(KColorScheme::NegativeText).color(), theme.color(Role::Bad));
        QCOMPARE(view.foreground(KColorScheme::NeutralText).color(), theme.color(Role::Warning));
        QCOMPARE(view.foreground(KColorScheme::PositiveText).color(), theme.color(Role::Good));
        QCOMPARE(view.decoration(KColorScheme::FocusColor).color(), theme.color(Role::You));
    }
}

void TestTheme::aChangeOfModeIsToldAndDressesThePalette()
{
    Theme theme;
    theme.setMode(ThemeMode::Light);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::colorOf(Role::Window, true));
    QCOMPARE(QApplication::palette().color(QPalette::Highlight), Theme::colorOf(Role::You, true));
    theme.setMode(ThemeMode::Light);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::colorOf(Role::Window, false));
}

void TestTheme::settingTheSameModeTwiceIsSilent()
{
    Theme theme;
    theme.setMode(ThemeMode::Dark);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(ThemeMode::Dark);
    QCOMPARE(changed.count(), 0);
}

void TestTheme::iconsTakeTheColoursOfTheirTheme()
{
    Theme theme;
    const QIcon plain = theme.icon(u"flag");
    const QIcon teal = theme.icon(u"flag", Role::You);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        theme.setMode(mode);
        QCOMPARE(inkOf(plain), theme.color(Role::Text));
        QCOMPARE(inkOf(teal), theme.color(Role::You));
    }
}

void TestTheme::reducedMotionTakesNoTime()
{
    using namespace std::chrono_literals;
    Theme theme;
    QCOMPARE(theme.motion(120ms), 120ms);
    theme.setReduceMotion(true);
    QCOMPARE(theme.motion(120ms), 0ms);
}

void TestTheme::everyIconOfTheSetIsDrawn()
{
    Theme theme;
    const QStringList files = QDir(QLatin1StringView(DUELLO_SOURCE_DIR "/resources/icons")).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 20);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name == "duello"_L1) // the application's own, in its own colours
            continue;
        QVERIFY2(inkOf(theme.icon(name, Role::You)) == theme.color(Role::You), qPrintable(name));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
