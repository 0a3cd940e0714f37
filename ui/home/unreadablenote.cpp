// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/unreadablenote.h"

#include "ui/controls/label.h"
#include "ui/errortext.h"
#include "ui/models/problemmodel.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype told = 3; ///< the others are in the tool tip

} // namespace

UnreadableNote::UnreadableNote(const ProblemModel &problems, const Theme &theme, QWidget *parent)
    : Page(parent), m_problems(problems), m_words(new Label(theme, TextSize::Small, Role::Warning))
{
    setObjectName(u"unreadableNote"_s);
    m_words->setObjectName(u"unreadableWords"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    connect(&problems, &QAbstractItemModel::modelReset, this, &UnreadableNote::retranslate);
    UnreadableNote::retranslate();
}

void UnreadableNote::retranslate()
{
    const QList<UnreadableProblem> &unreadable = m_problems.unreadable();
    QStringList lines;
    QStringList whole;
    for (const UnreadableProblem &problem : unreadable) {
        const QString name = QFileInfo(problem.folder).fileName();
        const QString happened = errorText(problem.error).happened;
        const QString detail = problem.error.detail;
        const QString why = detail.startsWith(name + u": "_s) ? detail.mid(name.size() + 2) : detail;
        whole.append(u"%1\n    %2: %3"_s.arg(problem.folder, happened, why));
        if (lines.size() < told)
            lines.append(tr("Folder %1 is left out. %2: %3").arg(name, happened, why));
    }
    if (unreadable.size() > told)
        lines.append(tr("%n more folder(s) are left out.", nullptr, int(unreadable.size() - told)));
    m_words->setText(lines.join(u'\n'));
    m_words->setToolTip(whole.join(u'\n'));
    setVisible(!unreadable.isEmpty());
}

} // namespace duello
