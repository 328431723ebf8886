"""Small pieces that the panes are made of. They know values and looks, no session."""
