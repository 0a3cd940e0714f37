// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace duello {

/// A screen, or a part of one, that can change its language while it is shown.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    /// Sets every text anew. The constructor of the heir calls it once; later a change of the language does.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace duello
