// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/row.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

#include <optional>

class QPushButton;
class QStackedLayout;

namespace duello {

class CodeView;
class Label;
class OutcomeTable;

/// A chosen submission: verdict, results by test or the compiler's words, and its code.
class DetailsView final : public Page
{
    Q_OBJECT

public:
    explicit DetailsView(const Theme &theme, QWidget *parent = nullptr);

    /// While the details are fetched.
    void showWaiting();
    void showDetails(const SubmissionDetails &details);

protected:
    void retranslate() override;

private:
    void fill();

    const Theme &m_theme;
    Label *m_heading;
    QPushButton *m_copy;
    QStackedLayout *m_results;
    OutcomeTable *m_table;
    CodeView *m_compiler;
    Label *m_nothing;
    CodeView *m_code;
    std::optional<SubmissionDetails> m_details;
};

} // namespace duello
