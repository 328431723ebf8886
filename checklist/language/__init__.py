"""Spelling, grammar and style: our own LanguageTool server on the loopback interface, one language per paragraph."""
