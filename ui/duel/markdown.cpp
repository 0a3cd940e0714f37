// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/markdown.h"

#include <cmark.h>

#include <cstdlib>
#include <memory>

namespace duello {

QString htmlFromMarkdown(const QString &markdown)
{
    const QByteArray source = markdown.toUtf8();
    const std::unique_ptr<char, decltype(&std::free)> html(
        cmark_markdown_to_html(source.constData(), size_t(source.size()), CMARK_OPT_DEFAULT | CMARK_OPT_SMART),
        &std::free);
    return QString::fromUtf8(html.get());
}

} // namespace duello
