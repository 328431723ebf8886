"""The window. It shows what the engine says and sends back what the user decides; it knows no rule."""

from desktop.none_alive import keep_none_alive

keep_none_alive()  # here, because nothing of Qt may be called before
