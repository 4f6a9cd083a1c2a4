<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Catalogue</name>
    <message>
        <source>A code is made of letters, digits and dashes.</source>
        <translation>编码只能由字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>An item&apos;s code begins with that of its venue type.</source>
        <translation>检查项编码须以所属场所类型的编码开头。</translation>
    </message>
    <message>
        <source>At least one legal basis is needed.</source>
        <translation>至少要有一条依据。</translation>
    </message>
    <message>
        <source>The action is neither fix-on-spot nor deadline.</source>
        <translation>处置方式只能是立行立改或限期整改。</translation>
    </message>
    <message>
        <source>The catalogue has no venue types.</source>
        <translation>清单目录里没有场所类型。</translation>
    </message>
    <message>
        <source>The grade is neither general nor major.</source>
        <translation>等级只能是一般或重大。</translation>
    </message>
    <message>
        <source>The venue type has no items.</source>
        <translation>该场所类型没有检查项。</translation>
    </message>
    <message>
        <source>The venue type has no such section.</source>
        <translation>该场所类型没有这个分类。</translation>
    </message>
    <message>
        <source>What is fixed on the spot has no days.</source>
        <translation>立行立改的项目不设期限天数。</translation>
    </message>
    <message>
        <source>gradeConfirmed stands on every major item, and on no other.</source>
        <translation>gradeConfirmed 须且只能出现在重大项上。</translation>
    </message>
        <message>
            <source>The catalogue version %1 is already here.</source>
            <translation>检查表版本 %1 已在本机。</translation>
        </message>
        <message>
            <source>There are already %1 catalogue versions.</source>
            <translation>检查表版本已有 %1 个，达到上限。</translation>
        </message>
        <message>
            <source>The code %1 is used twice.</source>
            <translation>编号 %1 重复。</translation>
        </message>
    </context>
    <context>
        <name>CatalogueImport</name>
        <message>
            <source>There is no such version of the checklists.</source>
            <translation>没有这个检查表版本。</translation>
        </message>
        <message>
            <source>The version may hold letters, digits, dots and dashes only, 40 at most.</source>
            <translation>版本号只能用字母、数字、点和横线，最多 40 个字符。</translation>
        </message>
        <message>
            <source>The folder cannot be made. Check its owner and rights.</source>
            <translation>文件夹无法建立。请检查其所有者和权限。</translation>
        </message>
        <message>
            <source>Version %1 is there already and says something else. A published version never changes: give this one a new version.</source>
            <translation>版本 %1 已存在且内容不同。已发布的版本不可更改，请使用新的版本号。</translation>
        </message>
        <message>
            <source>There are %1 versions already; no more can be kept.</source>
            <translation>已有 %1 个版本，达到上限。</translation>
        </message>
    </context>
    <context>
        <name>Cbor</name>
        <message>
            <source>The data is not valid (%1, byte %2).</source>
            <translation>数据格式有误（%1，第 %2 字节）。</translation>
        </message>
    </context>
    <context>
        <name>Centre</name>
    <message>
        <source>Something else than the centre answered, perhaps a sign-in page of this network. Sign in to the network in a browser, or use another one. Nothing was sent.</source>
        <translation>应答的不是中心，可能是本网络的登录页。请先用浏览器登录该网络，或换一个网络。没有发出任何内容。</translation>
    </message>
    <message>
        <source>The centre cannot be reached. It is tried again by itself; what you record is kept here.</source>
        <translation>连不上中心。会自动重试；记录都存在本机。</translation>
    </message>
    <message>
        <source>The centre could not do it (%1).</source>
        <translation>中心未能处理（%1）。</translation>
    </message>
    <message>
        <source>A proxy before the centre refuses requests of this size. They are made smaller; tell the person who looks after the centre that 4 MB must pass.</source>
        <translation>中心前的代理拒收这样大的请求，已改小再传；请告诉中心的管理员放行 4 MB。</translation>
    </message>
    <message>
        <source>A proxy before the centre gave up (%1): the centre is not running or the link is slow. It is tried again by itself, in smaller parts.</source>
        <translation>中心前的代理中途放弃（%1）：中心没有运行，或线路太慢。会自动分小段重试。</translation>
    </message>
    <message>
        <source>The centre did not answer in time. It is tried again by itself.</source>
        <translation>中心没有按时应答，会自动重试。</translation>
    </message>
    <message>
        <source>The centre&apos;s address cannot be found. Check the network; what you record is kept here.</source>
        <translation>找不到中心的地址。请检查网络；记录都存在本机。</translation>
    </message>
    <message>
        <source>The connection is not safe: the centre&apos;s certificate is not valid. Nothing was sent. Check the tablet&apos;s date, then tell the person who looks after the centre.</source>
        <translation>连接不安全：中心的证书无效。没有发出任何内容。请检查本机日期，再告知中心管理员。</translation>
    </message>
    <message>
        <source>The connection was ended.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>This is not the address of a centre. It begins with https:// and a name.</source>
        <translation>这不是中心的地址。地址以 https:// 加名称开头。</translation>
    </message>
        <message>
            <source>A photo came damaged; it is asked for again.</source>
            <translation>有一张照片传输损坏，正在重新获取。</translation>
        </message>
        <message>
            <source>Something else than the centre answered to a photo. It stays here.</source>
            <translation>接收照片的不是本中心，照片仍留在本机。</translation>
        </message>
    </context>
    <context>
        <name>Csv</name>
    <message>
        <source>A quotation mark stands inside a field. Quote the whole field and double the mark.</source>
        <translation>字段中间有引号。请给整个字段加引号，里面的引号写两遍。</translation>
    </message>
    <message>
        <source>The quoted field is never closed. Add the quotation mark at its end.</source>
        <translation>带引号的字段没有结束。请在末尾补上引号。</translation>
    </message>
    <message>
        <source>There is a control character in the field. Remove it.</source>
        <translation>字段中有控制字符，请删除。</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>There is text after the closing quotation mark. Put a comma between, or double the mark.</source>
        <translation>结束引号后面还有文字。请用逗号隔开，或把引号写两遍。</translation>
    </message>
    <message>
        <source>This is not UTF-8. Save the table again as CSV in UTF-8.</source>
        <translation>不是 UTF-8 编码。请把表格另存为 UTF-8 的 CSV。</translation>
    </message>
        <message>
            <source>%1, line %2</source>
            <translation>%1，第 %2 行</translation>
        </message>
        <message>
            <source>The field is longer than %1 characters.</source>
            <translation>字段超过 %1 字。</translation>
        </message>
        <message>
            <source>The line has more than %1 columns.</source>
            <translation>该行超过 %1 列。</translation>
        </message>
        <message>
            <source>The line has %1 fields, the headings are %2. Check its commas and quotation marks.</source>
            <translation>该行有 %1 个字段，表头有 %2 个。请检查逗号和引号。</translation>
        </message>
        <message>
            <source>The file has more than %1 lines. Split it.</source>
            <translation>文件超过 %1 行，请拆分。</translation>
        </message>
        <message>
            <source>%1, line %2, column %3</source>
            <translation>%1，第 %2 行，第 %3 列</translation>
        </message>
        <message>
            <source>The file is larger than %1 MB. Split it.</source>
            <translation>文件超过 %1 MB，请拆分。</translation>
        </message>
    </context>
    <context>
        <name>DataFolder</name>
    <message>
        <source>There is no data of Mingcha in this folder.</source>
        <translation>这个文件夹里没有明察的数据。</translation>
    </message>
        <message>
            <source>This folder cannot be made. Choose another place, or ask the person who looks after this tablet to give you the right to write there.</source>
            <translation>无法建立此文件夹。请换一个位置，或请平板管理员授予写入权限。</translation>
        </message>
        <message>
            <source>The data folder cannot be written, so nothing could be saved. Check its owner and rights, or that the disk is not read-only.</source>
            <translation>数据文件夹无法写入，任何记录都存不下来。请检查其所有者和权限，或磁盘是否只读。</translation>
        </message>
        <message>
            <source>The disk is full, so nothing could be saved. Free some space, then start again; what was saved before is safe.</source>
            <translation>存储已满，无法保存。请先腾出空间再启动；此前已存的记录完好。</translation>
        </message>
        <message>
            <source>This is a file. Name a folder for the data.</source>
            <translation>这是一个文件。请指定存放数据的文件夹。</translation>
        </message>
        <message>
            <source>Only %1 MB are free on this tablet. Free some space; photos already received by the centre can be removed from this tablet.</source>
            <translation>本机仅剩 %1 MB。请腾出空间；中心已收妥的照片可从本机清除。</translation>
        </message>
    </context>
    <context>
        <name>Database</name>
    <message>
        <source>The disk failed in the middle of this; nothing of it was kept. Try again.</source>
        <translation>保存到一半时磁盘出错，这一步没有保存任何内容。请再试一次。</translation>
    </message>
    <message>
        <source>Another program holds the data. Close it, then try again.</source>
        <translation>另一个程序正在使用这些数据。请关闭它后再试。</translation>
    </message>
    <message>
        <source>The data file cannot be opened. Check that the folder exists and may be written.</source>
        <translation>打不开数据文件。请检查文件夹是否存在、能否写入。</translation>
    </message>
    <message>
        <source>The database reports: %1</source>
        <translation>数据库报告：%1</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again.</source>
        <translation>磁盘已满。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>This build&apos;s SQLite driver gives no access to its connection.</source>
        <translation>本程序的 SQLite 驱动不提供连接句柄。</translation>
    </message>
        <message>
            <source>This data was made by a newer version of Mingcha (format %1, this version reads up to %2). Update the app; nothing was changed.</source>
            <translation>这些数据由更新版本的明察写成（格式 %1，本版本最高支持 %2）。请升级应用；数据未作任何改动。</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Check its owner and rights.</source>
            <translation>数据文件夹无法写入。请检查其所有者和权限。</translation>
        </message>
        <message>
            <source>Mingcha is already running on this data. Close it, then try again.</source>
            <translation>明察已在使用这些数据。请先关闭它，再试一次。</translation>
        </message>
        <message>
            <source>A row just written is not there.</source>
            <translation>刚写入的记录读不到。</translation>
        </message>
    </context>
    <context>
        <name>Demo</name>
        <message>
            <source>The divisions know no townships of %1.</source>
            <translation>区划表中没有 %1 的乡镇街道。</translation>
        </message>
        <message>
            <source>The catalogue has no venue types.</source>
            <translation>检查表中没有场所类型。</translation>
        </message>
        <message>
            <source>The demo district cannot be that large or small.</source>
            <translation>演示区的规模超出范围。</translation>
        </message>
        <message>
            <source>The scene cannot be saved (%1).</source>
            <translation>演示照片无法保存（%1）。</translation>
        </message>
        <message>
            <source>demo district, part %1, number %2</source>
            <translation>演示区，第 %1 部分，第 %2 号</translation>
        </message>
        <message>
            <source>There are sites here already. A demo district goes into an empty data folder only.</source>
            <translation>此处已有场所。演示区只能写入空的数据文件夹。</translation>
        </message>
    </context>
    <context>
        <name>Divisions</name>
    <message>
        <source>A division&apos;s code is made of digits.</source>
        <translation>区划代码只能由数字组成。</translation>
    </message>
    <message>
        <source>A province has no parent.</source>
        <translation>省级没有上级。</translation>
    </message>
    <message>
        <source>The code does not begin with the parent&apos;s.</source>
        <translation>代码不以上级代码开头。</translation>
    </message>
    <message>
        <source>The level is not province, city, district or township.</source>
        <translation>级别只能是省、市、区县、乡镇街道。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>列表是空的。</translation>
    </message>
    <message>
        <source>The parent is not of the next higher level.</source>
        <translation>上级不是高一级的区划。</translation>
    </message>
        <message>
            <source>The parent “%1” is not in the list.</source>
            <translation>上级区划“%1”不在表中。</translation>
        </message>
        <message>
            <source>The code %1 is used twice.</source>
            <translation>编号 %1 重复。</translation>
        </message>
    </context>
    <context>
        <name>Exif</name>
        <message>
            <source>The photo's details could not be written.</source>
            <translation>照片的拍摄信息无法写入。</translation>
        </message>
    </context>
    <context>
        <name>File</name>
        <message>
            <source>The file cannot be opened (%1).</source>
            <translation>文件无法打开（%1）。</translation>
        </message>
        <message>
            <source>The file is larger than %1 bytes.</source>
            <translation>文件超过 %1 字节。</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>The disk is full. Free some space, then try again.</source>
            <translation>存储已满。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>The file is larger than this disk allows. Use another disk.</source>
            <translation>文件超过此磁盘允许的大小。请换用其他磁盘。</translation>
        </message>
        <message>
            <source>The disk is read-only. Make it writable or choose another directory.</source>
            <translation>磁盘只读。请改为可写，或换一个目录。</translation>
        </message>
        <message>
            <source>There is no permission here. Give this user the right to write, or choose another directory.</source>
            <translation>此处没有权限。请授予写入权限，或换一个目录。</translation>
        </message>
        <message>
            <source>The file or its directory does not exist.</source>
            <translation>文件或其所在目录不存在。</translation>
        </message>
        <message>
            <source>The file is larger than the %1 bytes allowed here.</source>
            <translation>文件超过此处允许的 %1 字节。</translation>
        </message>
        <message>
            <source>This lies in a data folder of Mingcha. Name a file somewhere else.</source>
            <translation>这个位置在明察的数据文件夹里，请指定别处的文件。</translation>
        </message>
        <message>
            <source>This is a pipe or a device. Name a file to be written.</source>
            <translation>这是管道或设备，不是文件。请指定要写入的文件。</translation>
        </message>
        <message>
            <source>This is a pipe or a device. Copy what it gives into a file, and name that file.</source>
            <translation>这是管道或设备，不是文件。请先把内容存成文件，再指定该文件。</translation>
        </message>
        <message>
            <source>This is a directory; name a file.</source>
            <translation>这是目录，请指定文件。</translation>
        </message>
        <message>
            <source>The disk reports error %1. Check the device and try again.</source>
            <translation>磁盘报告错误 %1。请检查设备后重试。</translation>
        </message>
    </context>
    <context>
        <name>FindingImport</name>
        <message>
            <source>The finding is too long.</source>
            <translation>检查发现内容过长。</translation>
        </message>
        <message>
            <source>A finding must be one JSON object: %1 at byte %2. Correct the line and import it again.</source>
            <translation>一条检查发现须为一个 JSON 对象：%1（第 %2 字节）。请改正该行后重新导入。</translation>
        </message>
        <message>
            <source>The imported finding cannot be read.</source>
            <translation>导入的检查发现无法读取。</translation>
        </message>
    </context>
    <context>
        <name>Fix</name>
        <message>
            <source>This device</source>
            <translation>本机定位</translation>
        </message>
        <message>
            <source>External receiver</source>
            <translation>外接接收机</translation>
        </message>
        <message>
            <source>Recorded log</source>
            <translation>记录回放</translation>
        </message>
        <message>
            <source>Set by hand</source>
            <translation>手动标点</translation>
        </message>
        <message>
            <source>Last known place</source>
            <translation>最后已知位置</translation>
        </message>
        <message>
            <source>Measured now, accurate enough.</source>
            <translation>当前实测，精度满足要求。</translation>
        </message>
        <message>
            <source>Coarse: the accuracy is worse than 30 m.</source>
            <translation>较粗：精度低于 30 m。</translation>
        </message>
        <message>
            <source>The receiver gives no accuracy; treated as coarse.</source>
            <translation>接收机未给出精度，按较粗处理。</translation>
        </message>
        <message>
            <source>Stale: the position is older than 30 seconds.</source>
            <translation>陈旧：位置已超过 30 秒。</translation>
        </message>
        <message>
            <source>No position.</source>
            <translation>无位置。</translation>
        </message>
        <message>
            <source>The receiver has no valid position yet.</source>
            <translation>接收机尚无有效位置。</translation>
        </message>
        <message>
            <source>Latitude and longitude are both zero, which receivers send when they know nothing.</source>
            <translation>经纬度均为零，接收机在无定位时才会如此输出。</translation>
        </message>
        <message>
            <source>The coordinates are not on earth.</source>
            <translation>坐标不在地球范围内。</translation>
        </message>
        <message>
            <source>Estimated by the receiver from its last motion, not measured.</source>
            <translation>接收机按此前运动推算，并非实测。</translation>
        </message>
        <message>
            <source>Simulated or typed into the receiver, not measured.</source>
            <translation>接收机模拟或人工输入，并非实测。</translation>
        </message>
        <message>
            <source>The receiver's time jumped, so the position cannot be dated.</source>
            <translation>接收机时间跳变，位置无法对应时刻。</translation>
        </message>
        <message>
            <source>Too far from the position just before to be reached in the time between.</source>
            <translation>与前一位置相距过远，间隔时间内无法到达。</translation>
        </message>
        <message>
            <source>The position is not valid (field %1).</source>
            <translation>位置数据有误（字段 %1）。</translation>
        </message>
    </context>
    <context>
        <name>FixLines</name>
        <message>
            <source>No valid NMEA sentence was found (%1 refused, %2 other lines). If the receiver speaks a binary protocol, switch it to NMEA output.</source>
            <translation>未找到有效的 NMEA 语句（不合格 %1 条，其他内容 %2 行）。若接收机使用二进制协议，请改为 NMEA 输出。</translation>
        </message>
        <message>
            <source>no checksum</source>
            <translation>缺校验和</translation>
        </message>
        <message>
            <source>false checksum</source>
            <translation>校验和错误</translation>
        </message>
        <message>
            <source>malformed</source>
            <translation>格式有误</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>过长</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>%1 sentences were passed over: %2 with a false checksum, %3 without one, %4 malformed, %5 too long.</source>
            <translation>略过 %1 条语句：校验和错误 %2 条，缺校验和 %3 条，格式有误 %4 条，过长 %5 条。</translation>
        </message>
    </context>
    <context>
        <name>Hazard</name>
    <message>
        <source>A change of the grade needs a reason.</source>
        <translation>改等级要写明原因。</translation>
    </message>
    <message>
        <source>A failed re-inspection needs a new deadline.</source>
        <translation>复查不合格，要给出新的期限。</translation>
    </message>
    <message>
        <source>Name the clause that the grade follows from.</source>
        <translation>请写明判定等级所依据的条款。</translation>
    </message>
    <message>
        <source>Name the department.</source>
        <translation>请写明部门。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简要说明原因。</translation>
    </message>
    <message>
        <source>The deadline must be a day, such as 2026-03-31.</source>
        <translation>期限须是日期，如 2026-03-31。</translation>
    </message>
    <message>
        <source>There is no conflict to settle.</source>
        <translation>没有需要处理的冲突。</translation>
    </message>
    <message>
        <source>There is nothing to say yet.</source>
        <translation>还没有写内容。</translation>
    </message>
    <message>
        <source>This inspection is not on this device. Sync, then try again.</source>
        <translation>本机没有这次检查。请先同步再试。</translation>
    </message>
    <message>
        <source>This site is not on this device. Sync, then try again.</source>
        <translation>本机没有这个场所。请先同步再试。</translation>
    </message>
    <message>
        <source>You have already approved this; a second reviewer must.</source>
        <translation>您已审核通过；须由另一名审核人再审。</translation>
    </message>
        <message>
            <source>This hazard is not on this device. Sync, then try again.</source>
            <translation>本机没有该隐患。请同步后重试。</translation>
        </message>
        <message>
            <source>Choose a site, or the township it lies in.</source>
            <translation>请选择场所，或所在的乡镇街道。</translation>
        </message>
        <message>
            <source>Say what was found, or choose its kind.</source>
            <translation>请说明发现的情况，或选择类型。</translation>
        </message>
        <message>
            <source>This is not a day.</source>
            <translation>这不是有效日期。</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>What is here of the log is not how it begins at the centre.</source>
            <translation>本机保存的记录与中心记录的开头不一致。</translation>
        </message>
        <message>
            <source>This number of the author&apos;s journal is taken.</source>
            <translation>该作者日志中的这个序号已被占用。</translation>
        </message>
    <message>
        <source>The centre has entries of this tablet that are not here, as after bringing back an older copy. Nothing is lost: enrol this tablet again, and it fetches them.</source>
        <translation>中心有本机写过、但本机上已没有的记录，可能是恢复了旧的备份。数据没有丢失：请重新登记本机，登记后会取回这些记录。</translation>
    </message>
    <message>
        <source>What you recorded last is not on this tablet as you wrote it, as after bringing back an older copy, or when somebody took it away. Nothing was recorded now. Enrol this tablet again; it fetches what the centre has.</source>
        <translation>您上次所记与本平板上的不符：可能恢复过旧副本，或有人从外部删去。这次未作记录。请重新登记本平板，会从中心取回已有的记录。</translation>
    </message>
    <message>
        <source>What this tablet recorded before is sent first.</source>
        <translation>先发送本机之前写下的记录。</translation>
    </message>
    <message>
        <source>An entry of another author cannot be sent in this batch.</source>
        <translation>这一批里不能有他人的记录。</translation>
    </message>
    <message>
        <source>The entry is not here.</source>
        <translation>这里没有这条记录。</translation>
    </message>
    <message>
        <source>The signature does not fit the entries; nothing was taken. Sync again.</source>
        <translation>签名与记录不符，未接收任何内容。请重新同步。</translation>
    </message>
    <message>
        <source>This device is not enrolled for this person.</source>
        <translation>这台设备没有为此人登记。</translation>
    </message>
        <message>
            <source>Too many entries in one message.</source>
            <translation>一次传来的条目过多。</translation>
        </message>
        <message>
            <source>The log is not known.</source>
            <translation>日志未知。</translation>
        </message>
        <message>
            <source>The entry's header is not valid (%1).</source>
            <translation>条目首部有误（%1）。</translation>
        </message>
        <message>
            <source>The entry's body is too long.</source>
            <translation>条目正文过长。</translation>
        </message>
        <message>
            <source>The entry does not match its hash.</source>
            <translation>条目与其哈希不一致。</translation>
        </message>
        <message>
            <source>This author is not enrolled on this device.</source>
            <translation>此人未在本机登记。</translation>
        </message>
        <message>
            <source>This kind of act is not known.</source>
            <translation>未知的操作类型。</translation>
        </message>
        <message>
            <source>This is too long to be kept in one piece.</source>
            <translation>内容过长，无法作为一条保存。</translation>
        </message>
        <message>
            <source>The dossier of this act is not known here.</source>
            <translation>本机没有该操作所属的档案。</translation>
        </message>
        <message>
            <source>This is not known here.</source>
            <translation>本机没有此项。</translation>
        </message>
    </context>
    <context>
        <name>Jpeg</name>
        <message>
            <source>After its picture the file goes on for %1 MB that are no part of it; a camera adds at most %2 MB. Turn off moving photos, or take it again.</source>
            <translation>照片结束后文件还有 %1 MB 不属于照片的内容；相机附加的内容不超过 %2 MB。请关闭动态照片，或重新拍摄。</translation>
        </message>
        <message>
            <source>The photo is cut short: it ends at byte %1 before its picture does. Take it or copy it again.</source>
            <translation>照片不完整：在第 %1 字节处提前结束。请重拍或重新复制。</translation>
        </message>
        <message>
            <source>The file is not a sound JPEG photo (byte %1). Take it or copy it again.</source>
            <translation>文件不是完好的 JPEG 照片（第 %1 字节）。请重拍或重新复制。</translation>
        </message>
        <message>
            <source>The file is not a JPEG photo. Only JPEG photos can be evidence.</source>
            <translation>文件不是 JPEG 照片。只有 JPEG 照片可作证据。</translation>
        </message>
        <message>
            <source>The photo says that it has %1 by %2 pixels, more than a camera makes. Take it again.</source>
            <translation>照片自称有 %1×%2 像素，超出相机所能拍摄的大小。请重新拍摄。</translation>
        </message>
        <message>
            <source>The photo has more parts than a camera writes.</source>
            <translation>照片的分段多于相机正常写出的数量。</translation>
        </message>
    </context>
    <context>
        <name>Json</name>
    <message>
        <source>The text holds control characters.</source>
        <translation>文字中有控制字符。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文字是空的。</translation>
    </message>
    <message>
        <source>There should be a list here.</source>
        <translation>这里应当是列表。</translation>
    </message>
    <message>
        <source>There should be a number here.</source>
        <translation>这里应当是数字。</translation>
    </message>
    <message>
        <source>There should be a text here.</source>
        <translation>这里应当是文字。</translation>
    </message>
    <message>
        <source>There should be a whole number here.</source>
        <translation>这里应当是整数。</translation>
    </message>
    <message>
        <source>There should be an object here.</source>
        <translation>这里应当是对象。</translation>
    </message>
    <message>
        <source>There should be true or false here.</source>
        <translation>这里应当是 true 或 false。</translation>
    </message>
        <message>
            <source>The file is larger than %1 bytes.</source>
            <translation>文件超过 %1 字节。</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>The field “%1” is missing.</source>
            <translation>缺少字段“%1”。</translation>
        </message>
        <message>
            <source>The field “%1” is not known here.</source>
            <translation>字段“%1”未知。</translation>
        </message>
        <message>
            <source>The list is longer than %1.</source>
            <translation>列表超过 %1 项。</translation>
        </message>
        <message>
            <source>The text is longer than %1 characters.</source>
            <translation>文字超过 %1 字。</translation>
        </message>
        <message>
            <source>The number is not between %1 and %2.</source>
            <translation>数字不在 %1 与 %2 之间。</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>There is not enough memory to check the PIN. Close other programs.</source>
            <translation>内存不足，无法校验口令。请关闭其他程序。</translation>
        </message>
        <message>
            <source>The sealed key is damaged. Enrol this tablet again.</source>
            <translation>封存的密钥已损坏。请重新登记本平板。</translation>
        </message>
        <message>
            <source>The PIN is not right.</source>
            <translation>口令不正确。</translation>
        </message>
    </context>
    <context>
        <name>Marks</name>
        <message>
            <source>Mark %1 is of an unknown kind.</source>
            <translation>第 %1 处标注类型未知。</translation>
        </message>
        <message>
            <source>Mark %1 lies outside the picture.</source>
            <translation>第 %1 处标注超出画面。</translation>
        </message>
        <message>
            <source>The text of mark %1 is too long.</source>
            <translation>第 %1 处标注文字过长。</translation>
        </message>
        <message>
            <source>Mark %1 has a text where none belongs, or none where one does.</source>
            <translation>第 %1 处标注多写或缺少文字。</translation>
        </message>
        <message>
            <source>The text of mark %1 has a control character.</source>
            <translation>第 %1 处标注文字含控制字符。</translation>
        </message>
        <message>
            <source>A photo can carry at most %1 marks.</source>
            <translation>一张照片最多 %1 处标注。</translation>
        </message>
        <message>
            <source>The marks of this photo are not valid.</source>
            <translation>这张照片的标注有误。</translation>
        </message>
        <message>
            <source>The marks were made by a newer version; update to see them.</source>
            <translation>标注由更新版本写成，升级后可见。</translation>
        </message>
        <message>
            <source>Mark %1 is not valid.</source>
            <translation>第 %1 处标注有误。</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
    <message>
        <source>A place is a longitude and a latitude.</source>
        <translation>一个点须有经度和纬度。</translation>
    </message>
    <message>
        <source>A ring has at least four places.</source>
        <translation>一个环至少有四个点。</translation>
    </message>
    <message>
        <source>Only Polygon and MultiPolygon are read here.</source>
        <translation>这里只读取 Polygon 和 MultiPolygon。</translation>
    </message>
    <message>
        <source>The outline is empty.</source>
        <translation>边界是空的。</translation>
    </message>
    <message>
        <source>The polygon has no ring.</source>
        <translation>多边形没有环。</translation>
    </message>
    <message>
        <source>The ring is not closed: its last place must be its first.</source>
        <translation>环没有闭合：末点须与首点相同。</translation>
    </message>
    <message>
        <source>This is not a GeoJSON FeatureCollection.</source>
        <translation>不是 GeoJSON FeatureCollection。</translation>
    </message>
        <message>
            <source>The code %1 is used twice.</source>
            <translation>编号 %1 重复。</translation>
        </message>
        <message>
            <source>There is no outline of %1.</source>
            <translation>没有 %1 的边界。</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动。</translation>
        </message>
    </context>
    <context>
        <name>Photo</name>
        <message>
            <source>What this photo belongs to is not on this device.</source>
            <translation>本机没有这张照片所属的记录。</translation>
        </message>
        <message>
            <source>Say what was done with the photo.</source>
            <translation>请说明对照片做了什么。</translation>
        </message>
        <message>
            <source>The receipt names another length than the photo has. It stays on the list of what is not yet safe.</source>
            <translation>回执所列长度与照片不一致，照片仍列为未确认收妥。</translation>
        </message>
        <message>
            <source>This photo is not on this device.</source>
            <translation>本机没有这张照片。</translation>
        </message>
    </context>
    <context>
        <name>PhotoFile</name>
        <message>
            <source>The photo on disk is not the one that was taken: its bytes have changed. If the centre has it, it can be fetched again.</source>
            <translation>存储中的照片与拍摄时不一致，内容已变。若中心已收妥，可重新取回。</translation>
        </message>
        <message>
            <source>The photo is larger than %1 MB. Use a smaller picture size in the camera.</source>
            <translation>照片超过 %1 MB。请在相机中调小照片尺寸。</translation>
        </message>
        <message>
            <source>There is no room for this photo: the last %1 MB are kept for answers. Free some space, or sync and remove photos that the centre holds.</source>
            <translation>空间不足，存不下这张照片：最后 %1 MB 留给检查答案。请腾出空间，或同步后清除中心已收妥的照片。</translation>
        </message>
        <message>
            <source>The photo cannot be read. Check the disk.</source>
            <translation>照片无法读取。请检查存储。</translation>
        </message>
        <message>
            <source>The photo is not on this device. Fetch it from the centre.</source>
            <translation>照片不在本机。请从中心取回。</translation>
        </message>
        <message>
            <source>The photo cannot be opened: %1</source>
            <translation>照片无法打开：%1</translation>
        </message>
        <message>
            <source>A left-over photo cannot be removed: %1</source>
            <translation>残留照片无法清除：%1</translation>
        </message>
        <message>
            <source>A photo cannot be removed: %1</source>
            <translation>照片无法清理：%1</translation>
        </message>
    </context>
    <context>
        <name>PhotoFileOutbox</name>
        <message>
            <source>A photo on this tablet was changed or cut after it was taken. It cannot be sent; its record stays.</source>
            <translation>本机有一张照片在拍摄后被改动或截断，无法发送；其记录仍保留。</translation>
        </message>
        <message>
            <source>A photo is no longer on this tablet, and the centre does not have it yet. It cannot be sent; its record stays.</source>
            <translation>有一张照片已不在本机，而中心尚未收到，无法发送；其记录仍保留。</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>%1 km</source>
            <translation>%1 公里</translation>
        </message>
        <message>
            <source>%1 m</source>
            <translation>%1 米</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 天</translation>
        </message>
        <message>
            <source>A usable position was recorded.</source>
            <translation>已记录可用位置。</translation>
        </message>
        <message>
            <source>No usable position was recorded.</source>
            <translation>未记录可用位置。</translation>
        </message>
        <message>
            <source>The site has no registered point to compare with.</source>
            <translation>场所没有登记点位可供比对。</translation>
        </message>
        <message>
            <source>The distance to the site is not known.</source>
            <translation>与场所的距离未知。</translation>
        </message>
        <message>
            <source>%1 from the site's registered point; within %2 counts as present.</source>
            <translation>距场所登记点位 %1；%2以内为到场。</translation>
        </message>
        <message>
            <source>The accuracy is not known.</source>
            <translation>精度未知。</translation>
        </message>
        <message>
            <source>Accurate to %1; at most %2 is enough.</source>
            <translation>精度 %1；%2以内满足要求。</translation>
        </message>
        <message>
            <source>%1 on site by position; at least %2 is expected.</source>
            <translation>按位置在场 %1；应不少于 %2。</translation>
        </message>
        <message>
            <source>%1 usable positions at the site; at least %2 are expected.</source>
            <translation>场所处可用位置 %1 个；应不少于 %2 个。</translation>
        </message>
        <message>
            <source>There is no usable position to tell the age of.</source>
            <translation>没有可用位置，无从判断时效。</translation>
        </message>
        <message>
            <source>The last usable position is %1 old; at most %2 is fresh.</source>
            <translation>最后可用位置距今 %1；%2以内为新。</translation>
        </message>
        <message>
            <source>There is no track to look for gaps in.</source>
            <translation>没有轨迹，无从判断间断。</translation>
        </message>
        <message>
            <source>The longest time without a position was %1; at most %2 is continuous.</source>
            <translation>最长 %1没有位置；%2以内为连续。</translation>
        </message>
        <message>
            <source>No satellite time to compare the device's clock with.</source>
            <translation>没有卫星时间可与本机时钟比对。</translation>
        </message>
        <message>
            <source>The device's clock is %1 from satellite time; at most %2 agrees.</source>
            <translation>本机时钟与卫星时间相差 %1；%2以内为一致。</translation>
        </message>
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
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>No preview can be made of this photo (%1). The photo itself is kept.</source>
            <translation>这张照片无法生成预览（%1）。照片本身已保存。</translation>
        </message>
        <message>
            <source>The photo has %1 × %2 pixels, more than can be shown.</source>
            <translation>照片为 %1 × %2 像素，超出可显示范围。</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
    <message>
        <source>This enrolment slip is not known at the centre. Ask for a new one.</source>
        <translation>中心没有这张登记单。请要一张新的。</translation>
    </message>
    <message>
        <source>This enrolment slip has run out. Ask for a new one.</source>
        <translation>登记单已过期。请要一张新的。</translation>
    </message>
    <message>
        <source>This enrolment slip has been used already. Ask for a new one.</source>
        <translation>登记单已用过。请要一张新的。</translation>
    </message>
    <message>
        <source>This tablet is enrolled already with another key. Begin enrolling anew.</source>
        <translation>这台平板已用另一把密钥登记。请从头再登记。</translation>
    </message>
    <message>
        <source>This tablet is not enrolled at this centre any more. Ask for a new enrolment slip.</source>
        <translation>这台平板在该中心已无登记。请要一张新的登记单。</translation>
    </message>
    <message>
        <source>These entries come from another tablet. Sign in again, then sync.</source>
        <translation>这些记录来自另一台平板。请重新登录后再同步。</translation>
    </message>
    <message>
        <source>The centre was brought back from a copy and lacks what some of this builds on: records of others, or rights given since. It is sent again by itself, and taken once they have synced and the rights are given again.</source>
        <translation>中心由备份恢复，还缺少这些记录所依据的内容：他人的记录，或备份之后授予的权限。本机会自动重传；他人同步、权限重新授予后即可收下。</translation>
    </message>
    <message>
        <source>Opening the session took too long; it is tried again by itself.</source>
        <translation>建立会话超时，会自动重试。</translation>
    </message>
        <message>
            <source>This act holds what acts of its kind may not.</source>
            <translation>该操作含有此类操作不允许的内容。</translation>
        </message>
        <message>
            <source>It builds on something that was refused.</source>
            <translation>它所依据的操作已被拒绝。</translation>
        </message>
        <message>
            <source>Another copy of this device's data has already sent something else. An administrator must look into it.</source>
            <translation>本机数据的另一份副本已发送过不同内容，须由管理员查明。</translation>
        </message>
        <message>
            <source>This device was revoked. Ask the administrator to enrol it again.</source>
            <translation>本机已被停用。请联系管理员重新登记。</translation>
        </message>
        <message>
            <source>The centre does not know what this belongs to.</source>
            <translation>中心没有它所属的档案。</translation>
        </message>
        <message>
            <source>This belongs to another dossier.</source>
            <translation>它属于另一份档案。</translation>
        </message>
        <message>
            <source>The entry was damaged on this device.</source>
            <translation>该条目在本机上已损坏。</translation>
        </message>
        <message>
            <source>The centre kept it with a mark: it moves nothing on.</source>
            <translation>中心已带标记保留，不推进状态。</translation>
        </message>
        <message>
            <source>The entry cannot be read.</source>
            <translation>该条目无法读取。</translation>
        </message>
        <message>
            <source>This version does not know this kind of act. Update the program.</source>
            <translation>本版本不认识此类操作。请升级程序。</translation>
        </message>
        <message>
            <source>This was recorded about something else: since a tablet was copied, its number belongs to another record. Find out which one you mean, and record it there.</source>
            <translation>这条记录针对的是另一事项：平板数据被复制后，该编号已属于别的记录。请查明所指事项，在那里重新登记。</translation>
        </message>
        <message>
            <source>What this is about is not known here. Sync, then try again.</source>
            <translation>本机没有相关对象。请同步后重试。</translation>
        </message>
        <message>
            <source>This lies outside the region you work in.</source>
            <translation>不在您负责的区域内。</translation>
        </message>
        <message>
            <source>Your role does not allow this.</source>
            <translation>您的角色无此权限。</translation>
        </message>
        <message>
            <source>Say why, in a few words.</source>
            <translation>请简要说明理由。</translation>
        </message>
        <message>
            <source>Only the centre itself can hold this role.</source>
            <translation>只有中心本身可担任此角色。</translation>
        </message>
        <message>
            <source>This account is not active. Ask the administrator.</source>
            <translation>此账号已停用。请联系管理员。</translation>
        </message>
        <message>
            <source>A person needs a name.</source>
            <translation>请填写姓名。</translation>
        </message>
        <message>
            <source>A person needs a district or township.</source>
            <translation>请选择所属区县或乡镇街道。</translation>
        </message>
        <message>
            <source>The author is not known here. Sync, then try again.</source>
            <translation>本机没有该人员。请同步后重试。</translation>
        </message>
        <message>
            <source>This site was voided or merged into another.</source>
            <translation>该场所已作废或已并入其他场所。</translation>
        </message>
        <message>
            <source>A site needs a name.</source>
            <translation>请填写场所名称。</translation>
        </message>
        <message>
            <source>Choose the township the site lies in.</source>
            <translation>请选择场所所在的乡镇街道。</translation>
        </message>
        <message>
            <source>A site cannot be merged with itself.</source>
            <translation>场所不能与自身合并。</translation>
        </message>
        <message>
            <source>The text is too long.</source>
            <translation>文字过长。</translation>
        </message>
        <message>
            <source>This site is not known here. Sync, then try again.</source>
            <translation>本机没有该场所。请同步后重试。</translation>
        </message>
        <message>
            <source>This is not a place on earth.</source>
            <translation>这不是有效的地理位置。</translation>
        </message>
        <message>
            <source>The answer does not belong to this item.</source>
            <translation>该答案不属于此检查项。</translation>
        </message>
        <message>
            <source>This is not one of the four answers.</source>
            <translation>不是四种答案之一。</translation>
        </message>
        <message>
            <source>This inspection has begun already; go on in it.</source>
            <translation>此次检查已经开始，请在其中继续。</translation>
        </message>
        <message>
            <source>An administrative inspection needs its approval number before it starts.</source>
            <translation>行政检查开始前须有审批编号。</translation>
        </message>
        <message>
            <source>Show the cards first, and note that they were shown.</source>
            <translation>请先出示执法证件并记录。</translation>
        </message>
        <message>
            <source>A covert inspection has no signature, no cards and no orders.</source>
            <translation>暗访检查不签字、不亮证、不下达指令。</translation>
        </message>
        <message>
            <source>Enter who stood for the unit, or that nobody did.</source>
            <translation>请填写在场的单位代表；无人在场的，请写明。</translation>
        </message>
        <message>
            <source>The entry holds more than one act may. Record it in parts.</source>
            <translation>该条记录超过单条上限，请分次记录。</translation>
        </message>
        <message>
            <source>An administrative inspection needs at least two officers with valid cards.</source>
            <translation>行政检查须有至少两名持有效证件的执法人员。</translation>
        </message>
        <message>
            <source>Some items have no answer yet. Answer them, or say why they were not checked.</source>
            <translation>有检查项尚未作答。请作答，或说明未查原因。</translation>
        </message>
        <message>
            <source>A grid worker's visit is never an administrative inspection.</source>
            <translation>网格走访不属于行政检查。</translation>
        </message>
        <message>
            <source>The plan of an inspection needs a site, a team and a day.</source>
            <translation>检查安排须有场所、检查组和日期。</translation>
        </message>
        <message>
            <source>Only an administrative inspection has cards and orders.</source>
            <translation>只有行政检查才出示证件、下达指令。</translation>
        </message>
        <message>
            <source>You are not in the team of this inspection.</source>
            <translation>您不在此次检查的检查组内。</translation>
        </message>
        <message>
            <source>This inspection has not been started.</source>
            <translation>此次检查尚未开始。</translation>
        </message>
        <message>
            <source>You stated a ground for your recusal and cannot take part.</source>
            <translation>您已申明回避事由，不能参加。</translation>
        </message>
        <message>
            <source>Tell the unit of its right to ask for recusal first.</source>
            <translation>请先告知被检查单位有权申请回避。</translation>
        </message>
        <message>
            <source>Everyone states their own recusal.</source>
            <translation>回避须由本人申明。</translation>
        </message>
        <message>
            <source>This step cannot follow the one before.</source>
            <translation>此步骤不能接在前一步骤之后。</translation>
        </message>
        <message>
            <source>This inspection was already submitted.</source>
            <translation>此次检查已提交。</translation>
        </message>
        <message>
            <source>This inspection is not known here. Sync, then try again.</source>
            <translation>本机没有此次检查。请同步后重试。</translation>
        </message>
        <message>
            <source>This inspection was voided.</source>
            <translation>此次检查已作废。</translation>
        </message>
        <message>
            <source>The rules do not allow this (%1).</source>
            <translation>规则不允许此操作（%1）。</translation>
        </message>
        <message>
            <source>Choose a site, or the township it lies in.</source>
            <translation>请选择场所，或所在的乡镇街道。</translation>
        </message>
        <message>
            <source>The author of a record cannot review it.</source>
            <translation>记录人不能审核自己的记录。</translation>
        </message>
        <message>
            <source>The finder cannot close out a hazard. A colleague must.</source>
            <translation>发现人不能销号，须由同事销号。</translation>
        </message>
        <message>
            <source>Whoever reported the rectification cannot re-inspect or close out. A colleague must.</source>
            <translation>申报整改的人不能复查或销号，须由同事进行。</translation>
        </message>
        <message>
            <source>The photo after rectification is missing.</source>
            <translation>缺少整改后照片。</translation>
        </message>
        <message>
            <source>This hazard is closed. Reopen it first.</source>
            <translation>该隐患已销号。请先重新打开。</translation>
        </message>
        <message>
            <source>What is found covertly is a lead until an open visit confirms it.</source>
            <translation>暗访所见为线索，须经明查确认。</translation>
        </message>
        <message>
            <source>A lead is confirmed by an open inspection at the same site.</source>
            <translation>线索须由同一场所的明查确认。</translation>
        </message>
        <message>
            <source>Some fields are still missing.</source>
            <translation>还有内容未填写。</translation>
        </message>
        <message>
            <source>This is a lead. Confirm it in an open inspection first.</source>
            <translation>这是线索。请先在明查中确认。</translation>
        </message>
        <message>
            <source>A major hazard is reviewed and re-inspected before it is closed.</source>
            <translation>重大隐患须审核并复查后才能销号。</translation>
        </message>
        <message>
            <source>This is not a lead, or no longer.</source>
            <translation>这不是线索，或已不再是线索。</translation>
        </message>
        <message>
            <source>The review has not approved it yet.</source>
            <translation>尚未审核通过。</translation>
        </message>
        <message>
            <source>Only a colleague of the same inspection can close what was fixed on the spot.</source>
            <translation>立行立改的隐患只能由同一检查组的同事销号。</translation>
        </message>
        <message>
            <source>It must pass a re-inspection first.</source>
            <translation>须先复查合格。</translation>
        </message>
        <message>
            <source>A failed re-inspection needs a photo.</source>
            <translation>复查不合格须有照片。</translation>
        </message>
        <message>
            <source>This re-inspection needs a second person.</source>
            <translation>此次复查须有第二人。</translation>
        </message>
        <message>
            <source>The photo does not say what it shows, or its size or digest is missing.</source>
            <translation>照片未说明内容，或缺少尺寸、哈希。</translation>
        </message>
        <message>
            <source>The marks on the photo cannot be read.</source>
            <translation>照片标注无法读取。</translation>
        </message>
        <message>
            <source>A photo from elsewhere cannot count as taken here.</source>
            <translation>外来照片不能算作现场拍摄。</translation>
        </message>
        <message>
            <source>Only the team lead closes this hazard.</source>
            <translation>该隐患只能由检查组长销号。</translation>
        </message>
    </context>
    <context>
        <name>RegionImport</name>
        <message>
            <source>The folder cannot be made. Check its owner and rights.</source>
            <translation>文件夹无法建立。请检查其所有者和权限。</translation>
        </message>
        <message>
            <source>The region %1 is in use here but not in the new list. Add it; nothing was changed.</source>
            <translation>区域 %1 正在使用，但新表中没有。请补上；数据未作改动。</translation>
        </message>
    </context>
    <context>
        <name>Site</name>
        <message>
            <source>Nobody proposes to merge these two, or it was decided.</source>
            <translation>没有人提议合并这两个场所，或已有决定。</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>没有改动。</translation>
        </message>
    </context>
    <context>
        <name>SiteSheet</name>
    <message>
        <source>There are headings but no sites.</source>
        <translation>只有表头，没有场所。</translation>
    </message>
        <message>
            <source>The text is longer than %1 characters.</source>
            <translation>文字超过 %1 字。</translation>
        </message>
        <message numerus="yes">
            <source>(%n more mistakes; nothing was brought in.)</source>
            <translation><numerusform>（另有 %n 处错误；未导入任何内容。）</numerusform></translation>
        </message>
        <message>
            <source>The column “%1” is not known. Known are: %2.</source>
            <translation>未知的列“%1”。可用的列：%2。</translation>
        </message>
        <message>
            <source>The column “%1” is there twice.</source>
            <translation>列“%1”重复。</translation>
        </message>
        <message>
            <source>The column %1 is missing. Add it to the first line.</source>
            <translation>缺少列 %1。请在首行补上。</translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation>缺少名称。</translation>
        </message>
        <message>
            <source>The venue type is missing.</source>
            <translation>缺少场所类型。</translation>
        </message>
        <message>
            <source>The catalogue %1 has no venue type “%2”.</source>
            <translation>检查表 %1 中没有场所类型“%2”。</translation>
        </message>
        <message>
            <source>The township is missing.</source>
            <translation>缺少乡镇街道。</translation>
        </message>
        <message>
            <source>Several townships have this name. Give its code of nine digits.</source>
            <translation>有多个同名乡镇街道。请填写九位代码。</translation>
        </message>
        <message>
            <source>This is no township but a larger region. Give the township.</source>
            <translation>这不是乡镇街道，而是上级区域。请填写乡镇街道。</translation>
        </message>
        <message>
            <source>No township has this name or code.</source>
            <translation>没有这个名称或代码的乡镇街道。</translation>
        </message>
        <message>
            <source>This is not a number of degrees, such as 30.8703.</source>
            <translation>这不是度数，例如 30.8703。</translation>
        </message>
        <message>
            <source>The degrees are not between −%1 and %1.</source>
            <translation>度数不在 −%1 与 %1 之间。</translation>
        </message>
        <message>
            <source>Latitude and longitude are given together or not at all.</source>
            <translation>经纬度须同时填写或都不填。</translation>
        </message>
        <message>
            <source>0, 0 is no site. Leave both empty when they are not known.</source>
            <translation>0, 0 不是场所位置。不清楚时请都留空。</translation>
        </message>
    </context>
    <context>
        <name>Statutes</name>
        <message>
            <source>The use is neither catalogue nor procedure.</source>
            <translation>用途既非检查表也非程序。</translation>
        </message>
        <message>
            <source>The article stands here twice.</source>
            <translation>该条文重复出现。</translation>
        </message>
    </context>
    <context>
        <name>Tablet</name>
        <message numerus="yes">
            <source>The PIN is not right. Try again in %n second(s).</source>
            <translation><numerusform>口令不正确，请 %n 秒后再试。</numerusform></translation>
        </message>
        <message>
            <source>Some entries on this tablet cannot be read, so those after them are not sent. Do not clear this tablet; call the person who looks after it.</source>
            <translation>本机有记录无法读取，其后的记录未发送。请勿清除本机，并联系平板管理员。</translation>
        </message>
        <message>
            <source>There was nothing to write.</source>
            <translation>没有可写入的内容。</translation>
        </message>
        <message>
            <source>Nobody is signed in on this tablet. Enter your PIN first.</source>
            <translation>平板未解锁。请先输入口令。</translation>
        </message>
        <message>
            <source>Nobody is enrolled on this tablet yet.</source>
            <translation>本平板尚未登记人员。</translation>
        </message>
        <message numerus="yes">
            <source>The PIN is not right. %n more try(s).</source>
            <translation><numerusform>口令不正确，还可试 %n 次。</numerusform></translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message numerus="yes">
            <source>After wrong PINs none is looked at for another %n second(s). Wait, then enter yours again.</source>
            <translation><numerusform>口令多次有误，%n 秒内不再核对。请稍候，再输入一次。</numerusform></translation>
        </message>
    <message>
        <source>One character over and over is too easy to guess.</source>
        <translation>同一个数字重复，太容易被猜中。</translation>
    </message>
    <message>
        <source>The file of who is enrolled here is damaged. Restore it from a copy, or move it away and enrol again; what was recorded is kept in the database.</source>
        <translation>登记人员文件已损坏。请从副本恢复，或移走它后重新登记；已有记录仍保存在数据库中。</translation>
    </message>
    <message>
        <source>This person is not enrolled on this tablet.</source>
        <translation>此人没有在本平板登记。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Ask the team lead for a new enrolment code; what you recorded here is kept.</source>
        <translation>口令错误次数过多。请向组长要新的登记码；本机记录都保留。</translation>
    </message>
    <message>
        <source>Who is enrolled here was written by a newer version of Mingcha. Update the app.</source>
        <translation>登记人员文件由更新版本的明察写成。请更新应用。</translation>
    </message>
        <message>
            <source>A PIN has at least %1 characters.</source>
            <translation>口令至少 %1 位。</translation>
        </message>
    </context>
    <context>
        <name>Verify</name>
        <message>
            <source>Not yet sent by its tablet.</source>
            <translation>尚未由其平板发送。</translation>
        </message>
        <message>
            <source>Received once, but the file is gone. Bring it back from a backup.</source>
            <translation>曾收妥，但文件已丢失。请从备份恢复。</translation>
        </message>
        <message>
            <source>The file does not match its hash. Bring it back from a backup.</source>
            <translation>文件与哈希不一致。请从备份恢复。</translation>
        </message>
        <message>
            <source>The verification was stopped.</source>
            <translation>核验已中止。</translation>
        </message>
        <message>
            <source>Journal: %1 entries of %2 authors, %3 objects, %4 signatures.</source>
            <translation>日志：%1 条，作者 %2 个，对象 %3 个，签名 %4 个。</translation>
        </message>
        <message>
            <source>Photos: %1 named, %2 sound, %3 not yet sent, %4 missing, %5 damaged.</source>
            <translation>照片：列出 %1 张，完好 %2 张，未发送 %3 张，缺失 %4 张，损坏 %5 张。</translation>
        </message>
        <message>
            <source>%1 more photos are not listed.</source>
            <translation>另有 %1 张照片未列出。</translation>
        </message>
        <message>
            <source>Everything is sound.</source>
            <translation>全部完好。</translation>
        </message>
        <message>
            <source>Something is wrong: see above.</source>
            <translation>存在问题，见上文。</translation>
        </message>
    </context>
    <context>
        <name>Wire</name>
    <message>
        <source>The message arrived damaged.</source>
        <translation>消息在途中损坏。</translation>
    </message>
    <message>
        <source>The message expands to more than is allowed.</source>
        <translation>消息解压后超过允许的大小。</translation>
    </message>
    <message>
        <source>The message is not one of Mingcha&apos;s. Check the server&apos;s address, and whether a login page stands before it.</source>
        <translation>不是明察的消息。请检查服务器地址，以及网络是否有登录页。</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>消息太大。</translation>
    </message>
        <message>
            <source>The centre's receipt for a photo cannot be read.</source>
            <translation>中心的照片回执无法读取。</translation>
        </message>
        <message>
            <source>A receipt for a photo is not signed by this centre. The photo stays here.</source>
            <translation>照片回执不是本中心签发的，照片仍留在本机。</translation>
        </message>
        <message>
            <source>The other side speaks another version (%1). Update the app.</source>
            <translation>对方使用另一版本（%1）。请升级应用。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::tablet::Enrolment</name>
        <message>
            <source>This centre asks for a newer version of Mingcha. Update the app first.</source>
            <translation>该中心要求更新版本的明察。请先升级应用。</translation>
        </message>
        <message>
            <source>Read the enrolment slip first.</source>
            <translation>请先读取登记单。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::tablet::SyncCore</name>
        <message>
            <source>A photo on this tablet is shorter than it was. Its record stays.</source>
            <translation>本机有一张照片比原来短，其记录仍保留。</translation>
        </message>
        <message>
            <source>The centre's disk is full. Photos stay on this tablet and are sent later.</source>
            <translation>中心存储已满。照片留在本机，稍后发送。</translation>
        </message>
        <message>
            <source>The centre does not get on with a photo. It stays here and is sent later.</source>
            <translation>中心暂时收不下一张照片，照片留在本机，稍后发送。</translation>
        </message>
        <message>
            <source>This photo is larger than the centre takes.</source>
            <translation>这张照片超过中心接收的大小。</translation>
        </message>
        <message>
            <source>This photo does not arrive as it is here. It may be damaged.</source>
            <translation>这张照片送达后与本机不一致，可能已损坏。</translation>
        </message>
        <message>
            <source>The centre does not take this photo: %1</source>
            <translation>中心未接收这张照片：%1</translation>
        </message>
        <message>
            <source>The centre has less than it had before, as after an unannounced restore. What you have is safe here and is sent again where it is missing. Tell the person who looks after the centre.</source>
            <translation>中心的数据比之前少，疑似未公告的恢复。本机数据完好，缺少的会自动补发。请告知中心管理员。</translation>
        </message>
        <message>
            <source>The centre's answer does not fit what was asked. It is tried again later.</source>
            <translation>中心的答复与请求不符，稍后重试。</translation>
        </message>
        <message>
            <source>The centre keeps answering without anything new. It is tried again later.</source>
            <translation>中心反复答复而没有新内容，稍后重试。</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>正在接收</translation>
        </message>
        <message>
            <source>Receiving what this district has so far</source>
            <translation>正在接收本区已有数据</translation>
        </message>
        <message>
            <source>Nobody is signed in. Enter your PIN to send and receive.</source>
            <translation>平板未解锁。输入口令后收发。</translation>
        </message>
        <message>
            <source>Looking for the centre</source>
            <translation>正在联系中心</translation>
        </message>
        <message>
            <source>Another centre answers under this address. Nothing was sent to it; what you recorded is safe here. Ask the person who looks after the centre, and enrol again if it was replaced.</source>
            <translation>此地址上是另一个中心，未向其发送任何数据；您的记录在本机完好。请联系中心管理员；若中心已更换，请重新登记。</translation>
        </message>
        <message>
            <source>The centre asks for a newer version of Mingcha. Update the app; what you recorded is safe here.</source>
            <translation>中心要求更新版本的明察。请升级应用；您的记录在本机完好。</translation>
        </message>
        <message>
            <source>The centre does not accept this tablet any more: %1 What you recorded is safe here.</source>
            <translation>中心不再接受本平板：%1您的记录在本机完好。</translation>
        </message>
        <message>
            <source>The receipt is not signed by your centre, so nothing counts as received. What you recorded is safe here. Ask the person who looks after the centre.</source>
            <translation>回执不是您所属中心签发的，均不算收妥。您的记录在本机完好。请联系中心管理员。</translation>
        </message>
        <message>
            <source>The centre's receipt cannot be read. The entries are sent again.</source>
            <translation>中心的回执无法读取，记录将重新发送。</translation>
        </message>
        <message>
            <source>The centre's receipt is not for what was sent. The entries are sent again.</source>
            <translation>中心的回执与所发内容不符。记录将重新发送。</translation>
        </message>
        <message>
            <source>The centre does not take what another person recorded on this tablet. It is kept. That person signs in here, or asks for a new enrolment slip; yours is sent up to what builds on it, and waits from there on. If that person has left, the centre lets their account work until this tablet has synced.</source>
            <translation>中心未接收他人在本平板上的记录，记录仍保存在本机。请该人员在此登录或要一张新的登记单。您的记录已上传到以其记录为依据的那一条之前，自该条起暂缓上传。若该人员已离岗，请中心暂时启用其账号，待本平板同步完毕。</translation>
        </message>
        <message>
            <source>The centre has other entries in your name than this tablet. Nothing was lost: both are kept. Ask the team lead, and enrol this tablet again.</source>
            <translation>中心有以您名义写成、与本机不同的记录。没有丢失：两者均已保留。请找组长，并重新登记本平板。</translation>
        </message>
        <message>
            <source>The centre has other entries in your name than this tablet, as after a copy or a restore. Nothing was lost: both are kept. Ask the team lead, and enrol this tablet again.</source>
            <translation>中心有以您名义写成、与本机不同的记录，疑似本机数据经过复制或恢复。没有丢失：两者均已保留。请找组长，并重新登记本平板。</translation>
        </message>
        <message numerus="yes">
            <source>Sending %n record(s)</source>
            <translation><numerusform>正在发送 %n 条记录</numerusform></translation>
        </message>
        <message>
            <source>The centre did not take the entries it was sent. They are sent again later.</source>
            <translation>中心未接收发送的记录，稍后重新发送。</translation>
        </message>
        <message>
            <source>Paused. What you record is kept on this tablet.</source>
            <translation>已暂停。您的记录保存在本机。</translation>
        </message>
        <message>
            <source>Synchronising is already going on by itself.</source>
            <translation>同步正在自动进行。</translation>
        </message>
    </context>
<context>
    <name>Act</name>
    <message>
        <source>Nobody is signed in. Unlock first, or give --pin-fd.</source>
        <translation>没有人登录。请先解锁，或给出 --pin-fd。</translation>
    </message>
</context>
</TS>
