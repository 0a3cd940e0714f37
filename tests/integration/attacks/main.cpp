// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <cstdio>
#include <ctime>

namespace attack {

namespace {

int argumentCount = 0;
char **arguments = nullptr;

} // namespace

const char *argument(int index)
{
    return index + 2 < argumentCount ? arguments[index + 2] : "";
}

void mustFail(const char *what, bool succeeded)
{
    if (succeeded) {
        std::printf("BREACH %s\n", what);
        std::fflush(stdout);
    }
}

void mustFail(const char *what, long result)
{
    mustFail(what, result >= 0);
}

void mustFail(const char *what, int result)
{
    mustFail(what, result >= 0);
}

void burn(double seconds)
{
    timespec time{};
    do
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    while (static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9 < seconds);
}

int perform(int count, char **words)
{
    argumentCount = count;
    arguments = words;
    for (const auto family :
         {ofTime(), ofProcesses(), ofMemory(), ofOutput(), ofFiles(), ofTheKernel(), ofTheNetwork()}) {
        for (const Attack &one : family) {
            if (count < 2 || one.name != words[1])
                continue;
            one.run();
            std::puts("contained");
            return 0;
        }
    }
    std::puts("BREACH there is no such attack");
    return 3;
}

} // namespace attack

int main(int count, char **words)
{
    return attack::perform(count, words);
}
