// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The duel: statement, editor, submissions, players and clock. Shows its two models and emits what the player wants;
// knows nothing of networks and judges. Texts live in the draft store and outlive the page.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/judge.h"
#include "net/sync/row.h"
#include "ui/controls/page.h"
#include "ui/duel/outputpane.h"
#include "ui/editor/editoroptions.h"
#include "ui/theme.h"

#include <QTimer>

class QStackedLayout;

namespace duello {

class CodeEditor;
class Dialogs;
class DraftStore;
class DuelModel;
class OpponentModel;
class OpponentPane;
class EditorPane;
class PlayersBar;
class ProblemPane;
class StatusStrip;
class SubmissionPane;
class Workbench;
class SubmissionModel;

/// What the page works with; all outlive it.
struct DuelPageParts
{
    DuelModel &duel;
    SubmissionModel &submissions;
    OpponentModel &opponent;
    DraftStore &drafts;
    Dialogs &dialogs;
    const Theme &theme;
};

class DuelPage final : public Page
{
    Q_OBJECT

public:
    explicit DuelPage(const DuelPageParts &parts, QWidget *parent = nullptr);
    ~DuelPage() override;

    /// Answers to runRequested.
    void showRunProgress(const JudgeProgress &progress);
    void showRunResult(const JudgeResult &result);
    /// The answer to detailsRequested.
    void showDetails(const SubmissionDetails &details);
    /// The answer to statementPdfRequested().
    void showStatementPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf);

    void setEditorOptions(const EditorOptions &options);
    /// Loads the editor component now instead of with the first text: a tenth of a second.
    void loadEditor();

    /// Places of the splitters, folded panes, the size of type and the language, to be kept by whoever keeps settings.
    QByteArray layoutState() const;
    /// What layoutState() gave once; anything else is ignored.
    void restoreLayoutState(const QByteArray &state);

Q_SIGNALS:
    void submitRequested(const QString &label, const QString &language, const QString &source);
    void runRequested(const QString &label, const QString &language, const QString &source,
                      const QList<duello::Sample> &samples);
    void cancelRunRequested();
    void retryRequested(const duello::RowId &row);
    void discardRequested(const duello::RowId &row);
    void detailsRequested(const duello::RowId &row);
    /// Of a problem of this duel that is open; the label is where it stands.
    void statementPdfRequested(const QString &label, const duello::ProblemId &problem, const QString &language);
    /// "abort", "resign", "draw", ...; the body is what the move needs besides.
    void moveRequested(const QString &move, const QJsonObject &body);
    void leaveRequested();
    /// The code of the open problem as it is now, for a rival who may see it; many times a second while one types.
    void codeWritten(const QString &label, const QString &language, const QString &text);
    void layoutStateChanged();

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build(const DuelPageParts &parts);
    QWidget *makeBar(const DuelPageParts &parts);
    QWidget *makeRight(const DuelPageParts &parts);
    void addActions();
    void connectParts();

    void move(const QString &word);
    void claim(Claim as);
    void showDuel();
    void showProblem();
    void showStanding();
    void openDraft();
    void tellCode();
    void submit();
    void run(OutputPane::Run kind, const QList<Sample> &samples);
    void runOnSamples();
    void toggleFocusMode();
    CodeEditor &editor() const;

    DuelModel &m_duel;
    SubmissionModel &m_submissions;
    DraftStore &m_drafts;
    DuelId m_shownDuel;    ///< whose texts are open
    QString m_unsaved;     ///< why the disk does not have what was typed; empty when it has
    RowId m_copyWhenShown; ///< its code goes to the clipboard when it comes
    QTimer m_cooldown;     ///< until one may submit again
    PlayersBar *m_bar = nullptr;
    QStackedLayout *m_stack = nullptr;
    ProblemPane *m_problem = nullptr;
    EditorPane *m_editor = nullptr;
    OutputPane *m_output = nullptr;
    SubmissionPane *m_list = nullptr;
    OpponentPane *m_opponent = nullptr;
    StatusStrip *m_status = nullptr;
    Workbench *m_bench = nullptr;
};

} // namespace duello
