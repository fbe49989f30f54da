"""No events, as columns: what the timeline shows before it is given any."""

from __future__ import annotations

import numpy as np

from timeline.columns import EventColumns


def no_events() -> EventColumns:
    """Columns without a row."""
    return EventColumns(
        key=np.zeros(0, dtype=np.int64),
        earliest=np.zeros(0, dtype=np.int64),
        latest=np.zeros(0, dtype=np.int64),
        granularity=np.zeros(0, dtype=np.int16),
        form=np.zeros(0, dtype=np.int16),
        approximate=np.zeros(0, dtype=np.bool_),
        kind=np.zeros(0, dtype=np.int16),
        status=np.zeros(0, dtype=np.int16),
        review=np.zeros(0, dtype=np.int16),
        sources=np.zeros(0, dtype=np.int32),
        conflict=np.zeros(0, dtype=np.bool_),
        strength=np.zeros(0, dtype=np.float32),
        other=np.zeros(0, dtype=np.int64),
        turn=np.zeros(0, dtype=np.int32),
        id=[],
        title=[],
        edtf=[],
        place=[],
        participants=[],
        article=[],
        tags=[],
    )
