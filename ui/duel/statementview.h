// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/problem.h"
#include "ui/controls/label.h"
#include "ui/controls/page.h"

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace duello {

class SampleView;
class StatementText;

/// A problem as players read it: title, limits, text, samples. Ctrl and the wheel, or Ctrl with + and - while it has
/// the focus, change the size of its type.
class StatementView final : public Page
{
    Q_OBJECT

public:
    explicit StatementView(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing: not revealed or not fetched yet.
    void showProblem(const QString &label, const std::optional<Problem> &problem);

    int textSize() const { return m_pixels; }
    void setTextSize(int pixels);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void layOutNow();

    const Theme &m_theme;
    QString m_label;
    std::optional<Problem> m_problem;
    int m_pixels = 14;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    Label *m_title;
    Label *m_limits;
    StatementText *m_text;
    QList<SampleView *> m_samples;
};

} // namespace duello
