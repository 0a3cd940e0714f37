// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <vector>

namespace duello::bench {

class Measurements
{
public:
    void add(std::chrono::nanoseconds time) { m_times.push_back(time); }
    std::size_t count() const { return m_times.size(); }
    /// `share` of them took at most so many milliseconds.
    double quantile(double share) const;

private:
    std::vector<std::chrono::nanoseconds> m_times;
};

template <class Function> std::chrono::nanoseconds timeOf(const Function &function)
{
    const auto start = std::chrono::steady_clock::now();
    function();
    return std::chrono::steady_clock::now() - start;
}

void printHead();
/// A line of the table: what was measured beside what it is compared with, taken in turns in the same run.
void printRow(const char *what, const Measurements &measured, const char *comparedWith, const Measurements &baseline);

} // namespace duello::bench
