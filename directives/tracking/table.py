"""The work flow as a table for people: printed in docs/tracking.md, and a test keeps the two equal."""

from .enums import TRANSITIONS, Act, Actor, AssignmentState, Transition

BEGIN = "<!-- transitions: manage.py print_transitions --write -->"
END = "<!-- end of transitions -->"


def transitions_markdown() -> str:
    """Return every act × state as a Markdown table: where it leads and who may do it; «–» where it is not allowed."""
    states: list[AssignmentState | None] = [None, *AssignmentState]
    names = ["(new)", *(state.value for state in AssignmentState)]
    lines = ["| act | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for act in Act:
        cells = [_cell(state, TRANSITIONS.get((state, act))) for state in states]
        lines.append(f"| {act.value.rstrip('_')} «{act.label}» | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(state: AssignmentState | None, rule: Transition | None) -> str:
    if rule is None:
        return "–"
    to = "as before" if rule.to is None else "stays" if rule.to == state else rule.to.value
    if rule.complete is not None:
        to += f", at 100 % {rule.complete.value}"
    return f"{to} ({', '.join(actor.value for actor in Actor if actor in rule.by)})"


def names_markdown() -> str:
    """Return the states and the actors with their names on the screen."""
    lines = ["| state | on screen |", "|---|---|"]
    lines += [f"| {state.value} | {state.label} |" for state in AssignmentState]
    lines += ["", "| actor | on screen |", "|---|---|"]
    lines += [f"| {actor.value} | {actor.label} |" for actor in Actor]
    return "\n".join(lines)


def section() -> str:
    """Return what stands between BEGIN and END in docs/tracking.md."""
    return f"{BEGIN}\n\n{transitions_markdown()}\n\n{names_markdown()}\n\n{END}"


def replace_section(text: str) -> str:
    """Return ``text`` with its section made anew. Raises ``ValueError`` where the marks are missing."""
    start, end = text.index(BEGIN), text.index(END) + len(END)
    return text[:start] + section() + text[end:]
