// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-judge as scripts see it: what it prints and how it exits.
#include "packagefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int exitCode = -1;
    QString output;
    QString errors;
};

Ran duelloJudge(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(DUELLO_BIN_DIR "/duello-judge"), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {.exitCode = process.exitCode(),
            .output = QString::fromUtf8(process.readAllStandardOutput()),
            .errors = QString::fromUtf8(process.readAllStandardError())};
}

QJsonObject object(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

} // namespace

class TestJudgeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runPrintsEachTestAndTheVerdict();
    void runSpeaksJson();
    void runCannotJudgeWhatIsNotThere();
    void verifyTellsWhichLabelsAreRight();
    void verifyLeavesNoFolderOut();
    void verifyTellsOfAPackageBehindOneOfItsName();
    void verifyTellsABrokenValidatorFromAWrongLabel();
    void doctorNamesTierAndToolchains();
    void doctorSpeaksJson();
    void stressKeepsTheFirstDifference();
    void stressGoesThroughAllSeeds();
    void stressJudgesByTheProblem();
    void stressNamesTheProgramThatFailed_data();
    void stressNamesTheProgramThatFailed();
    void theFolderThatIsWrongIsNamed_data();
    void theFolderThatIsWrongIsNamed();
    void whatCannotBeDoneIsToldToProgramsToo_data();
    void whatCannotBeDoneIsToldToProgramsToo();
    void anUnreadablePackageIsToldToProgramsToo();
    void aPackageWithoutSubmissionsIsNotVerified();
    void aPackageWithoutAStatementIsWarnedOf();
    void importTellsProgramsWhatItTook();
    void aCheckerWithoutItsTestlibSaysWhereToPutIt();
    void theUsersLanguagesAreWarnedOf();
    void helpAndVersionAreNoMisuse();
    void misuseIsExplained_data();
    void misuseIsExplained();

private:
    QString solution(const QString &name, const QByteArray &source) const
    {
        m_packages.write(name, source);
        return m_packages.path() + u'/' + name;
    }

    const PackageFixture m_packages;
    const QString m_problem = m_packages.path() + u"/sum"_s;
};

void TestJudgeCommand::runPrintsEachTestAndTheVerdict()
{
    const QString right = solution(u"right.py"_s, "print(sum(map(int, input().split())))\n");
    const Ran accepted = duelloJudge({u"run"_s, u"--language"_s, u"Python"_s, u"--problem"_s, m_problem, right});
    QCOMPARE(accepted.exitCode, 0);
    QCOMPARE(accepted.output.count(u"\n"_s), 5);
    QVERIFY2(accepted.output.startsWith(u"test   1  AC "_s), qPrintable(accepted.output));
    QVERIFY(accepted.output.endsWith(u"Accepted\n"_s));

    const QString wrong = solution(u"wrong.py"_s, "print(sum(map(abs, map(int, input().split()))))\n");
    const Ran rejected = duelloJudge({u"run"_s, u"--language"_s, u"py"_s, u"--problem"_s, m_problem, wrong});
    QCOMPARE(rejected.exitCode, 1);
    QVERIFY2(rejected.output.contains(u"token 1: expected 0, got 10\nWrong Answer on test #2\n"_s),
             qPrintable(rejected.output));
}

void TestJudgeCommand::runSpeaksJson()
{
    const QString broken = solution(u"broken.cpp"_s, "int main() { return x; }\n");
    const Ran ran = duelloJudge({u"run"_s, u"--json"_s, u"--language"_s, u"cpp"_s, u"--problem"_s, m_problem, broken});
    QCOMPARE(ran.exitCode, 1);
    const QJsonObject json = object(ran.output);
    QCOMPARE(json.value("verdict"_L1).toString(), u"CE"_s);
    QCOMPARE(json.value("tests"_L1).toInt(), 4);
    QVERIFY(json.value("compiler_output"_L1).toString().contains(u"main.cpp:1:21"_s));
}

void TestJudgeCommand::runCannotJudgeWhatIsNotThere()
{
    const QString right = solution(u"right.py"_s, "print(sum(map(int, input().split())))\n");
    const QString nowhere = m_packages.path() + u"/product"_s;
    const Ran ran = duelloJudge({u"run"_s, u"--json"_s, u"--language"_s, u"Python"_s, u"--problem"_s, nowhere, right});
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(object(ran.output).value("verdict"_L1).toString(), u"JE"_s);
    QCOMPARE(object(ran.output).value("error"_L1).toString(), nowhere + u": there is no such folder"_s);
    QCOMPARE(duelloJudge({u"run"_s, u"--language"_s, u"Python"_s, u"--problem"_s, m_problem, nowhere}).exitCode, 2);
    QCOMPARE(duelloJudge({u"run"_s, u"--language"_s, u"Cobol"_s, u"--problem"_s, m_problem, right}).exitCode, 2);
}

void TestJudgeCommand::verifyTellsWhichLabelsAreRight()
{
    const PackageFixture packages;
    packages.write(u"sum/submissions/accepted/right.py"_s, "print(sum(map(int, input().split())))\n");
    packages.write(u"sum/submissions/run_time_error/crash.py"_s, "exit(3)\n");
    const Ran good = duelloJudge({u"verify"_s, packages.path()});
    QVERIFY2(good.exitCode == 0, qPrintable(good.output + good.errors));
    QVERIFY2(good.output.endsWith(u"2 submissions of one package, 0 disagree\n"_s), qPrintable(good.output));

    packages.write(u"sum/submissions/wrong_answer/right.py"_s, "print(sum(map(int, input().split())))\n");
    const Ran bad = duelloJudge({u"verify"_s, u"--json"_s, packages.path() + u"/sum"_s});
    QCOMPARE(bad.exitCode, 1);
    const QStringList lines = bad.output.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    const QJsonObject last = object(lines.last());
    QCOMPARE(last.value("path"_L1).toString(), u"sum/submissions/wrong_answer/right.py"_s);
    QCOMPARE(last.value("language"_L1).toString(), u"Python"_s);
    QCOMPARE(last.value("expected"_L1).toString(), u"wrong_answer"_s);
    QCOMPARE(last.value("verdict"_L1).toString(), u"AC"_s);
    QCOMPARE(last.value("agrees"_L1).toBool(true), false);
}

void TestJudgeCommand::verifyLeavesNoFolderOut()
{
    const QString nowhere = m_packages.path() + u"/product"_s;
    const Ran ran = duelloJudge({u"verify"_s, m_problem, nowhere});
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.errors.contains(nowhere), qPrintable(ran.errors));
}

void TestJudgeCommand::verifyTellsOfAPackageBehindOneOfItsName()
{
    const PackageFixture first;
    const PackageFixture second;
    for (const PackageFixture *packages : {&first, &second})
        packages->write(u"sum/submissions/accepted/x\n\u001b[2Kok.py"_s, "print(sum(map(int, input().split())))\n");
    const QStringList both{first.path() + u"/sum"_s, second.path() + u"/sum"_s};
    const Ran ran = duelloJudge(QStringList{u"verify"_s} + both);
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.errors.contains(both[1] + u": not judged"_s), qPrintable(ran.errors));
    QVERIFY2(ran.output.contains("x\\u000a\\u001b[2Kok.py"_L1), qPrintable(ran.output)); // harmless to look at
}

void TestJudgeCommand::verifyTellsABrokenValidatorFromAWrongLabel()
{
    const PackageFixture packages;
    packages.write(u"sum/submissions/accepted/right.py"_s, "print(sum(map(int, input().split())))\n");
    packages.write(u"sum/problem.yaml"_s, "name: Sum\nlimits: {time_limit: 2}\nvalidation: custom\n");
    packages.write(u"sum/output_validators/v.py"_s, "exit(7)\n");
    QCOMPARE(duelloJudge({u"verify"_s, packages.path()}).exitCode, 2);
}

void TestJudgeCommand::theFolderThatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"nowhere"_s << u"there is no such folder"_s;
    QTest::newRow("file") << u"note.txt"_s << u"is not a folder"_s;
    QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
    QTest::newRow("no package") << u"notes"_s << u"problem.yaml is missing"_s;
}

void TestJudgeCommand::theFolderThatIsWrongIsNamed()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, words);
    m_packages.write(u"note.txt"_s, "");
    m_packages.write(u"notes/note.txt"_s, "");
    QVERIFY(QDir().mkpath(m_packages.path() + u"/empty"_s));
    const QString right = solution(u"right.py"_s, "print(sum(map(int, input().split())))\n");
    const QString path = m_packages.path() + u'/' + folder;
    for (const QStringList &arguments :
         {QStringList{u"run"_s, u"--language"_s, u"Python"_s, u"--problem"_s, path, right}, {u"verify"_s, path}}) {
        const Ran ran = duelloJudge(arguments);
        QCOMPARE(ran.exitCode, 2);
        QVERIFY2(ran.errors.contains(path + u": "_s + words), qPrintable(ran.errors));
    }
}

void TestJudgeCommand::whatCannotBeDoneIsToldToProgramsToo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QString fine = solution(u"one.py"_s, "print(1)\n");
    const QString broken = solution(u"broken.py"_s, "print(\n");
    const QString nowhere = m_packages.path() + u"/nowhere"_s;
    const QStringList stress{u"stress"_s, u"--json"_s, u"--to"_s, m_packages.path()};
    QTest::newRow("no generator") << stress + QStringList{u"--generator"_s, nowhere, u"--brute"_s, fine, fine}
                                  << nowhere;
    QTest::newRow("no such language") << stress + QStringList{u"--generator"_s, m_problem + u"/problem.yaml"_s,
                                                              u"--brute"_s, fine, fine}
                                      << u"in no language of this judge"_s;
    QTest::newRow("broken brute force") << stress + QStringList{u"--generator"_s, fine, u"--brute"_s, broken, fine}
                                        << u"cannot be compiled"_s;
    QTest::newRow("broken solution") << stress + QStringList{u"--generator"_s, fine, u"--brute"_s, fine, broken}
                                     << u"cannot be compiled"_s;
    QTest::newRow("no package") << stress + QStringList{u"--generator"_s, fine,    u"--brute"_s, fine,
                                                        u"--problem"_s,   nowhere, fine}
                                << u"there is no such folder"_s;
    QTest::newRow("verify nothing") << QStringList{u"verify"_s, u"--json"_s, nowhere} << u"there is no such folder"_s;
    QTest::newRow("import nothing") << QStringList{u"import"_s, u"--json"_s, nowhere} << u"there is no such file"_s;
    QTest::newRow("misuse") << QStringList{u"stress"_s, u"--json"_s, fine} << u"stress needs --generator"_s;
    QTest::newRow("unknown option") << QStringList{u"verify"_s, u"--json"_s, u"--fast"_s} << u"Unknown option"_s;
}

void TestJudgeCommand::whatCannotBeDoneIsToldToProgramsToo()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    const Ran ran = duelloJudge(arguments);
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(ran.output.count(u'\n'), 1);
    const QString error = object(ran.output).value("error"_L1).toString();
    QVERIFY2(error.contains(words), qPrintable(ran.output));
    QVERIFY2(ran.errors.startsWith(u"duello-judge: "_s + error), qPrintable(ran.errors));
}

void TestJudgeCommand::anUnreadablePackageIsToldToProgramsToo()
{
    const PackageFixture packages;
    packages.write(u"sum/problem.yaml"_s, "name: Sum\nlimits: {time_limit: soon}\n");
    const Ran ran = duelloJudge({u"verify"_s, u"--json"_s, packages.path()});
    QCOMPARE(ran.exitCode, 2);
    QCOMPARE(ran.output.count(u'\n'), 1);
    const QJsonObject json = object(ran.output);
    QCOMPARE(json.value("path"_L1).toString(), u"sum"_s);
    QCOMPARE(json.value("agrees"_L1).toBool(true), false);
    QVERIFY2(json.value("error"_L1).toString().contains(u"\"soon\""_s), qPrintable(ran.output));
}

void TestJudgeCommand::aPackageWithoutSubmissionsIsNotVerified()
{
    const PackageFixture packages;
    const auto verified = [&packages] {
        return duelloJudge({u"verify"_s, u"--json"_s, packages.path()});
    };
    const Ran without = verified();
    QCOMPARE(without.exitCode, 2);
    const QString error = object(without.output).value("error"_L1).toString();
    QVERIFY2(error.startsWith(u"sum: no submission"_s), qPrintable(without.output));
    packages.write(u"sum/submissions/accepted/right.unknown"_s, "+\n");
    const Ran skipped = verified();
    QCOMPARE(skipped.exitCode, 2);
    QVERIFY2(skipped.errors.contains(u"sum: none of its submissions can be judged here"_s), qPrintable(skipped.errors));
}

void TestJudgeCommand::aPackageWithoutAStatementIsWarnedOf()
{
    const PackageFixture packages;
    packages.write(u"sum/submissions/accepted/right.py"_s, "print(sum(map(int, input().split())))\n");
    const auto warnings = [&packages] {
        const Ran ran = duelloJudge({u"verify"_s, u"--json"_s, packages.path()});
        const QJsonArray inJson = object(ran.output).value("warnings"_L1).toArray();
        return std::pair(ran.exitCode == 0 ? inJson.size() : -1, ran.errors.count(u"warning: sum: no statement"_s));
    };
    QCOMPARE(warnings(), std::pair(qsizetype(0), qsizetype(0)));
    QVERIFY(QDir(packages.path() + u"/sum/statement"_s).removeRecursively());
    QCOMPARE(warnings(), std::pair(qsizetype(1), qsizetype(1)));
}

void TestJudgeCommand::aCheckerWithoutItsTestlibSaysWhereToPutIt()
{
    const PackageFixture packages;
    packages.write(u"sum/problem.yaml"_s, "name: Sum\nvalidation: custom\nlimits: {time_limit: 1}\n");
    packages.write(u"sum/output_validators/check.cpp"_s, "#include \"testlib.h\"\nint main() { return 42; }\n");
    packages.write(u"sum/submissions/accepted/right.py"_s, "print(1)\n");
    const Ran without = duelloJudge({u"verify"_s, u"--json"_s, packages.path()});
    QCOMPARE(without.exitCode, 2);
    QCOMPARE(object(without.output).value("verdict"_L1).toString(), u"JE"_s);
    const QString why = object(without.output).value("detail"_L1).toString();
    QVERIFY2(why.contains(u"check.cpp includes testlib.h"_s) && why.contains(u"files/"_s), qPrintable(why));
    packages.write(u"sum/files/testlib.h"_s, "");
    const Ran with = duelloJudge({u"verify"_s, packages.path()});
    QVERIFY2(with.exitCode == 0, qPrintable(with.output + with.errors));
}

void TestJudgeCommand::importTellsProgramsWhatItTook()
{
    const PackageFixture packages;
    const QTemporaryDir library;
    QVERIFY(QDir(packages.path() + u"/sum/statement"_s).removeRecursively());
    const QStringList order{u"import"_s, u"--json"_s, u"--to"_s, library.path(), packages.path() + u"/sum"_s};
    const Ran ran = duelloJudge(order);
    QCOMPARE(ran.exitCode, 0);
    const QJsonObject json = object(ran.output);
    QCOMPARE(json.value("folder"_L1).toString(), library.filePath(u"sum"_s));
    QCOMPARE(json.value("tests"_L1).toInt(), 4);
    QCOMPARE(json.value("warnings"_L1).toArray().size(), 1);
    QVERIFY2(ran.errors.contains(u"warning: sum: no statement"_s), qPrintable(ran.errors));
    const Ran again = duelloJudge(order);
    QCOMPARE(again.exitCode, 2);
    QVERIFY(object(again.output).value("error"_L1).toString().contains(u"is there already"_s));
}

void TestJudgeCommand::theUsersLanguagesAreWarnedOf()
{
    const QTemporaryDir settings;
    QVERIFY(QDir(settings.path()).mkpath(u"duello"_s));
    QFile file(settings.filePath(u"duello/languages.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("- name: Python\n  facter: 2\n");
    file.close();
    const QString right = solution(u"right.py"_s, "print(sum(map(int, input().split())))\n");
    const QString words = file.fileName() + u": line 2: Python has no \"facter\""_s;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    const Ran ran = duelloJudge({u"run"_s, u"--language"_s, u"Python"_s, u"--problem"_s, m_problem, right});
    const Ran examined = duelloJudge({u"doctor"_s, u"--json"_s});
    qunsetenv("XDG_CONFIG_HOME");
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.errors.contains(words), qPrintable(ran.errors));
    QCOMPARE(examined.exitCode, 1);
    const QString told = object(examined.output).value("languages_file_error"_L1).toString();
    QVERIFY2(told.startsWith(words), qPrintable(told));
}

void TestJudgeCommand::helpAndVersionAreNoMisuse()
{
    const Ran help = duelloJudge({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.startsWith(u"usage: duello-judge run"_s));
    QVERIFY(help.output.contains(u"--problem FOLDER"_s) && help.output.contains(u"exit codes: 0"_s));
    const Ran version = duelloJudge({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith(u"duello-judge "_s));
}

void TestJudgeCommand::doctorNamesTierAndToolchains()
{
    const Ran ran = duelloJudge({u"doctor"_s});
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.output.startsWith(u"sandbox: "_s), qPrintable(ran.output));
    QVERIFY2(ran.output.contains(u"\nC++: g++ "_s), qPrintable(ran.output));
    QVERIFY2(ran.output.contains(u"\nPython: python3 3."_s), qPrintable(ran.output));
}

void TestJudgeCommand::doctorSpeaksJson()
{
    const Ran ran = duelloJudge({u"doctor"_s, u"--json"_s});
    QCOMPARE(ran.exitCode, 0);
    const QJsonObject json = object(ran.output);
    QVERIFY(json.value("sandbox"_L1).toObject().value("available"_L1).toBool());
    QVERIFY(json.value("languages_file_error"_L1).isNull());
    const QJsonArray languages = json.value("languages"_L1).toArray();
    const auto named = [&languages](const QString &name) {
        const auto found = std::ranges::find_if(languages, [&name](const QJsonValue &language) {
            return language.toObject().value("name"_L1).toString() == name;
        });
        return found == languages.end() ? QJsonObject() : found->toObject();
    };
    QVERIFY(named(u"C++"_s).value("version"_L1).toString().startsWith(u"g++ "_s));
    QVERIFY(named(u"C++"_s).value("reason"_L1).isNull());
    const QJsonObject pascal = named(u"Pascal"_s);
    QVERIFY(pascal.value("available"_L1).toBool() || pascal.value("reason"_L1).toString().contains(u"fp-compiler"_s));
}

void TestJudgeCommand::stressKeepsTheFirstDifference()
{
    const QTemporaryDir kept;
    const QString generator = solution(u"generate.py"_s, "import sys; print(1, int(sys.argv[1]) - 5)\n");
    const QString brute = solution(u"brute.py"_s, "print(sum(map(int, input().split())))\n");
    const QString wrong = solution(u"absolute.cpp"_s, "#include <iostream>\n#include <cstdlib>\nint main() { int a, b; "
                                                      "std::cin >> a >> b; std::cout << a + std::abs(b) << '\\n'; }\n");
    const QStringList order{u"stress"_s, u"--generator"_s, generator, u"--brute"_s, brute, u"--to"_s, kept.path()};
    const Ran ran = duelloJudge(order + QStringList{u"--seed"_s, u"3"_s, wrong});
    QVERIFY2(ran.exitCode == 1, qPrintable(ran.errors));
    QVERIFY2(ran.output.startsWith(u"seed 3: Wrong Answer: token 1: expected -1, got 3\nkept as "_s),
             qPrintable(ran.output));
    QFile input(kept.filePath(u"stress-3.in"_s));
    QFile answer(kept.filePath(u"stress-3.ans"_s));
    QVERIFY(input.open(QIODevice::ReadOnly) && answer.open(QIODevice::ReadOnly));
    QCOMPARE(input.readAll(), "1 -2\n"_ba);
    QCOMPARE(answer.readAll(), "-1\n"_ba);

    const Ran json = duelloJudge(order + QStringList{u"--json"_s, wrong});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(object(json.output).value("seed"_L1).toInt(), 1);
    QCOMPARE(object(json.output).value("input"_L1).toString(), kept.filePath(u"stress-1.in"_s));
}

void TestJudgeCommand::stressGoesThroughAllSeeds()
{
    const QTemporaryDir kept;
    const QString generator = solution(u"generate.py"_s, "import sys; print(1, int(sys.argv[1]))\n");
    const QString right = solution(u"right.py"_s, "print(sum(map(int, input().split())))\n");
    const QString onlySmall = solution(u"small.py"_s, "print(min(21, sum(map(int, input().split()))))\n");
    const QStringList order{u"stress"_s, u"--generator"_s, generator,   u"--brute"_s, right,
                            u"--to"_s,   kept.path(),      u"--runs"_s, u"20"_s,      onlySmall};
    const Ran ran = duelloJudge(order);
    QVERIFY2(ran.exitCode == 0, qPrintable(ran.output + ran.errors));
    QCOMPARE(ran.output, u"20 tests, no difference\n"_s);
    QCOMPARE(duelloJudge(order + QStringList{u"--seed=2"_s}).exitCode, 1); // the 21st
}

void TestJudgeCommand::stressJudgesByTheProblem()
{
    const PackageFixture packages;
    packages.write(u"sum/problem.yaml"_s, "name: Sum\nvalidator_flags: float_tolerance 0.5\n"
                                          "limits: {time_limit: 1, memory: 64}\n");
    const QString generator = solution(u"generate.py"_s, "print(1)\n");
    const QString brute = solution(u"brute.py"_s, "print('1.00')\n");
    const QString near = solution(u"near.py"_s, "print('1.25')\n");
    const QString endless = solution(u"endless.py"_s, "while True: pass\n");
    const QStringList order{u"stress"_s, u"--generator"_s, generator,     u"--brute"_s,   brute,
                            u"--to"_s,   packages.path(),  u"--runs=3"_s, u"--problem"_s, packages.path() + u"/sum"_s};
    const Ran accepted = duelloJudge(order + QStringList{near});
    QVERIFY2(accepted.exitCode == 0, qPrintable(accepted.output + accepted.errors));
    const Ran late = duelloJudge(order + QStringList{endless});
    QCOMPARE(late.exitCode, 1);
    QVERIFY2(late.output.startsWith(u"seed 1: Time Limit Exceeded\n"_s), qPrintable(late.output));
}

void TestJudgeCommand::stressNamesTheProgramThatFailed_data()
{
    QTest::addColumn<QByteArray>("generator");
    QTest::addColumn<QByteArray>("brute");
    QTest::addColumn<QByteArray>("solution");
    QTest::addColumn<QString>("words");
    const QByteArray fine = "print(1)\n";
    QTest::newRow("generator") << "exit(3)\n"_ba << fine << fine << u"generate.py, seed 1: it ends with exit code 3"_s;
    QTest::newRow("brute force") << fine << "exit(4)\n"_ba << fine << u"brute.py, seed 1: it ends with exit code 4"_s;
    QTest::newRow("solution") << fine << fine << "print(\n"_ba << u"solution.py: cannot be compiled:"_s;
}

void TestJudgeCommand::stressNamesTheProgramThatFailed()
{
    QFETCH(const QByteArray, generator);
    QFETCH(const QByteArray, brute);
    QFETCH(const QByteArray, solution);
    QFETCH(const QString, words);
    const Ran ran =
        duelloJudge({u"stress"_s, u"--generator"_s, this->solution(u"generate.py"_s, generator), u"--brute"_s,
                     this->solution(u"brute.py"_s, brute), u"--runs=2"_s, this->solution(u"solution.py"_s, solution)});
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.errors.contains(words), qPrintable(ran.errors));
}

void TestJudgeCommand::misuseIsExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QStringList() << u"which command?"_s;
    QTest::newRow("unknown command") << QStringList{u"judge"_s} << u"there is no command \"judge\""_s;
    QTest::newRow("no language") << QStringList{u"run"_s, u"--problem"_s, u"x"_s, u"y"_s} << u"run needs --language"_s;
    QTest::newRow("no problem") << QStringList{u"run"_s, u"--language"_s, u"x"_s, u"y"_s} << u"run needs --problem"_s;
    QTest::newRow("two files") << QStringList{u"run"_s, u"--language=C++"_s, u"--problem=x"_s, u"y"_s, u"z"_s}
                               << u"run does not know what to do with \"z\""_s;
    QTest::newRow("no file") << QStringList{u"verify"_s} << u"verify needs a file or folder"_s;
    QTest::newRow("unknown option") << QStringList{u"doctor"_s, u"--fast"_s} << u"Unknown option 'fast'."_s;
    QTest::newRow("another's option") << QStringList{u"doctor"_s, u"--to=x"_s} << u"doctor knows no --to"_s;
    QTest::newRow("no brute force") << QStringList{u"stress"_s, u"--generator=g.py"_s, u"s.py"_s}
                                    << u"stress needs --brute"_s;
    QTest::newRow("no number") << QStringList{u"stress"_s, u"--generator=g.py"_s, u"--brute=b.py"_s, u"--runs=0"_s,
                                              u"s.py"_s}
                               << u"--runs is a number from 1"_s;
}

void TestJudgeCommand::misuseIsExplained()
{
    QFETCH(const QStringList, arguments);
    const Ran ran = duelloJudge(arguments);
    QCOMPARE(ran.exitCode, 2);
    QFETCH(const QString, words);
    QVERIFY2(ran.errors.startsWith(u"duello-judge: "_s + words + u"\nusage: duello-judge run"_s),
             qPrintable(ran.errors));
}

QTEST_GUILESS_MAIN(TestJudgeCommand)

#include "tst_judgecommand.moc"
