"""The greys and tints of the printed page, chosen to survive a black-and-white printer."""

from reportlab.lib.colors import Color

TEXT = Color(0.08, 0.09, 0.11)
SECOND = Color(0.31, 0.34, 0.39)
LINE = Color(0.45, 0.48, 0.53)
HAIRLINE = Color(0.78, 0.8, 0.83)
MARK = Color(0.9, 0.905, 0.915)
WHITE = Color(1, 1, 1)
CODE = Color(0, 0, 0)
"""The code at the foot: as dark as can be, for pale copies."""

TINT_A = Color(0.88, 0.93, 0.98)
BAR_A = Color(0.04, 0.25, 0.47)
BAR_B = Color(0.43, 0.2, 0)
TINT_BOTH = Color(0.92, 0.92, 0.93)
BAR_BOTH = Color(0.2, 0.22, 0.26)
SHADE = Color(0.95, 0.955, 0.965)
HATCH = Color(0.8, 0.82, 0.84)
