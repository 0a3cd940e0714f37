// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace duello {

/// Takes a text apart into runs of white space and tokens, from front to back.
class TokenReader
{
public:
    explicit TokenReader(QByteArrayView text) : m_rest(text) {}

    /// The white space before the next token; empty when there is none.
    QByteArrayView takeSpace();
    /// What is not white space; empty at the end of the text.
    QByteArrayView takeToken();

private:
    template <class Predicate> QByteArrayView takeWhile(Predicate belongs);

    QByteArrayView m_rest;
};

} // namespace duello
