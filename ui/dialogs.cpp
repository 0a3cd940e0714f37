// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs.h"

#include "ui/controls/noticedialog.h"

#include <QFileDialog>
#include <QRegularExpression>
#include <QStandardPaths>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// "json" of "JSON (*.json)"
QString suffixOf(const QString &format)
{
    static const QRegularExpression suffix(u"\\*\\.(\\w+)"_s);
    return suffix.match(format).captured(1);
}

} // namespace

void WindowDialogs::ask(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    auto *dialog = new NoticeDialog(question, NoticeDialog::Kind::Question, parent);
    QObject::connect(dialog, &QDialog::finished, parent,
                     [answered = std::move(answered)](int code) { answered(code == QDialog::Accepted); });
    dialog->open();
}

void WindowDialogs::inform(QWidget *parent, const Question &message)
{
    (new NoticeDialog(message, NoticeDialog::Kind::Trouble, parent))->open();
}

void WindowDialogs::saveAs(QWidget *parent, const FileQuestion &question,
                           std::function<void(const QString &path)> answered)
{
    auto *dialog =
        new QFileDialog(parent, question.title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.formats);
    dialog->setDefaultSuffix(suffixOf(question.formats.first()));
    dialog->selectFile(question.suggested);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &format) {
        const QString chosen = dialog->selectedFiles().value(0);
        dialog->setDefaultSuffix(suffixOf(format));
        if (!chosen.isEmpty()) // under a name of the format that is wanted now
            dialog->selectFile(QFileInfo(chosen).completeBaseName() + u'.' + suffixOf(format));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(answered));
    dialog->open();
}

} // namespace duello
