"""Reading tasks out of a directive's own words: who leads, who cooperates, by when. Pure, but for ``catalogue``."""
