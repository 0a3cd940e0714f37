// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/robot.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>

QT_BEGIN_NAMESPACE
// What QTest::keyClick calls too: asks the shortcuts first, as the window system does for a real key.
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject *receiver, ulong timestamp, int key,
                                               Qt::KeyboardModifiers modifiers, const QString &text = {},
                                               bool autoRepeat = false, ushort count = 1);
QT_END_NAMESPACE

namespace duello {

namespace {

// Where keys go: an editor made of several widgets names the one that takes them.
QWidget &keyReceiver(QWidget &widget)
{
    QWidget *receiver = &widget;
    while (receiver->focusProxy())
        receiver = receiver->focusProxy();
    return *receiver;
}

void sendKey(QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (qt_sendShortcutOverrideEvent(&widget, 0, key, modifiers, text))
        return;
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(&widget, &release);
}

} // namespace

QWidget *Robot::find(const QString &name) const
{
    const QList<QWidget *> found = m_window.findChildren<QWidget *>(name);
    for (QWidget *widget : found) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool Robot::isReady(const QString &name) const
{
    const QWidget *widget = find(name);
    return widget && widget->isEnabled();
}

bool Robot::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    clickAt(*widget, widget->rect().center());
    return true;
}

bool Robot::clickItem(const QString &view, const QString &text)
{
    auto *items = find<QAbstractItemView>(view);
    if (!items || !items->model())
        return false;
    const QModelIndexList found = items->model()->match(items->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                        Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (found.isEmpty())
        return false;
    items->scrollTo(found.first());
    clickAt(*items->viewport(), items->visualRect(found.first()).center());
    return true;
}

bool Robot::choose(const QString &box, const QString &text)
{
    auto *combo = find<QComboBox>(box);
    const int index = combo && combo->isEnabled() ? combo->findText(text) : -1;
    if (index < 0)
        return false;
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
    return true;
}

bool Robot::trigger(const QString &name)
{
    auto *action = m_window.findChild<QAction *>(name);
    if (!action || !action->isEnabled() || !action->isVisible())
        return false;
    action->trigger();
    return true;
}

bool Robot::key(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    QWidget &receiver = keyReceiver(*widget);
    receiver.setFocus();
    sendKey(receiver, key, modifiers, {});
    return true;
}

bool Robot::type(const QString &name, const QString &text)
{
    QWidget *widget = find(name);
    if (!widget || !widget->isEnabled())
        return false;
    QWidget &receiver = keyReceiver(*widget);
    receiver.setFocus();
    for (const QChar c : text) {
        if (c == u'\n')
            sendKey(receiver, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        else
            sendKey(receiver, c.toUpper().unicode(), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, c);
    }
    return true;
}

bool Robot::savePicture(const QString &file) const
{
    return m_window.grab().save(file);
}

void Robot::clickAt(QWidget &widget, const QPoint &place)
{
    const QPointF global = widget.mapToGlobal(QPointF(place));
    QMouseEvent press(QEvent::MouseButtonPress, place, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, place, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &release);
}

} // namespace duello
