"""Transfers after the SIPRI trade register: who gives what to whom, how much, how far, on whose word.

Rules over clauses: a verb or noun names a transfer (`verbs`, `nouns`), its frame says in which place of the
clause the parties and the good stand (`parties`, `goods`), the words around say how far it is (`status`).
A party that is not named is None, or follows by a rule that the record names (`pairs`, `exchange`).
Not for: whether it is so. The transfer stands as the attribution has it that it points to.
"""

from lagebild.annotate.transfers.layer import find_transfers

__all__ = ["find_transfers"]
