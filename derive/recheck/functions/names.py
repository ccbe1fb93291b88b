"""Names for expressions in other functions: they have no algebra of their own."""

from __future__ import annotations

from derive.exact.text import Tree
from derive.recheck.functions.forms import call, rule, total
from derive.recheck.functions.row import Row


def _named(name: str, parameters: str, text: str) -> Row:
    arity = parameters.count(",") + 1
    return Row(name=name, arity=arity, by_others=rule(parameters, text), reserved=True)


def _logsumexp(*args: Tree) -> Tree:
    return call("log", total([call("exp", a) for a in args]))


ROWS = (
    _named("log1p", "x", "log(1 + x)"),
    _named("log1pmx", "x", "log(1 + x) - x"),
    _named("log1mexp", "x", "log(1 - exp(x))"),
    _named("expm1", "x", "exp(x) - 1"),
    _named("sigmoid", "x", "1/(1 + exp(-x))"),
    _named("softplus", "x", "log(1 + exp(x))"),
    *(Row(name="logsumexp", arity=k, by_others=_logsumexp, reserved=True) for k in range(2, 9)),
    _named("xlogx", "x", "x*log(x)"),
    _named("xlogy", "x, y", "x*log(y)"),
    _named("relative_entropy", "x, y", "x*log(x/y)"),
    _named("sin_pi", "x", "sin(pi*x)"),
    _named("cos_pi", "x", "cos(pi*x)"),
    _named("tan_pi", "x", "tan(pi*x)"),
    _named("dawson", "x", "pi**(1/2)/2*exp(-x**2)*erfi(x)"),
    _named("log_normal_cdf", "x", "log(erfc(-x*2**(-1/2))/2)"),
    _named("normal_quantile", "p", "2**(1/2)*erfinv(2*p - 1)"),
    _named("factorial", "n", "gamma(n + 1)"),
    _named("gamma_p", "s, x", "lowergamma(s, x)/gamma(s)"),
    _named("gamma_q", "s, x", "uppergamma(s, x)/gamma(s)"),
)
