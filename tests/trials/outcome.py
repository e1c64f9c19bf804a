# SPDX-License-Identifier: Apache-2.0
"""What can become of a labelled entry?

- demand: an expression says it. `options` are the forms that count as right (mostly one).
- part: the language can say a part of it that is true for everybody; `options` hold that part.
- none: it demands nothing (allowed, any, known, a rule of counting).
- beyond: the language cannot say it; `reason` is the class of what is missing.
- unclear: the label itself could not tell; nothing may be read. `near` is never counted as right.
  A reading that contradicts it is a reversed one (a thing allowed read as forbidden).
"""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Expected:
    kind: str
    options: tuple = ()
    near: str = ""
    reason: str = ""
    alternative: bool = False


def demand(*options):
    return Expected("demand", options)


def part(expression, reason, *more):
    return Expected("part", (expression, *more), reason=reason)


def none(near="", reason="allowed, any, known"):
    return Expected("none", near=near, reason=reason)


def beyond(reason, near=""):
    return Expected("beyond", near=near, reason=reason)


def unclear():
    return Expected("unclear", reason="the label is unclear")
