// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/accountname.h"

#include "net/protocol/playername.h"

#include <pwd.h>
#include <unistd.h>

namespace duello {

QString accountName()
{
    const passwd *const account = ::getpwuid(::getuid());
    QString login = qEnvironmentVariable("USER");
    if (account) {
        login = QString::fromLocal8Bit(account->pw_name);
        // passwd(5): the real name is what stands before the first comma, and & in it is the login name
        QString realName = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0);
        if (!login.isEmpty())
            realName.replace(u'&', login.at(0).toUpper() + login.mid(1));
        if (const QString name = printableName(realName); !name.isEmpty())
            return name;
    }
    return printableName(login);
}

} // namespace duello
