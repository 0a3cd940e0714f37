// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

#include <QTimer>

class QLabel;
class QToolButton;

namespace duello {

class Label;

/// The foot of the duel page. Its place is always there, so that a word never moves what is under the pointer. Says one
/// thing at a time: something that just happened for some seconds, else what holds for long.
class StatusStrip final : public Page
{
    Q_OBJECT

public:
    explicit StatusStrip(const Theme &theme, QWidget *parent = nullptr);

    /// For some seconds.
    void tell(Role role, const QString &words);
    /// Until it is another; empty for nothing.
    void setStanding(Role role, const QString &words);
    QString words() const;
    /// Where the caret is; at the right.
    void setPlace(const QString &place);

    /// A button that folds and unfolds a pane.
    QToolButton *addFold(const QString &name, QStringView icon);

protected:
    void retranslate() override;

private:
    struct Notice
    {
        Role role = Role::Muted;
        QString words;
    };

    void draw();

    const Theme &m_theme;
    QLabel *m_icon;
    Label *m_words;
    Label *m_place;
    QWidget *m_folds;
    QTimer m_timer;
    Notice m_passing;
    Notice m_standing;
};

} // namespace duello
