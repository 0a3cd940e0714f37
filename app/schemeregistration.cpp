// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/schemeregistration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto entryName = "duello.desktop"_L1;
constexpr auto execKey = "Exec="_L1;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the Desktop Entry Specification has it: in double quotes, with a backslash, which the file writes as two, before
/// ", `, $ and \, and every % twice.
QString quoted(const QString &program)
{
    QString text;
    for (const QChar c : program) {
        if (c == u'\\')
            text += "\\\\\\\\"_L1;
        else if (c == u'"' || c == u'`' || c == u'$')
            text += "\\\\"_L1 + c;
        else
            text += c == u'%' ? u"%%"_s : QString(c);
    }
    return u'"' + text + u'"';
}

QString entryFor(const QString &command)
{
    QStringList lines = QString::fromUtf8(contentOf(u":/packaging/duello.desktop"_s)).split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(execKey))
            line = execKey + quoted(command) + " %u"_L1;
    }
    return lines.join(u'\n');
}

/// Desktops look links up in an index of the entries. Where its program is not installed, or is out of reach as in the
/// toolbox, the one line that matters here is added to what there is; the program makes it anew with the same line.
void index(const QString &folder)
{
    const QString program = QStandardPaths::findExecutable(u"update-desktop-database"_s);
    if (!program.isEmpty()) {
        QProcess::startDetached(program, {folder});
        return;
    }
    const QByteArray line = QByteArrayLiteral("x-scheme-handler/duello=duello.desktop;\n");
    QFile file(folder + "/mimeinfo.cache"_L1);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray before = file.readAll();
    if (before.isEmpty())
        file.write("[MIME Cache]\n" + line);
    else if (!before.contains(line))
        file.write(before.endsWith('\n') ? line : '\n' + line);
}

} // namespace

QString launchCommand()
{
    return qEnvironmentVariable("DUELLO_LAUNCHER", QCoreApplication::applicationFilePath());
}

void registerScheme(const QString &command)
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::ApplicationsLocation);
    const QString path = own + u'/' + entryName;
    const QStringList known = QStandardPaths::locateAll(QStandardPaths::ApplicationsLocation, entryName);
    const bool isInstalled = !known.isEmpty() && known != QStringList{path};
    const QByteArray entry = entryFor(command).toUtf8();
    if (isInstalled || !QDir().mkpath(own))
        return;
    if (contentOf(path) != entry) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
            return; // links are a convenience
    }
    index(own);
}

} // namespace duello
