<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Audit</name>
        <message>
            <source>Its author is kept as another person's than it says.</source>
            <translation>所记的作者与记录本身载明的人员不符。</translation>
        </message>
        <message>
            <source>Its entries stand in another log than the next one would.</source>
            <translation>其已有记录所在的日志与后续记录将进入的日志不同。</translation>
        </message>
        <message>
            <source>The header does not belong here or cannot be read.</source>
            <translation>记录头不属于此处，或无法读取。</translation>
        </message>
        <message>
            <source>Entries before this one are missing.</source>
            <translation>此条之前的记录有缺失。</translation>
        </message>
        <message>
            <source>The link does not follow from the one before.</source>
            <translation>链值与前一条不相衔接。</translation>
        </message>
        <message>
            <source>The signature does not fit the link.</source>
            <translation>签名与链值不符。</translation>
        </message>
        <message>
            <source>The body does not match its hash.</source>
            <translation>记录正文与其哈希不符。</translation>
        </message>
        <message>
            <source>Kind, object, dossier or status beside the entry is not what the entry says.</source>
            <translation>记录旁注的类别、对象、档案或状态与记录本身不符。</translation>
        </message>
        <message>
            <source>Status, reason and place of the entry do not go together.</source>
            <translation>该记录的状态、原因与位置互不相符。</translation>
        </message>
        <message>
            <source>The merged state cannot be read.</source>
            <translation>合并状态无法读取。</translation>
        </message>
        <message>
            <source>The number of its conflicts is not what its entries say.</source>
            <translation>其冲突数与记录不符。</translation>
        </message>
        <message>
            <source>It counts as of an earlier life of the centre, and none is ending.</source>
            <translation>其标记为属于中心的上一周期，但并无周期正在交替。</translation>
        </message>
        <message>
            <source>What the centre had merged is not kept here as it signed it.</source>
            <translation>中心给出的合并数据，在此保存的与其签名不符。</translation>
        </message>
        <message>
            <source>The centre gave it, and it is not here any more.</source>
            <translation>中心曾给出此对象，此处已不存在。</translation>
        </message>
        <message>
            <source>Entries that were here at these positions of the log are missing.</source>
            <translation>日志中这些位置上原有的记录缺失。</translation>
        </message>
        <message>
            <source>What is here of this log is not what the centre proved of it.</source>
            <translation>此处的日志内容与中心所证明的不符。</translation>
        </message>
        <message>
            <source>It is not as the centre gave it, with what came after that.</source>
            <translation>与中心给出的内容及其后的记录不符。</translation>
        </message>
        <message>
            <source>Its author was shown another log than this one, up to %1/%2/%3.</source>
            <translation>其记录人所见的日志与此日志不同，截至 %1/%2/%3。</translation>
        </message>
        <message>
            <source>Its signatures are held against another key than the vault has of this author: what waits is not shown to be theirs.</source>
            <translation>核对其签名所用的密钥与密钥库中此人的密钥不同：待传记录未能证明是其本人所写。</translation>
        </message>
        <message>
            <source>It counts as refused, and a person let it in.</source>
            <translation>显示为被拒收，而实际已由人工补收。</translation>
        </message>
        <message>
            <source>It does not stand right behind the act that let it in.</source>
            <translation>其位次不紧随补收它的记录。</translation>
        </message>
        <message>
            <source>The centre refuses nothing of its own.</source>
            <translation>中心不会拒收自己的记录。</translation>
        </message>
        <message>
            <source>It counts as left out of what the centre gave, and was not.</source>
            <translation>被记作中心未给出的部分，而实际并非如此。</translation>
        </message>
        <message>
            <source>Its place in the log is before what the centre proved.</source>
            <translation>其日志位置落后于中心已证明之处。</translation>
        </message>
        <message>
            <source>The merged state is not what its entries say.</source>
            <translation>合并状态与其记录不符。</translation>
        </message>
        <message>
            <source>Its dossier or its log is not that of its entries.</source>
            <translation>其档案或日志与其记录不符。</translation>
        </message>
        <message>
            <source>A pending entry of it cannot be read.</source>
            <translation>其一条待排序的记录无法读取。</translation>
        </message>
        <message>
            <source>Entries of it are here, and its merged state is not.</source>
            <translation>有其记录，却没有其合并状态。</translation>
        </message>
        <message>
            <source>The tables cannot be made again to compare them: the folder for temporary files has no room. Free some space there, or name another folder in TMPDIR; nothing was changed.</source>
            <translation>无法重新生成各表以作核对：临时文件夹空间不足。请在那里腾出空间，或用 TMPDIR 另指一个文件夹；未作任何改动。</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>%1 is %2, and the journal says %3.</source>
            <translation>%1 为 %2，而日志所记为 %3。</translation>
        </message>
        <message>
            <source>It is not found by its words: the index of words has others.</source>
            <translation>按其文字搜索不到：词语索引中的文字与其不同。</translation>
        </message>
        <message>
            <source>The journal knows of no such row.</source>
            <translation>日志中没有这一行。</translation>
        </message>
        <message>
            <source>The journal has it, and the table that shows it has not.</source>
            <translation>日志中有，显示用的表中却没有。</translation>
        </message>
        <message>
            <source>A table is missing.</source>
            <translation>缺少一张表。</translation>
        </message>
        <message>
            <source>A trigger or a view that no version of Mingcha makes.</source>
            <translation>有一个触发器或视图，明察的任何版本都不会建立它。</translation>
        </message>
        <message>
            <source>From here on positions of this log are missing.</source>
            <translation>自此处起，该日志的位置有缺失。</translation>
        </message>
        <message>
            <source>The log ends before this position.</source>
            <translation>日志在此位置之前已结束。</translation>
        </message>
        <message>
            <source>No entry stands at this position of the log.</source>
            <translation>日志的这一位置没有记录。</translation>
        </message>
        <message>
            <source>Its place, its effective time or its flag is not what the tree of the log has at %1.</source>
            <translation>其位置、生效时间或标记与日志哈希树在 %1 处的内容不符。</translation>
        </message>
        <message>
            <source>From here on the tree of this log is not what its leaves say.</source>
            <translation>自此处起，该日志的哈希树与其叶子不符。</translation>
        </message>
        <message>
            <source>Place, effective time or flag of an entry at these positions is not what the centre proved of the log.</source>
            <translation>这些位置上有记录的位置、生效时间或标记与中心对该日志的证明不符。</translation>
        </message>
        <message>
            <source>What is kept of the centre's proofs cannot be read.</source>
            <translation>所存的中心证明无法读取。</translation>
        </message>
        <message>
            <source>The vault with the keys of who is enrolled here is missing: nobody can sign in. What was recorded is not touched by this. Bring the file back from a copy of this folder, or enrol again.</source>
            <translation>保存本机已登记人员密钥的保险库文件不见了：无人能够登录。已记录的内容不受影响。请从本文件夹的副本恢复该文件，或重新登记。</translation>
        </message>
        <message>
            <source>The author&apos;s key is not the one that was enrolled.</source>
            <translation>该作者的密钥并非登记时的密钥。</translation>
        </message>
        <message>
            <source>What came up to here is not signed by its author.</source>
            <translation>至此收到的记录没有其作者的签名。</translation>
        </message>
        <message>
            <source>This has no receipt, and the centre gives one for all it takes.</source>
            <translation>此记录没有回执，而中心对所收内容都给出回执。</translation>
        </message>
        <message>
            <source>The centre&apos;s receipt says otherwise of this entry than the journal.</source>
            <translation>对此记录，中心的回执与日志所载不一致。</translation>
        </message>
        <message>
            <source>This author has entries here and was never enrolled.</source>
            <translation>该作者在此有记录，却从未登记。</translation>
        </message>
        <message>
            <source>A receipt that is kept is not one that the centre gave.</source>
            <translation>所存的一份回执并非中心所给。</translation>
        </message>
        <message>
            <source>This is not the entry that the centre gave its receipt for, or one before it is not.</source>
            <translation>此条并非中心给出回执的那一条，或其前有一条不是。</translation>
        </message>
        <message>
            <source>What waits up to here is not signed by its author.</source>
            <translation>至此待传的记录没有其作者的签名。</translation>
        </message>
        <message>
            <source>The vault has this author, and the records count as another&apos;s: they are not sent.</source>
            <translation>保险库中有此作者，但其记录被标为他人所有，因而未上传。</translation>
        </message>
        <message>
            <source>Up to here all counts as received, and no receipt of the centre says so.</source>
            <translation>至此标为已收到，但没有中心的回执可证。</translation>
        </message>
        <message>
            <source>The receipt kept for this is not one that the centre gave.</source>
            <translation>所存回执并非中心所给。</translation>
        </message>
        <message>
            <source>From here on entries that the centre has are missing here.</source>
            <translation>自此起，中心已有的记录本机没有。</translation>
        </message>
        <message>
            <source>This author recorded here and is not in the vault: nothing of it is sent.</source>
            <translation>此人曾在本机记录，保险库中却没有：其记录不会上传。</translation>
        </message>
        <message>
            <source>What is kept of the centre's proofs is not the checkpoint that it signed.</source>
            <translation>本机保存的中心证明与中心签过的检查点不符。</translation>
        </message>
        <message>
            <source>What came of this log is not shown to be all of it.</source>
            <translation>此日志收到的内容未能证明完整。</translation>
        </message>
        <message>
            <source>This photo counts as received, and no receipt of the centre says so.</source>
            <translation>此照片标为已收到，但没有中心的回执可证。</translation>
        </message>
        <message>
            <source>What was kept of the other branch is not what was written.</source>
            <translation>另一分支所存内容与原记录不符。</translation>
        </message>
    </context>
    <context>
        <name>Journal</name>
        <message>
            <source>This is not a checkpoint of a log, or another centre signed it.</source>
            <translation>这不是日志检查点，或由其他中心签署。</translation>
        </message>
        <message>
            <source>The tree of a log is not complete. Bring the data back from a backup.</source>
            <translation>日志的哈希树不完整。请从备份恢复数据。</translation>
        </message>
        <message>
            <source>Entries of an author are missing. Bring the data back from a backup.</source>
            <translation>某位作者的记录有缺失。请从备份恢复数据。</translation>
        </message>
        <message>
            <source>This author is not known here.</source>
            <translation>此处没有这位作者。</translation>
        </message>
    </context>
    <context>
        <name>LogAlarm</name>
        <message>
            <source>covert</source>
            <translation>暗访日志</translation>
        </message>
        <message>
            <source>private</source>
            <translation>内部日志</translation>
        </message>
        <message>
            <source>everyday</source>
            <translation>日常日志</translation>
        </message>
        <message>
            <source>Log %1: what was shown of it, with %2 entries, is not signed by your centre.</source>
            <translation>%1：所示内容（共 %2 条）不是由您的中心签署的。</translation>
        </message>
        <message>
            <source>Log %1: the centre does not prove what it says, with %2 entries.</source>
            <translation>%1：中心对其给出的 %2 条记录没有出具证明。</translation>
        </message>
        <message>
            <source>Log %1: as the centre shows it now, with %2 entries, it does not go on from what this tablet was shown before. Entries were changed, left out or moved, or the centre was brought back from a copy and nobody declared it. All of it is read again, and it is sent what it lacks. Tell the person who looks after the centre.</source>
            <translation>%1：中心现在给出的 %2 条记录与此前给本平板看过的不相衔接：有记录被改动、遗漏或调换了位置，或者中心从备份恢复而没有声明。现将全部重新读取，并补发中心缺少的记录。请告知中心管理人员。</translation>
        </message>
        <message>
            <source>Log %1: the centre signed two different states of its first %2 entries.</source>
            <translation>%1：中心对前 %2 条记录签署了两个不同的状态。</translation>
        </message>
        <message>
            <source>Log %1: another tablet was shown its first %2 entries otherwise than this one.</source>
            <translation>%1：另一台平板看到的前 %2 条记录与本平板不同。</translation>
        </message>
        <message>
            <source>Log %1: a receipt names a place among %2 entries where what was recorded here does not stand.</source>
            <translation>%1：回执所指的位置（共 %2 条）上并不是本平板的记录。</translation>
        </message>
        <message>
            <source>Log %1: the centre, or who stands between it and this tablet, left out entry %2. It is asked for again.</source>
            <translation>%1：中心（或其与本平板之间的某处）略去了第 %2 条。将再次索取。</translation>
        </message>
        <message>
            <source>What you record is safe here and work goes on. Tell the second office that keeps this centre&apos;s checkpoints.</source>
            <translation>您的记录在本机安全保存，工作可继续。请告知保管该中心检查点的另一单位。</translation>
        </message>
    </context>
    <context>
        <name>Server</name>
        <message>
            <source>There is no such log.</source>
            <translation>没有这个日志。</translation>
        </message>
        <message>
            <source>The folder holds something already. Name a new one.</source>
            <translation>该文件夹里已有内容。请指定新的文件夹。</translation>
        </message>
        <message>
            <source>The folder cannot be made.</source>
            <translation>无法创建该文件夹。</translation>
        </message>
        <message>
            <source>Name one hazard by its id or its number.</source>
            <translation>请用标识或编号指定一条隐患。</translation>
        </message>
        <message>
            <source>This is too long for a QR code.</source>
            <translation>内容过长，无法生成二维码。</translation>
        </message>
        <message>
            <source>An audience is everyday, covert or private.</source>
            <translation>日志类别只能是 everyday、covert 或 private。</translation>
        </message>
        <message>
            <source>Name the log: --region CODE.</source>
            <translation>请指定日志：--region 区划代码。</translation>
        </message>
        <message>
            <source>Centre&apos;s fingerprint: %1</source>
            <translation>中心指纹：%1</translation>
        </message>
        <message>
            <source>mingcha-server export-evidence HAZARD --out FOLDER [--checkpoint FILE]...
Writes one hazard (its id, or its number) into a new folder that a court, an auditor or the inspected
company can check with mingcha-verify, without this server: entries, photos, receipts, proofs, keys and a
page to read. What else its authors did is in it as hashes only. --checkpoint names a checkpoint that a
second office kept, so that the folder shows that the log goes on from it.</source>
            <translation>mingcha-server export-evidence 隐患 --out 文件夹 [--checkpoint 文件]...
把一条隐患（标识或编号）写入新文件夹，法院、审计或被检查单位无需本服务器即可用
mingcha-verify 核验：记录、照片、回执、证明、密钥，以及供阅读的页面。
作者的其他记录只以哈希出现。--checkpoint 指定另一单位保管的检查点，
使文件夹能证明日志由它延续而来。</translation>
        </message>
        <message>
            <source>mingcha-server checkpoint [--region CODE] [--audience everyday|covert|private]
                          [--out FILE] [--svg FILE] [--png FILE]
Prints what the centre signs of its logs: how many entries each has, and the root of their tree. With
--region, of that log alone, with a QR code of it for paper. A second office keeps it: from then on
nothing up to there can be changed unseen. --out writes the text, as mingcha-verify reads it.</source>
            <translation>mingcha-server checkpoint [--region 区划代码] [--audience everyday|covert|private]
                          [--out 文件] [--svg 文件] [--png 文件]
打印中心对日志的签署：每个日志的条数与哈希树的根。加 --region 时只打印该日志，
并附可印在纸上的二维码。交由另一单位保管：此后，该处以前的任何内容
都无法被悄悄改动。--out 写出文本，供 mingcha-verify 读取。</translation>
        </message>
    </context>
<context>
    <name>Tablet</name>
    <message>
        <source>Some records on this tablet are not signed by the person whose name they carry: somebody changed them from outside. They are kept and not sent. Do not clear this tablet; call the person who looks after it.</source>
        <translation>本机有些记录没有署名人本人的签名：有人从外部改动过。这些记录予以保留，不上传。请勿清空本机，并联系设备管理人员。</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>The centre named in this tablet&apos;s vault is not the one you enrolled at: somebody changed it. Nothing was sent. Call the person who looks after this tablet.</source>
        <translation>本机保险库中的中心并非您登记时的中心：有人改动过。未发送任何内容。请联系设备管理人员。</translation>
    </message>
</context>
</TS>
