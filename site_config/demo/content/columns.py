"""Three special pages (chuyên trang) of the portal, four articles each.

The district reported three special pages; what they say here is illustration.
"""

from site_config.demo.content.days import day
from site_config.demo.content.markup import parse
from site_config.demo.content.shapes import ArticleSeed, ColumnSeed

AUTHOR = "Ban Biên tập (minh họa)"


def _article(slug: str, title: str, on: str, summary: str, body: str) -> ArticleSeed:
    return ArticleSeed(slug, title, summary, day(on), AUTHOR, parse(body))


REFORM_COLUMN = ColumnSeed(
    "cai-cach-hanh-chinh",
    "Cải cách hành chính",
    "Kế hoạch, kết quả và cách làm hay trong cải cách hành chính của huyện Buôn Đôn.",
    (
        _article(
            "sau-noi-dung-cai-cach-hanh-chinh",
            "Sáu nội dung cải cách hành chính là gì?",
            "15/4",
            "Giải thích ngắn gọn sáu nội dung cải cách và lợi ích đối với người dân.",
            """\
Cải cách hành chính không phải là việc riêng của cán bộ. Mỗi nội dung cải cách đều gắn với một việc mà người dân gặp hằng ngày, từ tờ giấy khai sinh đến giấy chứng nhận quyền sử dụng đất.
# Sáu nội dung theo Nghị quyết số 76/NQ-CP
1. Cải cách thể chế: bỏ hoặc sửa những quy định không còn phù hợp. Khi huyện bãi bỏ một văn bản, trang văn bản trên Cổng sẽ ghi rõ ngày hết hiệu lực.
2. Cải cách thủ tục hành chính: bớt giấy tờ, bớt ngày chờ, bớt lần đi lại.
3. Cải cách tổ chức bộ máy: một việc chỉ có một cơ quan chịu trách nhiệm chính, để người dân không bị chỉ đi lòng vòng.
4. Cải cách chế độ công vụ: công chức được đào tạo, được đánh giá và chịu trách nhiệm về thái độ phục vụ.
5. Cải cách tài chính công: công khai tiền của dân được chi vào việc gì.
6. Xây dựng chính quyền điện tử, chính quyền số: nộp hồ sơ, tra cứu, thanh toán qua mạng.
# Người dân tham gia bằng cách nào?
Ông bà có thể góp ý tại hộp thư ở Bộ phận một cửa, trả lời phiếu khảo sát hài lòng, hoặc gửi phản ánh trên Cổng dịch vụ công quốc gia. Mỗi góp ý đúng đều giúp một quy trình tốt lên.
Muốn biết huyện đang làm gì, xin mở mục Tình hình thực hiện trên Cổng: mỗi nhiệm vụ đều ghi rõ đơn vị chủ trì, thời hạn và kết quả.
""",
        ),
        _article(
            "cach-xem-mot-van-ban-da-duoc-thuc-hien-den-dau",
            "Cách xem một văn bản đã được thực hiện đến đâu",
            "20/4",
            "Ba bước để biết ai đang làm, hạn khi nào và kết quả ra sao.",
            """\
Nhiều người hỏi: huyện ban hành kế hoạch rồi thì có làm không? Từ nay câu trả lời có ngay trên trang của văn bản.
# Bước 1. Tìm văn bản
Gõ số, ký hiệu (ví dụ 7193/QĐ-UBND) hoặc vài từ trong nội dung vào ô tìm kiếm. Không cần gõ dấu: "cai cach hanh chinh" vẫn tìm được "cải cách hành chính". Nội dung trong tệp đính kèm cũng được tìm.
# Bước 2. Mở phần Tình hình thực hiện
Mỗi nhiệm vụ ghi đơn vị chủ trì, đơn vị phối hợp, thời hạn và một trong các trạng thái: trong hạn, sắp đến hạn, quá hạn, hoàn thành đúng hạn, hoàn thành trễ hạn. Trạng thái do hệ thống tính từ ngày tháng, không ai tự sửa được.
# Bước 3. Đọc kết quả
Nhiệm vụ hoàn thành phải được cơ quan theo dõi xác nhận. Nếu báo cáo chưa đạt, nhiệm vụ bị trả lại và đơn vị phải làm tiếp.
Nếu thấy thông tin chưa đúng với thực tế ở thôn, buôn mình, ông bà hãy phản ánh đến Văn phòng HĐND và UBND huyện kèm số văn bản; phản ánh sẽ được kiểm tra và trả lời.
""",
        ),
        _article(
            "ket-qua-khao-sat-muc-do-hai-long",
            "Mức độ hài lòng đạt 75%: con số nói lên điều gì?",
            "14/6",
            "Cách khảo sát, cách tính và những khâu người dân còn chưa hài lòng.",
            """\
Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính trong huyện đạt 75%. Con số này nghĩa là cứ bốn người trả lời thì ba người hài lòng hoặc rất hài lòng, và một người còn điều chưa hài lòng.
# Khảo sát được làm thế nào?
Điều tra viên phát phiếu không ghi tên cho người vừa nhận kết quả tại Bộ phận một cửa cấp huyện và bảy xã. Công chức giải quyết hồ sơ không được phát phiếu cho hồ sơ của mình. Ở các buôn, có cộng tác viên biết tiếng Ê Đê, M'nông đi cùng.
# Người dân chưa hài lòng ở đâu?
Theo tổng hợp (số liệu chi tiết là minh họa), ba điều được nhắc nhiều nhất là hồ sơ đất đai phải chờ xác minh lâu; không được báo trước khi trễ hẹn; và chữ trên bảng niêm yết quá nhỏ.
# Huyện làm gì tiếp?
Các phòng xây dựng kế hoạch khắc phục trước ngày 15/7/2022. Lịch xác minh đất đai được gộp theo cụm thôn, buôn; thư xin lỗi phải gửi trước khi trễ hạn; bảng niêm yết được in lại chữ lớn, có mã QR.
Đợt khảo sát sau sẽ so sánh từng khâu, để biết việc nào đã tốt lên thật.
""",
        ),
        _article(
            "xa-tan-hoa-huong-dan-ho-so-truc-tuyen",
            "Cách làm ở xã Tân Hoà: một chiếc bàn, hai máy tính và sự kiên nhẫn",
            "20/5",
            "Góc hướng dẫn nộp hồ sơ trực tuyến giúp người lớn tuổi tự làm được từ lần thứ hai.",
            """\
Ở Bộ phận một cửa xã Tân Hoà có một chiếc bàn đặt ngay cửa ra vào, trên bàn hai máy tính và một máy quét. Người ngồi cạnh là đoàn viên trực vào sáng thứ Hai và thứ Năm.
# Làm cùng, không làm thay
Nguyên tắc của góc hướng dẫn là người dân tự bấm chuột, người hướng dẫn chỉ ngồi bên. Lần đầu tạo tài khoản mất khoảng hai mươi phút; từ lần thứ hai nhiều người chỉ cần năm phút. Xã không dùng tài khoản của công chức để nộp thay, vì làm vậy người dân không học được và dữ liệu liên lạc bị sai.
# Những thủ tục nên thử trước
Chứng thực bản sao điện tử, xác nhận tình trạng hôn nhân, đăng ký khai sinh là những thủ tục có mẫu đơn ngắn, dễ làm. Hồ sơ được báo kết quả qua tin nhắn, ai cần bản giấy thì đến nhận hoặc nhận qua bưu chính.
# Bài học
Theo chia sẻ của xã (minh họa), khó nhất không phải là máy móc mà là mật khẩu: người dân hay quên. Xã in thẻ nhỏ để ghi tên tài khoản, còn mật khẩu thì nhắc mỗi người tự giữ, không đưa cho ai.
Cách làm này sẽ được giới thiệu tại hội nghị sơ kết sáu tháng đầu năm để các xã cùng tham khảo.
""",
        ),
    ),
)

SERVICES_COLUMN = ColumnSeed(
    "dich-vu-cong-truc-tuyen",
    "Dịch vụ công trực tuyến",
    "Hướng dẫn từng bước nộp hồ sơ, tra cứu và nhận kết quả mà không phải đi lại nhiều lần.",
    (
        _article(
            "nam-buoc-nop-ho-so-truc-tuyen",
            "Năm bước nộp hồ sơ trực tuyến mức độ 3, mức độ 4",
            "18/4",
            "Chuẩn bị gì, bấm vào đâu và bao giờ có kết quả.",
            """\
Mức độ 3 là nộp hồ sơ qua mạng, nhận kết quả tại quầy hoặc qua bưu chính. Mức độ 4 là thanh toán cả phí, lệ phí qua mạng. Dưới đây là năm bước chung.
# Bước 1. Tạo tài khoản
Vào Cổng dịch vụ công quốc gia, chọn Đăng ký. Cần số căn cước công dân và số điện thoại chính chủ. Ai chưa có thì đến Bộ phận một cửa xã, cán bộ hướng dẫn miễn phí.
# Bước 2. Chọn thủ tục
Gõ tên việc cần làm vào ô tìm kiếm. Chọn đúng nơi giải quyết: xã hoặc huyện Buôn Đôn.
# Bước 3. Điền tờ khai, gửi kèm giấy tờ
Chụp giấy tờ đủ bốn góc, không lóa, chữ đọc được. Mỗi giấy tờ một tệp. Không nộp giấy tờ ngoài danh mục.
# Bước 4. Thanh toán nếu có phí, lệ phí
Thanh toán bằng tài khoản ngân hàng hoặc ví điện tử; giữ biên lai điện tử.
# Bước 5. Theo dõi và nhận kết quả
Hệ thống cấp mã hồ sơ. Dùng mã này để tra cứu. Nếu hồ sơ thiếu, ông bà nhận được một phiếu yêu cầu bổ sung, ghi đủ những gì còn thiếu, chỉ một lần.
Gặp khó khăn, xin gọi số điện thoại niêm yết tại Bộ phận một cửa trong giờ làm việc.
""",
        ),
        _article(
            "tra-cuu-tinh-trang-ho-so",
            "Tra cứu tình trạng hồ sơ bằng mã trên giấy hẹn",
            "12/5",
            "Không cần hỏi ai: mã hồ sơ cho biết hồ sơ đang ở bước nào, ai giữ, bao giờ xong.",
            """\
Trên giấy hẹn có một dãy số và mã vạch. Đó là mã hồ sơ, dùng để biết hồ sơ đang ở đâu.
# Ba cách tra cứu
1. Qua mạng: vào trang tra cứu hồ sơ, gõ mã, bấm Tra cứu.
2. Bằng điện thoại thông minh: mở máy ảnh, quét mã trên giấy hẹn.
3. Tại quầy: đưa mã cho nhân viên hướng dẫn hoặc quét ở máy tra cứu.
# Đọc kết quả
| Trạng thái | Nghĩa là |
| Đang xử lý | Hồ sơ đủ, cơ quan chuyên môn đang giải quyết |
| Chờ bổ sung | Còn thiếu giấy tờ, xem phiếu yêu cầu kèm theo |
| Đã có kết quả | Đến nhận hoặc chờ bưu chính giao |
| Trễ hạn | Cơ quan giải quyết phải gửi thư xin lỗi và hẹn lại một lần |
# Khi hồ sơ trễ hạn
Ông bà có quyền nhận thư xin lỗi ghi rõ lý do và ngày trả mới. Nếu không nhận được, hãy báo cho Trưởng Bộ phận một cửa hoặc gửi phản ánh. Việc này không ảnh hưởng đến hồ sơ.
Xin giữ giấy hẹn cẩn thận và không đăng ảnh giấy hẹn lên mạng xã hội, vì trên đó có thông tin cá nhân.
""",
        ),
        _article(
            "khai-sinh-lien-thong-cho-tre",
            "Đăng ký khai sinh cho trẻ: cần gì và nộp ở đâu",
            "25/5",
            "Giấy tờ cần có, thời hạn và cách làm đồng thời với thẻ bảo hiểm y tế.",
            """\
Trẻ sinh ra cần được đăng ký khai sinh trong vòng 60 ngày. Đăng ký đúng hạn không mất lệ phí.
# Giấy tờ cần có
1. Tờ khai đăng ký khai sinh theo mẫu, lấy tại Bộ phận một cửa xã hoặc điền trực tuyến.
2. Giấy chứng sinh do cơ sở y tế cấp. Trẻ sinh tại nhà thì có văn bản của người làm chứng; nếu không có người làm chứng thì có giấy cam đoan.
3. Giấy tờ tùy thân của người đi đăng ký, chỉ xuất trình.
# Nơi nộp
Ủy ban nhân dân xã nơi cha hoặc mẹ cư trú. Người cha, mẹ không phải về quê; nơi tạm trú cũng đăng ký được theo quy định.
# Làm một lần được ba việc
Khi nộp hồ sơ khai sinh, hãy hỏi công chức về thủ tục liên thông: đăng ký khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi. Hồ sơ được chuyển giữa các cơ quan, gia đình không phải đi từng nơi.
# Điều cần nhớ
Kiểm tra kỹ họ, chữ đệm, tên, ngày sinh trước khi ký nhận, nhất là tên bằng tiếng Ê Đê, M'nông có dấu riêng. Sai sót phát hiện ngay được sửa ngay; để lâu phải làm thủ tục cải chính.
Nội dung trên chỉ là hướng dẫn chung; thành phần hồ sơ chính thức xem tại bảng niêm yết.
""",
        ),
        _article(
            "phan-anh-kien-nghi-ve-thu-tuc",
            "Gửi phản ánh, kiến nghị về thủ tục hành chính như thế nào?",
            "7/6",
            "Phản ánh ở đâu, cần nêu những gì và bao lâu được trả lời.",
            """\
Khi bị yêu cầu thêm giấy tờ ngoài danh mục, hồ sơ để quá hạn hoặc thái độ phục vụ chưa đúng mực, ông bà có quyền phản ánh. Cơ quan nhà nước có trách nhiệm trả lời.
# Nơi tiếp nhận
1. Hệ thống tiếp nhận phản ánh, kiến nghị trên Cổng dịch vụ công quốc gia.
2. Hộp thư góp ý tại Bộ phận một cửa, mở vào thứ Sáu hằng tuần và có biên bản.
3. Văn phòng HĐND và UBND huyện, trực tiếp hoặc qua điện thoại trong giờ làm việc.
# Nên nêu những gì?
Tên thủ tục hoặc mã hồ sơ; ngày, giờ và nơi xảy ra sự việc; điều chưa đúng; mong muốn của mình. Gửi kèm ảnh phiếu yêu cầu bổ sung nếu có. Hãy để lại số điện thoại để được trả lời; thông tin người phản ánh được giữ kín.
# Bao lâu có trả lời?
Phản ánh về thái độ phục vụ được trả lời trong năm ngày làm việc. Kiến nghị sửa quy định được chuyển đến cơ quan có thẩm quyền và báo cho người gửi biết.
# Phân biệt với khiếu nại, tố cáo
Nếu không đồng ý với một quyết định cụ thể, ông bà làm đơn khiếu nại; nếu biết hành vi vi phạm pháp luật, làm đơn tố cáo. Hai loại đơn này có trình tự riêng, được hướng dẫn tại nơi tiếp công dân.
""",
        ),
    ),
)

DIGITAL_COLUMN = ColumnSeed(
    "chinh-quyen-so",
    "Chính quyền số",
    "Kỹ năng số, an toàn thông tin và những nền tảng số đang phục vụ người dân.",
    (
        _article(
            "to-cong-nghe-so-cong-dong",
            "Tổ công nghệ số cộng đồng giúp được gì cho bà con?",
            "9/6",
            "Mỗi thôn, buôn có một tổ hướng dẫn dùng điện thoại thông minh và dịch vụ công.",
            """\
Tại các thôn, buôn của huyện đã có tổ công nghệ số cộng đồng. Thành viên là đoàn viên, giáo viên, người có uy tín biết dùng điện thoại thông minh và sẵn lòng chỉ cho người khác.
# Tổ giúp những việc gì?
1. Cài đặt, tạo tài khoản trên Cổng dịch vụ công, ứng dụng khám chữa bệnh, học tập.
2. Hướng dẫn thanh toán không dùng tiền mặt khi đóng tiền điện, học phí.
3. Hướng dẫn đưa nông sản lên sàn thương mại điện tử: chụp ảnh, ghi xuất xứ, gói hàng.
4. Nhận biết cuộc gọi, tin nhắn lừa đảo.
# Tổ không làm gì?
Tổ không giữ mật khẩu, không giữ căn cước, không thu tiền. Ai nhân danh tổ công nghệ mà đòi mã xác thực hoặc tiền, xin báo ngay cho Công an xã.
# Gặp tổ ở đâu?
Lịch trực của tổ dán tại nhà văn hóa cộng đồng thôn, buôn. Người già, người khuyết tật có thể nhờ trưởng thôn, trưởng buôn báo để tổ đến tận nhà.
Mỗi người chỉ cần học một việc mỗi tuần: tuần này biết tra cứu hồ sơ, tuần sau biết thanh toán tiền điện. Sau vài tháng, chiếc điện thoại trở thành công cụ giúp tiết kiệm nhiều lượt đi lại.
""",
        ),
        _article(
            "nhan-biet-lua-dao-qua-mang",
            "Nhận biết và tránh lừa đảo qua điện thoại, mạng xã hội",
            "16/6",
            "Năm dấu hiệu lừa đảo và việc cần làm ngay nếu lỡ chuyển tiền.",
            """\
Càng nhiều việc làm qua mạng, kẻ gian càng tìm cách giả danh cơ quan nhà nước. Xin nhớ: không cơ quan nào yêu cầu người dân đọc mã xác thực qua điện thoại.
# Năm dấu hiệu thường gặp
1. Xưng là công an, tòa án, cán bộ phường xã, dọa bắt, dọa phạt rồi bắt chuyển tiền để chứng minh vô tội.
2. Gửi đường dẫn lạ, tên gần giống trang của Nhà nước nhưng sai một vài chữ; trang thật thường có đuôi gov.vn.
3. Báo trúng thưởng, nhận quà nhưng phải nộp phí trước.
4. Mạo danh người quen trên mạng xã hội để vay tiền gấp.
5. Mời làm việc nhẹ lương cao, yêu cầu đặt cọc hoặc cài ứng dụng lạ.
# Cách phòng tránh
Dừng lại, không làm theo; tự gọi lại số điện thoại niêm yết của cơ quan; hỏi người thân. Đặt mật khẩu dài, không dùng ngày sinh; bật xác thực hai lớp.
# Nếu đã lỡ chuyển tiền hoặc lộ mật khẩu
Gọi ngay ngân hàng để khóa tài khoản, đổi mật khẩu, giữ lại tin nhắn làm bằng chứng và trình báo Công an xã gần nhất. Báo càng sớm, khả năng giữ được tiền càng cao.
""",
        ),
        _article(
            "hop-truc-tuyen-den-xa",
            "Họp trực tuyến đến xã: bớt đường xa, thêm việc cho dân",
            "27/5",
            "Bảy điểm cầu xã giúp cán bộ không phải đi hàng chục cây số cho một cuộc họp.",
            """\
Từ Krông Na lên trung tâm huyện là một quãng đường dài, mùa mưa càng vất vả. Trước đây, một cuộc họp buổi sáng có thể lấy mất cả ngày của cán bộ xã. Nay huyện đã vận hành hệ thống họp trực tuyến, mỗi xã có một điểm cầu.
# Lợi ích thấy được
Cán bộ xã họp xong là quay lại tiếp dân ngay; nhiều người cùng nghe chỉ đạo, không phải truyền đạt lại; tài liệu gửi điện tử, đỡ tốn giấy. Kết luận cuộc họp được chuyển thành nhiệm vụ có người chủ trì và thời hạn, ai cũng theo dõi được.
# Những điều còn vướng
Đường truyền khi mưa dông đôi lúc gián đoạn; một số điểm cầu thiếu nguồn điện dự phòng. Huyện đã hướng dẫn các xã thử thiết bị trước ba mươi phút và bố trí bộ lưu điện, máy nổ cho xã xa.
# Người dân có dùng được không?
Phòng họp trực tuyến của xã còn có thể dùng cho các buổi đối thoại, tập huấn kỹ thuật nông nghiệp, tư vấn pháp luật từ xa. Thôn, buôn có nhu cầu xin đăng ký với công chức Văn phòng - Thống kê xã trước ít nhất ba ngày làm việc.
Công nghệ chỉ có ích khi bớt được thời gian chờ đợi của bà con. Đó là thước đo của mọi thiết bị được trang bị.
""",
        ),
        _article(
            "chu-ky-so-va-van-ban-dien-tu",
            "Văn bản điện tử có chữ ký số: nhận biết và sử dụng",
            "22/6",
            "Bản điện tử ký số có giá trị như bản giấy; cách kiểm tra và lưu giữ.",
            """\
Nhiều kết quả giải quyết thủ tục nay được trả bằng bản điện tử. Không ít người băn khoăn: tệp trên điện thoại có giá trị như tờ giấy đóng dấu đỏ không?
# Câu trả lời
Văn bản điện tử được cơ quan nhà nước ký số đúng quy định có giá trị pháp lý như bản gốc văn bản giấy. Khi in ra, bản in chỉ là bản sao để tham khảo; muốn chứng minh thì đưa tệp gốc.
# Kiểm tra chữ ký số
1. Mở tệp bằng phần mềm đọc PDF có chức năng kiểm tra chữ ký; ở góc trên thường có hình dấu và thông tin cơ quan ký.
2. Xem tên cơ quan ký, thời gian ký và dòng báo chữ ký hợp lệ, tài liệu chưa bị sửa.
3. Nếu phần mềm báo không tin cậy, hãy hỏi nơi trả kết quả trước khi sử dụng.
# Lưu giữ thế nào?
Không chụp màn hình thay cho tệp; lưu tệp gốc ở hai nơi, ví dụ điện thoại và thư điện tử của mình. Kết quả trong kho dữ liệu điện tử của công dân trên Cổng dịch vụ công quốc gia được dùng lại cho lần làm thủ tục sau, không phải nộp lại.
Các tệp mẫu trên Cổng này ghi dòng "TÀI LIỆU MINH HỌA", không có giá trị pháp lý.
""",
        ),
    ),
)

COLUMNS: tuple[ColumnSeed, ...] = (REFORM_COLUMN, SERVICES_COLUMN, DIGITAL_COLUMN)
