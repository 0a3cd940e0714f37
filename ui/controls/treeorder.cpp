// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/treeorder.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace duello {

namespace {

/// Arrow keys lead to the other buttons of a choice.
bool isOtherChoice(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    return group && group->exclusive() && group->checkedButton() && group->checkedButton() != button;
}

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() && widget->isEnabled() &&
           !widget->focusProxy() && !isOtherChoice(widget);
}

/// As they are seen: a splitter has the last one first in its tree, a tab widget its tabs behind the pages.
QList<QWidget *> childrenOf(const QWidget *widget)
{
    QList<QWidget *> children;
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            children.append(splitter->widget(i));
        return children;
    }
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
        return {tabs->tabBar(), tabs->currentWidget()};
    return widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
}

void collectStops(const QWidget *widget, QList<QWidget *> &stops)
{
    for (QWidget *child : childrenOf(widget)) {
        if (!child || child->isWindow())
            continue;
        if (takesTab(child))
            stops.append(child);
        collectStops(child, stops);
    }
}

QWidget *outside(const QWidget &area, bool next)
{
    const auto after = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *widget = after(&area); widget != &area; widget = after(widget)) {
        if (!area.isAncestorOf(widget) && takesTab(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

bool focusNextInTree(const QWidget &area, bool next)
{
    QList<QWidget *> stops;
    collectStops(&area, stops);
    if (!next)
        std::ranges::reverse(stops);
    const qsizetype here = stops.indexOf(area.window()->focusWidget()); // -1: it begins with the first
    QWidget *goal = stops.value(here + 1);
    if (!goal)
        goal = outside(area, next);
    if (!goal)
        goal = stops.value(0);
    if (!goal)
        return false;
    goal->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace duello
