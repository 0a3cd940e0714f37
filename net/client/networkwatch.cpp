// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/networkwatch.h"

#include <QNetworkInformation>

namespace duello {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability >= QNetworkInformation::Reachability::Local)
                    Q_EMIT changed();
            });
    connect(information, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::changed);
}

} // namespace duello
