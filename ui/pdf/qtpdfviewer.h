// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pdf/pdfviewer.h"

#include <QBuffer>
#include <QPdfDocument>

class QPdfView;

namespace duello {

/// Pages one below the other, white paper in every theme.
class QtPdfViewer final : public PdfViewer
{
public:
    explicit QtPdfViewer(QWidget *parent);
    ~QtPdfViewer() override;

    bool open(const QByteArray &pdf) override;
    QString text() const override;
    double zoom() const override { return m_zoom; }
    void setZoom(double factor) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyZoom();

    QBuffer m_bytes;
    mutable QPdfDocument m_document; ///< its text can be asked for by a non-const function only
    QPdfView *m_view;
    double m_zoom = 1;
};

} // namespace duello
