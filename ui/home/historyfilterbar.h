// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/historyquery.h"
#include "ui/theme.h"

class QComboBox;
class QLineEdit;

namespace duello {

/// Where the player says which past duels to show. Nothing said is all of them.
class HistoryFilterBar final : public Page
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    HistoryFilterBar(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Those to choose from. A chosen one that is not among them any more is let go.
    void setOpponents(const QStringList &names);
    HistoryQuery query() const;
    void clear();

Q_SIGNALS:
    void queryChanged();

protected:
    void retranslate() override;

private:
    QComboBox *addBox(const QString &name);
    void setWords(QComboBox *box, const QString &title, const QStringList &words);

    const Clock &m_clock;
    QLineEdit *m_search;
    QList<QComboBox *> m_boxes;
    QComboBox *m_opponent;
    QComboBox *m_outcome;
    QComboBox *m_format;
    QComboBox *m_span;
    QComboBox *m_kind;
};

} // namespace duello
