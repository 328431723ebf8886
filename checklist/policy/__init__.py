"""Policy packs: rules as data. ``model`` says what a pack is; ``load`` reads one from a folder."""
