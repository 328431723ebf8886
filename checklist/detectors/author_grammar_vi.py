"""How people say in Vietnamese that they work at a school, or that somebody else does, did, will. See author_grammar.

Patterns read small letters with their marks (or with none); ``ꝏ`` stands for the name of a workplace.
"""

from __future__ import annotations

from checklist.detectors.grammar import Grammar

_SLOTS = {
    "i": r"tôi|mình|tui|tao|em|cô|thầy|bác|chị|anh|tớ|t",
    "me": r"tôi|mình|tui|tao|em|cô|thầy|tớ|t",
    "wp": r"ꝏ|học khu(?: mình| này)?|(?:trường|nhà trường)(?: mình| tui| tôi| này)?",
    "role": r"giáo viên|thầy giáo|cô giáo|trợ giảng|y tá|nhân viên|cố vấn|tư vấn|thư ký|lao công|bảo vệ|thủ thư"
    r"|bà thủ thư|hiệu trưởng|hiệu phó|huấn luyện viên|hlv|coach|tài xế|lái xe|đầu bếp|phụ bếp|bà bếp"
    r"|kỹ thuật viên|thông dịch|phiên dịch|giám thị|chuyên viên|kế toán|văn thư|giáo vụ|bảo mẫu|thằng it"
    r"|dân it|thợ điện|tạp vụ|người giữ sách|thầy nhạc|cô nhạc|thầy toán|cô toán|para",
    "do": r"dạy|làm|lái|chạy|nấu|lau|dọn|trực|giữ|phụ|hướng dẫn|huấn luyện|chủ nhiệm|đứng lớp|coi|quản|sửa|phát|pha"
    r"|mở cửa|đón|chấm|tập",
    "pupils": r"học sinh|học trò|lớp|các em|mấy em|mấy đứa|tụi nhỏ|bọn nhỏ|mấy nhóc|đội bóng|đội|dàn kèn|dàn nhạc"
    r"|ca đoàn|hợp xướng",
    "place": r"phòng y tế|phòng|bếp|thư viện|văn phòng|ca|tuyến|xe|sân|phòng lab|phòng nhạc|quầy|lớp",
    "kin": r"vợ|chồng|mẹ|má|ba|bố|con trai|con gái|con|anh trai|chị gái|em gái|em trai|dì|chú|bác|cậu|mợ|ông|bà|cháu"
    r"|bạn|hàng xóm|chị dâu|em dâu|anh rể|nhỏ cháu|nhỏ bạn|thằng bạn|thằng con|con bạn|ông xã|bà xã|ông anh"
    r"|bà chị",
}

STATED_VI = Grammar(
    templates=(
        r"\b(?:<i>)\b (?:đang |vẫn |cũng |hiện |còn |mới |được |vừa )*(?:là |làm )?(?:<do>|<role>"
        r"|cái <role>)\b[^.!?\n]{0,50}(?:<wp>)",
        r"\b(?:<role>) [^.!?\n]{0,24}(?:<wp>)[^.!?\n]{0,20} (?:đây|nè|nhé|nha|xin|là (?:<me>))\b"
        r"|\b(?:của|bên) (?:học khu|trường)\b[^.!?\n]{0,12} là (?:<me>)\b",
        r"\b(?:chạy|lái) (?:tuyến|xe)\b[^.!?\n]{0,30}(?:học khu|trường|ꝏ)"
        r"|\b(?:năm|mùa|tuần|ngày) (?:thứ \w+|đầu(?: tiên)?|\d+)[^.!?\n]{0,30}(?:<do>|làm)[^.!?\n]{0,30}(?:<wp>)",
        r"\b\w+ năm (?:rồi |nay )?(?:<me>)? ?(?:<do>|gắn bó)\b[^.!?\n]{0,40}(?:<wp>)"
        r"|\b(?:<do>)\b[^.!?\n]{0,30}(?:<wp>) (?:\w+ |\d+ ){1,3}năm\b",
        r"\b(?:<me>) (?:ở|bên|tại) (?:văn phòng|phòng|bếp|thư viện)\b[^.!?\n]{0,24}(?:<wp>)"
        r"|\b(?:chỉ còn|có mỗi|lại là|vẫn là) (?:<me>),? [^.!?\n]{0,20}(?:<role>)",
        r"\b(?:học khu|trường|ꝏ) (?:trả lương|phát lương|nhận|thuê)[^.!?\n]{0,12} (?:<me>)\b"
        r"|\b(?:<me>) (?:ăn lương|lãnh lương|nhận lương)\b[^.!?\n]{0,20}(?:<wp>)",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
OWN_WORK_VI = Grammar(
    templates=(
        r"\b(?:<pupils>|<place>) (?:\d+\w? |\w+ ){0,2}(?:của )?(?:<me>|tụi mình|tụi tui"
        r"|chúng tôi)\b(?! (?:ấy|giáo|ta|chủ|gái|trai|chồng|vợ))",
        r"\b(?:<me>) (?:vừa |mới |đang |phải |lại )?(?:dạy|chấm bài|lên lớp|đứng lớp|trực|nấu|dọn|lau|lái|pha|mở cửa"
        r"|phát|dặn|tập cho|băng|cho các em|soạn bài|soạn giáo án)\b",
        r"\b(?:nấu|lau|dọn|chấm|phát|tiếp|trực|sửa|đón)\b[^.!?\n]{0,60}\b(?:tay |chân |lưng )?(?:<me>)\b"
        r"|\bca (?:đêm|sáng|chiều)\b|\bsẽ học với (?:<me>)\b",
        r"\b(?:cô|thầy) (?:ơi|nhắc|dặn|bảo|hỏi|đợi|mong|chờ|gửi|xin)\b",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
OTHERS_VI = Grammar(
    templates=(
        r"\b(?:<kin>)\b (?:\w+ )?(?:tôi|tui|mình|t|em|họ|nhà bên|kế bên)\b(?! (?:là|làm|dạy|lái|nấu|lau) )"
        r"|\b(?:<kin>) (?:tôi|tui|mình|t|em) (?:\w+ )?(?:là|làm|dạy|lái|nấu|lau|đậu|trúng|mới vô)\b",
        r"\b(?:của|nhà|bên trường|lớp) (?:thằng|con gái|con trai|bé nhà|cháu|nhỏ)\b"
        r"|\b(?:con|cháu) (?:gái|trai) (?:em|mình|tôi|tui)\b",
        r"\b(?:cô|thầy|mấy cô|các cô|nhờ cô|nhờ|cảm ơn cô|cám ơn cô|anh|chị|bác) (?:<role>|dạy"
        r"|nhà bếp)\b(?![^.!?\n]{0,30}(?:là (?:<me>)|đây|nè))|\btình nguyện\b|\bphụ huynh (?:tụi|chúng|như)\b",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
PAST_VI = Grammar(
    templates=(
        r"\b(?:hồi (?:còn|nhỏ|ở|trước|xưa|đó)|trước đây|trước kia|ngày xưa|ngày trước|đã từng|từng (?:dạy|làm|là|lái)"
        r"|nghỉ hưu|về hưu|nghỉ việc|cũ của|hè năm ngoái|năm ngoái)\b",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
FUTURE_VI = Grammar(
    templates=(
        r"\b(?:sắp (?:làm|dạy|vô|vào)|sẽ (?:là|làm|bắt đầu|dạy ở)|nộp đơn|xin vô|xin vào|phỏng vấn|định nộp|đang tính"
        r"|ước gì|mong được|ước mơ|sắp tới|chưa thấy gọi|ước (?:làm|được))\b",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
VISITING_VI = Grammar(
    templates=(
        r"\bcho (?:em|mình|tôi|tui|hỏi|chị|anh)(?: em| mình)? hỏi\b|\bai biết\b|\bmấy giờ\b[^.!\n]{0,40}\?"
        r"|\bđưa (?:con|cháu|bé)\b|\bđón (?:con|cháu|bé nhà)\b",
        r"\b(?:ghé thăm|tham quan|đi ngang|chạy ngang|dự lễ|đi xem|đi coi|cổ vũ|mới dọn|dọn về"
        r"|đăng ký cho (?:con|cháu|bé)|chúc mừng|con (?:em|mình|tôi|tui) học)\b",
        r"\b(?:cựu học sinh|học sinh cũ|khoá \d+|khóa \d+|họp lớp|ngày mình còn học|hồi học)\b",
    ),
    slots=_SLOTS,
    is_vietnamese=True,
)
