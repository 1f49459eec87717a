"""`manage.py serve`: the web server and the background worker together, for one machine."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

PR_SET_PDEATHSIG = 1


def _die_with_parent() -> None:
    # Linux: whoever kills this command outright must not leave a server behind on the port.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Command(BaseCommand):
    """Start both, restart a worker that dies, stop both on Ctrl-C or SIGTERM. Exits 1 when the port is taken."""

    help = "Chạy máy chủ web và tiến trình nền cùng nhau; Ctrl-C để dừng cả hai."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--threads", type=int, default=8)

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        self._check_free(host, port)
        self.stopping = False
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        environment = dict(os.environ)
        web = self._start(
            [
                *(sys.executable, "-m", "gunicorn", "site_config.wsgi:application", "--bind", f"{host}:{port}"),
                *("--worker-class", "gthread", "--workers", "1", "--threads", str(options["threads"])),
                *("--timeout", "120", "--graceful-timeout", "5", "--log-level", "warning"),
            ],
            environment,
        )
        worker_command = [sys.executable, sys.argv[0], "worker"]
        worker = self._start(worker_command, environment)
        self.stdout.write(f"\nCổng thông tin: http://{host}:{port}/   Quản trị: http://{host}:{port}/quan-tri/")
        self.stdout.write("Ctrl-C để dừng.\n")
        while not self.stopping and web.poll() is None:
            if worker.poll() is not None:
                self.stderr.write(f"Tiến trình nền dừng (mã {worker.returncode}); khởi động lại.")
                time.sleep(1)
                worker = self._start(worker_command, environment)
            time.sleep(0.2)
        for process in (web, worker):
            process.terminate()
        for process in (web, worker):
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
        if not self.stopping:
            raise CommandError(f"Máy chủ web dừng với mã {web.returncode}.")

    def _stop(self, signum: int, frame: FrameType | None) -> None:
        self.stopping = True

    def _start(self, command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            env=environment,
            start_new_session=True,  # Ctrl-C reaches this command alone, which then stops them in order
            preexec_fn=_die_with_parent,
        )

    def _check_free(self, host: str, port: int) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise CommandError(
                    f"Không mở được {host}:{port} ({error.strerror}). Hãy chọn cổng khác: PORT={port + 1} make run"
                ) from error
