"""Inspections, index scores, commendations, satisfaction, ISO 9001, milestones, training, completeness of staff records."""
