// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace attack {

namespace {

void flood(int descriptor)
{
    static char line[65536] = {};
    for (char &letter : line)
        letter = 'y';
    while (write(descriptor, line, sizeof line) > 0) {
    }
    std::_Exit(1);
}

void floodOutput()
{
    flood(1);
}

void floodErrors()
{
    flood(2);
}

void closeEverything()
{
    close(0);
    close(1);
    _exit(0);
}

void printBytes()
{
    static const char bytes[] = "\0\xff\xc0\x80\x1b[31m\x1b]0;title\x07\xe2\x80\xae"
                                "1\n";
    std::fwrite(bytes, 1, sizeof bytes - 1, stdout);
}

void printLongLine()
{
    static const char part[4096] = {};
    for (int i = 0; i < (100 << 20) / 4096; ++i)
        std::fwrite(part, 1, sizeof part, stdout);
}

void readHalf()
{
    char half[4096];
    [[maybe_unused]] const ssize_t size = read(0, half, sizeof half);
}

void echoArgument()
{
    std::puts(argument(0));
}

constexpr Attack all[] = {
    {"flood-output", floodOutput},   {"flood-errors", floodErrors},      {"close-everything", closeEverything},
    {"print-bytes", printBytes},     {"print-long-line", printLongLine}, {"read-half", readHalf},
    {"echo-argument", echoArgument},
};

} // namespace

std::span<const Attack> ofOutput()
{
    return all;
}

} // namespace attack
