<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ConflictFoot</name>
</context>
<context>
    <name>ConflictHead</name>
    <message>
        <source>All theirs</source>
        <translation>全选对方</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>全选本机</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Later</source>
        <translation>稍后处理</translation>
    </message>
    <message>
        <source>Save merge</source>
        <translation>保存合并</translation>
    </message>
</context>
<context>
    <name>DepartmentChoice</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Another department</source>
        <translation>其他部门</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Kind of venue</source>
        <translation>场所类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>HazardFilters</name>
    <message>
        <source>Referred</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>To re-inspect</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>To close out</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
</context>
<context>
    <name>HazardList</name>
    <message>
        <source>Nothing stands under this filter.</source>
        <translation>这一类下面没有隐患。</translation>
    </message>
    <message>
        <source>Try fewer words, or part of the site's name.</source>
        <translation>少写几个字，或只写场所名的一部分。</translation>
    </message>
    <message>
        <source>No hazards here</source>
        <translation>这里没有隐患</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>HazardWords</name>
    <message>
        <source>Suspected major</source>
        <translation>疑似重大</translation>
    </message>
    <message>
        <source>Danger to life</source>
        <translation>危及生命</translation>
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
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Told the unit</source>
        <translation>已告知单位</translation>
    </message>
    <message>
        <source>Ordered to rectify</source>
        <translation>责令整改</translation>
    </message>
    <message>
        <source>Rectification reported</source>
        <translation>整改反馈</translation>
    </message>
    <message>
        <source>Re-inspection passed</source>
        <translation>复查合格</translation>
    </message>
    <message>
        <source>Not rectified</source>
        <translation>未整改到位</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Looked back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>To re-inspect</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>To close out</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Not yet submitted</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Review passed</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回补充</translation>
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
        <source>No number yet</source>
        <translation>未编号</translation>
    </message>
    <message>
        <source>Not yet described</source>
        <translation>尚未描述</translation>
    </message>
    <message>
        <source>No site named</source>
        <translation>未指明场所</translation>
    </message>
    <message>
        <source>No site named, position known</source>
        <translation>未指明场所，有定位</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation><numerusform>逾期 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>剩 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Record completed</source>
        <translation>登记完成</translation>
    </message>
    <message>
        <source>Re-inspected</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Grade determined</source>
        <translation>核定等级</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Brought in from records</source>
        <translation>历史导入</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>冲突已裁定</translation>
    </message>
    <message>
        <source>Lead confirmed</source>
        <translation>线索已核实</translation>
    </message>
    <message>
        <source>Photograph taken</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Photograph brought in</source>
        <translation>导入照片</translation>
    </message>
    <message>
        <source>Photograph marked</source>
        <translation>照片标注</translation>
    </message>
    <message>
        <source>Custody noted</source>
        <translation>保管记录</translation>
    </message>
    <message>
        <source>Inspection assigned</source>
        <translation>检查已派</translation>
    </message>
    <message>
        <source>Inspection started</source>
        <translation>检查开始</translation>
    </message>
    <message>
        <source>Cards shown</source>
        <translation>已出示证件</translation>
    </message>
    <message>
        <source>Recusal right told</source>
        <translation>已告知回避权</translation>
    </message>
    <message>
        <source>Recusal stated</source>
        <translation>回避声明</translation>
    </message>
    <message>
        <source>Presence noted</source>
        <translation>到场记录</translation>
    </message>
    <message>
        <source>Inspection submitted</source>
        <translation>检查已提交</translation>
    </message>
    <message>
        <source>Inspection sent back</source>
        <translation>检查被退回</translation>
    </message>
    <message>
        <source>Inspection voided</source>
        <translation>检查已作废</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answer cleared</source>
        <translation>答案清除</translation>
    </message>
    <message>
        <source>Site added</source>
        <translation>新增场所</translation>
    </message>
    <message>
        <source>Site corrected</source>
        <translation>场所更正</translation>
    </message>
    <message>
        <source>Merge of sites proposed</source>
        <translation>提议合并场所</translation>
    </message>
    <message>
        <source>Merge of sites declined</source>
        <translation>不予合并场所</translation>
    </message>
    <message>
        <source>Sites merged</source>
        <translation>场所已合并</translation>
    </message>
    <message>
        <source>Site voided</source>
        <translation>场所已作废</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>人员变更</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>隐患描述</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Why this grade</source>
        <translation>等级理由</translation>
    </message>
    <message>
        <source>Final grade</source>
        <translation>核定等级</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>判定条款</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改方式</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Interim measure</source>
        <translation>临时措施</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Referred by the review</source>
        <translation>审核移交</translation>
    </message>
</context>
<context>
    <name>HazardsPage</name>
    <message>
        <source>%1 open · %2 overdue</source>
        <translation>待整改 %1 条·逾期 %2 条</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Search hazards</source>
        <translation>查找隐患</translation>
    </message>
    <message>
        <source>Words, site, item or number</source>
        <translation>描述、场所、条目或编号</translation>
    </message>
    <message>
        <source>Its timeline, photographs and next step stand here.</source>
        <translation>生命线、照片和下一步会显示在这里。</translation>
    </message>
    <message>
        <source>Choose a hazard</source>
        <translation>选一条隐患</translation>
    </message>
</context>
<context>
    <name>LifeActionBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Continue recording</source>
        <translation>继续登记</translation>
    </message>
</context>
<context>
    <name>LifeActionSheet</name>
    <message>
        <source>A photograph is missing</source>
        <translation>还缺照片</translation>
    </message>
    <message>
        <source>Say it in a few words</source>
        <translation>请写几个字说明</translation>
    </message>
    <message>
        <source>Choose the new deadline</source>
        <translation>请选新的期限</translation>
    </message>
    <message>
        <source>Choose the department</source>
        <translation>请选部门</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
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
        <source>New deadline</source>
        <translation>新的期限</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>第二人</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Remarks, if any</source>
        <translation>文字说明（可不填）</translation>
    </message>
    <message>
        <source>Choose the second inspector, who enters their PIN</source>
        <translation>选择第二名检查员并由其输入口令</translation>
    </message>
    <message>
        <source>Confirmed by which inspection</source>
        <translation>由哪次检查核实</translation>
    </message>
    <message>
        <source>Choose the inspection</source>
        <translation>请选择检查</translation>
    </message>
</context>
<context>
    <name>LifeActions</name>
    <message>
        <source>Move the deadline</source>
        <translation>调整期限</translation>
    </message>
    <message>
        <source>Lateness is counted from the new day; the first one stays in the timeline.</source>
        <translation>逾期按新期限计算，原期限保留在时间线中。</translation>
    </message>
    <message>
        <source>Settle the conflict</source>
        <translation>裁定冲突</translation>
    </message>
    <message>
        <source>Two people moved it on at the same time. Say which one stands.</source>
        <translation>两人同时推进了这条隐患，请裁定以哪一步为准。</translation>
    </message>
    <message>
        <source>Close out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Found by others, mended by others: you confirm that it is done.</source>
        <translation>发现、整改都不是您：由您确认已经到位。</translation>
    </message>
    <message>
        <source>Confirm rectified</source>
        <translation>整改到位</translation>
    </message>
    <message>
        <source>The re-inspection passed. It then goes to the lead for close-out.</source>
        <translation>复查合格，随后提请组长销号。</translation>
    </message>
    <message>
        <source>Not rectified</source>
        <translation>未整改到位</translation>
    </message>
    <message>
        <source>Needs a photograph of how it is now, and a new deadline.</source>
        <translation>需要一张现状照片和新的期限。</translation>
    </message>
    <message>
        <source>Report rectified</source>
        <translation>整改反馈</translation>
    </message>
    <message>
        <source>Say what was done, with a photograph after. It then waits for re-inspection.</source>
        <translation>写明做了什么，附整改后照片，随后等待复查。</translation>
    </message>
    <message>
        <source>Order to rectify</source>
        <translation>责令整改</translation>
    </message>
    <message>
        <source>Officers only: the unit is ordered to rectify by the deadline.</source>
        <translation>仅执法人员：责令单位按期整改。</translation>
    </message>
    <message>
        <source>Tell the unit</source>
        <translation>告知单位</translation>
    </message>
    <message>
        <source>An advice slip: told and persuaded, not ordered.</source>
        <translation>隐患告知单：告知并劝导，不是责令。</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>回头看</translation>
    </message>
    <message>
        <source>Some time after close-out: does it hold?</source>
        <translation>销号一段时间后再看：是否反弹。</translation>
    </message>
    <message>
        <source>Determine the grade</source>
        <translation>核定等级</translation>
    </message>
    <message>
        <source>The department decides. Name the clause.</source>
        <translation>由部门核定，请写明条款。</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>移交部门</translation>
    </message>
    <message>
        <source>The department named takes it over.</source>
        <translation>由所选部门接办。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>It is open again from here on; what was done stays in the timeline.</source>
        <translation>从现在起重新待整改；已做的都留在生命线里。</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Said in the timeline; moves nothing.</source>
        <translation>写进生命线，不改变状态。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>It stays in the records, marked as void, with your reason.</source>
        <translation>记录保留，标为作废并写明理由。</translation>
    </message>
    <message>
        <source>This action is not known.</source>
        <translation>不认识这个操作。</translation>
    </message>
    <message>
        <source>Confirm the lead</source>
        <translation>核实线索</translation>
    </message>
    <message>
        <source>Your open inspection of the same site has seen it. From then on it is a hazard.</source>
        <translation>同一场所的公开检查已核实，此后作为隐患办理。</translation>
    </message>
</context>
<context>
    <name>LifeEventSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hash of the entry (SHA-256)</source>
        <translation>记录哈希（SHA-256）</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>日志位次</translation>
    </message>
</context>
<context>
    <name>LifeMoreSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What cannot be done now says why.</source>
        <translation>现在不能做的会写明原因。</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>This hazard is not on this tablet</source>
        <translation>本机没有这条隐患</translation>
    </message>
</context>
<context>
    <name>OutboxDetail</name>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Choose All to see the rest.</source>
        <translation>点“全部”看其余记录。</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
</context>
<context>
    <name>ReferSheet</name>
    <message>
        <source>Refer</source>
        <translation>移交部门</translation>
    </message>
    <message>
        <source>Choose the department</source>
        <translation>请选部门</translation>
    </message>
    <message>
        <source>Say why, in a few words</source>
        <translation>请写几个字说明原因</translation>
    </message>
    <message>
        <source>The department named takes it over.</source>
        <translation>由所选部门接办。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReviewEvidence</name>
    <message>
        <source>Evidence</source>
        <translation>证据链</translation>
    </message>
    <message>
        <source>Reliable</source>
        <translation>可采信</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>需细看</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>%1 waiting · %2 major</source>
        <translation>待审 %1 条·重大 %2 条</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>What your teams complete appears here by itself.</source>
        <translation>各组填完的会自动出现在这里。</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>没有待审的</translation>
    </message>
</context>
<context>
    <name>ReviewPhotos</name>
    <message>
        <source>Taking</source>
        <translation>拍摄中</translation>
    </message>
    <message>
        <source>On the tablet</source>
        <translation>在平板上</translation>
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
        <source>Not on this tablet</source>
        <translation>不在本机</translation>
    </message>
</context>
<context>
    <name>ReviewOpinion</name>
    <message>
        <source>Opinion</source>
        <translation>审核意见</translation>
    </message>
    <message>
        <source>Comment, required to send back</source>
        <translation>审核意见（退回时必填）</translation>
    </message>
    <message>
        <source>Add an overall photo</source>
        <translation>补拍整体照</translation>
    </message>
    <message>
        <source>Wrong legal basis</source>
        <translation>依据不准确</translation>
    </message>
    <message>
        <source>Say where exactly</source>
        <translation>写清具体位置</translation>
    </message>
    <message>
        <source>Deadline too long</source>
        <translation>期限过长</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Photographs, evidence and your verdict stand here.</source>
        <translation>照片、证据和审核结论会显示在这里。</translation>
    </message>
    <message>
        <source>Choose a hazard to review</source>
        <translation>选一条来审核</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>移交部门</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
</context>
<context>
    <name>StepChoice</name>
    <message>
        <source>Which one stands</source>
        <translation>以哪一步为准</translation>
    </message>
</context>
<context>
    <name>SyncCentrePage</name>
    <message>
        <source>To today&apos;s work</source>
        <translation>回到今日</translation>
    </message>
    <message>
        <source>No photograph waits for its receipt</source>
        <translation>没有照片在等回执</translation>
    </message>
    <message>
        <source>No record was changed by two devices, none was rejected</source>
        <translation>没有记录冲突，也没有被拒</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>同步中心</translation>
    </message>
    <message>
        <source>Everything recorded here is at the centre, with its receipt.</source>
        <translation>本机记录都已到中心，并有回执。</translation>
    </message>
    <message>
        <source>Why it waits and what to do stand here.</source>
        <translation>为什么在等、该怎么办会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>没有待传的</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>选一行</translation>
    </message>
</context>
<context>
    <name>SyncStateBar</name>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
</context>
<context>
    <name>mingcha::app::HazardLife</name>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>尚未填完</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>With the lead</source>
        <translation>待组长确认</translation>
    </message>
    <message>
        <source>Rectify</source>
        <translation>整改</translation>
    </message>
    <message>
        <source>Re-inspect</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>Close-out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>not yet ordered</source>
        <translation>本机·未排序</translation>
    </message>
    <message>
        <source>entry at the centre</source>
        <translation>条目在中心</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无位次</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>第 %1 位</translation>
    </message>
    <message>
        <source>Lead, to be confirmed</source>
        <translation>线索，待核实</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>同类复发</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Stored on device</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>first told %1</source>
        <translation>最初期限 %1</translation>
    </message>
    <message>
        <source>Responsible %1</source>
        <translation>责任人 %1</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <translation>退回：%1</translation>
    </message>
    <message>
        <source>Review: %1</source>
        <translation>审核意见：%1</translation>
    </message>
    <message>
        <source>Reviewed %1/%2</source>
        <translation>已审 %1/%2</translation>
    </message>
    <message>
        <source>Re-inspection</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>the department</comment>
        <translation>移交%1</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>执法证 %1</translation>
    </message>
    <message>
        <source>Emergency report</source>
        <translation>紧急上报</translation>
    </message>
</context>
<context>
    <name>mingcha::app::ReviewDetail</name>
    <message>
        <source>Photographs are not known to be at the centre: %1</source>
        <translation>照片尚不确定已到中心：%1</translation>
    </message>
    <message>
        <source>Sent back; it comes again when its author completed it</source>
        <translation>已退回，作者补充后会再来</translation>
    </message>
    <message>
        <source>Photographs are still on the tablet</source>
        <translation>照片还在平板上</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改方式</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Photo receipts</source>
        <translation>照片哈希回执</translation>
    </message>
    <message>
        <source>no photograph</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <source>%1/%2 match</source>
        <translation>%1/%2 一致</translation>
    </message>
    <message>
        <source>Recorded, by the centre's clock</source>
        <translation>登记时间（中心时钟）</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Facts of presence: %1</source>
        <translation>到场依据：%1</translation>
    </message>
    <message>
        <source>Chain of its entries</source>
        <translation>记录链</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation><numerusform>%n 条损坏</numerusform></translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>%1 条相连</translation>
    </message>
    <message>
        <source>recorded %1</source>
        <translation>%1 登记</translation>
    </message>
    <message>
        <source>A major hazard needs two reviewers
Reviewed %1/%2</source>
        <translation>重大隐患须双人审核
已审 %1/%2</translation>
    </message>
    <message>
        <source>Stored on device</source>
        <translation>已存本机</translation>
    </message>
</context>
<context>
    <name>mingcha::app::ReviewListModel</name>
    <message>
        <source>Danger to life</source>
        <translation>危及生命</translation>
    </message>
    <message>
        <source>Chain intact</source>
        <translation>链完整</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>本人登记</translation>
    </message>
    <message>
        <source>Reviewed %1/%2</source>
        <translation>已审 %1/%2</translation>
    </message>
    <message>
        <source>Photos not at the centre yet</source>
        <translation>照片尚未到中心</translation>
    </message>
    <message>
        <source>Position needs a note</source>
        <translation>位置待说明</translation>
    </message>
</context>
<context>
    <name>mingcha::app::OutboxModel</name>
    <message numerus="yes">
        <source>%n conflict(s): two devices changed it</source>
        <translation><numerusform>%n 处冲突：两台设备都改过</numerusform></translation>
    </message>
    <message>
        <source>It stays in your chain with its reason and counts for nothing. Do it again as the rules ask, or have someone entitled do it.</source>
        <translation>它连同原因留在您的链里，不产生效力。请按规则重做，或请有权的人来做。</translation>
    </message>
    <message>
        <source>The centre has it, marked with this reason. Look at what it is about: it may not have gone on as you saw it here.</source>
        <translation>中心已收下，并按此原因标注。请查看所涉事项：可能没有像您在本机看到的那样推进。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) wait to be sent</source>
        <translation><numerusform>%n 条等待上传</numerusform></translation>
    </message>
    <message>
        <source>Nothing to do: they go by themselves as soon as there is signal.</source>
        <translation>不用操作：有信号就会自动上传。</translation>
    </message>
    <message>
        <source>Photo, %1</source>
        <translation>照片，%1</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>还没有回执</translation>
    </message>
    <message>
        <source>It is kept on this tablet until the centre's receipt names its hash and length.</source>
        <translation>中心回执写明其哈希和长度之前，一直保存在本机。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::ConflictModel</name>
    <message>
        <source>%1/%2 picked · still: %3</source>
        <translation>已选 %1/%2·还差 %3</translation>
    </message>
    <message>
        <source>Settled and stored on device</source>
        <translation>已裁定，已存本机</translation>
    </message>
</context>
<context>
    <name>mingcha::app::SyncStatus</name>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>Say what is to be done</source>
        <translation>填写整改要求</translation>
    </message>
</context>
</TS>
