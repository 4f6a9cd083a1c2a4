<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>SiteSheet</name>
        <message numerus="yes">
            <source>(%n more mistakes; nothing was brought in.)</source>
            <translation><numerusform>(%n more mistake; nothing was brought in.)</numerusform><numerusform>(%n more mistakes; nothing was brought in.)</numerusform></translation>
        </message>
    </context>
    <context>
        <name>Tablet</name>
        <message numerus="yes">
            <source>The PIN is not right. Try again in %n second(s).</source>
            <translation><numerusform>The PIN is not right. Try again in %n second.</numerusform><numerusform>The PIN is not right. Try again in %n seconds.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>The PIN is not right. %n more try(s).</source>
            <translation><numerusform>The PIN is not right. %n more try.</numerusform><numerusform>The PIN is not right. %n more tries.</numerusform></translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message numerus="yes">
            <source>After wrong PINs none is looked at for another %n second(s). Wait, then enter yours again.</source>
            <translation><numerusform>After wrong PINs none is looked at for another %n second. Wait, then enter yours again.</numerusform><numerusform>After wrong PINs none is looked at for another %n seconds. Wait, then enter yours again.</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::tablet::SyncCore</name>
        <message numerus="yes">
            <source>Sending %n record(s)</source>
            <translation><numerusform>Sending %n record</numerusform><numerusform>Sending %n records</numerusform></translation>
        </message>
    </context>
</TS>
