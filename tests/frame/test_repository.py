"""What the repository promises about itself."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_import_contracts_hold() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_each_supported_python_is_declared(version: str) -> None:
    assert f"Programming Language :: Python :: {version}" in PROJECT["project"]["classifiers"]


def test_every_dependency_is_bounded() -> None:
    for dependency in PROJECT["project"]["dependencies"]:
        requirement = dependency.partition(";")[0]
        assert ">=" in requirement, f"{requirement} has no lower bound"
        assert "<" in requirement, f"{requirement} has no upper bound"


def test_the_whole_tree_is_pinned() -> None:
    pinned = {
        pin.partition("==")[0].lower() for pin in PROJECT["tool"]["uv"]["constraint-dependencies"]
    }
    direct = {
        requirement.partition(">")[0].strip().lower()
        for requirement in PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    }
    assert direct <= pinned, f"run .ci/pin.py: {sorted(direct - pinned)} are not pinned"


def test_no_module_gives_one_name_to_two_things() -> None:
    twice = []
    for path in sorted((*ROOT.glob("timeline/**/*.py"), *ROOT.glob("ui/**/*.py"))):
        given: set[str] = set()
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                names = [statement.name]
            elif isinstance(statement, ast.Assign):
                names = [
                    each.id
                    for target in statement.targets
                    for each in ast.walk(target)
                    if isinstance(each, ast.Name)
                ]
            else:
                continue
            twice += [f"{path.relative_to(ROOT)}: {name}" for name in names if name in given]
            given.update(names)
    assert twice == []
