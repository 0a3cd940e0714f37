// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/shellfixture.h"

#include <QAbstractItemView>
#include <QLabel>

using namespace duello;
using namespace duello::test;

class TestUnreadableNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersThatAreNoProblemsAreToldBesideTheOthers();
};

void TestUnreadableNote::foldersThatAreNoProblemsAreToldBesideTheOthers()
{
    Shell shell;
    shell.window.show();
    shell.window.showChooser();
    shell.fill();
    const QWidget *chooser = shell.find("problemChooser");
    const auto *note = chooser->findChild<QWidget *>(u"unreadableNote"_s);
    const auto *words = chooser->findChild<QLabel *>(u"unreadableWords"_s);
    QVERIFY(!note->isVisible());
    const Error noTests{ErrorCode::PackageInvalid, u"knots: data/secret has no tests"_s};
    shell.problems.setProblems(test::problems(), {{u"/home/ada/problems/knots"_s, noTests}});
    QVERIFY(note->isVisible());
    QCOMPARE(words->text(), u"Folder knots is left out. This problem is damaged: data/secret has no tests"_s);
    QVERIFY(words->toolTip().contains("/home/ada/problems/knots"_L1));
    const auto *list = chooser->findChild<QAbstractItemView *>(u"problemList"_s);
    QCOMPARE(list->model()->rowCount(), int(test::problems().size()));

    QList<UnreadableProblem> many;
    for (int i = 0; i < 5; ++i)
        many.append({u"/p/bad%1"_s.arg(i), noTests});
    shell.problems.setProblems(test::problems(), many);
    QVERIFY2(words->text().endsWith("2 more folders are left out."_L1), qPrintable(words->text()));
}

QTEST_MAIN(TestUnreadableNote)
#include "tst_unreadablenote.moc"
