# SPDX-FileCopyrightText: 2026 The Duello authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the generators of the bundled problems share.

A generator describes its tests and an independent brute force; `write` makes data/ of its package from scratch. The
answer of each test is the output of the accepted Python solution, and where the brute force can handle the test the
two must agree. Nothing here depends on the clock, the machine or the order of a set: the same files every time.
"""

import io
import runpy
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Test:
    """One test. `name` follows the number in its file name; a `small` one is checked against the brute force."""

    name: str
    input: str
    small: bool = False


def run(program: Path, text: str) -> tuple[str, object]:
    """Runs a Python program in this process: what it printed, and what it exited with (None at its end)."""
    streams = sys.stdin, sys.stdout, sys.stderr
    sys.stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    sys.stdout = printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    status = None
    try:
        runpy.run_path(str(program), run_name="__main__")
    except SystemExit as exit_request:
        status = exit_request.code
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    printed.flush()
    return printed.buffer.getvalue().decode(), status


def accepted_python(package: Path) -> Path:
    """The reference solution: the first accepted one in Python."""
    return sorted((package / "submissions" / "accepted").glob("*.py"))[0]


def valid(package: Path, text: str) -> object:
    """42 when the package's input validator takes the input, else its reason."""
    return run(package / "input_validators" / "validate.py", text)[1]


def _write_tests(package: Path, group: str, tests: list[Test], brute) -> None:
    folder = package / "data" / group
    folder.mkdir(parents=True)
    for number, test in enumerate(tests, start=1):
        label = f"{group}/{number:02d}-{test.name}"
        reason = valid(package, test.input)
        if reason != 42:
            sys.exit(f"{package.name}: {label} is not a valid input: {reason}")
        answer, _ = run(accepted_python(package), test.input)
        if test.small and answer.split() != brute(test.input).split():
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


def write(generator: str, samples: list[Test], secret: list[Test], invalid: dict[str, str], brute) -> None:
    """Replaces data/ of the package that the file `generator` belongs to. `invalid`: name and text of inputs that the
    input validator must refuse."""
    package = Path(generator).resolve().parents[1]
    shutil.rmtree(package / "data", ignore_errors=True)
    _write_tests(package, "sample", samples, brute)
    _write_tests(package, "secret", secret, brute)
    _write_invalid_inputs(package, invalid)
    print(f"{package.name}: {len(samples)} samples, {len(secret)} secret tests, {len(invalid)} invalid inputs")
