"""What every search engine must do, whatever is behind it: run with an ``engine`` fixture that starts empty."""

import datetime
import unicodedata
from typing import Any

import pytest

from search.document import Passage, SearchDocument
from search.engines.base import Engine, Hit, Segments
from search.expansions import NO_EXPANSIONS, Expansions
from search.query import NEWEST, OLDEST, parse

EVERYBODY = frozenset({"public"})
STAFF = frozenset({"public", "login"})
_KEY = "documents.directivepage:"


def make(pk: int, title: str, **fields: Any) -> SearchDocument:
    values: dict[str, Any] = {
        "id": f"{_KEY}{pk}",
        "kind": "directive",
        "title": title,
        "url": f"/van-ban/{pk}/",
        "access": EVERYBODY,
        "families": ("documents.directivepage", "wagtailcore.page"),
    } | fields
    return SearchDocument(**values)


def body(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(f"dieu-{n}", f"Điều {n}", text, f"#dieu-{n}") for n, text in enumerate(texts, start=1))


def plain(segments: Segments) -> str:
    return "".join(segment.text for segment in segments)


def marked(segments: Segments) -> list[str]:
    return [segment.text for segment in segments if segment.is_match]


def found(engine: Engine, text: str, *, access: Any = EVERYBODY, **options: Any) -> list[int]:
    return [int(hit.id.removeprefix(_KEY)) for hit in engine.search(parse(text, **options), access=access).hits]


def first(engine: Engine, text: str, **options: Any) -> Hit:
    return engine.search(parse(text, **options), access=EVERYBODY).hits[0]


class EngineContract:
    """Mixed into the test class of each engine."""

    # --- Words --------------------------------------------------------------------------------

    @pytest.mark.parametrize(
        "text",
        ["cải cách hành chính", "cai cach hanh chinh", "CẢI CÁCH hành chính", unicodedata.normalize("NFD", "cải cách")],
    )
    def test_finds_with_and_without_marks(self, engine: Engine, text: str) -> None:
        engine.put([make(1, "Kế hoạch cải cách hành chính"), make(2, "Phòng chống cháy rừng")])
        assert found(engine, text) == [1]

    @pytest.mark.parametrize("text", ["xã Tân Hoà", "xã Tân Hòa", "xa tan hoa"])
    def test_both_tone_styles_are_one(self, engine: Engine, text: str) -> None:
        engine.put([make(1, "Công nhận xã Tân Hòa"), make(2, "Công nhận xã Tân Hoà"), make(3, "Xã Ea Wer")])
        assert sorted(found(engine, text)) == [1, 2]

    @pytest.mark.parametrize("text", ["Ea H'leo", "ea h’leo", "Ea Hleo"])
    def test_names_with_apostrophe(self, engine: Engine, text: str) -> None:
        engine.put([make(1, "Phối hợp với huyện Ea H’leo"), make(2, "Phối hợp với huyện Cư M'gar")])
        assert found(engine, text) == [1]

    def test_eth_is_read_as_d_with_stroke(self, engine: Engine) -> None:
        engine.put([make(1, "\u00d0ôn đốc báo cáo")])
        assert found(engine, "đôn đốc") == found(engine, "don doc") == [1]

    def test_what_was_typed_with_marks_wins(self, engine: Engine) -> None:
        engine.put([make(1, "Công tác chi đạo"), make(2, "Công tác chỉ đạo"), make(3, "Công tác chí đào")])
        assert found(engine, "chỉ đạo")[0] == 2
        assert found(engine, "chí đào")[0] == 3

    def test_neighbours_beat_scattered_words(self, engine: Engine) -> None:
        scattered = "Hành lang an toàn. Chính sách cải tạo đất. Cách làm hay."
        engine.put(
            [make(1, "Văn bản một", body=body(scattered)), make(2, "Văn bản hai", body=body("Về cải cách hành chính."))]
        )
        assert found(engine, "cải cách hành chính") == [2, 1]

    def test_title_beats_body(self, engine: Engine) -> None:
        engine.put([make(1, "Quyết định khác", body=body("rà soát thủ tục")), make(2, "Rà soát thủ tục")])
        assert found(engine, "ra soat thu tuc")[0] == 2

    def test_short_query_wants_every_word(self, engine: Engine) -> None:
        engine.put([make(1, "Kiểm tra công vụ"), make(2, "Kiểm tra rừng")])
        assert found(engine, "kiểm tra công vụ") == [1]

    def test_when_no_page_has_every_word_some_are_enough_and_it_is_said(self, engine: Engine) -> None:
        engine.put([make(1, "Kiểm tra công vụ")])
        results = engine.search(parse("kiểm tra xyzzy"), access=EVERYBODY)
        assert results.relaxed
        assert [hit.id for hit in results.hits] == [f"{_KEY}1"]

    def test_long_question_is_answered(self, engine: Engine) -> None:
        engine.put(
            [
                make(1, "Tổ chức bộ phận một cửa", body=body("Bộ phận một cửa cấp xã tiếp nhận hồ sơ của công dân.")),
                make(2, "Trồng rừng"),
            ]
        )
        question = "tôi muốn biết bộ phận một cửa của xã tiếp nhận hồ sơ công dân vào những ngày nào trong tuần"
        assert found(engine, question)[0] == 1

    # --- Signs of the reader ------------------------------------------------------------------

    def test_quoted_words_stand_next_to_each_other(self, engine: Engine) -> None:
        engine.put([make(1, "Một cửa điện tử"), make(2, "Cửa hàng số một")])
        assert found(engine, '"một cửa"') == [1]
        assert found(engine, '"mot cua"') == [1]
        assert found(engine, '"mốt cứa"') == []

    def test_minus_leaves_out(self, engine: Engine) -> None:
        engine.put([make(1, "Kế hoạch tuyên truyền"), make(2, "Kế hoạch kiểm tra")])
        assert found(engine, "kế hoạch -kiểm") == [1]
        assert found(engine, 'kế hoạch -"tuyên truyền"') == [2]

    @pytest.mark.parametrize(
        "text",
        [
            "30/2020/NĐ-CP",
            "30/2020/nd-cp",
            "30 2020 NĐ-CP",
            "30-2020-nd-cp",
            "302020ndcp",
            "030/2020/NĐ-CP",
            "Nghị định số 30/2020/NĐ-CP",
        ],
    )
    def test_number_in_any_spelling_is_first(self, engine: Engine, text: str) -> None:
        engine.put(
            [
                make(1, "Nghị định về công tác văn thư", number="30/2020/NĐ-CP"),
                make(
                    2,
                    "Nghị định số 30/2020/NĐ-CP được hướng dẫn",
                    number="5/HD-UBND",
                    body=body("Nghị định số 30/2020/NĐ-CP."),
                ),
                make(3, "Nghị định về việc khác", number="130/2020/NĐ-CP"),
            ]
        )
        assert found(engine, text) == [1, 2]

    def test_beginning_of_a_number(self, engine: Engine) -> None:
        engine.put([make(1, "Văn thư", number="30/2020/NĐ-CP"), make(2, "Khác", number="130/2020/NĐ-CP")])
        assert found(engine, "30/2020") == [1]
        assert found(engine, "số 30") == [1]

    @pytest.mark.parametrize("text", ["số:30/2020", "so:30/2020", "SỐ: 30/2020/NĐ-CP"])
    def test_number_asked_for_by_name_finds_numbers_only(self, engine: Engine, text: str) -> None:
        engine.put(
            [
                make(1, "Văn thư", number="30/2020/NĐ-CP"),
                make(2, "Họp 30 người năm 2020"),
                make(3, "Khác", number="31/2020/NĐ-CP"),
            ]
        )
        assert found(engine, text) == [1]

    @pytest.mark.parametrize("sign", ["OR", "HOẶC", "|"])
    def test_or_asks_for_either_side(self, engine: Engine, sign: str) -> None:
        engine.put([make(1, "Đăng ký khai sinh"), make(2, "Đăng ký kết hôn"), make(3, "Đăng ký khai tử")])
        assert sorted(found(engine, f"khai sinh {sign} kết hôn")) == [1, 2]
        assert sorted(found(engine, f'"khai sinh" {sign} "khai tử"')) == [1, 3]
        assert sorted(found(engine, f"khai {sign} kết hôn -tử")) == [1, 2]
        assert found(engine, f"{sign} kết hôn {sign}") == [2]

    def test_quoted_or_is_a_word(self, engine: Engine) -> None:
        engine.put([make(1, "Kế hoạch HOẶC chương trình"), make(2, "Kế hoạch")])
        assert found(engine, '"kế hoạch HOẶC chương trình"') == [1]

    @pytest.mark.parametrize("text", ["UBND", "ubnd", "ủy ban nhân dân", "uỷ ban nhan dan"])
    def test_abbreviations_find_what_they_stand_for(self, engine: Engine, text: str) -> None:
        engine.put([make(1, "Trụ sở UBND"), make(2, "Trụ sở Ủy ban nhân dân"), make(3, "Trụ sở công an")])
        assert found(engine, text)[0] == (1 if text.lower() == "ubnd" else 2)
        assert sorted(found(engine, text)) == [1, 2]
        assert sorted(found(engine, f"trụ sở {text}")) == [1, 2]

    def test_synonyms_are_those_that_are_given(self, engine: Engine) -> None:
        engine.put([make(1, "Sổ đỏ"), make(2, "Giấy chứng nhận quyền sử dụng đất"), make(3, "Sổ hộ khẩu")])
        given = Expansions.of([("sổ đỏ", "giấy chứng nhận quyền sử dụng đất")])
        assert found(engine, "cấp sổ đỏ", expansions=given)[0] == 1
        assert sorted(found(engine, "sổ đỏ", expansions=given)) == [1, 2]
        assert found(engine, "giấy chứng nhận quyền sử dụng đất", expansions=given)[0] == 2
        assert found(engine, "sổ đỏ", expansions=NO_EXPANSIONS) == [1]

    def test_synonyms_are_marked(self, engine: Engine) -> None:
        engine.put([make(1, "Trụ sở Ủy ban nhân dân")])
        assert marked(first(engine, "trụ sở UBND").title) == ["Trụ sở Ủy ban nhân dân"]

    @pytest.mark.parametrize(
        "text", ["ngày 20/12/2021", "20 tháng 12 năm 2021", "20-12-2021", "20.12.2021", "tháng 12/2021", "2021-12-20"]
    )
    def test_dates_are_understood_gently(self, engine: Engine, text: str) -> None:
        engine.put(
            [
                make(1, "Kế hoạch một", date=datetime.date(2021, 12, 20)),
                make(2, "Kế hoạch hai", body=body("Thực hiện từ ngày 20 tháng 12 năm 2021.")),
                make(3, "Kế hoạch ba", date=datetime.date(2022, 1, 4)),
            ]
        )
        assert sorted(found(engine, text)) == [1, 2]
        answer = found(engine, f"kế hoạch {text}")
        assert (sorted(answer[:2]), answer[2:]) == ([1, 2], [3])

    def test_year_prefers_its_documents(self, engine: Engine) -> None:
        days = [datetime.date(2021, 3, 1), datetime.date(2022, 3, 1), datetime.date(2023, 3, 1)]
        engine.put([make(n, "Kế hoạch cải cách hành chính", date=day) for n, day in enumerate(days, start=1)])
        assert found(engine, "kế hoạch cải cách hành chính năm 2022")[0] == 2
        assert len(found(engine, "kế hoạch cải cách hành chính 2022")) == 3

    def test_date_range_bounds_the_documents_date(self, engine: Engine) -> None:
        days = [datetime.date(2022, 1, 5), datetime.date(2022, 6, 30), datetime.date(2023, 1, 1), None]
        engine.put([make(n, "Kế hoạch", date=day, facets={"type": ("A",)}) for n, day in enumerate(days, start=1)])
        first_half = {"since": datetime.date(2022, 1, 5), "until": datetime.date(2022, 6, 30)}
        for text in ("kế hoạch", ""):
            answer = engine.search(parse(text, **first_half), access=EVERYBODY, facets=("type",))
            assert sorted(int(hit.id.removeprefix(_KEY)) for hit in answer.hits) == [1, 2]
            assert answer.facets["type"][0].count == 2
        assert sorted(found(engine, "kế hoạch", since=datetime.date(2022, 6, 30))) == [2, 3]
        assert sorted(found(engine, "kế hoạch", until=datetime.date(2022, 6, 29))) == [1]

    def test_newer_and_valid_win_gently(self, engine: Engine) -> None:
        today = datetime.date(2022, 7, 1)
        old, new = datetime.date(2012, 7, 1), datetime.date(2022, 6, 1)
        engine.put([make(1, "Kế hoạch tuyên truyền", date=old), make(2, "Kế hoạch tuyên truyền", date=new)])
        assert found(engine, "kế hoạch tuyên truyền", today=today) == [2, 1]
        engine.put(
            [
                make(1, "Kế hoạch kiểm tra", date=old, facets={"validity": ("ended",)}),
                make(2, "Kế hoạch kiểm tra", date=old, facets={"validity": ("in_force",)}),
            ]
        )
        assert found(engine, "kế hoạch kiểm tra", today=today) == [2, 1]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "",
                " ",
                "\x00",
                '"',
                '""',
                "-",
                "- -",
                "'",
                "*",
                "a*",
                "title:x",
                "(((",
                "AND OR NOT",
                "/.*(a+)+$/",
                "^~\\",
                "đ" * 10_000,
            ),
            *(
                '"' * 10_000,
                "-a " * 4_000,
                "\u202e\ufeff\ud7ff",
                "🙂 " * 50,
                "0" * 9_999,
                "1/" * 5_000,
                '"a b" ' * 2_000,
            ),
        ],
    )
    def test_any_input_is_answered(self, engine: Engine, text: str) -> None:
        engine.put([make(1, "Kế hoạch")])
        assert engine.search(parse(text), access=EVERYBODY, facets=("kind",)).total in (0, 1)
        assert isinstance(engine.suggest(text, access=EVERYBODY), list)

    # --- Pages, order, facets -----------------------------------------------------------------

    def test_empty_query_lists_newest_first(self, engine: Engine) -> None:
        days = [datetime.date(2022, 1, 5), datetime.date(2022, 6, 30), None]
        engine.put([make(n, f"Kế hoạch {n}", date=day) for n, day in enumerate(days, start=1)])
        assert found(engine, "") == [2, 1, 3]
        assert found(engine, "kế hoạch", sort=NEWEST) == [2, 1, 3]
        assert found(engine, "kế hoạch", sort=OLDEST)[-1] == 2

    def test_pages_cover_everything_once_and_an_outdated_page_is_the_first(self, engine: Engine) -> None:
        engine.put([make(n, "Kế hoạch tuyên truyền") for n in range(1, 24)])
        pages = [engine.search(parse("kế hoạch", page=page), access=EVERYBODY) for page in (1, 2, 3)]
        assert [len(page.hits) for page in pages] == [10, 10, 3]
        assert len({hit.id for page in pages for hit in page.hits}) == 23
        assert (pages[0].total, pages[0].pages) == (23, 3)
        late = engine.search(parse("kế hoạch", page=900), access=EVERYBODY)
        assert (late.page, [hit.id for hit in late.hits]) == (1, [hit.id for hit in pages[0].hits])

    def test_facets_count_what_the_reader_sees_and_alternatives_of_the_chosen(self, engine: Engine) -> None:
        def one(n: int, kind: str, year: str, access: frozenset[str] = EVERYBODY) -> SearchDocument:
            return make(n, "Kế hoạch", facets={"type": (kind,), "year": (year,), "area": ("1", "2")}, access=access)

        engine.put(
            [
                *(one(1, "Quyết định", "2022"), one(2, "Quyết định", "2021"), one(3, "Công văn", "2022")),
                one(4, "Công văn", "2022", frozenset({"login"})),
            ]
        )

        def counts(filters: dict[str, tuple[str, ...]], access: Any = EVERYBODY) -> dict[str, dict[str, int]]:
            answer = engine.search(parse("kế hoạch", filters=filters), access=access, facets=("type", "year", "area"))
            return {name: {f.value: f.count for f in values} for name, values in answer.facets.items()}

        assert counts({}) == {
            "type": {"Quyết định": 2, "Công văn": 1},
            "year": {"2022": 2, "2021": 1},
            "area": {"1": 3, "2": 3},
        }
        chosen = counts({"type": ("Công văn",)})
        assert chosen["type"] == {"Quyết định": 2, "Công văn": 1}
        assert chosen["year"] == {"2022": 1}
        assert counts({"type": ("Công văn", "Quyết định"), "year": ("2022",)}, STAFF)["type"] == {
            "Công văn": 2,
            "Quyết định": 1,
        }
        assert found(engine, "kế hoạch", filters={"type": ("Công văn",), "year": ("2022",)}) == [3]

    # --- Who may see it -----------------------------------------------------------------------

    def test_what_a_reader_may_not_see_is_nowhere(self, engine: Engine) -> None:
        engine.put(
            [
                make(1, "Kế hoạch mật", number="9/KH-UBND", access=frozenset({"group:3"}), facets={"type": ("Mật",)}),
                make(2, "Kế hoạch thường", facets={"type": ("Thường",)}),
                make(3, "Kế hoạch không ai xem", access=frozenset()),
            ]
        )
        for access in (EVERYBODY, STAFF, frozenset({"public", "group:33"})):
            answer = engine.search(parse("kế hoạch"), access=access, facets=("type",))
            assert (answer.total, [hit.id for hit in answer.hits]) == (1, [f"{_KEY}2"])
            assert [count.value for count in answer.facets["type"]] == ["Thường"]
            assert found(engine, "9/KH-UBND", access=access) == []
            assert [s.title for s in engine.suggest("kế ho", access=access)] == ["Kế hoạch thường"]
        assert sorted(found(engine, "kế hoạch", access=frozenset({"public", "group:3"}))) == [1, 2]
        assert found(engine, "kế hoạch", access=frozenset()) == []

    # --- What is shown ------------------------------------------------------------------------

    def test_best_passage_is_marked_in_the_original_text_and_opens_there(self, engine: Engine) -> None:
        engine.put(
            [
                make(
                    1,
                    "Quyết định giao việc",
                    body=body("Căn cứ Luật.", "Giao Phòng Nội vụ chủ trì Cải Cách  hành chính năm 2022."),
                )
            ]
        )
        [passage] = first(engine, "cai cach hanh chinh").passages
        assert marked(passage.segments) == ["Cải Cách  hành chính"]
        assert plain(passage.segments) == "Giao Phòng Nội vụ chủ trì Cải Cách  hành chính năm 2022."
        assert (passage.label, passage.url) == ("Điều 2", "/van-ban/1/#dieu-2")

    def test_number_and_heading_open_the_article_of_that_heading(self, engine: Engine) -> None:
        texts = (
            "Phạm vi điều chỉnh\nThông tư 12/2020/TT-BNV và Thông tư 13/2020/TT-BNV, hội nghị, nội dung, tổ chức.",
            "Tổ chức hội nghị\n" + "Người chủ trì chuẩn bị tài liệu, địa điểm, kinh phí của cuộc họp. " * 30,
            "Trách nhiệm thi hành\nHội nghị tổ chức theo Thông tư 12/2020/TT-BNV.",
        )
        engine.put([make(1, "Thông tư về hội nghị", number="12/2020/TT-BNV", body=body(*texts))])
        for typed in ("12/2020/TT-BNV Tổ chức hội nghị", "to chuc hoi nghi 12/2020/tt-bnv"):
            [passage] = first(engine, typed).passages
            assert (passage.label, passage.url) == ("Điều 2", "/van-ban/1/#dieu-2")
        for typed in ("Điều 3 Thông tư 12/2020/TT-BNV", "hội nghị dieu 3"):
            assert first(engine, typed).passages[0].url == "/van-ban/1/#dieu-3"

    def test_passage_of_a_file_opens_the_file_at_its_page(self, engine: Engine) -> None:
        file = Passage(
            "tep-7-trang-3", "Phụ lục.pdf, trang 3", "Biểu mẫu theo dõi đôn đốc", "/tep/7/phu-luc.pdf#page=3"
        )
        engine.put([make(1, "Kế hoạch", attachments=(file,))])
        [passage] = first(engine, "bieu mau theo doi").passages
        assert (passage.label, passage.url) == ("Phụ lục.pdf, trang 3", "/tep/7/phu-luc.pdf#page=3")
        assert marked(passage.segments) == ["Biểu mẫu theo dõi"]

    def test_long_text_is_cut_around_the_match(self, engine: Engine) -> None:
        engine.put([make(1, "Dài", body=body("mở đầu " * 9_000 + "chỉ tiêu hài lòng " + "kết thúc " * 900))])
        [passage] = first(engine, "chỉ tiêu hài lòng").passages
        assert marked(passage.segments) == ["chỉ tiêu hài lòng"]
        assert len(plain(passage.segments)) < 300

    def test_typed_marks_are_respected_in_marking(self, engine: Engine) -> None:
        engine.put([make(1, "Chỉ đạo", body=body("Việc chỉ đạo. Cái chí đào."))])
        [passage] = first(engine, "chỉ đạo").passages
        assert marked(passage.segments) == ["chỉ đạo"]

    def test_hit_carries_what_the_page_needs(self, engine: Engine) -> None:
        day = datetime.date(2021, 12, 20)
        engine.put(
            [
                make(
                    1,
                    "Tuyên <b>truyền</b>",
                    number="7193/QĐ-UBND",
                    summary="Ban hành kế hoạch",
                    date=day,
                    stored={"type": "Quyết định"},
                )
            ]
        )
        hit = first(engine, "tuyên truyền")
        assert (plain(hit.title), plain(hit.number), plain(hit.summary)) == (
            "Tuyên <b>truyền</b>",
            "7193/QĐ-UBND",
            "Ban hành kế hoạch",
        )
        assert (hit.url, hit.date, hit.stored["type"], hit.kind) == ("/van-ban/1/", day, "Quyết định", "directive")

    # --- Suggestions and the admin's questions ------------------------------------------------

    def test_suggestions_continue_the_last_word_and_numbers(self, engine: Engine) -> None:
        engine.put([make(1, "Tuyên truyền cải cách", number="7193/QĐ-UBND"), make(2, "Kiểm tra")])
        for text in ("tuyên tr", "tuyen truyen ca", "7193", "7193/qd"):
            assert [s.id for s in engine.suggest(text, access=EVERYBODY)] == [f"{_KEY}1"], text

    def test_find_answers_by_model(self, engine: Engine) -> None:
        image = make(
            7, "chỉ đạo", id="portal.image:7", families=("portal.image",), kind="portal.image", keywords="ho-so.png"
        )
        engine.put([make(1, "Công tác chỉ đạo"), image])
        assert [pk for pk, _s in engine.find(parse("chi dao"), family="wagtailcore.page", access=None)] == [1]
        assert [pk for pk, _s in engine.find(parse("chi da"), family="portal.image", access=None, prefix=True)] == [7]
        assert [pk for pk, _s in engine.find(parse("ho so"), family="portal.image", access=None, prefix=True)] == [7]

    def test_get_keeps_the_order_and_the_readers_rights(self, engine: Engine) -> None:
        engine.put([make(1, "Một"), make(2, "Hai"), make(3, "Mật", access=frozenset({"group:3"}))])
        keys = [f"{_KEY}{pk}" for pk in (3, 2, 9, 1, 2)]
        assert [hit.id for hit in engine.get(keys, access=EVERYBODY)] == [keys[1], keys[3]]
        assert [plain(hit.title) for hit in engine.get(keys, access=None)] == ["Mật", "Hai", "Một"]
        assert engine.get([], access=EVERYBODY) == []

    def test_similar_documents_are_those_about_the_same_and_never_hidden_ones(self, engine: Engine) -> None:
        text = "Bộ phận một cửa tiếp nhận hồ sơ thủ tục hành chính. Bộ phận một cửa trả kết quả thủ tục hành chính."
        engine.put(
            [
                make(1, "Quy chế bộ phận một cửa", body=body(text)),
                make(2, "Kiểm tra bộ phận một cửa cấp xã", body=body(text)),
                make(3, "Phòng chống cháy rừng mùa khô", body=body("Cháy rừng mùa khô và phòng chống cháy rừng.")),
                make(4, "Quy chế bộ phận một cửa (mật)", body=body(text), access=frozenset({"group:3"})),
            ]
        )
        assert [hit.id for hit in engine.similar(f"{_KEY}1", access=EVERYBODY)] == [f"{_KEY}2"]
        assert engine.similar(f"{_KEY}4", access=EVERYBODY) == []
        assert engine.similar(f"{_KEY}99", access=EVERYBODY) == []
        assert len(engine.similar(f"{_KEY}1", access=None, limit=1)) == 1

    # --- Writing ------------------------------------------------------------------------------

    def test_put_replaces_and_delete_removes(self, engine: Engine) -> None:
        engine.put([make(1, "Cũ"), make(2, "Bỏ")])
        engine.put([make(1, "Mới")], delete=[f"{_KEY}2", f"{_KEY}99"])
        assert (found(engine, "cũ"), found(engine, "mới"), found(engine, "bỏ")) == ([], [1], [])
        assert list(engine.ids()) == [f"{_KEY}1"]

    def test_ids_tell_what_is_indexed(self, engine: Engine) -> None:
        old, new = make(1, "Cũ"), make(1, "Mới")
        engine.put([old])
        assert engine.ids() == {old.id: old.fingerprint}
        engine.put([new])
        assert engine.ids() == {new.id: new.fingerprint}
        assert old.fingerprint != new.fingerprint

    def test_rebuild_replaces_everything_at_once(self, engine: Engine) -> None:
        engine.put([make(1, "Cũ")])
        assert engine.rebuild([make(2, "Mới"), make(3, "Mới")], replay=lambda ids: None) == 2
        assert (found(engine, "cũ"), sorted(found(engine, "mới"))) == ([], [2, 3])

    def test_rebuild_answers_meanwhile_and_hands_back_what_was_edited(self, engine: Engine) -> None:
        engine.put([make(1, "Cũ")])
        replayed: list[str] = []

        def documents() -> Any:
            yield make(1, "Mới")
            engine.put([make(5, "Sửa trong lúc dựng")], delete=[f"{_KEY}1"])
            assert found(engine, "sửa") == [5]
            yield make(2, "Mới")

        engine.rebuild(documents(), replay=replayed.extend)
        assert sorted(replayed) == [f"{_KEY}1", f"{_KEY}5"]

    def test_failed_rebuild_changes_nothing(self, engine: Engine) -> None:
        engine.put([make(1, "Cũ")])

        def documents() -> Any:
            yield make(2, "Mới")
            raise RuntimeError("database went away")

        with pytest.raises(Exception, match="database went away"):
            engine.rebuild(documents(), replay=lambda ids: None)
        assert found(engine, "cũ") == [1]

    def test_health(self, engine: Engine) -> None:
        engine.put([make(1, "Một"), make(2, "Hai")])
        health = engine.health()
        assert (health.ok, health.documents) == (True, 2)
