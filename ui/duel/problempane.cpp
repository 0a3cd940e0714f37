// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/problempane.h"

#include "net/rules/duelrules.h"
#include "ui/duel/statementpane.h"

#include <QLocale>
#include <QTabBar>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

ProblemPane::ProblemPane(const Theme &theme, QWidget *parent)
    : Page(parent), m_theme(theme), m_tabs(new QTabBar(this)), m_statement(new StatementPane(theme, this))
{
    setObjectName("problemPane"_L1);
    m_tabs->setObjectName("problemTabs"_L1);
    m_tabs->setExpanding(false); // an icon stays beside its letter
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
    connect(m_statement, &StatementPane::pdfRequested, this, &ProblemPane::pdfRequested);
    ProblemPane::retranslate();
}

void ProblemPane::setDuel(const Duel &duel, const UserId &me)
{
    const QString before = label();
    const Duel known = std::exchange(m_duel, duel);
    m_me = me;
    if (known.id != duel.id)
        m_statement->forgetPdfs();
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > duel.problems.size())
            m_tabs->removeTab(m_tabs->count() - 1);
        for (int i = 0; i < duel.problems.size(); ++i) {
            if (i >= m_tabs->count())
                m_tabs->addTab(QString());
            fillTab(i, duel.problems.at(i));
            const bool opened = known.id == duel.id && known.state == DuelState::Running && i < known.problems.size() &&
                                known.problems.at(i).id.isEmpty() && !duel.problems.at(i).id.isEmpty();
            if (opened)
                m_tabs->setCurrentIndex(i);
        }
    }
    m_tabs->setVisible(m_tabs->count() > 1);
    if (label() != before)
        Q_EMIT labelChosen(label());
}

void ProblemPane::fillTab(int tab, const DuelProblem &problem)
{
    const Seat *mine = rules::seatOf(m_duel, m_me);
    const bool inOrder = m_duel.settings.format == DuelFormat::Sequential;
    const bool open = !problem.id.isEmpty();
    const bool yours = (!m_me.isEmpty() && problem.takenBy == m_me) || (inOrder && mine && mine->score > tab);
    const bool theirs = !problem.takenBy.isEmpty() && !yours;
    const bool counts = m_duel.settings.format == DuelFormat::Lockout;
    m_tabs->setTabData(tab, problem.label);
    m_tabs->setTabText(tab, counts ? u"%1 · %2"_s.arg(problem.label).arg(problem.points) : problem.label);
    m_tabs->setTabEnabled(tab, open);
    m_tabs->setTabIcon(tab, yours    ? m_theme.icon(u"check", Role::You)
                            : theirs ? m_theme.icon(u"cross", Role::Rival)
                            : open   ? QIcon()
                                     : m_theme.icon(u"lock"));
    QStringList facts;
    if (const QString title = localizedText(problem.title, QLocale().name().left(2)); !title.isEmpty())
        facts.append(title);
    if (counts)
        facts.append(tr("%n point(s)", nullptr, problem.points));
    if (yours)
        facts.append(tr("solved by you"));
    else if (theirs)
        facts.append(tr("taken by your rival"));
    else if (!open)
        facts.append(tr("opens when you have solved the one before"));
    m_tabs->setTabToolTip(tab, facts.join(u", "_s));
    m_tabs->setAccessibleTabName(tab, problem.label + u": " + facts.join(u", "_s));
}

void ProblemPane::showProblem(const std::optional<Problem> &problem)
{
    m_statement->showProblem(m_tabs->count() > 1 ? label() : QString(), problem);
}

void ProblemPane::showPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf)
{
    m_statement->showPdf(problem, language, pdf);
}

QString ProblemPane::label() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
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
    for (int i = 0; i < m_tabs->count(); ++i)
        fillTab(i, m_duel.problems.at(i));
}

} // namespace duello
