// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QWidget;

namespace duello {

/// A play in steps: each waits until it can be seen, is photographed, and ends with what a player does. Fails when a
/// step does not happen within `patience`.
class Play final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{45'000};
    /// What a page needs until all of it is painted, and an eye to see it.
    static constexpr std::chrono::milliseconds look{1000};
    static constexpr std::chrono::milliseconds glance{100}; ///< of what is soon over

    struct Step
    {
        QString name;                     ///< of the picture
        std::function<bool()> ready;      ///< asked again and again until it is
        std::chrono::milliseconds settle; ///< how long it has to be before the picture is taken
        std::function<bool()> action;     ///< what the player does then; false: it could not be done
    };

    /// Pictures go to `folder`, which is made.
    explicit Play(const QString &folder, QObject *parent = nullptr);

    /// Those that the pictures of the following steps show, side by side; each is asked for when its picture is taken.
    void setStage(QList<std::function<QWidget *()>> windows) { m_stage = std::move(windows); }
    void add(const Step &step);
    void start();

Q_SIGNALS:
    /// `failure`: what did not happen in time; empty when all went well.
    void finished(const QString &failure);

private:
    struct Scene
    {
        Step step;
        QList<std::function<QWidget *()>> stage;
    };

    void advance();
    bool photograph(const Scene &scene) const;
    void end(const QString &failure);

    const QString m_folder;
    QList<std::function<QWidget *()>> m_stage;
    QList<Scene> m_scenes;
    int m_next = 0;
    QElapsedTimer m_ready; ///< since the next step is ready; invalid before
    QTimer m_timer;
    QTimer m_patience;
};

} // namespace duello
