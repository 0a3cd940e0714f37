// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/tokenreader.h"

#include <algorithm>

namespace duello {

namespace {

// As isspace() of the C locale, whatever locale the program runs in.
bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

} // namespace

template <class Predicate> QByteArrayView TokenReader::takeWhile(Predicate belongs)
{
    const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), belongs);
    const QByteArrayView taken = m_rest.first(end - m_rest.begin());
    m_rest = m_rest.sliced(taken.size());
    return taken;
}

QByteArrayView TokenReader::takeSpace()
{
    return takeWhile(isSpace);
}

QByteArrayView TokenReader::takeToken()
{
    return takeWhile([](char c) { return !isSpace(c); });
}

} // namespace duello
