// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QTimer>

namespace duello {

/// Whether what is on the screen is true now: live, catching up, or offline since when and why, and over which channel.
/// A click asks for more.
class ConnectionBadge final : public QAbstractButton
{
    Q_OBJECT

public:
    ConnectionBadge(const Theme &theme, const DuelModel &duel, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void refresh();
    QString detail() const;

    const Theme &m_theme;
    const DuelModel &m_duel;
    QTimer m_timer;
    Role m_role = Role::Muted;
};

} // namespace duello
