// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace duello {

class Card;
class Label;

/// A message over the lower edge of a page: what happened, what is safe, what to do. It covers, and so moves nothing
/// under the pointer; it stays until closed or replaced.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Information, Good, Warning, Bad };

    /// `page` is what it lies over.
    Banner(const Theme &theme, QWidget *page);

    /// An empty `action` shows no button besides the closing one.
    void showMessage(Kind kind, const QString &title, const QString &text, const QString &action = {});
    /// Small print, such as an error's detail, for a tool tip.
    void setDetail(const QString &detail);

Q_SIGNALS:
    void actionRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();
    void place();

    const Theme &m_theme;
    Kind m_kind = Kind::Information;
    Card *m_card;
    QLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace duello
