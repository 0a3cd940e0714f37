// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"
#include "app/robot.h"

#include <functional>

namespace duello::bench {

/// A real application in this process and a hand that works its window. Whatever does not happen in time ends the
/// program with a sentence.
class WindowPlayer
{
public:
    WindowPlayer(const QString &dataFolder, const QString &problemsFolder);

    MainWindow &window() { return m_application.window(); }
    Robot &robot() { return m_robot; }

    /// A practice duel on the first problem of the list, with Python in the editor.
    void beginDuel();
    /// The same problem again, from the result page.
    void beginAgain();
    void replaceCode(const QString &code);
    /// How many submissions have a verdict.
    int judged() const;
    int submitted() const { return int(m_application.submissions().rows().size()); }

    /// Lets events happen until the condition is true; it is asked after each batch of them.
    void until(const char *what, const std::function<bool()> &condition);

private:
    void awaitEditor();

    WindowDialogs m_dialogs;
    Application m_application;
    Robot m_robot;
};

} // namespace duello::bench
