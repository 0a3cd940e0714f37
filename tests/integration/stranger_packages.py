# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages that lean on a corner of the formats each, for foreign_packages.py: path -> text or bytes."""

SUM_PY = "import sys\nprint(sum(map(int, sys.stdin.read().split())))\n"
SUM_YAML = "name: Sum\nlimits: {time_limit: 2.5, memory: 256}\n"
SUM_TESTS = {"data/sample/1.in": "1 2\n", "data/sample/1.ans": "3\n", "data/secret/1.in": "5 6\n", "data/secret/1.ans": "11\n"}

# Names that no specification allows and every disk has, and sources as old editors write them.
NAMES = {
    "problem.yaml": b"\xef\xbb\xbfname: {en: Sum, 'ru-RU': \xd0\xa1\xd1\x83\xd0\xbc\xd0\xbc\xd0\xb0}\nproblem_format_version: legacy-icpc\n"
        b"validator_flags: space_change_sensitive\nlimits: {memory: 256.5}\n",
    ".timelimit": "1.5",
    "data/sample/the first.in": "1 2\n", "data/sample/the first.ans": "3\n",
    "data/secret/большой тест.in": "5 6\n", "data/secret/большой тест.ans": "11\n",
    "data/secret/группа 2/(1).in": "7 8", "data/secret/группа 2/(1).ans": "15\n",
    "data/secret/.hidden.in": "no", "data/secret/-dash.in": "no",
    "submissions/accepted/решение №1.py": SUM_PY,
    "submissions/accepted/with mark.cpp": b"\xef\xbb\xbf#include <iostream>\nint main(){int a,b;std::cin>>a>>b;std::cout<<a+b<<std::endl;}",
    "submissions/accepted/Marked.java": b"\xef\xbb\xbfpackage a.b;\r\nimport java.util.*;\r\npublic class Marked { public static void main(String... args) {"
        b" Scanner s = new Scanner(System.in); System.out.println(s.nextInt() + s.nextInt()); } }",
    "submissions/accepted/marked.py": b"\xef\xbb\xbf" + SUM_PY.encode(),
    "submissions/accepted/cp1251.cpp": b"// \xf0\xe5\xf8\xe5\xed\xe8\xe5\n#include <cstdio>\nint main(){int a,b;scanf(\"%d%d\",&a,&b);printf(\"%d\\n\",a+b);}",
    "submissions/accepted/cp1251.py": b"# -*- coding: cp1251 -*-\nname = '\xf1\xf3\xec\xec\xe0'\n" + SUM_PY.encode(),
    "submissions/accepted/two files/считает.py": "def add(text):\n    return sum(map(int, text.split()))\n",
    "submissions/accepted/two files/читает.py": "import sys\nfrom считает import add\nprint(add(sys.stdin.read()))\n",
    "submissions/accepted/old.c": "main() {\n    int a, b;\n    scanf(\"%d%d\", &a, &b);\n    printf(\"%d\\n\", a + b);\n    return 0;\n}\n",
    "submissions/wrong_answer/no line end.py": "import sys\nprint(sum(map(int, sys.stdin.read().split())), end='')\n",
    "submissions/wrong_answer/only the odd names.py": "n = list(map(int, input().split()))\nprint(sum(n) if n[0] < 7 else 0)\n",
    "submissions/run_time_error/exit.py": "import sys\nsys.exit(1)\n",
}

# Programs of several files in folders of their own.
NESTED = {
    "problem.yaml": SUM_YAML, **SUM_TESTS,
    "submissions/accepted/python/helper.py": "from tools.numbers import read\n\ndef answer():\n    return sum(read())\n",
    "submissions/accepted/python/solve.py": "from helper import answer\n\nif __name__ == '__main__':\n    print(answer())\n",
    "submissions/accepted/python/tools/__init__.py": "",
    "submissions/accepted/python/tools/numbers.py": "import sys\n\ndef read():\n    return map(int, sys.stdin.read().split())\n",
    "submissions/accepted/python/__pycache__/helper.cpython-27.pyc": b"\x00\x01",
    "submissions/accepted/cpp/src/main.cpp": '#include "../include/add.h"\n#include <iostream>\nint main(){int a,b;std::cin>>a>>b;std::cout<<add(a,b);}\n',
    "submissions/accepted/cpp/include/add.h": "int add(int, int);\n",
    "submissions/accepted/cpp/src/add.cpp": '#include "../include/add.h"\nint add(int a, int b){return a+b;}\n',
    "submissions/accepted/java/team/Main.java": "package team;\nimport team.io.Input;\nclass Main{public static void main(final String[] args){"
        "System.out.println(Input.next()+Input.next());}}\n",
    "submissions/accepted/java/team/io/Input.java": "package team.io;\npublic class Input{private static final java.util.Scanner in="
        "new java.util.Scanner(System.in);public static int next(){return in.nextInt();}}\n",
    "submissions/accepted/js/lib.js": "exports.add = text => text.trim().split(/\\s+/).reduce((a, b) => a + Number(b), 0)\n",
    "submissions/accepted/js/solution.js": "const { add } = require('./lib')\nconsole.log(add(require('fs').readFileSync(0, 'utf8')))\n",
    "submissions/accepted/entry/a.py": SUM_PY,
    "submissions/accepted/entry/main.py": "print(0)\n",
    "submissions/accepted/text.txt": SUM_PY,
    "submissions/submissions.yaml": "accepted/entry: {entrypoint: a.py}\naccepted/text.txt: {language: python3}\n",
}

# What submissions.yaml says of tests, groups, and of labels that a later test makes true.
LABELS = {
    "problem.yaml": "problem_format_version: 2025-09\nname: Sum\nuuid: 5ca6ba5b\ntype: pass-fail\nlimits: {time_limit: 0.75, memory: 512}\n",
    **SUM_TESTS,
    "data/secret/2.in": "7 8\n", "data/secret/2.ans": "15\n",
    "submissions/accepted/a.py": SUM_PY,
    "submissions/time_limit_exceeded/wrong_first.py": "a, b = map(int, input().split())\nwhile a == 7: pass\nprint(0 if a == 5 else a + b)\n",
    "submissions/brute_force/slow.py": "a, b = map(int, input().split())\nwhile a == 7: pass\nprint(a + b)\n",
    "submissions/run_time_error/wrong_first.py": "a, b = map(int, input().split())\nprint(0 if a == 5 else (a + b) // (7 - a))\n",
    "submissions/rejected/late.py": "a, b = map(int, input().split())\nwhile a == 7: pass\nprint(a + b)\n",
    "submissions/mixed/by_group.py": "a, b = map(int, input().split())\nprint(a + b if a < 7 else 1 // 0)\n",
    "submissions/partially_accepted/half.py": "a, b = map(int, input().split())\nprint(a + b if a < 7 else 0)\n",
    "submissions/team/either.py": "# @EXPECTED_RESULTS@: CORRECT, WRONG-ANSWER\n" + SUM_PY,
    "submissions/submissions.yaml": "mixed/by_group.*:\n  sample: {permitted: [AC]}\n  secret/{2,3}: {permitted: [RTE], required: [RTE]}\n",
}

# Flags of problem.yaml hold besides those of a group; a list keeps the blanks of a flag together.
FLAGS = {
    "problem.yaml": "name: Halves\nvalidator_flags: float_tolerance 1e-2\nlimits: {time_limit: 1, memory: 256}\n",
    "data/secret/1/testdata.yaml": "output_validator_flags: case_sensitive\n",
    "data/secret/1/deep/1.in": "3 Yes\n", "data/secret/1/deep/1.ans": "1.5 Yes\n",
    "data/secret/2/1.in": "5 No\n", "data/secret/2/1.ans": "2.5 No\n",
    "submissions/accepted/a.py": "n,w=input().split()\nprint(int(n)/2+.004,w if n=='3' else w.lower())\n",
    "submissions/wrong_answer/case.py": "n,w=input().split()\nprint(int(n)/2,w.lower())\n",
    "submissions/wrong_answer/far.py": "n,w=input().split()\nprint(int(n)/2+.1,w)\n",
}
ARGUMENTS = {
    "problem.yaml": "problem_format_version: 2023-07-draft\nname: Word\nlimits: {time_limit: 1, memory: 256}\n",
    "output_validator/judge/check.py": "import sys\nfrom rules.words import same\nsys.exit(42 if same(sys.argv[4:], sys.stdin.read()) else 43)\n",
    "output_validator/judge/rules/words.py": "def same(flags, text):\n    return text.strip() == '+'.join(flags)\n",
    "data/secret/test_group.yaml": "output_validator_args: [a b, 'c\"d']\nargs: ['1', two words]\n",
    "data/secret/1.in": "", "data/secret/1.ans": "",
    "data/secret/2.in": "", "data/secret/2.ans": "", "data/secret/2.yaml": "output_validator_args: [other]\nargs: []\n",
    "submissions/accepted/a.py": "import sys\nprint('a b+c\"d' if sys.argv[1:] == ['1', 'two words'] else 'other')\n",
    "submissions/accepted/a.cpp": "#include <cstdio>\nint main(int n,char**){std::puts(n==3?\"a b+c\\\"d\":\"other\");}\n",
    "submissions/wrong_answer/a.py": "print('other')\n",
}

# Several validators, one of which its own scripts build; the others find what the first overlooks.
CHECK_C = "#include <stdio.h>\nint main(int n, char **v) {\n    int a, b = 0;\n    FILE *f = fopen(v[1], \"r\");\n    fscanf(f, \"%d\", &a);\n" \
    "    return scanf(\"%d\", &b) == 1 && b > a ? 42 : 43;\n}\n"
VALIDATORS = {
    "problem.yaml": "name: A larger even square\nvalidation: custom\nvalidator_flags: --name 'two words' \"it's\" a\\ b\nlimits: {time_limit: 1, memory: 256}\n",
    "output_validators/a_larger/build": "#!/bin/sh\nset -e\ncc -O2 -o run larger.c\n",
    "output_validators/a_larger/larger.c": CHECK_C,
    "output_validators/b_even/run": "#!/usr/bin/env bash\nread -r n\n[ \"$#\" = 7 ] && [ \"$5$6$7\" = \"two wordsit'sa b\" ] || exit 1\nexec python3 \"$(dirname \"$0\")/even.py\" \"$n\"\n",
    "output_validators/b_even/even.py": "import sys\nsys.exit(43 if int(sys.argv[1]) % 2 else 42)\n",
    "output_validators/c_square.cpp": '#include "c_root.h"\n#include <iostream>\nint main(){long long n;std::cin>>n;return root(n)*root(n)==n?42:43;}\n',
    "output_validators/c_root.cpp": '#include "c_root.h"\n#include <cmath>\nlong long root(long long n){return std::llround(std::sqrt(n));}\n',
    "output_validators/c_root.h": "long long root(long long n);\n",
    "data/secret/1.in": "10\n", "data/secret/1.ans": "", "data/secret/2.in": "99\n", "data/secret/2.ans": "100\n",
    "submissions/accepted/a.py": "n=int(input())\nprint(next(x*x for x in range(0,99,2) if x*x>n))\n",
    "submissions/wrong_answer/smaller.py": "print(4)\n",
    "submissions/wrong_answer/odd.py": "n=int(input())\nprint(next(x*x for x in range(1,99,2) if x*x>n))\n",
    "submissions/wrong_answer/no_square.py": "n=int(input())\nprint((n+2)//2*2)\n" ,
}

# An answer that is larger than the output limit, and a sample that nobody would read.
LINE = b"7" * 10_000_000
LARGE = {
    "problem.yaml": "name: Copy\nlimits: {time_limit: 3, memory: 512}\n",
    "data/sample/1.in": LINE + b"\n", "data/sample/1.ans": LINE,
    "data/secret/1.in": b"", "data/secret/1.ans": b"",
    "submissions/accepted/a.py": "import sys\nsys.stdout.write(sys.stdin.read())\n",
    "submissions/accepted/a.cpp": "#include <cstdio>\nint main(){int c;while((c=getchar())!=EOF)putchar(c);}\n",
    "submissions/wrong_answer/a.py": "import sys\nsys.stdout.write(sys.stdin.read()[:-2]+'8')\n",
    "submissions/wrong_answer/endless.cpp": "#include <cstdio>\nint main(){for(int i=0;i<30000000;++i)putchar('7');}\n",
}

# An interactor in Python with a module of its own; it greets first and wants to be flushed at.
TALK = {
    "problem.yaml": "name: Guess\ntype: interactive\nproblem_format_version: 2025-09\nlimits: {time_limit: 1, memory: 256}\n",
    "output_validator/talk.py": "import sys\nfrom secret import number\n\nn = number(sys.argv[1])\nprint('guess', flush=True)\nfor _ in range(10):\n"
        "    line = sys.stdin.readline()\n    if not line:\n        sys.exit(43)\n    try:\n        x = int(line)\n    except ValueError:\n        sys.exit(43)\n"
        "    if x == n:\n        print('right', flush=True)\n        sys.exit(42)\n    print('higher' if x < n else 'lower', flush=True)\n"
        "open(sys.argv[3] + 'judgemessage.txt', 'w').write('too many\\n')\nsys.exit(43)\n",
    "output_validator/secret.py": "def number(path):\n    return int(open(path).read())\n",
    "data/sample/1.in": "5\n", "data/sample/1.ans": "", "data/sample/1.interaction": "<guess\n>5\n<right\n",
    "data/secret/1.in": "1000\n", "data/secret/1.ans": "",
    "submissions/accepted/a.py": "input()\nl, h = 1, 1000\nwhile True:\n    m = (l + h) // 2\n    print(m, flush=True)\n    s = input()\n"
        "    if s == 'right': break\n    if s == 'higher': l = m + 1\n    else: h = m - 1\n",
    "submissions/wrong_answer/linear.py": "input()\nfor i in range(1, 1001):\n    print(i, flush=True)\n    if input() == 'right': break\n",
    "submissions/wrong_answer/silent.cpp": "int main(){}\n",
    "submissions/run_time_error/no_answer.py": "input()\nprint(1, flush=True)\nraise SystemExit(3)\n",
    "submissions/time_limit_exceeded/unflushed.py": "input()\nprint(5, end='')\ninput()\n",
}

# Polygon: a solution in Python 2, headers that problem.xml forgets, a checker with a class of its own.
POLYGON_OLD = {
    "problem.xml": '<?xml version="1.0" encoding="utf-8"?><problem short-name="x"><names><name language="english" value="X"/></names>'
        '<judging input-file="" output-file="answer.out"><testset name="tests"><time-limit>1000</time-limit><memory-limit>268435456</memory-limit>'
        "<input-path-pattern>tests/%03d</input-path-pattern><answer-path-pattern>tests/%03d.a</answer-path-pattern><tests><test/><test/></tests>"
        '</testset></judging><assets><checker type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker><solutions>'
        '<solution tag="main"><source path="solutions/a.py" type="python.3"/></solution>'
        '<solution tag="accepted"><source path="solutions/old.py" type="python.2"/></solution>'
        '<solution tag="time-limit-exceeded-or-accepted"><source path="solutions/a.cpp" type="cpp.gcc11-64-winlibs-g++20"/></solution>'
        '<solution tag="presentation-error"><source path="solutions/none.py" type="python.3"/></solution></solutions></assets></problem>',
    "files/check.cpp": '#include "mini.h"\nint main(int,char**v){return compare(v[2],v[3]);}\n',
    "files/mini.h": "#include <fstream>\ninline int compare(const char*o,const char*a){std::ifstream x(o),y(a);int p,q;if(!(x>>p))return 2;y>>q;return p!=q;}\n",
    "tests/001": "1 2\r\n", "tests/001.a": "3\r\n", "tests/002": "5 5\r\n", "tests/002.a": "10\r\n",
    "solutions/a.py": "print(sum(map(int,input().split())),file=open('answer.out','w'))\n",
    "solutions/old.py": "print sum(map(int, raw_input().split()))\n",
    "solutions/a.cpp": "#include <fstream>\n#include <iostream>\nint main(){int a,b;std::cin>>a>>b;std::ofstream(\"answer.out\")<<a+b;}\n",
    "solutions/none.py": "print(3)\n",
}

STRANGER = {"names": NAMES, "nested": NESTED, "labels": LABELS, "flags": FLAGS, "arguments": ARGUMENTS, "validators": VALIDATORS,
            "large": LARGE, "talk": TALK, "polygonold": POLYGON_OLD}
