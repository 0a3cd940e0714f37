// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/language.h"

#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Alias
{
    QLatin1StringView word;
    QLatin1StringView name;
};

constexpr std::array aliases{
    Alias{"python"_L1, "Python"_L1}, Alias{"python3"_L1, "Python"_L1},  Alias{"py"_L1, "Python"_L1},
    Alias{"py3"_L1, "Python"_L1},    Alias{"c++"_L1, "C++"_L1},         Alias{"cpp"_L1, "C++"_L1},
    Alias{"cxx"_L1, "C++"_L1},       Alias{"g++"_L1, "C++"_L1},         Alias{"c++17"_L1, "C++17"_L1},
    Alias{"c++23"_L1, "C++23"_L1},   Alias{"pypy"_L1, "PyPy"_L1},       Alias{"pypy3"_L1, "PyPy"_L1},
    Alias{"kotlin"_L1, "Kotlin"_L1}, Alias{"kt"_L1, "Kotlin"_L1},       Alias{"c#"_L1, "C#"_L1},
    Alias{"csharp"_L1, "C#"_L1},     Alias{"cs"_L1, "C#"_L1},           Alias{"pascal"_L1, "Pascal"_L1},
    Alias{"pas"_L1, "Pascal"_L1},    Alias{"c++20"_L1, "C++"_L1},       Alias{"c"_L1, "C"_L1},
    Alias{"gcc"_L1, "C"_L1},         Alias{"java"_L1, "Java"_L1},       Alias{"javascript"_L1, "JavaScript"_L1},
    Alias{"js"_L1, "JavaScript"_L1}, Alias{"node"_L1, "JavaScript"_L1}, Alias{"nodejs"_L1, "JavaScript"_L1},
    Alias{"go"_L1, "Go"_L1},         Alias{"golang"_L1, "Go"_L1},       Alias{"rust"_L1, "Rust"_L1},
    Alias{"rs"_L1, "Rust"_L1},
};

} // namespace

std::optional<QString> canonicalLanguage(QStringView word)
{
    const QStringView trimmed = word.trimmed();
    for (const Alias &alias : aliases) {
        if (trimmed.compare(alias.word, Qt::CaseInsensitive) == 0)
            return alias.name;
    }
    return std::nullopt;
}

} // namespace duello
