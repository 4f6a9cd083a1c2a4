<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AppFrame</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Hazards</source>
            <translation>隐患</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
    </context>
    <context>
        <name>AppWindow</name>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
    </context>
    <context>
        <name>TroubleWindow</name>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>What was stored before is untouched</source>
            <translation>此前已存的记录完好</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::Session</name>
        <message>
            <source>d MMMM, dddd</source>
            <comment>a date format</comment>
            <translation>M 月 d 日·dddd</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::Trouble</name>
        <message>
            <source>The data folder cannot be written</source>
            <translation>数据文件夹无法写入</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>存储已满</translation>
        </message>
        <message>
            <source>Mingcha is already open</source>
            <translation>明察已经打开</translation>
        </message>
        <message>
            <source>The data is from a newer version</source>
            <translation>数据来自更新的版本</translation>
        </message>
        <message>
            <source>The data is damaged</source>
            <translation>数据已损坏</translation>
        </message>
        <message>
            <source>The data cannot be opened</source>
            <translation>数据无法打开</translation>
        </message>
    </context>
</TS>
