// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The routes of protocol section 3, a file for each resource.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/ids.h"
#include "net/server/http/router.h"
#include "net/server/serverparts.h"

namespace duello {

using AnyoneHandler = std::function<Result<http::Response>(const http::Request &)>;
using UserHandler = std::function<Result<http::Response>(const http::Request &, const UserId &)>;

/// An error of the handler becomes a problem+json answer.
http::Handler forAnyone(AnyoneHandler handler);
/// The same, for who says who they are.
http::Handler forUser(ServerParts &parts, UserHandler handler);

/// The same, for who has a seat in the duel that the path names; nobody else's body is looked into.
http::Handler forPlayer(ServerParts &parts, UserHandler handler);

void addServerRoutes(http::Router &router, ServerParts &parts);
void addSessionRoutes(http::Router &router, ServerParts &parts);
void addDuelRoutes(http::Router &router, ServerParts &parts);
void addSubmissionRoutes(http::Router &router, ServerParts &parts);
void addStreamRoutes(http::Router &router, ServerParts &parts);

} // namespace duello
