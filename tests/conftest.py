"""Qt without a display, a home of its own, so that no test sees a person's files, and made-up
examples without a clock."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The first example of a process loads tables and models; how long things take, benchmarks measure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
