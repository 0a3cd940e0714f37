// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/statementtext.h"

#include "ui/duel/markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextTable>
#include <QWheelEvent>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal lineHeight = 135; // percent

QString sheetOf(const Theme &theme, int pixels)
{
    return u"h1, h2, h3 { font-size: %1px; font-weight: 600; margin-top: 18px; margin-bottom: 4px; }"
           "p, ul, ol { margin-top: 6px; margin-bottom: 6px; }"
           "li { margin-bottom: 2px; }"
           "code, pre { font-family: '%2'; font-size: %3px; }"
           "code { background-color: %4; }"
           "a { color: %5; }"_s.arg(pixels + 2)
               .arg(Theme::codeFont().family())
               .arg(pixels - 1)
               .arg(theme.color(Role::Raised).name(), theme.color(Role::Information).name());
}

/// What a style sheet cannot say: the distance of lines, and headings without Qt's own enlargement.
void layOut(QTextDocument *document, int pixels)
{
    QTextCursor cursor(document);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0) {
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat heading;
            heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
            heading.setProperty(QTextFormat::FontPixelSize, pixels + 1);
            cursor.mergeCharFormat(heading);
        }
    }
}

} // namespace

StatementText::StatementText(const Theme &theme, QWidget *parent) : QTextBrowser(parent), m_theme(theme)
{
    setObjectName("statementText"_L1);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy asHighAsItsText(QSizePolicy::Preferred, QSizePolicy::Minimum);
    asHighAsItsText.setHeightForWidth(true);
    setSizePolicy(asHighAsItsText);
    setMinimumHeight(0);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &StatementText::render);
}

void StatementText::setMarkdownSource(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void StatementText::setTextSize(int pixels)
{
    m_pixels = pixels;
    render();
}

QVariant StatementText::loadResource(int, const QUrl &)
{
    return {};
}

void StatementText::render()
{
    QFont font = Theme::font(TextSize::Normal);
    font.setPixelSize(m_pixels);
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(sheetOf(m_theme, m_pixels));
    setHtml(htmlFromMarkdown(m_markdown));
    layOut(document(), m_pixels);
    updateGeometry();
}

bool StatementText::hasHeightForWidth() const
{
    return true;
}

int StatementText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> measured(document()->clone());
    measured->setTextWidth(width);
    return int(std::ceil(measured->size().height())) + 2;
}

void StatementText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the scroll area around it turns, and zooms the whole statement
}

} // namespace duello
