// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractItemView;

namespace duello {

/// Works the window as a player would, by object names: the demo and the tests of the window drive it. It waits for
/// nothing: what is not there, hidden or disabled is answered with false.
class Robot
{
public:
    explicit Robot(QWidget &window) : m_window(window) {}

    /// The visible widget of this name; null when there is none.
    QWidget *find(const QString &name) const;
    template <class T> T *find(const QString &name) const { return qobject_cast<T *>(find(name)); }

    /// There, visible and enabled.
    bool isReady(const QString &name) const;

    bool click(const QString &name);
    /// The item that reads `text`, in an item view.
    bool clickItem(const QString &view, const QString &text);
    /// The entry that reads `text`, in a combo box.
    bool choose(const QString &box, const QString &text);
    /// A menu's or a shortcut's action, without its menu being open.
    bool trigger(const QString &action);
    bool key(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Character by character, as from a keyboard; a line feed is Return.
    bool type(const QString &name, const QString &text);

    /// The window as it looks now.
    bool savePicture(const QString &file) const;

private:
    void clickAt(QWidget &widget, const QPoint &place);

    QWidget &m_window;
};

} // namespace duello
