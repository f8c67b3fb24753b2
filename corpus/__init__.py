"""The corpus of invented reports: marked files, and what reads, checks, counts and compares them.

Not for: what lagebild needs to run. `python -m corpus` lists the commands;
`GUIDELINES.md` says how reports are marked.
"""
