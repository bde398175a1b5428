"""Small maps, drawn as SVG from outlines that ship with the package; nothing is fetched."""

from asreported.exports.maps.drawing import Spot, drawn

__all__ = ["Spot", "drawn"]
