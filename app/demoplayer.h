// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/application.h"
#include "app/robot.h"

#include <QTimer>

namespace duello {

/// A player of the demo: works one window by object names and writes code line by line, as fast as one can watch.
class DemoPlayer final : public QObject
{
    Q_OBJECT

public:
    /// The application outlives it.
    explicit DemoPlayer(Application &application, QObject *parent = nullptr);

    Application &application() { return m_application; }
    MainWindow &window() { return m_application.window(); }
    Robot &robot() { return m_robot; }

    /// In place of what is in the editor.
    void write(const QString &code);
    bool isWriting() const { return m_typist.isActive(); }
    bool hasVerdict(Verdict verdict) const;

private:
    void writeOn();

    Application &m_application;
    Robot m_robot;
    QStringList m_lines; ///< of the code that is being written
    qsizetype m_written = 0;
    QTimer m_typist;
};

} // namespace duello
