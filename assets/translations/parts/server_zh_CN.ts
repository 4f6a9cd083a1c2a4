<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Server</name>
        <message>
            <source>The entries are not as they were received, so no evidence is made of them: %1 Run &quot;mingcha-server verify&quot;, and bring back a copy.</source>
            <translation>记录与收到时不符，因此不据以制作证据：%1请运行“mingcha-server verify”，并恢复备份。</translation>
        </message>
        <message>
            <source>The server&apos;s disk is full; nothing is lost, try again later.</source>
            <translation>服务器磁盘已满；没有内容丢失，请稍后再试。</translation>
        </message>
        <message>
            <source>The server cannot write to its data directory.</source>
            <translation>服务器无法写入其数据目录。</translation>
        </message>
        <message>
            <source>The server&apos;s disk failed (error %1).</source>
            <translation>服务器磁盘出错（错误码 %1）。</translation>
        </message>
        <message>
            <source>This data was made by a newer server. Update mingcha-server; nothing was changed.</source>
            <translation>这些数据由更新版本的服务器生成。请升级 mingcha-server；未作任何改动。</translation>
        </message>
        <message>
            <source>There is no such person.</source>
            <translation>没有此人。</translation>
        </message>
        <message>
            <source>This enrolment slip is not known here. Ask for a new one.</source>
            <translation>本中心没有这张登记单，请重新领取。</translation>
        </message>
        <message>
            <source>This enrolment slip has run out. Ask for a new one.</source>
            <translation>这张登记单已过期，请重新领取。</translation>
        </message>
        <message>
            <source>This enrolment slip has been used already. Ask for a new one.</source>
            <translation>这张登记单已使用过，请重新领取。</translation>
        </message>
        <message>
            <source>This device is enrolled already with another key. Begin enrolling anew.</source>
            <translation>本设备已用另一密钥登记，请重新开始登记。</translation>
        </message>
        <message>
            <source>The enrolment is not complete.</source>
            <translation>登记信息不完整。</translation>
        </message>
        <message>
            <source>There is no such device.</source>
            <translation>没有这台设备。</translation>
        </message>
        <message>
            <source>The centre's key file cannot be read. Bring it back from a backup; without it every tablet would have to be enrolled anew.</source>
            <translation>无法读取中心的密钥文件。请从备份恢复；没有它，所有平板都须重新登记。</translation>
        </message>
        <message>
            <source>The key file cannot be closed to others.</source>
            <translation>无法禁止他人读取密钥文件。</translation>
        </message>
        <message>
            <source>What stands here in the centre's own name is not signed with its key: somebody else wrote it. Nothing was written. "mingcha-server verify" names it; bring back a copy.</source>
            <translation>以中心名义写下的记录没有中心密钥的签名：是他人所写。未写入任何内容。“mingcha-server verify”会指出；请恢复备份。</translation>
        </message>
        <message>
            <source>This region is not in the centre's list. Check its code, or bring in the list it is in with "import regions".</source>
            <translation>中心的区划表中没有这个区划。请核对代码，或用“import regions”导入含有它的区划表。</translation>
        </message>
        <message>
            <source>The centre's name has at most %1 characters.</source>
            <translation>中心名称最多 %1 个字。</translation>
        </message>
        <message>
            <source>mingcha-server VERB [--data DIR] [--lang zh_CN|en] …
  serve    serves the tablets
  demo     fills an empty data folder with an invented district
  person   lists, adds and changes people
  device   lists and revokes tablets
  refused  lists what was refused, for who may let it in
  enrol    prints an enrolment slip for one tablet
  import   brings in sites, checklists or regions
  import-outbox  takes in what a tablet exported as a file
  verify   checks everything that is kept
  checkpoint       prints what a second office keeps of a log, with its QR code
  export-evidence  writes a hazard into a folder that anyone can check
  restored says that the folder was brought back from a copy
"mingcha-server VERB --help" tells more. All but serve and restored also work while the server runs.</source>
            <translation>mingcha-server 命令 [--data 目录] [--lang zh_CN|en] …
  serve    为平板提供服务
  demo     在空数据目录中生成虚构的演示区
  person   列出、添加、修改人员
  device   列出、停用平板
  refused  列出被拒收的记录，供有权者补收
  enrol    打印一台平板的登记单
  import   导入场所、检查表或行政区划
  import-outbox  收取平板导出的文件
  verify   核对所保存的一切
  checkpoint       打印供另一单位保管的日志检查点及其二维码
  export-evidence  把一条隐患写入任何人都能核验的文件夹
  restored 声明数据目录是从备份恢复的
“mingcha-server 命令 --help”有详细说明。除 serve 和 restored 外，服务器运行时也可使用。</translation>
        </message>
        <message>
            <source>This device is not enrolled here, or its signature does not fit.</source>
            <translation>本设备未在此登记，或签名不符。</translation>
        </message>
        <message>
            <source>Opening the session took too long; it is tried again.</source>
            <translation>建立会话超时，正在重试。</translation>
        </message>
        <message>
            <source>More is waiting to be written than the disk takes.</source>
            <translation>等待写入的数据超过磁盘能力。</translation>
        </message>
        <message>
            <source>The data folder cannot be closed to others. Check its owner.</source>
            <translation>无法禁止他人进入数据目录，请检查其属主。</translation>
        </message>
        <message>
            <source>The session has ended; the device opens a new one.</source>
            <translation>会话已结束，设备将重新建立。</translation>
        </message>
        <message>
            <source>These entries are of another device.</source>
            <translation>这些记录属于另一台设备。</translation>
        </message>
        <message>
            <source>A snapshot is named by region, audience and after.</source>
            <translation>快照须以 region、audience 和 after 指明。</translation>
        </message>
        <message>
            <source>There is no such snapshot for you.</source>
            <translation>没有可供您使用的此快照。</translation>
        </message>
        <message>
            <source>The centre is busy; it is tried again shortly.</source>
            <translation>中心繁忙，稍后自动重试。</translation>
        </message>
        <message>
            <source>The centre was brought back from a copy and lacks what some of this file builds on: records of others, or rights given since. Nothing of it was taken in. Keep the file, and import it again once they have synced and the rights are given again.</source>
            <translation>中心由备份恢复，还缺少此文件中部分记录所依据的内容：他人的记录，或备份之后授予的权限。文件未导入任何内容。请保留文件，待他人同步、权限重新授予后再次导入。</translation>
        </message>
        <message>
            <source>This option is not known here; see --help.</source>
            <translation>没有这个选项，请看 --help。</translation>
        </message>
        <message>
            <source>This option needs a value.</source>
            <translation>这个选项须带值。</translation>
        </message>
        <message>
            <source>The server does not know this verb.</source>
            <translation>服务器没有这个命令。</translation>
        </message>
        <message>
            <source>The path of the data folder is too long for a socket in it. Choose a shorter one.</source>
            <translation>数据目录路径过长，无法在其中建立套接字，请选用较短的路径。</translation>
        </message>
        <message>
            <source>The data folder is in use, but no server answers there. Wait until the other program has ended, then try again.</source>
            <translation>数据目录正被使用，但没有服务器应答。请待另一程序结束后再试。</translation>
        </message>
        <message>
            <source>--today is a day such as 2026-11-20.</source>
            <translation>--today 应为日期，如 2026-11-20。</translation>
        </message>
        <message>
            <source>mingcha-server demo [--small] [--seed N] [--today YYYY-MM-DD] [--enrol LOGIN[,LOGIN…]]
Fills an empty data folder with an invented district, and prints its people as lines of JSON; then, for each
login, an enrolment slip as "enrol" does.</source>
            <translation>mingcha-server demo [--small] [--seed N] [--today YYYY-MM-DD] [--enrol 登录名[,登录名…]]
在空数据目录中生成虚构的区，逐行以 JSON 打印人员；
再为每个登录名打印登记单，与 enrol 相同。</translation>
        </message>
        <message>
            <source>--seed is a whole number.</source>
            <translation>--seed 应为整数。</translation>
        </message>
        <message>
            <source>mingcha-server device list
mingcha-server device revoke INCARNATION
A revoked device is refused from now on; what it sent before stays. Its person enrols again on another.
What waited on it comes when that tablet is enrolled again; it is refused and kept: "refused" lists it, and an
administrator or a coordinator lets it in by hand.</source>
            <translation>mingcha-server device list
mingcha-server device revoke 设备编号
停用后该设备即被拒绝；此前已发送的记录保留。其使用人可在另一台设备上重新登记。
尚未发送的记录在该平板重新登记后送达，会被拒收并保留：“refused”可列出，由管理员或调度员人工补收。</translation>
        </message>
        <message>
            <source>A device is named by the 32 digits of its incarnation.</source>
            <translation>设备以其 32 位编号指明。</translation>
        </message>
        <message>
            <source>mingcha-server enrol --person ID|LOGIN|NAME [--url URL]
Prints a token for one tablet, valid for ten minutes and once, the server's address, and the four digits that the
tablet must show before its PIN is set: other digits mean another server.</source>
            <translation>mingcha-server enrol --person 编号|登录名|姓名 [--url 地址]
打印一台平板的登记码（十分钟内有效，限用一次）、服务器地址，以及平板设置口令前
必须显示的四位数字：数字不同即表示服务器不对。</translation>
        </message>
        <message>
            <source>Nothing was brought in. Mend these lines and try again.</source>
            <translation>未导入任何内容。请改正上述各行后重试。</translation>
        </message>
        <message>
            <source>mingcha-server import sites FILE.csv
mingcha-server import catalogue FILE.json
mingcha-server import regions FILE.json
Checks the whole file first; with any mistake nothing is brought in.</source>
            <translation>mingcha-server import sites 文件.csv
mingcha-server import catalogue 文件.json
mingcha-server import regions 文件.json
先检查整个文件；有任何错误则不导入。</translation>
        </message>
        <message>
            <source>There is no such person. "mingcha-server person list" shows all.</source>
            <translation>没有此人。“mingcha-server person list”可列出所有人员。</translation>
        </message>
        <message>
            <source>Several people have this name; give the id.</source>
            <translation>有多人同名，请给出编号。</translation>
        </message>
        <message>
            <source>This is not a role: gridWorker, inspector, officer, teamLead, departmentOfficer, coordinator or administrator.</source>
            <translation>没有这个角色，应为 gridWorker、inspector、officer、teamLead、departmentOfficer、coordinator 或 administrator。</translation>
        </message>
        <message>
            <source>--active is yes or no.</source>
            <translation>--active 应为 yes 或 no。</translation>
        </message>
        <message>
            <source>A person needs --name, --role and --region.</source>
            <translation>人员须有 --name、--role 和 --region。</translation>
        </message>
        <message>
            <source>mingcha-server person list
mingcha-server person add --name NAME --role ROLE [--role ROLE] --region CODE [--agency TEXT] [--card NUMBER]
                          [--card-expiry YYYY-MM-DD] [--team TEXT]
mingcha-server person change ID|LOGIN|NAME [the options of add] [--active yes|no]
Prints each person as one line of JSON.</source>
            <translation>mingcha-server person list
mingcha-server person add --name 姓名 --role 角色 [--role 角色] --region 区划代码 [--agency 单位] [--card 证号]
                          [--card-expiry YYYY-MM-DD] [--team 组别]
mingcha-server person change 编号|登录名|姓名 [add 的选项] [--active yes|no]
每人打印一行 JSON。</translation>
        </message>
        <message>
            <source>--listen is an IP address and a port, such as 127.0.0.1:8480.</source>
            <translation>--listen 应为 IP 地址和端口，如 127.0.0.1:8480。</translation>
        </message>
        <message>
            <source>mingcha-server serve [--listen ADDRESS:PORT] [--name NAME]
Serves the tablets until it is told to end (SIGTERM, SIGINT). Port 0 takes any free one. When ready it prints one
line, {"listening": "ADDRESS:PORT", "url": "…"}; its log goes to standard error. NAME, such as that of your
agency, is shown where a tablet is enrolled; it is kept for the next time.</source>
            <translation>mingcha-server serve [--listen 地址:端口] [--name 名称]
为平板提供服务，直至收到结束信号（SIGTERM、SIGINT）。端口 0 表示任一空闲端口。就绪后打印一行
{"listening": "地址:端口", "url": "…"}；日志写到标准错误。名称（如本单位名称）显示在平板登记页，
保存后下次仍有效。</translation>
        </message>
        <message>
            <source>mingcha-server restored
Run once after the data folder was brought back from a copy, before serving again. Begins a new
epoch: every tablet then sends again what the copy lacks and reads the rest anew. Nothing on a
tablet is lost by it.
For three days the centre waits for what tablets bring of each other. What was done at the centre
itself since the copy no tablet brings: give roles, cards, regions and enrolments again, the same
day. Persons and sites that were added since then are new ones when they are added again: what was
recorded by the old persons stays on their tablets, and what was recorded at the old sites is
refused after those days.
A tablet that was revoked since the copy may sync again. Where it was stolen, revoke it at once:
what it had sent after the copy is then refused. Else revoke it after it has synced.
What was refused so is kept: "refused" lists it, and an administrator or a coordinator lets it in
by hand, after a look at it.</source>
            <translation>mingcha-server restored
数据目录从备份恢复后、重新开始服务前运行一次。开始新的日志纪元：
各平板随后补发备份中缺少的记录，并重新读取其余内容。
平板上的内容不会丢失。
三天内，中心等待各平板互相补齐记录。备份之后在中心端所做的操作，平板无法带回：
请当天重新授予角色、执法证、区域，并重新登记设备。备份之后添加的人员和场所，重新添加即为
新人员、新场所：原人员登记的内容留在其平板上，在原场所登记的内容三天后将被拒收。
备份之后停用过的平板又可以同步。若平板是被盗的，请立即重新停用：它在备份之后上报的内容将被拒收。
其他情况请等它同步完再停用。
因此被拒收的记录会保留：“refused”可列出，由管理员或调度员核实后人工补收。</translation>
        </message>
        <message>
            <source>Stop the server first: tablets must not read one epoch while another begins.</source>
            <translation>请先停止服务器：新纪元开始时，平板不能仍在读取旧纪元。</translation>
        </message>
        <message>
            <source>mingcha-server verify [--json]
Reads every entry and every photo and holds them against their hashes, links, signatures
and logs, and the rows of every table against the entries. Changes nothing, also beside a
running server, and needs no right to write. Ends with 1 when something is wrong.</source>
            <translation>mingcha-server verify [--json]
读取每条记录和每张照片，核对其哈希、链、签名和日志，
并以记录核对各表的每一行。不作任何改动，服务器运行时亦可使用，
也无需写入权限。发现问题时以 1 结束。</translation>
        </message>
    </context>
</TS>
