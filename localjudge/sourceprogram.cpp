// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sourceprogram.h"

#include "localjudge/packages/mention.h"

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

/// One that neither a shell nor a compiler takes for something else.
bool isPlainName(const QString &name)
{
    return std::ranges::all_of(name.split(u'/'), [](const QString &part) {
        const bool isPrintable = std::ranges::all_of(part, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
        return !part.isEmpty() && part[0] != u'.' && part[0] != u'-' && part[0] != u'@' && isPrintable;
    });
}

/// Without the byte order mark of Windows' editors, which some compilers take for a letter.
QByteArray withoutMark(const QByteArray &source)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    return source.startsWith(mark) ? source.sliced(mark.size()) : source;
}

QString endingOf(const QString &name)
{
    return name.section(u'.', -1);
}

const QStringList &sourceEndings(const Language &language)
{
    return language.sources.isEmpty() ? language.endings : language.sources;
}

QString baseOf(const QString &name)
{
    return name.section(u'/', -1).section(u'.', 0, 0).toLower();
}

/// Whether a program may begin with one of its files: in Java where there is a main(), else where no other asks for it.
bool offersToBegin(const SourceFile &file, const QList<SourceFile> &files, const Language &language)
{
    if (language.fileRule == Language::FileRule::JavaClass)
        return javaEntry().match(bareJava(file.content)).hasMatch();
    return baseOf(file.name) != "__init__"_L1 && std::ranges::none_of(files, [&file](const SourceFile &other) {
               return other.name != file.name && mentions(other.content, file.name);
           });
}

QString beginning(const QList<SourceFile> &files, const Language &language)
{
    QStringList names;
    QStringList entries;
    for (const SourceFile &file : files) {
        if (!sourceEndings(language).contains(endingOf(file.name)))
            continue;
        names += file.name;
        if (offersToBegin(file, files, language))
            entries += file.name;
    }
    if (entries.isEmpty() || language.fileRule != Language::FileRule::JavaClass)
        entries += names;
    const auto isMain = [](const QString &name) {
        return baseOf(name) == "main"_L1 || baseOf(name) == "__main__"_L1;
    };
    const auto found = std::ranges::find_if(entries, isMain);
    return found != entries.end() ? *found : entries.value(0);
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
    return {
        .toolchain = toolchain, .files = {{.name = name, .content = withoutMark(source)}}, .main = name, .headers = {}};
}

SourceProgram programOf(const Toolchain &toolchain, const QList<SourceFile> &files)
{
    SourceProgram program{.toolchain = toolchain, .files = {}, .main = {}, .headers = {}};
    QList<SourceFile> inOrder = files;
    std::ranges::sort(inOrder, {}, [](const SourceFile &file) { return std::pair(file.name.count(u'/'), file.name); });
    for (const SourceFile &file : std::as_const(inOrder)) {
        if (!isPlainName(file.name))
            continue;
        program.files += {.name = file.name, .content = withoutMark(file.content)};
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
