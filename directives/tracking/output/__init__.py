"""What leaves the room: the 25-column report of units as Excel and CSV, the Word report, the print view."""
