"""Pins the whole dependency tree in pyproject.toml, for every supported Python.

Run by hand after a change of dependencies, or to take newer versions: ``python .ci/pin.py``.
It lets uv resolve without the old pins, reads the result and writes exact versions to
``[tool.uv] constraint-dependencies``. The lock file itself stays out of the repository.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "uv.lock"
BLOCK = re.compile(r"\nconstraint-dependencies = \[\n.*?\n\]\n", re.S)


def locked_versions() -> list[str]:
    """``name==version; marker`` of each package that uv resolved, the project itself left out."""
    lock = tomllib.loads(LOCK.read_text(encoding="utf-8"))
    pins = []
    for package in lock["package"]:
        if "registry" not in package["source"]:
            continue
        pin = f"{package['name']}=={package['version']}"
        markers = package.get("resolution-markers")
        pins.append(f"{pin}; {' or '.join(f'({m})' for m in markers)}" if markers else pin)
    return sorted(pins)


def main() -> int:
    text = PROJECT.read_text(encoding="utf-8")
    PROJECT.write_text(BLOCK.sub("\n", text), encoding="utf-8")
    try:
        LOCK.unlink(missing_ok=True)
        subprocess.run(["uv", "lock", "--quiet"], cwd=ROOT, check=True)
    except subprocess.CalledProcessError:
        PROJECT.write_text(text, encoding="utf-8")
        return 1
    lines = "".join(f'    "{pin}",\n' for pin in locked_versions())
    block = f"\nconstraint-dependencies = [\n{lines}]\n"
    free = PROJECT.read_text(encoding="utf-8")
    pinned = free.replace("[tool.uv]\n", f"[tool.uv]{block}", 1)
    PROJECT.write_text(pinned, encoding="utf-8")
    LOCK.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
