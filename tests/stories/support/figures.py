# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Percentiles of measured times."""


def percentile(values, share):
    """The smallest value that at least this share of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)] if ordered else float("nan")


def summary(seconds):
    return ", ".join(f"p{share} {percentile(seconds, share) * 1000:.0f} ms" for share in (50, 95, 100))
