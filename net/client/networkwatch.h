// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace duello {

/// Says when this machine is in another network, or in one again. Where the system does not tell, nothing is said.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
};

} // namespace duello
