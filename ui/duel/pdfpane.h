// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/theme.h"

#include <QScrollBar>

class QStackedLayout;
class QToolButton;

namespace duello {

class EmptyState;
class PdfViewer;

/// A PDF with its zoom and a button that copies its text. Ctrl and the wheel, or Ctrl with +, - and 0 while it has the
/// focus, change the size, too; Home and End go to its ends. While there is no PDF it says why.
class PdfPane final : public Page
{
    Q_OBJECT

public:
    explicit PdfPane(const Theme &theme, QWidget *parent = nullptr);

    void showWaiting();
    void showPdf(const QByteArray &pdf);
    /// It could not be fetched: a button asks for it again.
    void showFailure(const QString &why);

Q_SIGNALS:
    void retryRequested();

protected:
    void retranslate() override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Waiting, Shown, Failed, Broken, NoViewer };

    void makeBar();
    void setState(State state);
    void zoomBy(double factor);
    void scrollTo(QScrollBar::SliderAction place);
    void dress();

    const Theme &m_theme;
    State m_state = State::Waiting;
    QString m_why;
    QStackedLayout *m_stack;
    EmptyState *m_note;
    QWidget *m_sheet;
    QWidget *m_bar;
    PdfViewer *m_viewer = nullptr; ///< made for the first PDF
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
    QToolButton *m_copy;
};

} // namespace duello
