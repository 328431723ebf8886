<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts, pictures and answers stay in memory and are gone when you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account, no update check, no usage report. Your employer sees nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face is ever recognized. Passwords are never kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcheck %1, GPL-3.0-or-later. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not tell programs which connections they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every attempt to reach another computer is refused inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connections to other computers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections inside this computer, for spelling and grammar.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerFields</name>
    <message>
        <source>This answer is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gave it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is it written down? (if anywhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what the answer is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is still empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Because</name>
    <message>
        <source>A rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reminder: it is shown where it fits, and checks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read: it explains the policy, and checks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A how-to: it says what to do outside of a post, and checks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for your answer to: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered: %1</source>
        <translation type="unfinished">Bạn đã trả lời: %1</translation>
    </message>
    <message>
        <source>You accepted what was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it wants to see is there, in the post or on the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looked, and found nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It applies to every post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It applies, because it is for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds only for posts about the district, and this one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked for yet, because it is not built: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts with text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts with links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts with pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts with files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name and your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interests of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses, phone numbers and numbers of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credits and copyright signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passwords and access codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose account it is and who may post there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line that says the views are yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the district, its schools and your work there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details that together point at one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coarse, threatening and demeaning words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>links that need a second look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the district&apos;s marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden details of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that speak for the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opinions about the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names and quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform&apos;s limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private contact with students</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes that phones can scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidential records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>school business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screenshots of chats, mails and records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details that others could misuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects that can hurt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anger, mockery and shouting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide hints at style</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hints at style hidden: show</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>The text is checked</source>
        <translation>Phần chữ đã được kiểm tra</translation>
    </message>
    <message>
        <source>The files are not checked yet.</source>
        <translation>Các tệp chưa được kiểm tra.</translation>
    </message>
    <message>
        <source>This is about the post before you changed it.</source>
        <translation>Đây là về bài trước khi bạn thay đổi.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n rules without a problem</source>
        <translation>
            <numerusform>%n quy tắc không thấy vấn đề</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by you</source>
        <translation>
            <numerusform>%n mục bạn đã chấp nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules do not apply here</source>
        <translation>
            <numerusform>%n quy tắc không áp dụng ở đây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read to their end</source>
        <translation>
            <numerusform>%n tệp đã đọc hết</numerusform>
        </translation>
    </message>
    <message>
        <source>Spelling and grammar</source>
        <translation>Chính tả và ngữ pháp</translation>
    </message>
    <message numerus="yes">
        <source>%n rules wait for checks that are not built yet</source>
        <translation>
            <numerusform>%n quy tắc chờ những mục kiểm tra chưa có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules whose checks are not built yet: you looked at them yourself</source>
        <translation>
            <numerusform>%n quy tắc chưa có mục kiểm tra: bạn đã tự xem</numerusform>
        </translation>
    </message>
    <message>
        <source>The district&apos;s marks, because none are loaded</source>
        <translation>Biểu trưng của học khu, vì chưa nạp biểu trưng nào</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Before you post</source>
        <translation>Trước khi đăng</translation>
    </message>
    <message>
        <source>The files are not checked yet</source>
        <translation>Các tệp chưa được kiểm tra</translation>
    </message>
    <message>
        <source>You decide whether to post.</source>
        <translation>Bạn là người quyết định có đăng hay không.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Những gì đã được kiểm tra</translation>
    </message>
    <message>
        <source>The files of the draft</source>
        <translation>Các tệp của bản nháp</translation>
    </message>
    <message>
        <source>What was not</source>
        <translation>Những gì chưa được kiểm tra</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>Không bỏ sót mục nào.</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Nên nhớ</translation>
    </message>
    <message>
        <source>You answered: %1</source>
        <translation>Bạn đã trả lời: %1</translation>
    </message>
    <message>
        <source>Copy for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the text as a platform or a district tool takes it. Sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no fix here that can be done for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is not about the spelling of a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open or add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save into a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letters to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste into the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling and &amp;grammar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a &amp;picture or a name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For permission to p&amp;ost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a new &amp;account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide me, or show the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;rules, and why…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ight colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>The check could not be finished. Check again with F5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The list says what was found before; F5 checks again.</source>
        <translation>Đã dừng. Danh sách cho biết những gì đã thấy trước đó; bấm F5 để kiểm tra lại.</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>almost certain</source>
        <translation>gần như chắc chắn</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>có lẽ</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>có thể</translation>
    </message>
</context>
<context>
    <name>Context</name>
    <message>
        <source>Personal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website or blog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spokesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class or team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyForDialog</name>
    <message>
        <source>Copy for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for %1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a thread it takes %1 posts. Copy and post them one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 trên %2</translation>
    </message>
    <message>
        <source>What stands after ▶ does not fit. Shorten the post, or leave these words out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of %2 is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied part %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied all of it, though %1 takes less.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy &amp;for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing checked to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied for %1: %2 of %3 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, because hashtags do nothing there: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed since the check is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to keep of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows move the frame, Shift and arrows resize it, with Ctrl pixel by pixel. Plus and minus look closer. Return crops, Escape leaves everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps %1 × %2 of %3 × %4 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked part is still in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked part is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers about people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepting it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking back the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking back the acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the replacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasting a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing checked to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the text as it was checked, without what you changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied exactly the text that was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post changed meanwhile. Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Looks like “%1” (%2).</source>
        <translation>Trông giống “%1” (%2).</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 Told by: %2.</source>
        <translation>%1 Nhận ra nhờ: %2.</translation>
    </message>
    <message>
        <source>the look of the drawing</source>
        <translation>nét vẽ</translation>
    </message>
    <message>
        <source>the words on it</source>
        <translation>các chữ trên đó</translation>
    </message>
    <message>
        <source>its many straight lines</source>
        <translation>nhiều đường thẳng</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>tên tệp</translation>
    </message>
    <message>
        <source>the kind of file</source>
        <translation>loại tệp</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>Khuôn mặt %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>trong %1</translation>
    </message>
    <message>
        <source>quoted in the text</source>
        <translation>được trích dẫn trong bài</translation>
    </message>
    <message>
        <source>named in the text</source>
        <translation>được nêu tên trong bài</translation>
    </message>
    <message>
        <source>You answered: %1</source>
        <translation>Bạn đã trả lời: %1</translation>
    </message>
    <message>
        <source>Accepted by %1 on %2: %3</source>
        <translation>%1 chấp nhận ngày %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Looked for in %n files, not found: %1.</source>
        <translation>
            <numerusform>Đã tìm trong %n tệp, không thấy: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftEditor</name>
    <message>
        <source>Your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this marked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message>
        <source>Your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking out a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hashtags</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>too long for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, marked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more places in the text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Delete takes it out of the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged. Export it again, or take it out.</source>
        <translation>Tệp bị hỏng. Hãy xuất lại hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>The file needs a password. Save it without one, or take it out.</source>
        <translation>Tệp cần mật khẩu. Hãy lưu lại không có mật khẩu hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>This kind of file cannot be opened. Convert it to JPEG, PNG or PDF.</source>
        <translation>Không mở được loại tệp này. Hãy chuyển sang JPEG, PNG hoặc PDF.</translation>
    </message>
    <message>
        <source>The file is too large. Make it smaller, or take it out.</source>
        <translation>Tệp quá lớn. Hãy làm nhỏ lại hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>The file took too long to read. Make it simpler, or take it out.</source>
        <translation>Đọc tệp mất quá nhiều thời gian. Hãy làm tệp đơn giản hơn hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Export it again, or take it out.</source>
        <translation>Không đọc được tệp đến cuối. Hãy xuất lại hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>The file is empty. Save it again, or take it out.</source>
        <translation>Tệp trống. Hãy lưu lại hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>Some of the many pages were left out. Look through them yourself.</source>
        <translation>Một số trang bị bỏ qua vì có quá nhiều trang. Hãy tự xem các trang đó.</translation>
    </message>
    <message>
        <source>The file could not be read. Look through it yourself, or take it out.</source>
        <translation>Không đọc được tệp. Hãy tự xem tệp hoặc bỏ tệp này ra.</translation>
    </message>
    <message>
        <source>The file is not what its name says. Export it again under the right name.</source>
        <translation>Tệp không đúng như tên của nó. Hãy xuất lại với tên đúng.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>%n more of the same kind</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FooterPane</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Looking at %1… %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is checked, the files are not.</source>
        <translation>Phần chữ đã được kiểm tra, các tệp thì chưa.</translation>
    </message>
    <message>
        <source>The post changed since the check.</source>
        <translation>Bài đã thay đổi sau lần kiểm tra.</translation>
    </message>
    <message>
        <source>You decide whether to post.</source>
        <translation>Bạn là người quyết định có đăng hay không.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Spelling and grammar</source>
        <translation>Chính tả và ngữ pháp</translation>
    </message>
    <message>
        <source>Before you post</source>
        <translation>Trước khi đăng</translation>
    </message>
    <message numerus="yes">
        <source>%n answered by you</source>
        <translation>
            <numerusform>%n mục bạn đã trả lời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by you</source>
        <translation>
            <numerusform>%n mục bạn đã chấp nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a problem</source>
        <translation>
            <numerusform>%n mục không thấy vấn đề</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not apply</source>
        <translation>
            <numerusform>%n mục không áp dụng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n đã sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n đã trả lời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>còn %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to go</source>
        <translation>không còn gì</translation>
    </message>
</context>
<context>
    <name>GuidedPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faces are found, never recognized. Nothing about them is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderPane</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is posted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Why am I asked this?</source>
        <translation>Vì sao tôi được hỏi câu này?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Say who you are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu hỏi %1 trên %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Việc này là gì</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Spelling and grammar were not checked.</source>
        <translation>Chưa kiểm tra chính tả và ngữ pháp.</translation>
    </message>
    <message>
        <source>Grammar is not available for Vietnamese; letters, tone marks and spacing were checked.</source>
        <translation>Chưa có kiểm tra ngữ pháp tiếng Việt; chữ cái, dấu thanh và khoảng trắng đã được kiểm tra.</translation>
    </message>
    <message>
        <source>Spelling and grammar were checked in part of the text only.</source>
        <translation>Chính tả và ngữ pháp chỉ được kiểm tra ở một phần bài.</translation>
    </message>
    <message>
        <source>Spelling and grammar are off: the language engine did not start. F5 tries again.</source>
        <translation>Không có kiểm tra chính tả và ngữ pháp: bộ máy ngôn ngữ không khởi động được. Bấm F5 để thử lại.</translation>
    </message>
    <message>
        <source>Spelling and grammar are off: the language engine takes too long. F5 tries again.</source>
        <translation>Không có kiểm tra chính tả và ngữ pháp: bộ máy ngôn ngữ quá chậm. Bấm F5 để thử lại.</translation>
    </message>
    <message>
        <source>Spelling and grammar could not be checked. F5 tries again.</source>
        <translation>Không kiểm tra được chính tả và ngữ pháp. Bấm F5 để thử lại.</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Spelling and grammar</source>
        <translation type="unfinished">Chính tả và ngữ pháp</translation>
    </message>
    <message>
        <source>Show hints at &amp;style, length and commas too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;French: blanks before ? ! : ; and inside « »</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words that are never flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was taken out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterLink</name>
    <message>
        <source>Write a letter to ask…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>The letter is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>A letter to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a person or a parent: picture or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for permission to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the letter goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is shown or named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it will be posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your school or department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it may stay empty: what is empty becomes a line to write on. Nothing here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the letter is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneArea</name>
    <message>
        <source>Parts of the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>Use these answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did they agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the other team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: not a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did they agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a public event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Plus and minus look closer, arrows move, 0 shows the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>In the text: %1</source>
        <translation>Trong bài: %1</translation>
    </message>
    <message>
        <source>In the text of %1</source>
        <translation>Trong phần chữ của %1</translation>
    </message>
    <message>
        <source>Hidden in %1: %2</source>
        <translation>Ẩn trong %1: %2</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Trong %1: %2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3 seconds</source>
        <translation>%1, từ giây %2 đến giây %3</translation>
    </message>
    <message>
        <source>In the post as a whole</source>
        <translation>Trong toàn bộ bài đăng</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>và %n nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>top left</source>
        <translation>phía trên bên trái</translation>
    </message>
    <message>
        <source>top</source>
        <translation>phía trên</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>phía trên bên phải</translation>
    </message>
    <message>
        <source>left</source>
        <translation>bên trái</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>ở giữa</translation>
    </message>
    <message>
        <source>right</source>
        <translation>bên phải</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>phía dưới bên trái</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>phía dưới</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>phía dưới bên phải</translation>
    </message>
    <message>
        <source>%1, page %2, %3</source>
        <translation>%1, trang %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>About you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer only. Every field may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that your &amp;accounts show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;handles, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you &amp;do at the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;school or department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your &amp;bio says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedCard</name>
    <message>
        <source>Use this answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <source>%1, since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember this answer for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered for %1. Edit, Settings lists what is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my personal account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official accounts without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>team accounts without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my website or blog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered since %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplacementForm</name>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to my words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Root</name>
    <message>
        <source>Something went wrong inside. Your draft is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Đang chuẩn bị…</translation>
    </message>
    <message>
        <source>Spelling and grammar are warming up.</source>
        <translation>Kiểm tra chính tả và ngữ pháp đang khởi động.</translation>
    </message>
    <message>
        <source>The checks could not be started. Start the program again, or ask IT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>What was checked, and what was not</source>
        <translation>Những gì đã được kiểm tra và chưa được kiểm tra</translation>
    </message>
    <message>
        <source>“%1” may need a look</source>
        <translation>Nên xem lại “%1”</translation>
    </message>
    <message>
        <source>“%1” may be left out</source>
        <translation>Có thể bỏ “%1”</translation>
    </message>
    <message>
        <source>“%1” may be “%2”</source>
        <translation>“%1” có thể là “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>và %n nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n khuôn mặt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 trong %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix with Control Return: %1</source>
        <translation>Sửa bằng Control Return: %1</translation>
    </message>
    <message>
        <source>Replace with Control Return</source>
        <translation>Thay bằng Control Return</translation>
    </message>
    <message>
        <source>Answer with Control D</source>
        <translation>Trả lời bằng Control D</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>All rules, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished">Chưa kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read: reminders, explanations, how-tos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 trên %2</translation>
    </message>
    <message>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule fits this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause %1, row %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is checked yet: write or open a post first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start as the present post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start as a personal account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling, grammar and your words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Postcheck opens: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How posts start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what you ticked “Remember this answer” for, on this computer, without anything of a post. It is offered again for the same account; you still decide each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a tab into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer at a picture, or less close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a file out of the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without a mouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Needs fixing</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>Needs your answer</source>
        <translation>Cần bạn trả lời</translation>
    </message>
    <message>
        <source>Better to fix</source>
        <translation>Nên sửa</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>No problem found</source>
        <translation>Không thấy vấn đề</translation>
    </message>
    <message>
        <source>Accepted by you</source>
        <translation>Bạn đã chấp nhận</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Không áp dụng</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Không kiểm tra được</translation>
    </message>
    <message>
        <source>Spelling and grammar</source>
        <translation>Chính tả và ngữ pháp</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>Câu trả lời của bạn</translation>
    </message>
    <message>
        <source>Before you post</source>
        <translation>Trước khi đăng</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Checked just now.</source>
        <translation>Vừa kiểm tra xong.</translation>
    </message>
    <message>
        <source>Checked at %1.</source>
        <translation>Đã kiểm tra lúc %1.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Files of the draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n mục cần sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n mục không kiểm tra được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n câu cần trả lời</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems found by these checks</source>
        <translation>Các mục kiểm tra này không thấy vấn đề</translation>
    </message>
    <message>
        <source>Then nothing is left to do by these checks.</source>
        <translation>Sau đó các mục kiểm tra này không còn gì phải làm.</translation>
    </message>
    <message numerus="yes">
        <source>%n hints remain. You decide whether to post.</source>
        <translation>
            <numerusform>Còn %n gợi ý. Bạn là người quyết định có đăng hay không.</numerusform>
        </translation>
    </message>
    <message>
        <source>You decide whether to post.</source>
        <translation>Bạn là người quyết định có đăng hay không.</translation>
    </message>
    <message numerus="yes">
        <source>No problems found by %n checks.</source>
        <translation>
            <numerusform>%n mục kiểm tra không thấy vấn đề.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are yours.</source>
        <translation>
            <numerusform>%n câu trả lời là của bạn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaiverForm</name>
    <message>
        <source>This is not a problem because…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it not a problem?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who agreed to it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is still empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Who is speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclaimer, opinions, your name and role, who may post for the district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must stay private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail and postal addresses, phone numbers, passwords, door codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may not be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District marks and floor plans, in pictures and PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling and grammar, and whether it fits the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not built yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and faces, records, hidden data in files, other people&apos;s work, tone, links. I will ask you to look yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePane</name>
    <message>
        <source>What will be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: uploading, recognizing faces, keeping your drafts, telling anybody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>adding “%1” to your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one of your words now. Ctrl+Z takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setting holds until you close the window: it could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Welcome</name>
    <message>
        <source>Write here, paste, or drop pictures and PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (JPEG, PNG, WebP, GIF, TIFF, BMP), PDF, text files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was neither copied nor saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is kept once it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
