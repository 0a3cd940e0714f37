# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Does not forget the buttons when a combo fires.
MODULO = 1_000_000_007


def main():
    n, m, k = map(int, input().split())
    combos = tuple(input() for _ in range(k))
    prefixes = {combo[:length] for combo in combos for length in range(len(combo) + 1)}

    def after(memory):
        while memory not in prefixes:
            memory = memory[1:]
        return memory

    counts = {("", 0): 1}
    for _ in range(n):
        later = {}
        for (state, fired), count in counts.items():
            for button in "ABXY":
                memory = state + button
                times = fired + memory.endswith(combos)
                if times <= m:
                    key = after(memory), times
                    later[key] = (later.get(key, 0) + count) % MODULO
        counts = later
    print(sum(count for (_, fired), count in counts.items() if fired == m) % MODULO)


main()
