// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/expectation.h"

#include <QHash>

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
        {u"partiallyaccepted"_s, accepted + rejected},
        {u"bruteforce"_s, accepted + late + crashed},
        {u"timelimitexceededoraccepted"_s, accepted + late},
        {u"timelimitexceededormemorylimitexceeded"_s, late + tooBig},
    };
    QString bare = word.toLower();
    bare.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return words.value(bare);
}

} // namespace

Expectation expectationOfFolder(const QString &folder)
{
    const QList<Verdict> allowed = ofWord(folder);
    return {.label = folder, .allowed = allowed.isEmpty() ? accepted + rejected : allowed};
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
        QList<Verdict> allowed;
        for (const QByteArray &word : rest.split(','))
            allowed += ofWord(QString::fromUtf8(word));
        if (!allowed.isEmpty())
            return Expectation{.label = QString::fromUtf8(rest), .allowed = allowed};
    }
    return std::nullopt;
}

Expectation expectationOfCodes(const QStringList &codes)
{
    Expectation expectation{.label = codes.join(u','), .allowed = {}};
    for (const QString &code : codes)
        expectation.allowed += ofWord(code);
    return expectation;
}

Expectation expectationOfTag(const QString &tag)
{
    return expectationOfFolder(tag);
}

} // namespace duello
