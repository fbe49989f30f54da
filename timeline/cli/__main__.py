"""``python -m timeline.cli``: the commands where there is no ``dateline``."""

import sys

from timeline.cli import main

sys.exit(main())
