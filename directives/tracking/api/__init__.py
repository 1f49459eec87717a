"""The read-only JSON interface to tasks: the same querysets, filters and permissions as the screens."""
