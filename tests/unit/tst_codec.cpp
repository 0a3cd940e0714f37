// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wire format against the JSON examples of README.md and of the starting document.
#include "net/protocol/codec.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

// The blocks of README.md that are fenced as json, each under the name given by the comment line before the fence:
//     <!-- example: submission -->
QMap<QString, QByteArray> readmeExamples()
{
    QFile readme(QStringLiteral(DUELLO_SOURCE_DIR "/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression block(u"<!-- example: ([\\w-]+) -->\\s*```json\\n(.*?)```"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QByteArray> examples;
    const QString text = QString::fromUtf8(readme.readAll());
    for (const QRegularExpressionMatch &match : block.globalMatch(text))
        examples.insert(match.captured(1), match.captured(2).toUtf8());
    return examples;
}

// A message as some client or server has it, kept for ever.
QJsonObject golden(const QString &name)
{
    QFile file(QStringLiteral(DUELLO_SOURCE_DIR "/tests/data/golden/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parseObject(file.readAll()).value_or(QJsonObject());
}

// What is read and written again says the same, field by field, for every field of the example.
template <class Value, class Read> void roundTrip(const QByteArray &text, Read read)
{
    const Result<QJsonObject> object = parseObject(text);
    QVERIFY2(object, qPrintable(object ? QString() : object.error().detail));
    const Result<Value> value = read(*object);
    QVERIFY2(value, qPrintable(value ? QString() : value.error().detail));
    const QJsonObject written = toJson(*value);
    for (auto field = object->begin(); field != object->end(); ++field) {
        QVERIFY2(written.contains(field.key()), qPrintable(field.key()));
        QCOMPARE(written.value(field.key()), field.value());
    }
}

Submission someSubmission()
{
    Submission submission;
    submission.id = SubmissionId(u"f47ac10b-58cc-4372-a567-0e02b2c3d479"_s);
    submission.clientTempId = ClientTempId(u"key"_s);
    submission.duel = DuelId(u"1"_s);
    submission.problem = u"A"_s;
    submission.user = UserId(u"1"_s);
    submission.language = u"Python"_s;
    submission.receivedAt = Timestamp(std::chrono::milliseconds(1'764'000'000'123));
    submission.rev = 7;
    submission.state = SubmissionState::Running;
    submission.test = 2;
    submission.tests = 10;
    return submission;
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOfTheReadmeIsReadAndWrittenAgain_data();
    void everyExampleOfTheReadmeIsReadAndWrittenAgain();
    void theStartingDocumentsBodyIsReadWithItsTrailingComma();
    void aCommaInsideAStringIsLeftAlone();
    void textThatIsNoJsonSaysWhere();
    void bothSpellingsOfASubmissionIdAreRead();
    void everySpellingOfAVerdictMeansTheSame_data();
    void everySpellingOfAVerdictMeansTheSame();
    void aVerdictIsSentInBothSpellings();
    void twoDifferentSubmissionIdsAreAnError();
    void aMissingFieldIsNamed();
    void aDuelOfAnOlderProgramIsReadWithWhatItDoesNotSay();
    void aNameThatAServerTellsIsOneLine_data();
    void aNameThatAServerTellsIsOneLine();
    void aNumberThatFitsNowhereIsWrong();
    void wordsOfSettingsAreReadBack();
    void anEditMakesTheTextAfterOfTheTextBefore_data();
    void anEditMakesTheTextAfterOfTheTextBefore();
    void anEditOutsideOfTheTextIsNone();
    void anUnknownTypeOnlyMovesTheCursor();
    void writtenTextIsAsciiOnly();
    void theStatusIsInTheWordsOfTheStartingDocument();
    void cursorsAreReadWithAndWithoutAnEpoch();
    void timesAreWrittenAsQtReadsThem();
    void everyErrorCodeHasAWordThatIsReadBack();
};

void TestCodec::everyExampleOfTheReadmeIsReadAndWrittenAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"submit", "submit-reply", "submission", "event", "hello", "heartbeat", "updates",
                             "profile", "duel", "create-duel", "opponent", "code", "code-reply", "error"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCodec::everyExampleOfTheReadmeIsReadAndWrittenAgain()
{
    QFETCH(QString, name);
    const QByteArray text = readmeExamples().value(name);
    QVERIFY2(!text.isEmpty(), "README.md has no example of this name");
    if (name == "submit"_L1)
        roundTrip<SubmitRequest>(text, submitRequestFromJson);
    else if (name == "submit-reply"_L1)
        roundTrip<SubmitReply>(text, submitReplyFromJson);
    else if (name == "submission"_L1)
        roundTrip<Submission>(text, submissionFromJson);
    else if (name == "updates"_L1)
        roundTrip<Updates>(text, updatesFromJson);
    else if (name == "profile"_L1)
        roundTrip<Profile>(text, profileFromJson);
    else if (name == "duel"_L1)
        roundTrip<DuelSnapshot>(text, duelSnapshotFromJson);
    else if (name == "create-duel"_L1)
        roundTrip<CreateDuelRequest>(text, createDuelRequestFromJson);
    else if (name == "code"_L1)
        roundTrip<CodeUpdate>(text, codeUpdateFromJson);
    else if (name == "code-reply"_L1)
        roundTrip<CodeReply>(text, codeReplyFromJson);
    else if (name == "error"_L1) {
        const Result<QJsonObject> object = parseObject(text);
        QVERIFY(object);
        const std::optional<Error> error = errorFromJson(*object);
        QVERIFY(error);
        QCOMPARE(toJson(*error, object->value("status"_L1).toInt()), *object);
    } else {
        const Result<QJsonObject> object = parseObject(text);
        QVERIFY(object);
        const Result<StreamMessage> message = streamMessageFromJson(*object);
        QVERIFY2(message, qPrintable(message ? QString() : message.error().detail));
        const QJsonObject written = std::visit([](const auto &value) { return toJson(value); }, *message);
        for (auto field = object->begin(); field != object->end(); ++field)
            QCOMPARE(written.value(field.key()), field.value());
    }
}

void TestCodec::theStartingDocumentsBodyIsReadWithItsTrailingComma()
{
    const QByteArray body =
        "{\n    \"solution\": \"print(sum(map(int, input().split())))\",\n    \"language\": \"Python\",\n}";
    const Result<QJsonObject> object = parseObject(body);
    QVERIFY(object);
    const Result<SubmitRequest> request = submitRequestFromJson(*object);
    QVERIFY(request);
    QCOMPARE(request->solution, u"print(sum(map(int, input().split())))"_s);
    QCOMPARE(request->language, u"Python"_s);
}

void TestCodec::aCommaInsideAStringIsLeftAlone()
{
    const Result<QJsonObject> object = parseObject(R"({"solution": "a = [1, 2,]\n\",}\\", "language": "Python",})");
    QVERIFY(object);
    QCOMPARE(object->value("solution"_L1).toString(), u"a = [1, 2,]\n\",}\\"_s);
}

void TestCodec::textThatIsNoJsonSaysWhere()
{
    const Result<QJsonObject> object = parseObject("<html>captive portal</html>");
    QVERIFY(!object);
    QCOMPARE(object.error().code, ErrorCode::BadJson);
    QVERIFY(object.error().detail.contains("byte"_L1));
    QVERIFY(!parseObject("[1]"));
    QVERIFY(!parseObject("{,}"));
    QVERIFY(!parseObject(""));
}

void TestCodec::bothSpellingsOfASubmissionIdAreRead()
{
    for (const char *key : {"submission_id", "submisson_id"}) {
        const Result<SubmitReply> reply = submitReplyFromJson({{QString::fromLatin1(key), u"x"_s}});
        QVERIFY(reply);
        QCOMPARE(reply->id, SubmissionId(u"x"_s));
    }
    const QJsonObject written = toJson(SubmitReply{.id = SubmissionId(u"x"_s)});
    QCOMPARE(written.value("submission_id"_L1), written.value("submisson_id"_L1));
}

void TestCodec::everySpellingOfAVerdictMeansTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"verdict-misspelt", "verdict-status-only", "verdict-right-spelling"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCodec::everySpellingOfAVerdictMeansTheSame()
{
    QFETCH(QString, name);
    const Result<StreamMessage> expected = streamMessageFromJson(golden(u"verdict-as-sent"_s));
    QVERIFY(expected);
    const Result<StreamMessage> found = streamMessageFromJson(golden(name));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(*found, *expected);
}

void TestCodec::aVerdictIsSentInBothSpellings()
{
    const QJsonObject sent = golden(u"verdict-as-sent"_s);
    const Result<StreamMessage> message = streamMessageFromJson(sent);
    QVERIFY(message);
    QCOMPARE(std::visit([](const auto &value) { return toJson(value); }, *message), sent);
}

void TestCodec::twoDifferentSubmissionIdsAreAnError()
{
    const Result<SubmitReply> reply = submitReplyFromJson({{u"submission_id"_s, u"x"_s}, {u"submisson_id"_s, u"y"_s}});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::BadJson);
}

void TestCodec::aMissingFieldIsNamed()
{
    QJsonObject object = toJson(someSubmission());
    object.remove("received_at"_L1);
    const Result<Submission> submission = submissionFromJson(object);
    QVERIFY(!submission);
    QVERIFY(submission.error().detail.contains("received_at"_L1));
}

void TestCodec::aDuelOfAnOlderProgramIsReadWithWhatItDoesNotSay()
{
    const Result<StreamMessage> message = streamMessageFromJson(golden(u"duel-of-version-1"_s));
    QVERIFY2(message, qPrintable(message ? QString() : message.error().detail));
    const Duel duel = std::get<DuelBody>(std::get<Event>(*message).body).duel;
    QCOMPARE(duel.settings, (DuelSettings{.length = std::chrono::minutes(30)}));
    QCOMPARE(duel.seats, (QList<Seat>{{UserId(u"1"_s), u"Alice"_s, true, true, 1}, Seat{}}));
    QCOMPARE(duel.problems.first().points, 1);
    QCOMPARE(duel.repaid.count(), 0);
    QVERIFY(duel.rematch.isEmpty());
}

void TestCodec::aNameThatAServerTellsIsOneLine_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("shown");
    QTest::newRow("line break") << u"Eve\nis here"_s << u"Eve is here"_s;
    QTest::newRow("other separators") << u"\r\nEve\u2028\u0085is\there\u0000"_s << u"Eve is here"_s;
    QTest::newRow("written backwards") << u"Eve\u202eeve"_s << u"Eveeve"_s;
    QTest::newRow("longest name of a namesake") << QString(40, u'x') + u" (2)"_s << QString(40, u'x') + u" (2)"_s;
    QTest::newRow("endless") << QString(100'000, u'x') << QString(48, u'x');
    QTest::newRow("none") << QString() << QString();
}

void TestCodec::aNameThatAServerTellsIsOneLine()
{
    QFETCH(QString, told);
    QFETCH(QString, shown);
    Duel duel;
    duel.id = DuelId(u"1"_s);
    duel.seats = {Seat{.user = UserId(u"2"_s), .name = told}};
    const Result<Duel> read = duelFromJson(toJson(duel));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->seats.first().name, shown);
}

void TestCodec::aNumberThatFitsNowhereIsWrong()
{
    QJsonObject code{{u"problem"_s, u"A"_s}, {u"language"_s, u"C"_s}};
    for (const qint64 at : {qint64(1) << 31, -(qint64(1) << 40), qint64(1) << 53}) {
        code.insert("edit"_L1, QJsonObject{{u"rev"_s, 1}, {u"at"_s, at}, {u"removed"_s, 0}, {u"inserted"_s, u""_s}});
        QVERIFY(!codeUpdateFromJson(code));
    }
    QVERIFY(!createDuelRequestFromJson({{u"seats"_s, (qint64(1) << 32) + 2}}));
    QVERIFY(!createDuelRequestFromJson({{u"choice"_s, QJsonObject{{u"levels"_s, QJsonArray{1.5}}}}}));
}

void TestCodec::wordsOfSettingsAreReadBack()
{
    for (const QString &word : {u"race"_s, u"sequential"_s, u"lockout"_s})
        QCOMPARE(duelFormatName(duelFormatFromName(word).value()), word);
    for (const QString &word : {u"none"_s, u"time"_s, u"cooldown"_s})
        QCOMPARE(penaltyName(penaltyFromName(word).value()), word);
    for (const QString &word : {u"nothing"_s, u"status"_s, u"activity"_s, u"delayed_code"_s, u"live_code"_s})
        QCOMPARE(visibilityName(visibilityFromName(word).value()), word);
    for (const QString &word : {u"solved"_s, u"points"_s, u"deadline"_s, u"resigned"_s, u"agreed"_s, u"claimed"_s,
                                u"aborted"_s, u"technical"_s})
        QCOMPARE(duelReasonName(duelReasonFromName(word).value()), word);
    for (const QString &word : {u"win"_s, u"draw"_s})
        QCOMPARE(claimName(claimFromName(word).value()), word);
    QVERIFY(!visibilityFromName(u"everything"));
}

void TestCodec::anEditMakesTheTextAfterOfTheTextBefore_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<qsizetype>("inserted");
    QTest::newRow("nothing") << u"abc"_s << u"abc"_s << qsizetype(0);
    QTest::newRow("a letter typed") << u"ab"_s << u"acb"_s << qsizetype(1);
    QTest::newRow("the same letter typed") << u"aaa"_s << u"aaaa"_s << qsizetype(1);
    QTest::newRow("a letter deleted") << u"aab"_s << u"ab"_s << qsizetype(0);
    QTest::newRow("all of it") << u""_s << u"int x;"_s << qsizetype(6);
    QTest::newRow("none of it") << u"int x;"_s << u""_s << qsizetype(0);
    // U+1F600 and U+1F601 begin alike, U+1F600 and U+1FA00 end alike
    QTest::newRow("characters that begin alike") << u"x\U0001F600y"_s << u"x\U0001F601y"_s << qsizetype(2);
    QTest::newRow("characters that end alike") << u"x\U0001F600y"_s << u"x\U0001FA00y"_s << qsizetype(2);
    QTest::newRow("a character before its like") << u"\U0001F600"_s << u"\U0001F601\U0001F600"_s << qsizetype(2);
}

void TestCodec::anEditMakesTheTextAfterOfTheTextBefore()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const TextEdit edit = difference(before, after);
    QCOMPARE(edited(before, edit), after);
    QTEST(edit.inserted.size(), "inserted");
    QVERIFY(edit.inserted.isValidUtf16());
}

void TestCodec::anEditOutsideOfTheTextIsNone()
{
    const QString text = u"ab\U0001F600"_s;
    for (const TextEdit &edit : {TextEdit{5, 0, {}}, TextEdit{-1, 0, {}}, TextEdit{0, -1, {}}, TextEdit{2, 3, {}},
                                 TextEdit{2, 1, {}}, TextEdit{3, 0, u"x"_s}, TextEdit{1, 0x7fffffff, {}}})
        QCOMPARE(edited(text, edit), std::nullopt);
    QCOMPARE(edited(text, TextEdit{4, 0, u"!"_s}), text + u'!');
}

void TestCodec::anUnknownTypeOnlyMovesTheCursor()
{
    const Event event{.cursor = {u"k3f9"_s, EventId(8)}, .duel = {}, .serverTime = Timestamp{}, .body = SkipBody{}};
    QJsonObject object = toJson(event);
    object.insert("type"_L1, "something_of_the_future"_L1);
    const Result<StreamMessage> message = streamMessageFromJson(object);
    QVERIFY(message);
    QCOMPARE(std::get<Event>(*message), event);
}

void TestCodec::writtenTextIsAsciiOnly()
{
    const QByteArray text = toText({{u"name"_s, u"Дуэль \U0001F3C1"_s}});
    QVERIFY(std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; }));
    QCOMPARE(parseObject(text)->value("name"_L1).toString(), u"Дуэль \U0001F3C1"_s);
}

void TestCodec::theStatusIsInTheWordsOfTheStartingDocument()
{
    Submission submission = someSubmission();
    QCOMPARE(statusWords(submission), u"Test #2 passed"_s);
    submission.state = SubmissionState::Done;
    submission.verdict = Verdict::WrongAnswer;
    submission.test = 3;
    QCOMPARE(statusWords(submission), u"Wrong Answer on test #3"_s);

    const QJsonObject event = toJson(Event{.cursor = {u"k3f9"_s, EventId(1)}, .body = SubmissionBody{submission}});
    QCOMPARE(event.value("type"_L1).toString(), u"submisson_verdict"_s);
    QCOMPARE(event.value("event"_L1).toString(), u"submission_verdict"_s);
    QCOMPARE(event.value("verdict"_L1), event.value("status"_L1));
}

void TestCodec::cursorsAreReadWithAndWithoutAnEpoch()
{
    QCOMPARE(cursorFromText(u"k3f9.42"_s, u"other"_s), (Cursor{u"k3f9"_s, EventId(42)}));
    QCOMPARE(cursorFromText(u"42"_s, u"mine"_s), (Cursor{u"mine"_s, EventId(42)}));
    for (const QString &bad : {u""_s, u"k3f9."_s, u"-1"_s, u"k3f9.+1"_s, u"k3f9.x"_s, u"99999999999999999999"_s})
        QVERIFY2(!cursorFromText(bad, u"mine"_s), qPrintable(bad));
}

void TestCodec::timesAreWrittenAsQtReadsThem()
{
    QCOMPARE(timestampText(Timestamp(std::chrono::milliseconds(1'795'424'400'007))), u"2026-11-23T09:00:00.007Z"_s);
    for (const qint64 at : {0LL, -1LL, 951'782'399'999LL, 1'709'164'800'000LL, 4'107'542'399'999LL}) {
        const Timestamp time{std::chrono::milliseconds(at)};
        QCOMPARE(timestampFromText(timestampText(time)), time);
    }
}

void TestCodec::everyErrorCodeHasAWordThatIsReadBack()
{
    QSet<QString> names;
    for (int code = 0; code <= int(ErrorCode::FileUnusable); ++code) {
        const QString name = errorCodeName(ErrorCode(code));
        QCOMPARE(errorCodeFromName(name), ErrorCode(code));
        names.insert(name);
    }
    QCOMPARE(names.size(), int(ErrorCode::FileUnusable) + 1);
}

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
