// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history as its player uses it: narrowed, compared, exported, and never a dead end.

#include "app/historyexporter.h"
#include "tests/gui/shellfixture.h"
#include "ui/home/historydelegate.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace duello;
using namespace duello::test;

namespace {

DuelRecord against(const char *id, const QString &name, std::chrono::minutes began, const std::optional<UserId> &winner)
{
    DuelRecord record = solo(id, 1, began, 30min);
    record.duel.settings.seats = 2;
    record.duel.seats.append({UserId(name), name, true, true, 1});
    record.duel.finishedAt = at(began + 30min);
    record.duel.result = DuelResult{winner, DuelReason::Deadline, {}};
    return record;
}

/// Ada's four of the fixture, and three against Chen: won, won, drawn.
struct Past : Shell
{
    Past()
    {
        fill();
        history.putAll({against("c1", u"Chen"_s, 30min, me), against("c2", u"Chen"_s, 40min, me),
                        against("c3", u"Chen"_s, 50min, std::nullopt)});
        window.show();
        window.showHistory();
    }

    int shown() { return find<QListView>("historyList")->model()->rowCount(); }
    void choose(const char *box, const QString &words) { find<QComboBox>(box)->setCurrentText(words); }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    QPushButton *actionOf(const char *state) { return find(state)->findChild<QPushButton *>(u"emptyStateAction"_s); }
};

} // namespace

class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFilterNarrowsTheList();
    void theScoreAppearsWithTheOpponent();
    void nothingThatFitsLeadsBackToAll();
    void whileItIsReadThePageSaysSo();
    void theDetailsNameTheRival();
    void aLongNameHidesNoDate();
    void drawsAreSeenInTheBar();
    void theSearchIsClearedByAButtonThatIsSeen_data();
    void theSearchIsClearedByAButtonThatIsSeen();
    void noDuelYetLeadsToPractice();
    void aDuelThatTheFilterHidesIsShownWhenItIsAskedFor();
    void aNewDuelGoesThroughTheFilter();
    void whatIsShownIsExported();
    void theDialogGivesANameWithTheFormatsSuffix();
    void aFileThatCannotBeWrittenIsSaid();
};

void TestHistoryPage::eachFilterNarrowsTheList()
{
    Past past;
    QCOMPARE(past.shown(), 7);
    QCOMPARE(past.text("historyCount"), u"7 duels"_s);
    QVERIFY(!past.find("historyShowAll")->isVisible());
    past.choose("historyKindBox", u"Practice"_s);
    QCOMPARE(past.shown(), 3);
    QCOMPARE(past.text("historyCount"), u"3 of 7 duels"_s);
    past.choose("historyOutcomeBox", u"Won"_s);
    QCOMPARE(past.shown(), 1);
    QCOMPARE(past.text("historyTitle"), u"Sum of the Numbers in a Line"_s);
    past.click("historyShowAll");
    QCOMPARE(past.shown(), 7);
    past.choose("historyFormatBox", u"Lockout"_s);
    QCOMPARE(past.shown(), 0);
    past.choose("historyFormatBox", u"Race"_s);
    QCOMPARE(past.shown(), 7);
    past.choose("historySpanBox", u"Last 24 hours"_s); // the fixture's morning is long ago or yet to come
    QCOMPARE(past.shown(), past.clock.now() - at(20min) > 24h ? 0 : 7);
    past.click("historyShowAll");
    QTest::keyClicks(past.find<QLineEdit>("historySearch"), u"feather"_s);
    QCOMPARE(past.shown(), 1);
    past.find<QLineEdit>("historySearch")->setText(u"lookalike"_s);
    QCOMPARE(past.shown(), 3);
}

void TestHistoryPage::theScoreAppearsWithTheOpponent()
{
    Past past;
    QVERIFY(!past.find("headToHead")->isVisible());
    past.choose("historyOpponentBox", u"Chen"_s);
    QVERIFY(past.find("headToHead")->isVisible());
    QCOMPARE(past.text("headToHeadWon"), u"2"_s);
    QCOMPARE(past.text("headToHeadLost"), u"0"_s);
    QCOMPARE(past.text("headToHeadRival"), u"Chen"_s);
    QCOMPARE(past.text("headToHeadSentence"), u"3 duels: 2 won, 1 drawn, 0 lost"_s);
    past.history.put(against("c4", u"Chen"_s, 60min, UserId(u"Chen"_s)));
    QCOMPARE(past.text("headToHeadLost"), u"1"_s); // without a click
    past.choose("historyOpponentBox", u"Any opponent"_s);
    QVERIFY(!past.find("headToHead")->isVisible());
}

void TestHistoryPage::nothingThatFitsLeadsBackToAll()
{
    Past past;
    past.find<QLineEdit>("historySearch")->setText(u"zzz"_s);
    past.choose("historyOutcomeBox", u"Lost"_s);
    QVERIFY(past.find("historyNothingFits")->isVisible());
    QVERIFY(!past.find("historyExport")->isEnabled());
    past.actionOf("historyNothingFits")->click();
    QVERIFY(!past.find("historyNothingFits")->isVisible());
    QCOMPARE(past.shown(), 7);
    QVERIFY(past.find<QLineEdit>("historySearch")->text().isEmpty());
    QCOMPARE(past.find<QComboBox>("historyOutcomeBox")->currentIndex(), 0);
    QVERIFY(past.find<QListView>("historyList")->currentIndex().isValid());
}

void TestHistoryPage::whileItIsReadThePageSaysSo()
{
    Past past;
    past.history.setExtent(HistoryModel::Extent::Reading);
    QCOMPARE(past.text("historyCount"), u"7 duels, reading on"_s);
    QVERIFY2(!past.find("historyExport")->isEnabled(), "the file would not hold all");
    past.find<QLineEdit>("historySearch")->setText(u"zzz"_s);
    QVERIFY(past.find("historyNothingFits")->isVisible());
    QVERIFY2(!past.actionOf("historyNothingFits")->isVisible(), "that nothing fits is not known yet");
    past.history.setRecords({});
    QVERIFY2(!past.find("historyEmpty")->isVisible(), "nor that there is no duel");
    past.history.setRecords({solved()});
    past.click("historyShowAll");
    past.history.setExtent(HistoryModel::Extent::Partial);
    QCOMPARE(past.text("historyCount"), u"1 duel, the others could not be read"_s);
    QVERIFY(past.find("historyExport")->isEnabled());
    past.history.setExtent(HistoryModel::Extent::Whole);
    QCOMPARE(past.text("historyCount"), u"1 duel"_s);
}

void TestHistoryPage::theDetailsNameTheRival()
{
    Past past;
    past.choose("historyOpponentBox", u"Chen"_s);
    QVERIFY2(past.text("historyFacts").contains("against Chen"_L1), qPrintable(past.text("historyFacts")));
    past.choose("historyOpponentBox", u"Any opponent"_s);
    past.choose("historyKindBox", u"Practice"_s);
    past.find<QListView>("historyList")->setCurrentIndex(past.find<QListView>("historyList")->model()->index(0, 0));
    QVERIFY2(!past.text("historyFacts").contains("against"_L1), qPrintable(past.text("historyFacts")));
}

void TestHistoryPage::aLongNameHidesNoDate()
{
    const Theme theme;
    const HistoryDelegate delegate(theme);
    const auto picture = [&delegate](std::chrono::minutes began) {
        HistoryModel history;
        history.put(against("c1", u"Bartholomew Featherstonehaugh the Unreasonable"_s, began, me));
        QImage image(320, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        delegate.paint(&painter, option, history.index(0));
        return image;
    };
    QCOMPARE(picture(30min), picture(30min));
    QVERIFY2(picture(30min) != picture(30min + 48h), "two days look alike");
}

void TestHistoryPage::drawsAreSeenInTheBar()
{
    Past past;
    past.history.setRecords({against("c3", u"Chen"_s, 50min, std::nullopt)});
    past.choose("historyOpponentBox", u"Chen"_s);
    QCOMPARE(past.text("headToHeadSentence"), u"1 duel: 0 won, 1 drawn, 0 lost"_s);
    const QImage bar = past.find("headToHeadShares")->grab().toImage();
    QCOMPARE(bar.pixelColor(bar.width() / 2, bar.height() / 2), past.theme.color(Role::Muted));
}

void TestHistoryPage::theSearchIsClearedByAButtonThatIsSeen_data()
{
    QTest::addColumn<ThemeMode>("mode");
    QTest::newRow("light") << ThemeMode::Light;
    QTest::newRow("dark") << ThemeMode::Dark;
}

void TestHistoryPage::theSearchIsClearedByAButtonThatIsSeen()
{
    QFETCH(ThemeMode, mode);
    Preferences preferences = Shell::english();
    preferences.theme = mode;
    Shell shell(preferences);
    shell.fill();
    shell.window.showHistory();
    const auto *clear = shell.find<QLineEdit>("historySearch")->findChild<QAction *>(u"_q_qlineeditclearaction"_s);
    QVERIFY(clear);
    const QImage image = clear->icon().pixmap(16, 16).toImage();
    QColor ink;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y).alpha() == 255)
                ink = image.pixelColor(x, y);
        }
    }
    QCOMPARE(ink, shell.theme.color(Role::Muted)); // whose contrast is checked
}

void TestHistoryPage::noDuelYetLeadsToPractice()
{
    Shell shell;
    shell.window.show();
    shell.window.showHistory();
    QVERIFY(shell.find("historyEmpty")->isVisible());
    QVERIFY2(!shell.find("historyFilter")->isVisible(), "there is nothing to narrow");
    QVERIFY(!shell.find("historyExport")->isVisible());
    shell.find("historyEmpty")->findChild<QPushButton *>(u"emptyStateAction"_s)->click();
    QCOMPARE(shell.find<QStackedWidget>("pages")->currentWidget()->objectName(), u"problemChooser"_s);
}

void TestHistoryPage::aDuelThatTheFilterHidesIsShownWhenItIsAskedFor()
{
    Past past;
    past.choose("historyOpponentBox", u"Chen"_s);
    past.window.showResult(DuelId(u"d1"_s));
    past.click("resultReview");
    QCOMPARE(past.text("historyTitle"), u"Sum of the Numbers in a Line"_s);
    QCOMPARE(past.shown(), 7);
}

void TestHistoryPage::aNewDuelGoesThroughTheFilter()
{
    Past past;
    past.choose("historyOpponentBox", u"Chen"_s);
    past.history.put(solo("d9", 3, 400min, 30min));
    QCOMPARE(past.shown(), 3);
    QCOMPARE(past.text("historyCount"), u"3 of 8 duels"_s);
    past.history.put(against("x1", u"Dana"_s, 500min, me));
    QCOMPARE(past.find<QComboBox>("historyOpponentBox")->currentText(), u"Chen"_s);
    QVERIFY(past.find<QComboBox>("historyOpponentBox")->findText(u"Dana"_s) > 0);
}

void TestHistoryPage::whatIsShownIsExported()
{
    Past past;
    QSignalSpy wanted(&past.window, &MainWindow::exportRequested);
    past.click("historyExport");
    QCOMPARE(wanted.count(), 0); // thought better of it
    past.choose("historyOpponentBox", u"Chen"_s);
    past.dialogs.file = past.folder.filePath(u"chen.CSV"_s);
    past.click("historyExport");
    QCOMPARE(past.dialogs.asked.last(), u"exportDialog"_s);
    QCOMPARE(wanted.count(), 1);
    const auto records = wanted.last().at(0).value<QList<DuelRecord>>();
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.first().duel.id, DuelId(u"c3"_s)); // the newest
    QVERIFY(wanted.last().at(2).value<HistoryFormat>() == HistoryFormat::Csv);

    HistoryExporter exporter;
    connect(&exporter, &HistoryExporter::written, &past.window, &MainWindow::showExported);
    exporter.write(records, past.dialogs.file, HistoryFormat::Csv);
    QTRY_COMPARE_WITH_TIMEOUT(past.text("bannerTitle"), u"3 duels exported"_s, 5s);
    QFile file(past.dialogs.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), historyText(records, HistoryFormat::Csv));
}

void TestHistoryPage::theDialogGivesANameWithTheFormatsSuffix()
{
    QWidget parent;
    parent.show();
    WindowDialogs dialogs;
    QString saved;
    const QTemporaryDir folder;
    dialogs.saveAs(&parent,
                   {.name = u"exportDialog"_s,
                    .title = u"Export"_s,
                    .suggested = u"past.json"_s,
                    .formats = {u"JSON (*.json)"_s, u"CSV (*.csv)"_s}},
                   [&saved](const QString &path) { saved = path; });
    auto *dialog = parent.findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    dialog->setDirectory(folder.path());
    dialog->selectFile(u"past.json"_s);
    dialog->selectNameFilter(u"CSV (*.csv)"_s);
    Q_EMIT dialog->filterSelected(u"CSV (*.csv)"_s); // as a click in the list does
    static_cast<QDialog *>(dialog)->accept();
    QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(saved).fileName(), u"past.csv"_s, 5s);
}

void TestHistoryPage::aFileThatCannotBeWrittenIsSaid()
{
    Past past;
    HistoryExporter exporter;
    connect(&exporter, &HistoryExporter::failed, &past.window, &MainWindow::showNotExported);
    const QString path = past.folder.filePath(u"missing/past.json"_s);
    exporter.write(past.history.records(), path, HistoryFormat::Json);
    QTRY_COMPARE_WITH_TIMEOUT(past.text("bannerTitle"), u"The history was not exported"_s, 5s);
    QVERIFY(past.text("bannerText").startsWith(QDir::toNativeSeparators(path)));
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
