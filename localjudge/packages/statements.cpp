// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/statements.h"

#include "net/protocol/limits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = qint64{1024} * 1024;

struct Replacement
{
    QString pattern;
    QString by;
};

QString titleIn(const QString &text)
{
    static const QRegularExpression tex(u"\\\\problemname\\{([^}]*)\\}|%%\\s*plainproblemname:\\s*(.*)"_s);
    static const QRegularExpression heading(u"^# (.*)$"_s, QRegularExpression::MultilineOption);
    if (const auto match = tex.match(text); match.hasMatch())
        return QString(match.captured(1) + match.captured(2)).trimmed();
    return heading.match(text).captured(1).trimmed();
}

Result<void> readOne(const QString &path, const QString &language, bool isTex, Statements &statements)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(path, file.errorString()));
    if (file.size() > largest)
        return failure(ErrorCode::PackageInvalid, u"%1: is larger than 1 MiB"_s.arg(path));
    const QString text = QString::fromUtf8(file.readAll());
    const QString shown = isTex ? markdownOfTex(text) : withReadableFormulas(text);
    if (!shown.trimmed().isEmpty())
        statements.texts.insert(language, shown);
    if (const QString title = titleIn(text); !title.isEmpty())
        statements.titles.insert(language, title);
    return {};
}

} // namespace

Result<Statements> readStatements(const QString &folder)
{
    static const QRegularExpression name(u"^problem(?:\\.([a-z]{2})(?:[-_][A-Za-z]+)?)?\\.(md|tex|pdf)$"_s);
    const QString root = QFileInfo(folder).canonicalFilePath() + u'/';
    Statements statements;
    for (const QString &place : {u"statement"_s, u"problem_statement"_s}) {
        const QDir files(QDir(folder).filePath(place));
        for (const QString &file : files.entryList(QDir::Files, QDir::Name)) { // .md comes before .tex
            const auto match = name.match(file);
            if (!match.hasMatch())
                continue;
            const QString path = QFileInfo(files.filePath(file)).canonicalFilePath();
            if (!path.startsWith(root))
                return failure(ErrorCode::PackageInvalid, u"%1/%2 leads out of the package"_s.arg(place, file));
            const QString language = match.captured(1).isEmpty() ? u"en"_s : match.captured(1);
            const QString kind = match.captured(2);
            if (kind == "pdf"_L1) {
                takePdf(path, language, statements);
            } else if (!statements.texts.contains(language)) {
                if (const auto read = readOne(path, language, kind == "tex"_L1, statements); !read)
                    return std::unexpected(read.error());
            }
        }
    }
    const QString path = QFileInfo(folder + u"/problem.pdf"_s).canonicalFilePath(); // where DOMjudge looks first
    if (path.startsWith(root))
        takePdf(path, u"en"_s, statements);
    return statements;
}

void takePdf(const QString &path, const QString &language, Statements &statements)
{
    if (QFileInfo(path).size() > limits::statementPdf.count())
        statements.notes += u"%1 is larger than %2 MiB, so players will not see it"_s.arg(QFileInfo(path).fileName())
                                .arg(limits::statementPdf.kib() / 1024);
    else if (!statements.pdfs.contains(language))
        statements.pdfs.insert(language, path);
}

QString markdownOfTex(const QString &tex)
{
    static const QList<Replacement> replacements{
        {u"(?<!\\\\)%.*"_s, u""_s},
        {u"\\\\problemname\\{[^}]*\\}"_s, u""_s},
        {u"\\\\(?:sub)?section\\*?\\{([^}]*)\\}"_s, u"\n## \\1\n"_s},
        {u"\\\\(?:InputFile|Input)\\b"_s, u"\n## Input\n"_s},
        {u"\\\\(?:OutputFile|Output)\\b"_s, u"\n## Output\n"_s},
        {u"\\\\(?:Note|Explanation)\\b"_s, u"\n## Note\n"_s},
        {u"\\\\(?:textbf|bf)\\{([^}]*)\\}"_s, u"**\\1**"_s},
        {u"\\\\(?:textit|emph|it)\\{([^}]*)\\}"_s, u"*\\1*"_s},
        {u"\\\\(?:texttt|t|verb)\\{([^}]*)\\}"_s, u"`\\1`"_s},
        {u"\\\\begin\\{(?:verbatim|lstlisting)\\}"_s, u"\n```\n"_s},
        {u"\\\\end\\{(?:verbatim|lstlisting)\\}"_s, u"\n```\n"_s},
        {u"\\\\begin\\{[a-z]+\\*?\\}(?:\\[[^\\]]*\\]|\\{[^}]*\\})*|\\\\end\\{[a-z]+\\*?\\}"_s, u"\n"_s},
        {u"\\\\item\\b\\s*"_s, u"\n- "_s},
        {u"\\\\includegraphics(?:\\[[^\\]]*\\])?\\{([^}]*)\\}"_s, u"(picture \\1)"_s},
        {u"\\\\(?:d?frac)\\{([^{}]*)\\}\\{([^{}]*)\\}"_s, u"(\\1)/(\\2)"_s},
        {u"\\\\(?:leq?|leqslant)\\b"_s, u"≤"_s},
        {u"\\\\(?:geq?|geqslant)\\b"_s, u"≥"_s},
        {u"\\\\(?:neq?)\\b"_s, u"≠"_s},
        {u"\\\\times\\b"_s, u"×"_s},
        {u"\\\\cdot\\b"_s, u"·"_s},
        {u"\\\\(?:l|c)?dots\\b"_s, u"…"_s},
        {u"\\\\(?:rightarrow|to)\\b"_s, u"→"_s},
        {u"\\\\in\\b"_s, u"∈"_s},
        {u"\\\\sum\\b"_s, u"∑"_s},
        {u"\\\\infty\\b"_s, u"∞"_s},
        {u"\\\\(?:left|right|quad|noindent|centering|bigskip|medskip|smallskip|displaystyle)\\b"_s, u""_s},
        {u"\\\\(?:mathrm|mathit|text|operatorname|mathbb|mathcal)\\{([^}]*)\\}"_s, u"\\1"_s},
        {u"\\\\[,;:! ]|~"_s, u" "_s},
        {u"\\\\\\\\"_s, u"\n"_s},
        {u"``|''"_s, u"\""_s},
        {u"\\^\\{([^}]*)\\}"_s, u"^\\1"_s},
        {u"_\\{([^}]*)\\}"_s, u"_\\1"_s},
        {u"\\$+"_s, u""_s},
        {u"\\\\([%#&{}_$])"_s, u"\\1"_s},
    };
    QString text = tex;
    for (const QString &function : {u"log"_s, u"min"_s, u"max"_s, u"gcd"_s, u"sin"_s, u"cos"_s, u"sqrt"_s, u"bmod"_s})
        text.replace(QRegularExpression(u"\\\\%1\\b"_s.arg(function)), function + u' ');
    for (const Replacement &replacement : replacements)
        text.replace(QRegularExpression(replacement.pattern), replacement.by);
    static const QRegularExpression blank(u"\n{3,}"_s);
    return text.replace(blank, u"\n\n"_s).trimmed() + u'\n';
}

QString withReadableFormulas(const QString &markdown)
{
    // Code first: what stands in it is no formula. A formula begins and ends beside a character that is no space.
    static const QRegularExpression part(
        u"```.*?```|`[^`\n]*`|\\\\\\$|\\$\\$(?<block>.+?)\\$\\$|\\$(?<formula>[^\\s$](?:[^$\n]*[^\\s$])?)\\$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString readable;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : part.globalMatch(markdown)) {
        const QString formula = match.captured(u"block") + match.captured(u"formula");
        readable += QStringView(markdown).sliced(end, match.capturedStart() - end);
        readable += formula.isEmpty() ? match.captured() : markdownOfTex(formula).trimmed();
        end = match.capturedEnd();
    }
    return readable + QStringView(markdown).sliced(end);
}

} // namespace duello
