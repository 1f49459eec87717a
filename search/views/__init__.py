"""The public pages of search, one module each: results, suggestions while typing, the feed, exports."""
