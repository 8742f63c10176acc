"""The rules of the proposals, one module per key."""
