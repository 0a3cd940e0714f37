// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace duello {

namespace {

QMessageBox *boxOf(QWidget *parent, const Question &question)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(question.name);
    box->setWindowTitle(question.title);
    box->setText(question.title);
    box->setInformativeText(question.text);
    return box;
}

} // namespace

void WindowDialogs::ask(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    QMessageBox *box = boxOf(parent, question);
    QPushButton *accept =
        box->addButton(question.accept, question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setEscapeButton(cancel);
    box->setDefaultButton(question.destructive ? cancel : accept);
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, accept, answered = std::move(answered)] { answered(box->clickedButton() == accept); });
    box->open();
}

void WindowDialogs::inform(QWidget *parent, const Question &message)
{
    QMessageBox *box = boxOf(parent, message);
    box->addButton(message.accept, QMessageBox::AcceptRole);
    box->open();
}

void WindowDialogs::choose(QWidget *parent, const Question &question, const QStringList &choices,
                           std::function<void(std::optional<int>)> chosen)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(question.name);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.text);
    dialog->setComboBoxItems(choices);
    dialog->setOkButtonText(question.accept);
    QObject::connect(dialog, &QInputDialog::finished, parent, [dialog, choices, chosen = std::move(chosen)](int code) {
        if (code == QDialog::Accepted)
            chosen(static_cast<int>(choices.indexOf(dialog->textValue())));
        else
            chosen(std::nullopt);
    });
    dialog->open();
}

} // namespace duello
