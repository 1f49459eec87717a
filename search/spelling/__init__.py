"""«Có phải bạn muốn tìm»: marks restored and typing errors mended, from the words of documents that everybody may read."""
