#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages as others write them, made here and verified with the real program: every language, validators of both
formats, interactive and multi-pass problems, a Polygon package, odd names, line ends and limits."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from odd_packages import ODD
from stranger_packages import STRANGER

SUM_YAML = "name: Sum\nlimits: {time_limit: 3, memory: 256}\n"

LANGUAGES = {
    "problem.yaml": SUM_YAML,
    "data/sample/1.in": "1 2\n",
    "data/sample/1.ans": "3\n",
    "data/secret/1.in": "1000000000 1000000000\r\n",
    "data/secret/1.ans": "2000000000",
    "submissions/accepted/a.c": '#include <stdio.h>\n#include <math.h>\nint main(void){long long a,b;'
        'scanf("%lld%lld",&a,&b);printf("%lld\\n",a+b+(long long)floor(sin(0)));}\n',
    "submissions/accepted/#odd (1).cpp": "#include <bits/stdc++.h>\nusing namespace std;"
        "int main(){long long a,b;cin>>a>>b;cout<<a+b<<endl;}\n",
    "submissions/accepted/a.py": "#!/usr/bin/env python3\nprint(sum(map(int,input().split())))",
    "submissions/accepted/old.py": "#!/usr/bin/env python2\nprint sum(map(int,raw_input().split()))\n",
    "submissions/accepted/Main.java": "import java.util.*;\npublic class Main{static class Node{} "
        "public static void main(String[] a){Scanner s=new Scanner(System.in);System.out.println(s.nextLong()+s.nextLong());}}\n",
    "submissions/accepted/sol.java": "package org.duello;\nimport java.util.*;\n/* public class Wrong */\n"
        "public final class Adder { record P(long a,long b){}\n public static void main(String... a){"
        "Scanner s=new Scanner(System.in);P p=new P(s.nextLong(),s.nextLong());System.out.println(p.a()+p.b());}}\n",
    "submissions/accepted/nopublic.java": "import java.util.*;\nclass Helper{}\nclass Solution{ static class Y{} "
        "public static void main(String[] a){Scanner s=new Scanner(System.in);System.out.println(s.nextLong()+s.nextLong());}}\n",
    "submissions/accepted/a.js": "const l=require('fs').readFileSync('/dev/stdin','utf8').split(/\\s+/).map(Number);"
        "console.log(l[0]+l[1]);\n",
    "submissions/accepted/a.go": 'package main\nimport ("fmt";"bufio";"os";"sort")\nfunc main(){r:=bufio.NewReader(os.Stdin);'
        "var a,b int64;fmt.Fscan(r,&a,&b);sort.Ints([]int{2,1});fmt.Println(a+b)}\n",
    "submissions/accepted/a.rs": "use std::io::*;fn main(){let mut s=String::new();stdin().read_to_string(&mut s).unwrap();"
        'let v:i64=s.split_whitespace().map(|x|x.parse::<i64>().unwrap()).sum();println!("{}",v);}\n',
    "submissions/accepted/multi/main.cpp": '#include "b.h"\n#include <iostream>\n'
        "int main(){long long a,b;std::cin>>a>>b;std::cout<<add(a,b);}\n",
    "submissions/accepted/multi/b.cpp": '#include "b.h"\nlong long add(long long a,long long b){return a+b;}\n',
    "submissions/accepted/multi/b.h": "long long add(long long,long long);\n",
    "submissions/accepted/python/main.py": "from helper import add\nprint(add())\n",
    "submissions/accepted/python/helper.py": "def add(): return sum(map(int,input().split()))\n",
    "submissions/compiler_error/a.go": "package main\nfunc main(){ x }\n",
    "submissions/compiler_error/a.rs": "fn main(){ x }\n",
    "submissions/compiler_error/A.java": "class A{ x }\n",
    "submissions/compiler_error/a.js": "let x = ;\n",
    "submissions/run_time_error/mem.java": "import java.util.*;public class mem{public static void main(String[] a){"
        "List<long[]> l=new ArrayList<>();for(;;)l.add(new long[1<<20]);}}\n",
    "submissions/run_time_error/mem.js": "let a=[];for(;;)a.push(new Array(1000000).fill(1.5));\n",
    "submissions/run_time_error/mem.go": "package main\nfunc main(){var a [][]byte;for{b:=make([]byte,1<<24);"
        "for i:=range b{b[i]=1};a=append(a,b)}}\n",
    "submissions/run_time_error/panic.rs": "fn main(){panic!()}\n",
    "submissions/mixed/spin.go": "// @EXPECTED_RESULTS@: TIMELIMIT\npackage main\nfunc main(){for{}}\n",
}

VALIDATOR = {
    "problem.yaml": "name: V\nvalidation: custom\nvalidator_flags: slack 2\nlimits: {memory: 256}\n",
    ".timelimit": "1",
    "output_validators/v/val.cc": "#include <fstream>\n#include <iostream>\n#include <string>\nint main(int c,char**v){"
        'if(c<5||std::string(v[4])!="slack")return 1;std::ifstream in(v[1]);long long n,a,b;in>>n;'
        'std::ofstream m(std::string(v[3])+"judgemessage.txt");if(!(std::cin>>a>>b)){m<<"no two numbers";return 43;}'
        'if(a+b==n)return 42;m<<"sum is "<<a+b;return 43;}\n',
    "data/sample/1.in": "7\n",
    "data/sample/1.ans": "3 4\n",
    "data/secret/g/h/2.in": "9\n",
    "data/secret/g/h/2.ans": "\n",
    "submissions/accepted/a.py": "n=int(input());print(n-1,1)",
    "submissions/wrong_answer/a.py": "n=int(input());print(n,1)",
    "submissions/wrong_answer/b.py": "",
    "submissions/run_time_error/c.py": "1/0",
}

INTERACTIVE = {
    "problem.yaml": "problem_format_version: 2025-09\nname: G\ntype: interactive\nuuid: x\nlimits: {time_limit: 1, memory: 256}\n",
    "output_validator/judge.py": "import sys\nn=int(open(sys.argv[1]).read());k=0\nwhile True:\n    l=sys.stdin.readline()\n"
        "    if not l: sys.exit(43)\n    g=int(l);k+=1\n"
        '    if k>12: open(sys.argv[3]+"judgemessage.txt","w").write("too many"); sys.exit(43)\n'
        '    if g==n: print("=",flush=True); sys.exit(42)\n    print("<" if n<g else ">",flush=True)\n',
    "data/sample/1.in": "7\n",
    "data/secret/1.in": "500\n",
    "data/secret/2.in": "1000\n",
    "submissions/accepted/bin.cpp": "#include <iostream>\n#include <string>\nusing namespace std;int main(){int l=1,h=1000;"
        'while(1){int m=(l+h)/2;cout<<m<<endl;string r;cin>>r;if(r=="=")return 0;if(r=="<")h=m-1;else l=m+1;}}\n',
    "submissions/wrong_answer/lin.py": 'for i in range(1,1001):\n    print(i,flush=True)\n    if input()=="=": break\n',
    "submissions/wrong_answer/quit.py": "print(3,flush=True)\n",
    "submissions/wrong_answer/endless.cpp": '#include <cstdio>\nint main(){for(;;){puts("1");}}\n',
    "submissions/time_limit_exceeded/wait.py": "input()\n",
    "submissions/run_time_error/crash.py": "print(5,flush=True)\ninput()\n1/0\n",
}

MULTI_PASS = {
    "problem.yaml": "problem_format_version: 2025-09\nname: M\ntype: [pass-fail, multi-pass]\nuuid: y\n"
        "limits: {time_limit: 1, memory: 256}\n",
    "output_validator/v.py": 'import sys\nph=open(sys.argv[1]).read().split()\nout=sys.stdin.read().split()\nif ph[0]=="1":\n'
        '    if len(out)!=1: sys.exit(43)\n    open(sys.argv[3]+"nextpass.in","w").write("2 %s %s\\n"%(out[0],ph[1]))\n'
        "    sys.exit(42)\nsys.exit(42 if out==[ph[2]] else 43)\n",
    "data/secret/1.in": "1 5\n",
    "submissions/accepted/a.py": 'p=input().split()\nprint(int(p[1])*3 if p[0]=="1" else int(p[1])//3)\n',
    "submissions/wrong_answer/a.py": "p=input().split()\nprint(int(p[1])*3)\n",
}

DERIVED = {
    "problem.yaml": "name: D\n",
    "data/secret/1.in": "x" * 3_000_000,
    "data/secret/1.ans": "3000000",
    "submissions/accepted/a.py": "print(len(input()))",
    "submissions/time_limit_exceeded/a.py": "while 1: pass",
}

POLYGON = {
    "problem.xml": '<?xml version="1.0" encoding="utf-8"?><problem><names><name language="english" value="Doubles"/></names>'
        '<judging input-file="in.txt" output-file="out.txt"><testset name="tests"><time-limit>1000</time-limit>'
        "<memory-limit>268435456</memory-limit><input-path-pattern>tests/%02d</input-path-pattern>"
        '<answer-path-pattern>tests/%02d.a</answer-path-pattern><tests><test sample="true"/><test/></tests></testset></judging>'
        '<assets><checker name="check.cpp" type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker>'
        '<solutions><solution tag="main"><source path="solutions/a.py"/></solution>'
        '<solution tag="wrong-answer"><source path="solutions/b.py"/></solution>'
        '<solution tag="presentation-error"><source path="solutions/c.py"/></solution></solutions></assets></problem>',
    "files/check.cpp": "#include <fstream>\n#include <iostream>\n#include <string>\nint main(int,char**v){"
        "std::ifstream o(v[2]),a(v[3]);std::string x,y;if(!(o>>x))return 2;a>>y;if(x==y)return 0;std::cerr<<\"differ\";return 1;}\n",
    "tests/01": "1\r\n",
    "tests/01.a": "2\r\n",
    "tests/02": "5\n",
    "tests/02.a": "10\n",
    "solutions/a.py": "print(int(open('in.txt').read())*2,file=open('out.txt','w'))\n",
    "solutions/b.py": "print(int(open('in.txt').read())+1,file=open('out.txt','w'))\n",
    "solutions/c.py": "print(int(open('in.txt').read())*2)\n",
}

# The calls of testlib.h that interactors and checkers make, in the way that it makes them.
TESTLIB = r"""#pragma once
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
enum TResult { _ok = 0, _wa = 1, _pe = 2, _fail = 3 };
[[noreturn]] inline void quit(TResult result, const std::string &message)
{
    static const char *const words[] = {"ok ", "wrong answer ", "wrong output format ", "FAIL "};
    std::cerr << words[result] << message << std::endl;
    std::exit(result);
}
[[noreturn]] inline void quitf(TResult result, const char *format, ...)
{
    char message[999];
    va_list values;
    va_start(values, format);
    std::vsnprintf(message, sizeof message, format, values);
    va_end(values);
    quit(result, message);
}
struct InStream
{
    std::istream *stream = nullptr;
    TResult blame = _pe;
    void open(const char *path, TResult onError)
    {
        stream = new std::ifstream(path);
        blame = onError;
        if (!*stream) quitf(_fail, "cannot open %s", path);
    }
    std::string readToken()
    {
        std::string token;
        if (!(*stream >> token)) quitf(blame, "Unexpected end of file - token expected");
        return token;
    }
    long long readLong(long long least, long long most, const char *name)
    {
        const std::string token = readToken();
        char *end = nullptr;
        const long long value = std::strtoll(token.c_str(), &end, 10);
        if (*end) quitf(blame, "Expected integer, but \"%s\" found", token.c_str());
        if (value < least || value > most) quitf(blame == _pe ? _wa : blame, "Integer parameter [name=%s] equals to %lld, violates the range", name, value);
        return value;
    }
    int readInt() { return int(readLong(-2147483648LL, 2147483647LL, "n")); }
    int readInt(int least, int most, const char *name) { return int(readLong(least, most, name)); }
};
inline InStream inf, ouf, ans;
inline std::fstream tout;
inline void registerInteraction(int count, char **words)
{
    if (count < 3 || count > 6) quitf(_fail, "Program must be run with the following arguments: <input-file> <output-file> [<answer-file>]");
    inf.open(words[1], _fail);
    tout.open(words[2], std::ios_base::out);
    if (!tout) quitf(_fail, "cannot write %s", words[2]);
    if (count > 3) ans.open(words[3], _fail);
    ouf.stream = &std::cin;
}
inline void registerTestlibCmd(int count, char **words)
{
    if (count < 4 || count > 6) quitf(_fail, "Program must be run with the following arguments: <input-file> <output-file> <answer-file>");
    inf.open(words[1], _fail);
    ouf.open(words[2], _pe);
    ans.open(words[3], _fail);
}
"""

# Guess a number: the interactor passes what the checker is to judge on to it, as Polygon's do.
POLYGON_INTERACTIVE = {
    "problem.xml": '<?xml version="1.0" encoding="utf-8" standalone="no"?><problem revision="7" short-name="guess">'
        '<names><name language="english" value="Guess"/></names><judging cpu-name="x" cpu-speed="1" input-file="" output-file="">'
        '<testset name="tests"><time-limit>1000</time-limit><memory-limit>268435456</memory-limit><test-count>2</test-count>'
        "<input-path-pattern>tests/%02d</input-path-pattern><answer-path-pattern>tests/%02d.a</answer-path-pattern>"
        '<tests><test method="manual" sample="true"/><test cmd="gen 1" method="generated"/></tests></testset></judging>'
        '<files><resources><file path="files/olymp.sty"/><file path="files/testlib.h" type="h.g++"/></resources></files>'
        '<assets><checker type="testlib"><source path="files/check.cpp" type="cpp.g++17"/></checker>'
        '<interactor><source path="files/interactor.cpp" type="cpp.g++17"/></interactor>'
        '<solutions><solution tag="main"><source path="solutions/bin.cpp" type="cpp.g++17"/></solution>'
        '<solution tag="wrong-answer"><source path="solutions/linear.cpp" type="cpp.g++17"/></solution>'
        '<solution tag="wrong-answer"><source path="solutions/wrong.cpp" type="cpp.g++17"/></solution>'
        '<solution tag="rejected"><source path="solutions/words.cpp" type="cpp.g++17"/></solution>'
        '<solution tag="rejected"><source path="solutions/quits.py" type="python.3"/></solution>'
        '<solution tag="time-limit-exceeded"><source path="solutions/waits.py" type="python.3"/></solution>'
        "</solutions></assets></problem>",
    "files/testlib.h": TESTLIB,
    "files/olymp.sty": "",
    "files/interactor.cpp": '#include "testlib.h"\nusing namespace std;\nint main(int argc,char*argv[]){registerInteraction(argc,argv);'
        "int n=inf.readInt();int asked=0;while(true){string what=ouf.readToken();int x=ouf.readInt(1,1000,\"x\");"
        'if(what=="!"){tout<<x<<" "<<asked<<endl;quitf(_ok,"%d questions",asked);}'
        'if(what!="?")quitf(_pe,"? or ! expected");'
        "++asked;cout<<(x<n?\"<\":x>n?\">\":\"=\")<<endl;}}\n",
    "files/check.cpp": '#include "testlib.h"\nint main(int argc,char*argv[]){registerTestlibCmd(argc,argv);int n=ans.readInt();'
        "int x=ouf.readInt();int asked=ouf.readInt();if(x!=n)quitf(_wa,\"expected %d, found %d\",n,x);"
        'if(asked>10)quitf(_wa,"%d questions",asked);quitf(_ok,"%d questions",asked);}\n',
    "tests/01": "7\n", "tests/01.a": "7\n", "tests/02": "1000\n", "tests/02.a": "1000\n",
    "solutions/bin.cpp": "#include <iostream>\n#include <string>\nusing namespace std;int main(){int l=1,h=1000;while(l<h){"
        'int m=(l+h)/2;cout<<"? "<<m<<endl;string s;cin>>s;if(s=="=")l=h=m;else if(s=="<")l=m+1;else h=m-1;}cout<<"! "<<l<<endl;}\n',
    "solutions/linear.cpp": "#include <iostream>\n#include <string>\nusing namespace std;int main(){for(int i=1;;++i){"
        'cout<<"? "<<i<<endl;string s;cin>>s;if(s=="="){cout<<"! "<<i<<endl;return 0;}}}\n',
    "solutions/wrong.cpp": '#include <iostream>\nint main(){std::cout<<"! 5"<<std::endl;}\n',
    "solutions/words.cpp": '#include <iostream>\nint main(){std::cout<<"? seven"<<std::endl;}\n',
    "solutions/quits.py": 'print("? 5",flush=True)\n',
    "solutions/waits.py": "input()\n",
}

BROKEN_CHECKER = {
    "problem.yaml": "name: C\nvalidation: custom\nlimits: {time_limit: 1}\n",
    "output_validators/v.py": "1/0",
    "data/secret/1.in": "1\n",
    "submissions/accepted/a.py": "print(1)",
}

PACKAGES = {
    "languages": LANGUAGES,
    "validator": VALIDATOR,
    "interactive": INTERACTIVE,
    "multipass": MULTI_PASS,
    "derived": DERIVED,
    "polygon": POLYGON,
    "polygoninteractive": POLYGON_INTERACTIVE,
    "brokenchecker": BROKEN_CHECKER,
} | ODD | STRANGER

# What is not as its label says: a checker's crash is the judge's error, and nobody brings Python 2 any more.
EXPLAINED = {"brokenchecker/submissions/accepted/a.py": "JE", "languages/submissions/accepted/old.py": "SK",
             "polygonold/solutions/old.py": "SK"}


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def main():
    judge = sys.argv[1]
    with tempfile.TemporaryDirectory() as scratch:
        for name, files in PACKAGES.items():
            write(Path(scratch) / name, files)
        run = subprocess.run([judge, "verify", "--json", scratch], capture_output=True, text=True)
    results = [json.loads(line) for line in run.stdout.splitlines()]
    wrong = [result for result in results
             if (EXPLAINED[result["path"]] != result["verdict"] if result["path"] in EXPLAINED else not result["agrees"])]
    for result in wrong:
        print(result)
    missing = set(EXPLAINED) - {result["path"] for result in results}
    if run.stderr or missing:
        print(run.stderr, missing)
    print(f"{len(results)} submissions, {len(wrong)} disagree")
    return 1 if wrong or missing or len(results) < 86 else 0


if __name__ == "__main__":
    sys.exit(main())
