"""A drawing as SVG text."""

from __future__ import annotations

from xml.sax.saxutils import escape

from sps_coach.figure.shapes import NOTHING, Curve, Drawing, Fill, Flat, Linear, Shape


def svg(drawing: Drawing, width: int | None = None) -> str:
    """Return a drawing as a complete SVG document.

    Args:
        drawing: what to write.
        width: the width in pixels that the document asks for; without it, it has only its proportions.
    """
    left, top, wide, high = drawing.extent
    size = "" if width is None else f' width="{width}" height="{round(width * high / wide)}"'
    definitions: list[str] = []
    shapes = [_shape(shape, definitions) for shape in drawing.shapes if shape is not NOTHING]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_n(left)} {_n(top)} {_n(wide)} {_n(high)}"{size} '
        'role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(drawing.title)}</title>',
        f'<desc id="desc">{escape(drawing.description)}</desc>',
        "<defs>" + "".join(definitions) + "</defs>",
        *shapes,
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _shape(shape: Shape, definitions: list[str]) -> str:
    path = "".join(_path(curve, closed=shape.closed) for curve in shape.curves)
    fill = 'fill="none"' if shape.fill is None else _fill(shape.fill, definitions)
    stroke = ""
    if shape.stroke is not None:
        stroke = (
            f' stroke="{shape.stroke.colour}" stroke-width="{_n(shape.stroke.width)}"'
            f' stroke-linecap="round" stroke-linejoin="round" stroke-opacity="{_n(shape.stroke.opacity)}"'
        )
    return f'<path d="{path}" {fill}{stroke}/>'


def _path(curve: Curve, *, closed: bool) -> str:
    x, y, *pieces = map(_n, curve)
    text = f"M{x} {y}C" + " ".join(pieces)
    return text + "Z" if closed else text


def _fill(fill: Fill, definitions: list[str]) -> str:
    if isinstance(fill, Flat):
        return f'fill="{fill.colour}" fill-opacity="{_n(fill.opacity)}"'
    name = f"g{len(definitions)}"
    stops = "".join(
        f'<stop offset="{_n(stop.at)}" stop-color="{stop.colour}" stop-opacity="{_n(stop.opacity)}"/>'
        for stop in fill.stops
    )
    if isinstance(fill, Linear):
        (ax, ay), (bx, by) = fill.start, fill.end
        definitions.append(
            f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{_n(ax)}" y1="{_n(ay)}" '
            f'x2="{_n(bx)}" y2="{_n(by)}">{stops}</linearGradient>'
        )
    else:
        x, y = fill.centre
        definitions.append(
            f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" '
            f'gradientTransform="translate({_n(x)} {_n(y)}) scale({_n(fill.radius_x)} {_n(fill.radius_y)})">'
            f"{stops}</radialGradient>"
        )
    return f'fill="url(#{name})"'
