"""Words that carry no meaning of their own: no hit of a long query must hold them, and none is marked alone. Pure data.

With marks they are told apart by their marks («của», not «cửa»); typed without marks they are taken for function words
wherever a function word is written so.
"""

from .text import words

_WORDS = (
    "và của các có là cho được theo tại trong về với những một từ đến khi này do thì mà ở bị sẽ đã đang nào gì thế như phải hay"
    " hoặc trên dưới số bao nhiêu tôi em anh chị ông bà muốn hỏi xin ra sao ai đâu mấy không nó rồi cũng còn lại nên nếu vì để"
    " vậy đó kia ấy bằng vào lên đi làm thêm cần giờ lâu nhé ạ à ơi người việc"
)
EXACT = frozenset(words(_WORDS)[0])
FOLDED = frozenset(words(_WORDS)[1])


def is_function_word(exact: str, folded: str) -> bool:
    """Tell whether a word of a query, as typed and folded, carries no meaning of its own."""
    return exact in EXACT if exact != folded else folded in FOLDED
