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
        <message>
            <source>No position yet</source>
            <translation>还没有定到位</translation>
        </message>
        <message>
            <source>Go on working: what is recorded now says that it has no position</source>
            <translation>可以继续检查：此时的记录会注明无定位</translation>
        </message>
        <message>
            <source>Indoors this is usual. Step outside or to a window for a minute</source>
            <translation>室内常见。到门外或窗边停留约一分钟</translation>
        </message>
        <message>
            <source>Or set the place by hand below; it is marked as such</source>
            <translation>也可在下方手动标点，记录会注明</translation>
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
        <message>
            <source>This device has no receiver for positions.</source>
            <translation>本机没有定位接收机。</translation>
        </message>
        <message>
            <source>Searched for %1 s</source>
            <translation>已搜 %1 秒</translation>
        </message>
        <message numerus="yes">
            <source>%n satellite(s) in view</source>
            <translation><numerusform>可见卫星 %n 颗</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n in use</source>
            <translation><numerusform>可用 %n 颗</numerusform></translation>
        </message>
    </context>
</TS>
