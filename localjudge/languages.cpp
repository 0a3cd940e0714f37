// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/languages.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Says what is wrong as python3 itself would, and writes nothing: py_compile wants a place for its result, and a place
/// of ours makes Python compile the library that py_compile imports as well, which takes a tenth of a second.
const QString pythonCheck = u"import sys\n"
                            "try:\n"
                            "    compile(open(sys.argv[1], 'rb').read(), sys.argv[1], 'exec')\n"
                            "except (SyntaxError, ValueError) as error:\n"
                            "    import traceback\n"
                            "    sys.exit(''.join(traceback.format_exception_only(error)))\n"_s;

} // namespace

const QList<Language> &languages()
{
    static const QList<Language> table{
        {.name = u"C++"_s,
         .programs = {u"g++"_s, u"clang++"_s},
         .package = u"g++"_s,
         .version = {u"%compiler"_s, u"--version"_s},
         .file = u"main.cpp"_s,
         .endings = {u"cpp"_s, u"cc"_s, u"cxx"_s, u"c++"_s},
         .build = {u"%compiler"_s, u"-std=c++20"_s, u"-O2"_s, u"-pipe"_s, u"-DONLINE_JUDGE"_s,
                   u"-fdiagnostics-color=never"_s, u"-o"_s, u"/box/main"_s, u"main.cpp"_s},
         .run = {u"/program/main"_s}},
        {.name = u"Python"_s,
         .programs = {u"python3"_s},
         .package = u"python3"_s,
         .version = {u"%compiler"_s, u"--version"_s},
         .file = u"main.py"_s,
         .endings = {u"py"_s, u"py3"_s},
         .build = {u"%compiler"_s, u"-I"_s, u"-S"_s, u"-c"_s, pythonCheck, u"main.py"_s},
         .run = {u"%compiler"_s, u"-s"_s, u"/program/main.py"_s},
         .memoryAllowance = Bytes::fromMib(16)},
    };
    return table;
}

const Language *languageNamed(const QString &name)
{
    const auto found = std::ranges::find(languages(), name, &Language::name);
    return found == languages().end() ? nullptr : &*found;
}

const Language *languageOfFile(const QString &fileName)
{
    const QString ending = fileName.section(u'.', -1);
    const auto found = std::ranges::find_if(
        languages(), [&ending](const Language &language) { return language.endings.contains(ending); });
    return found == languages().end() ? nullptr : &*found;
}

} // namespace duello
