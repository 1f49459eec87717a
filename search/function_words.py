"""Words that carry no meaning of their own, folded: they rank a little, but no hit must hold them, and none is marked alone.

Only syllables whose every reading is such a word, or nearly: «the» (thế, thể, thẻ) stays out. Pure data.
"""

_WORDS = (
    "va cua cac co la cho duoc theo tai trong ve voi nhung mot tu den khi nay do thi ma o bi se da dang nao gi the nhu phai hay"
    " hoac tren duoi so bao nhieu"
)
FUNCTION_WORDS = frozenset(_WORDS.split())
