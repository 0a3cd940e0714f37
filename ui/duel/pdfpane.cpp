// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/pdfpane.h"

#include "ui/controls/emptystate.h"
#include "ui/duel/pdflibrary.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallest = 0.4;
constexpr double largest = 4;
constexpr double step = 1.2;

} // namespace

PdfPane::PdfPane(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_stack(new QStackedLayout(this))
    , m_note(new EmptyState(theme, u"problems"))
    , m_sheet(new QWidget)
    , m_bar(new QWidget)
    , m_smaller(new QToolButton)
    , m_larger(new QToolButton)
    , m_fit(new QToolButton)
    , m_copy(new QToolButton)
{
    setObjectName("pdfPane"_L1);
    m_note->setObjectName("pdfNote"_L1);
    makeBar();
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_sheet);
    connect(m_note, &EmptyState::actionRequested, this, &PdfPane::retryRequested);
    connect(&theme, &Theme::changed, this, &PdfPane::dress);
    PdfPane::retranslate();
}

void PdfPane::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(grid::s, grid::xs, grid::s, grid::xs);
    row->setSpacing(grid::xs);
    row->addStretch(1);
    for (const auto &[button, name] : {std::pair{m_smaller, "pdfSmaller"_L1},
                                       {m_larger, "pdfLarger"_L1},
                                       {m_fit, "pdfFit"_L1},
                                       {m_copy, "pdfCopy"_L1}}) {
        button->setObjectName(name);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    m_copy->setIcon(m_theme.icon(u"copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_smaller, &QToolButton::clicked, this, [this] { zoomBy(1 / step); });
    connect(m_larger, &QToolButton::clicked, this, [this] { zoomBy(step); });
    connect(m_fit, &QToolButton::clicked, this, [this] { zoomBy(0); });
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_viewer->text()); });
}

void PdfPane::showWaiting()
{
    setState(State::Waiting);
}

void PdfPane::showFailure(const QString &why)
{
    m_why = why;
    setState(State::Failed);
}

void PdfPane::showPdf(const QByteArray &pdf)
{
    if (!m_viewer) {
        m_viewer = makePdfViewer(m_sheet);
        if (!m_viewer)
            return setState(State::NoViewer);
        m_viewer->setObjectName("pdfViewer"_L1);
        m_sheet->layout()->addWidget(m_viewer);
        m_viewer->focusProxy()->installEventFilter(this);
        for (QWidget *part : m_viewer->findChildren<QWidget *>())
            part->installEventFilter(this);
        dress();
    }
    setState(m_viewer->open(pdf) ? State::Shown : State::Broken);
}

void PdfPane::setState(State state)
{
    m_state = state;
    const bool shown = state == State::Shown;
    m_stack->setCurrentWidget(shown ? m_sheet : m_note);
    if (shown && hasFocus())
        m_viewer->setFocus();
    retranslate();
}

void PdfPane::focusInEvent(QFocusEvent *event)
{
    if (m_state == State::Shown)
        m_viewer->setFocus(event->reason());
}

/// Zero: as wide as the pane.
void PdfPane::zoomBy(double factor)
{
    if (m_viewer)
        m_viewer->setZoom(factor == 0 ? 1 : std::clamp(m_viewer->zoom() * factor, smallest, largest));
}

/// What a scroll area has no keys for.
void PdfPane::scrollTo(QScrollBar::SliderAction place)
{
    if (auto *area = qobject_cast<QAbstractScrollArea *>(m_viewer->focusProxy()))
        area->verticalScrollBar()->triggerAction(place);
}

/// The paper is white in every theme; around it is the window.
void PdfPane::dress()
{
    if (!m_viewer)
        return;
    QPalette palette = m_viewer->palette();
    palette.setColor(QPalette::Dark, m_theme.color(Role::Raised));
    m_viewer->setPalette(palette);
}

void PdfPane::retranslate()
{
    m_smaller->setText(u"−"_s);
    m_larger->setText(u"+"_s);
    m_fit->setText(tr("Fit"));
    m_copy->setText(tr("Copy text"));
    m_smaller->setToolTip(tr("Smaller"));
    m_larger->setToolTip(tr("Larger"));
    m_fit->setToolTip(tr("As wide as the pane"));
    m_copy->setToolTip(tr("Copy the text of the statement"));
    for (QToolButton *button : {m_smaller, m_larger, m_fit, m_copy})
        button->setAccessibleName(button->toolTip());
    switch (m_state) {
    case State::Waiting:
        m_note->setTexts(tr("The PDF is on its way"), {}, {});
        break;
    case State::Failed:
        m_note->setTexts(tr("The PDF did not come"), m_why, tr("Try again"));
        break;
    case State::Broken:
        m_note->setTexts(tr("This PDF cannot be read"),
                         tr("The file in the problem's package is damaged or wants a password."), {});
        break;
    case State::NoViewer:
        m_note->setTexts(tr("PDFs cannot be shown here"),
                         tr("Duello's PDF viewer is missing; it comes with the package of QtPdf."), {});
        break;
    case State::Shown:
        m_viewer->focusProxy()->setAccessibleName(tr("Statement, a PDF"));
        break;
    }
}

bool PdfPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            zoomBy(wheel->angleDelta().y() > 0 ? step : 1 / step);
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)) {
            zoomBy(key->matches(QKeySequence::ZoomIn) ? step : 1 / step);
            return true;
        }
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_0) {
            zoomBy(0);
            return true;
        }
        if (key->key() == Qt::Key_Home || key->key() == Qt::Key_End) {
            scrollTo(key->key() == Qt::Key_Home ? QScrollBar::SliderToMinimum : QScrollBar::SliderToMaximum);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace duello
