"""Evaluations: what lagebild finds, measured on public data and on piles written for it, with floors."""
