<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>BeginSheet</name>
    <message>
        <source>Details of the site, or correct them</source>
        <translation>场所信息，可更正</translation>
    </message>
        <message>
            <source>Start the grid visit</source>
            <translation>开始走访</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始检查</translation>
        </message>
        <message>
            <source>A grid visit observes, records and persuades; it orders nothing.</source>
            <translation>网格走访只观察、记录、劝导，不下达指令。</translation>
        </message>
        <message>
            <source>It begins now and stands in your name.</source>
            <translation>现在开始，记在您名下。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>检查类型</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>检查方式</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>明查</translation>
        </message>
        <message>
            <source>Covert</source>
            <translation>暗访</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>检查性质</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Administrative</source>
            <translation>行政检查</translation>
        </message>
        <message>
            <source>Approval number</source>
            <translation>审批编号</translation>
        </message>
        <message>
            <source>Second officer</source>
            <translation>第二名执法人员</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Your role begins no inspection itself.</source>
            <translation>您的角色不发起检查。</translation>
        </message>
    </context>
    <context>
        <name>ChecklistActions</name>
    </context>
    <context>
        <name>InspectionWords</name>
        <message>
            <source>Covert inspection by the province</source>
            <translation>省级暗访检查</translation>
        </message>
        <message>
            <source>Province covert</source>
            <translation>省暗访</translation>
        </message>
        <message>
            <source>Covert inspection by the city</source>
            <translation>市级暗访检查</translation>
        </message>
        <message>
            <source>City covert</source>
            <translation>市暗访</translation>
        </message>
        <message>
            <source>Covert inspection by the district</source>
            <translation>暗访检查</translation>
        </message>
        <message>
            <source>Covert</source>
            <translation>暗访</translation>
        </message>
        <message>
            <source>Departmental inspection</source>
            <translation>部门专项检查</translation>
        </message>
        <message>
            <source>Departmental</source>
            <translation>部门专项</translation>
        </message>
        <message>
            <source>Cross-region safety check</source>
            <translation>跨区域平安检查</translation>
        </message>
        <message>
            <source>Cross-region</source>
            <translation>跨区域</translation>
        </message>
        <message>
            <source>Routine inspection</source>
            <translation>日常检查</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>日常</translation>
        </message>
        <message>
            <source>Case inspection</source>
            <translation>个案检查</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>个案</translation>
        </message>
        <message>
            <source>Joint inspection</source>
            <translation>联合检查</translation>
        </message>
        <message>
            <source>Joint</source>
            <translation>联合</translation>
        </message>
        <message>
            <source>Re-inspection</source>
            <translation>复查</translation>
        </message>
        <message>
            <source>Look-back</source>
            <translation>回头看</translation>
        </message>
        <message>
            <source>Covert</source>
            <translation>暗访</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>明查</translation>
        </message>
        <message>
            <source>Grid visit</source>
            <translation>网格走访</translation>
        </message>
        <message>
            <source>Administrative inspection</source>
            <translation>行政检查</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>已提交</translation>
        </message>
        <message>
            <source>Sent back</source>
            <translation>退回补充</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续检查</translation>
        </message>
        <message>
            <source>View</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>d ddd</source>
            <comment>day of the month and weekday, a date format</comment>
            <translation>d 日 ddd</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation><numerusform>逾期 %n 天</numerusform></translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
        <message numerus="yes">
            <source>In %n day(s)</source>
            <translation><numerusform>%n 天后</numerusform></translation>
        </message>
    </context>
    <context>
        <name>InspectionsPage</name>
        <message>
            <source>%1 shown</source>
            <translation>共 %1 项</translation>
        </message>
        <message>
            <source>Inspections</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Grid visit</source>
            <translation>网格走访</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始检查</translation>
        </message>
        <message>
            <source>Site, number or kind</source>
            <translation>场所、编号或类型</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>已提交</translation>
        </message>
        <message>
            <source>Change the filter, or visit a site near you.</source>
            <translation>请换个筛选条件，或走访附近的场所。</translation>
        </message>
        <message>
            <source>No visit to show</source>
            <translation>没有可显示的走访</translation>
        </message>
        <message>
            <source>Start visit</source>
            <translation>发起走访</translation>
        </message>
        <message>
            <source>Change the filter, or start one at a site near you.</source>
            <translation>请换个筛选条件，或在附近场所发起检查。</translation>
        </message>
        <message>
            <source>No inspection to show</source>
            <translation>没有可显示的检查</translation>
        </message>
        <message>
            <source>Start inspection</source>
            <translation>发起检查</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>场所</translation>
        </message>
        <message>
            <source>Change the filter. Your role begins no inspection itself.</source>
            <translation>请更换筛选条件。您的角色不发起检查。</translation>
        </message>
    </context>
    <context>
        <name>MonthCard</name>
        <message>
            <source>Done this month</source>
            <translation>本月完成</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>TodayAside</name>
        <message numerus="yes">
            <source>%n hazard(s)</source>
            <translation><numerusform>%n 处</numerusform></translation>
        </message>
        <message>
            <source>Re-inspections due</source>
            <translation>复查到期</translation>
        </message>
        <message>
            <source>None within a week</source>
            <translation>一周内没有</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1·%2</translation>
    </message>
        <message>
            <source>Quick report</source>
            <translation>随手报</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
    </context>
    <context>
        <name>TodayTasks</name>
        <message>
            <source>%1 today</source>
            <translation>今天 %1 项</translation>
        </message>
        <message>
            <source>%1 coming up, the next on %2.</source>
            <translation>接下来还有 %1 项，最近一项是 %2。</translation>
        </message>
        <message>
            <source>Nothing is planned for the next days.</source>
            <translation>近期没有安排。</translation>
        </message>
        <message>
            <source>No visit is planned today</source>
            <translation>今天没有安排走访</translation>
        </message>
        <message>
            <source>Start visit</source>
            <translation>发起走访</translation>
        </message>
        <message>
            <source>All visits</source>
            <translation>全部走访</translation>
        </message>
        <message>
            <source>No inspection is planned today</source>
            <translation>今天没有安排检查</translation>
        </message>
        <message>
            <source>Start inspection</source>
            <translation>发起检查</translation>
        </message>
        <message>
            <source>All inspections</source>
            <translation>全部检查</translation>
        </message>
        <message>
            <source>%1 coming up</source>
            <translation>接下来 %1 项</translation>
        </message>
        <message>
            <source>Nothing else coming up</source>
            <translation>近期没有其他安排</translation>
        </message>
        <message>
            <source>Your role inspects and reports nothing itself. What the teams record is under Hazards.</source>
            <translation>您的角色不开展检查、不上报；各组登记的隐患见“隐患”页。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::InspectionList</name>
        <message numerus="yes">
            <source>%n item(s) to check</source>
            <translation><numerusform>清单 %n 项</numerusform></translation>
        </message>
        <message>
            <source>%1/%2 items checked</source>
            <translation>已检 %1/%2 项</translation>
        </message>
        <message numerus="yes">
            <source>%n not checked</source>
            <translation><numerusform>未查 %n 项</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n hazard(s)</source>
            <translation><numerusform>隐患 %n 处</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::MonthProgress</name>
        <message>
            <source>MMMM</source>
            <comment>a date format: the month</comment>
            <translation>M 月</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation><numerusform>剩 %n 天</numerusform></translation>
        </message>
        <message>
            <source>last day</source>
            <translation>最后一天</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::StartDesk</name>
        <message>
            <source>Administrative inspections this year: %1</source>
            <translation>今年行政检查 %1 次</translation>
        </message>
        <message>
            <source>Covert this year: %1</source>
            <translation>今年暗访 %1 次</translation>
        </message>
        <message>
            <source>Grid visits this year: %1</source>
            <translation>今年网格走访 %1 次</translation>
        </message>
        <message>
            <source>last on %1</source>
            <translation>最近 %1</translation>
        </message>
        <message>
            <source>Choose a site first.</source>
            <translation>请先选择场所。</translation>
        </message>
    </context>
    <context>
        <name>TodayDrafts</name>
        <message>
            <source>Show all</source>
            <translation>全部显示</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) not finished</source>
            <translation>
                <numerusform>%n 条草稿未完成</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::DraftList</name>
        <message>
            <source>Hazard, not complete yet</source>
            <translation>隐患，未填完</translation>
        </message>
        <message>
            <source>Quick report, not reported yet</source>
            <translation>随手报，未上报</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation>
                <numerusform>%n 张照片</numerusform>
            </translation>
        </message>
        <message>
            <source>Quick report</source>
            <translation>随手报</translation>
        </message>
        <message>
            <source>A site without a name</source>
            <translation>未命名的场所</translation>
        </message>
        <message>
            <source>Corrections of a site, not kept yet</source>
            <translation>场所更正，未保存</translation>
        </message>
        <message>
            <source>New site, not kept yet</source>
            <translation>新场所，未保存</translation>
        </message>
    </context>
    <context>
        <name>SendBackSheet</name>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Say what is to be completed</source>
            <translation>请写明需补正的内容</translation>
        </message>
        <message>
            <source>The team can go on with it and hands it in again. What it recorded stays.</source>
            <translation>检查组可继续补正后重新提交，已记录的内容保留。</translation>
        </message>
        <message>
            <source>Send this inspection back?</source>
            <translation>退回这次检查？</translation>
        </message>
        <message>
            <source>Stored on this device</source>
            <translation>已存本机</translation>
        </message>
        <message>
            <source>What is to be completed</source>
            <translation>需补正的内容</translation>
        </message>
    </context>
</TS>
