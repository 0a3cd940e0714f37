// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hostile sources: compilers run in the same boxes as programs, so whatever a source makes its compiler do ends inside
// the limits, tells no secret and leaves nothing.
#include "host.h"
#include "sandboxfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCompileAttacks : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void isContained_data();
    void isContained();
    void otherLanguages_data();
    void otherLanguages();
    void aDaemonOfTheCompilerDies();
    void aHugeProgramCannotBeRun();

private:
    RunSpec compile(const QStringList &command, const QString &fileName, const QByteArray &source);
    RunSpec compileCpp(const QByteArray &source);
    void checkContained(const RunSpec &spec, bool mayCompile);

    Host m_host;
};

void TestCompileAttacks::initTestCase_data()
{
    addTiers();
    folder(u"secret"_s);
    file(u"secret/answer"_s, Host::secret);
    qputenv("DUELLO_SECRET", Host::secret);
}

RunSpec TestCompileAttacks::compile(const QStringList &command, const QString &fileName, const QByteArray &source)
{
    QDir(folder(u"source"_s)).removeRecursively();
    QDir(folder(u"made"_s)).removeRecursively();
    RunSpec spec;
    spec.command = command;
    spec.folder = folder(u"source"_s);
    spec.workingFolder = u"/program"_s;
    spec.artifacts = folder(u"made"_s);
    spec.cpuLimit = 4s;
    spec.wallLimit = 10s;
    spec.memoryLimit = Bytes::fromMib(256);
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(64);
    spec.scratchLimit = Bytes::fromMib(128);
    file(u"source/"_s + fileName, source);
    return spec;
}

RunSpec TestCompileAttacks::compileCpp(const QByteArray &source)
{
    return compile({u"/usr/bin/g++"_s, u"-std=c++20"_s, u"-O2"_s, u"-pipe"_s, u"-D"_s + processMark(), u"-o"_s,
                    u"/box/main"_s, u"main.cpp"_s},
                   u"main.cpp"_s, source);
}

void TestCompileAttacks::isContained_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("mayCompile");
    const auto row = [](const char *name, const QByteArray &source, bool mayCompile = false) {
        QTest::newRow(name) << source << mayCompile;
    };
    const QByteArray answer = QFile::encodeName(folder(u"secret"_s)) + "/answer";
    row("C1 endless header", "#include \"/dev/zero\"\n");
    row("C2 random header", "#include \"/dev/random\"\n");
    row("C3 header from the input", "#include \"/dev/stdin\"\nint main() {}\n", true); // it is empty
    row("C4 header from the terminal", "#include \"/dev/tty\"\n");
    row("C5 users", "#include \"/etc/passwd\"\n");
    row("C6 the answer", "#include \"" + answer + "\"\n");
    row("C7 the answer in assembler", "asm(\".incbin \\\"" + answer + "\\\"\");\nint main() {}\n");
    row("C8 endless templates", "template <int n> struct A { static const int v = A<n + 1>::v; };\n"
                                "int main() { return A<0>::v; }\n");
    row("C9 exponential types",
        "template <int n> struct T { T<n - 1> a; T<n - 1> b; };\n"
        "template <> struct T<0> { char c; };\nint main() { return sizeof(T<40>) > 1; }\n",
        true);
    row("C10 long constant",
        "constexpr long f() { long s = 0; for (long i = 0; i < 4000000000; ++i) s += i; return s; }\n"
        "constexpr long x = f();\nint main() { return x; }\n",
        true);
    row("C11 big data", "int a[1 << 28] = {1};\nint main() { return a[5]; }\n");
    row("C12 big structs", "struct S { char c[1 << 30]; };\nS a{1}, b{2};\nint main() { return a.c[0] + b.c[0]; }\n");
    QByteArray macros = "#define A0 1\n";
    for (int i = 1; i < 10; ++i) {
        const QByteArray inner = " A" + QByteArray::number(i - 1) + ',';
        macros += "#define A" + QByteArray::number(i) + inner.repeated(10) + '\n';
    }
    row("C13 macro explosion", macros + "int a[] = { A9 };\nint main() {}\n");
    row("C14 a file that includes itself", "#if __INCLUDE_LEVEL__ < 190\n#include __FILE__\n#include __FILE__\n#endif\n"
                                           "int main() {}\n");
    row("C15 warning flood", "#warning " + QByteArray(2000, 'x') +
                                 "\n#if __INCLUDE_LEVEL__ < 190\n#include __FILE__\n"
                                 "#include __FILE__\n#endif\nint main() {}\n");
    QByteArray tuple = "#include <tuple>\nauto t = std::make_tuple(0";
    for (int i = 1; i < 4000; ++i)
        tuple += ',' + QByteArray::number(i);
    row("C16 endless errors", tuple + ");\nint main() { return t; }\n");
    row("C24 no text", QByteArray(100000, '\0') + "\xef\xbb\xbf\xff int main() {}\n", true);
}

void TestCompileAttacks::checkContained(const RunSpec &spec, bool mayCompile)
{
    const RunReport report = run(spec);
    const QByteArray told = report.output + report.errorOutput;
    QVERIFY2(mayCompile || !report.succeeded() || report.outputTruncated, told.left(2000).constData());
    QVERIFY2(!told.contains(Host::secret) && !told.contains("root:x:"), told.left(2000).constData());
    QVERIFY(told.size() <= 128 * 1024);
    QVERIFY(report.wallTime < 4 * spec.wallLimit);
    QVERIFY2(report.memory < Bytes::fromMib(400), qPrintable(QString::number(report.memory.kib())));
    for (const QString &made : QDir(spec.artifacts).entryList(QDir::Files)) {
        QFile program(spec.artifacts + u'/' + made);
        QVERIFY(program.open(QIODevice::ReadOnly));
        QVERIFY(!program.readAll().contains(Host::secret));
    }
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(processMark().toLatin1()), 0, 1000);
    QVERIFY2(m_host.isUntouched(), qPrintable(m_host.change()));
}

void TestCompileAttacks::isContained()
{
    QFETCH(const QByteArray, source);
    QFETCH(const bool, mayCompile);
    checkContained(compileCpp(source), mayCompile);
}

// C18 to C21: in the languages that are installed.
void TestCompileAttacks::otherLanguages_data()
{
    QTest::addColumn<QString>("compiler");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("source");
    const QString answer = folder(u"secret"_s) + u"/answer"_s;
    QTest::newRow("C18 flags in a Go source")
        << u"go"_s << QStringList{u"build"_s, u"-o"_s, u"/box/main"_s, u"main.go"_s} << u"main.go"_s
        << "package main\n// #cgo CFLAGS: -fplugin=/box/x.so\n// #cgo LDFLAGS: -Wl,-wrap,x\nimport \"C\"\nfunc main() {}\n"_ba;
    QTest::newRow("C19 files in a Rust program")
        << u"rustc"_s << QStringList{u"-o"_s, u"/box/main"_s, u"main.rs"_s} << u"main.rs"_s
        << "fn main() { print!(\"{}{}\", include_str!(\"" + answer.toUtf8() + "\"), env!(\"DUELLO_SECRET\")); }\n";
    QTest::newRow("C19 files in a Go program")
        << u"go"_s << QStringList{u"build"_s, u"-o"_s, u"/box/main"_s, u"main.go"_s} << u"main.go"_s
        << "package main\nimport _ \"embed\"\n//go:embed ../secret/answer\nvar s string\nfunc main() { print(s) }\n"_ba;
    QTest::newRow("C20 annotation processor")
        << u"javac"_s << QStringList{u"-processor"_s, u"Main"_s, u"-d"_s, u"/box"_s, u"Main.java"_s} << u"Main.java"_s
        << "public class Main { static { System.out.println(System.getenv(\"DUELLO_SECRET\")); } }\n"_ba;
    QTest::newRow("C21 code that runs while C++ compiles")
        << u"g++"_s << QStringList{u"-fplugin=/program/main.so"_s, u"main.cpp"_s} << u"main.cpp"_s
        << "int main() {}\n"_ba;
}

void TestCompileAttacks::otherLanguages()
{
    QFETCH(const QString, compiler);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, fileName);
    QFETCH(const QByteArray, source);
    const QString program = QFileInfo(QStandardPaths::findExecutable(compiler)).canonicalFilePath();
    if (program.isEmpty())
        QSKIP("this compiler is not installed");
    checkContained(compile(QStringList{program} + arguments, fileName, source), false);
}

// C22.
void TestCompileAttacks::aDaemonOfTheCompilerDies()
{
    const RunSpec spec = compile({u"/usr/bin/python3"_s, u"-S"_s, u"main.py"_s, processMark()}, u"main.py"_s,
                                 "import os, time\n"
                                 "if os.fork() == 0:\n    os.setsid()\n    time.sleep(60)\n");
    QVERIFY(run(spec).succeeded());
    QCOMPARE(processesWith(processMark().toLatin1()), 0);
}

// C17.
void TestCompileAttacks::aHugeProgramCannotBeRun()
{
    const RunSpec build = compileCpp("char a[2000000000];\nint main() { for (char &c : a) c = 1; }\n");
    if (!run(build).succeeded())
        return; // the linker has refused it: contained
    RunSpec spec = build;
    spec.command = {u"/program/main"_s};
    spec.folder = build.artifacts;
    spec.artifacts.clear();
    spec.workingFolder = u"/box"_s;
    const RunReport report = run(spec);
    QVERIFY(report.killedBy == RunReport::KilledBy::MemoryLimit || report.signal != 0);
    QVERIFY(report.memory < Bytes::fromMib(400));
}

QTEST_GUILESS_MAIN(TestCompileAttacks)

#include "tst_compileattacks.moc"
