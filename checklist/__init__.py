"""The engine: no Qt, no network. ``postcheck`` and the window are two front ends over it."""

__version__ = "0.1.0"
