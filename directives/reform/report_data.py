"""Indicators and paragraphs of the periodic report to begin with (outline of CV 1101/BNV-CCHC as offices use it). Pure data."""

from typing import Any


def _counted(code: str, name: str, measure_unit: str, section: str, **fields: Any) -> dict[str, Any]:
    values = {"counter": code, "source": "counted", "measure": "number"} | fields
    return {"code": code, "name": name, "measure_unit": measure_unit, "section": section, **values}


def _entered(code: str, name: str, measure_unit: str, section: str, **fields: Any) -> dict[str, Any]:
    return {"code": code, "name": name, "measure_unit": measure_unit, "section": section, "source": "entered", **fields}


INDICATORS: tuple[dict[str, Any], ...] = (
    _counted("directives_issued", "Văn bản chỉ đạo, điều hành, hướng dẫn về CCHC đã ban hành", "văn bản", "I"),
    _counted("directive_areas", "Nội dung CCHC có văn bản chỉ đạo, điều hành", "nội dung", "I"),
    _counted("inspections", "Cuộc kiểm tra công tác CCHC", "cuộc", "I"),
    _counted("findings_remedied", "Tồn tại, hạn chế qua kiểm tra đã khắc phục", "%", "I", measure="ratio"),
    _counted("commendations_collective", "Tập thể được khen thưởng về CCHC", "tập thể", "I"),
    _counted("commendations_individual", "Cá nhân được khen thưởng về CCHC", "cá nhân", "I"),
    _counted("normative_issued", "Văn bản quy phạm pháp luật đã ban hành", "văn bản", "II.1", area=1),
    _counted("review_proposals_district", "TTHC cấp huyện kiến nghị xử lý qua rà soát", "thủ tục", "II.2", area=2),
    _counted("review_proposals_commune", "TTHC cấp xã kiến nghị xử lý qua rà soát", "thủ tục", "II.2", area=2),
    _counted(
        "procedures_published", "TTHC đã cập nhật, công khai trên Cổng dịch vụ công quốc gia", "thủ tục", "II.2", area=2
    ),
    _counted("procedures_online", "TTHC mức độ 3 và 4", "%", "II.2", area=2, measure="ratio"),
    _counted("satisfaction", "Mức độ hài lòng của người dân, tổ chức", "%", "II.2", area=2, measure="ratio"),
    _entered(
        "restructured_units",
        "Cơ quan, đơn vị được sắp xếp, tổ chức lại",
        "đơn vị",
        "II.3",
        area=3,
        reported_by_units=True,
    ),
    _counted("trainings", "Lớp tập huấn, bồi dưỡng công chức tham mưu CCHC", "lớp", "II.4", area=4),
    _counted("personnel_records", "Hồ sơ CBCCVC đủ thông tin trên phần mềm", "%", "II.4", area=4, measure="ratio"),
    _entered(
        "autonomous_units",
        "Đơn vị sự nghiệp công lập được giao tự chủ tài chính",
        "đơn vị",
        "II.5",
        area=5,
        reported_by_units=True,
    ),
    _counted(
        "milestone_e_government_architecture",
        "Cập nhật kiến trúc chính quyền điện tử, phiên bản",
        "",
        "II.6",
        area=6,
        measure="milestone",
    ),
    _counted("milestone_online_meetings", "Hệ thống họp trực tuyến", "", "II.6", area=6, measure="milestone"),
    _counted(
        "milestone_reporting_system",
        "Hệ thống thông tin báo cáo kết nối quốc gia",
        "",
        "II.6",
        area=6,
        measure="milestone",
    ),
    _counted(
        "milestone_document_exchange",
        "Liên thông quản lý văn bản từ huyện đến xã",
        "",
        "II.6",
        area=6,
        measure="milestone",
    ),
    _counted(
        "iso_applied", "Phòng chuyên môn, UBND cấp xã hoàn thành ISO 9001:2015", "%", "II.6", area=6, measure="ratio"
    ),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "I",
        "Trong {ky}, Ủy ban nhân dân đã ban hành {directives_issued} chỉ đạo, điều hành, hướng dẫn triển khai {directive_areas} "
        "cải cách hành chính.",
    ),
    ("I", "Đã tổ chức {inspections} kiểm tra; tỷ lệ tồn tại, hạn chế đã khắc phục: {findings_remedied}."),
    (
        "I",
        "Đã khen thưởng {commendations_collective} và {commendations_individual} có thành tích trong cải cách hành chính.",
    ),
    ("I", "Kết quả tuyên truyền: {propaganda:all}."),
    ("II.1", "Đã ban hành {normative_issued} quy phạm pháp luật."),
    (
        "II.2",
        "Qua rà soát, đã kiến nghị xử lý {review_proposals_district} thuộc thẩm quyền cấp huyện "
        "({review_proposals_district|phan}) và {review_proposals_commune} thuộc thẩm quyền cấp xã "
        "({review_proposals_commune|phan}).",
    ),
    ("II.2", "Đã cập nhật, công khai {procedures_published}; mức độ 3 và 4 đạt {procedures_online}."),
    ("II.2", "Mức độ hài lòng của người dân, tổ chức đạt {satisfaction}."),
    ("II.3", "Số cơ quan, đơn vị được sắp xếp, tổ chức lại: {restructured_units}."),
    ("II.4", "Đã tổ chức {trainings} tập huấn, bồi dưỡng; hồ sơ đủ thông tin: {personnel_records}."),
    ("II.5", "Số đơn vị sự nghiệp được giao tự chủ: {autonomous_units}."),
    (
        "II.6",
        "Đã hoàn thành cập nhật kiến trúc chính quyền điện tử phiên bản {milestone_e_government_architecture}; "
        "hệ thống họp trực tuyến: {milestone_online_meetings}; hệ thống thông tin báo cáo kết nối quốc gia: "
        "{milestone_reporting_system}; liên thông văn bản từ huyện đến xã: {milestone_document_exchange}.",
    ),
    ("II.6", "Phòng chuyên môn, Ủy ban nhân dân cấp xã hoàn thành áp dụng ISO 9001:2015 đạt {iso_applied}."),
)
