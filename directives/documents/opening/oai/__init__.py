"""OAI-PMH 2.0: other catalogues harvest the register's metadata.

Source: The Open Archives Initiative Protocol for Metadata Harvesting, protocol version 2.0 of 2002-06-14. Written here because
the libraries at hand page by offset (an item changed meanwhile shifts the list) and ask for each record one by one.
"""
