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
</TS>
