// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/snapshot.h"
#include "ui/controls/page.h"
#include "ui/preferences.h"
#include "ui/theme.h"

class QPushButton;

namespace duello {

class Label;
class PageHead;
class ProblemChoiceBox;
class ProblemModel;
class RulesBox;

/// The rules of a duel that is about to be hosted, all with a sensible answer already: one click opens the room.
class HostPage final : public Page
{
    Q_OBJECT

public:
    HostPage(const ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

    DuelWish wish() const;
    /// As last time.
    void setWish(const DuelWish &wish);
    /// As in a duel before.
    void setRules(const DuelSettings &rules);
    /// The room is being opened, and a second click opens no other.
    void setOpening(bool opening);

Q_SIGNALS:
    /// By the player or by a setter.
    void wishChanged(const duello::DuelWish &wish);
    void hostRequested(const duello::CreateDuelRequest &request);
    void backRequested();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeRules();
    QWidget *makeSide();
    void refresh();
    void take();

    const Theme &m_theme;
    bool m_opening = false;
    PageHead *m_head;
    RulesBox *m_rules;
    ProblemChoiceBox *m_problems;
    Label *m_sentence;
    QPushButton *m_open;
};

} // namespace duello
