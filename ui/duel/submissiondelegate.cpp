// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/submissiondelegate.h"

#include "ui/controls/listview.h"
#include "ui/duel/failedrowactions.h"
#include "ui/duel/verdictlook.h"
#include "ui/errortext.h"
#include "ui/models/submissionmodel.h"
#include "ui/models/submissiontext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 62;
constexpr int reasonTop = 58; ///< of a failed row's reason, under the bar
constexpr int iconSize = 16;
constexpr int barHeight = 4;
constexpr int slide = 16;
constexpr qreal faint = 0.35; ///< a new row is there in its first frame already

QString factsText(const Row &row)
{
    QStringList facts{timeText(row.createdAt), row.submission.language};
    const bool ran = row.submission.verdict && row.submission.verdict != Verdict::CompilationError;
    if (ran) {
        facts.append(durationText(row.submission.cpuTime));
        facts.append(memoryText(row.submission.memory));
    }
    return facts.join(u"   "_s);
}

QFont reasonFont()
{
    return Theme::font(TextSize::Small);
}

QString reasonOf(const Row &row)
{
    return row.failure ? errorText(*row.failure).happened : QString();
}

/// What a failed row needs beyond the reason's first pixel: as many lines as the reason has, and the buttons.
int heightBelowBar(const Row &row, int width)
{
    const QRect room(0, 0, width, QWIDGETSIZE_MAX);
    const int words = QFontMetrics(reasonFont()).boundingRect(room, Qt::TextWordWrap, reasonOf(row)).height();
    return words + grid::s + FailedRowActions::buttonHeight + FailedRowActions::bottomMargin;
}

} // namespace

SubmissionDelegate::SubmissionDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void SubmissionDelegate::setEntrance(const RowId &row, qreal share)
{
    m_entrances[row] = share;
}

void SubmissionDelegate::endEntrance(const RowId &row)
{
    m_entrances.remove(row);
}

void SubmissionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row = index.data(SubmissionModel::RowRole).value<Row>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawRowBackground(painter, option, m_theme);
    if (const auto entrance = m_entrances.constFind(row.id); entrance != m_entrances.constEnd()) {
        painter->translate((*entrance - 1) * slide, 0);
        painter->setOpacity(faint + (1 - faint) * *entrance);
    }
    const QRect inner = option.rect.adjusted(grid::m, grid::s, -grid::m, -grid::s);
    paintHead(*painter, QRect(inner.left(), inner.top(), inner.width(), 20), row);
    paintFacts(*painter, QRect(inner.left(), inner.top() + 20, inner.width(), 16), row);
    paintBar(*painter, QRectF(inner.left() + 0.5, inner.top() + 41.5, inner.width() - 1, barHeight), row);
    if (row.delivery == Delivery::Failed)
        paintReason(*painter, QRect(inner.left(), option.rect.top() + reasonTop, inner.width(), inner.height()), row);
    painter->restore();
}

QSize SubmissionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int narrowest = 160;
    const Row row = index.data(SubmissionModel::RowRole).value<Row>();
    if (row.delivery != Delivery::Failed)
        return {narrowest, rowHeight};
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : narrowest;
    return {narrowest, reasonTop + heightBelowBar(row, width - 2 * grid::m)};
}

void SubmissionDelegate::paintHead(QPainter &painter, const QRect &line, const Row &row) const
{
    const Look look = lookOf(row);
    const QColor color = m_theme.color(look.role);
    m_theme.icon(look.icon, look.role).paint(&painter, QRect(line.left(), line.top() + 2, iconSize, iconSize));
    QRect words = line.adjusted(iconSize + grid::s, 0, 0, 0);
    if (row.submission.verdict) {
        const QString code = verdictCode(*row.submission.verdict);
        painter.setFont(Theme::codeFont(int(TextSize::Small)));
        const int width = painter.fontMetrics().horizontalAdvance(code) + 2 * 6;
        const QRectF chip(line.right() - width + 1, line.top() + 1, width, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.tint(look.role));
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(color);
        painter.drawText(chip, Qt::AlignCenter, code);
        words.setRight(int(chip.left()) - grid::s);
    }
    painter.setFont(Theme::font(TextSize::Normal, QFont::DemiBold));
    painter.setPen(look.role == Role::You ? m_theme.color(Role::Text) : color);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(statusText(row), Qt::ElideRight, words.width()));
}

void SubmissionDelegate::paintFacts(QPainter &painter, const QRect &line, const Row &row) const
{
    painter.setFont(Theme::figures(TextSize::Small));
    painter.setPen(m_theme.color(Role::Muted));
    const QRect words = line.adjusted(iconSize + grid::s, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(factsText(row), Qt::ElideRight, words.width()));
}

void SubmissionDelegate::paintBar(QPainter &painter, const QRectF &bar, const Row &row) const
{
    const bool pending = row.delivery != Delivery::Delivered;
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(pending ? QColor(Qt::transparent) : m_theme.color(Role::Raised));
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    const double progress = progressOf(row.submission);
    if (pending || progress <= 0)
        return;
    QRectF filled = bar.adjusted(-0.5, -0.5, 0.5, 0.5);
    filled.setWidth(std::max(filled.height(), filled.width() * progress));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(lookOf(row).role));
    painter.drawRoundedRect(filled, filled.height() / 2, filled.height() / 2);
}

void SubmissionDelegate::paintReason(QPainter &painter, const QRect &lines, const Row &row) const
{
    painter.setFont(reasonFont());
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(lines, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, reasonOf(row));
}

} // namespace duello
