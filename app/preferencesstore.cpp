// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/preferencesstore.h"

#include "net/rules/moves.h"

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
constexpr auto practiceGroup = "practice"_L1;
constexpr auto roomGroup = "room"_L1;
constexpr auto formatKey = "format"_L1;
constexpr auto minutesKey = "minutes"_L1;
constexpr auto penaltyKey = "penalty"_L1;
constexpr auto visibilityKey = "visibility"_L1;
constexpr auto levelsKey = "levels"_L1;
constexpr auto topicsKey = "topics"_L1;
constexpr auto problemsKey = "problems"_L1;

QString themeWord(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
}

ThemeMode themeFromWord(const QString &word)
{
    return word == "light"_L1 ? ThemeMode::Light : word == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

DuelWish wishFrom(QSettings &file, QLatin1StringView group, DuelWish wish)
{
    file.beginGroup(group);
    DuelSettings &wished = wish.rules;
    wished.format = duelFormatFromName(file.value(formatKey).toString()).value_or(wished.format);
    const qint64 minutes = file.value(minutesKey, qint64(wished.length.count())).toLongLong();
    wished.length = std::chrono::minutes(std::clamp<qint64>(minutes, rules::shortest.count(), rules::longest.count()));
    wished.penalty = penaltyFromName(file.value(penaltyKey).toString()).value_or(wished.penalty);
    wished.visibility = visibilityFromName(file.value(visibilityKey).toString()).value_or(wished.visibility);
    const QStringList levels = file.value(levelsKey).toStringList();
    for (const QString &level : levels)
        wish.problems.levels.append(level.toInt());
    wish.problems.topics = file.value(topicsKey).toStringList();
    wish.problems.count = std::clamp(file.value(problemsKey, 1).toInt(), 1, rules::mostProblems);
    file.endGroup();
    return wish;
}

void writeWish(QSettings &file, QLatin1StringView group, const DuelWish &wish)
{
    QStringList levels;
    for (const int level : wish.problems.levels)
        levels.append(QString::number(level));
    file.beginGroup(group);
    file.setValue(formatKey, duelFormatName(wish.rules.format));
    file.setValue(minutesKey, qint64(wish.rules.length.count()));
    file.setValue(penaltyKey, penaltyName(wish.rules.penalty));
    file.setValue(visibilityKey, visibilityName(wish.rules.visibility));
    file.setValue(levelsKey, levels);
    file.setValue(topicsKey, wish.problems.topics);
    file.setValue(problemsKey, wish.problems.count);
    file.endGroup();
}

} // namespace

PreferencesStore::PreferencesStore(QString file) : m_file(std::move(file)) {}

Preferences PreferencesStore::load() const
{
    QSettings file(m_file, QSettings::IniFormat);
    const Preferences standard;
    Preferences preferences;
    preferences.language = file.value(languageKey).toString();
    preferences.theme = themeFromWord(file.value(themeKey).toString());
    preferences.editorFontSize = std::clamp(file.value(fontSizeKey, standard.editorFontSize).toInt(), 8, 40);
    preferences.viMode = file.value(viModeKey, standard.viMode).toBool();
    preferences.reduceMotion = file.value(reduceMotionKey, standard.reduceMotion).toBool();
    preferences.playerName = file.value(playerNameKey).toString();
    preferences.channel = channelFromWord(file.value(channelKey).toString());
    preferences.practice = wishFrom(file, practiceGroup, standard.practice);
    preferences.room = wishFrom(file, roomGroup, standard.room);
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
    writeWish(file, practiceGroup, preferences.practice);
    writeWish(file, roomGroup, preferences.room);
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
