"""The posting delay: from the day of issue to the day on the portal, in working days, against the limit."""
