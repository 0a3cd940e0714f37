// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attack.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attack {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;

void touch(void *memory, std::size_t size)
{
    for (std::size_t i = 0; i < size; i += 4096)
        static_cast<volatile char *>(memory)[i] = 1;
}

void allocate()
{
    for (int i = 0; i < 1024; ++i) {
        void *memory = std::malloc(mebibyte);
        if (memory == nullptr)
            std::abort();
        touch(memory, mebibyte);
    }
    mustFail("a gigabyte", true);
}

void mapShared()
{
    for (int i = 0; i < 1024; ++i) {
        void *memory = mmap(nullptr, mebibyte, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            std::abort();
        touch(memory, mebibyte);
    }
    mustFail("a gigabyte of shared memory", true);
}

void fillMemoryFiles()
{
    static char zeros[mebibyte];
    for (int i = 0; i < 64; ++i) {
        const int file = memfd_create("hidden", 0);
        mustFail("a memory file", file);
        for (int part = 0; file >= 0 && part < 16; ++part) [[maybe_unused]]
            const ssize_t size = write(file, zeros, sizeof zeros);
    }
}

/// Each below the limit, together far above it.
void share()
{
    for (int i = 0; i < 8; ++i) {
        if (fork() == 0) {
            const std::size_t size = 24 * mebibyte;
            touch(std::malloc(size), size);
            for (;;)
                pause();
        }
    }
    while (wait(nullptr) > 0) {
    }
}

void fillPipes()
{
    long total = 0;
    for (int i = 0; i < 500; ++i) {
        int ends[2];
        if (pipe(ends) != 0)
            break;
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        fcntl(ends[1], F_SETFL, O_NONBLOCK);
        static char zeros[1 << 20];
        const ssize_t size = write(ends[1], zeros, sizeof zeros);
        total += size > 0 ? size : 0;
    }
    mustFail("80 MB in pipes", total > 80 * mebibyte);
}

// NOLINTNEXTLINE(misc-no-recursion): that it never ends is the attack
int deeper(int depth)
{
    volatile char frame[1024];
    frame[0] = static_cast<char>(depth);
    return deeper(depth + 1) + frame[0];
}

void recurse()
{
    deeper(0);
}

void leaveSharedMemory()
{
    constexpr key_t key = 0x64756c;
    mustFail("shared memory of an earlier run", shmget(key, 4096, 0600));
    mustFail("shared memory", shmget(key, 4096, IPC_CREAT | 0600));
    mustFail("a message queue", msgget(key, IPC_CREAT | 0600));
    mustFail("semaphores", semget(key, 1, IPC_CREAT | 0600));
}

/// No attack: uses the mebibytes it is told to.
void useMemory()
{
    const std::size_t size = static_cast<std::size_t>(std::atoi(argument(0))) * mebibyte;
    touch(std::malloc(size), size);
}

/// No attack: two processes use half of the mebibytes each, and hold them for a moment together.
void useMemoryTogether()
{
    constexpr int processes = 2;
    int ready[2];
    if (pipe(ready) != 0)
        std::abort();
    pid_t children[processes];
    for (pid_t &child : children) {
        child = fork();
        if (child == 0) {
            const std::size_t size = static_cast<std::size_t>(std::atoi(argument(0))) * mebibyte / processes;
            touch(std::malloc(size), size);
            if (write(ready[1], "", 1) != 1)
                std::abort();
            for (;;)
                pause();
        }
    }
    char byte = 0;
    for (int i = 0; i < processes; ++i) {
        if (read(ready[0], &byte, 1) != 1)
            std::abort();
    }
    usleep(200'000);
    for (const pid_t child : children)
        kill(child, SIGKILL);
    while (wait(nullptr) > 0) {
    }
}

constexpr Attack all[] = {
    {"use-memory", useMemory},
    {"use-memory-together", useMemoryTogether},
    {"allocate", allocate},
    {"map-shared", mapShared},
    {"fill-memory-files", fillMemoryFiles},
    {"share", share},
    {"fill-pipes", fillPipes},
    {"recurse", recurse},
    {"leave-shared-memory", leaveSharedMemory},
};

} // namespace

std::span<const Attack> ofMemory()
{
    return all;
}

} // namespace attack
