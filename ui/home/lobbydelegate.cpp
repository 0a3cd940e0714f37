// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/lobbydelegate.h"

#include "ui/models/lobbymodel.h"

namespace duello {

namespace {

constexpr int stateWidth = 64;

bool isJoinable(const QModelIndex &index)
{
    return index.data(LobbyModel::JoinableRole).toBool();
}

} // namespace

LobbyDelegate::LobbyDelegate(const Theme &theme, QObject *parent) : TwoLineDelegate(theme, stateWidth, parent) {}

QString LobbyDelegate::title(const QModelIndex &index) const
{
    return tr("%1's room").arg(index.data().toString());
}

QString LobbyDelegate::facts(const QModelIndex &index) const
{
    const QString what = index.data(isJoinable(index) ? LobbyModel::RulesRole : LobbyModel::ReasonRole).toString();
    return what + QStringLiteral("  ·  ") + index.data(LobbyModel::HostRole).toString();
}

void LobbyDelegate::paintMark(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    theme().icon(u"host", isJoinable(index) ? Role::Rival : Role::Muted).paint(painter, place);
}

void LobbyDelegate::paintSide(QPainter *painter, const QRect &upper, const QRect &lower, const QModelIndex &index) const
{
    const bool joinable = isJoinable(index);
    paintText(painter, upper.united(lower), Qt::AlignRight, Theme::font(TextSize::Small, QFont::DemiBold),
              joinable ? Role::Good : Role::Muted, joinable ? tr("Open") : tr("Closed"));
}

} // namespace duello
