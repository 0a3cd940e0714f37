// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profilecontroller.h"

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds retryInterval = 5s;

bool isAway(const Error &error)
{
    return error.code == ErrorCode::Unreachable || error.code == ErrorCode::TimedOut;
}

} // namespace

ProfileController::ProfileController(RestClient &rest, const QString &known, QObject *parent)
    : QObject(parent), m_rest(rest), m_known(known), m_wanted(known)
{
    m_again.setSingleShot(true);
    m_again.setInterval(retryInterval);
    connect(&m_again, &QTimer::timeout, this, &ProfileController::sendAgain);
}

void ProfileController::setName(const QString &name)
{
    if (name != m_wanted)
        m_trouble.reset();
    m_wanted = name;
    sendAgain();
}

void ProfileController::sendAgain()
{
    if (m_sending || m_wanted == m_known)
        return m_again.stop();
    m_sending = true;
    m_rest.rename(m_wanted, this, [this, sent = m_wanted](const Answer<Profile> &answer) {
        m_sending = false;
        if (answer.result)
            succeed(answer.result->name);
        else
            fail(answer.result.error());
        if (m_wanted != sent) // changed meanwhile
            sendAgain();
    });
}

void ProfileController::succeed(const QString &name)
{
    m_known = name;
    m_again.stop();
    if (const auto trouble = std::exchange(m_trouble, std::nullopt))
        Q_EMIT recovered(*trouble);
}

// Told once, however often it is tried.
void ProfileController::fail(const Error &error)
{
    const Error told = isAway(error) ? Error{ErrorCode::RenameWaiting, error.detail} : error;
    if (isAway(error))
        m_again.start();
    if (std::exchange(m_trouble, told) != told)
        Q_EMIT failed(told);
}

} // namespace duello
