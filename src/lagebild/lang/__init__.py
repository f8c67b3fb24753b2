"""One folder a language, the same file names in each: word lists and rules as tables, with their examples.

The examples are the tests. No engine here, and no language imports another.
"""
