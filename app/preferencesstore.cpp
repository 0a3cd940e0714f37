// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferencesstore.h"

#include <QSettings>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto languageKey = "language"_L1;
constexpr auto themeKey = "theme"_L1;
constexpr auto fontSizeKey = "editor/fontSize"_L1;
constexpr auto viModeKey = "editor/viMode"_L1;
constexpr auto reduceMotionKey = "reduceMotion"_L1;
constexpr auto playerNameKey = "playerName"_L1;
constexpr auto channelKey = "connection/channel"_L1;
constexpr auto practiceMinutesKey = "practice/minutes"_L1;

QString themeWord(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
}

ThemeMode themeFromWord(const QString &word)
{
    return word == "light"_L1 ? ThemeMode::Light : word == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

} // namespace

PreferencesStore::PreferencesStore(QString file) : m_file(std::move(file)) {}

Preferences PreferencesStore::load() const
{
    const QSettings file(m_file, QSettings::IniFormat);
    const Preferences standard;
    Preferences preferences;
    preferences.language = file.value(languageKey).toString();
    preferences.theme = themeFromWord(file.value(themeKey).toString());
    preferences.editorFontSize = std::clamp(file.value(fontSizeKey, standard.editorFontSize).toInt(), 8, 40);
    preferences.viMode = file.value(viModeKey, standard.viMode).toBool();
    preferences.reduceMotion = file.value(reduceMotionKey, standard.reduceMotion).toBool();
    preferences.playerName = file.value(playerNameKey).toString();
    preferences.channel = channelFromWord(file.value(channelKey).toString());
    const qint64 minutes = file.value(practiceMinutesKey, qint64(standard.practiceLength.count())).toLongLong();
    preferences.practiceLength = std::chrono::minutes(std::clamp<qint64>(minutes, 1, 300));
    return preferences;
}

Result<void> PreferencesStore::save(const Preferences &preferences) const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(languageKey, preferences.language);
    file.setValue(themeKey, themeWord(preferences.theme));
    file.setValue(fontSizeKey, preferences.editorFontSize);
    file.setValue(viModeKey, preferences.viMode);
    file.setValue(reduceMotionKey, preferences.reduceMotion);
    file.setValue(playerNameKey, preferences.playerName);
    file.setValue(channelKey, preferences.channel ? channelWord(*preferences.channel) : u"auto"_s);
    file.setValue(practiceMinutesKey, qint64(preferences.practiceLength.count()));
    file.sync();
    if (file.status() != QSettings::NoError)
        return failure(ErrorCode::FileUnusable, m_file);
    return {};
}

QByteArray PreferencesStore::layout(const QString &what) const
{
    return QSettings(m_file, QSettings::IniFormat).value(u"layout/%1"_s.arg(what)).toByteArray();
}

void PreferencesStore::saveLayout(const QString &what, const QByteArray &state) const
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"layout/%1"_s.arg(what), state);
}

} // namespace duello
