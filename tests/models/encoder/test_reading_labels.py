"""What a reader says of its labels: the best value of each, and how large its share is."""

import math

import numpy as np
import pytest
from test_reading_long import Letters, Regular

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.join import join_acts
from lagebild.models.encoder.reading import Numbers, Reader
from lagebild.models.encoder.tables import LABELS, ROLES
from lagebild.records import Act

LEAD = 2.0


class Leaning(Regular):
    """Gives the last value of every label so much more than the others."""

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        del states, mask, marks, inside
        row = [5.0, *(LEAD if v == values[-1] else 0.0 for values in LABELS.values() for v in values)]
        return np.full((*begins.shape, len(ROLES)), -5, np.float32), np.array([row] * len(begins), np.float32)


def test_a_value_is_as_sure_as_its_share_among_those_of_its_label() -> None:
    acts = Reader(Leaning(), Letters()).read("Wort " * 60).acts
    assert acts
    for act in acts:
        for name, values in LABELS.items():
            assert act.labels[name] == values[-1]
            share = math.exp(LEAD) / (math.exp(LEAD) + len(values) - 1)
            assert act.sure[name] == pytest.approx(share, abs=1e-4)


def test_of_two_that_are_joined_the_surer_one_says_how_sure() -> None:
    kind = {"kind": "direct"}, {"kind": "indirect"}
    first = Act("content", ((0, 20),), {}, kind[0], 0.9, {"kind": 0.6})
    second = Act("content", ((5, 25),), {}, kind[1], 0.8, {"kind": 0.99})
    (joined,) = join_acts([second, first])
    assert (joined.spans, joined.labels, joined.sure) == (((0, 25),), kind[0], {"kind": 0.6})
