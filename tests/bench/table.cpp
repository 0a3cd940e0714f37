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
    std::printf("%-44s %4s %10s %10s   %-32s %10s %10s %7s %7s\n", "what", "N", "median", "p99", "baseline", "median",
                "p99", "ratio", "at p99");
}

void printRow(const char *what, const Measurements &measured, const char *comparedWith, const Measurements &baseline)
{
    const double median = measured.quantile(0.5);
    const double p99 = measured.quantile(0.99);
    const double baseMedian = baseline.quantile(0.5);
    const double baseP99 = baseline.quantile(0.99);
    std::printf("%-44s %4zu %7.2f ms %7.2f ms   %-32s %7.2f ms %7.2f ms %7.2f %7.2f\n", what, measured.count(), median,
                p99, comparedWith, baseMedian, baseP99, median / baseMedian, p99 / baseP99);
    std::fflush(stdout);
}

} // namespace duello::bench
