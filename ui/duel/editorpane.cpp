// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/editorpane.h"

#include "ui/duel/languagebox.h"
#include "ui/editor/editmenu.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace duello {

using namespace Qt::StringLiterals;

EditorPane::EditorPane(const Theme &theme, DraftStore &drafts, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_languages(new LanguageBox(this))
    , m_edit(new QToolButton(this))
    , m_run(new QPushButton(this))
    , m_submit(new QPushButton(this))
    , m_editor(new CodeEditor(theme, drafts, this))
{
    setObjectName("editorPane"_L1);
    m_edit->setObjectName("editMenuButton"_L1);
    m_edit->setIcon(theme.icon(u"more"));
    m_edit->setAutoRaise(true);
    connect(m_edit, &QToolButton::clicked, this,
            [this] { m_editor->editMenu()->popup(m_edit->mapToGlobal(m_edit->rect().bottomLeft())); });
    m_run->setObjectName("runButton"_L1);
    m_submit->setObjectName("submitButton"_L1);
    m_submit->setIcon(theme.icon(u"submit"));
    m_submit->setProperty("primary", true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(grid::s, grid::s, grid::s, grid::s);
    bar->setSpacing(grid::s);
    bar->addWidget(m_languages);
    bar->addWidget(m_edit);
    bar->addStretch(1);
    bar->addWidget(m_run);
    bar->addWidget(m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_editor, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT m_running ? stopClicked() : runClicked(); });
    connect(m_submit, &QPushButton::clicked, this, &EditorPane::submitClicked);
    EditorPane::retranslate();
}

void EditorPane::setRunning(bool running)
{
    m_running = running;
    retranslate();
}

void EditorPane::setSubmitReason(const QString &reason)
{
    m_reason = reason;
    m_submit->setEnabled(reason.isEmpty());
    m_submit->setToolTip(reason.isEmpty() ? tr("Send it to be judged (Ctrl+Enter)") : reason);
}

void EditorPane::retranslate()
{
    m_edit->setToolTip(tr("Editing commands"));
    m_edit->setAccessibleName(tr("Editing commands"));
    m_run->setText(m_running ? tr("Stop") : tr("Run"));
    m_run->setIcon(m_theme.icon(m_running ? u"cross" : u"run"));
    m_run->setToolTip(m_running ? tr("Stop the run") : tr("Run on the samples (Ctrl+R)"));
    m_run->setAccessibleName(m_run->toolTip());
    m_submit->setText(tr("Submit"));
    setSubmitReason(m_reason);
}

} // namespace duello
