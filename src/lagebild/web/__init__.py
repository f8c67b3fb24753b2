"""The second door: the picture in a browser, each list with its JSON twin. On this machine only."""

from lagebild.web.serve import make_server

__all__ = ["make_server"]
