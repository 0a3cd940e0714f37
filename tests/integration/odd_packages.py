# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages that are valid and odd, for foreign_packages.py: path -> text or bytes. Every label in them is right."""

ADD_C = "#include <stdio.h>\nint main(void) {\n    long long a, b;\n    scanf(\"%lld%lld\", &a, &b);\n    printf(\"%lld\\n\", a + b);\n}\n"
ADD_CPP = ("#include <bits/stdc++.h>\n#define READ(x) \\\n    long long x; \\\n    std::cin >> x\n"
    "int main() {\n    READ(a); // a comment that ends with the line\n    READ(b);\n    std::cout << a + b << std::endl;\n}\n")
ADD_PY = '#!/usr/bin/env python3\nimport sys\n\ndef main():\n    """A text\n    of two lines."""\n    print(sum(map(int, sys.stdin.read().split())))\n\nmain()'
ADD_JAVA = ("package contest.solutions;\n\nimport java.util.Scanner;\n\npublic class AddThem {\n    public static void main(String[] args) {\n"
    "        Scanner in = new Scanner(System.in);\n        System.out.println(in.nextLong() + in.nextLong());\n    }\n}\n")
ADD_JS = "const [a, b] = require('fs').readFileSync(0, 'utf8').trim().split(/\\s+/).map(Number)\nconsole.log(a + b)\n"
ADD_GO = 'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int64\n\tfmt.Scan(&a, &b)\n\tfmt.Println(a + b)\n}\n'
ADD_RS = ("use std::io::Read;\n\nfn main() {\n    let mut text = String::new();\n    std::io::stdin().read_to_string(&mut text).unwrap();\n"
    "    println!(\"{}\", text.split_whitespace().map(|x| x.parse::<i64>().unwrap()).sum::<i64>());\n}\n")


def windows(text):
    return text.replace("\n", "\r\n")


# Written on Windows: every line of every file ends with CR LF, the last one with nothing.
WINDOWS = {name: windows(text) for name, text in {
    "problem.yaml": "name: 'Sum'\nvalidator_flags: case_sensitive\nlimits:\n  memory: 256",
    ".timelimit": "3\n",
    "problem_statement/problem.en.tex": "\\problemname{Sum}\nAdd $a$ and $b$.",
    "data/sample/1.in": "1 2",
    "data/sample/1.ans": "3",
    "data/secret/1.in": "1000000000 1000000000\n",
    "data/secret/1.ans": "2000000000\n\n",
    "data/secret/2.in": "-5\n\n5",
    "data/secret/2.ans": "0",
    "submissions/accepted/a.c": ADD_C,
    "submissions/accepted/a.cpp": ADD_CPP,
    "submissions/accepted/a.py": ADD_PY,
    "submissions/accepted/AddThem.java": ADD_JAVA,
    "submissions/accepted/a.js": ADD_JS,
    "submissions/accepted/a.go": ADD_GO,
    "submissions/accepted/a.rs": ADD_RS,
    "submissions/accepted/prints_crlf.py": "import sys\nsys.stdout.write('%d\\r\\n' % sum(map(int, sys.stdin.read().split())))",
    "submissions/wrong_answer/first_line.py": "print(sum(map(int, input().split())))\n",
    "submissions/mixed/either.py": "# @EXPECTED_RESULTS@: WRONG-ANSWER\nprint(0)\n",
}.items()}

# One line of eight million characters, in and out.
LONG = "0123456789abcdef" * 500_000
HUGE = {
    "problem.yaml": "name: Backwards\nlimits: {time_limit: 4, memory: 512, output: 16}\n",
    "data/secret/1.in": LONG,
    "data/secret/1.ans": LONG[::-1],
    "submissions/accepted/a.py": "print(input()[::-1])",
    "submissions/accepted/a.cpp": "#include <algorithm>\n#include <iostream>\n#include <string>\nint main(){std::string s;std::getline(std::cin,s);"
        "std::reverse(s.begin(),s.end());std::cout<<s;}",
    "submissions/accepted/A.java": "import java.io.*;public class A{public static void main(String[] a)throws IOException{"
        "System.out.print(new StringBuilder(new BufferedReader(new InputStreamReader(System.in)).readLine()).reverse());}}",
    "submissions/wrong_answer/last.py": "s=input()[::-1]\nprint(s[:-1]+'x')",
    "submissions/wrong_answer/short.py": "print(input()[:0:-1])",
    "submissions/wrong_answer/twice.cpp": "#include <iostream>\n#include <string>\nint main(){std::string s;std::cin>>s;"
        "for(int i=0;i<3;++i)std::cout<<s;}",
}

# A validator from the days of Python 2, in one file beside the folder's others, which runs as well today.
OLD_VALIDATOR = {
    "problem.yaml": "name: Any divisor\nvalidation: custom\nlimits:\n    memory: 256\n",
    ".timelimit": "1.5",
    "output_validators/validate.py": "#!/usr/bin/env python2\nfrom __future__ import print_function\nimport sys\n\n"
        "n = int(open(sys.argv[1]).readline())\nline = sys.stdin.readline()\n"
        "try:\n    d = int(line)\nexcept ValueError:\n    sys.exit(43)\n"
        "if sys.stdin.read().strip() or not 1 < d < n or n % d:\n"
        "    print('no divisor', file=open(sys.argv[3] + '/judgemessage.txt', 'w'))\n    sys.exit(43)\nsys.exit(42)\n",
    "data/sample/1.in": "91",
    "data/sample/1.ans": "7",
    "data/secret/even.in": "1024\r\n",
    "data/secret/even.ans": "",
    "submissions/accepted/small.py": "n=int(input())\nprint(next(d for d in range(2,n) if n%d==0))",
    "submissions/accepted/large.cc": "#include <iostream>\nint main(){int n;std::cin>>n;int d=n-1;while(n%d)--d;std::cout<<d;}",
    "submissions/accepted/old style.cxx": "#include <cstdio>\nint main(){int n;scanf(\"%d\",&n);for(int d=2;;++d)if(n%d==0){printf(\"%d\",d);return 0;}}",
    "submissions/wrong_answer/one.py": "print(1)",
    "submissions/wrong_answer/words.py": "print('seven')",
    "submissions/wrong_answer/two_lines.py": "n=int(input())\nprint(next(d for d in range(2,n) if n%d==0))\nprint(1)",
    "submissions/run_time_error/nothing.py": "import sys\nsys.exit(7)",
    "submissions/time_limit_exceeded/spin.c": "int main(void){for(volatile int i=0;;++i);}",
}

# Groups in groups, whose settings the inner ones take over or change.
GROUPS = {
    "problem.yaml": "name: Halves\nvalidator_flags: float_tolerance 1e-6\nlimits: {time_limit: 2, memory: 256}\n",
    "data/sample/1.in": "1 x\n",
    "data/sample/1.ans": "0.5 x\n",
    "data/secret/testdata.yaml": "on_reject: continue\ngrading: default\nrange: 0 100\n",
    "data/secret/1-near/testdata.yaml": "output_validator_flags: float_absolute_tolerance 0.1\naccept_score: 40\n",
    "data/secret/1-near/a/1.in": "3 x\n",
    "data/secret/1-near/a/1.ans": "1.5 x\n",
    "data/secret/2-exact/testdata.yaml": "output_validator_flags: float_tolerance 1e-9 case_sensitive\n",
    "data/secret/2-exact/deep/deeper/deepest/1.in": "5 Yes\n",
    "data/secret/2-exact/deep/deeper/deepest/1.ans": "2.5 Yes\n",
    "data/secret/2-exact/deep/2.in": "7 No\n",
    "data/secret/2-exact/deep/2.ans": "3.5 No",
    "data/secret/3-loose/testdata.yaml": "output_validator_flags: float_tolerance 1\n",
    "data/secret/3-loose/1.in": "9 Maybe",
    "data/secret/3-loose/1.ans": "4.5 Maybe",
    "submissions/accepted/a.py": "n,w=input().split()\nprint(int(n)/2,w)",
    "submissions/accepted/exponent.py": "n,w=input().split()\nprint('%.12e'%(int(n)/2),w)",
    "submissions/accepted/near_where_it_may.py": "n,w=input().split()\nprint(int(n)/2+{'3':.09,'9':.9}.get(n,0),w)",
    "submissions/wrong_answer/near_everywhere.py": "n,w=input().split()\nprint(int(n)/2+.09,w)",
    "submissions/wrong_answer/too_far.py": "n,w=input().split()\nprint(int(n)/2+(.2 if n=='3' else 0),w)",
    "submissions/wrong_answer/case_in_the_deep.py": "n,w=input().split()\nprint(int(n)/2,w.lower())",
    "submissions/accepted/case_where_it_may.py": "n,w=input().split()\nprint(int(n)/2,w.upper() if n in '139' else w)",
}

# Submissions of several files: Java with packages and a class of another name, headers, files that no compiler sees.
FOLDERS = {
    "problem.yaml": "name: Sum\nlimits: {time_limit: 3, memory: 256}\n",
    "data/secret/1.in": "2 3\n",
    "data/secret/1.ans": "5\n",
    "submissions/accepted/java/Solver.java": "package team;\nimport team.parts.Reader;\npublic class Solver{public static void main(String[] a){"
        "Reader r=new Reader();System.out.println(r.next()+r.next());}}\n",
    "submissions/accepted/java/Reader.java": "package team.parts;\nimport java.util.Scanner;\npublic class Reader{"
        "private final Scanner in=new Scanner(System.in);public long next(){return in.nextLong();}}\n",
    "submissions/accepted/cpp with spaces/solution.cpp": '#include "add.hpp"\n#include <iostream>\nint main(){int a,b;std::cin>>a>>b;std::cout<<add(a,b);}\n',
    "submissions/accepted/cpp with spaces/add.hpp": "#pragma once\ntemplate <class T> T add(T a, T b){return a+b;}\n",
    "submissions/accepted/cpp with spaces/README.md": "# How it works\n",
    "submissions/accepted/c/main.c": '#include "add.h"\n#include <stdio.h>\nint main(void){int a,b;scanf("%d%d",&a,&b);printf("%d",add(a,b));}\n',
    "submissions/accepted/c/add.c": '#include "add.h"\nint add(int a,int b){return a+b;}\n',
    "submissions/accepted/c/add.h": "int add(int, int);\n",
    "submissions/accepted/go/main.go": 'package main\nimport "fmt"\nfunc main(){var a,b int;fmt.Scan(&a,&b);fmt.Println(add(a,b))}\n',
    "submissions/accepted/go/add.go": "package main\nfunc add(a, b int) int { return a + b }\n",
    "submissions/accepted/rust/main.rs": "mod add;\nfn main(){let mut s=String::new();std::io::stdin().read_line(&mut s).unwrap();"
        'let v:Vec<i64>=s.split_whitespace().map(|x|x.parse().unwrap()).collect();println!("{}",add::add(v[0],v[1]));}\n',
    "submissions/accepted/rust/add.rs": "pub fn add(a: i64, b: i64) -> i64 { a + b }\n",
    "submissions/wrong_answer/py/__main__.py": "from lib import f\nprint(f())\n",
    "submissions/wrong_answer/py/lib.py": "def f(): return 4\n",
    "submissions/accepted/Outer$.java": "class Helper{static long sum(java.util.Scanner s){return s.nextLong()+s.nextLong();}}\n"
        "class Run{public static void main(String[] a){System.out.println(Helper.sum(new java.util.Scanner(System.in)));}}\n",
    "submissions/compiler_error/two/a.cpp": "int main(){}\n",
    "submissions/compiler_error/two/b.cpp": "int main(){}\n",
}

# A header that lies beside the validators' folders, for all of them.
HEADERS = {
    "problem.yaml": "name: Same\nvalidation: custom\nlimits: {time_limit: 1, memory: 256}\n",
    "output_validators/exits.h": "#pragma once\n#include <cstdlib>\n[[noreturn]] inline void judge(bool good){std::exit(good?42:43);}\n",
    "output_validators/same/validate.cpp": '#include "exits.h"\n#include <fstream>\n#include <iostream>\n'
        "int main(int,char**v){std::ifstream in(v[1]);int a=0,b=1;in>>a;std::cin>>b;judge(a==b);}\n",
    "data/secret/1.in": "12",
    "data/secret/1.ans": "",
    "submissions/accepted/a.py": "print(input())",
    "submissions/wrong_answer/a.py": "print(11)",
}

ODD = {"windows": WINDOWS, "huge": HUGE, "oldvalidator": OLD_VALIDATOR, "groups": GROUPS, "folders": FOLDERS, "headers": HEADERS}
