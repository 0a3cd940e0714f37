// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/submissions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

/// Whether these are all verdicts of a submission that does what it promises.
bool allowed(const Expectation &expectation, const QList<Verdict> &verdicts)
{
    QList<TestVerdict> tests;
    for (const Verdict verdict : verdicts)
        tests += {.test = u"secret/%1"_s.arg(tests.size() + 1), .verdict = verdict};
    return expectation.of(tests, true) == Expectation::Opinion::Met;
}

} // namespace

class TestExpectation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void labelsAllowWhatTheyPromise();
    void whatASubmissionSaysOfItselfComesBeforeItsFolder();
    void aLabelCanHoldForALaterTest();
    void submissionsYamlAddsToTheFolders();

private:
    void write(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExpectation::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestExpectation::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(u"submissions/"_s + name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestExpectation::labelsAllowWhatTheyPromise()
{
    const auto allows = [](const QString &label, Verdict verdict) {
        return allowed(expectationOfFolder(label), {verdict});
    };
    QVERIFY(allows(u"accepted"_s, Verdict::Accepted));
    QVERIFY(!allows(u"accepted"_s, Verdict::WrongAnswer));
    QVERIFY(allows(u"time_limit_exceeded"_s, Verdict::WallTimeLimit));
    QVERIFY(!allows(u"wrong_answer"_s, Verdict::TimeLimit));
    QVERIFY(allows(u"run_time_error"_s, Verdict::MemoryLimit));
    QVERIFY(allows(u"rejected"_s, Verdict::TimeLimit));
    QVERIFY(allows(u"mixed"_s, Verdict::Accepted));
    QVERIFY(!allows(u"brute_force"_s, Verdict::Accepted));
    for (const QString &label : {u"rejected"_s, u"mixed"_s, u"brute_force"_s}) {
        QVERIFY(!allows(label, Verdict::CompilationError));
        QVERIFY(!allows(label, Verdict::JudgeError));
    }
    QVERIFY(allowed(expectationOfTag(u"time-limit-exceeded-or-accepted"_s), {Verdict::Accepted}));
    QVERIFY(!allowed(expectationOfTag(u"main"_s), {Verdict::TimeLimit}));
}

void TestExpectation::whatASubmissionSaysOfItselfComesBeforeItsFolder()
{
    write(u"mixed/a.py"_s, "# @EXPECTED_RESULTS@: TIMELIMIT, RUN-ERROR\n");
    write(u"rejected/b/main.cpp"_s, "#include \"b.h\"\n");
    write(u"rejected/b/b.h"_s, "");
    write(u"rejected/c.py"_s, "");
    write(u"submissions.yaml"_s, "rejected/{b,x}*: {permitted: [AC, WA], required: [WA]}\n");
    const auto submissions = findSubmissions(m_folder->path());
    QVERIFY2(submissions, qPrintable(submissions.error_or(Error{}).detail));
    QCOMPARE(submissions->size(), 3);
    QVERIFY(allowed(submissions->at(0).expectation, {Verdict::RuntimeError}));
    QVERIFY(!allowed(submissions->at(0).expectation, {Verdict::Accepted}));
    QCOMPARE(submissions->at(1).files.size(), 2);
    QVERIFY(allowed(submissions->at(1).expectation, {Verdict::WrongAnswer}));
    QVERIFY(!allowed(submissions->at(1).expectation, {Verdict::TimeLimit}));
    QVERIFY(allowed(submissions->at(2).expectation, {Verdict::TimeLimit}));
}

void TestExpectation::aLabelCanHoldForALaterTest()
{
    const Expectation late = expectationOfFolder(u"time_limit_exceeded"_s);
    const QList<TestVerdict> wrongFirst{{u"sample/1"_s, Verdict::Accepted}, {u"secret/1"_s, Verdict::WrongAnswer}};
    QCOMPARE(late.of(wrongFirst, false), Expectation::Opinion::Open);
    QCOMPARE(late.of(wrongFirst, true), Expectation::Opinion::Broken);
    QCOMPARE(late.of(wrongFirst + QList<TestVerdict>{{u"secret/2"_s, Verdict::TimeLimit}}, true),
             Expectation::Opinion::Met);
    QCOMPARE(late.of({{u"sample/1"_s, Verdict::RuntimeError}}, false), Expectation::Opinion::Broken);
    QCOMPARE(late.of({{u"sample/1"_s, Verdict::TimeLimit}}, false), Expectation::Opinion::Met);
}

void TestExpectation::submissionsYamlAddsToTheFolders()
{
    for (const QString &name : {u"accepted/a.txt"_s, u"mixed/b.py"_s, u"wrong_answer/c.py"_s})
        write(name, "");
    write(u"submissions.yaml"_s, "accepted/*: {language: python3, use_for_time_limit: false}\n"
                                 "wrong_answer: {permitted: [AC, WA, RTE]}\n"
                                 "mixed/b.py:\n  entrypoint: b.py\n  sample: {permitted: [AC]}\n"
                                 "  secret/{large,huge}-*: {permitted: [AC, TLE], required: [TLE]}\n");
    const auto submissions = findSubmissions(m_folder->path());
    QVERIFY2(submissions, qPrintable(submissions.error_or(Error{}).detail));
    const auto &[accepted, mixed, wrong] = std::tuple(submissions->at(0), submissions->at(1), submissions->at(2));
    QCOMPARE(accepted.language, u"python3"_s);
    QVERIFY(!accepted.isOfTimeLimit && mixed.isOfTimeLimit);
    QVERIFY(!allowed(accepted.expectation, {Verdict::TimeLimit}));
    QCOMPARE(mixed.entry, u"b.py"_s);
    using Opinion = Expectation::Opinion;
    const auto ofMixed = [&mixed](Verdict sample, Verdict large, bool areAll) {
        return mixed.expectation.of({{u"sample/1"_s, sample}, {u"secret/large-1"_s, large}}, areAll);
    };
    QCOMPARE(ofMixed(Verdict::Accepted, Verdict::TimeLimit, true), Opinion::Met);
    QCOMPARE(ofMixed(Verdict::Accepted, Verdict::TimeLimit, false), Opinion::Open);
    QCOMPARE(ofMixed(Verdict::Accepted, Verdict::Accepted, true), Opinion::Broken);
    QCOMPARE(ofMixed(Verdict::WrongAnswer, Verdict::TimeLimit, true), Opinion::Broken);
    QVERIFY(allowed(wrong.expectation, {Verdict::RuntimeError, Verdict::WrongAnswer}));
    QVERIFY(!allowed(wrong.expectation, {Verdict::TimeLimit}));
}

QTEST_GUILESS_MAIN(TestExpectation)

#include "tst_expectation.moc"
