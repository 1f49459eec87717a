"""Administrative procedures: registry, online levels, import, yearly review, public list."""
