// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/ids.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

#include <random>

class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace duello {

class EmptyState;
class ListView;
class ProblemFilter;
class ProblemModel;

/// The list of problems with its filter. Once there are problems that fit, one of them is current. While several may be
/// picked, a click or Space picks the problem or gives it back.
class ProblemBrowser final : public Page
{
    Q_OBJECT

public:
    ProblemBrowser(ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

    /// Empty when nothing fits the filter.
    ProblemId current() const;
    /// Also lifts the filter when it hides that problem.
    void setCurrent(const ProblemId &id);
    /// 0: none is picked, there is only the current one. What was picked before is kept for later.
    void setMostPicked(int most);
    /// In the order of their labels, that of the picking; also those that the filter hides.
    QList<ProblemId> picked() const { return m_most > 0 ? m_picked : QList<ProblemId>(); }
    /// Picks it, unless it is picked or there are enough.
    void pick(const ProblemId &id);
    /// Makes one of those that fit current (where they are picked: one that is not), an unsolved one while there are
    /// any.
    void chooseByChance(std::mt19937 &chance);

Q_SIGNALS:
    /// Also when its texts have changed.
    void currentChanged(const duello::ProblemId &id);
    void pickedChanged();
    /// Enter or a double click; not while problems are picked.
    void activated(const duello::ProblemId &id);

protected:
    void retranslate() override;

private:
    void connectParts();
    void keepCurrent();
    void keepPicked();
    void toggle(const ProblemId &id);

    ProblemModel &m_problems;
    ProblemFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_level;
    ListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    int m_most = 0;
    QList<ProblemId> m_picked;
};

} // namespace duello
