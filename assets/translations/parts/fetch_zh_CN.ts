<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Photo</name>
    <message>
        <source>Still on the tablet of %1</source>
        <translation>仍在%1的平板上</translation>
    </message>
    <message>
        <source>Not at the centre yet</source>
        <translation>中心尚未收到</translation>
    </message>
    <message>
        <source>Not on this tablet; offline</source>
        <translation>不在本机，当前离线</translation>
    </message>
    <message>
        <source>No room on this tablet</source>
        <translation>本机空间不足</translation>
    </message>
    <message>
        <source>Came damaged, asked for again</source>
        <translation>收到的已损坏，将重新获取</translation>
    </message>
    <message>
        <source>Being fetched</source>
        <translation>正在获取</translation>
    </message>
</context>
<context>
    <name>PreviewFolder</name>
    <message>
        <source>The folder of previews cannot be made. Photos of other tablets are shown once it can be written.</source>
        <translation>无法创建预览文件夹。能写入后才能显示其他平板的照片。</translation>
    </message>
</context>
<context>
    <name>mingcha::app::LeftOut</name>
    <message>
        <source>Only part of this is on the tablet: the rest is being fetched</source>
        <translation>本机只有部分内容，正在获取其余部分</translation>
    </message>
</context>
<context>
    <name>mingcha::tablet::SyncCore</name>
    <message>
        <source>The centre cannot be reached now. The rest is fetched when it can.</source>
        <translation>现在连不上中心。连上后自动获取其余部分。</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>The answers of this inspection are not all on this tablet. Open it where there is a link to the centre: they are fetched, and then you can go on.</source>
        <translation>本次检查的答案不全在本机。请在有信号处打开它：获取后即可继续。</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Only the ledger line of this is on the tablet. Open it where there is a link to the centre: the rest is fetched, and then you can go on.</source>
        <translation>本机只有这一条的台账行。请在有信号处打开它：获取后即可继续。</translation>
    </message>
    <message>
        <source>There is no such object.</source>
        <translation>没有这个对象。</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>An object is named by its id.</source>
        <translation>对象由其标识指明。</translation>
    </message>
    <message>
        <source>There is more of this than goes into one message.</source>
        <translation>内容过多，一条消息装不下。</translation>
    </message>
</context>
</TS>
