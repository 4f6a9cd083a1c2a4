<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>FieldWords</name>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>负责人</translation>
        </message>
    </context>
    <context>
        <name>OutboxList</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>SyncCard</name>
        <message>
            <source>%1 · %2 to send</source>
            <translation>%1·%2 条待上传</translation>
        </message>
        <message>
            <source>%1 photos not yet received · %2</source>
            <translation>%1 张照片未收妥·%2</translation>
        </message>
        <message>
            <source>All is stored on this device and sent by itself</source>
            <translation>全部已存本机，联网后自动上传</translation>
        </message>
        <message>
            <source>Open the sync centre</source>
            <translation>打开同步中心</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::SyncStatus</name>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>正在上传</translation>
        </message>
        <message>
            <source>Receiving</source>
            <translation>正在接收</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>To be sent</source>
            <translation>待传</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Needs you</source>
            <translation>需要处理</translation>
        </message>
        <message numerus="yes">
            <source>Tries again in %n s</source>
            <translation><numerusform>%n 秒后重试</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>Tries again in %n min</source>
            <translation><numerusform>%n 分钟后重试</numerusform></translation>
        </message>
        <message>
            <source>Never synced yet</source>
            <translation>尚未同步过</translation>
        </message>
        <message>
            <source>Last synced %1</source>
            <translation>上次同步 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation><numerusform>%n 条</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation><numerusform>%n 张照片</numerusform></translation>
        </message>
    </context>
    <context>
        <name>ClearingSheet</name>
        <message>
            <source>Remove %1</source>
            <translation>清理 %1</translation>
        </message>
        <message>
            <source>Being removed</source>
            <translation>正在清理</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) of closed work, each with the centre's receipt</source>
            <translation><numerusform>%n 张已办结的照片，每张都有上传回执</numerusform></translation>
        </message>
        <message>
            <source>Make room on this tablet?</source>
            <translation>清理本机空间？</translation>
        </message>
        <message>
            <source>Photos that the centre has not received, and those of open work, stay</source>
            <translation>未上传的、未办结的照片都不会清理</translation>
        </message>
        <message>
            <source>A small picture of each stays; the original comes back when there is a link</source>
            <translation>每张保留小图；联网后可再取回原图</translation>
        </message>
        <message>
            <source>The records and their receipts stay as they are</source>
            <translation>记录和回执原样保留</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::ClearingDesk</name>
        <message numerus="yes">
            <source>%n photo(s) removed, %1 of room made</source>
            <translation><numerusform>已清理 %n 张照片，腾出 %1</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::OutboxModel</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
        <message>
            <source>Photo after the fix</source>
            <translation>改后照片</translation>
        </message>
        <message>
            <source>Photo of the re-inspection</source>
            <translation>复查照片</translation>
        </message>
        <message>
            <source>Photo of the scene</source>
            <translation>现场照片</translation>
        </message>
        <message>
            <source>Photo of a card</source>
            <translation>证件照片</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>The centre did not sign what it sent of earlier records.</source>
            <translation>中心未对所发的以往记录签名。</translation>
        </message>
    </context>
</TS>
