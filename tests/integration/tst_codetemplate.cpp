// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an empty editor begins with, in every language that this machine can judge.
#include "localjudge/localjudge.h"
#include "packagefixture.h"
#include "ui/editor/codetemplate.h"
#include "ui/editor/syntaxname.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

class TestCodeTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateCanBeBuilt();
    void everyLanguageIsHighlighted();
    void theCaretIsWithinTheText();

private:
    const PackageFixture m_packages;
    const PackageLibrary m_library{QStringList{m_packages.path()}};
    LocalJudge m_judge{QStringLiteral(DUELLO_BIN_DIR "/duello-box"), m_library};
};

void TestCodeTemplate::everyTemplateCanBeBuilt()
{
    int built = 0;
    for (const LanguageInfo &language : m_judge.languages()) {
        const QString text = codeTemplate(language.name).text;
        QVERIFY2(!text.isEmpty(), qPrintable(language.name));
        if (!language.available)
            continue;
        QSignalSpy finished(&m_judge, &Judge::finished);
        m_judge.judge({.submission = SubmissionId(u"s"_s),
                       .problem = ProblemId(u"sum"_s),
                       .language = language.name,
                       .source = text.toUtf8(),
                       .files = {},
                       .ownTests = {{.input = "1 2\n", .answer = {}}}});
        QVERIFY(finished.wait(60'000));
        const auto result = finished.first().first().value<JudgeResult>();
        QVERIFY2(result.verdict != Verdict::CompilationError && result.verdict != Verdict::JudgeError,
                 qPrintable(language.name + u": "_s + result.compilerOutput + result.error.detail));
        ++built;
    }
    QVERIFY(built >= 9);
}

void TestCodeTemplate::everyLanguageIsHighlighted()
{
    const KSyntaxHighlighting::Repository repository;
    for (const LanguageInfo &language : m_judge.languages())
        QVERIFY2(repository.definitionForName(syntaxName(language.name)).isValid(), qPrintable(language.name));
}

void TestCodeTemplate::theCaretIsWithinTheText()
{
    for (const LanguageInfo &language : m_judge.languages()) {
        const CodeTemplate start = codeTemplate(language.name);
        const QStringList lines = start.text.split(u'\n');
        QVERIFY2(start.line < lines.size() && start.column <= lines[start.line].size(), qPrintable(language.name));
    }
}

QTEST_MAIN(TestCodeTemplate)

#include "tst_codetemplate.moc"
