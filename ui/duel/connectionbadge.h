// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

namespace duello {

/// Whether what is on the screen is true now: live, catching up, or offline since when and why.
class ConnectionBadge final : public QWidget
{
    Q_OBJECT

public:
    ConnectionBadge(const Theme &theme, const DuelModel &duel, QWidget *parent = nullptr);

    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString offlineText() const;
    QString detail() const;

    const Theme &m_theme;
    const DuelModel &m_duel;
    QTimer m_timer;
    QString m_text;
    Role m_role = Role::Muted;
};

} // namespace duello
