"""The parts of the window. Each shows a slice of the session and emits what the user wants; none knows another."""
