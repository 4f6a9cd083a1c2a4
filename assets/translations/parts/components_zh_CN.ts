<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>McAnnotator</name>
    <message numerus="yes">
        <source>Photo with %n mark(s)</source>
        <translation><numerusform>照片，%n 处标注</numerusform></translation>
    </message>
</context>
<context>
    <name>McAnswerSegment</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Pass</source>
        <comment>answer to a checklist item</comment>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <comment>answer to a checklist item</comment>
        <translation>不合格</translation>
    </message>
    <message>
        <source>N/A</source>
        <comment>answer to a checklist item</comment>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>McChecklistDetail</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>McChecklistWords</name>
    <message numerus="yes">
        <source>%n legal bases</source>
        <translation><numerusform>依据 %n 条</numerusform></translation>
    </message>
</context>
<context>
    <name>McCompareSlider</name>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Drag to compare</source>
        <translation>拖动对比</translation>
    </message>
    <message>
        <source>Before and after, %1 % before</source>
        <translation>整改前后对比，整改前占 %1 %</translation>
    </message>
    <message>
        <source>To be re-inspected</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>没有照片</translation>
    </message>
</context>
<context>
    <name>McEvidenceTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>生命线</translation>
    </message>
    <message>
        <source>Chain broken</source>
        <translation>证据链断裂</translation>
    </message>
    <message>
        <source>Chain intact %1/%1</source>
        <translation>证据链完整 %1/%1</translation>
    </message>
</context>
<context>
    <name>McFilterChip</name>
    <message numerus="yes">
        <source>%1, %n</source>
        <comment>filter and how many rows it has</comment>
        <translation><numerusform>%1，%n 条</numerusform></translation>
    </message>
</context>
<context>
    <name>McGnssChip</name>
    <message>
        <source>No position</source>
        <translation>没有定位</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动标点</translation>
    </message>
    <message>
        <source>Searching for position</source>
        <translation>正在定位</translation>
    </message>
    <message>
        <source>Position: %1</source>
        <translation>定位：%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>±%1 m·%2</source>
        <comment>accuracy, age</comment>
        <translation>±%1 m·%2</translation>
    </message>
    <message>
        <source>GNSS ±%1 m·%2</source>
        <comment>accuracy, age</comment>
        <translation>GNSS ±%1 m·%2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>Coarse ±%1 m</source>
        <translation>较粗 ±%1 m</translation>
    </message>
    <message>
        <source>GNSS coarse ±%1 m·%2</source>
        <comment>accuracy, age</comment>
        <translation>GNSS 较粗 ±%1 m·%2</translation>
    </message>
    <message>
        <source>Stale %1</source>
        <translation>陈旧 %1</translation>
    </message>
    <message>
        <source>GNSS stale %1·±%2 m</source>
        <comment>age, accuracy</comment>
        <translation>GNSS 陈旧 %1·±%2 m</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>GNSS unusable</source>
        <translation>GNSS 不可用</translation>
    </message>
</context>
<context>
    <name>McMarkBar</name>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圈选</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>打码</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>McMergeRow</name>
    <message>
        <source>All agree</source>
        <translation>各方一致</translation>
    </message>
</context>
<context>
    <name>McNavItem</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>rail entry with a counter</comment>
        <translation><numerusform>%1，%n 条待办</numerusform></translation>
    </message>
</context>
<context>
    <name>McOfflineBanner</name>
    <message>
        <source>Syncing</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Storage low</source>
        <translation>存储将满</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>McOutboxRow</name>
    <message>
        <source>Queued</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Needs photos</source>
        <translation>等照片</translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation>续传</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Receipt matches</source>
        <translation>回执一致</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标注</translation>
    </message>
</context>
<context>
    <name>McPhotoStrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a photo</comment>
        <translation>补拍</translation>
    </message>
</context>
<context>
    <name>McPinPad</name>
    <message>
        <source>Enter your 6-digit PIN to unlock this device</source>
        <translation>输入 6 位口令解锁本机数据</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>McPresence</name>
    <message>
        <source>Sufficient</source>
        <translation>充分</translation>
    </message>
    <message>
        <source>Needs explaining</source>
        <translation>需说明</translation>
    </message>
    <message>
        <source>Insufficient</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>到场</translation>
    </message>
</context>
<context>
    <name>McProgressBar</name>
    <message>
        <source>Progress %1 %</source>
        <translation>进度 %1 %</translation>
    </message>
</context>
<context>
    <name>McQuickDate</name>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>deadline</comment>
        <translation><numerusform>%n 天</numerusform></translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>another date</comment>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>McSaveState</name>
    <message>
        <source>Stored on device</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Taking longer than usual</source>
        <translation>存储比平时慢</translation>
    </message>
    <message>
        <source>Could not be stored</source>
        <translation>没有存上</translation>
    </message>
</context>
<context>
    <name>McSealedCard</name>
    <message>
        <source>Sealed</source>
        <translation>未启封</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可启封</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在启封</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已启封</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Clock fault</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>Opens on time</source>
        <translation>到时启封</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Stays sealed</source>
        <translation>保持密封</translation>
    </message>
    <message>
        <source>Covert inspection, %1, %2</source>
        <translation>暗访检查，%1，%2</translation>
    </message>
</context>
<context>
    <name>McSealedWords</name>
    <message>
        <source>Covert inspection</source>
        <translation>暗访检查</translation>
    </message>
    <message>
        <source>Until it is opened nobody can see the venue, its address or its trade.</source>
        <translation>启封前，检查对象、地址与行业对任何人不可见。</translation>
    </message>
</context>
<context>
    <name>McSearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>McSectionRail</name>
    <message>
        <source>Progress</source>
        <translation>总进度</translation>
    </message>
    <message>
        <source>Pass %1</source>
        <translation>合格 %1</translation>
    </message>
    <message>
        <source>Fail %1</source>
        <translation>不合格 %1</translation>
    </message>
    <message>
        <source>N/A %1</source>
        <translation>不适用 %1</translation>
    </message>
</context>
<context>
    <name>McSectionRow</name>
    <message>
        <source>%1, %2 of %3 answered</source>
        <translation>%1，已答 %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation><numerusform>隐患 %n</numerusform></translation>
    </message>
</context>
<context>
    <name>McSectionStrip</name>
    <message>
        <source>%1, %2 of %3 answered</source>
        <translation>%1，已答 %2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation><numerusform>隐患 %n</numerusform></translation>
    </message>
</context>
<context>
    <name>McSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>McStatuteFold</name>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
    <message numerus="yes">
        <source>%n legal bases</source>
        <translation><numerusform>依据 %n 条</numerusform></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>McStepper</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>McTextArea</name>
    <message>
        <source>Voice note</source>
        <translation>语音</translation>
    </message>
</context>
<context>
    <name>McThumb</name>
    <message>
        <source>Taking</source>
        <translation>拍摄中</translation>
    </message>
    <message>
        <source>On device</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Receipt matches</source>
        <translation>回执一致</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Photo %1, %2</source>
        <translation>照片 %1，%2</translation>
    </message>
</context>
<context>
    <name>McTopBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>McAlarmKey</name>
    <message>
        <source>On</source>
        <translation>已开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>未开</translation>
    </message>
</context>
<context>
    <name>McChipStrip</name>
    <message>
        <source>Back</source>
        <translation>往回</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>McPhotoView</name>
    <message>
        <source>%1, enlarged</source>
        <translation>%1，已放大</translation>
    </message>
</context>
</TS>
