// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/language.h"
#include "ui/controls/page.h"
#include "ui/preferences.h"
#include "ui/theme.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace duello {

class Label;
class ToolchainList;

/// What the player may choose, and what this computer can do. Each change applies at once.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Theme &theme, QWidget *parent = nullptr);

    void setPreferences(const Preferences &preferences);
    void setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages);
    /// What is wrong with the player's own file of languages, a line for each mistake; empty when nothing is.
    void setLanguagesMistakes(const QString &mistakes);
    void setDataFolder(const QString &folder);

Q_SIGNALS:
    void preferencesChanged(const duello::Preferences &preferences);
    void dataFolderRequested();

protected:
    void retranslate() override;

private:
    /// A titled card with two columns: what it is, the control.
    QGridLayout *addSection(QVBoxLayout *column, Label *title);
    void addRow(QGridLayout *section, Label *name, QWidget *control);
    QWidget *makeSections();
    void makeParts();
    void connectParts();
    void edited();

    const Theme &m_theme;
    Preferences m_preferences;
    bool m_showing = false; ///< setPreferences() is at work: the controls' signals are not the player's
    QString m_tier;
    QString m_languagesMistakes;
    QString m_dataFolder;
    QScrollArea *m_scroll;
    Label *m_heading;
    Label *m_playerTitle;
    Label *m_lookTitle;
    Label *m_editorTitle;
    Label *m_connectionTitle;
    Label *m_judgeTitle;
    Label *m_dataTitle;
    Label *m_nameLabel;
    Label *m_languageLabel;
    Label *m_themeLabel;
    Label *m_fontLabel;
    Label *m_channelLabel;
    Label *m_tierLabel;
    Label *m_tierText;
    Label *m_toolchainsLabel;
    Label *m_dataLabel;
    Label *m_dataText;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_themeChoice;
    QCheckBox *m_reduceMotion;
    QSpinBox *m_fontSize;
    QCheckBox *m_viMode;
    QComboBox *m_channel;
    ToolchainList *m_toolchains;
    Label *m_languagesNote;
    QPushButton *m_openFolder;
};

} // namespace duello
