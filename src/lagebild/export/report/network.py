"""The network of transfers as lines and labels: who gives to whom. Geometry only; the template draws it."""

from collections import defaultdict
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from lagebild.picture import NetworkEdge

WIDTH, HEIGHT = 900.0, 520.0
_RADIUS_X, _RADIUS_Y = 330.0, 190.0
_NODE = 46.0
"""Room kept around a node, in the units of the drawing."""
_MOST_NODES = 14
"""More parties than this are not readable in one drawing; those with most transfers are drawn."""
_MOST_LABELS = 6


@dataclass(frozen=True, slots=True)
class Node:
    """A party at the centre of its label."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """All goods from one party to another: a curve, and a label beside its middle, on its outer side."""

    path: str
    x: float
    y: float
    labels: tuple[str, ...]
    firm: bool
    """True where a transfer on it is delivered or agreed; drawn solid, the others dashed."""
    edges: tuple[NetworkEdge, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The drawing, and how many parties it leaves out."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    left_out: int


def draw_network(edges: list[NetworkEdge]) -> Network:
    """Parties on an ellipse, in order of their number of transfers; one curve for each pair and direction."""
    weights: dict[str, int] = defaultdict(int)
    for edge in edges:
        weights[edge.supplier] += len(edge.transfers)
        weights[edge.recipient] += len(edge.transfers)
    names = sorted(weights, key=lambda name: (-weights[name], name))
    nodes = {
        name: _node(name, index, min(len(names), _MOST_NODES))
        for index, name in enumerate(names[:_MOST_NODES])
    }
    pairs: dict[tuple[str, str], list[NetworkEdge]] = defaultdict(list)
    for edge in edges:
        if edge.supplier in nodes and edge.recipient in nodes and edge.supplier != edge.recipient:
            pairs[edge.supplier, edge.recipient].append(edge)
    arrows = tuple(
        _arrow(nodes[giver], nodes[taker], found) for (giver, taker), found in sorted(pairs.items())
    )
    return Network(WIDTH, HEIGHT, tuple(nodes.values()), arrows, max(0, len(names) - _MOST_NODES))


def _node(name: str, index: int, count: int) -> Node:
    angle = pi + 2 * pi * index / count
    return Node(name, WIDTH / 2 + _RADIUS_X * cos(angle), HEIGHT / 2 + _RADIUS_Y * sin(angle))


def _arrow(giver: Node, taker: Node, edges: list[NetworkEdge]) -> Arrow:
    """A curve that bends to the giver's left, so that the two directions of a pair lie apart."""
    dx, dy = taker.x - giver.x, taker.y - giver.y
    length = hypot(dx, dy) or 1.0
    bend = length * 0.22
    middle_x, middle_y = (
        (giver.x + taker.x) / 2 + dy / length * bend,
        (giver.y + taker.y) / 2 - dx / length * bend,
    )
    start_x, start_y = giver.x + dx / length * _NODE, giver.y + dy / length * _NODE
    end_x, end_y = taker.x - dx / length * _NODE, taker.y - dy / length * _NODE
    path = f"M{start_x:.1f},{start_y:.1f} Q{middle_x:.1f},{middle_y:.1f} {end_x:.1f},{end_y:.1f}"
    firm = any(status in ("delivered", "agreed") for edge in edges for status, _ in edge.statuses)
    labels = _labels(edges)
    out_x, out_y = dy / length, -dx / length
    # A label of n lines is about 7n high and 80 wide each way from its middle; it must clear the curve.
    clear = 10 + abs(out_y) * 7 * len(labels) + abs(out_x) * 80
    label_x = (start_x + 2 * middle_x + end_x) / 4 + out_x * clear
    label_y = (start_y + 2 * middle_y + end_y) / 4 + out_y * clear
    return Arrow(path, label_x, label_y, labels, firm, tuple(edges))


def _labels(edges: list[NetworkEdge]) -> tuple[str, ...]:
    """One line a category, the most told first; of many categories the rest is counted."""
    told = sorted(edges, key=lambda edge: (-len(edge.transfers), edge.category))
    lines = [f"{edge.category}: {_statuses(edge)}" for edge in told[:_MOST_LABELS]]
    if len(told) > _MOST_LABELS:
        lines.append(f"and {len(told) - _MOST_LABELS} more")
    return tuple(lines)


def _statuses(edge: NetworkEdge) -> str:
    return ", ".join(f"{status} {count}" for status, count in edge.statuses)
