// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Statements that are PDFs: when they are asked for, how they are shown, what is said when they cannot be. With
// pictures of both themes: build/<preset>/screens/pdf-*.png.
#include "tests/gui/duelfixture.h"
#include "tests/gui/pictures.h"
#include "tests/gui/playedapplication.h"
#include "ui/duel/statementpane.h"
#include "ui/pdf/pdfviewer.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>

using namespace duello;
using namespace duello::test;

namespace {

/// Two pages of a statement.
QByteArray writtenPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setResolution(96);
    QPainter painter(&writer);
    QFont font(u"Inter"_s);
    font.setPixelSize(15);
    painter.setFont(font);
    painter.drawText(QRect(20, 20, 440, 300), Qt::TextWordWrap,
                     u"Sum of two\n\nBoth rivals see two integers. Print their sum before the other one does.\n\n"
                     "Input\nOne line with two integers between 0 and 1000.\n\nOutput\nOne integer."_s);
    writer.newPage();
    painter.drawText(QRect(20, 20, 440, 300), Qt::TextWordWrap, u"Second page: a hint that helps nobody."_s);
    painter.end();
    return bytes;
}

Problem problemWith(const QString &text, const QStringList &pdfs)
{
    Problem problem = sumOfLine();
    problem.statement = text.isEmpty() ? Localized() : Localized{{u"en"_s, text}};
    problem.pdfs = pdfs;
    return problem;
}

// The windows that come to be seen.
class WindowWatch final : public QObject
{
public:
    WindowWatch() { qApp->installEventFilter(this); }

    QStringList shown;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget && widget->isWindow())
            shown += QLatin1StringView(widget->metaObject()->className());
        return false;
    }
};

/// Whether the first page is there: white paper with something dark on it. It is painted beside the window's thread.
bool isPrinted(QWidget &pages)
{
    const QImage image = pages.grab().toImage();
    bool hasInk = false;
    for (int y = 20; y < image.height() / 2; ++y) {
        for (int x = 20; x < image.width() - 40; ++x)
            hasInk = hasInk || qGray(image.pixel(x, y)) < 100;
    }
    return hasInk && image.pixelColor(pages.width() / 2, 14) == QColor(Qt::white);
}

} // namespace

class TestPdfStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutAPdfThereIsNothingToChoose();
    void theTextComesFirstAndThePdfIsAskedForOnce();
    void aStatementThatIsOnlyAPdfIsAskedForAtOnce();
    void aLateAnswerForAnotherProblemIsNotShown();
    void whatDoesNotComeCanBeAskedForAgain();
    void aDamagedPdfIsSaidToBeDamaged();
    void noPartIsAWindowForAMoment();
    void theEditorKeepsTheFocus();
    void keysAndButtonsZoom();
    void keysScroll();
    void theTextIsCopiedAndReadAloud();
    void bothThemesHaveWhitePaper();
    void aDuelShowsThePdfOfItsPackage();

private:
    template <class T = QWidget> T *find(const char *name) { return m_pane->findChild<T *>(QLatin1StringView(name)); }
    void answer(const Result<QByteArray> &pdf) { m_pane->showPdf(sumOfLine().summary.id, u"en"_s, pdf); }
    PdfViewer *viewer() { return static_cast<PdfViewer *>(find("pdfViewer")); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<StatementPane> m_pane;
    std::unique_ptr<QSignalSpy> m_asked;
    QByteArray m_pdf;
};

void TestPdfStatement::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    m_theme = std::make_unique<Theme>();
    m_pdf = writtenPdf();
    QVERIFY(m_pdf.startsWith("%PDF-"));
}

void TestPdfStatement::init()
{
    m_pane = std::make_unique<StatementPane>(*m_theme);
    m_pane->resize(420, 600);
    m_pane->show();
    m_asked = std::make_unique<QSignalSpy>(m_pane.get(), &StatementPane::pdfRequested);
}

void TestPdfStatement::withoutAPdfThereIsNothingToChoose()
{
    m_pane->showProblem({}, problemWith(u"Add."_s, {}));
    QVERIFY(!find("statementTabs")->isVisible());
    QVERIFY(find("statementView")->isVisible());
    QCOMPARE(m_asked->count(), 0);
}

void TestPdfStatement::theTextComesFirstAndThePdfIsAskedForOnce()
{
    m_pane->showProblem({}, problemWith(u"Add."_s, {u"en"_s, u"ru"_s}));
    QVERIFY(find("statementView")->isVisible() && find("statementTabs")->isVisible());
    QCOMPARE(m_asked->count(), 0);
    auto *tabs = find<QTabBar>("statementTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(1).toString(), u"en"_s);
    QVERIFY(find("pdfNote")->isVisible());
    answer(m_pdf);
    QVERIFY(viewer() && viewer()->isVisible());
    tabs->setCurrentIndex(0);
    QVERIFY(find("statementView")->isVisible() && !viewer()->isVisible());
    tabs->setCurrentIndex(1);
    QVERIFY(viewer()->isVisible());
    QCOMPARE(m_asked->count(), 1);
}

void TestPdfStatement::aStatementThatIsOnlyAPdfIsAskedForAtOnce()
{
    m_pane->showProblem({}, problemWith({}, {u"ru"_s}));
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(1).toString(), u"ru"_s); // none in English
    m_pane->showPdf(sumOfLine().summary.id, u"ru"_s, m_pdf);
    QVERIFY(viewer()->isVisible());
    find<QTabBar>("statementTabs")->setCurrentIndex(0);
    QVERIFY(find("sampleInput1")->isVisible());
}

void TestPdfStatement::aLateAnswerForAnotherProblemIsNotShown()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    Problem other = problemWith({}, {u"en"_s});
    other.summary.id = ProblemId(u"other"_s);
    m_pane->showProblem({}, other);
    QCOMPARE(m_asked->count(), 2);
    answer(m_pdf);
    QVERIFY(find("pdfNote")->isVisible());
    m_pane->showProblem({}, problemWith({}, {u"en"_s})); // but it is kept
    QCOMPARE(m_asked->count(), 2);
    QVERIFY(viewer()->isVisible());
}

void TestPdfStatement::whatDoesNotComeCanBeAskedForAgain()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    answer(failure(ErrorCode::Unreachable, u"connection refused"_s));
    QVERIFY(find("pdfNote")->isVisible());
    auto *again = find("pdfNote")->findChild<QPushButton *>();
    QVERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(m_asked->count(), 2);
    answer(m_pdf);
    QVERIFY(viewer()->isVisible());
}

void TestPdfStatement::aDamagedPdfIsSaidToBeDamaged()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    answer("%PDF-1.7 and nothing that belongs to one"_ba);
    QVERIFY(find("pdfNote")->isVisible());
    QVERIFY(!find("pdfNote")->findChild<QPushButton *>()->isVisible());
    QStringList said;
    for (const QLabel *label : find("pdfNote")->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"This PDF cannot be read"_s), qPrintable(said.join(u'|')));
}

void TestPdfStatement::noPartIsAWindowForAMoment()
{
    const WindowWatch watch;
    const StatementPane pane(*m_theme);
    QVERIFY2(watch.shown.isEmpty(), qPrintable(watch.shown.join(u", "_s)));
}

void TestPdfStatement::theEditorKeepsTheFocus()
{
    DuelStage stage;
    stage.begin();
    stage.show();
    const QWidget *focused = stage.page.focusWidget();
    QVERIFY(focused && stage.find("codeEditor")->isAncestorOf(focused));
    const auto pdf = [&stage] {
        return stage.page.findChild<QWidget *>(u"pdfPages"_s);
    };
    stage.duel.setProblem(u"A"_s, problemWith({}, {u"en"_s}));
    stage.page.showStatementPdf(sumOfLine().summary.id, u"en"_s, m_pdf);
    QVERIFY(pdf()->isVisible());
    QCOMPARE(stage.page.focusWidget(), focused);
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(stage.find("statementPane"), &language);
    stage.duel.setProblem(u"A"_s, problemWith(u"Add."_s, {u"en"_s}));
    stage.duel.setProblem(u"A"_s, problemWith({}, {u"en"_s}));
    QCOMPARE(stage.page.focusWidget(), focused);
    QVERIFY(stage.page.findChild<QAction *>(u"previousPaneAction"_s));
    stage.page.findChild<QAction *>(u"previousPaneAction"_s)->trigger();
    QCOMPARE(stage.page.focusWidget(), pdf());
}

void TestPdfStatement::keysScroll()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    answer(m_pdf);
    const auto *pages = find<QAbstractScrollArea>("pdfPages");
    const QScrollBar *bar = pages->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0, 5s); // two pages are higher than the pane
    const auto afterKey = [&](Qt::Key key) {
        QTest::keyClick(find("pdfPages"), key);
        return bar->value();
    };
    QVERIFY(afterKey(Qt::Key_Down) > 0);
    QVERIFY(afterKey(Qt::Key_PageDown) > bar->singleStep());
    QCOMPARE(afterKey(Qt::Key_End), bar->maximum());
    QCOMPARE(afterKey(Qt::Key_Home), 0);
}

void TestPdfStatement::keysAndButtonsZoom()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    answer(m_pdf);
    QCOMPARE(viewer()->zoom(), 1.0);
    QTest::keyClick(find("pdfPages"), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(viewer()->zoom() > 1.1);
    QTest::keyClick(find("pdfPages"), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(viewer()->zoom(), 1.0);
    QTest::mouseClick(find("pdfSmaller"), Qt::LeftButton);
    QVERIFY(viewer()->zoom() < 0.9);
    QTest::mouseClick(find("pdfFit"), Qt::LeftButton);
    QCOMPARE(viewer()->zoom(), 1.0);
    for (int click = 0; click < 30; ++click)
        QTest::mouseClick(find("pdfLarger"), Qt::LeftButton);
    QVERIFY(viewer()->zoom() <= 4);
}

void TestPdfStatement::theTextIsCopiedAndReadAloud()
{
    m_pane->showProblem({}, problemWith({}, {u"en"_s}));
    answer(m_pdf);
    QTest::mouseClick(find("pdfCopy"), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Print their sum"_s) && copied.contains(u"Second page"_s), qPrintable(copied));
    QVERIFY(!find("pdfPages")->accessibleName().isEmpty());
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(find("pdfPages"));
    QVERIFY(spoken && spoken->role() == QAccessible::Document);
    QVERIFY(spoken->text(QAccessible::Description).contains(u"Print their sum"_s));
}

void TestPdfStatement::bothThemesHaveWhitePaper()
{
    Pictures pictures({});
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        DuelStage stage;
        stage.theme.setMode(mode);
        stage.begin();
        stage.show();
        stage.duel.setProblem(u"A"_s, problemWith({}, {u"en"_s}));
        stage.page.showStatementPdf(sumOfLine().summary.id, u"en"_s, m_pdf);
        auto *pages = stage.find("pdfPages");
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted(*pages), 5s);
        const QString wrong =
            pictures.add(mode == ThemeMode::Light ? u"pdf-light"_s : u"pdf-dark"_s, stage.page.grab());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

void TestPdfStatement::aDuelShowsThePdfOfItsPackage()
{
    const QTemporaryDir problems;
    const QTemporaryDir folder;
    const auto write = [&problems](const QString &name, const QByteArray &content) {
        const QString path = problems.filePath(u"sum/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write(u"problem.yaml"_s, "name: Sum of two\nlimits: {time_limit: 1}\n"));
    QVERIFY(write(u"problem_statement/problem.en.pdf"_s, m_pdf));
    QVERIFY(write(u"data/sample/1.in"_s, "1 2\n") && write(u"data/sample/1.ans"_s, "3\n"));
    QVERIFY(write(u"data/secret/1.in"_s, "1 2\n") && write(u"data/secret/1.ans"_s, "3\n"));

    PlayedApplication player(folder.path(), u"Ada"_s, problems.path());
    QVERIFY(player.started);
    WAIT_FOR(player.robot.click(u"railProblems"_s)); // the library has it, too
    WAIT_FOR(player.robot.find(u"pdfViewer"_s));
    WAIT_FOR(player.robot.click(u"problemsPractise"_s));
    WAIT_FOR(player.robot.click(u"chooserStart"_s));
    WAIT_FOR(player.robot.find(u"countdownView"_s));
    QVERIFY(!player.robot.find(u"pdfViewer"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    WAIT_FOR(player.robot.find(u"pdfViewer"_s));
}

QTEST_MAIN(TestPdfStatement)

#include "tst_pdfstatement.moc"
