// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demoplayer.h"

#include "ui/editor/codeeditor.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds betweenLines = 200ms;

} // namespace

DemoPlayer::DemoPlayer(Application &application, QObject *parent)
    : QObject(parent), m_application(application), m_robot(application.window())
{
    m_typist.setInterval(betweenLines);
    connect(&m_typist, &QTimer::timeout, this, &DemoPlayer::writeOn);
}

void DemoPlayer::write(const QString &code)
{
    m_lines = code.split(u'\n');
    m_written = 0;
    m_typist.start();
}

void DemoPlayer::writeOn()
{
    auto *editor = window().findChild<CodeEditor *>(u"codeEditor"_s);
    if (!editor || !editor->isOpen())
        return;
    ++m_written;
    editor->replaceText(m_lines.first(m_written).join(u'\n'));
    if (m_written == m_lines.size())
        m_typist.stop();
}

bool DemoPlayer::hasVerdict(Verdict verdict) const
{
    return std::ranges::any_of(m_application.submissions().rows(),
                               [verdict](const Row &row) { return row.submission.verdict == verdict; });
}

} // namespace duello
