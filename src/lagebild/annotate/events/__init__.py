"""Events after PLOVER (Halterman et al. 2023): who did what to whom, when and where.

Few types of words, precise before complete: an event that is only possible, planned or denied is none here.
Parties are people where people act ("Putin traf Kim"), unlike in transfers, where states do.
Not for: transfers of goods; see `transfers`.
"""

from lagebild.annotate.events.layer import find_events

__all__ = ["find_events"]
