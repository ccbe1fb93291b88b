"""Variants of the least-squares GAN, under the name that users know: all of it is `derive.theories.lsgan`."""

from derive.theories.lsgan import *  # noqa: F403
