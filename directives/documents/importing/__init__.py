"""Documents from files in number: JSON lines, Excel, folders of files; see docs/import.md."""
