// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"

#include <chrono>

class QPushButton;
class QSpinBox;

namespace duello {

class Label;
class Theme;

/// How long a duel takes: any number of minutes that the rules allow, and the usual ones by one click.
class LengthBox final : public Page
{
    Q_OBJECT

public:
    /// `name` is the one of the number; the button of 30 minutes is called `name` + "30".
    LengthBox(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    std::chrono::minutes length() const;
    void setLength(std::chrono::minutes length);

Q_SIGNALS:
    void lengthChanged(std::chrono::minutes length);

protected:
    void retranslate() override;

private:
    void checkPreset();

    Label *m_title;
    QSpinBox *m_minutes;
    QList<QPushButton *> m_presets;
};

} // namespace duello
