// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/editor/compilermessages.h"
#include "ui/theme.h"

class QListWidget;
class QStackedLayout;

namespace duello {

class CodeView;
class Label;

/// Compiler messages as a list that leads into the code, and all that the compiler said beside it.
class ErrorList final : public Page
{
    Q_OBJECT

public:
    explicit ErrorList(const Theme &theme, QWidget *parent = nullptr);

    void showOutput(const QString &output, const QList<CompilerMessage> &messages);
    /// Errors and warnings in the list.
    int count() const { return int(m_messages.size()); }

Q_SIGNALS:
    void messageChosen(const duello::CompilerMessage &message);

protected:
    void retranslate() override;

private:
    void fill();

    const Theme &m_theme;
    QStackedLayout *m_stack;
    Label *m_hint;
    QListWidget *m_list;
    CodeView *m_raw;
    QList<CompilerMessage> m_messages;
};

} // namespace duello
