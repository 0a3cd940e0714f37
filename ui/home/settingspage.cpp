// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/settingspage.h"

#include "net/protocol/limits.h"
#include "net/protocol/playername.h"
#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/home/toolchainlist.h"
#include "ui/models/remarktext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 760;
constexpr int nameWidth = 176;
constexpr int controlWidth = 260;

} // namespace

SettingsPage::SettingsPage(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_tierText(new Label(theme, TextSize::Normal))
    , m_dataText(new Label(theme, TextSize::Normal))
    , m_name(new QLineEdit)
    , m_language(new QComboBox)
    , m_themeChoice(new QComboBox)
    , m_reduceMotion(new QCheckBox)
    , m_fontSize(new QSpinBox)
    , m_viMode(new QCheckBox)
    , m_channel(new QComboBox)
    , m_toolchains(new ToolchainList(theme))
    , m_languagesNote(new Label(theme, TextSize::Normal, Role::Bad, QFont::Normal, Label::Overflow::Wrap))
    , m_openFolder(new QPushButton)
{
    setObjectName(u"settingsPage"_s);
    for (Label **title :
         {&m_playerTitle, &m_lookTitle, &m_editorTitle, &m_connectionTitle, &m_judgeTitle, &m_dataTitle})
        *title = new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold);
    for (Label **name : {&m_nameLabel, &m_languageLabel, &m_themeLabel, &m_fontLabel, &m_channelLabel, &m_tierLabel,
                         &m_toolchainsLabel, &m_dataLabel})
        *name = new Label(theme, TextSize::Normal, Role::Muted);
    makeParts();

    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    row->addStretch(1);
    row->addWidget(makeSections(), 100);
    row->addStretch(1);
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connectParts();
    retranslate();
}

QWidget *SettingsPage::makeSections()
{
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addWidget(m_heading);
    column->addSpacing(grid::s);
    QGridLayout *player = addSection(column, m_playerTitle);
    addRow(player, m_nameLabel, m_name);
    QGridLayout *look = addSection(column, m_lookTitle);
    addRow(look, m_languageLabel, m_language);
    addRow(look, m_themeLabel, m_themeChoice);
    addRow(look, nullptr, m_reduceMotion);
    QGridLayout *editor = addSection(column, m_editorTitle);
    addRow(editor, m_fontLabel, m_fontSize);
    addRow(editor, nullptr, m_viMode);
    QGridLayout *connection = addSection(column, m_connectionTitle);
    addRow(connection, m_channelLabel, m_channel);
    QGridLayout *judge = addSection(column, m_judgeTitle);
    addRow(judge, m_tierLabel, m_tierText);
    addRow(judge, m_toolchainsLabel, m_toolchains);
    addRow(judge, nullptr, m_languagesNote);
    QGridLayout *files = addSection(column, m_dataTitle);
    addRow(files, m_dataLabel, m_dataText);
    addRow(files, nullptr, m_openFolder);
    column->addStretch();
    return inner;
}

void SettingsPage::makeParts()
{
    m_name->setObjectName(u"playerName"_s);
    m_name->setMaxLength(limits::playerNameLength);
    m_language->setObjectName(u"language"_s);
    m_language->addItem(QString(), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Русский"_s, u"ru"_s);
    m_themeChoice->setObjectName(u"themeChoice"_s);
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
        m_themeChoice->addItem(QString(), static_cast<int>(mode));
    m_reduceMotion->setObjectName(u"reduceMotion"_s);
    m_fontSize->setObjectName(u"editorFontSize"_s);
    m_fontSize->setRange(9, 32);
    m_fontSize->setFont(Theme::figures(TextSize::Normal));
    m_viMode->setObjectName(u"viMode"_s);
    m_channel->setObjectName(u"channel"_s);
    m_channel->addItem(QString(), QString());
    for (const ChannelKind kind : channelKinds)
        m_channel->addItem(QString(), channelWord(kind));
    m_tierText->setObjectName(u"judgeTier"_s);
    m_languagesNote->setObjectName(u"languagesMistakes"_s);
    m_languagesNote->setTextFormat(Qt::PlainText);
    m_languagesNote->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_dataText->setObjectName(u"dataFolder"_s);
    m_dataText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_openFolder->setObjectName(u"openDataFolder"_s);
    m_openFolder->setIcon(m_theme.icon(u"folder"));
    for (QWidget *control :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_themeChoice),
          static_cast<QWidget *>(m_fontSize), static_cast<QWidget *>(m_channel)})
        control->setFixedWidth(controlWidth);
}

QGridLayout *SettingsPage::addSection(QVBoxLayout *column, Label *title)
{
    auto *card = new Card(m_theme);
    auto *section = new QGridLayout(card);
    section->setContentsMargins(grid::l, grid::m, grid::l, grid::m);
    section->setHorizontalSpacing(grid::l);
    section->setVerticalSpacing(grid::m);
    section->setColumnMinimumWidth(0, nameWidth);
    section->setColumnStretch(1, 1);
    section->addWidget(title, 0, 0, 1, 2);
    column->addWidget(card);
    return section;
}

void SettingsPage::addRow(QGridLayout *section, Label *name, QWidget *control)
{
    const int row = section->rowCount();
    if (name)
        section->addWidget(name, row, 0, qobject_cast<ToolchainList *>(control) ? Qt::AlignTop : Qt::Alignment());
    const bool wide = qobject_cast<Label *>(control) || qobject_cast<ToolchainList *>(control);
    section->addWidget(control, row, 1, wide ? Qt::Alignment() : Qt::AlignLeft);
}

void SettingsPage::connectParts()
{
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsPage::edited);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::edited);
    connect(m_themeChoice, &QComboBox::currentIndexChanged, this, &SettingsPage::edited);
    connect(m_reduceMotion, &QCheckBox::toggled, this, &SettingsPage::edited);
    connect(m_fontSize, &QSpinBox::valueChanged, this, &SettingsPage::edited);
    connect(m_viMode, &QCheckBox::toggled, this, &SettingsPage::edited);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &SettingsPage::edited);
    connect(m_openFolder, &QPushButton::clicked, this, &SettingsPage::dataFolderRequested);
}

void SettingsPage::setPreferences(const Preferences &preferences)
{
    const QScopedValueRollback showing(m_showing, true);
    m_preferences = preferences;
    m_name->setText(preferences.playerName);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_themeChoice->setCurrentIndex(m_themeChoice->findData(static_cast<int>(preferences.theme)));
    m_reduceMotion->setChecked(preferences.reduceMotion);
    m_fontSize->setValue(preferences.editorFontSize);
    m_viMode->setChecked(preferences.viMode);
    m_channel->setCurrentIndex(
        std::max(0, m_channel->findData(preferences.channel ? channelWord(*preferences.channel) : QString())));
}

void SettingsPage::edited()
{
    if (m_showing)
        return;
    Preferences now = m_preferences;
    now.playerName = printableName(m_name->text());
    m_name->setText(now.playerName);
    now.language = m_language->currentData().toString();
    now.theme = static_cast<ThemeMode>(m_themeChoice->currentData().toInt());
    now.reduceMotion = m_reduceMotion->isChecked();
    now.editorFontSize = m_fontSize->value();
    now.viMode = m_viMode->isChecked();
    now.channel = channelFromWord(m_channel->currentData().toString());
    if (now == m_preferences)
        return;
    m_preferences = now;
    Q_EMIT preferencesChanged(now);
}

void SettingsPage::setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages)
{
    m_tier = tier;
    m_toolchains->setLanguages(languages);
    retranslate();
}

void SettingsPage::setLanguagesMistakes(const QString &mistakes)
{
    m_languagesMistakes = mistakes;
    retranslate();
}

void SettingsPage::setDataFolder(const QString &folder)
{
    m_dataFolder = folder;
    retranslate();
}

void SettingsPage::retranslate()
{
    const QScopedValueRollback showing(m_showing, true);
    m_heading->setText(tr("Settings"));
    m_scroll->setAccessibleName(m_heading->text());
    m_playerTitle->setText(tr("Player"));
    m_nameLabel->setText(tr("Name"));
    m_name->setPlaceholderText(tr("How rivals see you"));
    m_lookTitle->setText(tr("Appearance"));
    m_languageLabel->setText(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    m_themeLabel->setText(tr("Theme"));
    m_themeChoice->setItemText(0, tr("As the system"));
    m_themeChoice->setItemText(1, tr("Light"));
    m_themeChoice->setItemText(2, tr("Dark"));
    m_reduceMotion->setText(tr("Reduce motion"));
    m_editorTitle->setText(tr("Editor"));
    m_fontLabel->setText(tr("Font size"));
    m_fontSize->setSuffix(tr(" px"));
    m_viMode->setText(tr("vi keys"));
    m_connectionTitle->setText(tr("Connection"));
    m_channelLabel->setText(tr("Live updates over"));
    m_channel->setItemText(0, tr("The best that gets through"));
    m_channel->setItemText(1, tr("WebSocket only"));
    m_channel->setItemText(2, tr("Server-sent events only"));
    m_channel->setItemText(3, tr("Long polling only"));
    m_channel->setAccessibleName(m_channelLabel->text());
    m_judgeTitle->setText(tr("Judge"));
    m_tierLabel->setText(tr("Sandbox"));
    m_tierText->setText(tierText(m_tier));
    m_tierText->setRole(isTierToWarnOf(m_tier) ? Role::Warning : Role::Text);
    m_toolchainsLabel->setText(tr("Languages"));
    m_languagesNote->setVisible(!m_languagesMistakes.isEmpty());
    m_languagesNote->setText(
        tr("Your own file of languages is not used until this is mended:\n%1").arg(m_languagesMistakes));
    m_dataTitle->setText(tr("Data"));
    m_dataLabel->setText(tr("Duels and drafts"));
    m_dataText->setText(m_dataFolder);
    m_openFolder->setText(tr("Open folder"));
    m_openFolder->setAccessibleName(m_openFolder->text());
    m_name->setAccessibleName(m_nameLabel->text());
    m_language->setAccessibleName(m_languageLabel->text());
    m_themeChoice->setAccessibleName(m_themeLabel->text());
    m_reduceMotion->setAccessibleName(m_reduceMotion->text());
    m_fontSize->setAccessibleName(m_fontLabel->text());
    m_viMode->setAccessibleName(m_viMode->text());
}

} // namespace duello
