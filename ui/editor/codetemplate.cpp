// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/codetemplate.h"

namespace duello {

using namespace Qt::StringLiterals;

CodeTemplate codeTemplate(const QString &language)
{
    if (language == "C++"_L1) {
        return {u"#include <bits/stdc++.h>\n"
                "using namespace std;\n"
                "\n"
                "int main()\n"
                "{\n"
                "    ios::sync_with_stdio(false);\n"
                "    cin.tie(nullptr);\n"
                "\n"
                "    \n"
                "}\n"_s,
                8, 4};
    }
    if (language == "C"_L1) {
        return {u"#include <stdio.h>\n"
                "\n"
                "int main(void)\n"
                "{\n"
                "    \n"
                "    return 0;\n"
                "}\n"_s,
                4, 4};
    }
    if (language == "Python"_L1) {
        return {u"import sys\n"
                "\n"
                "input = sys.stdin.readline\n"
                "\n"
                "\n"_s,
                4, 0};
    }
    return {};
}

} // namespace duello
