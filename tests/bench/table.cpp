// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/table.h"

#include <algorithm>
#include <cstdio>

namespace duello::bench {

double Measurements::quantile(double share) const
{
    std::vector<std::chrono::nanoseconds> sorted = m_times;
    std::ranges::sort(sorted);
    const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return std::chrono::duration<double, std::milli>(sorted.at(place)).count();
}

void printHead()
{
    std::printf("%-44s %4s %9s %9s   %-32s %9s %7s\n", "what", "N", "median", "p99", "baseline", "median", "ratio");
}

void printRow(const char *what, const Measurements &measured, const char *comparedWith, const Measurements &baseline)
{
    std::printf("%-44s %4zu %6.1f ms %6.1f ms   %-32s %6.1f ms %7.2f\n", what, measured.count(), measured.quantile(0.5),
                measured.quantile(0.99), comparedWith, baseline.quantile(0.5),
                measured.quantile(0.5) / baseline.quantile(0.5));
    std::fflush(stdout);
}

} // namespace duello::bench
