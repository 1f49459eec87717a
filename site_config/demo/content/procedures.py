"""Procedures of the demonstration district: names in the manner of the national list; codes and contents are illustration.

Facts of the district's report: 334 procedures public on the national portal; 66,07 % at level 3 and 4; 16 and 13 proposals of
review by kind. The report does not say of how many the 66,07 % is a share: 74 of 112 eligible ones is illustration.
"""

from dataclasses import dataclass
from itertools import product

PUBLISHED = 334
ELIGIBLE, ONLINE = 112, 74
DISTRICT_PROPOSALS = (6, 3, 7)  # amend or supplement, cancel or replace, simplify
COMMUNE_PROPOSALS = (3, 1, 9)

_GRANT = "Cấp|Cấp lại|Cấp sửa đổi, bổ sung"
_LAND = "Đăng ký|Xóa đăng ký|Đính chính"


_REASON = {
    "amend": "Thành phần hồ sơ trùng với giấy tờ cơ quan đã có trong cơ sở dữ liệu.",
    "cancel_or_replace": "Nội dung đã được quy định ở thủ tục khác, không còn cần thiết.",
    "simplify": "Quy trình có bước trung gian có thể bỏ, thời gian giải quyết còn dài.",
}
_CONTENT = {
    "amend": "Kiến nghị bỏ bản sao giấy tờ có thể tra cứu trực tuyến khỏi thành phần hồ sơ.",
    "cancel_or_replace": "Kiến nghị bãi bỏ, gộp vào thủ tục đang thực hiện.",
    "simplify": "Kiến nghị cắt giảm một bước luân chuyển và rút ngắn một phần ba thời hạn.",
}


@dataclass(frozen=True, slots=True)
class FieldSeed:
    """A field with the procedures of one level: acts times things, then whole names; unit settles them (code, "" communes)."""

    name: str
    level: str
    unit: str
    acts: str
    things: str
    whole: str = ""

    def names(self) -> list[str]:
        """Return the names in order."""
        made = [f"{act} {thing}" for thing, act in product(_list(self.things), _list(self.acts))]
        return [*made, *_list(self.whole)]


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


FIELDS: tuple[FieldSeed, ...] = (
    FieldSeed(
        "Thành lập và hoạt động của hộ kinh doanh", "district", "TCKH", "",
        "", "Đăng ký thành lập hộ kinh doanh|Đăng ký thay đổi nội dung đăng ký hộ kinh doanh|Tạm ngừng kinh doanh hộ kinh doanh"
        "|Chấm dứt hoạt động hộ kinh doanh|Cấp lại giấy chứng nhận đăng ký hộ kinh doanh|Đăng ký thành lập hợp tác xã"
        "|Đăng ký thay đổi nội dung đăng ký hợp tác xã|Đăng ký khi hợp tác xã chia|Đăng ký khi hợp tác xã tách"
        "|Đăng ký khi hợp tác xã hợp nhất|Đăng ký khi hợp tác xã sáp nhập|Giải thể tự nguyện hợp tác xã"
        "|Thông báo thành lập doanh nghiệp của hợp tác xã|Cấp lại giấy chứng nhận đăng ký hợp tác xã"
        "|Tạm ngừng hoạt động của hợp tác xã|Chấm dứt hoạt động chi nhánh của hợp tác xã",
    ),
    FieldSeed(
        "Lưu thông hàng hóa trong nước", "district", "KTHT", _GRANT,
        "giấy phép bán lẻ rượu|giấy phép bán lẻ sản phẩm thuốc lá|giấy phép sản xuất rượu thủ công nhằm mục đích kinh doanh"
        "|giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai",
    ),
    FieldSeed(
        "Hạ tầng kỹ thuật và xây dựng", "district", "KTHT", "Cấp|Cấp lại|Điều chỉnh|Gia hạn",
        "giấy phép xây dựng nhà ở riêng lẻ|giấy phép xây dựng công trình cấp III, cấp IV|giấy phép di dời công trình"
        "|giấy phép sửa chữa, cải tạo công trình",
        "Thẩm định báo cáo kinh tế - kỹ thuật đầu tư xây dựng|Thẩm định đồ án quy hoạch chi tiết|Cung cấp thông tin quy hoạch xây dựng"
        "|Cấp giấy phép chặt hạ, dịch chuyển cây xanh|Cấp phép thi công trên đường huyện đang khai thác|Chấp thuận đấu nối vào đường huyện",
    ),
    FieldSeed(
        "Đất đai", "district", "TNMT", _LAND,
        "quyền sử dụng đất lần đầu|biến động do chuyển nhượng quyền sử dụng đất|biến động do thừa kế, tặng cho quyền sử dụng đất"
        "|thế chấp bằng quyền sử dụng đất|quyền sở hữu nhà ở, tài sản gắn liền với đất",
        "Giao đất, cho thuê đất đối với hộ gia đình, cá nhân|Chuyển mục đích sử dụng đất phải xin phép|Tách thửa, hợp thửa đất"
        "|Gia hạn sử dụng đất nông nghiệp|Thu hồi đất do chấm dứt việc sử dụng đất theo pháp luật|Cấp đổi giấy chứng nhận quyền sử dụng đất"
        "|Cấp lại giấy chứng nhận quyền sử dụng đất do bị mất|Giải quyết tranh chấp đất đai thuộc thẩm quyền cấp huyện"
        "|Cung cấp dữ liệu đất đai|Xác nhận tiếp tục sử dụng đất nông nghiệp khi hết thời hạn",
    ),
    FieldSeed(
        "Môi trường và tài nguyên nước", "district", "TNMT", "",
        "", "Đăng ký kế hoạch bảo vệ môi trường|Cấp giấy phép môi trường cấp huyện|Cấp đổi giấy phép môi trường cấp huyện"
        "|Điều chỉnh giấy phép môi trường cấp huyện|Cấp lại giấy phép môi trường cấp huyện|Đăng ký khai thác nước dưới đất"
        "|Lấy ý kiến về công trình khai thác nước mặt|Đăng ký sử dụng mặt nước để nuôi trồng thủy sản",
    ),
    FieldSeed(
        "Giáo dục mầm non và tiểu học", "district", "GDDT", "Thành lập|Sáp nhập, chia, tách|Giải thể|Cho phép hoạt động trở lại đối với",
        "trường mẫu giáo, trường mầm non công lập|trường tiểu học|trường trung học cơ sở|trường phổ thông dân tộc bán trú"
        "|trung tâm học tập cộng đồng",
        "Chuyển trường đối với học sinh trung học cơ sở|Tiếp nhận học sinh trung học cơ sở Việt Nam về nước|Tuyển sinh trung học cơ sở"
        "|Xét, duyệt chính sách hỗ trợ học sinh bán trú|Hỗ trợ ăn trưa đối với trẻ em mẫu giáo|Hỗ trợ học tập đối với trẻ em dân tộc rất ít người"
        "|Công nhận xã đạt chuẩn phổ cập giáo dục, xóa mù chữ|Chỉnh sửa nội dung văn bằng, chứng chỉ|Cấp bản sao văn bằng, chứng chỉ từ sổ gốc",
    ),
    FieldSeed(
        "Bảo trợ xã hội và người có công", "district", "LDTBXH", "Thực hiện|Điều chỉnh|Thôi hưởng",
        "trợ cấp xã hội hằng tháng|hỗ trợ kinh phí chăm sóc, nuôi dưỡng hằng tháng|trợ cấp hằng tháng đối với người có công",
        "Tiếp nhận đối tượng bảo trợ xã hội vào cơ sở trợ giúp|Hỗ trợ chi phí mai táng|Cấp giấy xác nhận thân nhân của người có công"
        "|Đổi, cấp lại Bằng Tổ quốc ghi công|Thăm viếng mộ liệt sĩ|Hỗ trợ di chuyển hài cốt liệt sĩ|Đăng ký thành lập cơ sở trợ giúp xã hội"
        "|Giải thể cơ sở trợ giúp xã hội ngoài công lập|Hỗ trợ học văn hóa, học nghề cho nạn nhân bị mua bán"
        "|Giải quyết tranh chấp lao động tập thể về quyền",
    ),
    FieldSeed(
        "Văn hóa, thể thao và gia đình", "district", "VHTT", "Công nhận|Công nhận lại",
        "danh hiệu Thôn, buôn văn hóa|xã đạt chuẩn văn hóa nông thôn mới|cơ quan, đơn vị đạt chuẩn văn hóa",
        "Đăng ký tổ chức lễ hội cấp huyện|Thông báo tổ chức lễ hội cấp huyện|Cấp giấy phép kinh doanh dịch vụ karaoke"
        "|Điều chỉnh giấy phép kinh doanh dịch vụ karaoke|Công nhận câu lạc bộ thể thao cơ sở|Đăng ký hoạt động thư viện tư nhân"
        "|Thay đổi nội dung hoạt động thư viện|Khai báo hoạt động cơ sở dịch vụ phô-tô-cóp-py|Cấp giấy chứng nhận điểm cung cấp dịch vụ trò chơi điện tử công cộng"
        "|Gia hạn giấy chứng nhận điểm cung cấp dịch vụ trò chơi điện tử công cộng",
    ),
    FieldSeed(
        "Tổ chức, biên chế, hội và thi đua, khen thưởng", "district", "NV", "Thẩm định việc thành lập|Thẩm định việc tổ chức lại|Thẩm định việc giải thể",
        "đơn vị sự nghiệp công lập thuộc huyện|phòng chuyên môn thuộc huyện",
        "Công nhận ban vận động thành lập hội|Thành lập hội|Phê duyệt điều lệ hội|Chia, tách, hợp nhất hội|Đổi tên hội|Hội tự giải thể"
        "|Báo cáo tổ chức đại hội nhiệm kỳ của hội|Tặng Giấy khen của Chủ tịch UBND huyện về thực hiện nhiệm vụ chính trị"
        "|Tặng danh hiệu Tập thể Lao động tiên tiến|Tặng danh hiệu Chiến sĩ thi đua cơ sở|Tặng danh hiệu Lao động tiên tiến"
        "|Tặng Giấy khen về thành tích đột xuất|Tặng Giấy khen cho hộ gia đình|Thông báo mở lớp bồi dưỡng về tôn giáo"
        "|Thông báo tổ chức hội nghị thường niên của tổ chức tôn giáo|Đề nghị tổ chức cuộc lễ ngoài cơ sở tôn giáo",
    ),
    FieldSeed(
        "Nông nghiệp, lâm nghiệp và thủy lợi", "district", "NNPTNT", "Phê duyệt|Điều chỉnh",
        "dự án lâm sinh|phương án khai thác thực vật rừng|kế hoạch liên kết sản xuất và tiêu thụ sản phẩm|phương án ứng phó thiên tai công trình thủy lợi",
        "Xác nhận bảng kê lâm sản|Hỗ trợ dự án liên kết|Bố trí ổn định dân cư trong huyện|Công nhận làng nghề truyền thống"
        "|Cấp giấy chứng nhận kinh tế trang trại|Cấp lại giấy chứng nhận kinh tế trang trại|Cấp giấy phép cho hoạt động trong phạm vi bảo vệ công trình thủy lợi"
        "|Đánh giá, phân hạng sản phẩm OCOP cấp huyện",
    ),
    FieldSeed(
        "Hộ tịch có yếu tố nước ngoài", "district", "TP", "Đăng ký|Đăng ký lại",
        "khai sinh có yếu tố nước ngoài|kết hôn có yếu tố nước ngoài|khai tử có yếu tố nước ngoài",
        "Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài|Đăng ký giám hộ có yếu tố nước ngoài|Thay đổi, cải chính, bổ sung thông tin hộ tịch"
        "|Ghi vào sổ hộ tịch việc kết hôn đã giải quyết ở nước ngoài|Cấp bản sao trích lục hộ tịch tại cấp huyện",
    ),
    FieldSeed(
        "Chứng thực và phổ biến pháp luật", "district", "TP", "Chứng thực",
        "bản sao từ bản chính giấy tờ do cơ quan nước ngoài cấp|chữ ký người dịch là cộng tác viên|hợp đồng liên quan đến tài sản là động sản"
        "|văn bản thỏa thuận phân chia di sản|văn bản khai nhận di sản",
        "Công nhận báo cáo viên pháp luật huyện|Miễn nhiệm báo cáo viên pháp luật huyện|Phục hồi danh dự cho người bị thiệt hại",
    ),
    FieldSeed(
        "Tiếp công dân, khiếu nại, tố cáo", "district", "TTr", "",
        "", "Tiếp công dân tại cấp huyện|Xử lý đơn tại cấp huyện|Giải quyết khiếu nại lần đầu tại cấp huyện|Giải quyết khiếu nại lần hai tại cấp huyện"
        "|Giải quyết tố cáo tại cấp huyện|Kê khai tài sản, thu nhập|Thực hiện việc giải trình|Xác minh tài sản, thu nhập",
    ),
    FieldSeed(
        "An toàn thực phẩm và y tế dự phòng", "district", "YT", _GRANT,
        "giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với dịch vụ ăn uống",
        "Công bố cơ sở đủ điều kiện tiêm chủng|Đăng ký bản cam kết bảo đảm an toàn thực phẩm tại cấp huyện|Cấp giấy xác nhận kiến thức an toàn thực phẩm",
    ),
    FieldSeed(
        "Công tác dân tộc", "district", "DT", "Công nhận|Đưa ra khỏi danh sách", "người có uy tín trong đồng bào dân tộc thiểu số",
    ),
    FieldSeed(
        "Hộ tịch", "commune", "", "Đăng ký|Đăng ký lại", "khai sinh|kết hôn|khai tử",
        "Đăng ký khai sinh lưu động|Đăng ký kết hôn lưu động|Đăng ký khai tử lưu động|Đăng ký khai sinh kết hợp nhận cha, mẹ, con"
        "|Đăng ký nhận cha, mẹ, con|Đăng ký giám hộ|Đăng ký chấm dứt giám hộ|Cấp giấy xác nhận tình trạng hôn nhân"
        "|Thay đổi, cải chính hộ tịch tại cấp xã|Cấp bản sao trích lục hộ tịch tại cấp xã|Đăng ký việc nuôi con nuôi trong nước|Đăng ký lại việc nuôi con nuôi trong nước",
    ),
    FieldSeed(
        "Chứng thực", "commune", "", "Chứng thực",
        "bản sao từ bản chính|chữ ký trong giấy tờ, văn bản|hợp đồng liên quan đến quyền sử dụng đất và nhà ở|di chúc|văn bản từ chối nhận di sản"
        "|việc sửa đổi, bổ sung, hủy bỏ hợp đồng",
        "Cấp bản sao có chứng thực từ bản chính hợp đồng đã chứng thực|Cấp bản sao từ sổ gốc tại cấp xã",
    ),
    FieldSeed(
        "Bảo trợ xã hội tại cấp xã", "commune", "", "Xác nhận|Công nhận|Đưa ra khỏi danh sách",
        "hộ nghèo, hộ cận nghèo|hộ gia đình làm nông nghiệp có mức sống trung bình",
        "Xác định, xác định lại mức độ khuyết tật|Đổi, cấp lại giấy xác nhận khuyết tật|Trợ giúp xã hội đột xuất về hỗ trợ làm nhà ở"
        "|Cấp đổi thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi|Hỗ trợ chi phí mai táng cho đối tượng bảo trợ tại cấp xã"
        "|Áp dụng biện pháp can thiệp khẩn cấp cho trẻ em|Chấm dứt việc chăm sóc thay thế cho trẻ em|Thông báo nhận chăm sóc thay thế cho trẻ em",
    ),
    FieldSeed(
        "Người có công tại cấp xã", "commune", "", "Xác nhận|Chuyển",
        "hồ sơ trợ cấp thờ cúng liệt sĩ|hồ sơ ưu đãi giáo dục|hồ sơ mai táng phí người có công|hồ sơ điều dưỡng người có công|hồ sơ mua bảo hiểm y tế",
    ),
    FieldSeed(
        "Đất đai tại cấp xã", "commune", "", "Hòa giải|Xác nhận",
        "tranh chấp đất đai|hiện trạng sử dụng đất|nguồn gốc sử dụng đất|việc niêm yết công khai hồ sơ đất đai",
    ),
    FieldSeed(
        "Văn hóa, tín ngưỡng, tôn giáo tại cấp xã", "commune", "", "Đăng ký|Thông báo|Điều chỉnh",
        "hoạt động tín ngưỡng|sinh hoạt tôn giáo tập trung|hoạt động tôn giáo hằng năm|lễ hội cấp xã",
        "Xét tặng danh hiệu Gia đình văn hóa|Xét tặng giấy khen Khu dân cư văn hóa|Công nhận câu lạc bộ thể thao cấp xã|Thông báo thành lập thư viện cộng đồng",
    ),
    FieldSeed(
        "Nông nghiệp và phòng chống thiên tai tại cấp xã", "commune", "", "Hỗ trợ|Xác nhận",
        "thiệt hại do thiên tai, dịch bệnh|chuyển đổi cơ cấu cây trồng trên đất lúa|sử dụng giống cây trồng, vật nuôi|khai thác lâm sản từ rừng trồng"
        "|thay đổi đàn vật nuôi",
    ),
    FieldSeed(
        "Giáo dục tại cấp xã", "commune", "", "Cho phép|Thay đổi người đứng tên|Giải thể",
        "nhóm trẻ, lớp mẫu giáo độc lập|cơ sở giáo dục khác thực hiện chương trình tiểu học",
    ),
    FieldSeed(
        "Tiếp công dân tại cấp xã", "commune", "", "",
        "", "Tiếp công dân tại cấp xã|Xử lý đơn tại cấp xã|Giải quyết khiếu nại lần đầu tại cấp xã|Giải quyết tố cáo tại cấp xã"
        "|Thực hiện hòa giải ở cơ sở|Bầu hòa giải viên|Công nhận tuyên truyền viên pháp luật|Thanh toán thù lao cho hòa giải viên",
    ),
    FieldSeed(
        "Đường thủy nội địa", "commune", "", "Đăng ký|Đăng ký lại|Xóa đăng ký",
        "phương tiện thủy nội địa thô sơ|bến khách ngang sông|phương tiện vui chơi dưới nước",
        "Xác nhận chuyển quyền sở hữu phương tiện thủy thô sơ|Chấp thuận phương án cứu nạn bến khách ngang sông",
    ),
    FieldSeed(
        "Thi đua, khen thưởng tại cấp xã", "commune", "", "Tặng Giấy khen của Chủ tịch UBND xã",
        "về thực hiện nhiệm vụ chính trị|về thành tích đột xuất|về phong trào thi đua theo chuyên đề|cho hộ gia đình",
        "Xét tặng danh hiệu Lao động tiên tiến tại cấp xã",
    ),
)  # fmt: skip


def total() -> int:
    """Return how many procedures the fields name."""
    return sum(len(field.names()) for field in FIELDS)


def proposals(level: str) -> list[tuple[str, str, str]]:
    """Return (kind, reason, content) of each proposal of review for procedures of ``level``."""
    counts = DISTRICT_PROPOSALS if level == "district" else COMMUNE_PROPOSALS
    kinds = zip(_REASON, counts, strict=True)
    return [(kind, _REASON[kind], _CONTENT[kind]) for kind, count in kinds for _ in range(count)]
