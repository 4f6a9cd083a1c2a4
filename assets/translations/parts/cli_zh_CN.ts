<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActWords</name>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>这一行超过 %1 字节</translation>
    </message>
    <message>
        <source>an act is an object, {&quot;act&quot;: NAME, field: value, …}; this line is something else</source>
        <translation>一个动作须是一个 JSON 对象：{&quot;act&quot;: 名称, 字段: 值, …}；这一行不是对象</translation>
    </message>
    <message>
        <source>not a JSON object (%1, byte %2)</source>
        <translation>不是完整的 JSON 对象（%1，第 %2 字节）</translation>
    </message>
    <message>
        <source>there is no act of this name; see mingcha act --help</source>
        <translation>没有叫这个名称的动作；用法见 mingcha act --help</translation>
    </message>
    <message>
        <source>The answer to line %1 cannot be printed (%2). What was acted up to it is kept, and &quot;mingcha show journal&quot; tells what that is; no line after it was read.</source>
        <translation>第 %1 行的结果无法输出（%2）。到这一行为止已执行的动作都已保存，可用 “mingcha show journal” 查看；其后的行没有读取。</translation>
    </message>
    <message>
        <source>Reads one JSON object a line from standard input, {&quot;act&quot;: NAME, field: value, …}, and prints one JSON line for
each, only once it is durable: {&quot;ok&quot;: true, &quot;act&quot;, &quot;line&quot;, &quot;device&quot;, &quot;seq&quot;, &quot;object&quot;, …} or
{&quot;ok&quot;: false, …, &quot;error&quot;: {&quot;code&quot;, &quot;reason&quot;, &quot;text&quot;}}. Ids are 32 hexadecimal digits, days YYYY-MM-DD,
a position is {latitude, longitude, accuracy, satellites, time, age, source}: accuracy in metres, age in seconds
(0 unless given), source recorded unless given. Fields in brackets may be left out; of fields with a bar between
them one is given. Ends with 0 when every act was done, 3 when some were not, 1 when the data cannot be opened,
the PIN or the lines not read, or an answer not printed.

Acts:
</source>
        <translation>从标准输入逐行读取 JSON 对象 {&quot;act&quot;: 名称, 字段: 值, …}；每个动作可靠存盘后，才输出一行 JSON 结果：
{&quot;ok&quot;: true, &quot;act&quot;, &quot;line&quot;, &quot;device&quot;, &quot;seq&quot;, &quot;object&quot;, …} 或
{&quot;ok&quot;: false, …, &quot;error&quot;: {&quot;code&quot;, &quot;reason&quot;, &quot;text&quot;}}。编号为 32 位十六进制数字，日期为 YYYY-MM-DD。
位置为 {latitude, longitude, accuracy, satellites, time, age, source}：accuracy 单位为米；age 单位为秒，不填即 0；
source 不填即 recorded。方括号内的字段可以不填；用竖线隔开的字段择一填写。
退出码：0 全部完成；3 有动作未完成；1 数据打不开、PIN 或输入读不出，或结果无法输出。

动作：
</translation>
    </message>
    <message>
        <source>
Words that fields take:
</source>
        <translation>
各字段可用的词：
</translation>
    </message>
    <message>
        <source>holds half of a character (a lone surrogate); give the whole character</source>
        <translation>含有半个字符（单独的代理项），请给出完整字符</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文字</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>must be an id of 32 hexadecimal digits</source>
        <translation>必须是 32 位十六进制编号</translation>
    </message>
    <message>
        <source>must hold ids of 32 hexadecimal digits</source>
        <translation>只能包含 32 位十六进制编号</translation>
    </message>
    <message>
        <source>must hold texts</source>
        <translation>只能包含文字</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>必须是数组</translation>
    </message>
    <message>
        <source>is missing: it is true or false</source>
        <translation>缺失：须填 true 或 false</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; is not known here</source>
        <translation>这个动作没有字段“%1”</translation>
    </message>
    <message>
        <source>does not know the word &quot;%1&quot;</source>
        <translation>没有“%1”这个词</translation>
    </message>
    <message>
        <source>does not know the word &quot;%1&quot;; it knows %2</source>
        <translation>没有“%1”这个词；可用的有：%2</translation>
    </message>
    <message>
        <source>is another site than that of the inspection; leave it out, or name only one</source>
        <translation>不是该次检查的场所；请不填，或两者只填一个</translation>
    </message>
    <message>
        <source>is not in the checklist</source>
        <translation>不在检查表中</translation>
    </message>
    <message>
        <source>names no hazard known here</source>
        <translation>所指的隐患本机没有</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>只能是：%1</translation>
    </message>
    <message>
        <source>is missing beside &quot;words&quot;: false where they tell a ground for recusal, true where there is none</source>
        <translation>缺失：填了“words”就须说明，words 是回避事由的填 false，没有回避事由的填 true</translation>
    </message>
    <message>
        <source>must be one of: %1; leave it out to clear the answer</source>
        <translation>只能是：%1；要清除答案则不填</translation>
    </message>
    <message>
        <source>and &quot;person&quot; stand together: name whose PIN it is, or leave both out</source>
        <translation>与“person”须同时填写：请指明是谁的 PIN，或两项都不填</translation>
    </message>
    <message>
        <source>must hold {&quot;field&quot;: N, &quot;option&quot;: N} as &quot;show conflicts&quot; names them</source>
        <translation>须由 {&quot;field&quot;: N, &quot;option&quot;: N} 组成，编号见 “show conflicts”</translation>
    </message>
    <message>
        <source>is none of the moves in conflict</source>
        <translation>不是有冲突的步骤之一</translation>
    </message>
    <message>
        <source>or &quot;step&quot; must say what stands</source>
        <translation>或“step”须填写，说明以哪个为准</translation>
    </message>
    <message>
        <source>knows the kinds %1</source>
        <translation>可用的种类有：%1</translation>
    </message>
    <message>
        <source>names no site known here</source>
        <translation>所指的场所本机没有</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>must not be less than 0; leave it out where it is not known</source>
        <translation>不能小于 0；不知道时请不填</translation>
    </message>
    <message>
        <source>and &quot;longitude&quot; stand together: give both or neither</source>
        <translation>与“longitude”须同时填写：都填或都不填</translation>
    </message>
    <message>
        <source>is beyond 90 degrees, or &quot;longitude&quot; beyond 180</source>
        <translation>超出 90 度，或“longitude”超出 180 度</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-23T02:41:07Z</source>
        <translation>须是时间，例如 2026-11-23T02:41:07Z</translation>
    </message>
    <message>
        <source>has a weight that is no whole number from 1 to 1000</source>
        <translation>中有权重不是 1 到 1000 的整数</translation>
    </message>
    <message>
        <source>has not one weight for each id</source>
        <translation>的权重与编号数量不一致</translation>
    </message>
    <message>
        <source>is no time such as 2026-03-31T18:00:00+08:00</source>
        <translation>须是时间，例如 2026-03-31T18:00:00+08:00</translation>
    </message>
    <message>
        <source>is no type of venue in the checklist</source>
        <translation>不是检查表中的场所类型</translation>
    </message>
    <message>
        <source>names no inspection known here</source>
        <translation>所指的检查本机没有</translation>
    </message>
    <message>
        <source>has not begun, or with a checklist version that is not here</source>
        <translation>所指的检查尚未开始，或所用的检查表版本本机没有</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; %2</source>
        <comment>%2 says what is wrong with it</comment>
        <translation>字段“%1”%2</translation>
    </message>
    <message>
        <source>field &quot;%1&quot;: %2</source>
        <comment>%2 is a mistake in a field within it</comment>
        <translation>字段“%1”：%2</translation>
    </message>
</context>
<context>
    <name>ActHelp</name>
    <message>
        <source>Enrols a person on this device at a server and signs in. The device is called &quot;mingcha act&quot; unless told.</source>
        <translation>在服务器上为一名人员登记本设备并登录。设备名不填即 “mingcha act”。</translation>
    </message>
    <message>
        <source>Signs in: the person last used here, or the one named.</source>
        <translation>登录：本机上次登录的人，或所指定的人。</translation>
    </message>
    <message>
        <source>Signs out.</source>
        <translation>退出登录。</translation>
    </message>
    <message>
        <source>Sends everything, fetches everything, sends the photos; replies when both ends agree.
      photosNotSent names those that cannot be sent, and why; marked names what was done here in the last
      30 days and is kept at the centre with a mark: it may not have moved on what it is about.</source>
        <translation>发送全部记录，接收全部记录，上传照片；两端一致后回复。
      photosNotSent 列出无法上传的照片及原因；marked 列出近 30 天在本机所做、中心收下但加了标注的
      事项：所涉事项可能没有因此推进。</translation>
    </message>
    <message>
        <source>Synchronises, and fetches what the first sync left out of a hazard or an inspection.</source>
        <translation>同步，并取回首次同步时未取的隐患或检查的内容。</translation>
    </message>
    <message>
        <source>Writes all that waits into a file for the centre; photos: false leaves them out.</source>
        <translation>把待发送的全部内容写入一个交给中心的文件；photos: false 则不含照片。</translation>
    </message>
    <message>
        <source>Takes in the centre&apos;s receipts for such a file;
      forked names those whose chains the centre has otherwise.</source>
        <translation>导入中心对该文件的回执；forked 列出中心另有不同记录的人员。</translation>
    </message>
    <message>
        <source>Freezes a pool of sites or people. strata: [{name, count, ids, [weights]}]; excluded: [{id, code}]; due: until
      when the parties reveal; a second run names the draw it replaces, and why.</source>
        <translation>固定一个场所或人员名单用于抽取。strata：[{name, count, ids, [weights]}]；excluded：[{id, code}]；
      due：各方公布的截止时间；重新抽取须指明所替代的抽取及原因。</translation>
    </message>
    <message>
        <source>Makes a secret, keeps it on this tablet and says its hash.</source>
        <translation>生成一个随机数，保存在本机，并公布其哈希。</translation>
    </message>
    <message>
        <source>Says the secret, once all have committed.</source>
        <translation>各方均承诺后，公布随机数。</translation>
    </message>
    <message>
        <source>Names who did not reveal in time; nothing follows from the draw.</source>
        <translation>列出未按时公布者；此次抽取不产生结果。</translation>
    </message>
    <message>
        <source>Registers a hazard; an item pre-fills it, else words or category say what was found. A grade other than that
      of the item needs gradeWhy.</source>
        <translation>登记隐患；填检查项则按其预填，否则用 words 或 category 说明发现了什么。等级与检查项不同时，
      须填 gradeWhy。</translation>
    </message>
    <message>
        <source>Changes the fields given, each apart.</source>
        <translation>修改所给的字段，逐项进行。</translation>
    </message>
    <message>
        <source>Completes the record and asks for its review.</source>
        <translation>完成登记并提请审核。</translation>
    </message>
    <message>
        <source>Approves, returns (with a comment) or refers (with a comment and a department).</source>
        <translation>审核通过、退回（须填 comment）或移交（须填 comment 和 department）。</translation>
    </message>
    <message>
        <source>The department&apos;s final grade: general or major, by which clause.</source>
        <translation>主管部门最终定级：一般或重大，及所依据的条款。</translation>
    </message>
    <message>
        <source>Hands an inspection out to a team, a lead or both. Left out, kind is routine, mode open, authority gridVisit,
      day today, and venueType that of the site. An administrative one needs two officers in its team: a lead who is
      not named there does not go.</source>
        <translation>向检查组或组长（至少一项）派发检查。不填时，kind 为 routine，mode 为 open，authority 为 gridVisit，
      day 为今天，venueType 与场所相同。行政检查的检查组须有两名执法人员；组长未列入检查组的，不计在内。</translation>
    </message>
    <message>
        <source>Begins an assigned inspection, or one that was not assigned, of a site: what is left out is as for assign;
      who begins is in the team, and leads it unless another lead is named.</source>
        <translation>开始已派发的检查，或对某场所开始未派发的检查：不填的字段与 assign 相同；
      开始的人即为组员，未指定组长时即为组长。</translation>
    </message>
    <message>
        <source>States that there is no ground for recusal (none: true, as when both are left out), or which (none: false and
      words). With words, none must be given.</source>
        <translation>声明没有回避事由（none: true；两项都不填时也是），或说明事由（none: false 并填 words）。
      填了 words 就须填 none。</translation>
    </message>
    <message>
        <source>The officers&apos; cards were shown, now.</source>
        <translation>此刻已出示执法证件。</translation>
    </message>
    <message>
        <source>The right to ask for recusal was told, now.</source>
        <translation>此刻已告知申请回避的权利。</translation>
    </message>
    <message>
        <source>Answers an item; without a value clears.</source>
        <translation>填写检查项的答案；不填 value 则清除。</translation>
    </message>
    <message>
        <source>Marks items as not checked, with why; without items all that are open.</source>
        <translation>把检查项标为未检查并说明原因；不填 items 则为全部未填的项。</translation>
    </message>
    <message>
        <source>Submits, and signs the chain.</source>
        <translation>提交，并对记录链签名。</translation>
    </message>
    <message>
        <source>The lead sends a submitted inspection back.</source>
        <translation>组长退回已提交的检查。</translation>
    </message>
    <message>
        <source>Marks an inspection begun at the wrong door.</source>
        <translation>把误开的检查标为作废。</translation>
    </message>
    <message>
        <source>Tells the unit by an advice slip.</source>
        <translation>以告知单告知单位。</translation>
    </message>
    <message>
        <source>Orders rectification by a deadline; officers only.</source>
        <translation>责令限期整改；仅限执法人员。</translation>
    </message>
    <message>
        <source>Reports the hazard as rectified.</source>
        <translation>申报隐患已整改。</translation>
    </message>
    <message>
        <source>Re-inspects: passed is true or false. A failure needs words, a photo and newDueDay.</source>
        <translation>复查：passed 须填 true 或 false。不合格须填 words 和 newDueDay，并有照片。</translation>
    </message>
    <message>
        <source>Closes out; with person and pin, which stand together, a second person at this tablet does.</source>
        <translation>销号；填写 person 和 pin（须同时填写）时，由第二人在本机销号。</translation>
    </message>
    <message>
        <source>Looks back at a closed hazard.</source>
        <translation>对已销号的隐患进行回头看。</translation>
    </message>
    <message>
        <source>Reopens, with the reason.</source>
        <translation>重新打开，并说明原因。</translation>
    </message>
    <message>
        <source>Refers the hazard to a department.</source>
        <translation>把隐患移交主管部门。</translation>
    </message>
    <message>
        <source>Adds a comment to the timeline of the hazard.</source>
        <translation>在隐患办理记录中添加批注。</translation>
    </message>
    <message>
        <source>Marks a hazard as recorded by mistake.</source>
        <translation>把误登记的隐患标为作废。</translation>
    </message>
    <message>
        <source>An open inspection confirms a covert lead.</source>
        <translation>以一次公开检查核实暗访线索。</translation>
    </message>
    <message>
        <source>Settles a conflict of any object: choose is [{field, option}] as &quot;show conflicts&quot; names them, step a move.</source>
        <translation>解决任一对象的冲突：choose 为 [{field, option}]，编号见 “show conflicts”；step 为一个步骤。</translation>
    </message>
    <message>
        <source>Keeps a JPEG byte for byte. Left out, role is before, and imported false: taken by this tablet, now.</source>
        <translation>逐字节原样保存 JPEG。不填时，role 为 before，imported 为 false，即此刻由本平板拍摄。</translation>
    </message>
    <message>
        <source>Adds a layer of marks: [{kind, x1, y1, x2, y2, text}], coordinates 0 to 10000.</source>
        <translation>添加一层标注：[{kind, x1, y1, x2, y2, text}]，坐标为 0 到 10000。</translation>
    </message>
    <message>
        <source>Adds an unlisted site.</source>
        <translation>新增名录外的场所。</translation>
    </message>
    <message>
        <source>Corrects what is given.</source>
        <translation>更正所给的字段。</translation>
    </message>
    <message>
        <source>Says that two sites are the same.</source>
        <translation>提出两个场所是同一个。</translation>
    </message>
    <message>
        <source>Answers what was proposed: the two are not the same.</source>
        <translation>答复合并提议：两个场所不是同一个。</translation>
    </message>
    <message>
        <source>Merges a site into another.</source>
        <translation>把一个场所并入另一个。</translation>
    </message>
    <message>
        <source>Marks a site as entered by mistake.</source>
        <translation>把误录的场所标为作废。</translation>
    </message>
    <message>
        <source>kind, of an inspection</source>
        <translation>kind（检查的）</translation>
    </message>
    <message>
        <source>value, of an answer</source>
        <translation>value（答案的）</translation>
    </message>
    <message>
        <source>role, of a photo</source>
        <translation>role（照片的）</translation>
    </message>
    <message>
        <source>kind, of a mark</source>
        <translation>kind（标注的）</translation>
    </message>
    <message>
        <source>source, of a position</source>
        <translation>source（位置的）</translation>
    </message>
</context>
<context>
    <name>ShowWords</name>
    <message>
        <source>There is no such topic: %1.</source>
        <translation>没有这一项。可用：%1。</translation>
    </message>
    <message>
        <source>Shows what the screens would show; works beside a running app. A line for each thing with what is known of it, of
what is empty or false nothing; all of it with --json. hazard ID shows one hazard as its page does, by its id or
its number: grades and who gave each, review, life line, people, photos, position and presence.
Ends with 0, 2 when there is no such topic, person or hazard, 1 when the data cannot be read or not printed.</source>
        <translation>列出界面所显示的内容；应用运行时也可使用。每项一行，空的和为 false 的内容不列；加 --json 则全部列出。
hazard ID 按编号列出一条隐患，如其页面所示（ID 也可以是 YH- 编号）：各级定级及定级人、审核、经过、人员、
照片、位置和到场情况。
退出码：0 正常；2 没有这一项、这个人或这条隐患；1 数据读不出或无法输出。</translation>
    </message>
    <message>
        <source>There is no hazard of this id or number on this device.</source>
        <translation>本机没有这个编号的隐患。</translation>
    </message>
    <message>
        <source>More than one hazard has this number; give the id.</source>
        <translation>有多条隐患使用这个编号，请改用 32 位编号。</translation>
    </message>
</context>
<context>
    <name>ToolWords</name>
    <message>
        <source>alarm %1: %2</source>
        <comment>a log&apos;s region and what is wrong with the log</comment>
        <translation>警报 %1：%2</translation>
    </message>
    <message>
        <source>%1 entries of %2 authors, %3 objects, %4 signatures, %5 photos</source>
        <translation>%2 个作者的 %1 条记录、%3 个对象、%4 个签名、%5 张照片</translation>
    </message>
    <message>
        <source>%1 entries of others, which the centre lost when it was brought back from a copy, are kept aside here: tell the person who looks after the centre</source>
        <translation>中心从副本恢复时丢失的他人记录 %1 条，另存在本机：请告知中心管理员</translation>
    </message>
    <message>
        <source>sound as far as it could be checked</source>
        <translation>已核验的部分完好</translation>
    </message>
    <message>
        <source>%1 entries are without what they said: a disk damaged them, or somebody took it away. Ask who looks after the centre whether it has them</source>
        <translation>%1 条记录缺失内容：磁盘损坏，或被人取走。请告知中心管理员，查问中心是否留有</translation>
    </message>
    <message>
        <source>%1 objects were not held against all of their entries, as these are still coming in from the centre: sync, then check again</source>
        <translation>有 %1 个对象的记录尚未从中心收齐，未与全部记录核对：请先同步，再核验</translation>
    </message>
    <message>
        <source>NOT SOUND</source>
        <comment>the verdict of a check</comment>
        <translation>有损坏</translation>
    </message>
    <message>
        <source>sound</source>
        <comment>the verdict of a check</comment>
        <translation>完好</translation>
    </message>
    <message>
        <source>sound here; the alarms above are about the centre</source>
        <translation>本机完好；以上警报是关于中心的</translation>
    </message>
    <message>
        <source>Verifies entries, links, signatures, receipts, merge states, the rows of all tables, photos and the vault; changes nothing.
Ends with 0 when all is sound, 3 when something is not, 1 when the data cannot be read or the report not printed.</source>
        <translation>核验记录、链、签名、回执、合并状态、各表的行、照片和保险库；不作改动。
退出码：0 全部完好；3 有损坏；1 数据读不出或结果无法输出。</translation>
    </message>
    <message>
        <source>The PIN cannot be read from file descriptor %1 (%2). No PIN was tried.</source>
        <translation>无法从文件描述符 %1 读取 PIN（%2）。没有试用任何 PIN。</translation>
    </message>
    <message>
        <source>The folder with everything this tablet knows.</source>
        <translation>存放本平板全部数据的文件夹。</translation>
    </message>
    <message>
        <source>The language of messages: zh_CN or en.</source>
        <translation>提示的语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Of the people enrolled on this tablet, the one with this name or id; else who enrolled last.</source>
        <translation>本平板已登记人员中的姓名或编号；不填则为最后登记的人。</translation>
    </message>
    <message>
        <source>--lang is zh_CN or en, not &quot;%1&quot;.</source>
        <translation>--lang 只能是 zh_CN 或 en，不能是“%1”。</translation>
    </message>
    <message>
        <source>Says what is possible.</source>
        <translation>显示用法。</translation>
    </message>
    <message>
        <source>Nobody of this name or id is enrolled on this tablet.</source>
        <translation>本平板没有登记这个姓名或编号的人。</translation>
    </message>
    <message>
        <source>it is no number of a descriptor</source>
        <translation>不是描述符的编号</translation>
    </message>
    <message>
        <source>nothing is there</source>
        <translation>其中没有内容</translation>
    </message>
    <message>
        <source>what is there is longer than any PIN</source>
        <translation>其中的内容比任何 PIN 都长</translation>
    </message>
    <message>
        <source>What was asked for cannot be printed (%1).</source>
        <translation>所要的内容无法输出（%1）。</translation>
    </message>
    <message>
        <source>Nobody is enrolled on this tablet.</source>
        <translation>本平板没有登记任何人。</translation>
    </message>
    <message>
        <source>Standard input cannot be read to its end.</source>
        <translation>标准输入没有读完就出错。</translation>
    </message>
    <message>
        <source>Signs in first, with the PIN read from descriptor N.</source>
        <translation>先登录，PIN 从文件描述符 N 读取。</translation>
    </message>
    <message>
        <source>JSON on one line: an array, of one hazard an object.</source>
        <translation>输出一行 JSON：数组；单条隐患为对象。</translation>
    </message>
    <message>
        <source>Say what to show: %1, or hazard and its id.</source>
        <translation>请指明要列出什么：%1，或 hazard 加编号。</translation>
    </message>
    <message>
        <source>Prints a JSON line for each position of a recorded receiver log, judged as the app would judge it, in simulated time:
time, latitude, longitude, accuracy (m), satellites, source, usable, quality, reason, why.</source>
        <translation>对接收机记录文件中的每个位置输出一行 JSON，按应用的规则判断，以记录中的时间为准：
time、latitude、longitude、accuracy（米）、satellites、source、usable、quality、reason、why。</translation>
    </message>
    <message>
        <source>A log of NMEA 0183 sentences.</source>
        <translation>NMEA 0183 语句的记录文件。</translation>
    </message>
    <message>
        <source>Name one log file.</source>
        <translation>请指定一个记录文件。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>没有选项“%1”。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>没有这些选项：%1。</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>“%1”后面不能有值。</translation>
    </message>
</context>
<context>
    <name>QJsonParseError</name>
    <message>
        <source>unterminated object</source>
        <translation>对象没有结束</translation>
    </message>
    <message>
        <source>missing name separator</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <source>unterminated array</source>
        <translation>数组没有结束</translation>
    </message>
    <message>
        <source>missing value separator</source>
        <translation>缺少逗号</translation>
    </message>
    <message>
        <source>illegal value</source>
        <translation>值不合规范</translation>
    </message>
    <message>
        <source>invalid termination by number</source>
        <translation>不能以数字结束</translation>
    </message>
    <message>
        <source>illegal number</source>
        <translation>数字不合规范</translation>
    </message>
    <message>
        <source>invalid escape sequence</source>
        <translation>转义序列不合规范</translation>
    </message>
    <message>
        <source>invalid UTF8 string</source>
        <translation>不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>unterminated string</source>
        <translation>字符串没有结束</translation>
    </message>
    <message>
        <source>object is missing after a comma</source>
        <translation>逗号后缺少内容</translation>
    </message>
    <message>
        <source>too deeply nested document</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>too large document</source>
        <translation>内容过大</translation>
    </message>
    <message>
        <source>garbage at the end of the document</source>
        <translation>末尾有多余内容</translation>
    </message>
</context>
</TS>
