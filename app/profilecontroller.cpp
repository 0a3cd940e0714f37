// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profilecontroller.h"

namespace duello {

ProfileController::ProfileController(RestClient &rest, const QString &known, QObject *parent)
    : QObject(parent), m_rest(rest), m_known(known), m_wanted(known)
{
}

void ProfileController::setName(const QString &name)
{
    m_wanted = name;
    sendAgain();
}

void ProfileController::sendAgain()
{
    if (m_sending || m_wanted == m_known)
        return;
    m_sending = true;
    m_rest.rename(m_wanted, this, [this, sent = m_wanted](const Answer<Profile> &answer) {
        m_sending = false;
        if (answer.result)
            m_known = answer.result->name;
        else
            Q_EMIT failed(answer.result.error());
        if (m_wanted != sent) // changed meanwhile
            sendAgain();
    });
}

} // namespace duello
