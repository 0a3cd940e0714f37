// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What shows a PDF, as the window knows it. QtPdf takes its time to load and few problems need it, so the viewer is a
// library of its own, duello-pdf, that is loaded when the first PDF is shown.
#pragma once

#include <QByteArray>
#include <QWidget>

namespace duello {

class PdfViewer : public QWidget
{
public:
    using QWidget::QWidget;

    /// False when it is no PDF that can be read; then nothing is shown.
    virtual bool open(const QByteArray &pdf) = 0;
    /// All the text of the document, as far as it has any.
    virtual QString text() const = 0;

    /// 1: pages as wide as the viewer.
    virtual double zoom() const = 0;
    virtual void setZoom(double factor) = 0;
};

/// What duello-pdf exports under the name `makePdfViewerName`.
using MakePdfViewer = PdfViewer *(*)(QWidget *parent);
inline constexpr auto makePdfViewerName = "duelloMakePdfViewer";

} // namespace duello
