// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the duel at the changes of the lead. The stretch between two changes begins and ends with a level score: it is a
// non-empty Dyck path. The number of ways to write k of them and a last stretch without a change one after another is a
// ballot number again (the k-fold power of the Catalan series), so that one sum over the last change remains.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

constexpr std::int64_t modulo = 1'000'000'007;

std::int64_t power(std::int64_t base, std::int64_t exponent)
{
    std::int64_t result = 1;
    for (; exponent > 0; exponent /= 2, base = base * base % modulo) {
        if (exponent % 2 == 1)
            result = result * base % modulo;
    }
    return result;
}

class Walks
{
public:
    explicit Walks(int longest) : m_factorial(longest + 1, 1), m_inverse(longest + 1, 1)
    {
        for (int i = 1; i <= longest; ++i)
            m_factorial[i] = m_factorial[i - 1] * i % modulo;
        m_inverse[longest] = power(m_factorial[longest], modulo - 2);
        for (int i = longest; i > 0; --i)
            m_inverse[i - 1] = m_inverse[i] * i % modulo;
    }

    std::int64_t choose(int n, int k) const
    {
        return k < 0 || k > n ? 0 : m_factorial[n] * m_inverse[k] % modulo * m_inverse[n - k] % modulo;
    }

    /// Walks with `down` steps down and `down + rise` steps up that never go below their start.
    std::int64_t ballot(int down, int rise) const
    {
        return (choose(2 * down + rise, down) - choose(2 * down + rise, down - 1) + modulo) % modulo;
    }

    /// Ways to write `count` non-empty Dyck paths one after another with `pairs` steps up in all.
    std::int64_t dyckPaths(int count, int pairs) const
    {
        if (count == 0)
            return pairs == 0 ? 1 : 0;
        // (C − 1)^k = x^k C^(2k), and the coefficients of powers of C are ballot numbers.
        return pairs < count ? 0 : ballot(pairs - count, 2 * count - 1);
    }

private:
    std::vector<std::int64_t> m_factorial;
    std::vector<std::int64_t> m_inverse;
};

int main()
{
    int a, b, k;
    std::cin >> a >> b >> k;
    const int level = std::min(a, b), rise = std::max(a, b) - level;
    const Walks walks(a + b);
    std::int64_t answer = 0;
    if (rise == 0) {
        answer = 2 * walks.dyckPaths(k + 1, level);
    } else {
        for (int before = k; before <= level; ++before) // wins of each player up to the last change
            answer = (answer + walks.dyckPaths(k, before) * walks.ballot(level - before, rise)) % modulo;
    }
    std::cout << answer % modulo << '\n';
}
