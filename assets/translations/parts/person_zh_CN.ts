<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>EnrolPage</name>
        <message>
            <source>Unannounced safety inspections</source>
            <translation>安全生产暗访检查</translation>
        </message>
        <message>
            <source>Enter the same PIN once more</source>
            <translation>请再输入一次口令</translation>
        </message>
        <message>
            <source>Choose a PIN of 6 digits</source>
            <translation>设置 6 位解锁口令</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>EnrolSlip</name>
        <message>
            <source>Centre address, or the whole enrolment text</source>
            <translation>中心地址，或粘贴整段登记文本</translation>
        </message>
        <message>
            <source>Centre address</source>
            <translation>中心地址</translation>
        </message>
        <message>
            <source>Enrolment code</source>
            <translation>登记码</translation>
        </message>
        <message>
            <source>Name of this tablet</source>
            <translation>本平板名称</translation>
        </message>
    </context>
    <context>
        <name>EnrolSteps</name>
        <message>
            <source>Enrol on this tablet</source>
            <translation>登记这台设备</translation>
        </message>
        <message>
            <source>Your lead gives you an enrolment slip</source>
            <translation>首次使用或换人时，由组长提供登记单</translation>
        </message>
        <message>
            <source>Not enrolled</source>
            <translation>尚未登记</translation>
        </message>
        <message>
            <source>Type or paste what the slip says; a code works once and for a short time</source>
            <translation>输入或粘贴登记单内容；登记码短时有效，只能用一次</translation>
        </message>
        <message>
            <source>Enter the slip</source>
            <translation>填写登记单</translation>
        </message>
        <message>
            <source>Go on only when the slip shows the same digits</source>
            <translation>与登记单上的数字相同才能继续</translation>
        </message>
        <message>
            <source>Compare 4 digits</source>
            <translation>核对 4 位确认码</translation>
        </message>
        <message>
            <source>It stays on this tablet; if forgotten, you enrol again</source>
            <translation>口令只在本机，忘记须重新登记</translation>
        </message>
        <message>
            <source>Choose a PIN of 6 digits</source>
            <translation>设置 6 位解锁口令</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>The same, go on</source>
            <translation>一致，继续</translation>
        </message>
        <message>
            <source>Asking the centre</source>
            <translation>正在联系中心</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
    </context>
    <context>
        <name>EnrolledPeople</name>
        <message>
            <source>Enrol someone</source>
            <translation>登记其他人</translation>
        </message>
    </context>
    <context>
        <name>LockBrand</name>
        <message>
            <source>Mingcha</source>
            <translation>明察</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Switch</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Checking</source>
            <translation>正在核对</translation>
        </message>
        <message>
            <source>Enter your 6-digit PIN to unlock this device</source>
            <translation>输入 6 位口令解锁本机数据</translation>
        </message>
        <message>
            <source>Locks after %1 wrong PINs</source>
            <translation>连续错 %1 次将锁定</translation>
        </message>
        <message>
            <source>Works offline</source>
            <translation>离线可用</translation>
        </message>
        <message>
            <source>Who is working?</source>
            <translation>谁在使用？</translation>
        </message>
        <message>
            <source>Everyone signs with their own PIN</source>
            <translation>每人用自己的口令</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::EnrolDesk</name>
        <message>
            <source>The digits differ, so this is not the centre of your slip. Nothing was sent. Ask your lead for a new code.</source>
            <translation>数字不同，说明这不是登记单所指的中心。未发送任何内容。请向组长索取新的登记码。</translation>
        </message>
        <message>
            <source>The two PINs differ. Choose one again.</source>
            <translation>两次口令不同，请重新设置。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::UnlockDesk</name>
        <message>
            <source>Locked. This person must be enrolled again</source>
            <translation>已锁定，此人须重新登记</translation>
        </message>
        <message>
            <source>Wait %2 s after wrong PINs, %1 tries left</source>
            <translation>此前口令有误，请等 %2 秒，还可试 %1 次</translation>
        </message>
        <message>
            <source>Wait %2 min after wrong PINs, %1 tries left</source>
            <translation>此前口令有误，请等 %2 分钟，还可试 %1 次</translation>
        </message>
        <message>
            <source>Wrong PIN, %1 tries left</source>
            <translation>口令不对，还可试 %1 次</translation>
        </message>
    </context>
</TS>
