// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/packages/packagelibrary.h"
#include "localjudge/packages/statements.h"
#include "net/protocol/limits.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPackageLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aModernPackageIsRead();
    void aLegacyPackageIsRead();
    void formulasInMarkdownAreReadable();
    void windowsLineEndsAndMissingOnesAreFine();
    void testsComeInLexicographicOrderSamplesFirst();
    void checkerFlagsComeFromWhereTheFormatsPutThem();
    void submissionsCarryTheirLabels();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void linksOutOfThePackageAreRefused();
    void aBadPackageDoesNotHideTheOthers();
    void aPackageItselfIsALibraryOfOne();
    void problemsComeByLevelThenById();
    void aMissingLimitIsDerivedByTheRuleOfTheFormat();
    void validatorsAreFoundWhereTheFormatsPutThem();
    void severalValidatorsArePrograms();
    void aPolygonPackageIsRead();
    void pdfStatementsAreFoundWhereTheFormatsPutThem_data();
    void pdfStatementsAreFoundWhereTheFormatsPutThem();
    void aPdfThatIsTooLargeIsLeftOutAndOneElsewhereRefused();
    void whatIsNotMadeUseOfIsWarnedOf();
    void aPackageWithoutAStatementIsWarnedOf();

private:
    void write(const QString &path, const QByteArray &content) const;
    void writePackage(const QString &id, const QByteArray &keywords = "[level-2, sums]") const;
    Result<ProblemPackage> read(const QString &id) const { return readPackage(m_folder->filePath(id)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPackageLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPackageLibrary::write(const QString &path, const QByteArray &content) const
{
    const QString full = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(full).path()));
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestPackageLibrary::writePackage(const QString &id, const QByteArray &keywords) const
{
    write(id + u"/problem.yaml"_s, "problem_format_version: 2025-09\n"
                                   "name:\n  en: Sum\n  ru: Сумма\n"
                                   "keywords: " +
                                       keywords +
                                       "\n"
                                       "limits:\n  time_limit: 1.5\n  memory: 64\n  output: 2\n");
    write(id + u"/statement/problem.en.md"_s, "Add.\n");
    write(id + u"/statement/problem.ru.md"_s, "Сложите.\n");
    write(id + u"/data/sample/1.in"_s, "1 2\n");
    write(id + u"/data/sample/1.ans"_s, "3\n");
    write(id + u"/data/secret/1.in"_s, "2 2\n");
    write(id + u"/data/secret/1.ans"_s, "4\n");
}

void TestPackageLibrary::aModernPackageIsRead()
{
    writePackage(u"sum"_s);
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    const Problem &problem = package->problem;
    QCOMPARE(problem.summary.id, ProblemId(u"sum"_s));
    QCOMPARE(problem.summary.title, (Localized{{u"en"_s, u"Sum"_s}, {u"ru"_s, u"Сумма"_s}}));
    QCOMPARE(problem.summary.level, 2);
    QCOMPARE(problem.summary.topics, QStringList{u"sums"_s});
    QCOMPARE(problem.statement, (Localized{{u"en"_s, u"Add.\n"_s}, {u"ru"_s, u"Сложите.\n"_s}}));
    QCOMPARE(problem.timeLimit, 1500ms);
    QCOMPARE(problem.memoryLimit, Bytes::fromMib(64));
    QCOMPARE(package->outputLimit, Bytes::fromMib(2));
    QCOMPARE(problem.samples, (QList<Sample>{{.input = "1 2\n", .answer = "3\n"}}));
    QCOMPARE(package->validation, Validation{});
    QCOMPARE(package->tests.last().flags, QStringList());
}

void TestPackageLibrary::formulasInMarkdownAreReadable()
{
    QCOMPARE(withReadableFormulas(u"Where $1 \\le a_i \\leq 10^{9}$ and\n$$\\sum a_i \\ne 0$$\n"_s),
             u"Where 1 ≤ a_i ≤ 10^9 and\n∑ a_i ≠ 0\n"_s);
    for (const QString &kept :
         {u"It costs $5 or $ 6.\n"_s, u"`$x \\le y$` and\n```\n$a \\le b$\n```\n"_s, u"one \\$ and two \\$"_s})
        QCOMPARE(withReadableFormulas(kept), kept);
}

void TestPackageLibrary::aLegacyPackageIsRead()
{
    writePackage(u"sum"_s);
    write(u"sum/problem.yaml"_s, "keywords: level-3 greedy sorting\nvalidator_flags: float_tolerance 1e-6\n");
    write(u"sum/.timelimit"_s, "2\n");
    QVERIFY(QDir(m_folder->filePath(u"sum"_s)).rename(u"statement"_s, u"problem_statement"_s));
    write(u"sum/problem_statement/problem.en.md"_s, "# Add two\nAdd.\n");
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->problem.summary.title, (Localized{{u"en"_s, u"Add two"_s}}));
    QCOMPARE(package->problem.summary.level, 3);
    QCOMPARE(package->problem.summary.topics, QStringList({u"greedy"_s, u"sorting"_s}));
    QCOMPARE(package->problem.timeLimit, 2s);
    QCOMPARE(package->problem.memoryLimit, Bytes::fromMib(1024));
    QCOMPARE(package->tests.last().flags, QStringList({u"float_tolerance"_s, u"1e-6"_s}));
}

void TestPackageLibrary::windowsLineEndsAndMissingOnesAreFine()
{
    writePackage(u"sum"_s);
    write(u"sum/problem.yaml"_s, "name: Sum\r\nkeywords:\r\n  - level-1\r\n  - sums\r\n");
    write(u"sum/domjudge-problem.ini"_s, "color = '#00ff00'\r\ntimelimit = '3'\r\n");
    write(u"sum/data/sample/1.in"_s, "1 2\r\n");
    write(u"sum/data/sample/1.ans"_s, "3");
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->problem.summary.title, (Localized{{u"en"_s, u"Sum"_s}}));
    QCOMPARE(package->problem.summary.topics, QStringList{u"sums"_s});
    QCOMPARE(package->problem.timeLimit, 3s);
    QCOMPARE(package->problem.samples, (QList<Sample>{{.input = "1 2\r\n", .answer = "3"}}));
}

void TestPackageLibrary::testsComeInLexicographicOrderSamplesFirst()
{
    writePackage(u"sum"_s);
    for (const QString &name : {u"secret/10"_s, u"secret/2"_s, u"secret/a/1"_s, u"sample/9"_s, u"secret/.hidden"_s}) {
        write(u"sum/data/"_s + name + u".in"_s, "1 1\n");
        write(u"sum/data/"_s + name + u".ans"_s, "2\n");
    }
    const auto package = read(u"sum"_s);
    QVERIFY(package);
    QStringList names;
    for (const PackageTest &test : package->tests)
        names += test.name;
    QCOMPARE(names, QStringList(
                        {u"sample/1"_s, u"sample/9"_s, u"secret/1"_s, u"secret/10"_s, u"secret/2"_s, u"secret/a/1"_s}));
}

void TestPackageLibrary::checkerFlagsComeFromWhereTheFormatsPutThem()
{
    writePackage(u"sum"_s);
    write(u"sum/data/secret/test_group.yaml"_s, "output_validator_args: [case_sensitive]\n");
    const auto flags = [this] {
        const auto package = read(u"sum"_s);
        QStringList all;
        for (const PackageTest &test : package ? package->tests : QList<PackageTest>())
            all += test.name + u": "_s + test.flags.join(u' ');
        return all;
    };
    QCOMPARE(flags(), QStringList({u"sample/1: "_s, u"secret/1: case_sensitive"_s}));
    write(u"sum/data/testdata.yaml"_s, "output_validator_flags: float_absolute_tolerance 0.5\n");
    write(u"sum/data/secret/group/deep/7.in"_s, "1 1\n");
    write(u"sum/data/secret/group/deep/7.ans"_s, "2\n");
    write(u"sum/data/secret/group/deep/8.in"_s, "1 1\n");
    write(u"sum/data/secret/group/deep/8.ans"_s, "2\n");
    write(u"sum/data/secret/group/testdata.yaml"_s, "output_validator_flags: space_change_sensitive\n");
    write(u"sum/data/secret/group/deep/8.yaml"_s, "output_validator_args: []\n");
    QCOMPARE(flags(), QStringList({u"sample/1: float_absolute_tolerance 0.5"_s, u"secret/1: case_sensitive"_s,
                                   u"secret/group/deep/7: space_change_sensitive"_s, u"secret/group/deep/8: "_s}));
    write(u"sum/problem.yaml"_s, "name: Sum\nlimits: {time_limit: 1}\nvalidator_flags: float_tolerance 1e-6\n");
    write(u"sum/data/secret/group/testdata.yaml"_s, "output_validator_flags: {name: any, flags: case_sensitive}\n");
    QCOMPARE(flags().mid(2), QStringList({u"secret/group/deep/7: float_tolerance 1e-6 case_sensitive"_s,
                                          u"secret/group/deep/8: float_tolerance 1e-6"_s}));
}

void TestPackageLibrary::submissionsCarryTheirLabels()
{
    writePackage(u"sum"_s);
    write(u"sum/submissions/accepted/a.py"_s, "");
    write(u"sum/submissions/wrong_answer/b.cpp"_s, "");
    const auto package = read(u"sum"_s);
    QVERIFY(package);
    QCOMPARE(package->submissions.size(), 2);
    QCOMPARE(package->submissions[0].expectation.label, u"accepted"_s);
    QVERIFY(package->submissions[1].path.endsWith(u"/submissions/wrong_answer/b.cpp"_s));
}

void TestPackageLibrary::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QString yaml = u"problem.yaml"_s;
    QTest::newRow("broken yaml") << yaml << "name: [Sum\n"_ba << u"sum: problem.yaml: line 2: "_s;
    QTest::newRow("no map") << yaml << "- Sum\n"_ba << u"\"key: value\""_s;
    QTest::newRow("limit zero") << yaml << "name: Sum\nlimits: {time_limit: 0}\n"_ba << u"time_limit \"0\""_s;
    QTest::newRow("limit that rounds to nothing")
        << yaml << "name: Sum\nlimits: {time_limit: 0.0001}\n"_ba << u"from 0.001 to 300"_s;
    QTest::newRow("limit in words") << yaml << "name: Sum\nlimits: {time_limit: one}\n"_ba << u"\"one\""_s;
    QTest::newRow("memory") << yaml << "name: Sum\nlimits: {time_limit: 1, memory: -1}\n"_ba << u"memory \"-1\""_s;
    QTest::newRow("level") << yaml << "name: Sum\nkeywords: level-9\nlimits: {time_limit: 1}\n"_ba << u"level-9"_s;
    QTest::newRow("flags") << yaml << "name: Sum\nlimits: {time_limit: 1}\nvalidator_flags: x\n"_ba << u"flag \"x\""_s;
    QTest::newRow("interactive") << yaml << "name: Sum\ntype: interactive\n"_ba << u"no output validator"_s;
    QTest::newRow("custom") << yaml << "name: Sum\nvalidation: custom\n"_ba << u"no output validator"_s;
    QTest::newRow("kind") << yaml << "name: Sum\ntype: submit-answer\n"_ba << u"\"submit-answer\""_s;
    QTest::newRow("no answer") << u"data/secret/2.in"_s << ""_ba << u"data/secret/2.ans is missing"_s;
}

void TestPackageLibrary::whatIsWrongIsSaid()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    writePackage(u"sum"_s);
    write(u"sum/"_s + file, content);
    const auto package = read(u"sum"_s);
    QVERIFY(!package);
    QCOMPARE(package.error().code, ErrorCode::PackageInvalid);
    QVERIFY2(package.error().detail.contains(words), qPrintable(package.error().detail));
    QVERIFY(!package.error().detail.contains(m_folder->path()));
}

void TestPackageLibrary::linksOutOfThePackageAreRefused()
{
    writePackage(u"sum"_s);
    QVERIFY(QFile::link(u"/etc/passwd"_s, m_folder->filePath(u"sum/data/secret/2.in"_s)));
    write(u"sum/data/secret/2.ans"_s, "");
    const auto package = read(u"sum"_s);
    QVERIFY(!package);
    QVERIFY2(package.error().detail.contains(u"leads out"_s), qPrintable(package.error().detail));
}

void TestPackageLibrary::aBadPackageDoesNotHideTheOthers()
{
    writePackage(u"good"_s);
    writePackage(u"bad"_s);
    write(u"bad/problem.yaml"_s, "}{");
    write(u"notes/readme.txt"_s, "no package");
    const PackageLibrary library({m_folder->path(), u"/nowhere"_s});
    QCOMPARE(library.problems().size(), 1);
    QVERIFY(library.problem(ProblemId(u"good"_s)));
    QCOMPARE(library.problem(ProblemId(u"bad"_s)).error().code, ErrorCode::PackageInvalid);
    QCOMPARE(library.problem(ProblemId(u"notes"_s)).error().code, ErrorCode::UnknownProblem);
    QCOMPARE(library.broken().size(), 1);
    QCOMPARE(library.broken().first().folder, m_folder->filePath(u"bad"_s));
    QCOMPARE(library.broken().first().error, library.problem(ProblemId(u"bad"_s)).error());
}

void TestPackageLibrary::aPackageItselfIsALibraryOfOne()
{
    writePackage(u"sum"_s);
    writePackage(u"other"_s);
    const PackageLibrary library({m_folder->filePath(u"sum"_s)});
    QCOMPARE(library.ids(), QList{ProblemId(u"sum"_s)});
    const PackageLibrary slashed({m_folder->filePath(u"sum"_s) + u'/'});
    QCOMPARE(slashed.ids(), QList{ProblemId(u"sum"_s)});
}

void TestPackageLibrary::problemsComeByLevelThenById()
{
    writePackage(u"b"_s, "[level-1]");
    writePackage(u"a"_s, "[level-3]");
    writePackage(u"c"_s, "[level-1]");
    QStringList ids;
    const PackageLibrary library({m_folder->path()});
    for (const ProblemSummary &summary : library.problems())
        ids += summary.id.value();
    QCOMPARE(ids, QStringList({u"b"_s, u"c"_s, u"a"_s}));
}

void TestPackageLibrary::aMissingLimitIsDerivedByTheRuleOfTheFormat()
{
    writePackage(u"sum"_s);
    write(u"sum/problem.yaml"_s, "name: Sum\n");
    const auto legacy = read(u"sum"_s);
    QVERIFY2(legacy, qPrintable(legacy.error_or(Error{}).detail));
    QCOMPARE(legacy->problem.timeLimit, 0ms);
    QCOMPARE(legacy->limitRule.limitFor(1ms), 1s);
    QCOMPARE(legacy->limitRule.limitFor(410ms), 3s);
    write(u"sum/problem.yaml"_s, "name: Sum\nproblem_format_version: legacy-icpc\n");
    QCOMPARE(read(u"sum"_s)->limitRule, legacy->limitRule);
    write(u"sum/problem.yaml"_s, "problem_format_version: 2025-09\nname: Sum\nlimits:\n  time_resolution: 0.5\n"
                                 "  time_multipliers: {ac_to_time_limit: 3}\n");
    const auto modern = read(u"sum"_s);
    QVERIFY(modern);
    QCOMPARE(modern->limitRule.limitFor(400ms), 1500ms);
    const PackageLibrary library({m_folder->path()});
    QVERIFY(library.problems().isEmpty()); // nobody can play it before
}

void TestPackageLibrary::validatorsAreFoundWhereTheFormatsPutThem()
{
    writePackage(u"sum"_s);
    write(u"sum/problem.yaml"_s, "name: Sum\nvalidation: custom interactive\nlimits: {time_limit: 1}\n");
    write(u"sum/output_validators/judge/validate.cc"_s, "");
    write(u"sum/output_validators/judge/validate.h"_s, "");
    QVERIFY(QFile::remove(m_folder->filePath(u"sum/data/secret/1.ans"_s))); // interactive ones do without
    const auto interactive = read(u"sum"_s);
    QVERIFY2(interactive, qPrintable(interactive.error_or(Error{}).detail));
    QCOMPARE(interactive->validation.kind, Validation::Kind::Interactor);
    QCOMPARE(interactive->validation.interactor->files.size(), 2);
    write(u"sum/problem.yaml"_s, "name: Sum\ntype: [pass-fail, multi-pass]\nlimits: {time_limit: 1}\n");
    write(u"sum/output_validator/check.py"_s, "");
    const auto modern = read(u"sum"_s);
    QVERIFY2(modern, qPrintable(modern.error_or(Error{}).detail));
    QCOMPARE(modern->validation.kind, Validation::Kind::Checker);
    QCOMPARE(modern->validation.checkers.size(), 1);
    QVERIFY(modern->validation.checkers.first().files.first().endsWith(u"check.py"_s));
    QCOMPARE(modern->validation.passes, 2);
    write(u"sum/problem.yaml"_s,
          "name: Sum\nvalidation: custom multi-pass\nlimits: {time_limit: 1, validation_passes: 26}\n"
          "validator_flags: --say \"not the \\\"last\\\"\" 'it is\\' '' a\\ b\n");
    const auto domjudge = read(u"sum"_s);
    QVERIFY2(domjudge, qPrintable(domjudge.error_or(Error{}).detail));
    QCOMPARE(domjudge->validation.passes, 26);
    QCOMPARE(domjudge->validation.flags,
             QStringList({u"--say"_s, u"not the \"last\""_s, u"it is\\"_s, u""_s, u"a b"_s}));
}

void TestPackageLibrary::severalValidatorsArePrograms()
{
    writePackage(u"sum"_s);
    write(u"sum/problem.yaml"_s, "name: Sum\nvalidation: custom\nlimits: {time_limit: 1}\n");
    write(u"sum/output_validators/first/validate.py"_s, "from lib import words\n");
    write(u"sum/output_validators/first/lib/words.py"_s, "");
    write(u"sum/output_validators/first/__pycache__/validate.cpython-313.pyc"_s, "");
    write(u"sum/output_validators/notes/README"_s, "");
    write(u"sum/output_validators/second.cpp"_s, "#include \"common.h\"\n");
    write(u"sum/output_validators/common.cpp"_s, "");
    write(u"sum/output_validators/common.h"_s, "");
    write(u"sum/output_validators/third.py"_s, "");
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QStringList programs;
    for (const PackageProgram &program : package->validation.checkers) {
        QStringList names;
        for (const QString &file : program.files)
            names += QFileInfo(file).fileName();
        programs += names.join(u' ');
    }
    QCOMPARE(programs, QStringList({u"words.py validate.py common.h"_s, u"second.cpp common.cpp common.h"_s,
                                    u"third.py common.cpp common.h"_s}));
}

void TestPackageLibrary::aPolygonPackageIsRead()
{
    write(
        u"apples/problem.xml"_s,
        "<?xml version=\"1.0\"?><problem><names><name language=\"russian\" value=\"Яблоки\"/></names>"
        "<judging input-file=\"\" output-file=\"\"><testset name=\"pretests\"/><testset name=\"tests\">"
        "<time-limit>1500</time-limit><memory-limit>67108864</memory-limit><test-count>2</test-count>"
        "<input-path-pattern>tests/%02d</input-path-pattern><answer-path-pattern>tests/%02d.a</answer-path-pattern>"
        "<tests><test method=\"manual\" sample=\"true\"/><test method=\"generated\" cmd=\"gen 1\"/></tests></testset>"
        "</judging><assets><checker name=\"std::ncmp.cpp\" type=\"testlib\"><source "
        "path=\"files/check.cpp\"/></checker>"
        "<solutions><solution tag=\"main\"><source path=\"solutions/a.cpp\" type=\"cpp.g++17\"/></solution></solutions>"
        "</assets></problem>");
    write(u"apples/statement-sections/russian/legend.tex"_s, "Сложите $a_i \\le 10^{9}$ и \\textbf{всё}.\n");
    write(u"apples/solutions/a.cpp"_s, "");
    write(u"apples/tests/01"_s, "1\r\n");
    write(u"apples/tests/01.a"_s, "1\r\n");
    const auto standard = read(u"apples"_s);
    QVERIFY(!standard);
    QVERIFY2(standard.error().detail.contains(u"download the full one"_s), qPrintable(standard.error().detail));
    write(u"apples/tests/02"_s, "2\n");
    write(u"apples/tests/02.a"_s, "2\n");
    const auto package = read(u"apples"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->problem.timeLimit, 1500ms);
    QCOMPARE(package->problem.memoryLimit, Bytes::fromMib(64));
    QCOMPARE(package->validation.kind, Validation::Kind::Standard);
    QCOMPARE(package->tests.size(), 2);
    QCOMPARE(package->tests[1].name, u"secret/2"_s);
    QCOMPARE(package->submissions.size(), 1);
    const QString statement = package->problem.statement.value(u"ru"_s);
    QVERIFY2(statement.contains(u"a_i ≤ 10^9 и **всё**"_s), qPrintable(statement));
}

void TestPackageLibrary::pdfStatementsAreFoundWhereTheFormatsPutThem_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("language");
    QTest::newRow("2025-09") << u"statement/problem.ru.pdf"_s << u"ru"_s;
    QTest::newRow("legacy") << u"problem_statement/problem.en.pdf"_s << u"en"_s;
    QTest::newRow("no language") << u"problem_statement/problem.pdf"_s << u"en"_s;
    QTest::newRow("DOMjudge") << u"problem.pdf"_s << u"en"_s;
    QTest::newRow("Polygon") << u"statements/.pdf/russian/problem.pdf"_s << u"ru"_s;
}

void TestPackageLibrary::pdfStatementsAreFoundWhereTheFormatsPutThem()
{
    QFETCH(const QString, file);
    QFETCH(const QString, language);
    writePackage(u"sum"_s);
    if (file.startsWith("statements/"_L1)) {
        QVERIFY(QFile::remove(m_folder->filePath(u"sum/problem.yaml"_s)));
        write(u"sum/problem.xml"_s,
              "<problem><judging><testset name=\"tests\"><time-limit>1000</time-limit>"
              "<memory-limit>67108864</memory-limit><input-path-pattern>data/secret/%d.in</input-path-pattern>"
              "<answer-path-pattern>data/secret/%d.ans</answer-path-pattern><tests><test/></tests></testset></judging>"
              "<assets><checker name=\"std::wcmp.cpp\"/></assets></problem>");
    }
    QVERIFY(QDir(m_folder->filePath(u"sum/statement"_s)).removeRecursively());
    write(u"sum/"_s + file, "%PDF-1.7 words");
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->problem.pdfs, QStringList{language});
    QCOMPARE(package->problem.statement, Localized());
    QCOMPARE(warningsOf(*package), QStringList());
    const PackageLibrary library({m_folder->path()});
    QCOMPARE(library.statementPdf(ProblemId(u"sum"_s), language), Result<QByteArray>("%PDF-1.7 words"));
    QCOMPARE(library.statementPdf(ProblemId(u"sum"_s), u"de"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(library.statementPdf(ProblemId(u"none"_s), language).error().code, ErrorCode::UnknownProblem);
}

void TestPackageLibrary::aPdfThatIsTooLargeIsLeftOutAndOneElsewhereRefused()
{
    writePackage(u"sum"_s);
    const QString path = m_folder->filePath(u"sum/statement/problem.en.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(limits::statementPdf.count()));
    QVERIFY(read(u"sum"_s));
    QVERIFY(file.resize(limits::statementPdf.count() + 1));
    const auto large = read(u"sum"_s);
    QVERIFY2(large, qPrintable(large.error_or(Error{}).detail));
    QCOMPARE(large->problem.pdfs, QStringList());
    QCOMPARE(warningsOf(*large),
             QStringList{u"sum: problem.en.pdf is larger than 8 MiB, so players will not see it"_s});
    QVERIFY(file.remove() && QFile::link(u"/etc/hostname"_s, path));
    const auto elsewhere = read(u"sum"_s);
    QVERIFY(!elsewhere);
    QVERIFY2(elsewhere.error().detail.contains(u"leads out"_s), qPrintable(elsewhere.error().detail));
}

void TestPackageLibrary::whatIsNotMadeUseOfIsWarnedOf()
{
    writePackage(u"sum"_s);
    write(u"sum/data/sample/2.in"_s, QByteArray(1024 * 1024 + 1, '1'));
    write(u"sum/data/sample/2.ans"_s, QByteArray(3 * 1024 * 1024, '1'));
    write(u"sum/data/secret/1.files/words.txt"_s, "");
    write(u"sum/include/cpp/grader.h"_s, "");
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(package->tests.size(), 3);
    QCOMPARE(package->problem.samples.size(), 1);
    QCOMPARE(package->outputLimit, Bytes::fromMib(6)); // an answer must fit in
    QCOMPARE(warningsOf(*package),
             QStringList({u"sum: data/sample/2 is larger than 1 MiB: it is judged, but not shown"_s,
                          u"sum: include/ is not added to submissions"_s,
                          u"sum: data/secret/1.files is not given to submissions"_s}));
}

void TestPackageLibrary::aPackageWithoutAStatementIsWarnedOf()
{
    writePackage(u"sum"_s);
    QCOMPARE(warningsOf(*read(u"sum"_s)), QStringList());
    write(u"sum/statement/problem.ru.md"_s, " \r\n\n");
    QCOMPARE(warningsOf(*read(u"sum"_s)), QStringList());
    write(u"sum/statement/problem.en.md"_s, "");
    QCOMPARE(warningsOf(*read(u"sum"_s)).size(), 1); // empty is none
    QVERIFY(QDir(m_folder->filePath(u"sum/statement"_s)).removeRecursively());
    const auto package = read(u"sum"_s);
    QVERIFY2(package, qPrintable(package.error_or(Error{}).detail));
    QCOMPARE(warningsOf(*package).size(), 1);
    QVERIFY(warningsOf(*package).first().startsWith(u"sum: no statement"_s));
}

QTEST_GUILESS_MAIN(TestPackageLibrary)

#include "tst_packagelibrary.moc"
