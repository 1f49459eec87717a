"""The register open to other programs: lasting addresses, feeds, linked data, open data, harvesting."""
