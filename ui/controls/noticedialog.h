// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs.h"

#include <QDialog>

class QVBoxLayout;

namespace duello {

/// A question, or a trouble, in our dress: a sign, what it is about, what follows from it, small print to be copied,
/// and the answers. Deletes itself when it is closed; Escape is "no". It may be shown before there is a window.
class NoticeDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Question, Trouble };

    NoticeDialog(const Question &question, Kind kind, QWidget *parent);

private:
    void addWords(QVBoxLayout *column, const Question &question);
    void addDetails(QVBoxLayout *column, const QString &details);
    void addAnswers(QVBoxLayout *column, const Question &question, Kind kind);
};

} // namespace duello
