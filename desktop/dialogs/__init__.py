"""Dialogs: never in the way of the work, each closed by Escape."""
