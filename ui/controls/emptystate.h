// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace duello {

class Label;

/// What a list says when it has nothing to show, with the next action where there is one.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, QAnyStringView icon, QWidget *parent = nullptr);

    void setIcon(QAnyStringView icon);
    /// An empty `action` shows no button.
    void setTexts(const QString &title, const QString &text, const QString &action);

Q_SIGNALS:
    void actionRequested();

private:
    void drawPicture();

    const Theme &m_theme;
    QString m_icon;
    QLabel *m_picture;
    Label *m_title;
    Label *m_text;
    QPushButton *m_action;
};

} // namespace duello
