"""Primes of numbers that are factored at once; larger ones stay whole, wherever numbers are taken apart."""

from math import prod

import sympy as sp

from derive.exact.primes import MOST_BITS, prime_factors
from tests.helpers.identities import identity, prove_and_recheck, refuse, v
from tests.proofs.conftest import certificate_of

P, Q = 3 * 10**37 + 67, 7 * 10**37 + 43  # two large primes, or nearly: nobody factors their product here


def test_the_primes_of_a_number_make_it_again() -> None:
    for n in (1, 2, 360, 2**61 - 1, (2**61 - 1) * (2**31 - 1), 10**38 + 1):
        found = prime_factors(n)
        assert found is not None
        assert prod(p**k for p, k in found) == n
        assert all(sp.isprime(p) for p, _ in found)


def test_a_number_beyond_the_limit_is_not_factored() -> None:
    assert prime_factors(2**MOST_BITS) is None
    assert prime_factors(P * Q) is None


def test_logarithms_and_roots_of_large_numbers_stay_whole() -> None:
    refuse(identity(sp.log(P * Q * v), sp.log(P * v) + sp.log(Q)))
    root = sp.sqrt(P * Q)
    square = identity((root + v) ** 2, P * Q + v**2 + 2 * v * root)
    prove_and_recheck(square, certificate_of)
    prove_and_recheck(identity(sp.log(P * Q * v), sp.log(P * Q) + sp.log(v)), certificate_of)
