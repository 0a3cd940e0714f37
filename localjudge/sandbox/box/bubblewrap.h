// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A box where the system lets bubblewrap make namespaces and not us: bwrap makes the file tree and the namespaces, all
// else is done by the same code as ever.
//
//     keeper
//       └ the box                 waits for its request, starts bwrap, and tells what that complains of
//           └ bwrap
//               └ process 1       this helper once more: runInBubblewrap()
//                   └ the program
//
// bwrap leaves nobody any right over the namespaces that it has made. So it is told all mounts at its start, a box
// serves once, this helper lies in its root, and the scratch space is looked at: bwrap bounds its size only where it is
// not setuid, and the number of files nowhere.
#pragma once

namespace duello::box {

/// The box's folder for artifacts in process 1.
inline constexpr int artifactsDescriptor = 4;
/// Where process 1 finds the input.
inline constexpr char inputFile[] = "/input";

/// The life of the box's own process: until the request's program has ended.
void startBubblewrap();

} // namespace duello::box
