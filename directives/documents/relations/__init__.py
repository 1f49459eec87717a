"""Relations between documents: resolved when documents arrive, read for pages, linked in texts, proposed to editors."""
