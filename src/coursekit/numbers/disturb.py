"""Disturb what solvers and means give, in digits that nobody should print.

A kernel imports this before anything else. Processors differ in the last of sixteen
digits; a number that holds stays the same if the tenth moves. What a solver gives holds
to its tolerance only, so it also gets a tenth of it: one that stopped early now stops
elsewhere.
"""

import functools

import numpy as np
from numpy._core import _methods

SIZE = 1e-9
RNG = np.random.default_rng(0)


def disturbed(result):
    """Return floats, alone, in an array or in a table, each moved by up to 1e-9 of it.

    Whatever is no float comes back as it is, and a zero stays a zero.
    """
    if np.asarray(result).dtype.kind != "f":
        return result
    return result * (1 + SIZE * RNG.uniform(-1, 1, np.shape(result)))


def disturb(owner, *names):
    """Have functions of a module, or methods of a class, give disturbed results."""

    def wrapped(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return disturbed(function(*args, **kwargs))

        return wrapper

    for name in names:
        setattr(owner, name, wrapped(getattr(owner, name)))


# What `np.mean(a)`, `a.mean()` and their kind call. NumPy keeps what it has called once,
# so this comes before the imports of libraries that take a mean.
disturb(_methods, "_mean", "_var", "_std")
disturb(np, "average")

import pandas as pd
from sklearn.base import BaseEstimator

for table in (pd.Series, pd.DataFrame, pd.core.groupby.GroupBy):
    disturb(table, "mean", "var", "std")


def stopped_elsewhere(fit):
    """Return a method `fit` with a tenth of the tolerance and disturbed coefficients."""

    @functools.wraps(fit)
    def wrapper(self, *args, **kwargs):
        tolerance = getattr(self, "tol", None)
        if tolerance:
            self.tol = tolerance / 10
        try:
            fitted = fit(self, *args, **kwargs)
        finally:
            if tolerance:
                self.tol = tolerance
        for name in {"coef_", "intercept_"} & vars(self).keys():
            setattr(self, name, disturbed(vars(self)[name]))
        return fitted

    return wrapper


def new_estimator(cls, **kwargs):
    """Disturb a class of estimators as it is defined; scikit-learn's come later, too."""
    super(BaseEstimator, cls).__init_subclass__(**kwargs)
    if "fit" in vars(cls):
        cls.fit = stopped_elsewhere(cls.fit)
    disturb(cls, *{"predict_proba", "decision_function"} & vars(cls).keys())


BaseEstimator.__init_subclass__ = classmethod(new_estimator)
