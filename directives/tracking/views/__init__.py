"""Public pages and staff screens of tracking."""
