"""The periodic report: built from records, kept by versions, asked of units, written as page, Word, Excel and JSON."""
