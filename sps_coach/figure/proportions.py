"""How long the parts of a body are, and how high what it sits at.

Segment lengths are shares of the stature from Drillis R, Contini R, "Body segment parameters" (Technical Report
1166.03, New York University, 1966), as tabulated by Winter DA, "Biomechanics and Motor Control of Human
Movement" (4th ed., Wiley 2009, figure 4.1). Shoulder and hip joints lie a little inside the breadths given
there, which are measured over the skin. All lengths are in metres, for a stature of 1.70 m.
"""

from __future__ import annotations

from typing import Literal

Position = Literal["lying", "side-lying", "sitting", "standing"]
Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")

STATURE = 1.70
THIGH = 0.245 * STATURE
SHANK = 0.246 * STATURE
UPPER_ARM = 0.186 * STATURE
FOREARM = 0.146 * STATURE
PALM = 0.052 * STATURE
FOOT_HEIGHT = 0.039 * STATURE
FOOT_LENGTH = 0.152 * STATURE
TRUNK = 0.288 * STATURE
"""Hip to shoulder."""
HIP_HALF = 0.050 * STATURE
SHOULDER_HALF = 0.100 * STATURE
NECK = 0.064 * STATURE

HEEL = 0.055
"""How far the heel reaches behind the ankle."""
TOE = FOOT_LENGTH - HEEL

SEAT = 0.405
"""Height of a chair's seat when somebody sits on it."""
TABLE = 0.66
"""Height of a table's top."""
BACK = 0.105
"""From the middle of the trunk to the skin of the back."""
FLANK = 0.155
"""From the middle of the trunk to the skin of the side."""
