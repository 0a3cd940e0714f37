// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a program's files are called and how its commands come out of the settings of its language.
#include "localjudge/sourceprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

Toolchain toolchain(const QString &language, const QString &program)
{
    return {.language = *LanguageTable::load().named(language), .program = program, .version = u"1"_s};
}

} // namespace

class TestSourceProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClassToRunIsFound_data();
    void theClassToRunIsFound();
    void aJavaFileIsCalledLikeItsClass();
    void severalFilesKeepTheirNamesAndHeadersAreNotCompiled();
    void severalJavaFilesBeginWhereMainIs();
    void aProgramBeginsWhereNoOtherFileAsksForIt_data();
    void aProgramBeginsWhereNoOtherFileAsksForIt();
    void theMarkOfWindowsEditorsIsTakenAway();
    void namesThatACompilerWouldMisreadAreLeftOut();
    void theMemoryLimitReachesTheRuntime();
    void theUsersFileChangesAndAdds();
    void aBrokenUsersFileCountsForNothing();
    void eachMistakeIsToldWithItsLine_data();
    void eachMistakeIsToldWithItsLine();
    void allMistakesAreToldAtOnce();
};

void TestSourceProgram::theClassToRunIsFound_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("name");
    QTest::newRow("public") << "class A {}\npublic class B { static void main(String[] a) {} }"_ba << u"B"_s;
    QTest::newRow("package") << "package org.duello ;\npublic final class B {}"_ba << u"org.duello.B"_s;
    QTest::newRow("comment") << "/* public class No {} */ // public class No\npublic class B {}"_ba << u"B"_s;
    QTest::newRow("text") << "class B { String s = \"public class No {\"; public static void main(String[] a) {} }"_ba
                          << u"B"_s;
    QTest::newRow("not the first") << "class A { static class X {} }\nclass B { static class Y {}\n"
                                      "public static void main(String[] a) {} }\nclass C {}"_ba
                                   << u"B"_s;
    QTest::newRow("nested public") << "class A { public static class X {}\nstatic public void main(String[] a) {} }"_ba
                                   << u"A"_s;
    QTest::newRow("record") << "public record R(int x) { public static void main(String[] a) {} }"_ba << u"R"_s;
    QTest::newRow("nothing") << ""_ba << u"Main"_s;
}

void TestSourceProgram::theClassToRunIsFound()
{
    QFETCH(const QByteArray, source);
    QTEST(javaClassOf(source), "name");
}

void TestSourceProgram::aJavaFileIsCalledLikeItsClass()
{
    const SourceProgram program =
        programOf(toolchain(u"Java"_s, u"/usr/lib/jvm/bin/javac"_s), "package a.b;\npublic class C {}"_ba);
    QCOMPARE(program.main, u"C.java"_s);
    QCOMPARE(program.buildCommand().last(), u"C.java"_s);
    const QStringList run = program.runCommand(Bytes::fromMib(300));
    QVERIFY(run.contains(u"/usr/lib/jvm/bin"_s));
    QCOMPARE(run.last(), u"a.b.C"_s);
    QVERIFY(run.contains(u"-Xmx300m"_s));
}

void TestSourceProgram::severalFilesKeepTheirNamesAndHeadersAreNotCompiled()
{
    const SourceProgram program =
        programOf(toolchain(u"C++"_s, u"/usr/bin/g++"_s),
                  QList<SourceFile>{{u"b.h"_s, {}}, {u"b.cc"_s, {}}, {u"main.cpp"_s, {}}, {u"note.txt"_s, {}}});
    QCOMPARE(program.main, u"main.cpp"_s);
    const QStringList build = program.buildCommand();
    QVERIFY(build.contains(u"b.cc"_s) && build.contains(u"main.cpp"_s));
    QVERIFY(!build.contains(u"b.h"_s) && !build.contains(u"note.txt"_s));
    QCOMPARE(program.files.size(), 4);
}

void TestSourceProgram::severalJavaFilesBeginWhereMainIs()
{
    const SourceProgram program = programOf(
        toolchain(u"Java"_s, u"/usr/lib/jvm/bin/javac"_s),
        QList<SourceFile>{{u"Reader.java"_s, "package a; public class Reader {} // static void main("},
                          {u"Solver.java"_s, "package a; public class Solver { static void main(String[] a) {} }"}});
    QCOMPARE(program.main, u"Solver.java"_s);
    QCOMPARE(program.runCommand(Bytes::fromMib(64)).last(), u"a.Solver"_s);
}

void TestSourceProgram::aProgramBeginsWhereNoOtherFileAsksForIt_data()
{
    QTest::addColumn<QList<SourceFile>>("files");
    QTest::addColumn<QString>("main");
    const SourceFile solve{u"solve.py"_s, "from helper import answer"};
    const SourceFile helper{u"helper.py"_s, "import lib.numbers"};
    const SourceFile numbers{u"lib/numbers.py"_s, ""};
    QTest::newRow("imports") << QList{helper, numbers, solve} << u"solve.py"_s;
    QTest::newRow("main") << QList{helper, solve, {u"main.py"_s, ""}} << u"main.py"_s;
    QTest::newRow("__main__") << QList{helper, {u"__init__.py"_s, ""}, {u"__main__.py"_s, "import helper"}}
                              << u"__main__.py"_s;
    QTest::newRow("Cyrillic") << QList<SourceFile>{{u"считает.py"_s, ""}, {u"читает.py"_s, "import считает"}}
                              << u"читает.py"_s;
    QTest::newRow("a word in the text") << QList<SourceFile>{{u"a.py"_s, "print('from b')"}, {u"b.py"_s, "import a"}}
                                        << u"b.py"_s;
    QTest::newRow("alone") << QList{SourceFile{u"__init__.py"_s, ""}} << u"__init__.py"_s;
}

void TestSourceProgram::aProgramBeginsWhereNoOtherFileAsksForIt()
{
    QFETCH(const QList<SourceFile>, files);
    QTEST(programOf(toolchain(u"Python"_s, u"/usr/bin/python3"_s), files).main, "main");
}

void TestSourceProgram::theMarkOfWindowsEditorsIsTakenAway()
{
    const Toolchain java = toolchain(u"Java"_s, u"/usr/lib/jvm/bin/javac"_s);
    const QByteArray marked = "\xEF\xBB\xBFpublic class A {}";
    QCOMPARE(programOf(java, marked).files.first().content, "public class A {}");
    QCOMPARE(programOf(java, QList<SourceFile>{{u"A.java"_s, marked}}).files.first().content, "public class A {}");
}

void TestSourceProgram::namesThatACompilerWouldMisreadAreLeftOut()
{
    const SourceProgram program =
        programOf(toolchain(u"C++"_s, u"/usr/bin/g++"_s), QList<SourceFile>{{u"-o.cpp"_s, {}},
                                                                            {u"@x.cpp"_s, {}},
                                                                            {u".hidden.cpp"_s, {}},
                                                                            {u"lib/../x.cpp"_s, {}},
                                                                            {u"lib/-o.cpp"_s, {}},
                                                                            {u"a\nb.cpp"_s, {}}});
    QCOMPARE(program.files, QList<SourceFile>());
    QCOMPARE(program.main, QString());
}

void TestSourceProgram::theMemoryLimitReachesTheRuntime()
{
    const SourceProgram program = programOf(toolchain(u"JavaScript"_s, u"/usr/bin/nodejs"_s), ""_ba);
    QVERIFY(program.runCommand(Bytes::fromMib(128)).contains(u"--max-old-space-size=128"_s));
}

void TestSourceProgram::theUsersFileChangesAndAdds()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"languages.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("- {name: Python, factor: 2.5}\n"
               "- {name: Lua, programs: [lua5.4], package: lua5.4, version: [$program, -v], file: main.lua,\n"
               "   endings: [lua], build: [$program, -e, ''], run: [$program, /program/$main]}\n");
    file.close();
    const LanguageTable table = LanguageTable::load(file.fileName());
    QVERIFY2(table.userFile(), qPrintable(table.userFile().error_or(Error{}).detail));
    QCOMPARE(table.named(u"Python"_s)->timeFactor, 2.5);
    QCOMPARE(table.named(u"Python"_s)->file, u"main.py"_s);
    QCOMPARE(table.ofFile(u"x.lua"_s)->name, u"Lua"_s);
    QCOMPARE(table.all().size(), LanguageTable::load().all().size() + 1);
}

void TestSourceProgram::aBrokenUsersFileCountsForNothing()
{
    const QTemporaryDir folder;
    for (const QByteArray &text :
         {"- {name: Lua}\n"_ba, "name: [\n"_ba, "- {name: Python, factor: fast}\n"_ba, "7\n"_ba}) {
        QFile file(folder.filePath(u"languages.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const LanguageTable table = LanguageTable::load(file.fileName());
        QVERIFY(!table.userFile());
        QCOMPARE(table.userFile().error().code, ErrorCode::FileUnusable);
        QCOMPARE(table.all(), LanguageTable::load().all());
    }
}

void TestSourceProgram::eachMistakeIsToldWithItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("misspelt key") << "- name: Python\n  bulid: [x]\n"_ba
                                  << u"line 2: Python has no \"bulid\"; it may have name, "_s;
    QTest::newRow("text for a list") << "- {name: C, run: /program/main}\n"_ba
                                     << u"line 1: \"run\" of C should be a list of words, as in [first, second]"_s;
    QTest::newRow("list for a text") << "- name: C\n\n  file: [a, b]\n"_ba
                                     << u"line 3: \"file\" of C should be a text"_s;
    QTest::newRow("list in a list") << "- {name: C, build: [[a]]}\n"_ba
                                    << u"\"build\" of C should be a list of words"_s;
    QTest::newRow("word for a number") << "- {name: C, factor: fast}\n"_ba
                                       << u"\"factor\" of C should be a number from 0.01"_s;
    QTest::newRow("number too small") << "- {name: C, allowance: -1}\n"_ba
                                      << u"\"allowance\" of C should be a number of MiB"_s;
    QTest::newRow("class") << "- {name: Java, class: kotlin}\n"_ba << u"\"class\" of Java should be the word java"_s;
    QTest::newRow("twice") << "- name: C\n  file: a.c\n  file: b.c\n"_ba << u"line 3: C has \"file\" twice"_s;
    QTest::newRow("in prepare") << "- name: Go\n  prepare:\n    comand: [x]\n"_ba
                                << u"line 3: \"prepare\" of Go has no \"comand\"; it may have command, when"_s;
    QTest::newRow("nothing to run") << "- {name: Lua, programs: [lua], file: a.lua}\n"_ba
                                    << u"line 1: Lua needs \"version\", \"build\", \"run\""_s;
    QTest::newRow("no name") << "- {file: a.lua}\n"_ba << u"line 1: this language has no \"name\""_s;
    QTest::newRow("no map") << "- Lua\n"_ba << u"line 1: a language begins with"_s;
    QTest::newRow("placeholder") << "- name: C\n  run:\n    - /program/x\n    - -I$porgram\n"_ba
                                 << u"line 4: \"run\" of C names $porgram; there are $program, $folder"_s;
    QTest::newRow("placeholder too long")
        << "- {name: C, build: [$programs]}\n"_ba << u"line 1: \"build\" of C names $programs"_s;
    QTest::newRow("placeholder in prepare") << "- name: C\n  prepare: {command: [$sorces]}\n"_ba
                                            << u"line 2: \"command\" of \"prepare\" of C names $sorces"_s;
    QTest::newRow("no list") << "# mine\n\nname: C\n"_ba << u"line 3: should be a list of languages"_s;
    QTest::newRow("no YAML") << "- name: C\n  run: [\n"_ba << u"line 3: "_s;
}

void TestSourceProgram::eachMistakeIsToldWithItsLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"languages.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const LanguageTable table = LanguageTable::load(file.fileName());
    const QString detail = table.userFile().error_or(Error{}).detail;
    QVERIFY2(detail.startsWith(file.fileName() + u": "_s) && detail.contains(words), qPrintable(detail));
}

void TestSourceProgram::allMistakesAreToldAtOnce()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"languages.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("- {name: C, factr: 2}\n- {name: Python, run: x, buid: y}\n- {name: Go, factor: 2}\n");
    file.close();
    const LanguageTable table = LanguageTable::load(file.fileName());
    const QStringList lines = table.userFile().error_or(Error{}).detail.split(u'\n');
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(file.fileName() + u": line "_s), qPrintable(line));
    QCOMPARE(table.all(), LanguageTable::load().all());
}

QTEST_GUILESS_MAIN(TestSourceProgram)

#include "tst_sourceprogram.moc"
