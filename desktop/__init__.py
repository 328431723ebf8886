"""The window. It shows what the engine says and sends back what the user decides; it knows no rule."""
