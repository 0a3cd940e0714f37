// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/foundduel.h"

#include <QAbstractListModel>

namespace duello {

/// The duels that were found on this network, those that can be joined first. DisplayRole says who hosts. A duel keeps
/// its row, and so its selection, while what is told of it changes.
class LobbyModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HostRole = Qt::UserRole, ///< the machine: "ada-laptop, 192.168.1.7"
        RulesRole,               ///< a few words: "Race, 30 min"
        JoinableRole,            ///< bool
        ReasonRole,              ///< why not, a sentence; empty when it can be joined
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setDuels(QList<FoundDuel> duels);
    /// Where we are on our way to: an address; nothing when to nowhere.
    void setJoining(const std::optional<QString> &place);
    /// The interface has another language.
    void retranslate();

    /// Null when there is no such row. Valid until the model changes.
    const FoundDuel *duel(int row) const;
    const std::optional<QString> &joining() const { return m_joining; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void joiningChanged();

private:
    void put(int row, const FoundDuel &duel);

    QList<FoundDuel> m_duels;
    std::optional<QString> m_joining;
};

} // namespace duello
