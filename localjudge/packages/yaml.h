// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The little of YAML that packages need, without exceptions.
#pragma once

#include "net/protocol/error.h"

#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace duello::yaml {

/// What the text says. PackageInvalid, with the line, when it is not YAML.
Result<YAML::Node> parse(const QByteArray &text);
/// The map in the file; an empty one when there is no such file. PackageInvalid when it is no map.
Result<YAML::Node> readMap(const QString &path);

/// What `map` has at `key`; a null node when it has nothing there or is no map.
YAML::Node child(const YAML::Node &map, const char *key);
/// The text at `key`, when there is one.
std::optional<QString> text(const YAML::Node &map, const char *key);
/// The words at `key`: a list, or one text with spaces in it.
QStringList words(const YAML::Node &map, const char *key);
/// The arguments at `key`: a list, or one text with the quotes of a shell.
QStringList arguments(const YAML::Node &map, const char *key);

} // namespace duello::yaml
