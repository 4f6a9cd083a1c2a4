<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Handover</name>
        <message>
            <source>The file is cut short or was changed. Nothing of it was taken in. Copy it again, or export again.</source>
            <translation>文件不完整或被改动过，没有收取任何内容。请重新复制，或重新导出。</translation>
        </message>
        <message>
            <source>This is not a file that a tablet or the centre of Mingcha has made.</source>
            <translation>这不是明察平板或中心生成的文件。</translation>
        </message>
        <message>
            <source>The reader&apos;s key is not a key.</source>
            <translation>接收方的公钥无效。</translation>
        </message>
        <message>
            <source>A part of the file is too large.</source>
            <translation>文件中有一段过大。</translation>
        </message>
        <message>
            <source>The file cannot be written to its end (%1). Free some space there, or use another drive.</source>
            <translation>文件没能写完（%1）。请在那里腾出空间，或换一个 U 盘。</translation>
        </message>
        <message>
            <source>This file was made for somebody else: it cannot be opened here. Take it to the centre or the tablet it was made for.</source>
            <translation>这个文件是给别处的，在这里打不开。请交给对应的中心或平板。</translation>
        </message>
        <message>
            <source>A part of the file is not what it should be. Nothing of it was taken in.</source>
            <translation>文件中有一段内容不对，没有收取任何内容。</translation>
        </message>
        <message>
            <source>Another version of Mingcha made this file. Update this one.</source>
            <translation>这个文件由另一版本的明察生成，请升级本程序。</translation>
        </message>
        <message>
            <source>This file holds a centre&apos;s receipts. It is for a tablet.</source>
            <translation>这是中心的回执文件，应由平板收取。</translation>
        </message>
        <message>
            <source>This file holds a tablet&apos;s records. It is for the centre.</source>
            <translation>这是平板的导出文件，应由中心收取。</translation>
        </message>
        <message>
            <source>Sign in first: the file is signed with your key.</source>
            <translation>请先解锁：文件要用您的密钥签名。</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>请先解锁。</translation>
        </message>
        <message>
            <source>A receipt in this file is not signed by your centre. Nothing counts as received.</source>
            <translation>文件中有一份回执不是本中心签发的，一律不算已接收。</translation>
        </message>
        <message>
            <source>A receipt in this file is for another tablet.</source>
            <translation>文件中有一份回执是给另一台平板的。</translation>
        </message>
        <message>
            <source>The centre was brought back from a copy between this file and what this tablet knows of it. Nothing counts as received. Sync once where there is a link, then export again.</source>
            <translation>在这份文件与本机所知之间，中心曾从备份恢复。没有任何记录算作已收到。请在有信号处同步一次，再重新导出。</translation>
        </message>
        <message>
            <source>The centre has other entries in the name of %1 than this tablet, as after a copy or a restore. Nothing was lost: both are kept. Ask the team lead, and enrol again on this tablet whoever is named.</source>
            <translation>中心以%1名义保存的记录与本机不同，像是复制或恢复过。没有丢失，两份都保留。请找组长，并在本机重新登记上述人员。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>This file was made for somebody else: it opens for who made the export on a tablet, and for those whose records were in it. Let one of them sign in here, or take it to the tablet or the centre that it was made for.</source>
            <translation>这个文件是给别人的：只有在平板上导出的人和其中记录的作者才能打开。请他们之一在此解锁，或交给对应的平板或中心。</translation>
        </message>
        <message>
            <source>This file was not made by your centre. Nothing counts as received.</source>
            <translation>这个文件不是本中心生成的，一律不算已接收。</translation>
        </message>
    </context>
    <context>
        <name>Server</name>
        <message>
            <source>This file was not made by a tablet that is enrolled here. Nothing of it was taken in.</source>
            <translation>这个文件不是在此登记的平板生成的，没有收取任何内容。</translation>
        </message>
        <message>
            <source>A photo in this file is not whole. Nothing of it was taken in.</source>
            <translation>文件中有一张照片不完整，没有收取任何内容。</translation>
        </message>
        <message>
            <source>This file holds too many entries.</source>
            <translation>文件中的记录过多。</translation>
        </message>
        <message>
            <source>The tablet that made this file was revoked. Nothing of it was taken in.</source>
            <translation>生成这个文件的平板已被停用，没有收取任何内容。</translation>
        </message>
        <message>
            <source>mingcha-server import-outbox FILE [--receipts FILE]
Takes in what a tablet exported for this centre, as if it had been sent, and writes the receipts as a
file for that tablet (beside FILE unless told otherwise). Doing it again does no harm. Prints what
was taken in; a gap means that the tablet has to export or sync once more. entriesLeft are of people
whose account rests, or who are not enrolled here, or build on what is not here: they stay on the tablet
until that is mended.</source>
            <translation>mingcha-server import-outbox 文件 [--receipts 文件]
收取平板为本中心导出的文件，与联网上传等效，并为该平板生成回执文件（默认放在原文件旁）。
重复收取无害。打印收取的内容；出现 gap 表示平板还需再导出或联网同步一次。entriesLeft 为账号已停用
或未在本中心登记的人员的记录，以及以本中心没有的内容为依据的记录：处理好之前，这些记录留在平板上。</translation>
        </message>
    </context>
    <context>
        <name>HandoverSheet</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The file is sealed to your centre: nobody else can read it. All stays on this tablet too.</source>
            <translation>文件只有本中心能打开，别人读不了；本机的一份仍然保留。</translation>
        </message>
        <message>
            <source>Export to a USB drive</source>
            <translation>导出到 U 盘</translation>
        </message>
        <message>
            <source>Waiting: %1</source>
            <translation>待传：%1</translation>
        </message>
        <message>
            <source>No drive is plugged in. Plug one in and open this again, or choose a folder.</source>
            <translation>没有插入 U 盘。请插入后重新打开，或选择一个文件夹。</translation>
        </message>
        <message>
            <source>Without them the file is small; they are sent when there is a link.</source>
            <translation>不带照片文件很小；照片等有网络时再传。</translation>
        </message>
        <message>
            <source>With photos</source>
            <translation>带上照片</translation>
        </message>
        <message>
            <source>Take in the centre&apos;s receipts</source>
            <translation>收取中心回执</translation>
        </message>
        <message>
            <source>Receipts (*.mingcha-receipts)</source>
            <translation>回执文件 (*.mingcha-receipts)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>SyncCentrePage</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1·%2</translation>
        </message>
        <message>
            <source>Export to a USB drive</source>
            <translation>导出到 U 盘</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::HandoverDesk</name>
        <message numerus="yes">
            <source>%n record(s) are written into %1.</source>
            <translation>
                <numerusform>已将 %n 条记录写入 %1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with it.</source>
            <translation>
                <numerusform>附照片 %n 张。</numerusform>
            </translation>
        </message>
        <message>
            <source>It counts as received once the centre&apos;s receipts are taken in here.</source>
            <translation>在本机收取中心回执后才算已接收。</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) stay here: of others, until they sign in, and what follows on those.</source>
            <translation>
                <numerusform>%n 条记录留在本机：他人的记录要等本人解锁后才能导出，以其为依据及之后的记录随后导出。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) changed since they were taken and stay here.</source>
            <translation>
                <numerusform>%n 张照片拍摄后被改动过，留在本机。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The centre has received %n record(s).</source>
            <translation>
                <numerusform>中心已接收 %n 条记录。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are safe there.</source>
            <translation>
                <numerusform>%n 张照片已在中心存妥。</numerusform>
            </translation>
        </message>
    </context>
</TS>
