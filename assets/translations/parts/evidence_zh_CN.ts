<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CameraView</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>PositionSheet</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>A position is recorded as it is; it never stops the work.</source>
            <translation>位置按实记录，不影响检查。</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Good enough as evidence, up to 30 m</source>
            <translation>精度在 30 m 以内，可作证据</translation>
        </message>
        <message>
            <source>Indoors a position is often coarse; near the door it gets better.</source>
            <translation>室内定位常较粗，靠近门口会好转。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::CameraDevice</name>
        <message>
            <source>The camera failed: %1. Try again, or import a picture.</source>
            <translation>相机出错：%1。请重试，或导入照片。</translation>
        </message>
        <message>
            <source>No picture is left in the folder that stands for the camera. Import a picture instead.</source>
            <translation>代替相机的文件夹里没有照片了。请改为导入照片。</translation>
        </message>
        <message>
            <source>This device has no camera, or it is not allowed. Import a picture instead.</source>
            <translation>本机没有相机或未获准使用。请改为导入照片。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::PhotoList</name>
        <message>
            <source>imported, not primary evidence</source>
            <translation>导入，非原始证据</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::Positions</name>
        <message>
            <source>Searching for position</source>
            <translation>正在定位</translation>
        </message>
        <message>
            <source>No position</source>
            <translation>无定位</translation>
        </message>
        <message>
            <source>±%1 m</source>
            <translation>±%1 m</translation>
        </message>
        <message>
            <source>accuracy unknown</source>
            <translation>精度未知</translation>
        </message>
        <message>
            <source>%1 s ago</source>
            <translation>%1 秒前</translation>
        </message>
        <message>
            <source>%1 min ago</source>
            <translation>%1 分钟前</translation>
        </message>
    </context>
</TS>
