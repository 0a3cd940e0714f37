// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QWidget>

class QButtonGroup;

namespace duello {

class Label;

/// A few choices side by side, one of them taken, and a line that explains the taken one.
class ChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    /// The button of choice i is called `name` + i.
    ChoiceBar(const Theme &theme, const QString &name, int choices, QWidget *parent = nullptr);

    /// Of each choice: its word, and the line that explains it; no lines take no room. `title` says what is chosen.
    void setTexts(const QString &title, const QStringList &words, const QStringList &lines);

    int current() const;
    void setCurrent(int choice);

Q_SIGNALS:
    void currentChanged(int choice);

private:
    void showLine();

    QButtonGroup *m_buttons;
    Label *m_title;
    Label *m_line;
    QStringList m_lines;
};

} // namespace duello
