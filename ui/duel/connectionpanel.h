// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/theme.h"

#include <QTimer>

class QGridLayout;
class QPushButton;

namespace duello {

class Label;
struct Fact;

/// The innards of the connection, for the curious and for bug reports. Opens under the badge as a popup and keeps
/// itself up to date while it is open.
class ConnectionPanel final : public Page
{
    Q_OBJECT

public:
    ConnectionPanel(const Theme &theme, const DuelModel &duel, QWidget *parent);

    /// Under the middle of `place`, within its screen.
    void openUnder(const QWidget &place);

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Rows = QList<std::pair<Label *, Label *>>;

    void refresh();
    void fill(QGridLayout *layout, Rows &rows, const QList<Fact> &facts, bool namesAreFigures);
    void copy();

    const Theme &m_theme;
    const DuelModel &m_duel;
    QTimer m_timer;
    Label *m_title;
    Label *m_eventsTitle;
    Label *m_noEvents;
    QGridLayout *m_facts;
    QGridLayout *m_events;
    Rows m_factRows;
    Rows m_eventRows;
    QPushButton *m_copy;
};

} // namespace duello
