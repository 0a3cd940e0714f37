// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/duelpage.h"

#include "net/protocol/limits.h"
#include "ui/controls/treeorder.h"
#include "ui/duel/countdownview.h"
#include "ui/duel/drawbutton.h"
#include "ui/duel/duelnotices.h"
#include "ui/duel/editorpane.h"
#include "ui/duel/languagebox.h"
#include "ui/duel/opponentpane.h"
#include "ui/duel/playersbar.h"
#include "ui/duel/problempane.h"
#include "ui/duel/standing.h"
#include "ui/duel/statusstrip.h"
#include "ui/duel/submissionpane.h"
#include "ui/duel/wayout.h"
#include "ui/duel/workbench.h"
#include "ui/models/duelmodel.h"
#include "ui/models/opponentmodel.h"
#include "ui/models/submissionmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DuelPage::DuelPage(const DuelPageParts &parts, QWidget *parent)
    : Page(parent), m_duel(parts.duel), m_submissions(parts.submissions), m_drafts(parts.drafts)
{
    setObjectName("duelPage"_L1);
    build(parts);
    addActions();
    connectParts();
    DuelPage::retranslate();
    showDuel();
}

DuelPage::~DuelPage()
{
    editor().closeAll(); // KTextEditor's popups are children of the window, and views delete them: views go first
}

void DuelPage::build(const DuelPageParts &parts)
{
    QWidget *bar = makeBar(parts);
    m_problem = new ProblemPane(parts.theme, this);
    m_editor = new EditorPane(parts.theme, m_drafts, this);
    m_output = new OutputPane(parts.theme, this);
    QWidget *right = makeRight(parts);
    m_status = new StatusStrip(parts.theme, this);
    m_bench = new Workbench({m_problem, m_editor, m_output, right, m_status, &editor()}, this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(new CountdownView(parts.theme, m_duel, this));
    m_stack->addWidget(m_bench);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addLayout(m_stack, 1);
    auto *notices = new DuelNotices(parts.theme, m_duel, this); // over all of it, and the last that Tab comes to
    connect(notices, &DuelNotices::moveRequested, this, &DuelPage::move);
    connect(notices, &DuelNotices::claimRequested, this, &DuelPage::claim);
}

QWidget *DuelPage::makeBar(const DuelPageParts &parts)
{
    auto *wayOut = new WayOut(parts.theme, m_duel, parts.dialogs, this);
    connect(wayOut, &WayOut::abortRequested, this, [this] { move(u"abort"_s); });
    connect(wayOut, &WayOut::resignRequested, this, [this] { move(u"resign"_s); });
    connect(wayOut, &WayOut::claimRequested, this, &DuelPage::claim);
    connect(wayOut, &WayOut::leaveRequested, this, &DuelPage::leaveRequested);
    auto *draw = new DrawButton(parts.theme, m_duel, parts.dialogs, this);
    connect(draw, &DrawButton::moveRequested, this, &DuelPage::move);
    m_bar = new PlayersBar(parts.theme, {m_duel, m_submissions, parts.opponent}, {draw, wayOut}, this);
    return m_bar;
}

/// Your submissions, and under them what may be seen of the rival's work.
QWidget *DuelPage::makeRight(const DuelPageParts &parts)
{
    auto *right = new QSplitter(Qt::Vertical, this);
    right->setObjectName("rightSplitter"_L1);
    right->setHandleWidth(1);
    right->setChildrenCollapsible(false);
    m_list = new SubmissionPane(parts.theme, m_submissions, right);
    m_opponent = new OpponentPane(parts.theme, m_duel, parts.opponent, right);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 1);
    right->setFocusProxy(m_list->focusProxy());
    return right;
}

void DuelPage::addActions()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, auto slot) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(u"submitAction"_s, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, &DuelPage::submit);
    add(u"runAction"_s, {Qt::CTRL | Qt::Key_R, Qt::Key_F5}, &DuelPage::runOnSamples);
    add(u"focusModeAction"_s, {Qt::Key_F11}, &DuelPage::toggleFocusMode);
    add(u"nextPaneAction"_s, {Qt::Key_F6}, [this] { m_bench->focusNextPane(false); });
    add(u"previousPaneAction"_s, {Qt::SHIFT | Qt::Key_F6}, [this] { m_bench->focusNextPane(true); });
}

void DuelPage::connectParts()
{
    connect(&m_duel, &DuelModel::duelChanged, this, &DuelPage::showDuel);
    connect(&m_duel, &DuelModel::problemChanged, this, &DuelPage::showProblem);
    connect(&m_duel, &DuelModel::connectionChanged, this, &DuelPage::showStanding);
    connect(&m_duel, &DuelModel::languagesChanged, this,
            [this] { m_editor->languages().setLanguages(m_duel.languages()); });
    connect(&m_editor->languages(), &LanguageBox::languageChosen, this, [this] {
        openDraft();
        Q_EMIT layoutStateChanged();
    });
    connect(m_problem, &ProblemPane::labelChosen, this, [this] {
        showProblem();
        openDraft();
    });
    connect(m_problem, &ProblemPane::pdfRequested, this, [this](const ProblemId &problem, const QString &language) {
        Q_EMIT statementPdfRequested(m_problem->label(), problem, language);
    });
    connect(m_editor, &EditorPane::submitClicked, this, &DuelPage::submit);
    connect(m_editor, &EditorPane::runClicked, this, &DuelPage::runOnSamples);
    connect(m_editor, &EditorPane::stopClicked, this, &DuelPage::cancelRunRequested);
    connect(&editor(), &CodeEditor::textChanged, this, &DuelPage::tellCode);
    connect(&editor(), &CodeEditor::placeChanged, this, [this] { m_status->setPlace(editor().placeText()); });
    connect(m_output, &OutputPane::ownRunRequested, this,
            [this](const QByteArray &input) { run(OutputPane::Run::OwnInput, {Sample{input, {}}}); });
    connect(m_output, &OutputPane::messageChosen, &editor(), &CodeEditor::goTo);
    connect(m_list, &SubmissionPane::retryRequested, this, &DuelPage::retryRequested);
    connect(m_list, &SubmissionPane::discardRequested, this, &DuelPage::discardRequested);
    connect(m_list, &SubmissionPane::detailsRequested, this, [this](const RowId &row) {
        m_output->showDetailsWaiting();
        Q_EMIT detailsRequested(row);
    });
    connect(m_list, &SubmissionPane::copyRequested, this, [this](const RowId &row) {
        m_copyWhenShown = row;
        Q_EMIT detailsRequested(row);
    });
    connect(&m_drafts, &DraftStore::failed, this, [this](const Error &error) {
        m_unsaved = error.detail;
        showStanding();
    });
    connect(&m_drafts, &DraftStore::recovered, this, [this] {
        m_unsaved.clear();
        showStanding();
    });
    connect(&m_drafts, &DraftStore::setAside, this, [this](const QString &file) {
        m_status->tell(Role::Warning, tr("A text that could not stay in its place is kept as %1").arg(file));
    });
    connect(m_bench, &Workbench::stateChanged, this, &DuelPage::layoutStateChanged);
    m_cooldown.setSingleShot(true);
    m_cooldown.callOnTimeout(this, &DuelPage::showDuel);
    m_editor->languages().setLanguages(m_duel.languages());
    showStanding();
}

void DuelPage::move(const QString &word)
{
    Q_EMIT moveRequested(word, {});
}

void DuelPage::claim(Claim as)
{
    Q_EMIT moveRequested(u"claim"_s, {{u"as"_s, claimName(as)}});
}

CodeEditor &DuelPage::editor() const
{
    return m_editor->editor();
}

void DuelPage::showDuel()
{
    const auto &duel = m_duel.duel();
    const DuelId id = duel ? duel->id : DuelId();
    if (m_shownDuel != id) {
        editor().closeAll();
        m_output->reset();
        m_editor->setRunning(false);
        m_shownDuel = id;
        m_status->tell({}, {});
    }
    const bool shown = duel && (duel->state == DuelState::Running || isOver(duel->state));
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (const auto until = m_duel.cooldownUntil())
        m_cooldown.start(std::min(*until - m_duel.serverNow() + 1ms, std::chrono::milliseconds(1s)));
    m_editor->setSubmitReason(submitObstacle(m_duel));
    showStanding();
    if (!shown)
        return;
    const bool begins = !editor().isOpen();
    m_problem->setDuel(*duel, m_duel.me());
    if (begins) {
        openDraft();
        editor().setFocus();
    }
    showProblem();
}

void DuelPage::showProblem()
{
    const Problem *problem = m_duel.problem(m_problem->label());
    m_problem->showProblem(problem ? std::optional(*problem) : std::nullopt);
    m_opponent->setProblem(m_problem->label());
}

void DuelPage::showStanding()
{
    const Standing standing = standingOf(m_duel, m_unsaved);
    m_status->setStanding(standing.role, standing.words);
}

void DuelPage::openDraft()
{
    const QString language = m_editor->languages().language();
    const QString label = m_problem->label();
    if (!m_shownDuel.isEmpty() && !label.isEmpty() && !language.isEmpty())
        editor().open(DraftKey{m_duel.epoch(), m_shownDuel, label, language});
}

/// Only where the rules show it: whoever may not see it is not sent it.
void DuelPage::tellCode()
{
    const auto &duel = m_duel.duel();
    if (duel && duel->state == DuelState::Running && duel->settings.seats > 1 &&
        duel->settings.visibility >= Visibility::Activity && m_duel.mySeat())
        Q_EMIT codeWritten(m_problem->label(), m_editor->languages().language(), editor().text());
}

void DuelPage::submit()
{
    if (const QString reason = submitObstacle(m_duel); !reason.isEmpty())
        return m_status->tell(Role::Information, reason);
    if (!editor().isOpen())
        return m_status->tell(Role::Warning,
                              tr("No language can be judged here: a compiler or interpreter is missing"));
    const QString source = editor().text();
    if (source.trimmed().isEmpty())
        return m_status->tell(Role::Information, tr("There is nothing to submit yet: the editor is empty"));
    if (const Bytes size(source.toUtf8().size()); size > limits::solution) {
        return m_status->tell(Role::Bad, tr("Not sent: the code has %1 KiB, and %2 KiB is the most")
                                             .arg((size.count() + 1023) / 1024)
                                             .arg(limits::solution.kib()));
    }
    m_drafts.hasten();
    Q_EMIT submitRequested(m_problem->label(), m_editor->languages().language(), source);
}

void DuelPage::runOnSamples()
{
    const Problem *problem = m_duel.problem(m_problem->label());
    if (!problem)
        return m_status->tell(Role::Information, tr("The samples are not here yet"));
    run(OutputPane::Run::Samples, problem->samples);
}

void DuelPage::run(OutputPane::Run kind, const QList<Sample> &samples)
{
    if (m_editor->isRunning())
        return;
    const QString source = editor().text();
    if (source.trimmed().isEmpty())
        return m_status->tell(Role::Information, tr("There is nothing to run yet: the editor is empty"));
    m_editor->setRunning(true);
    m_output->showRunning(kind, samples);
    Q_EMIT runRequested(m_problem->label(), m_editor->languages().language(), source, samples);
}

void DuelPage::showRunProgress(const JudgeProgress &progress)
{
    m_output->showProgress(progress);
}

void DuelPage::showRunResult(const JudgeResult &result)
{
    m_editor->setRunning(false);
    QString said = result.compilerOutput;
    for (const TestOutcome &outcome : result.outcomes) // an interpreter speaks of lines only when it runs
        said += u'\n' + QString::fromUtf8(outcome.errorOutput);
    const QList<CompilerMessage> messages = parseCompilerOutput(said);
    editor().showMessages(messages);
    m_output->showResult(result, messages);
}

void DuelPage::showDetails(const SubmissionDetails &details)
{
    if (rowIdOf(details.submission) == m_copyWhenShown) {
        m_copyWhenShown = {};
        QGuiApplication::clipboard()->setText(details.solution);
        m_status->tell(Role::Good, tr("The code is on the clipboard"));
        return;
    }
    m_output->showDetails(details);
    if (details.solution == editor().text())
        editor().showMessages(parseCompilerOutput(details.compilerOutput));
}

void DuelPage::showStatementPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf)
{
    m_problem->showPdf(problem, language, pdf);
}

void DuelPage::setEditorOptions(const EditorOptions &options)
{
    editor().setOptions(options);
}

void DuelPage::loadEditor()
{
    editor().load();
}

void DuelPage::toggleFocusMode()
{
    m_bench->setMiddleAlone(!m_bench->isMiddleAlone());
    m_bar->setPlayersVisible(!m_bench->isMiddleAlone());
    editor().setFocus();
}

QByteArray DuelPage::layoutState() const
{
    QJsonObject state = m_bench->state();
    state.insert("statementSize"_L1, m_problem->textSize());
    state.insert("language"_L1, m_editor->languages().wanted());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void DuelPage::restoreLayoutState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    m_bench->restore(object);
    if (const int size = object.value("statementSize"_L1).toInt(); size > 0)
        m_problem->setTextSize(size);
    m_editor->languages().choose(object.value("language"_L1).toString());
}

void DuelPage::retranslate()
{
    setAccessibleName(tr("Duel"));
    m_editor->setSubmitReason(submitObstacle(m_duel));
    m_status->setPlace(editor().placeText());
    showStanding();
}

bool DuelPage::focusNextPrevChild(bool next)
{
    return focusNextInTree(*this, next);
}

void DuelPage::hideEvent(QHideEvent *event)
{
    m_drafts.flush();
    Page::hideEvent(event);
}

} // namespace duello
