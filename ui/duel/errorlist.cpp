// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/errorlist.h"

#include "ui/codeview.h"
#include "ui/controls/label.h"

#include <QListWidget>
#include <QSplitter>
#include <QStackedLayout>

namespace duello {

using namespace Qt::StringLiterals;

ErrorList::ErrorList(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_stack(new QStackedLayout(this))
    , m_hint(new Label(theme, TextSize::Normal, Role::Muted, QFont::Normal, Label::Overflow::Wrap, this))
    , m_list(new QListWidget(this))
    , m_raw(new CodeView(theme, this))
{
    setObjectName("errorPane"_L1);
    m_list->setObjectName("errorList"_L1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContentsMargins(grid::s, grid::xs, grid::xs, 0);
    m_list->setWordWrap(true);
    m_list->setIconSize({16, 16});
    m_list->setSpacing(2);
    m_raw->setObjectName("compilerOutput"_L1);
    m_raw->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName("errorSplitter"_L1);
    splitter->addWidget(m_list);
    splitter->addWidget(m_raw);
    splitter->setSizes({300, 300});
    m_hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(splitter);
    const auto choose = [this](const QListWidgetItem *item) {
        Q_EMIT messageChosen(m_messages.at(m_list->row(item)));
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(&theme, &Theme::changed, this, &ErrorList::fill);
    ErrorList::retranslate();
}

void ErrorList::showOutput(const QString &output, const QList<CompilerMessage> &messages)
{
    m_messages = messages;
    m_raw->setCode(output);
    m_stack->setCurrentIndex(output.isEmpty() ? 0 : 1);
    m_list->setVisible(!messages.isEmpty());
    fill();
}

void ErrorList::fill()
{
    m_list->clear();
    for (const CompilerMessage &message : std::as_const(m_messages)) {
        const QString place = message.column > 0 ? tr("Line %1:%2").arg(message.line).arg(message.column)
                                                 : tr("Line %1").arg(message.line);
        auto *item = new QListWidgetItem(place + u"  "_s + message.text, m_list);
        switch (message.severity) {
        case CompilerMessage::Severity::Error:
            item->setIcon(m_theme.icon(u"error", Role::Bad));
            break;
        case CompilerMessage::Severity::Warning:
            item->setIcon(m_theme.icon(u"warning", Role::Warning));
            break;
        case CompilerMessage::Severity::Note:
            item->setIcon(m_theme.icon(u"info", Role::Information));
            break;
        }
        item->setTextAlignment(Qt::AlignTop);
    }
}

void ErrorList::retranslate()
{
    m_hint->setText(tr("What the compiler says appears here. A click leads to the line."));
    m_list->setAccessibleName(tr("Compiler messages"));
    m_raw->setAccessibleName(tr("What the compiler said"));
    fill();
}

} // namespace duello
