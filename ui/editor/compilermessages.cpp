// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/compilermessages.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// The judge names the player's file "main" or, where the language wants it, "Main".
bool isOwnFile(const QString &path)
{
    return QFileInfo(path).completeBaseName().compare("main"_L1, Qt::CaseInsensitive) == 0;
}

/// gcc's lines without a word of severity are context ("required from here"); go has none at all.
CompilerMessage::Severity severityOf(QStringView word, const QString &path)
{
    if (word.isEmpty() && !path.endsWith(".go"_L1))
        return CompilerMessage::Severity::Note;
    if (word.startsWith("warning"_L1))
        return CompilerMessage::Severity::Warning;
    if (word.startsWith("note"_L1))
        return CompilerMessage::Severity::Note;
    return CompilerMessage::Severity::Error;
}

/// `main.cpp:3:5: fatal error: text`, the column and the severity optional.
std::optional<CompilerMessage> colonMessage(const QString &line)
{
    static const QRegularExpression pattern(
        uR"re(^(?<file>[^\s:"]+):(?<line>\d{1,9}):(?:(?<column>\d{1,9}):)?\s*(?:(?<severity>fatal error|error|warning|note):\s*)?(?<text>\S.*)$)re"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch() || !isOwnFile(match.captured(u"file"_s)))
        return std::nullopt;
    return CompilerMessage{match.captured(u"line"_s).toInt(), match.captured(u"column"_s).toInt(),
                           severityOf(match.capturedView(u"severity"_s), match.captured(u"file"_s)),
                           match.captured(u"text"_s).trimmed()};
}

/// Gathers a Python trace: places come first, the exception that names them closes it.
class PythonTrace
{
public:
    /// True when the line belongs to the trace.
    bool take(const QString &line)
    {
        static const QRegularExpression frame(uR"re(^\s*File "(?<file>[^"]+)", line (?<line>\d{1,9}))re"_s);
        static const QRegularExpression exception(
            uR"re(^(?<text>[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit|Warning|Iteration)(?::.*)?)$)re"_s);
        if (const auto match = frame.match(line); match.hasMatch()) {
            if (isOwnFile(match.captured(u"file"_s)))
                m_place = CompilerMessage{match.captured(u"line"_s).toInt()};
            m_code.clear();
            return true;
        }
        if (!m_place)
            return false;
        if (const auto match = exception.match(line); match.hasMatch()) {
            m_place->text = match.captured(u"text"_s).trimmed();
            m_closed.append(*std::exchange(m_place, std::nullopt));
            return true;
        }
        takeCaret(line);
        return true;
    }

    QList<CompilerMessage> takeClosed() { return std::exchange(m_closed, {}); }

private:
    /// Under the quoted line of code, carets point at the column; the quotation is indented by four spaces while the
    /// code itself may be indented otherwise, so only an unindented line gives a column that can be trusted.
    void takeCaret(const QString &line)
    {
        constexpr int quoteIndent = 4;
        const qsizetype caret = line.indexOf(u'^');
        const bool isCaretLine = caret >= 0 && QStringView(line).left(caret).trimmed().isEmpty();
        if (isCaretLine && !m_code.isEmpty() && caret >= quoteIndent)
            m_place->column = int(caret) - quoteIndent + 1;
        else
            m_code = line;
    }

    std::optional<CompilerMessage> m_place;
    QString m_code;
    QList<CompilerMessage> m_closed;
};

} // namespace

QList<CompilerMessage> parseCompilerOutput(const QString &output)
{
    QList<CompilerMessage> messages;
    PythonTrace trace;
    for (const QString &line : output.split(u'\n')) {
        if (trace.take(line))
            messages += trace.takeClosed();
        else if (const auto message = colonMessage(line))
            messages.append(*message);
    }
    return messages;
}

} // namespace duello
