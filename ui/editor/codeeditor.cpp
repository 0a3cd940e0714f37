// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/codeeditor.h"

#include "ui/editor/codebuffer.h"
#include "ui/editor/codetemplate.h"
#include "ui/editor/editmenu.h"
#include "ui/editor/errormarks.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QStackedLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Of all views only the one that is shown has the names by which it is found.
void name(CodeBuffer *buffer, const QString &view, const QString &input)
{
    if (!buffer)
        return;
    buffer->view()->setObjectName(view);
    if (QWidget *proxy = buffer->view()->focusProxy())
        proxy->setObjectName(input);
}

} // namespace

CodeEditor::CodeEditor(const Theme &theme, DraftStore &drafts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drafts(drafts)
    , m_menu(new EditMenu([this] { return view(); }, this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName("codeEditor"_L1);
    connect(m_menu, &EditMenu::startOverRequested, this, &CodeEditor::startOver);
    connect(&m_theme, &Theme::changed, this, &CodeEditor::dressAll);
}

CodeEditor::~CodeEditor()
{
    closeAll();
}

void CodeEditor::load()
{
    const CodeTemplate start = codeTemplate(u"C++"_s);
    const auto first = std::make_unique<CodeBuffer>(u"C++"_s, start.text, this);
    first->dress(m_theme, m_options);
}

void CodeEditor::open(const DraftKey &key)
{
    if (m_current && m_key == key)
        return;
    m_drafts.flush();
    CodeBuffer *&buffer = m_buffers[key];
    if (!buffer)
        buffer = makeBuffer(key);
    const bool hadFocus = m_current && m_current->isAncestorOf(focusWidget());
    name(m_current, {}, {});
    m_key = key;
    m_current = buffer;
    name(m_current, u"codeView"_s, u"codeInput"_s);
    m_stack->setCurrentWidget(buffer);
    setFocusProxy(buffer);
    if (hadFocus)
        buffer->setFocus();
    Q_EMIT placeChanged();
}

void CodeEditor::closeAll()
{
    m_drafts.flush();
    m_current = nullptr;
    qDeleteAll(std::exchange(m_buffers, {}));
}

QString CodeEditor::text() const
{
    return m_current ? m_current->text() : QString();
}

KTextEditor::View *CodeEditor::view() const
{
    return m_current ? m_current->view() : nullptr;
}

void CodeEditor::setOptions(const EditorOptions &options)
{
    m_options = options;
    dressAll();
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (CodeBuffer *buffer : std::as_const(m_buffers))
        buffer->view()->document()->setReadWrite(!readOnly);
}

void CodeEditor::showMessages(const QList<CompilerMessage> &messages)
{
    if (m_current)
        m_current->marks().show(messages);
}

void CodeEditor::goTo(const CompilerMessage &message)
{
    if (!m_current)
        return;
    m_current->view()->setCursorPosition(m_current->marks().placeOf(message));
    m_current->setFocus();
}

void CodeEditor::replaceText(const QString &text)
{
    if (m_current && !m_readOnly)
        m_current->replaceText(text);
}

void CodeEditor::startOver()
{
    if (!m_current || m_readOnly)
        return;
    const CodeTemplate start = codeTemplate(m_key.language);
    replaceText(start.text);
    m_current->setCaret(start.line, start.column);
}

QString CodeEditor::placeText() const
{
    if (!m_current)
        return {};
    const KTextEditor::View *shown = m_current->view();
    const KTextEditor::Cursor caret = shown->cursorPosition();
    const QString place = tr("Ln %1, Col %2").arg(caret.line() + 1).arg(caret.column() + 1);
    return m_options.viMode ? shown->viewModeHuman() + u"  "_s + place : place;
}

CodeBuffer *CodeEditor::makeBuffer(const DraftKey &key)
{
    const std::optional<QString> kept = m_drafts.load(key);
    const CodeTemplate start = codeTemplate(key.language);
    auto *buffer = new CodeBuffer(key.language, kept.value_or(start.text), this);
    if (!kept)
        buffer->setCaret(start.line, start.column);
    buffer->dress(m_theme, m_options);
    buffer->view()->document()->setReadWrite(!m_readOnly);
    buffer->view()->setContextMenu(m_menu);
    if (QWidget *input = buffer->view()->focusProxy())
        input->setAccessibleName(tr("Code in %1").arg(key.language));
    m_stack->addWidget(buffer);
    connect(buffer, &CodeBuffer::textChanged, this, [this, buffer, key] {
        m_drafts.changed(key, [buffer] { return buffer->text(); });
        Q_EMIT textChanged();
    });
    connect(buffer, &CodeBuffer::placeChanged, this, &CodeEditor::placeChanged);
    return buffer;
}

void CodeEditor::dressAll()
{
    for (CodeBuffer *buffer : std::as_const(m_buffers))
        buffer->dress(m_theme, m_options);
}

} // namespace duello
