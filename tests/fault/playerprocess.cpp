// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/playerprocess.h"

#include <QTest>
#include <QTimer>

#include <ranges>

namespace duello {

using namespace Qt::StringLiterals;

PlayerProcess::PlayerProcess(const QString &dataFolder, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PlayerProcess::readLines);
    m_process.start(QStringLiteral(DUELLO_KILLABLE_PLAYER), arguments + QStringList{dataFolder}, QProcess::ReadOnly);
}

PlayerProcess::~PlayerProcess()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void PlayerProcess::dieAt(const Death &death)
{
    QTimer::singleShot(death.after, Qt::PreciseTimer, this, [this, death] {
        if (death.line.isEmpty())
            kill();
        else
            m_deadlyLine = death.line;
    });
}

std::optional<QString> PlayerProcess::said(const QString &word) const
{
    for (const QString &line : m_lines | std::views::reverse) {
        if (line.section(u' ', 0, 0) == word)
            return line.section(u' ', 1);
    }
    return std::nullopt;
}

std::optional<QString> PlayerProcess::waitFor(const QString &word, std::chrono::milliseconds patience)
{
    if (!QTest::qWaitFor([this, word] { return said(word) || hasEnded(); }, QDeadlineTimer(patience)))
        qWarning("no line \"%s\" in time", qPrintable(word));
    return said(word);
}

void PlayerProcess::readLines()
{
    while (m_process.canReadLine()) {
        m_lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
        if (!m_deadlyLine.isEmpty() && m_lines.last().contains(m_deadlyLine))
            kill();
    }
}

void PlayerProcess::kill()
{
    if (m_killedAt != 0)
        return;
    m_killedAt =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
            .count();
    m_process.kill();
}

} // namespace duello
