// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barespawn.h"

#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace duello {

void spawnBare(const QStringList &command, const QString &input)
{
    std::vector<QByteArray> words;
    std::vector<char *> arguments;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const QByteArray file = input.isEmpty() ? QByteArray("/dev/null") : QFile::encodeName(input);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, file.constData(), O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
    pid_t process = 0;
    if (::posix_spawn(&process, arguments[0], &files, nullptr, arguments.data(), environ) != 0)
        qFatal("%s does not start", arguments[0]);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    char buffer[4096];
    while (::read(ends[0], buffer, sizeof buffer) > 0) {
    }
    ::close(ends[0]);
    int status = 0;
    if (::waitpid(process, &status, 0) != process || status != 0)
        qFatal("%s fails", qPrintable(command.join(u' ')));
}

} // namespace duello
