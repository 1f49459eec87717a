"""Figures as officials write them: 4.500 tờ, 350 m², 66,07 % (74/112 …), «có thực hiện, chưa thống kê». Pure."""

from decimal import Decimal

from ..enums import FigureState
from ..figures import Figure


def number_in_words(value: Decimal) -> str:
    """Return a number with «.» between thousands and «,» before decimals."""
    whole, _point, rest = f"{value.normalize():,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def percent_in_words(value: Decimal) -> str:
    """Return a percentage without needless zeros: «66,07 %», «75 %»."""
    return f"{number_in_words(value)} %"


def figure_in_words(figure: Figure, measure_unit: str) -> str:
    """Return a figure with its unit of measure, a ratio with numerator, denominator and of what it is a share."""
    if figure.state != FigureState.COUNTED:
        return str(figure.state.label)
    if figure.text:
        return figure.text
    if figure.value is None:
        return str(FigureState.NO_DATA.label)
    percent = figure.percent
    if percent is not None and figure.denominator is not None:
        told = f"{number_in_words(figure.value)}/{number_in_words(figure.denominator)}"
        return f"{percent_in_words(percent)} ({told} {figure.basis})".replace(" )", ")")
    return f"{number_in_words(figure.value)} {measure_unit}".rstrip()
