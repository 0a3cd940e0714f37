// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs.h"

#include "ui/controls/noticedialog.h"

namespace duello {

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

} // namespace duello
