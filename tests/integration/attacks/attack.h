// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A hostile program for the sandbox's tests: `attack NAME [ARGUMENT...]` tries one thing. What succeeds and should not
// have is a line that starts with BREACH; at the end "contained" is printed.
#pragma once

#include <span>
#include <string_view>

namespace attack {

struct Attack
{
    std::string_view name;
    void (*run)();
};

/// What follows the name on the command line; empty beyond its end.
const char *argument(int index);

/// Prints "BREACH what" when it did succeed.
void mustFail(const char *what, bool succeeded);
/// Of a system call: it succeeded when the result is not negative.
void mustFail(const char *what, long result);
void mustFail(const char *what, int result);

/// Uses so much CPU time of the calling thread.
void burn(double seconds);

std::span<const Attack> ofTime();
std::span<const Attack> ofProcesses();
std::span<const Attack> ofMemory();
std::span<const Attack> ofOutput();
std::span<const Attack> ofFiles();
std::span<const Attack> ofTheKernel();
std::span<const Attack> ofTheNetwork();

} // namespace attack
