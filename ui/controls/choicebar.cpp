// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/choicebar.h"

#include "ui/controls/label.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

ChoiceBar::ChoiceBar(const Theme &theme, const QString &name, int choices, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_line(new Label(theme, TextSize::Small, Role::Muted))
{
    setObjectName(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::xs);
    for (int i = 0; i < choices; ++i) {
        auto *button = new QPushButton;
        button->setObjectName(name + QString::number(i));
        button->setCheckable(true);
        button->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus); // Tab leads to the taken one, arrows on
        button->setMinimumWidth(40);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        m_buttons->addButton(button, i);
        row->addWidget(button, 1);
    }
    // The line keeps the room of two: another choice moves nothing.
    m_line->setMinimumHeight(2 * m_line->fontMetrics().lineSpacing());
    m_line->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::xs);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_line);
    setCurrent(0);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int choice, bool taken) {
        m_buttons->button(choice)->setFocusPolicy(taken ? Qt::StrongFocus : Qt::ClickFocus);
        if (!taken)
            return;
        showLine();
        Q_EMIT currentChanged(choice);
    });
}

void ChoiceBar::setTexts(const QString &title, const QStringList &words, const QStringList &lines)
{
    m_title->setText(title);
    m_lines = lines;
    m_line->setVisible(!lines.isEmpty());
    setAccessibleName(title);
    for (qsizetype i = 0; i < words.size(); ++i) {
        QAbstractButton *button = m_buttons->button(int(i));
        button->setText(words.at(i));
        button->setAccessibleName(title + u": " + words.at(i));
        button->setAccessibleDescription(lines.value(i));
    }
    showLine();
}

int ChoiceBar::current() const
{
    return m_buttons->checkedId();
}

void ChoiceBar::setCurrent(int choice)
{
    m_buttons->button(choice)->setChecked(true);
}

void ChoiceBar::showLine()
{
    m_line->setText(m_lines.value(current()));
}

} // namespace duello
