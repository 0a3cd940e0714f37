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
    void namesThatACompilerWouldMisreadAreLeftOut();
    void theMemoryLimitReachesTheRuntime();
    void theUsersFileChangesAndAdds();
    void aBrokenUsersFileCountsForNothing();
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

void TestSourceProgram::namesThatACompilerWouldMisreadAreLeftOut()
{
    const SourceProgram program =
        programOf(toolchain(u"C++"_s, u"/usr/bin/g++"_s),
                  QList<SourceFile>{{u"-o.cpp"_s, {}}, {u"@x.cpp"_s, {}}, {u".hidden.cpp"_s, {}}, {u"a b.cpp"_s, {}}});
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

QTEST_GUILESS_MAIN(TestSourceProgram)

#include "tst_sourceprogram.moc"
