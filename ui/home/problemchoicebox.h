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
/// everything: "surprise us". Of a duel of one seat the words are for who is alone.
class ProblemChoiceBox final : public Page
{
    Q_OBJECT

public:
    /// Of a format with several problems.
    static constexpr int fewest = 2;
    static constexpr int most = 8;

    /// The parts are called `name` + "Level1" to "Level4", "Topic", "Count", "Any", "Fitting".
    ProblemChoiceBox(const ProblemModel &problems, const Theme &theme, const QString &name, int seats,
                     QWidget *parent = nullptr);

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
    QString fittingText(int fit) const;

    const ProblemModel &m_problems;
    const int m_seats;
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
