// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pdf/pdfviewer.h"

namespace duello {

/// A viewer from duello-pdf, which lies beside the program; null when that library, or QtPdf, is not there.
PdfViewer *makePdfViewer(QWidget *parent);

} // namespace duello
