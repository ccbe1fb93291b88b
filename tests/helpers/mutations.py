"""Small changes of plain data, as someone would make them who wants a certificate to say something else."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

Path = tuple[Any, ...]


def places(data: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of everything inside plain data, containers too."""
    if path:
        yield path
    if isinstance(data, dict):
        for key in sorted(data):
            yield from places(data[key], (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from places(item, (*path, index))


def mutated(data: dict[str, Any], path: Path, rng: random.Random) -> tuple[dict[str, Any], str]:
    """The data with one change at a place, and what was done; it may turn out to be none."""
    new = copy.deepcopy(data)
    holder: Any = new
    for step in path[:-1]:
        holder = holder[step]
    old = holder[path[-1]]
    kinds = {dict: _OBJECT, list: _LIST, str: _TEXT, int: _NUMBER, bool: _ANY, type(None): _ANY}
    change = rng.choice(kinds[type(old)] + _ANY)
    holder[path[-1]] = change(old, rng, data)
    if rng.random() < 0.05 and isinstance(holder, dict):
        holder[f"{path[-1]}_"] = holder.pop(path[-1])
    return new, f"{'/'.join(map(str, path))}: {change.__name__.strip('_')}"


def _digit(old: str, rng: random.Random, _: Any) -> str:
    spots = [m.start() for m in re.finditer(r"\d", old)]
    if not spots:
        return old + rng.choice("0123456789")
    at = rng.choice(spots)
    return old[:at] + rng.choice("0123456789") + old[at + 1 :]


def _sign(old: str, rng: random.Random, _: Any) -> str:
    spots = [m.start() for m in re.finditer(r"(?<![\w.])\d", old)]
    if not spots:
        return old[1:] if old.startswith("-") else f"-{old}"
    at = rng.choice(spots)
    return old[: at - 1] + old[at:] if at and old[at - 1] == "-" else f"{old[:at]}-{old[at:]}"


def _step(old: str, rng: random.Random, _: Any) -> str:
    numbers = list(re.finditer(r"\d+", old))
    if not numbers:
        return f"{old} + 1"
    m = rng.choice(numbers)
    return old[: m.start()] + str(max(0, int(m[0]) + rng.choice((-1, 1)))) + old[m.end() :]


def _names(old: str, rng: random.Random, _: Any) -> str:
    """Two names of the text exchanged, or one replaced by another."""
    names = sorted(set(re.findall(r"[^\W\d]\w*", old)))
    if len(names) < 2:
        return f"{old}x"
    a, b = rng.sample(names, 2)
    both = rng.random() < 0.5
    return re.sub(r"[^\W\d]\w*", lambda m: b if m[0] == a else a if m[0] == b and both else m[0], old)


def _operator(old: str, rng: random.Random, _: Any) -> str:
    spots = [m.start() for m in re.finditer(r"[-+*/<>=]", old)]
    if not spots:
        return f"1*{old}"
    at = rng.choice(spots)
    return old[:at] + rng.choice("-+*/<>=") + old[at + 1 :]


def _character(old: str, rng: random.Random, _: Any) -> str:
    at = rng.randrange(len(old) + 1)
    return old[:at] + rng.choice(("", " ", "0", "\u00a0", "(", "x")) + old[at + 1 :]


def _space(old: str, rng: random.Random, _: Any) -> str:
    return rng.choice((f" {old}", f"{old} ", f"({old})", f"{old} + 0", f"1*({old})", ""))


def _term(old: str, rng: random.Random, _: Any) -> str:
    """One term of a sum dropped, doubled, or all in another order."""
    terms = old.split(" + ")
    at = rng.randrange(len(terms))
    kind = rng.randrange(3)
    if kind == 2:
        rng.shuffle(terms)
    return " + ".join(terms[:at] + [terms[at]] * (2 * (kind == 1)) + terms[at + 1 :] if kind < 2 else terms)


def _number(old: int, rng: random.Random, _: Any) -> int:
    return old + rng.choice((-1, 1, -2, 2, 10, 10**9))


def _negative(old: int, rng: random.Random, _: Any) -> int:
    return -old


def _drop(old: Any, rng: random.Random, _: Any) -> Any:
    if isinstance(old, list):
        at = rng.randrange(len(old)) if old else 0
        return old[:at] + old[at + 1 :]
    kept = sorted(old)
    gone = rng.choice(kept) if kept else None
    return {k: v for k, v in old.items() if k != gone}


def _double(old: list[Any], rng: random.Random, _: Any) -> list[Any]:
    at = rng.randrange(len(old)) if old else 0
    return old[: at + 1] + old[at:]


def _shuffled(old: list[Any], rng: random.Random, _: Any) -> list[Any]:
    return rng.sample(old, len(old))


def _added(old: Any, rng: random.Random, data: Any) -> Any:
    extra = rng.choice((0, "", "1", [], {}, "x", None))
    return (
        [*old, extra]
        if isinstance(old, list)
        else {**old, rng.choice(("more", "how", "bits", "index")): extra}
    )


def _exchanged(old: dict[str, Any], rng: random.Random, _: Any) -> dict[str, Any]:
    if len(old) < 2:
        return {**old, "other": "1"}
    a, b = rng.sample(sorted(old), 2)
    return {**old, a: old[b], b: old[a]}


def _other_type(old: Any, rng: random.Random, _: Any) -> Any:
    choices = (None, 0, 1, True, 1.0, "", "0", [], {}, str(old), [old], float("nan"))
    return rng.choice([c for c in choices if type(c) is not type(old)])


def _borrowed(old: Any, rng: random.Random, data: Any) -> Any:
    """What stands elsewhere in the same data, of the same type."""
    found: list[Any] = []
    for path in places(data):
        item = data
        for step in path:
            item = item[step]
        if type(item) is type(old) and item != old:
            found.append(item)
    return copy.deepcopy(rng.choice(found)) if found else old


Change = Callable[[Any, random.Random, Any], Any]
_TEXT: list[Change] = [_digit, _sign, _step, _names, _operator, _character, _space, _term]
_NUMBER: list[Change] = [_number, _negative]
_LIST: list[Change] = [_drop, _double, _shuffled, _added]
_OBJECT: list[Change] = [_drop, _added, _exchanged]
_ANY: list[Change] = [_other_type, _borrowed]


def changed_bytes(data: bytes, rng: random.Random) -> bytes:
    """The data with one byte changed, dropped, doubled or put in, or two neighbours exchanged."""
    at = rng.randrange(len(data))
    one = data[at : at + 1]
    other = bytes([rng.choice([b for b in range(256) if b != one[0]])])
    digit = bytes([rng.choice(b"0123456789-+")])
    middle = rng.choice((other, digit, b"", one + one, digit + one, data[at + 1 : at + 2] + one))
    return data[:at] + middle + data[at + 1 + (len(middle) == 2 and middle[1:] == one and middle[:1] != one
                                              and middle != digit + one) :]  # fmt: skip
