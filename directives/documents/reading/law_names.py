"""Names of codes, laws and ordinances, so that a citation without a number is cut where the name ends. Pure.

Names only, as laws are called in citations; a name that is missing here is cut by its grammar (citations.py).
"""

CODES = """
Dân sự; Hình sự; Lao động; Hàng hải Việt Nam; Tố tụng dân sự; Tố tụng hình sự
"""

ORDINANCES = """
Án phí, lệ phí Tòa án; Bảo hộ, phổ biến; Bưu chính, viễn thông; Cán bộ, công chức; Cảnh sát cơ động; Cảnh sát môi
trường; Chi phí giám định, định giá; Cơ yếu; Cựu chiến
binh; Dân quân tự vệ; Dân số; Dự bị động viên; Đo lường; Động viên công nghiệp; Giống cây trồng; Giống vật nuôi; Hợp
nhất văn bản quy phạm pháp luật; Lực lượng cảnh sát biển Việt Nam; Ngoại hối; Nghĩa vụ lao động công ích; Pháp điển hệ
thống quy phạm pháp luật; Phí và lệ phí; Phòng, chống mại dâm; Quản lý thị trường; Quản lý, sử dụng vũ khí, vật liệu
nổ và công cụ hỗ trợ; Thú y; Thủ tục bắt giữ tàu bay; Thủ tục bắt giữ tàu biển; Ưu đãi người có công với cách mạng; Ưu
đãi người có công; Xử lý vi phạm hành chính; Dân tộc; Hàm, cấp ngoại giao; Bộ đội biên phòng; Thực hiện dân chủ ở xã,
phường, thị trấn; Công an xã; Tín ngưỡng, tôn giáo; Quy định danh hiệu vinh dự nhà nước "Bà mẹ Việt Nam anh hùng"; Bảo
vệ công trình quan trọng liên quan đến an ninh quốc gia; Chất lượng hàng hóa; Giá; Bảo vệ bí mật nhà nước; Tình báo;
Cảnh vệ; Trình tự, thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại Tòa án nhân dân; Kiểm dịch
và bảo vệ thực vật
"""

LAWS = """
An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; An toàn, vệ sinh lao động; Báo chí; Bảo
hiểm tiền gửi; Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; Bảo vệ môi trường; Bảo
vệ quyền lợi người tiêu dùng; Bảo vệ sức khỏe nhân dân; Bảo vệ và kiểm dịch thực vật; Bảo vệ và phát triển rừng; Bảo
vệ, chăm sóc và giáo dục trẻ em; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; Bầu cử đại biểu Hội đồng nhân
dân; Bầu cử đại biểu Quốc hội; Biên giới quốc gia; Biên phòng Việt Nam; Biển Việt Nam; Bình đẳng giới; Bưu chính; Ban
hành văn bản quy phạm pháp luật; Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; Các công
cụ chuyển nhượng; Các tổ chức tín dụng; Cán bộ, công chức; Cạnh tranh; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cảnh
vệ; Căn cước; Căn cước công dân; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chứng khoán; Chuyển giao công nghệ; Công an
nhân dân; Công chứng; Công đoàn; Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số; Công nghiệp quốc phòng,
an ninh và động viên công nghiệp; Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài; Cơ yếu; Cư
trú; Dạy nghề; Dân quân tự vệ; Dân số; Dầu khí; Di sản văn hóa; Doanh nghiệp; Doanh nghiệp nhà nước; Du lịch; Dược; Dữ
liệu; Dự bị động viên; Dự trữ quốc gia; Đa dạng sinh học; Đất đai; Đặc xá; Đầu tư; Đầu tư công; Đầu tư theo phương
thức đối tác công tư; Đấu giá tài sản; Đấu thầu; Đê điều; Điện ảnh; Điện lực; Điều ước quốc tế; Đo đạc và bản đồ; Đo
lường; Đường bộ; Đường sắt; Địa chất và khoáng sản; Giá; Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ;
Giao thông đường thủy nội địa; Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Hàng
không dân dụng Việt Nam; Hải quan; Hiến máu; Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; Hòa giải ở cơ
sở; Hòa giải, đối thoại tại Tòa án; Hóa chất; Hoạt động chữ thập đỏ; Hoạt động giám sát của Quốc hội và Hội đồng nhân
dân; Hôn nhân và gia đình; Hộ tịch; Hợp tác xã; Hỗ trợ doanh nghiệp nhỏ và vừa; Kế toán; Khám bệnh, chữa bệnh; Khí
tượng thủy văn; Khiếu nại; Khiếu nại, tố cáo; Khoa học và công nghệ; Khoa học, công nghệ và đổi mới sáng tạo; Khoáng
sản; Kiểm toán độc lập; Kiểm toán nhà nước; Kiến trúc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp; Lực
lượng dự bị động viên; Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lưu trữ; Luật sư; Lý lịch tư pháp; Mặt trận
Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; Ngân hàng nhà nước; Ngân sách nhà nước; Nghĩa vụ
quân sự; Người cao tuổi; Người khuyết tật; Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Nhà giáo;
Nhà ở; Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; Nuôi con nuôi; Phá sản; Phí và lệ
phí; Phổ biến, giáo dục pháp luật; Phòng bệnh; Phòng cháy và chữa cháy; Phòng cháy, chữa cháy và cứu nạn, cứu hộ;
Phòng thủ dân sự; Phòng, chống bạo lực gia đình; Phòng, chống bệnh truyền nhiễm; Phòng, chống khủng bố; Phòng, chống
ma túy; Phòng, chống mua bán người; Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia; Phòng, chống tác hại
của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm
miễn dịch mắc phải ở người (HIV/AIDS); Phòng, chống HIV/AIDS; Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế;
Quản lý, sử dụng tài sản công; Quản lý, sử dụng tài sản nhà nước; Quản lý thị trường; Quản lý và đầu tư vốn nhà nước
tại doanh nghiệp; Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; Quản lý, sử dụng vũ
khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng; Quốc phòng;
Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị; Quy hoạch đô thị và nông thôn; Sĩ quan Quân đội nhân dân Việt Nam; Sở
hữu trí tuệ; Sử dụng năng lượng tiết kiệm và hiệu quả; Tài nguyên nước; Tài nguyên, môi trường biển và hải đảo; Tần số
vô tuyến điện; Thanh niên; Thanh tra; Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thi hành tạm giữ,
tạm giam; Thỏa thuận quốc tế; Thống kê; Thủ đô; Thú y; Thủy lợi; Thủy sản; Thư viện; Thương mại; Thực hành tiết kiệm,
chống lãng phí; Thực hiện dân chủ ở cơ sở; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; Thuế sử dụng đất nông
nghiệp; Thuế sử dụng đất phi nông nghiệp; Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt;
Thuế tài nguyên; Thuế xuất khẩu, thuế nhập khẩu; Tiêu chuẩn và quy chuẩn kỹ thuật; Tiếp cận thông tin; Tiếp công dân;
Tín ngưỡng, tôn giáo; Tố cáo; Tố tụng hành chính; Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức cơ quan
điều tra hình sự; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; Tổ chức Quốc hội; Tổ chức Tòa án nhân dân; Tổ chức
Viện kiểm sát nhân dân; Trách nhiệm bồi thường của Nhà nước; Trật tự, an toàn giao thông đường bộ; Trẻ em; Trồng trọt;
Trọng tài thương mại; Trợ giúp pháp lý; Trưng cầu ý dân; Trưng mua, trưng dụng tài sản; Tương trợ tư pháp; Tương trợ
tư pháp về dân sự; Tương trợ tư pháp về hình sự; Viên chức; Việc làm; Viễn thông; Xây dựng; Xuất bản; Xuất cảnh, nhập
cảnh của công dân Việt Nam; Xử lý vi phạm hành chính; Dẫn độ; Chuyển giao người đang chấp hành án phạt tù; Cấp, thoát
nước; Tư pháp người chưa thành niên; Phát triển đô thị; Công nghiệp trọng điểm; Đầu tư nước ngoài tại Việt Nam; Nghĩa
vụ quân sự, Bảo vệ Tổ quốc
"""


def names(block: str) -> list[str]:
    """Return the names of one of the lists above."""
    return [" ".join(name.split()) for name in block.split(";")]
