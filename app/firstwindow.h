// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One data folder, one window: a second start hands over what it was started with to the first, by a local socket in
// the folder, and ends.
//
//   second -> first   {"link": "duello://…" or "", "activation": token of the desktop or ""}\n
//   first -> second   "taken\n"
#pragma once

#include <QLocalServer>

namespace duello {

/// What a second start has to say.
struct SecondStart
{
    QString link;       ///< empty: it only wanted a window
    QString activation; ///< the right to come to the front (XDG_ACTIVATION_TOKEN); empty where there is no such thing
};

/// True when a window that uses `folder` has taken it. Waits for it at most two seconds.
bool handOver(const QString &folder, const SecondStart &start);

class FirstWindow final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The folder is ours alone. Where the socket cannot be (its path may have 107 letters) a second start is told
    /// that the folder is in use, and that is all.
    void listen(const QString &folder);

Q_SIGNALS:
    void startedAgain(const duello::SecondStart &start);

private:
    void greet();
    void read(QLocalSocket *peer);

    QLocalServer m_server;
};

} // namespace duello
