"""Ask the engine from the command line: an instrument for relevance."""

import json
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.access import reader_tokens
from search.engine import get_engine
from search.engines.base import EngineError
from search.explaining import found, understood
from search.pinning import pinned_hits
from search.vocabulary import ask
from site_config.portal import clock


class Command(BaseCommand):
    help = "Tìm như người đọc; in điều đã hiểu, kết quả và vì sao. Cuối cùng là một đối tượng JSON khi có --json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query", metavar="CÂU HỎI")
        parser.add_argument("--explain", action="store_true", help="In điểm theo từng trường và từ nào cho điểm.")
        parser.add_argument("--as", dest="reader", default="anonymous", help="anonymous hoặc tên đăng nhập.")
        parser.add_argument("--all", action="store_true", help="Không lọc theo quyền đọc (chỉ để chẩn đoán).")
        parser.add_argument("--limit", type=int, default=10, help="Số kết quả, mặc định 10.")
        parser.add_argument("--json", action="store_true", help="In một đối tượng JSON: understood, found.")

    def handle(self, *args: Any, **options: Any) -> None:
        today = clock.today()
        query = ask(options["query"], size=max(1, min(options["limit"], 1000)), today=today)
        access = None if options["all"] else _tokens(options["reader"])
        engine = get_engine()
        try:
            results = engine.search(query, access=access)
            pins = pinned_hits(query, access=access, on=today)
            told = {
                "understood": understood(query),
                "found": found(engine, results, why=options["explain"], pinned=pins),
            }
        except EngineError as error:
            raise CommandError(f"Máy tìm kiếm không trả lời: {error}") from error
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False))
        else:
            self._print(told, explain=options["explain"])

    def _print(self, told: dict[str, Any], *, explain: bool) -> None:
        answer = told["found"]
        if explain:
            self._print_understood(told["understood"])
        dropped = ", đã bỏ bớt từ vì không có trang nào đủ các từ" if answer["relaxed"] else ""
        self.stdout.write(f"{answer['total']} kết quả (máy tìm kiếm: {answer['engine']}{dropped})")
        for pin in answer["pinned"]:
            self.stdout.write(f"  được ghim  {pin['id']}  {pin['title']}")
        for hit in answer["hits"]:
            self.stdout.write(f"{hit['place']:3}. {hit['score']:10.2f}  {hit['id']}  {hit['number']}  {hit['title']}")
            for passage in hit["passages"]:
                self.stdout.write(f"       {passage['label']}: {passage['text']}")
            for field, share in hit.get("fields", {}).items():
                words = ", ".join(f"{word} {score:.2f}" for word, score in share["words"].items())
                self.stdout.write(f"       {share['score']:10.2f}  {field}: {words}")

    def _print_understood(self, query: dict[str, Any]) -> None:
        labels = {"words": "từ", "with_marks": "có dấu", "phrases": "cụm từ", "numbers": "số văn bản", "dates": "ngày"}
        for place, clause in enumerate(query["clauses"]):
            self.stdout.write("Đã hiểu:" if place == 0 else "HOẶC:")
            for name, label in labels.items():
                if clause[name]:
                    self.stdout.write(f"  {label}: {' | '.join(clause[name])}")
            for said, others in clause["synonyms"].items():
                self.stdout.write(f"  đồng nghĩa: {said} = {' | '.join(others)}")
        if query["excluded"]:
            self.stdout.write(f"  loại trừ: {' | '.join(query['excluded'])}")
        if query["shortened"]:
            self.stdout.write("  câu hỏi quá dài, chỉ phần đầu được dùng")


def _tokens(reader: str) -> frozenset[str]:
    """Return the access tokens of «anonymous» or of an account. Raises CommandError for an unknown one."""
    if reader == "anonymous":
        return reader_tokens(None)
    user = get_user_model().objects.filter(username=reader).first()
    if user is None:
        raise CommandError(f"Không có tài khoản {reader!r}. Dùng anonymous hoặc một tên đăng nhập.")
    return reader_tokens(user)
