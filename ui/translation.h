// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTranslator>

namespace duello {

/// The language of the interface: our texts, those of Qt and KDE, and how dates and numbers are written. Changing it
/// while windows are open sends them QEvent::LanguageChange. One for the program; window thread.
class Translation final
{
public:
    Translation() = default;
    ~Translation();
    Q_DISABLE_COPY_MOVE(Translation)

    /// "en", "ru", or empty for the system's. What we do not speak becomes English.
    void setLanguage(const QString &language);
    /// The one in effect, two letters.
    const QString &language() const { return m_language; }

private:
    QString m_language; ///< empty: none has been set
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace duello
