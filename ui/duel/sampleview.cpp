// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/sampleview.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype shownBytes = 4000; ///< a huge sample is cut in the view, never in what Copy gives

QString shownText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), shownBytes)));
    while (text.endsWith(u'\n'))
        text.chop(1);
    return bytes.size() > shownBytes ? text + u"\n…"_s : text;
}

} // namespace

SampleView::SampleView(const Theme &theme, int number, const Sample &sample, QWidget *parent)
    : Page(parent)
    , m_number(number)
    , m_input(makeBlock(theme, u"Input"_s, sample.input))
    , m_answer(makeBlock(theme, u"Answer"_s, sample.answer))
{
    setObjectName(u"sample%1"_s.arg(number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::xs);
    for (const Block &block : {m_input, m_answer}) {
        auto *head = new QHBoxLayout;
        head->setSpacing(grid::xs);
        head->addWidget(block.title, 1);
        head->addWidget(block.copy);
        column->addLayout(head);
        column->addWidget(block.text);
    }
    dress(theme);
    connect(&theme, &Theme::changed, this, [this, &theme] { dress(theme); });
    SampleView::retranslate();
}

SampleView::Block SampleView::makeBlock(const Theme &theme, const QString &name, const QByteArray &bytes)
{
    const Block block{new QLabel(this), new QToolButton(this), new QLabel(this)};
    block.title->setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    block.copy->setObjectName(u"copySample%1%2"_s.arg(name).arg(m_number));
    block.copy->setIcon(theme.icon(u"copy"));
    block.copy->setIconSize({14, 14});
    block.copy->setAutoRaise(true);
    block.text->setObjectName(u"sample%1%2"_s.arg(name).arg(m_number));
    block.text->setTextFormat(Qt::PlainText);
    block.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    block.text->setText(shownText(bytes));
    block.text->setWordWrap(true);
    block.text->setMargin(grid::s);
    block.text->setAutoFillBackground(true);
    block.text->setBackgroundRole(QPalette::Window);
    block.text->setForegroundRole(QPalette::WindowText);
    block.title->setForegroundRole(QPalette::WindowText);
    connect(block.copy, &QToolButton::clicked, this, [copy = block.copy, &theme, bytes] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        copy->setIcon(theme.icon(u"check", Role::Good));
        QTimer::singleShot(1500ms, copy, [copy, &theme] { copy->setIcon(theme.icon(u"copy")); });
    });
    return block;
}

void SampleView::setTextSize(int pixels)
{
    for (const Block &block : {m_input, m_answer})
        block.text->setFont(Theme::codeFont(pixels - 1));
}

void SampleView::retranslate()
{
    m_input.title->setText(tr("Sample %1: input").arg(m_number));
    m_answer.title->setText(tr("Output"));
    m_input.copy->setToolTip(tr("Copy the input"));
    m_answer.copy->setToolTip(tr("Copy the output"));
    m_input.copy->setAccessibleName(tr("Copy the input of sample %1").arg(m_number));
    m_answer.copy->setAccessibleName(tr("Copy the output of sample %1").arg(m_number));
    m_input.text->setAccessibleName(m_input.title->text());
    m_answer.text->setAccessibleName(tr("Output of sample %1").arg(m_number));
}

void SampleView::dress(const Theme &theme)
{
    for (const Block &block : {m_input, m_answer}) {
        QPalette quiet = block.title->palette();
        quiet.setColor(QPalette::WindowText, theme.color(Role::Muted));
        block.title->setPalette(quiet);
        QPalette raised = block.text->palette();
        raised.setColor(QPalette::Window, theme.color(Role::Raised));
        raised.setColor(QPalette::WindowText, theme.color(Role::Text));
        block.text->setPalette(raised);
    }
}

} // namespace duello
