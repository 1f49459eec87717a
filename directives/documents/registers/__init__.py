"""Registers of outgoing and incoming documents: giving numbers, the books' screens, print and Excel."""
