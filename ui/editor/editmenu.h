// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

#include <functional>

namespace KTextEditor {
class View;
}

namespace duello {

/// The editing commands of a code view in our words: KTextEditor's own actions, and the template.
class EditMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `current` gives the view that the commands are for; null while there is none.
    explicit EditMenu(std::function<KTextEditor::View *()> current, QWidget *parent = nullptr);

Q_SIGNALS:
    void startOverRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Command
    {
        QLatin1StringView name; ///< KTextEditor's; empty: a line between groups
        const char *text = nullptr;
    };

    static const QList<Command> &commands();
    void retranslate();
    void showKeys();

    std::function<KTextEditor::View *()> m_current;
    QAction *m_startOver;
};

} // namespace duello
