import type { FileChanges } from "@build-once/testkit";

/** The pull request of the demo: a new function of which one branch is not tested, so that there is something to see. */
export const demoChange: FileChanges = {
  "sample_app/statistics.py": `"""Facts about several numbers."""

from __future__ import annotations

from collections.abc import Sequence


def mean(numbers: Sequence[float]) -> float:
    """The arithmetic mean; no numbers are a \`\`ValueError\`\`."""
    if not numbers:
        raise ValueError("there is no mean of nothing")
    return sum(numbers) / len(numbers)


def spread(numbers: Sequence[float]) -> float:
    """The distance between the least and the greatest number."""
    return max(numbers) - min(numbers)
`,
  "tests/test_statistics.py": `from sample_app.statistics import mean, spread


def test_the_mean_of_two_numbers_lies_between_them():
    assert mean([2, 3]) == 2.5


def test_the_spread_is_a_distance():
    assert spread([2, 3, 7]) == 5
`,
};
