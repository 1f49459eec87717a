"""Files in the layout of NĐ 30/2020/NĐ-CP, annex I: the same bytes on every run."""
