"""From file to record: files are dropped, read, checked by an editor, and become drafts."""
