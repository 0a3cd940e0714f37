// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/compilermessages.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

using Severity = CompilerMessage::Severity;

class TestCompilerMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputIsUnderstood_data();
    void outputIsUnderstood();
    void anyTextIsTakenWithoutHarm();
};

void TestCompilerMessages::outputIsUnderstood_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QList<CompilerMessage>>("expected");
    using List = QList<CompilerMessage>;

    QTest::newRow("nothing") << QString() << List{};
    QTest::newRow("g++ error with its quotation")
        << u"main.cpp: In function 'int main()':\n"
           "main.cpp:3:5: error: 'x' was not declared in this scope\n"
           "    3 |     x = 1;\n"
           "      |     ^\n"_s
        << List{{3, 5, Severity::Error, u"'x' was not declared in this scope"_s}};
    QTest::newRow("g++ in a folder of the sandbox")
        << u"/box/main.cpp:12:1: fatal error: foo.h: No such file or directory"_s
        << List{{12, 1, Severity::Error, u"foo.h: No such file or directory"_s}};
    QTest::newRow("g++ warning and note")
        << u"main.cpp:7:9: warning: unused variable 'a' [-Wunused-variable]\n"
           "main.cpp:2:1: note: declared here"_s
        << List{{7, 9, Severity::Warning, u"unused variable 'a' [-Wunused-variable]"_s},
                {2, 1, Severity::Note, u"declared here"_s}};
    QTest::newRow("context of a template is no error")
        << u"/usr/include/c++/14/bits/stl_algo.h:1905:14: error: no match for 'operator-'\n"
           "main.cpp:9:11:   required from here"_s
        << List{{9, 11, Severity::Note, u"required from here"_s}};
    QTest::newRow("places in headers are not the player's")
        << u"In file included from main.cpp:1:\n/usr/include/math.h:3:4: error: no"_s << List{};
    QTest::newRow("javac has no column") << u"Main.java:4: error: ';' expected"_s
                                         << List{{4, 0, Severity::Error, u"';' expected"_s}};
    QTest::newRow("go has no severity") << u"./main.go:5:2: undefined: fmt"_s
                                        << List{{5, 2, Severity::Error, u"undefined: fmt"_s}};
    QTest::newRow("linker speaks of no line")
        << u"/usr/bin/ld: main.cpp:(.text+0x5): undefined reference to `f()'"_s << List{};
    QTest::newRow("Python syntax error with a caret")
        << u"  File \"/box/main.py\", line 3\n"
           "    print(1\n"
           "         ^\n"
           "SyntaxError: '(' was never closed\n"_s
        << List{{3, 6, Severity::Error, u"SyntaxError: '(' was never closed"_s}};
    QTest::newRow("the deepest place of a Python trace that is the player's")
        << u"Traceback (most recent call last):\n"
           "  File \"/box/main.py\", line 9, in <module>\n"
           "    main()\n"
           "  File \"/box/main.py\", line 5, in main\n"
           "    json.loads('')\n"
           "  File \"/usr/lib/python3.13/json/__init__.py\", line 346, in loads\n"
           "    return _default_decoder.decode(s)\n"
           "json.decoder.JSONDecodeError: Expecting value\n"_s
        << List{{5, 0, Severity::Error, u"json.decoder.JSONDecodeError: Expecting value"_s}};
    QTest::newRow("Python error without words") << u"  File \"main.py\", line 1, in <module>\n"
                                                   "    raise KeyboardInterrupt\n"
                                                   "KeyboardInterrupt"_s
                                                << List{{1, 0, Severity::Error, u"KeyboardInterrupt"_s}};
    QTest::newRow("a number beyond reason") << u"main.cpp:99999999999:1: error: no"_s << List{};
}

void TestCompilerMessages::outputIsUnderstood()
{
    QFETCH(QString, output);
    QFETCH(QList<CompilerMessage>, expected);
    const QList<CompilerMessage> messages = parseCompilerOutput(output);
    QCOMPARE(messages.size(), expected.size());
    for (qsizetype i = 0; i < messages.size(); ++i) {
        QCOMPARE(messages[i].line, expected[i].line);
        QCOMPARE(messages[i].column, expected[i].column);
        QCOMPARE(messages[i].severity, expected[i].severity);
        QCOMPARE(messages[i].text, expected[i].text);
    }
}

void TestCompilerMessages::anyTextIsTakenWithoutHarm()
{
    const bool holds = rc::check("places are positive whatever comes in", [](const std::string &noise) {
        const QString text = QString::fromStdString(noise);
        const QString output = text + u"\nmain.cpp:3:5: error: "_s + text + u"\n  File \"main.py\", line 2\n"_s + text;
        for (const CompilerMessage &message : parseCompilerOutput(output)) {
            RC_ASSERT(message.line >= 0);
            RC_ASSERT(message.column >= 0);
        }
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestCompilerMessages)
#include "tst_compilermessages.moc"
