// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/home/twolinedelegate.h"

namespace duello {

/// A row of the rooms that were found: who hosts, by which rules, on which computer, and why one cannot come in.
class LobbyDelegate final : public TwoLineDelegate
{
    Q_OBJECT

public:
    explicit LobbyDelegate(const Theme &theme, QObject *parent = nullptr);

protected:
    QString title(const QModelIndex &index) const override;
    QString facts(const QModelIndex &index) const override;
    void paintMark(QPainter *painter, const QRect &place, const QModelIndex &index) const override;
    void paintSide(QPainter *painter, const QRect &upper, const QRect &lower, const QModelIndex &index) const override;
};

} // namespace duello
