// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/closingquestion.h"

#include "ui/models/duelmodel.h"
#include "ui/models/hostingmodel.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::ClosingQuestion)
};

} // namespace

std::optional<Question> closingQuestion(const DuelModel &duel, const HostingModel &hosting)
{
    const bool host = hosting.state().on;
    const bool withRival = duel.rivalSeat() && !isOver(duel.duel()->state);
    if (!host && !withRival)
        return std::nullopt;
    return Question{
        .name = u"closeDialog"_s,
        .title = host ? Words::tr("Close Duello and the room with it?") : Words::tr("Close Duello during a duel?"),
        .text = host
                    ? Words::tr("This computer is the server: whoever is in the room waits until Duello is started "
                                "again. The duel is kept and goes on then.")
                    : Words::tr("The duel goes on without you. Start Duello again to return to it; your code is kept."),
        .accept = Words::tr("Close"),
        .destructive = true};
}

} // namespace duello
