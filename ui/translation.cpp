// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/translation.h"

#include <KLocalizedString>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString spoken(const QString &wanted)
{
    const QString language = wanted.isEmpty() ? QLocale::system().name().left(2) : wanted;
    return language == "ru"_L1 ? language : u"en"_s;
}

} // namespace

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

void Translation::setLanguage(const QString &wanted)
{
    const QString language = spoken(wanted);
    if (language == m_language)
        return;
    m_language = language;
    // Windows of the old language hear of the change when the new translators are in.
    QLocale::setDefault(QLocale(m_language));
    KLocalizedString::setLanguages({m_language}); // what KTextEditor says in the editor
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(u":/i18n/duello_"_s + m_language))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace duello
