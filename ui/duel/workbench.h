// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"

#include <QJsonObject>

class QSplitter;
class QToolButton;

namespace duello {

class StatusStrip;

/// How the panes of the duel page share its room: splitters that remember, panes that fold, and a mode in which only
/// the middle is left.
class Workbench final : public Page
{
    Q_OBJECT

public:
    struct Panes
    {
        QWidget *left;
        QWidget *middle;
        QWidget *under; ///< below the middle
        QWidget *right;
        StatusStrip *foot; ///< carries the buttons that fold
        QWidget *input;    ///< in the middle: where the keyboard goes there
    };

    /// Takes the panes over. A focus proxy is where the keyboard goes in the other panes.
    explicit Workbench(const Panes &panes, QWidget *parent = nullptr);

    bool isMiddleAlone() const { return m_middleAlone; }
    void setMiddleAlone(bool alone);

    /// Moves the keyboard to the next pane that is shown, or the one before: the way out of an editor, which keeps Tab.
    void focusNextPane(bool back);

    QJsonObject state() const;
    /// What state() gave once; what it does not know stays as it is.
    void restore(const QJsonObject &state);

Q_SIGNALS:
    void stateChanged();

protected:
    void retranslate() override;

private:
    struct Fold
    {
        QWidget *pane;
        QToolButton *button;
    };

    void addFold(const QString &name, QStringView icon, QWidget *pane, Qt::Key key);
    void showPanes();

    Panes m_panes;
    QSplitter *m_across;
    QSplitter *m_down;
    QList<Fold> m_folds;
    bool m_middleAlone = false;
};

} // namespace duello
