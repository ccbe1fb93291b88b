"""Checks of the arguments of functions that work on NumPy arrays, as text that emitted modules carry."""

from __future__ import annotations

from derive.emit.functions import builtin

CHECKED = '''_REAL = _np.dtype(_float)
_NUMBER = "a real or complex number, or a numpy.ndarray or list of such"


def _array(name, value):
    """Numbers of any kind as an array of float64 or complex128; anything else is refused."""
    _require_plain(name, value, 32)
    try:
        x = _np.asarray(value)
        if x.dtype.kind == "O" and _all(_isinstance(entry, _Real) for entry in x.flat):
            x = x.astype(_float)
    except (_ValueError, _OverflowError):  # ragged, too deep, or beyond the range of float64
        raise _refusal(name, _shown(value)) from None
    if x.dtype.kind not in "biufc":
        raise _refusal(name, f"an array of {x.dtype}" if x.ndim else _shown(value))
    return x.astype(_np.complex128 if x.dtype.kind == "c" else _float, copy=False)


def _require_plain(name, value, depth):
    """Masks, units, indices and matrix products would be lost, also inside lists."""
    kind = _type(value)
    if kind in (_list, _tuple):
        for item in value if depth else ():
            _require_plain(name, item, depth - 1)
    elif _hasattr(kind, "__array__") and kind not in (_np.ndarray, _np.memmap):
        if not _issubclass(kind, _np.generic):
            raise _refusal(name, f"a {kind.__module__.partition('.')[0]} {kind.__name__}")


def _refusal(name, given):
    return _TypeError(f"{name} = {given} is not allowed; {name} must be {_NUMBER}")


def _shown(value):
    """The value as a message shows it, on one line."""
    try:
        text = " ".join(_repr(value).split())
    except _Exception:
        text = f"an object of type {_type(value).__name__}"
    return text if _len(text) <= 60 else text[:48] + "…" + text[-10:]
'''
CHECKS = (
    "from numbers import Real as _Real",
    *builtin(
        "Exception", "OverflowError", "TypeError", "ValueError", "all", "float", "hasattr", "isinstance",
        "issubclass", "len", "list", "repr", "tuple", "type",
    ),
)  # fmt: skip
"""Import lines that the checks need."""
