// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/duelpage.h"

#include "net/protocol/limits.h"
#include "ui/duel/countdownview.h"
#include "ui/duel/duelclock.h"
#include "ui/duel/editorpane.h"
#include "ui/duel/languagebox.h"
#include "ui/duel/playersbar.h"
#include "ui/duel/statementview.h"
#include "ui/duel/statusstrip.h"
#include "ui/duel/submissionpane.h"
#include "ui/duel/wayout.h"
#include "ui/models/duelmodel.h"
#include "ui/models/submissionmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

DuelPage::DuelPage(const DuelPageParts &parts, QWidget *parent)
    : Page(parent), m_duel(parts.duel), m_submissions(parts.submissions), m_drafts(parts.drafts)
{
    setObjectName("duelPage"_L1);
    build(parts);
    addActions();
    addFolds();
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
    auto *wayOut = new WayOut(parts.theme, m_duel, parts.dialogs, this);
    connect(wayOut, &WayOut::abortRequested, this, &DuelPage::abortRequested);
    connect(wayOut, &WayOut::resignRequested, this, &DuelPage::resignRequested);
    connect(wayOut, &WayOut::leaveRequested, this, &DuelPage::leaveRequested);
    m_bar = new PlayersBar(parts.theme, m_duel, m_submissions, wayOut, this);

    m_statementPane = new QWidget(this);
    m_problems = new QTabBar(m_statementPane);
    m_problems->setObjectName("problemTabs"_L1);
    m_problems->setDrawBase(false);
    m_statement = new StatementView(parts.theme, m_statementPane);
    auto *statement = new QVBoxLayout(m_statementPane);
    statement->setContentsMargins(0, 0, 0, 0);
    statement->setSpacing(0);
    statement->addWidget(m_problems);
    statement->addWidget(m_statement, 1);
    m_statementPane->setAutoFillBackground(true);
    m_statementPane->setBackgroundRole(QPalette::Base);

    m_editor = new EditorPane(parts.theme, m_drafts, this);
    m_output = new OutputPane(parts.theme, this);
    m_list = new SubmissionPane(parts.theme, m_submissions, this);
    m_status = new StatusStrip(parts.theme, this);

    m_down = new QSplitter(Qt::Vertical, this);
    m_down->setObjectName("downSplitter"_L1);
    m_down->addWidget(m_editor);
    m_down->addWidget(m_output);
    m_down->setStretchFactor(0, 1);
    m_down->setCollapsible(0, false);
    m_down->setHandleWidth(1);
    m_down->setSizes({400, 200});
    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName("acrossSplitter"_L1);
    m_across->addWidget(m_statementPane);
    m_across->addWidget(m_down);
    m_across->addWidget(m_list);
    m_across->setStretchFactor(1, 1);
    m_across->setCollapsible(1, false);
    m_across->setHandleWidth(1);
    m_across->setSizes({320, 716, 244});

    m_work = new QWidget(this);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(m_across, 1);
    work->addWidget(m_status);
    m_stack = new QStackedLayout;
    m_stack->addWidget(new CountdownView(parts.theme, m_duel, this));
    m_stack->addWidget(m_work);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_stack, 1);
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
    add(u"focusModeAction"_s, {Qt::Key_F11}, [this] { setFocusMode(!m_focusMode); });
}

void DuelPage::addFolds()
{
    struct Fold
    {
        QString name;
        QStringView icon;
        QWidget *pane;
        int key;
    };
    for (const Fold &fold : {Fold{u"foldStatement"_s, u"problems", m_statementPane, Qt::Key_1},
                             Fold{u"foldOutput"_s, u"run", m_output, Qt::Key_2},
                             Fold{u"foldSubmissions"_s, u"history", m_list, Qt::Key_3}}) {
        QToolButton *button = m_status->addFold(fold.name, fold.icon);
        m_folds.append(button);
        button->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(fold.key))));
        connect(button, &QToolButton::toggled, this, [this, pane = fold.pane](bool shown) {
            pane->setVisible(shown);
            Q_EMIT layoutStateChanged();
        });
    }
}

void DuelPage::connectParts()
{
    connect(&m_duel, &DuelModel::duelChanged, this, &DuelPage::showDuel);
    connect(&m_duel, &DuelModel::problemChanged, this, &DuelPage::showProblem);
    connect(&m_duel, &DuelModel::connectionChanged, this, &DuelPage::showConnection);
    connect(&m_duel, &DuelModel::languagesChanged, this,
            [this] { m_editor->languages().setLanguages(m_duel.languages()); });
    connect(&m_editor->languages(), &LanguageBox::languageChosen, this, [this] {
        openDraft();
        Q_EMIT layoutStateChanged();
    });
    connect(m_problems, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab < 0 || m_problems->tabData(tab).toString() == m_label)
            return;
        m_label = m_problems->tabData(tab).toString();
        showProblem();
        openDraft();
    });
    connect(m_editor, &EditorPane::submitClicked, this, &DuelPage::submit);
    connect(m_editor, &EditorPane::runClicked, this, &DuelPage::runOnSamples);
    connect(m_editor, &EditorPane::stopClicked, this, &DuelPage::cancelRunRequested);
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
        m_status->tell(Role::Bad, tr("Your code could not be saved on this computer: %1").arg(error.detail));
    });
    connect(&m_drafts, &DraftStore::setAside, this, [this](const QString &file) {
        m_status->tell(Role::Warning, tr("A saved text could not be read; it is kept as %1").arg(file));
    });
    for (QSplitter *splitter : {m_across, m_down})
        connect(splitter, &QSplitter::splitterMoved, this, &DuelPage::layoutStateChanged);
    m_editor->languages().setLanguages(m_duel.languages());
    showConnection();
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
        m_label.clear();
        m_status->tell({}, {});
    }
    const bool shown = duel && (duel->state == DuelState::Running || isOver(duel->state));
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_editor->setSubmitReason(submitReason());
    if (!shown)
        return;
    const QSignalBlocker quiet(m_problems);
    while (m_problems->count() > duel->problems.size())
        m_problems->removeTab(m_problems->count() - 1);
    for (int i = 0; i < duel->problems.size(); ++i) {
        const QString &label = duel->problems.at(i).label;
        if (i >= m_problems->count())
            m_problems->addTab(label);
        m_problems->setTabText(i, label);
        m_problems->setTabData(i, label);
    }
    m_problems->setVisible(m_problems->count() > 1);
    if (m_label.isEmpty() && !duel->problems.isEmpty()) {
        m_label = duel->problems.first().label;
        openDraft();
        editor().setFocus();
    }
    showProblem();
}

void DuelPage::showProblem()
{
    const Problem *problem = m_duel.problem(m_label);
    m_statement->showProblem(m_problems->count() > 1 ? m_label : QString(),
                             problem ? std::optional(*problem) : std::nullopt);
}

void DuelPage::showConnection()
{
    const bool offline = m_duel.connection().state == ConnectionState::Offline;
    m_status->setStanding(Role::Warning,
                          offline ? tr("No connection. Go on typing: what you submit waits and is sent by itself.")
                                  : QString());
}

void DuelPage::openDraft()
{
    const QString language = m_editor->languages().language();
    if (!m_shownDuel.isEmpty() && !m_label.isEmpty() && !language.isEmpty())
        editor().open(DraftKey{m_shownDuel, m_label, language});
}

QString DuelPage::submitReason() const
{
    const auto &duel = m_duel.duel();
    if (!duel || !m_duel.mySeat())
        return tr("You have no seat in this duel");
    if (isOver(duel->state))
        return tr("The duel is over");
    if (duel->state != DuelState::Running)
        return tr("The duel has not begun");
    return {};
}

void DuelPage::submit()
{
    if (const QString reason = submitReason(); !reason.isEmpty())
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
    m_drafts.flush();
    Q_EMIT submitRequested(m_label, m_editor->languages().language(), source);
}

void DuelPage::runOnSamples()
{
    const Problem *problem = m_duel.problem(m_label);
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
    Q_EMIT runRequested(m_editor->languages().language(), source, samples);
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

void DuelPage::setEditorOptions(const EditorOptions &options)
{
    editor().setOptions(options);
}

void DuelPage::setFocusMode(bool on)
{
    if (m_focusMode == on)
        return;
    m_focusMode = on;
    m_bar->setPlayersVisible(!on);
    if (!on) {
        for (QWidget *widget : std::exchange(m_hiddenByFocus, {}))
            widget->show();
        return;
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_statementPane, m_output, m_list}) {
        if (!widget->isHidden()) {
            widget->hide();
            m_hiddenByFocus.append(widget);
        }
    }
    editor().setFocus();
}

QByteArray DuelPage::layoutState() const
{
    QJsonObject folds;
    for (const QToolButton *fold : m_folds)
        folds.insert(fold->objectName(), fold->isChecked());
    const auto base64 = [](const QSplitter *splitter) {
        return QString::fromLatin1(splitter->saveState().toBase64());
    };
    return QJsonDocument(QJsonObject{{u"across"_s, base64(m_across)},
                                     {u"down"_s, base64(m_down)},
                                     {u"folds"_s, folds},
                                     {u"statementSize"_s, m_statement->textSize()},
                                     {u"language"_s, m_editor->languages().language()}})
        .toJson(QJsonDocument::Compact);
}

void DuelPage::restoreLayoutState(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const auto bytes = [&object](QLatin1StringView name) {
        return QByteArray::fromBase64(object.value(name).toString().toLatin1());
    };
    m_across->restoreState(bytes("across"_L1));
    m_down->restoreState(bytes("down"_L1));
    for (QToolButton *fold : std::as_const(m_folds))
        fold->setChecked(object.value("folds"_L1).toObject().value(fold->objectName()).toBool(true));
    if (const int size = object.value("statementSize"_L1).toInt(); size > 0)
        m_statement->setTextSize(size);
    m_editor->languages().choose(object.value("language"_L1).toString());
}

void DuelPage::retranslate()
{
    setAccessibleName(tr("Duel"));
    const QStringList folds{tr("Show the statement"), tr("Show the results of runs"), tr("Show the submissions")};
    for (qsizetype i = 0; i < m_folds.size(); ++i) {
        QToolButton *fold = m_folds.at(i);
        fold->setToolTip(u"%1 (%2)"_s.arg(folds.at(i), fold->shortcut().toString(QKeySequence::NativeText)));
        fold->setAccessibleName(folds.at(i));
    }
    m_problems->setAccessibleName(tr("Problems"));
    m_editor->setSubmitReason(submitReason());
    m_status->setPlace(editor().placeText());
    showConnection();
}

void DuelPage::hideEvent(QHideEvent *event)
{
    m_drafts.flush();
    Page::hideEvent(event);
}

} // namespace duello
