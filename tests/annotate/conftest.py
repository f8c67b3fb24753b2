"""Makes `marked` importable from the tests of all layers."""
