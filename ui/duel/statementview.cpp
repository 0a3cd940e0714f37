// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/statementview.h"

#include "ui/duel/sampleview.h"
#include "ui/duel/statementtext.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallest = 10;
constexpr int largest = 28;
constexpr int usual = 14;

} // namespace

StatementView::StatementView(const Theme &theme, QWidget *parent)
    : Page(parent), m_theme(theme), m_area(new QScrollArea(this))
{
    setObjectName("statementView"_L1);
    auto *content = new QWidget;
    content->setObjectName("statementContent"_L1);
    m_title = new Label(theme, TextSize::Title, Role::Text, QFont::DemiBold, Label::Overflow::Wrap, content);
    m_title->setObjectName("statementTitle"_L1);
    m_title->setTextFormat(Qt::PlainText);
    m_limits = new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Wrap, content);
    m_limits->setObjectName("statementLimits"_L1);
    m_text = new StatementText(theme, content);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(grid::l, grid::m, grid::l, grid::l);
    m_column->setSpacing(grid::s);
    m_column->addWidget(m_title);
    m_column->addWidget(m_limits);
    m_column->addSpacing(grid::xs);
    m_column->addWidget(m_text);
    m_column->addStretch(1);
    m_area->setObjectName("statementArea"_L1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(content);
    m_area->setBackgroundRole(QPalette::Base);
    m_area->viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_area->viewport()->installEventFilter(this);
    m_area->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    setFocusProxy(m_area);
    fill();
}

void StatementView::showProblem(const QString &label, const std::optional<Problem> &problem)
{
    if (m_label == label && m_problem == problem)
        return;
    m_label = label;
    m_problem = problem;
    fill();
}

void StatementView::setTextSize(int pixels)
{
    m_pixels = std::clamp(pixels, smallest, largest);
    m_text->setTextSize(m_pixels);
    for (SampleView *sample : std::as_const(m_samples))
        sample->setTextSize(m_pixels);
}

void StatementView::retranslate()
{
    fill();
}

void StatementView::fill()
{
    m_area->setAccessibleName(tr("Statement"));
    qDeleteAll(std::exchange(m_samples, {}));
    m_limits->setVisible(m_problem.has_value());
    if (!m_problem) {
        m_title->setText({});
        m_text->setMarkdownSource(m_label.isEmpty() ? QString() : tr("The statement is on its way."));
        return;
    }
    const QString language = QLocale().name().left(2);
    const QString title = localizedText(m_problem->summary.title, language);
    m_title->setText(m_label.isEmpty() ? title : m_label + u". "_s + title);
    m_limits->setText(tr("Time limit %1 s, memory limit %2 MB")
                          .arg(QLocale().toString(double(m_problem->timeLimit.count()) / 1000.0, 'g', 6))
                          .arg(m_problem->memoryLimit.kib() / 1024));
    const QString text = localizedText(m_problem->statement, language);
    const QString instead = m_problem->pdfs.isEmpty() ? tr("This problem brings no statement.")
                                                      : tr("The statement of this problem is a PDF.");
    m_text->setMarkdownSource(text.isEmpty() ? instead : text);
    for (const Sample &sample : std::as_const(m_problem->samples)) {
        auto *view = new SampleView(m_theme, int(m_samples.size()) + 1, sample, m_area->widget());
        m_column->insertWidget(m_column->count() - 1, view);
        view->show(); // now: a layout shows its new widgets when the event loop is idle
        m_samples.append(view);
    }
    setTextSize(m_pixels);
    layOutNow();
    m_area->verticalScrollBar()->setValue(0);
}

/// And not in the rounds of an idle event loop: the first frame after the countdown shows the statement whole.
void StatementView::layOutNow()
{
    for (int round = 0; round < 2; ++round) { // the scroll bar of the first takes some of the width
        m_column->invalidate();
        m_column->activate();
        QEvent request(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(m_area, &request);
    }
}

bool StatementView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            setTextSize(m_pixels + (wheel->angleDelta().y() > 0 ? 1 : -1));
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && watched == m_area) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::ZoomIn) || key->matches(QKeySequence::ZoomOut)) {
            setTextSize(m_pixels + (key->matches(QKeySequence::ZoomIn) ? 1 : -1));
            return true;
        }
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_0) {
            setTextSize(usual);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace duello
