"""Reading documents: from plain text to facts (metadata, structure, citations, personal data). Pure: no models."""
