<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>HazardWords</name>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation><numerusform>%n day overdue</numerusform><numerusform>%n days overdue</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation><numerusform>%n day left</numerusform><numerusform>%n days left</numerusform></translation>
    </message>
</context>
<context>
    <name>mingcha::app::ReviewDetail</name>
    <message numerus="yes">
        <source>%n damaged</source>
        <translation><numerusform>%n damaged</numerusform><numerusform>%n damaged</numerusform></translation>
    </message>
</context>
<context>
    <name>mingcha::app::OutboxModel</name>
    <message numerus="yes">
        <source>%n conflict(s): two devices changed it</source>
        <translation><numerusform>%n conflict: two devices changed it</numerusform><numerusform>%n conflicts: two devices changed it</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) wait to be sent</source>
        <translation><numerusform>%n entry waits to be sent</numerusform><numerusform>%n entries wait to be sent</numerusform></translation>
    </message>
</context>
<context>
    <name>mingcha::app::SyncStatus</name>
    <message numerus="yes">
        <source>Tries again in %n s</source>
        <translation><numerusform>Tries again in %n s</numerusform><numerusform>Tries again in %n s</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Tries again in %n min</source>
        <translation><numerusform>Tries again in %n min</numerusform><numerusform>Tries again in %n min</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation><numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation><numerusform>%n photo</numerusform><numerusform>%n photos</numerusform></translation>
    </message>
</context>
<context>
    <name>mingcha::app::Positions</name>
    <message numerus="yes">
        <source>%n satellite(s) in view</source>
        <translation><numerusform>%n satellite in view</numerusform><numerusform>%n satellites in view</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation><numerusform>%n in use</numerusform><numerusform>%n in use</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n satellite(s) in use</source>
        <translation><numerusform>%n satellite in use</numerusform><numerusform>%n satellites in use</numerusform></translation>
    </message>
</context>
<context>
    <name>FixWords</name>
    <message numerus="yes">
        <source>%n satellite(s)</source>
        <translation><numerusform>%n satellite</numerusform><numerusform>%n satellites</numerusform></translation>
    </message>
</context>
</TS>
