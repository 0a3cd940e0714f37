// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/label.h"

#include <QToolButton>

namespace duello {

/// The head of a page that was entered from another one: the way back, what this is, and a sentence about it.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    /// `backName`: the object name of the button.
    PageHead(const Theme &theme, const QString &backName, QWidget *parent = nullptr);

    /// In the player's language, and the button's words with them.
    void setTexts(const QString &heading, const QString &subheading);

Q_SIGNALS:
    void backRequested();

private:
    QToolButton *m_back;
    Label *m_heading;
    Label *m_subheading;
};

} // namespace duello
