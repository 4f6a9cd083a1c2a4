<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AppFrame</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Hazards</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
    </context>
    <context>
        <name>AppWindow</name>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
    </context>
    <context>
        <name>TroubleWindow</name>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>What was stored before is untouched</source>
            <translation>此前已存的记录完好</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::Session</name>
        <message>
            <source>d MMMM, dddd</source>
            <comment>a date format</comment>
            <translation>M 月 d 日·dddd</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::Trouble</name>
        <message>
            <source>The data folder cannot be written</source>
            <translation>数据文件夹无法写入</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>存储已满</translation>
        </message>
        <message>
            <source>Mingcha is already open</source>
            <translation>明察已经打开</translation>
        </message>
        <message>
            <source>The data is from a newer version</source>
            <translation>数据来自更新的版本</translation>
        </message>
        <message>
            <source>The data is damaged</source>
            <translation>数据已损坏</translation>
        </message>
        <message>
            <source>The data cannot be opened</source>
            <translation>数据无法打开</translation>
        </message>
    </context>
<context>
    <name>CommandLine</name>
    <message>
        <source>&quot;%1&quot; is no word of mingcha: act, show, fixes or check.</source>
        <translation>“%1”不是 mingcha 的命令。可用：act、show、fixes、check。</translation>
    </message>
    <message>
        <source>&quot;mingcha --help&quot; says what is possible.</source>
        <translation>用法见 “mingcha --help”。</translation>
    </message>
    <message>
        <source>--lang is zh_CN or en, not &quot;%1&quot;.</source>
        <translation>--lang 只能是 zh_CN 或 en，不能是“%1”。</translation>
    </message>
    <message>
        <source>A folder with pictures that can be imported.</source>
        <translation>可导入照片的文件夹。</translation>
    </message>
    <message>
        <source>Position from a recorded log, serial:DEVICE, or a receiver at HOST:PORT.</source>
        <translation>定位来源：记录文件、serial:设备，或 主机:端口 上的接收机。</translation>
    </message>
    <message>
        <source>Says what is possible.</source>
        <translation>显示用法。</translation>
    </message>
    <message>
        <source>Says which version this is.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Take pictures from DIR in order, as the camera.</source>
        <translation>以 DIR 中的照片依次充当相机。</translation>
    </message>
    <message>
        <source>The folder with everything this tablet knows.</source>
        <translation>存放本平板全部数据的文件夹。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;. --nmea takes a recorded log, serial:DEVICE or HOST:PORT.</source>
        <translation>没有文件“%1”。--nmea 可用记录文件、serial:设备 或 主机:端口。</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Make it, or name another.</source>
        <translation>没有文件夹“%1”。请新建，或换一个。</translation>
    </message>
    <message>
        <source>Unannounced work-safety inspections, offline first. Without a word the window opens; with one:
  mingcha act --help     record one act without the window
  mingcha show --help    print what the tablet knows, as text or JSON
  mingcha fixes --help   read a receiver&apos;s recorded log
  mingcha check --help   verify database, links and photos; changes nothing</source>
        <translation>安全生产暗访检查，离线优先。不带命令则打开窗口；命令有：
  mingcha act --help     不开窗口记录一个动作
  mingcha show --help    以文本或 JSON 列出本平板所知
  mingcha fixes --help   读取接收机的记录文件
  mingcha check --help   核验数据库、链和照片；不作改动</translation>
    </message>
    <message>
        <source>zh_CN or en; kept for the next time.</source>
        <translation>zh_CN 或 en；下次沿用。</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source> · </source>
        <comment>between two facts on a line</comment>
        <translation>·</translation>
    </message>
</context>
<context>
    <name>SpacePanel</name>
    <message>
        <source>%1 are free. Fetching and sending photos have stopped; answers go on.</source>
        <translation>剩余 %1。已停止接收数据和上传照片；仍可继续填答案。</translation>
    </message>
    <message>
        <source>Photos that the centre has not received are never removed</source>
        <translation>未上传的证据不会被清理</translation>
    </message>
    <message>
        <source>Room for about %1 more photos</source>
        <translation>只够再拍约 %1 张</translation>
    </message>
        <message>
            <source>Remove %1</source>
            <translation>清理 %1</translation>
        </message>
        <message>
            <source>Export to a USB drive</source>
            <translation>导出到 U 盘</translation>
        </message>
        <message>
            <source>What can be removed belongs to closed work, and the centre has had it for 90 days</source>
            <translation>可清理的是已办结、且中心已收妥满 90 天的照片</translation>
        </message>
        <message>
            <source>Nothing can be removed yet: close work and sync, or move other files off this tablet</source>
            <translation>暂无可清理项：请办结并同步，或移走本平板上的其他文件</translation>
        </message>
</context>
<context>
    <name>OtherCentrePanel</name>
    <message>
        <source>Ask once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已信任</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Compare in person with the person who looks after the centre; never by word of mouth.</source>
        <translation>请与中心管理员当面核对指纹，不要凭口头确认。</translation>
    </message>
    <message>
        <source>Syncing has stopped, so that nobody can pose as the centre. What you recorded is safe on this tablet.</source>
        <translation>为防止冒充，已停止同步。记录安全留在本机。</translation>
    </message>
    <message>
        <source>The centre&apos;s identity is not the one known</source>
        <translation>服务器身份与上次不同</translation>
    </message>
</context>
<context>
    <name>RecoveredPanel</name>
    <message>
        <source>All right</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <translation>答案 %1 条</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>回到草稿</translation>
    </message>
    <message>
        <source>Back to the inspection</source>
        <translation>回到检查</translation>
    </message>
    <message>
        <source>Mingcha ended unexpectedly; what was recorded before is all here.</source>
        <translation>上次意外退出，退出前的记录都在。</translation>
    </message>
    <message>
        <source>Photos: %1 of %2, digests agree</source>
        <translation>照片 %1 / %2 张，哈希一致</translation>
    </message>
</context>
<context>
    <name>RevokedPanel</name>
    <message>
        <source>Ask once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Enrol again</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Kept on this tablet: %1</source>
        <translation>本机仍保存：%1</translation>
    </message>
    <message>
        <source>Speak to the team lead or the administrator of the centre</source>
        <translation>联系组长或中心管理员</translation>
    </message>
    <message>
        <source>The centre no longer accepts this tablet</source>
        <translation>这台设备已停用</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Recovery</name>
    <message>
        <source>A hazard is not complete</source>
        <translation>有一条隐患没有填完</translation>
    </message>
    <message>
        <source>Not complete: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Recovered up to %1</source>
        <translation>已恢复到 %1</translation>
    </message>
</context>
    <context>
        <name>FailedPanel</name>
        <message>
            <source>The list could not be read</source>
            <translation>列表读不出来</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>重新读取</translation>
        </message>
    </context>
    <context>
        <name>RoleName</name>
        <message>
            <source>Grid worker</source>
            <translation>网格员</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>检查员</translation>
        </message>
        <message>
            <source>Enforcement officer</source>
            <translation>执法人员</translation>
        </message>
        <message>
            <source>Team lead</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>Department officer</source>
            <translation>部门经办</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>调度员</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
    </context>
</TS>
