"""A picture drawn for tests and screenshots: five swimmers, and a mark where it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen

from checklist.content import Raster

SIZE = (1200, 760)
FACES = tuple((int(1200 * (0.16 + place * 0.165)) - 45, 280, 90, 110) for place in range(5))
LOGO = (905, 32, 206, 206)


def drawn(*, mark: bool = True) -> Raster:
    """A picture of five swimmers; nothing of it comes from a file."""
    width, height = SIZE
    image = QImage(width, height, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    for place, colour in ((0, "#8FB4D6"), (0.55, "#C9D9E4"), (0.56, "#6E8C5A"), (1, "#4D6A3F")):
        sky.setColorAt(place, QColor(colour))
    painter.fillRect(QRectF(0, 0, width, height), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    shirts = ("#2B3E63", "#7A2E39", "#2B3E63", "#33506E", "#7A2E39")
    skins = ("#E0B899", "#8D5A3C", "#C99874", "#E0B899", "#6B4630")
    for (x, y, w, h), shirt, skin in zip(FACES, shirts, skins, strict=True):
        painter.setBrush(QColor(shirt))
        painter.drawRoundedRect(QRectF(x - 20, y + h + 10, w + 40, 270), 20, 20)
        painter.setBrush(QColor(skin))
        painter.drawEllipse(QRectF(x, y, w, h))
    if mark:
        middle = QPointF(LOGO[0] + 103, LOGO[1] + 103)
        for colour, radius in (("#F3F5F8", 84), ("#27518C", 68)):
            painter.setBrush(QColor(colour))
            painter.drawEllipse(middle, radius, radius)
        painter.setPen(QPen(QColor("#F3F5F8"), 14))
        painter.drawPolyline([middle + QPointF(-34, 25), middle + QPointF(0, -38), middle + QPointF(34, 25)])
    painter.end()
    rgb = b"".join(bytes(memoryview(image.constScanLine(line)))[: 3 * width] for line in range(height))
    return Raster(width=width, height=height, rgb=rgb)
