// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/language.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QGridLayout;

namespace duello {

/// The languages of the judge: those found with their version, those missing with what brings them.
class ToolchainList final : public Page
{
    Q_OBJECT

public:
    explicit ToolchainList(const Theme &theme, QWidget *parent = nullptr);

    void setLanguages(const QList<LanguageInfo> &languages);

protected:
    void retranslate() override;

private:
    void addLanguage(int row, const LanguageInfo &language);

    const Theme &m_theme;
    QList<LanguageInfo> m_languages;
    QGridLayout *m_grid;
};

} // namespace duello
