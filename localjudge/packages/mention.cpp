// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/mention.h"

#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

bool mentions(const QByteArray &source, const QString &fileName)
{
    const QString name = fileName.section(u'/', -1).section(u'.', 0, 0);
    const QRegularExpression asking(
        u"(?:^\\s*(?:#\\s*include|from|import|(?:pub\\s+)?mod|use|uses)\\b|\\brequire\\s*\\()[^\\n]*\\b%1\\b"_s.arg(
            QRegularExpression::escape(name)),
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    return !name.isEmpty() && asking.match(QString::fromUtf8(source)).hasMatch();
}

} // namespace duello
