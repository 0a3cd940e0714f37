# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the generators of the bundled problems share.

A generator describes its tests and an independent brute force; `write` makes data/ of its package from scratch. The
answer of each test is the output of the accepted Python solution, and where the brute force can handle the test the
two must agree: as the package's output validator says, else token by token. The answers of an interactive problem are
the brute force's own. Nothing here depends on the clock, the machine or the order of a set: the same files every time.
"""

import io
import math
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Test:
    """One test. `name` follows the number in its file name; a `small` one is checked against the brute force."""

    name: str
    input: str
    small: bool = False


def run(program: Path, text: str, arguments: list[str] = ()) -> tuple[str, object]:
    """Runs a Python program in this process: what it printed, and what it exited with (None at its end)."""
    streams, argv = (sys.stdin, sys.stdout, sys.stderr), sys.argv
    sys.argv = [str(program), *arguments]
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    sys.stdout = printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    status = None
    try:
        runpy.run_path(str(program), run_name="__main__")
    except SystemExit as exit_request:
        status = exit_request.code
    finally:
        (sys.stdin, sys.stdout, sys.stderr), sys.argv = streams, argv
    printed.flush()
    return printed.buffer.getvalue().decode(), status


def accepted_python(package: Path) -> Path:
    """The reference solution: the first accepted one in Python."""
    return sorted((package / "submissions" / "accepted").glob("*.py"))[0]


def valid(package: Path, text: str) -> object:
    """42 when the package's input validator takes the input, else its reason."""
    return run(package / "input_validators" / "validate.py", text)[1]


def is_interactive(package: Path) -> bool:
    return re.search(r"^type: interactive$", (package / "problem.yaml").read_text(), re.MULTILINE) is not None


def _judged(package: Path, text: str, answer: str, judge) -> bool:
    """What the output validator says; `judge` runs it, given its program and arguments, and returns its exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        files = Path(scratch, "input"), Path(scratch, "answer")
        for file, content in zip(files, (text, answer)):
            file.write_text(content, encoding="ascii", newline="\n")
        status = judge(package / "output_validator" / "validate.py", [*map(str, files), f"{scratch}/"])
    if status not in (42, 43):
        sys.exit(f"{package.name}: the output validator says {status} on\n{text}")
    return status == 42


def _same(word: str, expected: str, tolerance: float) -> bool:
    return word == expected or (
        tolerance > 0 and math.isclose(float(word), float(expected), rel_tol=tolerance, abs_tol=tolerance)
    )


def accepts(package: Path, text: str, output: str, answer: str, tolerance: float) -> bool:
    """Whether `output` is right for the input `text`, when `answer` is. `tolerance` 0: no floating point numbers."""
    if (package / "output_validator").is_dir():
        return _judged(package, text, answer, lambda program, arguments: run(program, output, arguments)[1])
    words, expected = output.split(), answer.split()
    return len(words) == len(expected) and all(_same(*pair, tolerance) for pair in zip(words, expected))


def talk(package: Path, solution: list, text: str, answer: str) -> bool:
    """Joins the program `solution` and the package's interactor by pipes: whether the interactor accepts."""

    def judge(program, arguments):
        talker = subprocess.Popen(solution, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with talker:  # closes our ends of the pipes, then waits
            command = [sys.executable, program, *arguments]
            return subprocess.run(command, stdin=talker.stdout, stdout=talker.stdin).returncode

    return _judged(package, text, answer, judge)


def _answer(package: Path, test: Test, brute, tolerance: float) -> str | None:
    """The answer of a test; None when the accepted solution and the brute force differ."""
    program = accepted_python(package)
    if is_interactive(package):
        answer = brute(test.input)
        return answer if talk(package, [sys.executable, program], test.input, answer) else None
    answer, _ = run(program, test.input)
    if test.small:
        both = answer, brute(test.input)
        if not all(accepts(package, test.input, *pair, tolerance) for pair in (both, both[::-1])):
            return None
    return answer


def _write_tests(package: Path, group: str, tests: list[Test], brute, tolerance: float) -> None:
    folder = package / "data" / group
    folder.mkdir(parents=True)
    if tolerance > 0:
        settings = f"output_validator_args: [float_tolerance, {tolerance}]\n"
        (folder / "test_group.yaml").write_text(settings, encoding="ascii", newline="\n")
    for number, test in enumerate(tests, start=1):
        label = f"{group}/{number:02d}-{test.name}"
        reason = valid(package, test.input)
        if reason != 42:
            sys.exit(f"{package.name}: {label} is not a valid input: {reason}")
        answer = _answer(package, test, brute, tolerance)
        if answer is None:
            sys.exit(f"{package.name}: {label}: the accepted solution and the brute force differ")
        (folder / f"{number:02d}-{test.name}.in").write_text(test.input, encoding="ascii", newline="\n")
        (folder / f"{number:02d}-{test.name}.ans").write_text(answer, encoding="ascii", newline="\n")


def _write_invalid_inputs(package: Path, texts: dict[str, str]) -> None:
    folder = package / "data" / "invalid_input"
    folder.mkdir(parents=True)
    for number, (name, text) in enumerate(texts.items(), start=1):
        if valid(package, text) == 42:
            sys.exit(f"{package.name}: the validator takes the invalid input {name!r}")
        (folder / f"{number:02d}-{name}.in").write_text(text, encoding="ascii", newline="\n")


def write(
    generator: str, samples: list[Test], secret: list[Test], invalid: dict[str, str], brute, tolerance: float = 0
) -> None:
    """Replaces data/ of the package that the file `generator` belongs to. `invalid`: name and text of inputs that the
    input validator must refuse. `tolerance`: how far, absolutely or relatively, a number may be from the answer's."""
    package = Path(generator).resolve().parents[1]
    shutil.rmtree(package / "data", ignore_errors=True)
    _write_tests(package, "sample", samples, brute, tolerance)
    _write_tests(package, "secret", secret, brute, tolerance)
    _write_invalid_inputs(package, invalid)
    print(f"{package.name}: {len(samples)} samples, {len(secret)} secret tests, {len(invalid)} invalid inputs")
