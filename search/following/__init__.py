"""Saved searches and alerts: who follows what, digests that tell each item once, links that need no account."""
