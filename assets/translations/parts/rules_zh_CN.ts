<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Reason</name>
    <message>
        <source>The unit was told what to rectify and by when. It cannot become a fix on the spot.</source>
        <translation>已告知该单位整改内容和期限，不得改为立行立改。</translation>
    </message>
    <message>
        <source>That visit was handed in before the lead was found. It is confirmed by a later one.</source>
        <translation>该次检查在线索发现之前已提交，须由之后的检查核实。</translation>
    </message>
    <message>
        <source>While a major hazard is in review, its finder cannot lower the grade. The department grades it, or it is sent back first.</source>
        <translation>重大隐患审核期间，发现人不得降低等级。由主管部门定级，或先退回。</translation>
    </message>
    <message>
        <source>Somebody else recorded a hazard in this inspection, which would go with it. Ask somebody who hands out inspections to void it.</source>
        <translation>这次检查中有他人登记的隐患，作废会一并撤下。请由有权派发检查的人作废。</translation>
    </message>
    <message>
        <source>The other site was merged into this one already.</source>
        <translation>另一场所已并入本场所。</translation>
    </message>
    <message>
        <source>Others have worked on this hazard meanwhile. Ask the team lead to void it.</source>
        <translation>其间已有他人处理过这条隐患。请由组长作废。</translation>
    </message>
    <message>
        <source>Somebody named in the team is not known here. Sync, then choose again.</source>
        <translation>检查组中有本机不认识的人员。请同步后重新选择。</translation>
    </message>
    <message>
        <source>Your enforcement card has expired. Ask for a new one, or check the tablet&apos;s date.</source>
        <translation>您的执法证已过有效期。请换发新证，或核对平板日期。</translation>
    </message>
    <message>
        <source>An order is re-inspected by officers with an enforcement card.</source>
        <translation>责令整改的复查须由持执法证的人员进行。</translation>
    </message>
    <message>
        <source>Only an officer with an enforcement card orders rectification.</source>
        <translation>责令整改须由持执法证的人员作出。</translation>
    </message>
    <message>
        <source>The finder cannot void a hazard the unit was told of. A colleague must.</source>
        <translation>已告知单位的隐患，发现人不得自行作废，须由他人办理。</translation>
    </message>
    <message>
        <source>Everyone in the team of a covert inspection must be entitled to it; a grid worker is not.</source>
        <translation>暗访检查组成员均须具备暗访资格，网格员不得参加。</translation>
    </message>
    <message>
        <source>The hazard was closed before this photo was taken: nobody relied on it. Reopen it first.</source>
        <translation>拍摄这张照片之前隐患已经销号，销号时没有依据它。请先重新打开。</translation>
    </message>
    <message>
        <source>State first whether there is a ground for your recusal.</source>
        <translation>请先声明本人有无回避情形。</translation>
    </message>
    <message>
        <source>An inspection of this kind is administrative: it is no mere visit. Choose that, with its approval number and a second officer.</source>
        <translation>此类检查属于行政检查，不是走访。请选择行政检查，填写审批编号并确定第二名执法人员。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen. Type it again.</source>
        <translation>文字中含有看不见的字符。请重新输入。</translation>
    </message>
    <message>
        <source>This is no day of the calendar, such as 2026-03-31, or no time of the day.</source>
        <translation>日历上没有这一天（请写成 2026-03-31 的样子），或没有这个时刻。</translation>
    </message>
    <message>
        <source>The card&apos;s last day is no day of the calendar, such as 2027-12-31.</source>
        <translation>证件有效期不是日历上的日期；请写成 2027-12-31 的样子。</translation>
    </message>
    <message>
        <source>Say why the item was not checked.</source>
        <translation>请写明该项未查的原因。</translation>
    </message>
    <message>
        <source>This item is not in the checklist of the inspection.</source>
        <translation>该项不在本次检查的清单中。</translation>
    </message>
    <message>
        <source>By the date of this day a card of the team has run out. Check the tablet&apos;s date, or take another officer.</source>
        <translation>按当天日期，检查组有人的执法证已过期。请核对平板日期，或另派执法人员。</translation>
    </message>
    <message>
        <source>An inspection of this kind is always covert.</source>
        <translation>此类检查只能以暗访方式进行。</translation>
    </message>
    <message>
        <source>A grid worker&apos;s visit is routine, a case, a re-inspection or a look-back.</source>
        <translation>网格走访只能是日常、个案、复查或回头看。</translation>
    </message>
    <message>
        <source>The checklist has no venue of this type.</source>
        <translation>检查清单中没有这种场所类型。</translation>
    </message>
    <message>
        <source>The deadline lies before the day it was found, or more than two years ahead.</source>
        <translation>整改期限早于发现当日，或超过两年。</translation>
    </message>
    <message>
        <source>One of the finders is not known here. Sync, then try again.</source>
        <translation>有发现人在本机没有登记。请同步后重试。</translation>
    </message>
    <message>
        <source>The earlier hazard is not known here, or was at another site.</source>
        <translation>本机没有先前的那条隐患，或它属于另一场所。</translation>
    </message>
    <message>
        <source>The inspection in which it was found was voided.</source>
        <translation>发现该隐患的检查已作废。</translation>
    </message>
    <message>
        <source>Tell the unit or order rectification first.</source>
        <translation>请先告知单位或责令整改。</translation>
    </message>
    <message>
        <source>The second person must be an officer with a valid card.</source>
        <translation>第二人必须是持有效证件的执法人员。</translation>
    </message>
    <message>
        <source>The second person is not known here, or may not take part.</source>
        <translation>第二人在本机没有登记，或无权参加。</translation>
    </message>
    <message>
        <source>This photo is not on this device. Sync, then try again.</source>
        <translation>本机没有这张照片。请同步后重试。</translation>
    </message>
</context>
<context>
    <name>Photo</name>
    <message>
        <source>There is no mark to keep.</source>
        <translation>没有要保存的标注。</translation>
    </message>
</context>
<context>
    <name>Hazard</name>
    <message>
        <source>Still missing: %1.</source>
        <translation>尚缺：%1。</translation>
    </message>
</context>
<context>
    <name>HazardForm</name>
    <message>
        <source>, </source>
        <comment>between missing fields</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Tablet</name>
    <message>
        <source>This person is not enrolled on this tablet.</source>
        <translation>该人员未在本平板登记。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The data file is damaged. Keep the folder as it is, and ask the administrator: what the centre received is safe there.</source>
        <translation>数据文件已损坏。请保留该文件夹原样，并联系管理员：中心已收到的内容在中心是安全的。</translation>
    </message>
    <message>
        <source>This data was made by an older version of Mingcha. Open it once with the program that keeps it (the app, or mingcha-server serve); that brings it up to date.</source>
        <translation>这些数据由旧版明察生成。请先用保管它的程序（应用或 mingcha-server serve）打开一次，即会更新。</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>The centre&apos;s key is not in its folder, although the database is in use. Bring the file back from a backup: without it no tablet knows this centre, and no receipt can be checked.</source>
        <translation>数据库已在使用，但文件夹中没有中心密钥。请从备份恢复该文件：没有它，平板不认这个中心，回执也无法核验。</translation>
    </message>
    <message>
        <source>There is no data of a centre in this folder. Name another with --data, or begin with &quot;serve&quot; or &quot;person add&quot;.</source>
        <translation>该文件夹中没有中心的数据。请用 --data 另指一个，或从“serve”或“person add”开始。</translation>
    </message>
</context>
</TS>
