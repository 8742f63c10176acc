"""The account of the law."""
