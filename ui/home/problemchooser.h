// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/snapshot.h"
#include "ui/controls/page.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <random>

class QPushButton;
class QStackedWidget;

namespace duello {

class ChoiceBar;
class Label;
class PageHead;
class ProblemBrowser;
class ProblemChoiceBox;
class ProblemModel;
class RulesBox;

/// Practise offline: by which rules, on which problems, start. The problems are named, or left to the server.
class ProblemChooser final : public Page
{
    Q_OBJECT

public:
    ProblemChooser(ProblemModel &problems, const Theme &theme, std::mt19937 &chance, QWidget *parent = nullptr);

    DuelWish wish() const;
    /// As last time.
    void setWish(const DuelWish &wish);
    /// Names it; of several problems as one more.
    void setProblem(const ProblemId &id);

Q_SIGNALS:
    /// By the player or by a setter.
    void wishChanged(const duello::DuelWish &wish);
    void practiseRequested(const duello::CreateDuelRequest &request);
    void backRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeProblems();
    QWidget *makeNamed();
    QWidget *makeLeft();
    QWidget *makeSide();
    void connectParts();
    bool isRace() const;
    bool isNamed() const;
    QList<ProblemId> named() const;
    bool isReady() const;
    QString title() const;
    void take();
    void refresh();
    void start();

    ProblemModel &m_problems;
    const Theme &m_theme;
    std::mt19937 &m_chance;
    PageHead *m_head;
    ChoiceBar *m_who;
    QStackedWidget *m_sources;
    ProblemBrowser *m_browser;
    Label *m_hint;
    QPushButton *m_surprise;
    ProblemChoiceBox *m_choice;
    RulesBox *m_rules;
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_start;
};

} // namespace duello
