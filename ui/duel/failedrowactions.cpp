// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/failedrowactions.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace duello {

using namespace Qt::StringLiterals;

FailedRowActions::FailedRowActions(bool mayRetry, QWidget *parent)
    : Page(parent)
    , m_buttons(new QHBoxLayout)
    , m_retry(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    setObjectName("failedRowActions"_L1);
    m_retry->setObjectName("retryButton"_L1);
    m_copy->setObjectName("copyButton"_L1);
    m_discard->setObjectName("discardButton"_L1);
    m_buttons->setSpacing(grid::xs);
    for (QPushButton *button : {m_retry, m_copy, m_discard}) {
        button->setFont(Theme::font(TextSize::Small));
        button->setFixedHeight(buttonHeight);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the row is narrow: words share it
        m_buttons->addWidget(button);
    }
    m_retry->setVisible(mayRetry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::m, 0, grid::m, bottomMargin);
    column->addStretch();
    column->addLayout(m_buttons);
    connect(m_retry, &QPushButton::clicked, this, &FailedRowActions::retryClicked);
    connect(m_copy, &QPushButton::clicked, this, &FailedRowActions::copyClicked);
    connect(m_discard, &QPushButton::clicked, this, &FailedRowActions::discardClicked);
    FailedRowActions::retranslate();
}

void FailedRowActions::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_retry->setToolTip(tr("Send it again"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy its code"));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Take it off the list"));
    for (QPushButton *button : {m_retry, m_copy, m_discard}) {
        button->setAccessibleName(button->toolTip());
        m_buttons->setStretchFactor(button, button->fontMetrics().horizontalAdvance(button->text()) + grid::l);
    }
}

} // namespace duello
