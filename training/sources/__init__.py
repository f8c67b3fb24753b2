"""Readers of training data, one file a source; each yields examples. Not for: choosing; see `mixture`."""
