// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/expectation.h"

#include <QHash>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

const QList<Verdict> accepted{Verdict::Accepted};
const QList<Verdict> wrong{Verdict::WrongAnswer, Verdict::PresentationError, Verdict::OutputLimit};
const QList<Verdict> late{Verdict::TimeLimit, Verdict::WallTimeLimit, Verdict::IdlenessLimit};
const QList<Verdict> crashed{Verdict::RuntimeError, Verdict::MemoryLimit}; // the formats know no memory verdict
const QList<Verdict> tooBig{Verdict::MemoryLimit, Verdict::RuntimeError};
const QList<Verdict> notCompiled{Verdict::CompilationError};
const QList<Verdict> rejected = wrong + late + crashed;
const QList<Verdict> any = accepted + rejected;

QRegularExpression patternOf(const QString &glob)
{
    QString pattern;
    int braces = 0;
    for (const QChar c : glob) {
        if (c == u'*') {
            pattern += u"[^/]*"_s;
        } else if (c == u'?') {
            pattern += u"[^/]"_s;
        } else if (c == u'{') {
            pattern += u"(?:"_s;
            ++braces;
        } else if (c == u'}' && braces > 0) {
            pattern += u')';
            --braces;
        } else if (c == u',' && braces > 0) {
            pattern += u'|';
        } else {
            pattern += QRegularExpression::escape(QString(c));
        }
    }
    return QRegularExpression(u"^%1(?:/.*)?$"_s.arg(pattern));
}

QList<Verdict> ofWord(const QString &word)
{
    static const QHash<QString, QList<Verdict>> words{
        {u"accepted"_s, accepted},
        {u"correct"_s, accepted},
        {u"main"_s, accepted},
        {u"ac"_s, accepted},
        {u"wronganswer"_s, wrong},
        {u"presentationerror"_s, wrong},
        {u"nooutput"_s, wrong},
        {u"wa"_s, wrong},
        {u"timelimitexceeded"_s, late},
        {u"timelimit"_s, late},
        {u"tle"_s, late},
        {u"runtimeerror"_s, crashed},
        {u"runerror"_s, crashed},
        {u"runtimeexception"_s, crashed},
        {u"rte"_s, crashed},
        {u"memorylimitexceeded"_s, tooBig},
        {u"memorylimit"_s, tooBig},
        {u"mle"_s, tooBig},
        {u"outputlimitexceeded"_s, {Verdict::OutputLimit, Verdict::WrongAnswer}},
        {u"outputlimit"_s, {Verdict::OutputLimit, Verdict::WrongAnswer}},
        {u"ole"_s, {Verdict::OutputLimit, Verdict::WrongAnswer}},
        {u"compilererror"_s, notCompiled},
        {u"compilationerror"_s, notCompiled},
        {u"compileerror"_s, notCompiled},
        {u"ce"_s, notCompiled},
        {u"rejected"_s, rejected},
        {u"failed"_s, rejected},
        {u"partiallyaccepted"_s, any},
        {u"timelimitexceededoraccepted"_s, accepted + late},
        {u"timelimitexceededormemorylimitexceeded"_s, late + tooBig},
    };
    QString bare = word.toLower();
    bare.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return words.value(bare);
}

QList<Verdict> ofWords(const QStringList &words)
{
    QList<Verdict> verdicts;
    for (const QString &word : words)
        verdicts += ofWord(word);
    return verdicts;
}

/// Of a submission whose first failing test, or success, is one of these.
ExpectationRule ofFirst(const QList<Verdict> &verdicts)
{
    return {.scope = {}, .permitted = accepted + verdicts, .required = verdicts};
}

/// What the formats say of their folders besides the verdict.
ExpectationRule ofFolder(const QString &folder)
{
    if (folder == "time_limit_exceeded"_L1)
        return {.scope = {}, .permitted = accepted + late + wrong, .required = late};
    if (folder == "run_time_error"_L1)
        return {.scope = {}, .permitted = any, .required = crashed};
    if (folder == "brute_force"_L1)
        return {.scope = {}, .permitted = accepted + late + crashed, .required = late + crashed};
    const QList<Verdict> verdicts = ofWord(folder);
    return verdicts.isEmpty() ? anyVerdict() : ofFirst(verdicts);
}

} // namespace

Expectation::Opinion Expectation::of(const QList<TestVerdict> &verdicts, bool areAll) const
{
    bool isOpen = false;
    for (const ExpectationRule &rule : rules) {
        bool isMet = false;
        bool isAsked = false;
        for (const auto &[test, verdict] : verdicts) {
            if (!rule.scope.isEmpty() && !matchesGlob(rule.scope, test))
                continue;
            isAsked = true;
            if (!rule.permitted.contains(verdict))
                return Opinion::Broken;
            isMet = isMet || rule.required.contains(verdict);
        }
        if (areAll && isAsked && !isMet)
            return Opinion::Broken;
        isOpen = isOpen || (!areAll && (!isMet || !rule.scope.isEmpty()));
    }
    return isOpen ? Opinion::Open : Opinion::Met;
}

Expectation expectationOfFolder(const QString &folder)
{
    return {.label = folder, .rules = {ofFolder(folder)}};
}

ExpectationRule anyVerdict(const QString &scope)
{
    return {.scope = scope, .permitted = any, .required = any};
}

void narrow(ExpectationRule &rule, const QStringList &permitted, const QStringList &required)
{
    if (!permitted.isEmpty())
        rule.permitted = ofWords(permitted);
    if (!required.isEmpty())
        rule.required = ofWords(required);
}

bool matchesGlob(const QString &glob, const QString &path)
{
    return patternOf(glob).match(path).hasMatch();
}

std::optional<Expectation> expectationInSource(const QByteArray &source)
{
    for (const QByteArray &mark : {"@EXPECTED_RESULTS@:"_ba, "@EXPECTED_SCORE@:"_ba}) {
        const qsizetype start = source.indexOf(mark);
        if (start < 0)
            continue;
        const qsizetype from = start + mark.size();
        const qsizetype end = source.indexOf('\n', from);
        const QByteArray rest = source.mid(from, end < 0 ? -1 : end - from).trimmed();
        const QList<Verdict> verdicts = ofWords(QString::fromUtf8(rest).split(u','));
        if (!verdicts.isEmpty())
            return Expectation{.label = QString::fromUtf8(rest), .rules = {ofFirst(verdicts)}};
    }
    return std::nullopt;
}

Expectation expectationOfTag(const QString &tag)
{
    return expectationOfFolder(tag);
}

} // namespace duello
