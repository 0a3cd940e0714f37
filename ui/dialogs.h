// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one seam for questions to the player: tests answer without a window.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace duello {

struct Question
{
    QString name; ///< the object name of the dialog: what a test or a tool finds it by
    QString title;
    QString text;             ///< what happens then, what is safe, what to do
    QString accept;           ///< the word on the button that does it: "Resign"
    bool destructive = false; ///< then the safe answer is the default one
    QString details = {};     ///< small print for a report, which the player can copy
};

/// Where something is to be saved.
struct FileQuestion
{
    QString name; ///< the object name of the dialog
    QString title;
    QString suggested;   ///< a file name; its suffix is the first format's
    QStringList formats; ///< "JSON (*.json)", each with the suffix that a name without one gets
};

/// Answers come by callback, never by a nested event loop. The callback is not called when `parent` dies first.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool)> answered) = 0;
    /// Something went wrong, and there is only one answer. `parent` may be null: then there is no window yet.
    virtual void inform(QWidget *parent, const Question &message) = 0;
    /// Also asks before a file is replaced. Not answered when the player thinks better of it.
    virtual void saveAs(QWidget *parent, const FileQuestion &question,
                        std::function<void(const QString &path)> answered) = 0;
};

/// Asks the person at the screen.
class WindowDialogs final : public Dialogs
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> answered) override;
    void inform(QWidget *parent, const Question &message) override;
    void saveAs(QWidget *parent, const FileQuestion &question,
                std::function<void(const QString &path)> answered) override;
};

} // namespace duello
