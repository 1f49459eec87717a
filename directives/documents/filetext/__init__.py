"""The text of an attached file as a page of the portal: a hit opens at its article, whatever the file's kind."""
