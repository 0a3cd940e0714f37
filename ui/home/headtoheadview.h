// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/historyquery.h"
#include "ui/theme.h"

namespace duello {

class Label;

/// How it stands against one rival: you at the left, the rival at the right, the shares between them.
class HeadToHeadView final : public Page
{
    Q_OBJECT

public:
    explicit HeadToHeadView(const Theme &theme, QWidget *parent = nullptr);

    void setScore(const QString &opponent, const HeadToHead &score);

protected:
    void retranslate() override;

private:
    class Shares;

    QString m_opponent;
    HeadToHead m_score;
    Label *m_you;
    Label *m_won;
    Shares *m_shares;
    Label *m_lost;
    Label *m_rival;
    Label *m_sentence;
};

} // namespace duello
