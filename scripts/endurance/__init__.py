"""The checks of `scripts/endure`."""
