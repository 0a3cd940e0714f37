// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Doubles the number of laptops until it suffices, then halves the gap.
#include <cstdint>
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

struct Submission
{
    std::int64_t arrival;
    std::int64_t work;
};

bool keepsPromise(int laptops, const std::vector<Submission> &submissions, std::int64_t promise)
{
    std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> ends; // of what is being judged
    for (const auto &[arrival, work] : submissions) {
        while (!ends.empty() && ends.top() <= arrival)
            ends.pop();
        std::int64_t start = arrival;
        if (static_cast<int>(ends.size()) == laptops) {
            start = ends.top();
            ends.pop();
        }
        if (start + work > arrival + promise)
            return false;
        ends.push(start + work);
    }
    return true;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::int64_t promise;
    std::cin >> n >> promise;
    std::vector<Submission> submissions(n);
    for (auto &[arrival, work] : submissions)
        std::cin >> arrival >> work;

    int tooFew = 0, enough = 1;
    while (!keepsPromise(enough, submissions, promise)) {
        tooFew = enough;
        enough *= 2;
    }
    while (enough - tooFew > 1) {
        const int middle = tooFew + (enough - tooFew) / 2;
        (keepsPromise(middle, submissions, promise) ? enough : tooFew) = middle;
    }
    std::cout << enough << '\n';
}
