"""How numbers are built: the letters of types and agencies, and the rule of each type of document."""
