// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/lengthbox.h"

#include "net/rules/duelrules.h"
#include "ui/controls/label.h"
#include "ui/models/timetext.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array presets{15min, 30min, 60min};

} // namespace

LengthBox::LengthBox(const Theme &theme, const QString &name, QWidget *parent)
    : Page(parent), m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold)), m_minutes(new QSpinBox)
{
    m_minutes->setObjectName(name);
    m_minutes->setRange(int(rules::shortest.count()), int(rules::longest.count()));
    m_minutes->setSingleStep(5);
    m_minutes->setFont(Theme::figures(TextSize::Normal));
    m_minutes->setMinimumWidth(88);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::xs);
    row->addWidget(m_minutes, 2);
    for (const auto preset : presets) {
        auto *button = new QPushButton;
        button->setObjectName(name + QString::number(preset.count()));
        button->setMinimumWidth(52);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, preset] {
            setLength(preset);
            checkPreset();
        });
        row->addWidget(button, 1);
        m_presets.append(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::xs);
    column->addWidget(m_title);
    column->addLayout(row);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] {
        checkPreset();
        Q_EMIT lengthChanged(length());
    });
    LengthBox::retranslate();
}

void LengthBox::setTitle(const QString &title)
{
    m_title->setText(title);
}

std::chrono::minutes LengthBox::length() const
{
    return std::chrono::minutes(m_minutes->value());
}

void LengthBox::setLength(std::chrono::minutes length)
{
    m_minutes->setValue(int(length.count()));
}

void LengthBox::checkPreset()
{
    for (qsizetype i = 0; i < m_presets.size(); ++i)
        m_presets.at(i)->setChecked(presets.at(i) == length());
}

void LengthBox::retranslate()
{
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes"));
    for (qsizetype i = 0; i < m_presets.size(); ++i) {
        m_presets.at(i)->setText(minutesText(presets.at(i)));
        m_presets.at(i)->setAccessibleName(minutesText(presets.at(i)));
    }
}

} // namespace duello
