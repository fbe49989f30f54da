"""Qt without a display, and a home of its own, so that no test sees a person's files."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
