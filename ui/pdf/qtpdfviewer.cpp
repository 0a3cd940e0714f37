// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pdf/qtpdfviewer.h"

#include <QAccessibleWidget>
#include <QPdfSelection>
#include <QPdfView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

QString textOf(QPdfDocument &document)
{
    QStringList pages;
    for (int page = 0; page < document.pageCount(); ++page)
        pages += document.getAllText(page).text();
    return pages.join("\n\n"_L1);
}

/// The pages as screen readers hear them. Reading all of them takes longer than painting the first: only who asks
/// waits.
class SpokenPages final : public QAccessibleWidget
{
public:
    explicit SpokenPages(QPdfView &view) : QAccessibleWidget(&view, QAccessible::Document), m_view(view) {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description && m_view.document() ? textOf(*m_view.document())
                                                                     : QAccessibleWidget::text(kind);
    }

private:
    QPdfView &m_view;
};

QAccessibleInterface *makeSpoken(const QString &, QObject *object)
{
    auto *view = qobject_cast<QPdfView *>(object);
    return view ? new SpokenPages(*view) : nullptr;
}

} // namespace

QtPdfViewer::QtPdfViewer(QWidget *parent) : PdfViewer(parent), m_view(new QPdfView(this))
{
    QAccessible::installFactory(makeSpoken);
    m_view->setObjectName("pdfPages"_L1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setDocument(&m_document);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
}

QtPdfViewer::~QtPdfViewer()
{
    delete m_view; // before its document, which is no child
}

bool QtPdfViewer::open(const QByteArray &pdf)
{
    m_document.close();
    m_bytes.close();
    m_bytes.setData(pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_document.load(&m_bytes);
    m_view->verticalScrollBar()->setValue(0);
    applyZoom();
    return m_document.status() == QPdfDocument::Status::Ready && m_document.pageCount() > 0;
}

QString QtPdfViewer::text() const
{
    return textOf(m_document);
}

void QtPdfViewer::setZoom(double factor)
{
    m_zoom = factor;
    applyZoom();
}

void QtPdfViewer::resizeEvent(QResizeEvent *event)
{
    PdfViewer::resizeEvent(event);
    applyZoom();
}

void QtPdfViewer::applyZoom()
{
    if (m_zoom == 1 || m_document.pageCount() == 0) {
        m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
        return;
    }
    double widest = 1;
    for (int page = 0; page < m_document.pageCount(); ++page)
        widest = std::max(widest, m_document.pagePointSize(page).width());
    const QMargins margins = m_view->documentMargins();
    const double room = m_view->viewport()->width() - margins.left() - margins.right();
    constexpr double pointsOfAnInch = 72;
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(m_zoom * room * pointsOfAnInch / (widest * m_view->logicalDpiX()));
}

} // namespace duello

extern "C" Q_DECL_EXPORT duello::PdfViewer *duelloMakePdfViewer(QWidget *parent)
{
    return new duello::QtPdfViewer(parent);
}
