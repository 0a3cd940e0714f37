// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/toolchains.h"

namespace duello {

/// Where a judge finds and keeps things.
struct JudgePlaces
{
    QStringList programFolders = systemProgramFolders; ///< of compilers
    QString cache;     ///< builds that need not be made again, and scratch; it may be shared and removed at any time
    QString languages; ///< the user's own settings file; it need not be there

    /// Those of the user who runs this.
    static JudgePlaces ofUser();
};

/// The folder for the files of single judgings, within `cache`; made here, in the system's temporary folder when it
/// cannot be made there. What judges that were killed have left in it is removed. Root's is where others may pass:
/// where there are no namespaces, programs that root has judged run as another user.
QString scratchFolderIn(const QString &cache);

/// Lets such programs pass through a folder of root's.
void letProgramsThrough(const QString &folder);

} // namespace duello
