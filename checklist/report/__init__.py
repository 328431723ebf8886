"""A review as text and JSON for people and scripts."""
