// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/pdflibrary.h"

#include <QCoreApplication>
#include <QLibrary>

namespace duello {

using namespace Qt::StringLiterals;

PdfViewer *makePdfViewer(QWidget *parent)
{
    for (const QString &place : {u"/duello-pdf"_s, u"/../bin/duello-pdf"_s}) { // beside the program; beside the tests
        QLibrary library(QCoreApplication::applicationDirPath() + place);
        if (const auto make = reinterpret_cast<MakePdfViewer>(library.resolve(makePdfViewerName)))
            return make(parent);
    }
    return nullptr;
}

} // namespace duello
