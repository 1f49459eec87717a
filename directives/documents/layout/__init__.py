"""The layout of administrative documents on paper (NĐ 30/2020/NĐ-CP, annex I), for every file that the portal writes."""
