"""Mail that gets out once: rows first, sending by whoever goes round (worker or cron)."""

from .outbox import deliver_due, enqueue_mail, forget_old, retry

__all__ = ["deliver_due", "enqueue_mail", "forget_old", "retry"]
