// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/codebuffer.h"

#include "ui/editor/editoractions.h"
#include "ui/editor/errormarks.h"
#include "ui/editor/syntaxname.h"

#include <KConfigWatcher>
#include <KTextEditor/Document>
#include <KTextEditor/Editor>
#include <KTextEditor/View>

#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// The standard shortcuts, which every view uses, watch their configuration from a static object, and what KConfig does
/// at the end of such a watcher needs the main thread's storage, which is gone by then: Qt warns at each exit. A
/// reference that is never given up lets the watcher have no end.
void keepShortcutWatcher()
{
    [[maybe_unused]] static const auto *const kept =
        new KConfigWatcher::Ptr(KConfigWatcher::create(KSharedConfig::openConfig()));
}

} // namespace

CodeBuffer::CodeBuffer(const QString &language, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_document(KTextEditor::Editor::instance()->createDocument(nullptr))
    , m_view(m_document->createView(this))
    , m_marks(std::make_unique<ErrorMarks>(m_view))
{
    keepShortcutWatcher();
    m_document->setText(text);
    m_document->setMode(syntaxName(language));
    m_document->setHighlightingMode(syntaxName(language));
    m_document->setModified(false);

    adoptActions(m_view);
    m_view->setStatusBarEnabled(false);
    m_view->setConfigValue(u"line-numbers"_s, true);
    m_view->setConfigValue(u"icon-bar"_s, true);
    m_view->setConfigValue(u"folding-bar"_s, true);
    m_view->setConfigValue(u"modification-markers"_s, false);
    m_view->setConfigValue(u"scrollbar-minimap"_s, false);
    m_view->setConfigValue(u"dynamic-word-wrap"_s, true);
    m_view->setConfigValue(u"auto-brackets"_s, true);
    m_document->setConfigValue(u"replace-tabs"_s, true);
    m_document->setConfigValue(u"tab-width"_s, 4);
    m_document->setConfigValue(u"indent-width"_s, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    connect(m_document.get(), &KTextEditor::Document::textChanged, this, &CodeBuffer::textChanged);
    connect(m_view, &KTextEditor::View::cursorPositionChanged, this, &CodeBuffer::placeChanged);
    connect(m_view, &KTextEditor::View::viewModeChanged, this, &CodeBuffer::placeChanged);
}

CodeBuffer::~CodeBuffer()
{
    disconnect(m_document.get(), nullptr, this, nullptr);
    disconnect(m_view, nullptr, this, nullptr);
    m_marks.reset();
    m_document.reset(); // takes its view along
}

QString CodeBuffer::text() const
{
    return m_document->text();
}

void CodeBuffer::replaceText(const QString &text)
{
    const KTextEditor::Document::EditingTransaction transaction(m_document.get());
    m_document->replaceText(m_document->documentRange(), text);
}

void CodeBuffer::setCaret(int line, int column)
{
    m_view->setCursorPosition({line, column});
}

void CodeBuffer::dress(const Theme &theme, const EditorOptions &options)
{
    m_view->setConfigValue(u"theme"_s, theme.isDark() ? u"Duello Dark"_s : u"Duello Light"_s);
    m_view->setConfigValue(u"font"_s, Theme::codeFont(options.fontSize));
    m_document->setMarkIcon(KTextEditor::Document::Error, theme.icon(u"error", Role::Bad));
    m_document->setMarkIcon(KTextEditor::Document::Warning, theme.icon(u"warning", Role::Warning));
    m_marks->setColors(theme.color(Role::Bad), theme.color(Role::Warning));
    m_view->setViewInputMode(options.viMode ? KTextEditor::View::ViInputMode : KTextEditor::View::NormalInputMode);
}

} // namespace duello
