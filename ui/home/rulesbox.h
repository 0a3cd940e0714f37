// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

namespace duello {

class ChoiceBar;
class LengthBox;

/// The rules of a duel that is about to be made: format, time, penalty and, where there is a rival, what they see.
class RulesBox final : public Page
{
    Q_OBJECT

public:
    /// The parts are called `name` + "Format", "Length", "Penalty", "Visibility". `seats`: of the duels that it makes.
    RulesBox(const Theme &theme, const QString &name, int seats, QWidget *parent = nullptr);

    DuelSettings rules() const;
    /// All but the number of seats.
    void setRules(const DuelSettings &rules);

Q_SIGNALS:
    /// By the player or by the setter.
    void changed();

protected:
    void retranslate() override;

private:
    void layOut();

    const int m_seats;
    ChoiceBar *m_format;
    LengthBox *m_length;
    ChoiceBar *m_penalty;
    ChoiceBar *m_visibility = nullptr; ///< of two seats
};

} // namespace duello
