// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/language.h"

#include <QComboBox>

namespace duello {

/// Choice of a language. Those whose toolchain is missing are greyed and say why.
class LanguageBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit LanguageBox(QWidget *parent = nullptr);

    /// Takes the language that was chosen last where it is to be had, else the first one that is.
    void setLanguages(const QList<LanguageInfo> &languages);

    /// The wire's word; empty while there is none.
    QString language() const { return currentData().toString(); }
    /// What was chosen last, also while it is not to be had; empty when nothing was.
    const QString &wanted() const { return m_wanted; }
    /// At once where it is to be had, else when setLanguages() brings it.
    void choose(const QString &language);

Q_SIGNALS:
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isAvailable(int index) const;

    QString m_wanted;
};

} // namespace duello
