// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace duello {

class Card;
class Label;

/// A message at the lower edge of a page: what happened, what is safe, what to do. The page's own layout makes room for
/// it as far as it can, so that nothing is hidden; where it cannot, it covers. It stays until closed or replaced.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Information, Good, Warning, Bad };

    struct Action
    {
        QString name; ///< of its button
        QString word;

        friend bool operator==(const Action &, const Action &) = default;
    };

    /// `page` is at whose foot it lies; it has its layout already.
    Banner(const Theme &theme, QWidget *page);

    /// The first action is the one that is meant; without any there is only the button that closes.
    void showMessage(Kind kind, const QString &title, const QString &text, const QList<Action> &actions = {});
    /// Small print, such as an error's detail, for a tool tip.
    void setDetail(const QString &detail);

Q_SIGNALS:
    void actionRequested(const QString &name);
    /// By the player, without an answer.
    void dismissed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setActions(const QList<Action> &actions);
    void draw();
    void place();
    void makeRoom(int wanted);

    const Theme &m_theme;
    const int m_foot; ///< the page's margin without it
    Kind m_kind = Kind::Information;
    Card *m_card;
    QLabel *m_icon;
    Label *m_title;
    Label *m_text;
    QHBoxLayout *m_buttons;
    QList<Action> m_actions;
    QToolButton *m_close;
};

} // namespace duello
