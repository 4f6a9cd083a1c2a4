<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未查</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CaptureChoices</name>
    <message>
        <source>What is wrong</source>
        <translation>什么问题</translation>
    </message>
    <message>
        <source>In a few words (optional)</source>
        <translation>简单描述（可不填）</translation>
    </message>
    <message>
        <source>Where (optional)</source>
        <translation>位置（可不填）</translation>
    </message>
    <message>
        <source>Most common this month first</source>
        <translation>按本月常见排序</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇街道</translation>
    </message>
    <message>
        <source>Township: %1</source>
        <translation>乡镇街道：%1</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>Undone: the report is void</source>
        <translation>已撤销，上报作废</translation>
    </message>
    <message>
        <source>Quick report</source>
        <translation>随手报</translation>
    </message>
    <message>
        <source>Stored on this device</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Stored here first, sent when there is signal. In an emergency call 110 or 119.</source>
        <translation>先存本机，有信号自动发送；紧急情况请拨 110 / 119</translation>
    </message>
    <message>
        <source>Brought back, not reported yet. Discard it</source>
        <translation>上次未上报，已带回。点此丢弃</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>The picture and what was said are reported to nobody.</source>
        <translation>照片和所填内容不会上报给任何人。</translation>
    </message>
    <message>
        <source>Discard this report?</source>
        <translation>丢弃这次上报？</translation>
    </message>
    <message>
        <source>Danger to life: the district is told first</source>
        <translation>危及生命：优先告知区里</translation>
    </message>
    <message>
        <source>Emergency report</source>
        <translation>紧急上报</translation>
    </message>
</context>
<context>
    <name>CapturePicture</name>
    <message>
        <source>Locked · %1</source>
        <translation>已固定·%1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>ChecklistActions</name>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Record hazard</source>
        <translation>登记隐患</translation>
    </message>
</context>
<context>
    <name>ChecklistHead</name>
    <message>
        <source>%1 · %2/%3 items</source>
        <translation>%1·%2/%3 项</translation>
    </message>
    <message>
        <source>Finish</source>
        <comment>the inspection</comment>
        <translation>结束</translation>
    </message>
    <message>
        <source>Finish inspection</source>
        <translation>结束检查</translation>
    </message>
    <message>
        <source>Everything is stored on this device and is sent when there is signal · %1 to send · %2 photos</source>
        <translation>所有记录已存本机，联网后自动上传·%1 条待上传·%2 张照片</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <translation>已退回：%1</translation>
    </message>
</context>
<context>
    <name>ChecklistItems</name>
    <message>
        <source>%1/%2 answered</source>
        <translation>已答 %1/%2</translation>
    </message>
    <message>
        <source>Unanswered only</source>
        <translation>只看未答</translation>
    </message>
    <message>
        <source>This checklist cannot be shown</source>
        <translation>检查表无法显示</translation>
    </message>
    <message>
        <source>Go on with the next section, or finish the inspection.</source>
        <translation>继续下一节，或结束检查。</translation>
    </message>
    <message>
        <source>Every item of this section is answered</source>
        <translation>本节已全部作答</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Hazard %1 was recorded for this item. It stays in the list of hazards; void it there if it was a mistake.</source>
        <translation>此项已登记隐患 %1。隐患仍在列表中，如属误登请在那里作废。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear this answer?</source>
        <translation>清除这个答案？</translation>
    </message>
</context>
<context>
    <name>ChecklistSheet</name>
    <message>
        <source>Not visible to a visitor</source>
        <translation>暗访不可见</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Finish inspection</source>
        <translation>结束检查</translation>
    </message>
    <message>
        <source>Stored on this device</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>%1 items that a visitor cannot see are kept as not checked.</source>
        <translation>%1 项暗访不可见，记为未查。</translation>
    </message>
    <message>
        <source>Unit representative</source>
        <translation>被检查单位代表</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note: why presence is not fully shown</source>
        <translation>备注：说明到场情况</translation>
    </message>
    <message>
        <source>Wrong door? Void it; it stays in the record.</source>
        <translation>走错门？可作废，记录保留。</translation>
    </message>
    <message>
        <source>Reason for voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <translation>请先写原因</translation>
    </message>
    <message>
        <source>Void this inspection</source>
        <translation>作废本次检查</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>gaps</comment>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>未作答</translation>
    </message>
    <message>
        <source>Why not checked</source>
        <translation>未查原因</translation>
    </message>
    <message>
        <source>Such as: the room was locked</source>
        <translation>例如：房间上锁</translation>
    </message>
    <message>
        <source>%1 · tap to mark as not checked, for this reason</source>
        <translation>%1·点按：以此原因记为未查</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <translation>请先写原因</translation>
    </message>
    <message>
        <source>Mark all as not checked</source>
        <translation>全部记为未查</translation>
    </message>
</context>
<context>
    <name>HazardFields</name>
    <message>
        <source>Suggested as major; the clause is still to be confirmed</source>
        <translation>建议定为重大，判定条款待确认</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>还没有填写</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>隐患描述</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>隐患等级</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>处置方式</translation>
    </message>
    <message>
        <source>Fix on the spot</source>
        <translation>立行立改</translation>
    </message>
    <message>
        <source>Fix by deadline</source>
        <translation>限期整改</translation>
    </message>
    <message>
        <source>Which criterion makes it major; a second reviewer will look at it</source>
        <translation>重大判定依据（须第二人审核）</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Photo after the fix</source>
        <translation>改后照片</translation>
    </message>
    <message>
        <source>Take the photo after the fix</source>
        <translation>拍改后照片</translation>
    </message>
    <message>
        <source>Taken · take another</source>
        <translation>已拍·再拍一张</translation>
    </message>
    <message>
        <source>Item and basis</source>
        <translation>检查项与依据</translation>
    </message>
    <message>
        <source>Interim measure until it is fixed</source>
        <translation>整改前临时防范措施</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体位置</translation>
    </message>
    <message>
        <source>Danger to life: the district is told first</source>
        <translation>危及生命：优先告知区里</translation>
    </message>
    <message>
        <source>Emergency report</source>
        <translation>紧急上报</translation>
    </message>
</context>
<context>
    <name>HazardForm</name>
    <message>
        <source>description</source>
        <translation>隐患描述</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>reason for the grade</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>action</source>
        <translation>处置方式</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>responsible person</source>
        <translation>整改责任人</translation>
    </message>
    <message>
        <source>interim measure</source>
        <translation>临时防范措施</translation>
    </message>
    <message>
        <source>photo after the fix</source>
        <translation>改后照片</translation>
    </message>
</context>
<context>
    <name>HazardPage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>Hazard %1 recorded</source>
        <translation>已登记隐患 %1</translation>
    </message>
    <message>
        <source>Record hazard</source>
        <translation>登记隐患</translation>
    </message>
    <message>
        <source>%1 draft</source>
        <translation>%1 草稿</translation>
    </message>
</context>
<context>
    <name>HazardPhotos</name>
    <message>
        <source>The original is fixed as it was taken; marks are kept beside it.</source>
        <translation>原图按拍摄时固定，标注另存。</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Original locked · marks kept separately</source>
        <translation>原图已固定·标注另存</translation>
    </message>
    <message>
        <source>Again</source>
        <comment>take another photo</comment>
        <translation>再拍</translation>
    </message>
    <message>
        <source>Keep marks</source>
        <translation>保存标注</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写上</translation>
    </message>
    <message>
        <source>Words on the photo</source>
        <translation>照片上的文字</translation>
    </message>
</context>
<context>
    <name>PhotoPickSheet</name>
    <message>
        <source>Other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Imported pictures are marked as such and are never primary evidence.</source>
        <translation>导入的照片会标明，不作主证据。</translation>
    </message>
    <message>
        <source>Import a picture</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>No folder of pictures is set up; choose a file instead.</source>
        <translation>未设照片文件夹，请选择文件。</translation>
    </message>
    <message>
        <source>No picture in the folder yet.</source>
        <translation>文件夹里还没有照片。</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg)</source>
        <translation>照片 (*.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>ShutterKey</name>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
</context>
<context>
    <name>SpotCloseSheet</name>
    <message>
        <source>Close out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Choose the second inspector, who enters their PIN</source>
        <translation>选择第二名检查员并由其输入口令</translation>
    </message>
    <message>
        <source>Fixed on the spot: another member of the team has looked and closes it out. The finder cannot.</source>
        <translation>立行立改：由另一名成员查看后销号，发现人不能自己销号。</translation>
    </message>
    <message>
        <source>Close out an on-the-spot fix</source>
        <translation>立行立改销号</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>To the checklist</source>
        <translation>进入检查表</translation>
    </message>
    <message>
        <source>Begin inspection</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>An administrative inspection: these steps are part of its record.</source>
        <translation>行政检查：以下步骤计入检查记录。</translation>
    </message>
    <message>
        <source>The time of the beginning is kept.</source>
        <translation>将记录开始时间。</translation>
    </message>
    <message>
        <source>Before the inspection</source>
        <translation>检查前</translation>
    </message>
    <message>
        <source>Two officers show their cards</source>
        <translation>两名执法人员出示证件</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Enforcement cards shown</source>
        <translation>已出示执法证件</translation>
    </message>
    <message>
        <source>The unit may ask for another officer</source>
        <translation>告知当事人可申请回避</translation>
    </message>
    <message>
        <source>Told of the right to recusal</source>
        <translation>已告知回避权利</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（本人）</translation>
    </message>
    <message>
        <source>Not enrolled on this tablet; states on their own</source>
        <translation>未在本平板登记，请在自己的平板声明</translation>
    </message>
    <message>
        <source>Declare: no ground for recusal</source>
        <translation>声明无回避情形</translation>
    </message>
    <message>
        <source>Declare with PIN: no ground for recusal</source>
        <translation>输入口令声明无回避情形</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>%1 的口令</translation>
    </message>
    <message>
        <source>There is a ground for recusal…</source>
        <translation>有应当回避的情形…</translation>
    </message>
    <message>
        <source>The ground, such as a relative of the operator</source>
        <translation>回避情形，如与经营者有亲属关系</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Say what the ground is</source>
        <translation>请写明回避情形</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>请输入口令</translation>
    </message>
    <message>
        <source>State it and step back</source>
        <translation>声明并回避</translation>
    </message>
</context>
<context>
    <name>Viewfinder</name>
    <message>
        <source>No camera</source>
        <translation>没有相机</translation>
    </message>
</context>
<context>
    <name>mingcha::app::CameraDevice</name>
    <message>
        <source>The camera failed: %1. Try again, or import a picture.</source>
        <translation>相机出错：%1。请重试，或导入照片。</translation>
    </message>
    <message>
        <source>No picture is left in the folder that stands for the camera. Import a picture instead.</source>
        <translation>代替相机的文件夹里没有照片了，请改为导入。</translation>
    </message>
    <message>
        <source>This device has no camera, or it is not allowed. Import a picture instead.</source>
        <translation>本机没有相机或未获许可，请改为导入照片。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::CaptureForm</name>
    <message>
        <source>Undone by the reporter</source>
        <translation>上报人撤销</translation>
    </message>
    <message>
        <source>As the nearest listed site, %1, %2 m away. Choose another where it is not so.</source>
        <translation>按最近的在册场所“%1”（相距 %2 m）填写，不符请改选。</translation>
    </message>
    <message>
        <source>No listed site is near: choose where this is.</source>
        <translation>附近没有在册场所，请选择所在乡镇街道。</translation>
    </message>
    <message>
        <source>Take one picture with this tablet too: an imported one is no evidence by itself.</source>
        <translation>请再用本机拍一张：导入的照片不能单独作为证据。</translation>
    </message>
    <message>
        <source>Choose the township: no position tells it.</source>
        <translation>请选择所在乡镇街道（当前位置无法判断）。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Checklist</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This device has no checklist for this kind of site. Sync, then try again.</source>
        <translation>本机没有这类场所的检查表，请同步后再试。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::ChecklistModel</name>
    <message>
        <source>Not checked: %1</source>
        <translation>未查：%1</translation>
    </message>
    <message>
        <source>not visible covertly</source>
        <translation>暗访不可见</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>草稿 %1</translation>
    </message>
    <message>
        <source>Hazard %1 recorded</source>
        <translation>已登记隐患 %1</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>fix on the spot</source>
        <translation>立行立改</translation>
    </message>
    <message>
        <source>fix by %1</source>
        <translation>限期整改 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M 月 d 日</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Closing</name>
    <message numerus="yes">
        <source>%n item(s) differ between tablets: answer them again</source>
        <translation>
            <numerusform>%n 项两台平板答案不同，请重新作答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no answer: give a reason</source>
        <translation>
            <numerusform>%n 项未作答，请写原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass %1 · Fail %2 · Not applicable %3 · Not checked %4</source>
        <translation>合格 %1·不合格 %2·不适用 %3·未查 %4</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Formalities</name>
    <message>
        <source>Each member first states whether there is a ground for recusal</source>
        <translation>请每位成员先声明有无回避情形</translation>
    </message>
</context>
<context>
    <name>mingcha::app::HazardForm</name>
    <message>
        <source>Still missing: %1</source>
        <translation>还差：%1</translation>
    </message>
</context>
<context>
    <name>mingcha::app::PhotoList</name>
    <message>
        <source>imported, not primary evidence</source>
        <translation>导入照片，不作主证据</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Positions</name>
    <message>
        <source>Searching for position</source>
        <translation>正在定位</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>没有定位</translation>
    </message>
</context>
<context>
    <name>mingcha::app::StatuteModel</name>
    <message>
        <source>The text of this standard is not held on the device.</source>
        <translation>本机未存此标准原文。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::TeamModel</name>
    <message>
        <source>no enforcement card</source>
        <translation>无执法证</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>执法证 %1</translation>
    </message>
    <message>
        <source>States: no ground for recusal</source>
        <translation>声明：无回避情形</translation>
    </message>
    <message>
        <source>Recused: %1</source>
        <translation>回避：%1</translation>
    </message>
</context>
<context>
    <name>HazardActions</name>
    <message>
        <source>Save, record another</source>
        <translation>存并再登记</translation>
    </message>
    <message>
        <source>Another</source>
        <comment>hazard</comment>
        <translation>再登记</translation>
    </message>
    <message>
        <source>Finish recording</source>
        <translation>完成登记</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Set the deadline</source>
        <translation>定为整改期限</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>请选择日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>PositionSheet</name>
    <message>
        <source>Set it by hand</source>
        <translation>手动标点</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Enter latitude and longitude in degrees</source>
        <translation>请以度为单位输入纬度和经度</translation>
    </message>
    <message>
        <source>Use this position, marked as set by hand</source>
        <translation>使用此点（标明为手动标点）</translation>
    </message>
</context>
<context>
    <name>mingcha::app::Receiver</name>
    <message>
        <source>There is no position in this log. Give a log of NMEA sentences.</source>
        <translation>该日志中没有定位数据。请提供 NMEA 语句日志。</translation>
    </message>
    <message>
        <source>The receiver's address must be a host and a port, such as 192.168.1.5:2947.</source>
        <translation>接收机地址须为“主机:端口”，例如 192.168.1.5:2947。</translation>
    </message>
    <message>
        <source>Serial receivers run at 4800 to 460800 baud, such as serial:/dev/ttyUSB0@115200.</source>
        <translation>串口接收机的波特率为 4800 至 460800，例如 serial:/dev/ttyUSB0@115200。</translation>
    </message>
</context>
<context>
    <name>QuickKinds</name>
    <message>
        <source>Blocked exit</source>
        <translation>通道堵塞</translation>
    </message>
    <message>
        <source>Passage blocked</source>
        <translation>通道堵塞</translation>
    </message>
    <message>
        <source>Exit locked</source>
        <translation>出口锁闭</translation>
    </message>
    <message>
        <source>Fire door held open</source>
        <translation>常闭防火门敞开</translation>
    </message>
    <message>
        <source>Sign or light out</source>
        <translation>疏散标志灯不亮</translation>
    </message>
    <message>
        <source>E-bike</source>
        <translation>电动车</translation>
    </message>
    <message>
        <source>Charging indoors</source>
        <translation>室内充电</translation>
    </message>
    <message>
        <source>Parked in a stairway</source>
        <translation>楼道停放</translation>
    </message>
    <message>
        <source>Charging from a window</source>
        <translation>飞线充电</translation>
    </message>
    <message>
        <source>Battery taken upstairs</source>
        <translation>电池带上楼</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Smell of gas</source>
        <translation>燃气异味</translation>
    </message>
    <message>
        <source>Hose aged</source>
        <translation>软管老化</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>无报警器</translation>
    </message>
    <message>
        <source>Cylinder misplaced</source>
        <translation>气瓶违规放置</translation>
    </message>
    <message>
        <source>Electrical</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>Bare wires</source>
        <translation>电线裸露</translation>
    </message>
    <message>
        <source>Makeshift wiring</source>
        <translation>私拉乱接</translation>
    </message>
    <message>
        <source>No leakage switch</source>
        <translation>无漏电保护</translation>
    </message>
    <message>
        <source>Socket overloaded</source>
        <translation>插座过载</translation>
    </message>
    <message>
        <source>Fire equipment</source>
        <translation>消防器材</translation>
    </message>
    <message>
        <source>Extinguisher missing</source>
        <translation>缺灭火器</translation>
    </message>
    <message>
        <source>Extinguisher expired</source>
        <translation>灭火器失效</translation>
    </message>
    <message>
        <source>Hydrant blocked</source>
        <translation>消火栓被遮挡</translation>
    </message>
    <message>
        <source>Alarm out of order</source>
        <translation>报警器故障</translation>
    </message>
    <message>
        <source>Illegal lodging</source>
        <translation>违规住人</translation>
    </message>
    <message>
        <source>Sleeping in the shop</source>
        <translation>店内住人</translation>
    </message>
    <message>
        <source>Barred windows</source>
        <translation>防盗窗无逃生口</translation>
    </message>
    <message>
        <source>Only one way out</source>
        <translation>仅一个出口</translation>
    </message>
    <message>
        <source>Combustible partitions</source>
        <translation>可燃材料隔断</translation>
    </message>
    <message>
        <source>School bus</source>
        <translation>校车</translation>
    </message>
    <message>
        <source>Too many aboard</source>
        <translation>疑似超员</translation>
    </message>
    <message>
        <source>Vehicle unfit</source>
        <translation>车况不良</translation>
    </message>
    <message>
        <source>No school bus sign</source>
        <translation>无校车标牌</translation>
    </message>
    <message>
        <source>No attendant aboard</source>
        <translation>无照管人员</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>McChecklistWords</name>
    <message>
        <source>Tablets differ: %1</source>
        <translation>两台平板答案不同：%1</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>PIN of the second inspector</source>
        <translation>第二名检查员的口令</translation>
    </message>
    <message>
        <source>Not enrolled on this tablet</source>
        <translation>未在本平板登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
</TS>
