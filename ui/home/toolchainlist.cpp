// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/toolchainlist.h"

#include "ui/controls/label.h"
#include "ui/models/remarktext.h"

#include <QGridLayout>

#include <memory>

namespace duello {

using namespace Qt::StringLiterals;

ToolchainList::ToolchainList(const Theme &theme, QWidget *parent)
    : Page(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    setObjectName(u"toolchains"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid::m);
    m_grid->setVerticalSpacing(grid::s);
    m_grid->setColumnStretch(2, 1);
    connect(&theme, &Theme::changed, this, &ToolchainList::retranslate);
    retranslate();
}

void ToolchainList::setLanguages(const QList<LanguageInfo> &languages)
{
    m_languages = languages;
    retranslate();
}

void ToolchainList::retranslate()
{
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)})
        delete item->widget();
    if (m_languages.isEmpty()) {
        auto *waiting = new Label(m_theme, TextSize::Normal, Role::Muted);
        waiting->setText(tr("Looking for compilers"));
        m_grid->addWidget(waiting, 0, 0, 1, 3);
    }
    for (int row = 0; row < m_languages.size(); ++row)
        addLanguage(row, m_languages.at(row));
}

void ToolchainList::addLanguage(int row, const LanguageInfo &language)
{
    auto *mark = new QLabel;
    const QIcon icon = language.available ? m_theme.icon(u"check", Role::Good) : m_theme.icon(u"cross", Role::Muted);
    mark->setPixmap(icon.pixmap(QSize(18, 18), devicePixelRatio()));
    auto *name = new Label(m_theme, TextSize::Normal, language.available ? Role::Text : Role::Muted, QFont::DemiBold);
    name->setText(language.name);
    name->setMinimumWidth(88);
    auto *facts = new Label(m_theme, TextSize::Normal, Role::Muted);
    facts->setText(language.available ? language.version : remarkText(language.reason));
    facts->setObjectName(u"toolchain%1"_s.arg(language.name));
    facts->setAccessibleName(language.name + u": " + facts->text());
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(name, row, 1, Qt::AlignTop);
    m_grid->addWidget(facts, row, 2, Qt::AlignTop);
}

} // namespace duello
