"""Tasks read in a directive, offered to its editor: shown on the edit screen, accepted, changed or dropped."""
