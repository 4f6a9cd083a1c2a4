<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CameraView</name>
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
    </context>
    <context>
        <name>mingcha::app::PhotoList</name>
    </context>
    <context>
        <name>mingcha::app::Positions</name>
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
