// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace duello {

/// One program to be run in a box of its own: what it is, what it sees, what it may use.
struct RunSpec
{
    QStringList command; ///< the program, by its absolute path as seen in the box, and its arguments
    QString input;       ///< a file for its standard input; none: nothing to read
    QString folder;      ///< of the host, seen read-only as /program; none: there is no such folder
    QString artifacts;   ///< folder of the host that gets the plain files left in /box by a program that exits; or none
    QMap<QString, QString> files; ///< single files of the host, by the names under which /data shows them, read-only
    QString workingFolder;        ///< as seen in the box

    std::chrono::nanoseconds cpuLimit = std::chrono::seconds(1); ///< of all its processes together
    std::chrono::nanoseconds wallLimit = std::chrono::seconds(3);
    Bytes memoryLimit = Bytes::fromMib(256); ///< resident, of all its processes together
    Bytes stackLimit = Bytes::fromMib(64);
    Bytes outputLimit = Bytes::fromMib(8);   ///< of the output and of the errors, each
    Bytes fileLimit = Bytes::fromMib(8);     ///< of any one file; at least outputLimit
    Bytes scratchLimit = Bytes::fromMib(64); ///< of all files in /box, which is writable and empty at the start
    int processLimit = 64;                   ///< processes and threads
    int processor = -1;                      ///< the only one it may use, counted from 0; -1: any
    bool isOfSeries = false;                 ///< its box may be wanted again: see BoxSeries
};

} // namespace duello
