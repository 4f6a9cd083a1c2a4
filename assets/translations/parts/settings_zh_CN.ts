<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DisplaySettings</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Photographs are not dimmed</source>
            <translation>照片不变暗</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日间</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>大</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>特大</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Larger targets; a quick second tap is ignored</source>
            <translation>目标加大，忽略连点</translation>
        </message>
        <message>
            <source>Gloves</source>
            <translation>手套模式</translation>
        </message>
        <message>
            <source>The main button is on the left</source>
            <translation>主要按钮在左侧</translation>
        </message>
        <message>
            <source>Left-handed</source>
            <translation>左手操作</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>减少动态</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Display and touch</source>
            <translation>显示与触控</translation>
        </message>
        <message>
            <source>Person and tablet</source>
            <translation>人员与平板</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Enforcement card</source>
            <translation>执法证号</translation>
        </message>
        <message>
            <source>Tablet</source>
            <translation>平板</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>中心</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <source>Free space</source>
            <translation>剩余空间</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
        <message>
            <source>Checklists</source>
            <translation>检查表</translation>
        </message>
        <message>
            <source>Apache-2.0. Built on Qt and libexif (LGPL), QCoro (MIT), OpenSSL (Apache-2.0), libsodium (ISC), SQLite (public domain), zstd (BSD), Noto fonts (OFL).</source>
            <translation>Apache-2.0。使用 Qt、libexif（LGPL），QCoro（MIT），OpenSSL（Apache-2.0），libsodium（ISC），SQLite（公有领域），zstd（BSD），Noto 字体（OFL）。</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Make room: %1 of photos can be removed</source>
            <translation>清理空间：可清理照片 %1</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::DeviceFacts</name>
        <message>
            <source>%1, valid until %2</source>
            <translation>%1，有效期至 %2</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
</TS>
