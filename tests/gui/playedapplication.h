// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole application with a player at it, who works it by object names.
#pragma once

#include "app/application.h"
#include "app/robot.h"
#include "tests/gui/shellfixture.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

namespace duello::test {

inline const QString bundledProblems = u"" DUELLO_SOURCE_DIR "/resources/problems"_s;
inline const QString sumTitle = u"Sum of the numbers in a line"_s;
inline const QString rightCode = u"print(sum(map(int, input().split())))"_s;
inline const QString wrongCode = u"print(sum(set(map(int, input().split()))))"_s;

// Fails with a sentence when something does not happen. QTRY_VERIFY would do what it asks once more after it succeeded,
// and a click is not to be done twice.
#define WAIT_FOR(condition)                                                                                            \
    QVERIFY2(QTest::qWaitFor([&] { return bool(condition); }, 30'000), "did not happen: " #condition)

// The application on one data folder, from start to end.
struct PlayedApplication
{
    explicit PlayedApplication(const QString &folder, const QString &name = u"Ada"_s,
                               const QString &problems = bundledProblems)
        : PlayedApplication(options(folder, name, problems))
    {
    }

    explicit PlayedApplication(const Options &options) : application(options, dialogs), robot(application.window())
    {
        started = application.start();
        application.window().resize(1280, 720);
    }

    static Options options(const QString &folder, const QString &name, const QString &problems = bundledProblems)
    {
        const Options options{
            .dataDirectory = folder,
            .problemsDirectory = problems,
            .boxProgram = QStringLiteral(DUELLO_BIN_DIR "/duello-box"),
            .port = 0,
            .beaconPort = quint16(20'000 + QCoreApplication::applicationPid() % 20'000), // of this test's own
            .demo = false,
            .demoDirectory = {},
        };
        Preferences preferences = Shell::english();
        preferences.playerName = name;
        Q_UNUSED(PreferencesStore(preferencesFile(options)).save(preferences));
        return options;
    }

    const QList<Row> &rows() const { return application.submissions().rows(); }
    std::optional<Verdict> newestVerdict() const
    {
        return rows().isEmpty() ? std::nullopt : rows().first().submission.verdict;
    }
    QString words(const QString &name) const
    {
        const auto *label = robot.find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QString code() const
    {
        // Of the several documents of the editor the one that keys go to.
        const QWidget *part = robot.find(u"codeEditor"_s);
        while (part && part->focusProxy())
            part = part->focusProxy();
        for (; part; part = part->parentWidget()) {
            if (const auto *view = qobject_cast<const KTextEditor::View *>(part))
                return view->document()->text();
        }
        return {};
    }
    void replaceCode(const QString &code)
    {
        QVERIFY(robot.key(u"codeEditor"_s, Qt::Key_A, Qt::ControlModifier));
        QVERIFY(robot.type(u"codeEditor"_s, code));
    }
    void pasteCode(const QString &code)
    {
        QGuiApplication::clipboard()->setText(code);
        QVERIFY(robot.key(u"codeEditor"_s, Qt::Key_A, Qt::ControlModifier));
        QVERIFY(robot.key(u"codeEditor"_s, Qt::Key_V, Qt::ControlModifier));
    }
    bool submitByKey() { return robot.key(u"codeEditor"_s, Qt::Key_Return, Qt::ControlModifier); }

    void startDuel(const QString &language)
    {
        WAIT_FOR(robot.click(u"practiseAction"_s));
        WAIT_FOR(robot.clickItem(u"problemList"_s, sumTitle));
        WAIT_FOR(robot.click(u"chooserStart"_s));
        WAIT_FOR(robot.find(u"countdownView"_s));
        WAIT_FOR(robot.isReady(u"submitButton"_s));
        WAIT_FOR(robot.find(u"sample1"_s));
        QVERIFY(robot.choose(u"languageBox"_s, language));
    }

    AnsweringDialogs dialogs;
    Application application;
    Robot robot;
    Result<void> started;
};

} // namespace duello::test
