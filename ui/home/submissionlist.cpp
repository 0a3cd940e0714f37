// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/submissionlist.h"

#include "ui/models/submissiontext.h"
#include "ui/models/timetext.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const Submission &submission)
{
    return submission.verdict ? verdictText(*submission.verdict, submission.test) : SubmissionList::tr("No verdict yet");
}

} // namespace

SubmissionList::SubmissionList(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setIconSize({18, 18});
    setFont(Theme::figures(TextSize::Normal));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT submissionChosen(item->data(Qt::UserRole).value<SubmissionId>());
    });
}

void SubmissionList::setSubmissions(const QList<Submission> &submissions, Timestamp start, const UserId &you)
{
    clear();
    for (const Submission &submission : submissions) {
        if (submission.user != you)
            continue;
        const bool accepted = submission.verdict == Verdict::Accepted;
        const QString text = u"%1   %2   %3"_s.arg(clockText(submission.receivedAt - start), wordsOf(submission), submission.language);
        auto *item = new QListWidgetItem(accepted ? m_theme.icon(u"check", Role::Good) : m_theme.icon(u"cross", Role::Bad), text, this);
        item->setData(Qt::UserRole, QVariant::fromValue(submission.id));
        item->setSizeHint({100, 32});
    }
}

void SubmissionList::select(const SubmissionId &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).value<SubmissionId>() == id)
            setCurrentRow(row);
    }
}

} // namespace duello
