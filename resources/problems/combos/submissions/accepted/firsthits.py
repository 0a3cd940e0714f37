# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts, for each length, the sequences from an empty memory in which a combo fires with the last press for the first
# time, and those in which none fires. A sequence with m firings is m of the former and one of the latter.
MODULO = 1_000_000_007


def main():
    n, m, k = map(int, input().split())
    combos = tuple(input() for _ in range(k))
    prefixes = {combo[:length] for combo in combos for length in range(len(combo))}

    def after(memory):
        """The state after these buttons; None when a combo fires."""
        if memory.endswith(combos):
            return None
        while memory not in prefixes:
            memory = memory[1:]
        return memory

    targets = {state: [after(state + button) for button in "ABXY"] for state in prefixes}
    first, none = [0], [1]
    now = {"": 1}
    for _ in range(n):
        later, fired = {}, 0
        for state, count in now.items():
            for target in targets[state]:
                if target is None:
                    fired += count
                else:
                    later[target] = later.get(target, 0) + count
        now = {state: count % MODULO for state, count in later.items()}
        first.append(fired % MODULO)
        none.append(sum(now.values()) % MODULO)

    ways = none
    for _ in range(m):
        ways = [sum(first[i] * ways[length - i] for i in range(length + 1)) % MODULO for length in range(n + 1)]
    print(ways[n])


main()
