// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

#include <QList>

class QAbstractButton;

namespace duello {

/// The narrow strip at the left that names the four places of the program. Alt+1 to Alt+4 go there.
class NavigationRail final : public Page
{
    Q_OBJECT

public:
    enum class Place { Play, Problems, History, Settings };

    explicit NavigationRail(const Theme &theme, QWidget *parent = nullptr);

    /// Shows where we are; emits nothing.
    void setPlace(Place place);

Q_SIGNALS:
    void placeRequested(duello::NavigationRail::Place place);

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<QAbstractButton *> m_buttons; ///< in the order of Place
};

} // namespace duello
