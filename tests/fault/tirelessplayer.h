// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window has shown goes to standard output, a line each, flushed, so that whoever kills the program knows what
// it had promised by then. Times are std::chrono::steady_clock's, in milliseconds.
//
//   text BASE64                        the editor's text as it was when the duel was entered
//   typed NUMBER TIME                  this line is in the editor
//   submitted KEY TIME                 this submission is in the list
//   row KEY STATE ATTEMPT CODE         this is how the list shows it now; CODE is - while there is no verdict
//   settled COUNT                      all of so many submissions are judged (task Watch)
//   trouble WORDS                      the window did not do what a player may expect
#pragma once

#include "app/application.h"
#include "app/robot.h"

#include <QTimer>

#include <random>

namespace duello {

/// Plays a practice duel through the window until the program is killed.
class TirelessPlayer final : public QObject
{
    Q_OBJECT

public:
    enum class Task {
        Type,   ///< types numbered lines at a steady pace, for ever
        Play,   ///< submits now and then besides, which saves the text each time
        Submit, ///< submits once a program that never ends
        Watch,  ///< does nothing but wait until all is judged
    };

    struct Orders
    {
        Task task = Task::Play;
        bool begin = false; ///< a new duel, not the one that is on
        quint32 seed = 0;   ///< of the moments of submitting
        int nextLine = 1;   ///< the number of the first line to type
    };

    /// The application outlives it.
    TirelessPlayer(Application &application, const Orders &orders, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Nothing is left to be done: the exit code.
    void finished(int code);

private:
    bool enterDuel();
    bool beginDuel();
    void settleDown();
    void act();
    void typeLine();
    void submit();
    void tellRows();
    void tellSettled();
    void stop(const QString &trouble);
    QString editorText() const;

    Application &m_application;
    Robot m_robot;
    Orders m_orders;
    std::mt19937 m_chance;
    int m_linesToSubmit = 1; ///< lines to be typed before the next submission
    bool m_entered = false;
    QHash<RowId, QString> m_told;
    QTimer m_look;     ///< until the editor is there
    QTimer m_pace;     ///< from then on
    QTimer m_patience; ///< for the editor to be there
};

} // namespace duello
