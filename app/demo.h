// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"
#include "app/robot.h"

#include <QElapsedTimer>
#include <QTimer>

namespace duello {

/// Plays a whole offline duel in the real window, as a player would, and saves a picture of each step. Everything it
/// shows is the real thing: server, judge, compiler.
class Demo final : public QObject
{
    Q_OBJECT

public:
    /// The application outlives it. Pictures go to `folder`, which is made.
    Demo(Application &application, const QString &folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// `failure`: what did not happen in time; empty when all went well.
    void finished(const QString &failure);

private:
    struct Step
    {
        QString name;                     ///< of the picture
        std::function<bool()> ready;      ///< asked again and again until it is
        std::chrono::milliseconds settle; ///< how long it has to be before the picture is taken
        std::function<bool()> action;     ///< what the player does then; false: it could not be done
    };

    void writeScript();
    void addStep(const QString &name, std::function<bool()> ready, std::chrono::milliseconds settle,
                 std::function<bool()> action);
    void beginToType(const QString &code);
    void typeNext();
    bool hasRow(const std::function<bool(const Row &)> &wanted) const;
    void advance();

    MainWindow &m_window;
    const SubmissionModel &m_submissions;
    Robot m_robot;
    const QString m_folder;
    QList<Step> m_steps;
    int m_next = 0;
    QElapsedTimer m_ready; ///< since the next step is ready; invalid before
    QString m_toType;      ///< what is left of the code that is being typed
    QTimer m_timer;
    QTimer m_typist;
    QTimer m_patience;
};

} // namespace duello
