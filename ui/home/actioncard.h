// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace duello {

/// A large action of the home page: a picture, a name and one line about it.
class ActionCard final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `role` colours the picture.
    ActionCard(const Theme &theme, QAnyStringView picture, Role role, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &line);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_picture;
    Role m_role;
    QString m_line;
};

} // namespace duello
