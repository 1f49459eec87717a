"""Text of attached files: read once per content, in a process that can be killed, or a reason why not.

Nothing here imports Django, so that the child process starts fast; ``models`` and ``service`` are Django's.
"""
