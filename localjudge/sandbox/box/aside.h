// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <pthread.h>

namespace duello::box {

/// A step that the kernel takes long for, made by a second thread while process 1 goes on with what does not need it.
/// It allocates nothing, so that the thread gets no heap of its own.
class Aside
{
public:
    /// Begins. `step` returns 0 or an errno.
    explicit Aside(std::function<int()> step);
    Aside(const Aside &) = delete;
    Aside &operator=(const Aside &) = delete;
    ~Aside() { wait(); }

    /// Waits until the step is made and its thread is gone; ends with fail(`what`) when it could not be made.
    void finish(const char *what);

private:
    void wait();

    std::function<int()> m_step;
    pthread_t m_thread{};
    bool m_isRunning = false;
    int m_error = 0;
};

} // namespace duello::box
