"""Finding what the portal holds: text, queue, engines, results."""
