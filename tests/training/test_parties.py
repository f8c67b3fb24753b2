"""The loss of a transfer's parties. Needs the extra `train`."""

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install -e '.[train]'")

WORDS = 6


def _loss(supplier: int, recipient: int, likely: float = 4.0) -> float:
    """Of a transfer in which word 1 gives and word 4 takes, with these words likely."""
    from training.parties import RECIPIENT, SUPPLIER, party_loss

    from lagebild.models.encoder.tables import ROLES

    gold, scores = torch.zeros(1, WORDS, len(ROLES)), torch.zeros(1, WORDS, len(ROLES))
    gold[0, 1, SUPPLIER] = gold[0, 4, RECIPIENT] = 1
    scores[0, supplier, SUPPLIER] = scores[0, recipient, RECIPIENT] = likely
    return float(party_loss(scores, gold, torch.ones_like(gold)))


def test_the_right_words_cost_least_and_swapped_ones_most() -> None:
    assert _loss(1, 4) < _loss(1, 3) < _loss(2, 3) < _loss(4, 1)


def test_a_transfer_without_parties_costs_nothing() -> None:
    from training.parties import party_loss

    from lagebild.models.encoder.tables import ROLES

    nothing = torch.zeros(2, WORDS, len(ROLES))
    assert float(party_loss(nothing, nothing, torch.ones_like(nothing))) == 0


def test_how_many_words_stand_around_matters_little() -> None:
    """The mean over all words would make a party in a long crop cost nearly nothing."""
    from training.parties import SUPPLIER, party_loss

    from lagebild.models.encoder.tables import ROLES

    def wrong(words: int) -> float:
        gold, scores = torch.zeros(1, words, len(ROLES)), torch.zeros(1, words, len(ROLES))
        gold[0, 0, SUPPLIER] = 1
        scores[0, 1, SUPPLIER] = 4.0
        return float(party_loss(scores, gold, torch.ones_like(gold)))

    assert wrong(100) > wrong(10) > 3
