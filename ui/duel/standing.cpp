// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/standing.h"

#include "ui/models/duelmodel.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>

namespace duello {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::DuelPage)
};

} // namespace

QString submitObstacle(const DuelModel &model)
{
    const auto &duel = model.duel();
    if (!duel || !model.mySeat())
        return Words::tr("You have no seat in this duel");
    if (isOver(duel->state))
        return Words::tr("The duel is over");
    if (duel->state != DuelState::Running)
        return Words::tr("The duel has not begun");
    if (const auto until = model.cooldownUntil())
        return Words::tr("After a wrong answer you may submit again in %1")
            .arg(clockText(std::chrono::ceil<std::chrono::seconds>(*until - model.serverNow())));
    return {};
}

// Text that only the memory has is worse than a server that is away; a duel that is over needs no server.
Standing standingOf(const DuelModel &model, const QString &unsaved)
{
    if (!unsaved.isEmpty()) {
        return {Role::Bad, Words::tr("Your code is not saved on this computer, trying again: %1").arg(unsaved)};
    }
    if (model.duel() && isOver(model.duel()->state))
        return {Role::Information, submitObstacle(model)};
    if (!model.isOffline())
        return {Role::Warning, {}};
    return {Role::Warning,
            model.isGuest()
                ? Words::tr("Waiting for the host. Go on typing: what you submit waits and is sent by itself.")
                : Words::tr("No connection. Go on typing: what you submit waits and is sent by itself.")};
}

} // namespace duello
