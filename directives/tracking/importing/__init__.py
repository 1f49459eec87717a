"""Tasks entered from an Excel template: a trial run first, a report row by row, nothing entered twice."""
