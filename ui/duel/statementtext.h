// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QTextBrowser>

namespace duello {

/// The prose of a statement, as high as its text. It fetches nothing: no picture, no page.
class StatementText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit StatementText(const Theme &theme, QWidget *parent = nullptr);

    void setMarkdownSource(const QString &markdown);
    /// Pixels of running text; headings and code follow.
    void setTextSize(int pixels);

    QVariant loadResource(int type, const QUrl &name) override;

    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {240, heightForWidth(240)}; }
    QSize minimumSizeHint() const override { return {120, 0}; }

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();

    const Theme &m_theme;
    QString m_markdown;
    int m_pixels = 14;
};

} // namespace duello
