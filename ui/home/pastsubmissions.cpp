// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/pastsubmissions.h"

#include "ui/controls/listview.h"
#include "ui/models/submissiontext.h"
#include "ui/models/timetext.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

enum ItemRole { SubmissionIdRole = Qt::UserRole, TimeRole, LanguageRole };

constexpr int rowHeight = 34;
constexpr int mostRows = 4; ///< more scroll: the code below needs the room
constexpr int timeWidth = 64;
constexpr int languageWidth = 96;

/// Icon, time, verdict, language, each in its column.
class SubmissionRow final : public QStyledItemDelegate
{
public:
    SubmissionRow(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        drawRowBackground(painter, option, m_theme);
        const QRect row = option.rect.adjusted(grid::l, 0, -grid::l, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(row.left(), row.center().y() - 8, 18, 18));
        const QFont font = Theme::figures(TextSize::Normal);
        painter->setFont(font);
        const auto text = [&](int left, int width, Role role, Qt::Alignment side, const QString &value) {
            painter->setPen(m_theme.color(role));
            painter->drawText(QRect(left, row.top(), width, row.height()), static_cast<int>(side | Qt::AlignVCenter),
                              QFontMetrics(font).elidedText(value, Qt::ElideRight, width));
        };
        const int words = row.left() + 30 + timeWidth;
        text(row.left() + 30, timeWidth - grid::s, Role::Muted, Qt::AlignLeft, index.data(TimeRole).toString());
        text(words, row.right() - languageWidth - words, Role::Text, Qt::AlignLeft, index.data().toString());
        text(row.right() - languageWidth, languageWidth, Role::Muted, Qt::AlignRight,
             index.data(LanguageRole).toString());
        painter->restore();
    }

private:
    const Theme &m_theme;
};

QString wordsOf(const Submission &submission)
{
    return submission.verdict ? verdictText(*submission.verdict, submission.test)
                              : PastSubmissions::tr("No verdict yet");
}

} // namespace

PastSubmissions::PastSubmissions(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new SubmissionRow(theme, this));
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT submissionChosen(item->data(SubmissionIdRole).value<SubmissionId>());
    });
}

void PastSubmissions::setSubmissions(const QList<Submission> &submissions, Timestamp start, const UserId &you)
{
    clear();
    for (const Submission &submission : submissions) {
        if (submission.user != you)
            continue;
        const bool accepted = submission.verdict == Verdict::Accepted;
        const QString time = clockText(submission.receivedAt - start);
        auto *item =
            new QListWidgetItem(accepted ? m_theme.icon(u"check", Role::Good) : m_theme.icon(u"cross", Role::Bad),
                                wordsOf(submission), this);
        item->setData(SubmissionIdRole, QVariant::fromValue(submission.id));
        item->setData(TimeRole, time);
        item->setData(LanguageRole, submission.language);
        item->setData(Qt::AccessibleTextRole,
                      QString(time + u", " + wordsOf(submission) + u", " + submission.language));
    }
    setFixedHeight(rowHeight * std::min(count(), mostRows));
}

SubmissionId PastSubmissions::current() const
{
    const QListWidgetItem *item = currentItem();
    return item ? item->data(SubmissionIdRole).value<SubmissionId>() : SubmissionId();
}

} // namespace duello
