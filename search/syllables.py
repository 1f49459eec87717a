"""Every syllable that Vietnamese spelling allows, marks and tones included. Pure: no Django.

Onsets, rhymes and tones combine by rule (k, gh, ngh before e ê i; a final stop takes sắc or nặng only), so that the
set also holds syllables no dictionary lists: it tells Vietnamese from letters in a wrong encoding, not right from wrong.
"""

from collections.abc import Iterator
from functools import cache


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ONSETS = _words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x")
_RHYMES = _words(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ich im in inh ip it iu "
    "ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu "
    "uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyp uyt uyu y"
)
_RHYMES_AFTER_QU = _words(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu e en eo et ê êch ên ênh êt êu "
    "i in inh it ơ ơi ơn ơt y ych yên yêt ynh yt yu ôc"
)
_RHYMES_ALONE = _words("yêm yên yêng yêt yêu")
_RHYMES_AFTER_G = _words("i in iêc iêm iên iêng iêp iêt iêu")  # written once: gì, gìn, giếng
_STOPS = ("c", "ch", "k", "p", "t")  # k in names of the highlands: Đắk Lắk
_FRONT = "eêiy"
_MARKED = "ăâêôơư"
_VOWELS = "aeiouy" + _MARKED
_TONED = {
    "a": "áàảãạ", "ă": "ắằẳẵặ", "â": "ấầẩẫậ", "e": "éèẻẽẹ", "ê": "ếềểễệ", "i": "íìỉĩị",
    "o": "óòỏõọ", "ô": "ốồổỗộ", "ơ": "ớờởỡợ", "u": "úùủũụ", "ư": "ứừửữự", "y": "ýỳỷỹỵ",
}  # fmt: skip
_BOTH_STYLES = frozenset({"oa", "oe", "uy"})  # hòa and hoà


@cache
def all_syllables() -> frozenset[str]:
    """Return about 17,000 syllables in lower case and NFC, open rhymes in both tone styles (hòa, hoà)."""
    return frozenset(_toned())


def _toned() -> Iterator[str]:
    for onset, rhyme in _bare():
        if not rhyme.endswith(_STOPS):
            yield onset + rhyme
        tones = (0, 4) if rhyme.endswith(_STOPS) else range(5)
        for place in _tone_places(rhyme):
            head, vowel, tail = onset + rhyme[:place], rhyme[place], rhyme[place + 1 :]
            for tone in tones:
                yield head + _TONED[vowel][tone] + tail


def _bare() -> Iterator[tuple[str, str]]:
    yield from (("", rhyme) for rhyme in (*_RHYMES, *_RHYMES_ALONE))
    yield from (("g", rhyme) for rhyme in _RHYMES_AFTER_G)
    yield from (("qu", rhyme) for rhyme in _RHYMES_AFTER_QU)
    for onset in _ONSETS:
        for rhyme in _RHYMES:
            if _spelled_together(onset, rhyme):
                yield onset, rhyme


def _spelled_together(onset: str, rhyme: str) -> bool:
    front = rhyme[0] in _FRONT
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "g", "ng"):
        return not front
    if onset == "gi":
        return rhyme[0] not in "iy"
    return True


def _tone_places(rhyme: str) -> list[int]:
    """Return where the tone may stand: on the vowel with a mark, else by the number of vowels and what follows."""
    vowels = [place for place, letter in enumerate(rhyme) if letter in _VOWELS]
    marked = [place for place in vowels if rhyme[place] in _MARKED]
    if marked:
        return marked[-1:]
    if rhyme in _BOTH_STYLES:
        return vowels
    if len(vowels) == 1:
        return vowels
    if rhyme[-1] in _VOWELS:
        return [1] if len(vowels) == 3 or rhyme == "uya" else [0]
    return [1]


def is_syllable(word: str) -> bool:
    """Tell whether a word, in NFC and any case, could be a Vietnamese syllable."""
    return word.lower() in all_syllables()
