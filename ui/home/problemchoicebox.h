// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/snapshot.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace duello {

class Label;
class ProblemModel;

/// What the server may choose a duel's problems from: how many, of which levels, about what. Nothing chosen is
/// everything: "surprise us".
class ProblemChoiceBox final : public Page
{
    Q_OBJECT

public:
    ProblemChoiceBox(const ProblemModel &problems, const Theme &theme, QWidget *parent = nullptr);

    ProblemChoice choice() const;
    /// Topics that the library does not have are left out.
    void setChoice(const ProblemChoice &choice);
    /// Of a format with one problem there is nothing to count.
    void setSingle(bool single);
    /// Whether the library has as many as are wanted.
    bool isEnough() const { return fitting() >= choice().count; }

Q_SIGNALS:
    void changed();

protected:
    void retranslate() override;

private:
    void connectParts();
    void fillTopics();
    void refresh();
    int fitting() const;

    const ProblemModel &m_problems;
    bool m_single = true;
    Label *m_title;
    QWidget *m_countRow;
    Label *m_countName;
    QSpinBox *m_count;
    Label *m_levelName;
    QList<QPushButton *> m_levels;
    Label *m_topicName;
    QComboBox *m_topic;
    QPushButton *m_surprise;
    Label *m_fits;
};

} // namespace duello
