// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>

namespace duello {

class Banner;

/// What the rival asks or leaves open, at the foot of the duel: a draw to be accepted or declined, a win that may be
/// claimed; and for a while, that time was given back. One thing at a time. Who closes it is not asked again until it
/// is news again.
class DuelNotices final : public Page
{
    Q_OBJECT

public:
    /// `page` is what it lies over; it takes no room itself.
    DuelNotices(const Theme &theme, const DuelModel &duel, QWidget *page);

Q_SIGNALS:
    /// "draw", "undraw"
    void moveRequested(const QString &move);
    void claimRequested(duello::Claim claim);

protected:
    void retranslate() override;

private:
    enum class Matter { None, TimeRepaid, DrawOffered, Claimable };

    Matter matter() const;
    void lookAtTheClock();
    void refresh();
    void say();
    void answer(const QString &action);

    const DuelModel &m_duel;
    Banner *m_banner;
    QTimer m_tick; ///< while somebody is away: a claim becomes possible by time alone
    Matter m_said = Matter::None;
    DuelId m_watched;
    std::chrono::milliseconds m_repaid{0}; ///< of it, as it was last seen
    std::chrono::milliseconds m_gain{0};   ///< what is news
    QTimer m_gainIsNews;
};

} // namespace duello
