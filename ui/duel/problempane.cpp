// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/problempane.h"

#include "ui/duel/statementview.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

ProblemPane::ProblemPane(const Theme &theme, QWidget *parent)
    : Page(parent), m_tabs(new QTabBar(this)), m_statement(new StatementView(theme, this))
{
    setObjectName("problemPane"_L1);
    m_tabs->setObjectName("problemTabs"_L1);
    m_tabs->setDrawBase(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_statement, 1);
    setFocusProxy(m_statement);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { Q_EMIT labelChosen(label()); });
    ProblemPane::retranslate();
}

void ProblemPane::setProblems(const QList<DuelProblem> &problems)
{
    const QString before = label();
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > problems.size())
            m_tabs->removeTab(m_tabs->count() - 1);
        for (int i = 0; i < problems.size(); ++i) {
            if (i >= m_tabs->count())
                m_tabs->addTab(QString());
            m_tabs->setTabText(i, problems.at(i).label);
        }
    }
    m_tabs->setVisible(m_tabs->count() > 1);
    if (label() != before)
        Q_EMIT labelChosen(label());
}

void ProblemPane::showProblem(const std::optional<Problem> &problem)
{
    m_statement->showProblem(m_tabs->count() > 1 ? label() : QString(), problem);
}

QString ProblemPane::label() const
{
    return m_tabs->tabText(m_tabs->currentIndex());
}

int ProblemPane::textSize() const
{
    return m_statement->textSize();
}

void ProblemPane::setTextSize(int pixels)
{
    m_statement->setTextSize(pixels);
}

void ProblemPane::retranslate()
{
    m_tabs->setAccessibleName(tr("Problems"));
}

} // namespace duello
