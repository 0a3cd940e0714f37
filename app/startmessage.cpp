// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/startmessage.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::StartMessage)
};

} // namespace

Question startMessage(const Error &why, const QString &folder)
{
    return {.name = u"startFailed"_s,
            .title = Words::tr("Duello cannot start"),
            .text = why.detail,
            .accept = Words::tr("Close"),
            .details =
                u"Duello %1\n%2\n%3"_s.arg(QCoreApplication::applicationVersion(), errorCodeName(why.code), folder)};
}

} // namespace duello
