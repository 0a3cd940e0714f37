// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/event.h"

#include <QMap>
#include <QObject>

namespace duello {

/// What this duel's rules let us see of the rival: submissions, how busy they are, code. One writer, the controller.
class OpponentModel final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Of another duel nothing is known yet.
    void clear();
    /// A piece of news; code is a whole text. What is older than what is known changes nothing.
    void take(const OpponentBody &news);

    /// The oldest first.
    const QList<Submission> &submissions() const { return m_submissions; }
    std::optional<Activity> activity(const QString &label) const;
    std::optional<Code> code(const QString &label) const;

Q_SIGNALS:
    void changed();

private:
    void takeSubmission(const Submission &submission);

    QList<Submission> m_submissions;
    QMap<QString, Activity> m_activity; ///< by label
    QMap<QString, Code> m_code;         ///< by label
};

} // namespace duello
