// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace duello {

/// Measured values, in one unit.
struct Samples
{
    std::vector<double> values;

    double quantile(double share)
    {
        std::ranges::sort(values);
        return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    }
    double mean() const
    {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    }
    double deviation() const
    {
        const double middle = mean();
        double squares = 0;
        for (const double value : values)
            squares += (value - middle) * (value - middle);
        return std::sqrt(squares / static_cast<double>(values.size()));
    }
};

/// Adds how many milliseconds `function` takes.
template <class Function> void timed(Samples &samples, const Function &function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    samples.values.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

} // namespace duello
