// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBitArray>
#include <QWidget>

namespace duello {

/// A text as a QR code, black on white with its quiet zone in every theme, as cameras want it. Empty while there is no
/// text, or one that is too long for a code.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    bool isEmpty() const { return m_width == 0; }

    QSize sizeHint() const override { return {184, 184}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QBitArray m_modules; ///< row by row; true is black
    int m_width = 0;     ///< modules in a row
};

} // namespace duello
