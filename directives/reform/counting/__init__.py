"""What this room counts from its own and lower rooms' records; each module offers its counters on import (apps.py)."""
