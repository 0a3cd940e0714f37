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
constexpr auto practiceMinutesKey = "practice/minutes"_L1;
constexpr auto roomFormatKey = "room/format"_L1;
constexpr auto roomMinutesKey = "room/minutes"_L1;
constexpr auto roomPenaltyKey = "room/penalty"_L1;
constexpr auto roomVisibilityKey = "room/visibility"_L1;
constexpr auto roomLevelsKey = "room/levels"_L1;
constexpr auto roomTopicsKey = "room/topics"_L1;
constexpr auto roomProblemsKey = "room/problems"_L1;

QString themeWord(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : mode == ThemeMode::Dark ? u"dark"_s : u"system"_s;
}

ThemeMode themeFromWord(const QString &word)
{
    return word == "light"_L1 ? ThemeMode::Light : word == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

std::chrono::minutes minutesFrom(const QSettings &file, QLatin1StringView key, std::chrono::minutes standard)
{
    const qint64 minutes = file.value(key, qint64(standard.count())).toLongLong();
    return std::chrono::minutes(std::clamp<qint64>(minutes, rules::shortest.count(), rules::longest.count()));
}

RoomWish roomFrom(const QSettings &file)
{
    RoomWish room;
    DuelSettings &wished = room.rules;
    wished.format = duelFormatFromName(file.value(roomFormatKey).toString()).value_or(wished.format);
    wished.length = minutesFrom(file, roomMinutesKey, wished.length);
    wished.penalty = penaltyFromName(file.value(roomPenaltyKey).toString()).value_or(wished.penalty);
    wished.visibility = visibilityFromName(file.value(roomVisibilityKey).toString()).value_or(wished.visibility);
    const QStringList levels = file.value(roomLevelsKey).toStringList();
    for (const QString &level : levels)
        room.problems.levels.append(level.toInt());
    room.problems.topics = file.value(roomTopicsKey).toStringList();
    room.problems.count = std::clamp(file.value(roomProblemsKey, 1).toInt(), 1, rules::mostProblems);
    return room;
}

void writeRoom(QSettings &file, const RoomWish &room)
{
    QStringList levels;
    for (const int level : room.problems.levels)
        levels.append(QString::number(level));
    file.setValue(roomFormatKey, duelFormatName(room.rules.format));
    file.setValue(roomMinutesKey, qint64(room.rules.length.count()));
    file.setValue(roomPenaltyKey, penaltyName(room.rules.penalty));
    file.setValue(roomVisibilityKey, visibilityName(room.rules.visibility));
    file.setValue(roomLevelsKey, levels);
    file.setValue(roomTopicsKey, room.problems.topics);
    file.setValue(roomProblemsKey, room.problems.count);
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
    preferences.practiceLength = minutesFrom(file, practiceMinutesKey, standard.practiceLength);
    preferences.room = roomFrom(file);
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
    writeRoom(file, preferences.room);
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
