"""A calculator small enough to read at a glance."""
