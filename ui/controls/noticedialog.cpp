// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/noticedialog.h"

#include "ui/style/outlines.h"
#include "ui/theme.h"
#include "ui/tintedicon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentWidth = 400;
constexpr int signSize = 40;
constexpr int detailsHeight = 76;

/// What kind of notice it is, as a picture on a faint square of its colour.
class Sign final : public QWidget
{
public:
    Sign(const QString &icon, Role role) : m_icon(new TintedIcon(icon, role)), m_role(role)
    {
        setFixedSize(signSize, signSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor surface = palette().color(QPalette::Base);
        const bool dark = surface.lightness() < 128;
        outlines::panel(&painter, rect(), outlines::mix(Theme::colorOf(m_role, dark), surface, 0.12F), {}, 10);
        m_icon.paint(&painter, rect().adjusted(9, 9, -9, -9));
    }

private:
    QIcon m_icon;
    Role m_role;
};

QLabel *wrapped(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setFixedWidth(contentWidth);
    return label;
}

} // namespace

NoticeDialog::NoticeDialog(const Question &question, Kind kind, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(question.name);
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(grid::s);
    addWords(column, question);
    if (!question.details.isEmpty())
        addDetails(column, question.details);
    column->addSpacing(grid::m);
    addAnswers(column, question, kind);
    const bool trouble = kind == Kind::Trouble;
    const bool warns = question.destructive;
    auto *sign = new Sign(trouble ? u"error"_s
                          : warns ? u"warning"_s
                                  : u"info"_s,
                          trouble ? Role::Bad
                          : warns ? Role::Warning
                                  : Role::Information);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xl, grid::xl, grid::xl, grid::l);
    row->setSpacing(grid::l);
    row->setSizeConstraint(QLayout::SetFixedSize);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void NoticeDialog::addWords(QVBoxLayout *column, const Question &question)
{
    QLabel *title = wrapped(question.title, Theme::font(TextSize::Large, QFont::DemiBold));
    title->setObjectName(u"noticeTitle"_s);
    QLabel *text = wrapped(question.text, Theme::font(TextSize::Normal));
    text->setObjectName(u"noticeText"_s);
    column->addSpacing(grid::s);
    column->addWidget(title);
    column->addWidget(text);
    text->setVisible(!question.text.isEmpty());
}

void NoticeDialog::addDetails(QVBoxLayout *column, const QString &details)
{
    auto *print = new QPlainTextEdit(details);
    print->setObjectName(u"noticeDetails"_s);
    print->setAccessibleName(tr("Details"));
    print->setReadOnly(true);
    print->setTabChangesFocus(true);
    print->setFont(Theme::codeFont(11));
    print->setFixedSize(contentWidth, detailsHeight);
    auto *copy = new QPushButton(tr("Copy the details"));
    copy->setObjectName(u"copyDetails"_s);
    copy->setAccessibleName(copy->text());
    copy->setFlat(true);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, details] {
        QGuiApplication::clipboard()->setText(details);
        copy->setText(tr("Copied"));
    });
    column->addSpacing(grid::xs);
    column->addWidget(print);
    column->addWidget(copy, 0, Qt::AlignLeft);
}

void NoticeDialog::addAnswers(QVBoxLayout *column, const Question &question, Kind kind)
{
    auto *accept = new QPushButton(question.accept);
    accept->setObjectName(u"noticeAccept"_s);
    accept->setAccessibleName(question.accept);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(grid::s);
    answers->addStretch();
    QPushButton *usual = accept;
    if (kind == Kind::Question) {
        auto *cancel = new QPushButton(tr("Cancel"));
        cancel->setObjectName(u"noticeCancel"_s);
        cancel->setAccessibleName(cancel->text());
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        answers->addWidget(cancel);
        if (question.destructive)
            usual = cancel;
    }
    answers->addWidget(accept);
    column->addLayout(answers);
    usual->setProperty("primary", true);
    usual->setDefault(true);
    usual->setFocus();
}

} // namespace duello
