// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QPushButton;

namespace duello {

class Label;

/// A duel that the player looks away from and can return to.
struct Returnable
{
    Duel duel;
    bool timeIsUp = false; ///< it waits for its last verdicts only
    bool isOurs = false;   ///< this computer hosts it

    friend bool operator==(const Returnable &, const Returnable &) = default;
};

/// The way back to a duel that is on, or to a room that waits, and the way out of it. Hidden while there is none.
class ReturnCard final : public Page
{
    Q_OBJECT

public:
    explicit ReturnCard(const Theme &theme, QWidget *parent = nullptr);

    void setDuel(const std::optional<Returnable> &duel);

Q_SIGNALS:
    void returnRequested(const duello::DuelId &id);
    void leaveRequested(const duello::DuelId &id);

protected:
    void retranslate() override;

private:
    void sayRoom();
    void sayDuel();

    std::optional<Returnable> m_returnable;
    Label *m_title;
    Label *m_text;
    QPushButton *m_leave;
    QPushButton *m_return;
};

} // namespace duello
