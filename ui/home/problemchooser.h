// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/home/problembrowser.h"

class QPushButton;

namespace duello {

class Label;
class LengthBox;
class PageHead;

/// Practise offline: which problem, for how long, start.
class ProblemChooser final : public Page
{
    Q_OBJECT

public:
    ProblemChooser(ProblemModel &problems, const Theme &theme, std::mt19937 &chance, QWidget *parent = nullptr);

    void setLength(std::chrono::minutes length);
    void setProblem(const ProblemId &id);

Q_SIGNALS:
    void practiseRequested(const duello::ProblemId &id, std::chrono::minutes length);
    void lengthChanged(std::chrono::minutes length);
    void backRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeSide();
    void connectParts();
    void showCurrent();
    void start();

    ProblemModel &m_problems;
    const Theme &m_theme;
    std::mt19937 &m_chance;
    ProblemBrowser *m_browser;
    PageHead *m_head;
    Label *m_title;
    Label *m_facts;
    Label *m_topics;
    Label *m_rules;
    LengthBox *m_length;
    QPushButton *m_surprise;
    QPushButton *m_start;
};

} // namespace duello
