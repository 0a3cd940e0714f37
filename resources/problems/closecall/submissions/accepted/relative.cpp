// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seen from one drone, the other one flies straight between any two moments of the lists taken together.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <vector>

struct Point
{
    double x, y;
};

struct Place
{
    int t, x, y;
};

using Route = std::vector<Place>;

Route readRoute()
{
    int n;
    std::cin >> n;
    Route route(n);
    for (auto &[t, x, y] : route)
        std::cin >> t >> x >> y;
    return route;
}

/// Where the drone is at moment t of the stretch that begins at route[i].
Point at(const Route &route, std::size_t i, int t)
{
    const Place &a = route[i], &b = route[i + 1];
    const double share = static_cast<double>(t - a.t) / (b.t - a.t);
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

double fromOrigin(Point a, Point b)
{
    const double dx = b.x - a.x, dy = b.y - a.y, squared = dx * dx + dy * dy;
    const double share = squared > 0 ? std::clamp(-(a.x * dx + a.y * dy) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(a.x + dx * share, a.y + dy * share);
}

int main()
{
    const Route first = readRoute(), second = readRoute();
    double closest = 1e9;
    std::size_t i = 0, j = 0;
    for (int now = 0; now < first.back().t;) {
        const int next = std::min(first[i + 1].t, second[j + 1].t);
        const auto apart = [&](int t) {
            const Point a = at(first, i, t), b = at(second, j, t);
            return Point{a.x - b.x, a.y - b.y};
        };
        closest = std::min(closest, fromOrigin(apart(now), apart(next)));
        i += first[i + 1].t == next;
        j += second[j + 1].t == next;
        now = next;
    }
    std::cout << std::fixed << std::setprecision(9) << closest << '\n';
}
