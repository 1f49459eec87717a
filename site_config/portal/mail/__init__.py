"""Mail that gets out once: rows first, sending by whoever goes round (worker or cron)."""

from .composers import Composed, register_composer
from .outbox import deliver_due, enqueue_mail, forget_old, retry

__all__ = ["Composed", "deliver_due", "enqueue_mail", "forget_old", "register_composer", "retry"]
