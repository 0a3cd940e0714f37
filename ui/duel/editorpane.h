// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/editor/codeeditor.h"

class QPushButton;
class QToolButton;

namespace duello {

class LanguageBox;

/// The code editor with its tool bar: language, editing commands, Run and Submit.
class EditorPane final : public Page
{
    Q_OBJECT

public:
    EditorPane(const Theme &theme, DraftStore &drafts, QWidget *parent = nullptr);

    CodeEditor &editor() { return *m_editor; }
    LanguageBox &languages() { return *m_languages; }

    bool isRunning() const { return m_running; }
    /// Run becomes Stop.
    void setRunning(bool running);
    /// An empty reason: may submit. Else the button is off and its tool tip says why.
    void setSubmitReason(const QString &reason);

Q_SIGNALS:
    void runClicked();
    void stopClicked();
    void submitClicked();

protected:
    void retranslate() override;

private:
    const Theme &m_theme;
    LanguageBox *m_languages;
    QToolButton *m_edit;
    QPushButton *m_run;
    QPushButton *m_submit;
    CodeEditor *m_editor;
    QString m_reason;
    bool m_running = false;
};

} // namespace duello
