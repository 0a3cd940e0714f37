// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sourceprogram.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Without comments and literals, which may mention classes too.
QString bareJava(const QByteArray &source)
{
    static const QRegularExpression aside(uR"(/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(source).replace(aside, u" "_s);
}

const QRegularExpression &javaEntry()
{
    static const QRegularExpression entry(u"\\bstatic\\b[^;{}]*\\bvoid\\s+main\\s*\\("_s);
    return entry;
}

bool isPlainName(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_][A-Za-z0-9_.+-]*$"_s);
    return plain.match(name).hasMatch();
}

QString endingOf(const QString &name)
{
    return name.section(u'.', -1);
}

const QStringList &sourceEndings(const Language &language)
{
    return language.sources.isEmpty() ? language.endings : language.sources;
}

QString beginning(const QList<SourceFile> &files, const Language &language)
{
    const bool isJava = language.fileRule == Language::FileRule::JavaClass;
    QStringList names;
    QStringList entries; // those that offer to begin
    for (const SourceFile &file : files) {
        if (!sourceEndings(language).contains(endingOf(file.name)))
            continue;
        names += file.name;
        if (isJava && javaEntry().match(bareJava(file.content)).hasMatch())
            entries += file.name;
    }
    if (!entries.isEmpty())
        names = entries;
    names.sort();
    const auto isMain = [](const QString &name) {
        const QString base = name.section(u'.', 0, 0).toLower();
        return base == "main"_L1 || base == "__main__"_L1;
    };
    const auto found = std::ranges::find_if(names, isMain);
    return found != names.end() ? *found : names.value(0);
}

} // namespace

QString javaClassOf(const QByteArray &source)
{
    static const QRegularExpression package(u"\\bpackage\\s+([\\w.]+)\\s*;"_s);
    static const QRegularExpression open(u"\\bpublic\\s+(?:(?:final|abstract|strictfp|static)\\s+)*"
                                         "(?:class|record|enum|interface)\\s+(\\w+)"_s);
    static const QRegularExpression any(u"\\b(?:class|record|enum|interface)\\s+(\\w+)"_s);
    const auto isTopLevel = [](const QString &before) {
        return before.count(u'{') == before.count(u'}');
    };
    const QString text = bareJava(source);
    QString name;
    for (const auto &match : open.globalMatch(text)) {
        if (name.isEmpty() && isTopLevel(text.left(match.capturedStart())))
            name = match.captured(1);
    }
    if (name.isEmpty()) {
        const qsizetype main = javaEntry().match(text).capturedStart();
        for (const auto &match : any.globalMatch(text)) {
            if (match.capturedStart() < main && isTopLevel(text.left(match.capturedStart())))
                name = match.captured(1);
        }
    }
    const QString folder = package.match(text).captured(1);
    return (folder.isEmpty() ? QString() : folder + u'.') + (name.isEmpty() ? u"Main"_s : name);
}

SourceProgram programOf(const Toolchain &toolchain, const QByteArray &source)
{
    const Language &language = toolchain.language;
    QString name = language.file;
    if (language.fileRule == Language::FileRule::JavaClass)
        name = javaClassOf(source).section(u'.', -1) + u".java"_s;
    return {.toolchain = toolchain, .files = {{.name = name, .content = source}}, .main = name, .headers = {}};
}

SourceProgram programOf(const Toolchain &toolchain, const QList<SourceFile> &files)
{
    SourceProgram program{.toolchain = toolchain, .files = {}, .main = {}, .headers = {}};
    for (const SourceFile &file : files) {
        if (!isPlainName(file.name))
            continue;
        program.files += file;
        if (!sourceEndings(toolchain.language).contains(endingOf(file.name)))
            program.headers += file.name;
    }
    program.main = beginning(program.files, toolchain.language);
    return program;
}

QStringList SourceProgram::buildCommand() const
{
    QStringList sources;
    for (const SourceFile &file : files) {
        if (!headers.contains(file.name))
            sources += file.name;
    }
    QStringList command;
    for (QString word : withProgram(toolchain.language.build, toolchain.program)) {
        if (word == "$sources"_L1)
            command += sources;
        else
            command += word.replace("$main"_L1, main);
    }
    return command;
}

QStringList SourceProgram::runCommand(Bytes memory) const
{
    QString mainClass;
    if (toolchain.language.fileRule == Language::FileRule::JavaClass) {
        const auto file = std::ranges::find(files, main, &SourceFile::name);
        mainClass = file == files.end() ? u"Main"_s : javaClassOf(file->content);
    }
    QStringList command = withProgram(toolchain.language.run, toolchain.program);
    for (QString &word : command) {
        word.replace("$main"_L1, main);
        word.replace("$class"_L1, mainClass);
        word.replace("$memory"_L1, QString::number(memory.kib() / 1024));
    }
    return command;
}

} // namespace duello
