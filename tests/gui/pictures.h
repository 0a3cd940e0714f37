// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QPixmap>
#include <QSet>

namespace duello::test {

/// The pictures of one test, for people to look at: below build/<preset>/screens. No two may be the same.
class Pictures
{
public:
    /// `suffix`: of every file's name.
    explicit Pictures(const QString &suffix) : m_suffix(suffix) {}

    /// What is wrong with this one, in a sentence; empty when nothing is.
    QString add(const QString &name, const QPixmap &picture)
    {
        using namespace Qt::StringLiterals;
        const QDir folder(QLatin1StringView(DUELLO_BIN_DIR "/../screens"));
        if (!folder.mkpath(u"."_s) || !picture.save(folder.filePath(u"%1-%2.png"_s.arg(name, m_suffix))))
            return name + u" cannot be saved"_s;
        const QImage image = picture.toImage();
        const QByteArray pixels(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        if (m_seen.contains(pixels))
            return name + u" looks like another picture"_s;
        m_seen.insert(pixels);
        return {};
    }

private:
    QString m_suffix;
    QSet<QByteArray> m_seen;
};

} // namespace duello::test
