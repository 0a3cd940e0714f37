// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/submission.h"
#include "ui/theme.h"

#include <QTreeWidget>

namespace duello {

/// How each test ended: number, verdict, CPU time, memory. A narrow table shows a verdict's code alone, whose words are
/// then in its tool tip; it never scrolls sideways.
class OutcomeTable final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutcomeTable(const Theme &theme, QWidget *parent = nullptr);

    void showOutcomes(const QList<TestOutcome> &outcomes);
    /// From 0; -1 when none is chosen.
    int chosen() const;

Q_SIGNALS:
    void chosenChanged(int outcome);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void addRow(const TestOutcome &outcome);
    void writeVerdicts(bool inWords);
    int neededWidth() const;
    void fitVerdicts();

    const Theme &m_theme;
    QList<TestOutcome> m_outcomes;
};

} // namespace duello
