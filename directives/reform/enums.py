"""Kinds of period, kinds of indicator and what a figure can say; no imports from the project."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PeriodKind(models.TextChoices):
    """How long a reporting period is (kỳ báo cáo)."""

    MONTH = "month", _("Tháng")
    QUARTER = "quarter", _("Quý")
    HALF = "half", _("6 tháng")
    NINE = "nine", _("9 tháng")
    YEAR = "year", _("Năm")


# How many periods of a kind a year has.
ORDINALS: dict[PeriodKind, int] = {
    PeriodKind.MONTH: 12,
    PeriodKind.QUARTER: 4,
    PeriodKind.HALF: 2,
    PeriodKind.NINE: 1,
    PeriodKind.YEAR: 1,
}


class FigureState(models.TextChoices):
    """What a figure says: «not counted» and «no data» are never zero."""

    COUNTED = "counted", _("có số liệu")
    DONE_UNCOUNTED = "done_uncounted", _("có thực hiện, chưa thống kê")
    NO_DATA = "no_data", _("không có số liệu")


class IndicatorSource(models.TextChoices):
    """Where an indicator's figures come from."""

    COUNTED = "counted", _("Đếm từ hồ sơ trên cổng")
    ENTERED = "entered", _("Nhập tay, có nguồn")


class Measure(models.TextChoices):
    """What kind of figure an indicator gives."""

    NUMBER = "number", _("Số lượng")
    RATIO = "ratio", _("Tỷ lệ (tử số, mẫu số)")
    MILESTONE = "milestone", _("Mốc đã đạt hay chưa")


class Section(models.TextChoices):
    """Parts of the periodic report, in its order (outline of CV 1101/BNV-CCHC as offices use it)."""

    STEERING = "I", _("Công tác chỉ đạo, điều hành")
    INSTITUTIONS = "II.1", _("Cải cách thể chế")
    PROCEDURES = "II.2", _("Cải cách thủ tục hành chính")
    APPARATUS = "II.3", _("Cải cách tổ chức bộ máy")
    CIVIL_SERVICE = "II.4", _("Cải cách chế độ công vụ")
    FINANCE = "II.5", _("Cải cách tài chính công")
    DIGITAL = "II.6", _("Xây dựng, phát triển chính quyền điện tử, chính quyền số")
    ASSESSMENT = "III", _("Đánh giá chung")
    NEXT = "IV", _("Phương hướng, nhiệm vụ kỳ tới")


class ProcedureLevel(models.TextChoices):
    """At which level a procedure (TTHC) is settled."""

    DISTRICT = "district", _("Cấp huyện")
    COMMUNE = "commune", _("Cấp xã")
    PROVINCE = "province", _("Cấp tỉnh")


class ProposalKind(models.TextChoices):
    """What a review proposes; the report's three groups (NĐ 63/2010/NĐ-CP, art. 31 lists the outcomes they merge)."""

    AMEND = "amend", _("Sửa đổi, bổ sung")
    CANCEL_OR_REPLACE = "cancel_or_replace", _("Hủy bỏ, thay thế")
    SIMPLIFY = "simplify", _("Đơn giản hóa quy trình")


class ProposalOutcome(models.TextChoices):
    """What became of a proposal."""

    PENDING = "pending", _("Chờ cấp có thẩm quyền xem xét")
    ACCEPTED = "accepted", _("Được chấp thuận")
    PARTLY = "partly", _("Được chấp thuận một phần")
    REJECTED = "rejected", _("Không được chấp thuận")


class CommendationKind(models.TextChoices):
    """Who was commended."""

    COLLECTIVE = "collective", _("Tập thể")
    INDIVIDUAL = "individual", _("Cá nhân")


class IsoStage(models.TextChoices):
    """How far a unit is with its quality system (TCVN ISO 9001:2015; QĐ 19/2014/QĐ-TTg)."""

    NONE = "none", _("Chưa xây dựng")
    BUILDING = "building", _("Đang xây dựng")
    APPLIED = "applied", _("Đã hoàn thành áp dụng")
    SUSPENDED = "suspended", _("Tạm dừng")


class UnitReportState(models.TextChoices):
    """How far a unit's part of a report is."""

    REQUESTED = "requested", _("Chờ đơn vị gửi")
    SUBMITTED = "submitted", _("Đã gửi, chờ kiểm tra")
    RETURNED = "returned", _("Trả lại, cần bổ sung")
    APPROVED = "approved", _("Đã duyệt")
