// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

class QToolButton;

namespace duello {

class EmptyState;
class Label;

/// Says that duels between two computers come with the next version, and offers what there is.
class ComingPage final : public Page
{
    Q_OBJECT

public:
    enum class What { Host, Join };

    explicit ComingPage(const Theme &theme, QWidget *parent = nullptr);

    void setWhat(What what);

Q_SIGNALS:
    void practiseRequested();
    void backRequested();

protected:
    void retranslate() override;

private:
    What m_what = What::Host;
    EmptyState *m_state;
    QToolButton *m_back;
    Label *m_heading;
};

} // namespace duello
