"""Who gives and who takes: a run of words is one of the two, the likelier one."""

import numpy as np
from test_reading_long import Letters, Regular

from lagebild.models.encoder.decode import Scores
from lagebild.models.encoder.reading import Choices, Numbers, Reader
from lagebild.models.encoder.tables import LABELS, ROLES
from lagebild.records import PARTIES


class Undecided(Regular):
    """Takes every word for supplier and recipient; for the latter a little more."""

    def look(
        self, states: Scores, mask: Numbers, marks: Numbers, begins: Numbers, inside: Scores
    ) -> tuple[Scores, Scores]:
        del states, mask, marks, inside
        roles = np.full((*begins.shape, len(ROLES)), -5, np.float32)
        roles[:, :, ROLES.index("supplier")] = 1.0
        roles[:, :, ROLES.index("recipient")] = 1.5
        labels = np.zeros((len(begins), 1 + sum(map(len, LABELS.values()))), np.float32)
        labels[:, 0] = 5.0
        return roles, labels


def test_nobody_gives_and_takes_at_once() -> None:
    acts = Reader(Undecided(), Letters(), Choices(opening=-9.0)).read("Wort " * 60).acts
    transfers = [act for act in acts if act.layer == "trigger"]
    assert transfers
    assert all(act.roles["recipient"] and "supplier" not in act.roles for act in transfers)


def test_an_act_says_how_far_its_parties_can_be_believed() -> None:
    acts = Reader(Undecided(), Letters(), Choices(opening=-9.0, parties=0.7)).read("Wort " * 60).acts
    assert {act.sure.get(PARTIES) for act in acts if act.layer == "trigger"} == {0.7}
    assert not any(PARTIES in act.sure for act in acts if act.layer != "trigger")
