// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two pieces match when the distances from each letter to the previous equal one in the piece (0: there is none) are
// the same. When the piece moves on by one letter, only the next letter equal to the lost one changes its distance, so
// a rolling hash of the distances can follow. If a length is possible, so is every smaller one.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

constexpr std::uint64_t modulo = (std::uint64_t{1} << 61) - 1;
constexpr std::uint64_t base = 998'244'353'000'007;

std::uint64_t product(std::uint64_t a, std::uint64_t b)
{
    return static_cast<std::uint64_t>(static_cast<unsigned __int128>(a) * b % modulo);
}

/// The hashes of all pieces of this length, sorted.
std::vector<std::uint64_t> hashes(const std::string &text, int length, const std::vector<std::uint64_t> &powers)
{
    std::vector<std::uint64_t> result;
    std::vector<int> last(26, -1), next(text.size(), -1);
    std::uint64_t hash = 0;
    for (int end = 0; end < static_cast<int>(text.size()); ++end) {
        const int begin = end - length; // of the piece that ends before `end`
        if (begin >= 0 && next[begin] >= 0)
            hash = (hash + modulo - product(next[begin] - begin, powers[end - 1 - next[begin]])) % modulo;
        int &previous = last[text[end] - 'a'];
        const int distance = previous > begin && previous >= 0 ? end - previous : 0;
        if (previous >= 0)
            next[previous] = end;
        previous = end;
        hash = (product(hash, base) + distance) % modulo;
        if (end + 1 >= length)
            result.push_back(hash);
    }
    std::sort(result.begin(), result.end());
    return result;
}

int main()
{
    std::string first, second;
    std::cin >> first >> second;
    const int shorter = static_cast<int>(std::min(first.size(), second.size()));
    std::vector<std::uint64_t> powers(shorter + 1, 1);
    for (int i = 1; i <= shorter; ++i)
        powers[i] = product(powers[i - 1], base);
    int possible = 1, impossible = shorter + 1;
    while (impossible - possible > 1) {
        const int length = possible + (impossible - possible) / 2;
        const auto one = hashes(first, length, powers), other = hashes(second, length, powers);
        std::vector<std::uint64_t> common;
        std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(common));
        (common.empty() ? impossible : possible) = length;
    }
    std::cout << possible << '\n';
}
