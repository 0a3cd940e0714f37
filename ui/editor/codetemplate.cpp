// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editor/codetemplate.h"

#include "ui/editor/syntaxname.h"

#include <QHash>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

const QString cpp = u"#include <bits/stdc++.h>\n"
                    "using namespace std;\n"
                    "\n"
                    "int main()\n"
                    "{\n"
                    "    ios::sync_with_stdio(false);\n"
                    "    cin.tie(nullptr);\n"
                    "\n"
                    "    \n"
                    "}\n"_s;

const QString c = u"#include <stdio.h>\n"
                  "\n"
                  "int main(void)\n"
                  "{\n"
                  "    \n"
                  "    return 0;\n"
                  "}\n"_s;

const QString python = u"import sys\n"
                       "\n"
                       "input = sys.stdin.readline\n"
                       "\n"
                       "\n"_s;

const QString java = u"import java.io.*;\n"
                     "import java.util.*;\n"
                     "\n"
                     "public class Main {\n"
                     "    public static void main(String[] args) throws IOException {\n"
                     "        var in = new BufferedReader(new InputStreamReader(System.in));\n"
                     "        \n"
                     "    }\n"
                     "}\n"_s;

const QString javaScript = u"const lines = require('fs').readFileSync(0, 'utf8').split('\\n');\n"
                           "\n"
                           "\n"_s;

const QString go = u"package main\n"
                   "\n"
                   "import (\n"
                   "\t\"bufio\"\n"
                   "\t\"fmt\"\n"
                   "\t\"os\"\n"
                   ")\n"
                   "\n"
                   "func main() {\n"
                   "\tin := bufio.NewReader(os.Stdin)\n"
                   "\tout := bufio.NewWriter(os.Stdout)\n"
                   "\tdefer out.Flush()\n"
                   "\n"
                   "\tvar n int\n"
                   "\tfmt.Fscan(in, &n)\n"
                   "\tfmt.Fprintln(out, n)\n"
                   "}\n"_s;

const QString rust = u"use std::io::{self, Read};\n"
                     "\n"
                     "fn main() {\n"
                     "    let mut input = String::new();\n"
                     "    io::stdin().read_to_string(&mut input).unwrap();\n"
                     "    let mut words = input.split_ascii_whitespace();\n"
                     "    \n"
                     "}\n"_s;

const QString kotlin = u"fun main() {\n"
                       "    \n"
                       "}\n"_s;

const QString cSharp = u"using System;\n"
                       "\n"
                       "class Program\n"
                       "{\n"
                       "    static void Main()\n"
                       "    {\n"
                       "        \n"
                       "    }\n"
                       "}\n"_s;

const QString pascal = u"begin\n"
                       "  \n"
                       "end.\n"_s;

} // namespace

CodeTemplate codeTemplate(const QString &language)
{
    static const QHash<QString, CodeTemplate> templates{
        {u"C++"_s, {cpp, 8, 4}},       {u"C"_s, {c, 4, 4}},           {u"Python"_s, {python, 4, 0}},
        {u"Java"_s, {java, 6, 8}},     {u"Go"_s, {go, 13, 1}},        {u"JavaScript"_s, {javaScript, 2, 0}},
        {u"Rust"_s, {rust, 6, 4}},     {u"Kotlin"_s, {kotlin, 1, 4}}, {u"C#"_s, {cSharp, 6, 8}},
        {u"Pascal"_s, {pascal, 1, 2}},
    };
    return templates.value(syntaxName(language));
}

} // namespace duello
