// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/submissionpane.h"

#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/controls/listview.h"
#include "ui/duel/failedrowactions.h"
#include "ui/duel/submissiondelegate.h"
#include "ui/models/submissionmodel.h"

#include <QStackedLayout>
#include <QVBoxLayout>
#include <QVariantAnimation>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SubmissionPane::SubmissionPane(const Theme &theme, SubmissionModel &model, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_model(model)
    , m_heading(new Label(theme, TextSize::Normal, Role::Muted, QFont::DemiBold, Label::Overflow::Elide, this))
    , m_view(new ListView(this))
    , m_empty(new EmptyState(theme, "submit", this))
    , m_stack(new QStackedLayout)
    , m_delegate(new SubmissionDelegate(theme, this))
{
    setObjectName("submissionPane"_L1);
    m_view->setObjectName("submissionList"_L1);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(false); // a failed row is higher
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_heading->setContentsMargins(grid::m, grid::s, grid::m, grid::s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_view);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    const auto tell = [this](const QModelIndex &index) {
        Q_EMIT detailsRequested(index.data(SubmissionModel::IdRole).value<RowId>());
    };
    connect(m_view, &QAbstractItemView::activated, this, tell);
    connect(m_view, &QAbstractItemView::clicked, this, tell);
    connect(&theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    watchModel();
    SubmissionPane::retranslate();
    rowsCame(0, m_model.rowCount() - 1);
}

RowId SubmissionPane::current() const
{
    return m_view->currentIndex().data(SubmissionModel::IdRole).value<RowId>();
}

void SubmissionPane::watchModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        rowsCame(first, last);
        if (last == first)
            slideIn(m_model.rows().at(first).id);
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &SubmissionPane::chooseLook);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SubmissionPane::chooseLook);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    offerActions(m_model.index(row));
            });
}

void SubmissionPane::rowsCame(int first, int last)
{
    for (int row = first; row <= last; ++row)
        offerActions(m_model.index(row));
    chooseLook();
    m_view->doItemsLayout(); // now and not when the event loop is idle: a click is answered in the next frame
}

void SubmissionPane::slideIn(const RowId &row)
{
    const auto length = m_theme.motion(120ms);
    if (length == 0ms || !m_view->isVisible())
        return;
    auto *animation = new QVariantAnimation(this);
    animation->setDuration(int(length.count()));
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    animation->setEasingCurve(QEasingCurve::OutCubic);
    m_delegate->setEntrance(row, 0.0);
    connect(animation, &QVariantAnimation::valueChanged, this, [this, row](const QVariant &share) {
        m_delegate->setEntrance(row, share.toReal());
        m_view->update(m_model.indexOf(row));
    });
    connect(animation, &QAbstractAnimation::finished, this, [this, row] {
        m_delegate->endEntrance(row);
        m_view->update(m_model.indexOf(row));
    });
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

/// A failed row carries buttons, any other none; its height changes with them.
void SubmissionPane::offerActions(const QModelIndex &index)
{
    const bool failed = Delivery(index.data(SubmissionModel::DeliveryRole).toInt()) == Delivery::Failed;
    if (failed == (m_view->indexWidget(index) != nullptr))
        return;
    if (!failed) {
        m_view->setIndexWidget(index, nullptr);
    } else {
        const RowId row = index.data(SubmissionModel::IdRole).value<RowId>();
        auto *actions = new FailedRowActions(index.data(SubmissionModel::FailureRole).toString() !=
                                                 errorCodeName(ErrorCode::DuelFinished),
                                             m_view->viewport());
        connect(actions, &FailedRowActions::retryClicked, this, [this, row] { Q_EMIT retryRequested(row); });
        connect(actions, &FailedRowActions::copyClicked, this, [this, row] { Q_EMIT copyRequested(row); });
        connect(actions, &FailedRowActions::discardClicked, this, [this, row] { Q_EMIT discardRequested(row); });
        m_view->setIndexWidget(index, actions);
    }
    m_view->doItemsLayout();
}

void SubmissionPane::chooseLook()
{
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
}

void SubmissionPane::retranslate()
{
    m_heading->setText(tr("Submissions"));
    m_view->setAccessibleName(tr("Submissions"));
    m_empty->setTexts(tr("Nothing submitted yet"), tr("Ctrl+Enter sends what is in the editor."), {});
    m_view->viewport()->update();
}

} // namespace duello
