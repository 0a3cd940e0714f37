// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/promises.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// Text that is this old is never lost.
constexpr qint64 safeAge = 1000;

QList<int> numbersIn(const QString &text)
{
    QList<int> numbers;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("# "_L1) && line.size() == 8)
            numbers.append(line.mid(2).toInt());
    }
    return numbers;
}

} // namespace

void Promises::add(const QStringList &lines, qint64 killedAt)
{
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words.first() == "submitted"_L1)
            m_submissions.insert(words.at(1));
        if (words.first() != "typed"_L1)
            continue;
        const int number = words.at(1).toInt();
        const qint64 at = words.at(2).toLongLong();
        m_typed.insert(number, at);
        if (at < killedAt - safeAge)
            m_owed.insert(number);
    }
}

QString Promises::complaintAbout(const QString &text)
{
    const QList<int> numbers = numbersIn(text);
    const QSet<int> present(numbers.begin(), numbers.end());
    const QSet<int> lost = m_owed - present;
    if (!lost.isEmpty()) {
        const int first = *std::ranges::min_element(lost);
        return u"%1 of %2 lines are lost, the first is %3"_s.arg(lost.size()).arg(m_owed.size()).arg(first);
    }
    if (present.size() != numbers.size())
        return u"a line is there twice"_s;
    if (!std::ranges::is_sorted(numbers))
        return u"the lines are not in the order in which they were typed"_s;
    // The last line of a life may have been typed and not told.
    for (const int number : numbers) {
        if (!m_typed.contains(number) && !m_typed.contains(number - 1))
            return u"line %1 was never typed"_s.arg(number);
    }
    m_owed = present;
    return {};
}

} // namespace duello
