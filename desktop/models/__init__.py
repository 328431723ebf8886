"""A review as rows: which there are, in which order, and how Qt's views read them."""
