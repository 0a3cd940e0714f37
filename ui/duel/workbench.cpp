// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/workbench.h"

#include "ui/duel/statusstrip.h"

#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

Workbench::Workbench(const Panes &panes, QWidget *parent)
    : Page(parent)
    , m_panes(panes)
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
{
    setObjectName("workbench"_L1);
    m_down->setObjectName("downSplitter"_L1);
    m_down->addWidget(panes.middle);
    m_down->addWidget(panes.under);
    m_down->setStretchFactor(0, 1);
    m_down->setCollapsible(0, false);
    m_down->setSizes({400, 200});
    m_across->setObjectName("acrossSplitter"_L1);
    m_across->addWidget(panes.left);
    m_across->addWidget(m_down);
    m_across->addWidget(panes.right);
    m_across->setStretchFactor(1, 1);
    m_across->setCollapsible(1, false);
    m_across->setSizes({320, 704, 256});
    for (QSplitter *splitter : {m_across, m_down}) {
        splitter->setHandleWidth(1);
        connect(splitter, &QSplitter::splitterMoved, this, &Workbench::stateChanged);
    }
    addFold(u"foldStatement"_s, u"problems", panes.left, Qt::Key_1);
    addFold(u"foldOutput"_s, u"run", panes.under, Qt::Key_2);
    addFold(u"foldSubmissions"_s, u"history", panes.right, Qt::Key_3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_across, 1);
    column->addWidget(panes.foot);
    Workbench::retranslate();
}

void Workbench::addFold(const QString &name, QStringView icon, QWidget *pane, Qt::Key key)
{
    QToolButton *button = m_panes.foot->addFold(name, icon);
    button->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, key)));
    m_folds.append({pane, button});
    connect(button, &QToolButton::toggled, this, [this] {
        showPanes();
        Q_EMIT stateChanged();
    });
}

void Workbench::setMiddleAlone(bool alone)
{
    m_middleAlone = alone;
    showPanes();
}

void Workbench::showPanes()
{
    for (const Fold &fold : std::as_const(m_folds)) {
        fold.pane->setVisible(fold.button->isChecked() && !m_middleAlone);
        fold.button->setEnabled(!m_middleAlone);
    }
}

void Workbench::focusNextPane(bool back)
{
    const std::array panes{m_panes.left, m_panes.middle, m_panes.under, m_panes.right};
    const QWidget *focused = window()->focusWidget();
    const auto here = std::ranges::find_if(panes, [focused](QWidget *pane) { return pane->isAncestorOf(focused); });
    const std::size_t step = back ? panes.size() - 1 : 1;
    std::size_t at = here != panes.end() ? std::size_t(here - panes.begin()) : back ? 0 : panes.size() - 1;
    for (std::size_t tried = 0; tried < panes.size(); ++tried) {
        at = (at + step) % panes.size();
        // The middle has no focus proxy: Tab would jump over the buttons above the editor.
        QWidget *goal = panes.at(at) == m_panes.middle ? m_panes.input : panes.at(at)->focusProxy();
        if (!goal || !goal->isVisible())
            continue;
        goal->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
        return;
    }
}

QJsonObject Workbench::state() const
{
    const auto base64 = [](const QSplitter *splitter) {
        return QString::fromLatin1(splitter->saveState().toBase64());
    };
    QJsonObject state{{u"across"_s, base64(m_across)}, {u"down"_s, base64(m_down)}};
    for (const Fold &fold : m_folds)
        state.insert(fold.button->objectName(), fold.button->isChecked());
    return state;
}

void Workbench::restore(const QJsonObject &state)
{
    const auto bytes = [&state](QLatin1StringView name) {
        return QByteArray::fromBase64(state.value(name).toString().toLatin1());
    };
    m_across->restoreState(bytes("across"_L1));
    m_down->restoreState(bytes("down"_L1));
    for (const Fold &fold : std::as_const(m_folds))
        fold.button->setChecked(state.value(fold.button->objectName()).toBool(fold.button->isChecked()));
}

void Workbench::retranslate()
{
    const QStringList texts{tr("Show the statement"), tr("Show the results of runs"), tr("Show the submissions")};
    for (qsizetype i = 0; i < m_folds.size(); ++i) {
        QToolButton *button = m_folds.at(i).button;
        button->setToolTip(u"%1 (%2)"_s.arg(texts.at(i), button->shortcut().toString(QKeySequence::NativeText)));
        button->setAccessibleName(texts.at(i));
    }
}

} // namespace duello
