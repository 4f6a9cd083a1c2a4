<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
    <name>CustodySheet</name>
    <message>
        <source>Chain of custody</source>
        <translation>证据链</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hash of the photo (SHA-256)</source>
        <translation>照片哈希值（SHA-256）</translation>
    </message>
    <message>
        <source>Its bytes are the same in every step: each names this hash.</source>
        <translation>每一环节的照片字节都相同，均以此哈希值为准。</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
</context>
<context>
    <name>mingcha::app::PhotoCustody</name>
    <message>
        <source>%1 × %2, %3 bytes</source>
        <translation>%1 × %2，%3 字节</translation>
    </message>
    <message>
        <source>Drawn over, in a layer of its own</source>
        <translation>加标注（独立图层，不改原图）</translation>
    </message>
    <message>
        <source>Exported as evidence</source>
        <translation>作为证据导出</translation>
    </message>
    <message>
        <source>Imported; its own clock says when it was taken</source>
        <translation>从外部导入；拍摄时间以其自带时间为准</translation>
    </message>
    <message>
        <source>Received by the centre, byte for byte</source>
        <translation>中心已逐字节收到</translation>
    </message>
    <message>
        <source>Recorded in the journal with its hash</source>
        <translation>连同哈希值记入日志</translation>
    </message>
    <message>
        <source>Taken with the camera</source>
        <translation>用本机相机拍摄</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无位次</translation>
    </message>
    <message>
        <source>no receipt here: another tablet sent it</source>
        <translation>由另一台平板上传，本机没有回执</translation>
    </message>
    <message>
        <source>not yet ordered</source>
        <translation>本机·未排序</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>第 %1 位</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒收</translation>
    </message>
    <message>
        <source>with its signed receipt</source>
        <translation>有中心签名的回执</translation>
    </message>
</context>
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
        <message>
            <source>%1 ago</source>
            <translation>%1前</translation>
        </message>
        <message numerus="yes">
            <source>%n satellite(s) in use</source>
            <translation><numerusform>可用卫星 %n 颗</numerusform></translation>
        </message>
    </context>
    <context>
        <name>FixWords</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
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
            <source>Good enough as evidence, up to 30 m</source>
            <translation>精度在 30 m 以内，可作证据</translation>
        </message>
        <message>
            <source>Coarse: %1. Indoors that is usual; near the door it gets better.</source>
            <translation>较粗：%1。室内常见，靠近门口会好转。</translation>
        </message>
        <message>
            <source>Stale: %1 old. What is recorded now says so; step outside or set the place anew.</source>
            <translation>陈旧：%1前的位置，此时的记录会注明。请到室外重新定位，或重新手动标点。</translation>
        </message>
        <message>
            <source>Set by hand and recorded as such; no receiver measured it.</source>
            <translation>手动标点，记录会注明；未经接收机测定。</translation>
        </message>
        <message>
            <source>No position was recorded</source>
            <translation>未记录位置</translation>
        </message>
        <message>
            <source>Position good</source>
            <translation>位置良好</translation>
        </message>
        <message>
            <source>Position fair</source>
            <translation>位置尚可</translation>
        </message>
        <message>
            <source>Position coarse</source>
            <translation>位置较粗</translation>
        </message>
        <message>
            <source>Position stale</source>
            <translation>位置陈旧</translation>
        </message>
        <message>
            <source>Position not usable</source>
            <translation>位置不可用</translation>
        </message>
        <message>
            <source>Position set by hand</source>
            <translation>手动标点</translation>
        </message>
        <message>
            <source>%1 old when recorded</source>
            <translation>记录时已过 %1</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未经测定</translation>
        </message>
        <message numerus="yes">
            <source>%n satellite(s)</source>
            <translation><numerusform>卫星 %n 颗</numerusform></translation>
        </message>
    </context>
    <context>
        <name>PhotoLeaf</name>
    <message>
        <source>Chain of custody of this photo</source>
        <translation>这张照片的证据链</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>证据链</translation>
    </message>
        <message>
            <source>Being read</source>
            <translation>正在读取</translation>
        </message>
        <message>
            <source>Hide the marks, which are a layer over the original</source>
            <translation>隐藏标注（标注是原图之上的图层）</translation>
        </message>
        <message>
            <source>Show the marks</source>
            <translation>显示标注</translation>
        </message>
        <message>
            <source>Without marks</source>
            <translation>不显示标注</translation>
        </message>
        <message>
            <source>With marks</source>
            <translation>显示标注</translation>
        </message>
        <message>
            <source>Show the whole photo</source>
            <translation>显示整张照片</translation>
        </message>
        <message>
            <source>Enlarge the photo</source>
            <translation>放大照片</translation>
        </message>
        <message>
            <source>Whole photo</source>
            <translation>整张</translation>
        </message>
        <message>
            <source>Enlarge</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>PhotoLeaves</name>
        <message>
            <source>Photos</source>
            <translation>照片</translation>
        </message>
    </context>
</TS>
