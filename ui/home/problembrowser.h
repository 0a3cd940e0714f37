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

/// The list of problems with its filter. Once there are problems that fit, one of them is current.
class ProblemBrowser final : public Page
{
    Q_OBJECT

public:
    ProblemBrowser(ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

    /// Empty when nothing fits the filter.
    ProblemId current() const;
    /// Also lifts the filter when it hides that problem.
    void setCurrent(const ProblemId &id);
    /// Makes one of those that fit current, an unsolved one while there are any.
    void chooseByChance(std::mt19937 &chance);

Q_SIGNALS:
    /// Also when its texts have changed.
    void currentChanged(const duello::ProblemId &id);
    /// Enter or a double click.
    void activated(const duello::ProblemId &id);

protected:
    void retranslate() override;

private:
    void keepCurrent();

    ProblemModel &m_problems;
    ProblemFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_level;
    ListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace duello
