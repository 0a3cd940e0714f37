// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remarks of the judge on the wire and in a window: the English sentence for who knows no more, the kind for who does.
#include "net/protocol/codec.h"
#include "ui/models/remarktext.h"

#include <QSet>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr int kinds = static_cast<int>(Remark::Kind::WhiteSpaceDiffers) + 1;

SubmissionDetails detailsWith(const Remark &remark)
{
    SubmissionDetails details;
    details.submission.id = SubmissionId(u"1"_s);
    details.submission.state = SubmissionState::Done;
    details.submission.verdict = Verdict::RuntimeError;
    details.outcomes = {TestOutcome{.number = 1, .verdict = Verdict::RuntimeError, .detail = remark}};
    return details;
}

} // namespace

class TestRemark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSurvivesTheWire();
    void everyKindHasWordsInBothPlaces();
    void anOldReaderGetsASentence();
    void aKindOfTomorrowIsReadAsItsSentence();
    void argumentsAreNotPlaceholders();
    void aLanguageSaysWhatIsMissing();
};

void TestRemark::everyKindSurvivesTheWire()
{
    for (int i = 0; i < kinds; ++i) {
        const auto kind = static_cast<Remark::Kind>(i);
        const Remark remark{kind, kind == Remark::Kind::Nothing ? QStringList() : QStringList{u"1"_s, u"b"_s, u"c"_s}};
        const auto read = submissionDetailsFromJson(toJson(detailsWith(remark)));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->outcomes.first().detail, remark);
    }
}

void TestRemark::everyKindHasWordsInBothPlaces()
{
    QSet<QString> english;
    for (int i = 1; i < kinds; ++i) {
        const Remark remark{static_cast<Remark::Kind>(i), {u"1"_s, u"b"_s, u"c"_s}};
        QVERIFY(!remarkText(remark).isEmpty());
        QVERIFY(!remarkWords(remark).contains(u'%'));
        english += remarkWords(remark);
    }
    QCOMPARE(english.size(), kinds - 1);
}

void TestRemark::anOldReaderGetsASentence()
{
    const QJsonObject json = toJson(detailsWith({Remark::Kind::ExitCode, {u"3"_s}}));
    const QJsonObject outcome = json.value("outcomes"_L1).toArray().at(0).toObject();
    QCOMPARE(outcome.value("detail"_L1).toString(), u"exit code 3"_s);
    QCOMPARE(outcome.value("detail_kind"_L1).toString(), u"exit_code"_s);
    QCOMPARE(outcome.value("detail_arguments"_L1).toArray(), QJsonArray{u"3"_s});
}

void TestRemark::aKindOfTomorrowIsReadAsItsSentence()
{
    const Remark text{Remark::Kind::Text, {u"eaten by a cat"_s}};
    QCOMPARE(remarkFrom(u"eaten"_s, {u"cat"_s}, u"eaten by a cat"_s), text);
    QCOMPARE(remarkFrom({}, {}, u"eaten by a cat"_s), text);
    QCOMPARE(remarkFrom(u"signal"_s, {u"11"_s}, u"eaten by a cat"_s), text); // an argument is missing
    QVERIFY(remarkFrom({}, {}, {}).isEmpty());
}

void TestRemark::argumentsAreNotPlaceholders()
{
    const Remark remark{Remark::Kind::TokenDiffers, {u"1"_s, u"%3"_s, u"%2"_s}};
    QCOMPARE(remarkWords(remark), u"token 1: expected %3, got %2"_s);
    QCOMPARE(remarkText(remark), u"Word 1: expected %3, got %2"_s);
}

void TestRemark::aLanguageSaysWhatIsMissing()
{
    ServerInfo info{.name = u"s"_s, .version = u"1"_s, .protocol = 1, .epoch = u"e"_s};
    info.languages = {LanguageInfo{.name = u"Go"_s, .reason = {Remark::Kind::NotInstalled, {u"go"_s, u"golang-go"_s}}}};
    const auto read = serverInfoFromJson(toJson(info));
    QVERIFY(read);
    QCOMPARE(read->languages, info.languages);
    QCOMPARE(remarkText(read->languages.first().reason), u"go is not installed; the package golang-go brings it"_s);
}

QTEST_GUILESS_MAIN(TestRemark)

#include "tst_remark.moc"
