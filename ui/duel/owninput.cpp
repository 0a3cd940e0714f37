// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/owninput.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace duello {

using namespace Qt::StringLiterals;

OwnInput::OwnInput(const Theme &theme, QWidget *parent)
    : Page(parent), m_text(new QPlainTextEdit(this)), m_run(new QPushButton(this))
{
    setObjectName("ownInput"_L1);
    m_text->setObjectName("ownInputText"_L1);
    m_text->setFont(Theme::codeFont(12));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(grid::s);
    m_text->setTabChangesFocus(true);
    m_run->setObjectName("runOwnButton"_L1);
    m_run->setIcon(theme.icon(u"run"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, grid::s, grid::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_run, 0, Qt::AlignBottom);
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_text->toPlainText().toUtf8()); });
    OwnInput::retranslate();
}

void OwnInput::setRunning(bool running)
{
    m_run->setEnabled(!running);
}

void OwnInput::retranslate()
{
    m_text->setPlaceholderText(tr("Type an input here and run your code on it"));
    m_text->setAccessibleName(tr("Your own input"));
    m_run->setText(tr("Run"));
    m_run->setAccessibleName(tr("Run on my input"));
}

} // namespace duello
