<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>McAnnotator</name>
    <message numerus="yes">
        <source>Photo with %n mark(s)</source>
        <translation><numerusform>Photo with %n mark</numerusform><numerusform>Photo with %n marks</numerusform></translation>
    </message>
</context>
<context>
    <name>McChecklistWords</name>
    <message numerus="yes">
        <source>%n legal bases</source>
        <translation><numerusform>%n legal basis</numerusform><numerusform>%n legal bases</numerusform></translation>
    </message>
</context>
<context>
    <name>McFilterChip</name>
    <message numerus="yes">
        <source>%1, %n</source>
        <comment>filter and how many rows it has</comment>
        <translation><numerusform>%1, %n</numerusform><numerusform>%1, %n</numerusform></translation>
    </message>
</context>
<context>
    <name>McNavItem</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>rail entry with a counter</comment>
        <translation><numerusform>%1, %n waiting</numerusform><numerusform>%1, %n waiting</numerusform></translation>
    </message>
</context>
<context>
    <name>McQuickDate</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>deadline</comment>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
</context>
<context>
    <name>McSectionRow</name>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation><numerusform>%n hazard</numerusform><numerusform>%n hazards</numerusform></translation>
    </message>
</context>
<context>
    <name>McSectionStrip</name>
    <message numerus="yes">
        <source>%n hazard(s)</source>
        <translation><numerusform>%n hazard</numerusform><numerusform>%n hazards</numerusform></translation>
    </message>
</context>
<context>
    <name>McStatuteFold</name>
    <message numerus="yes">
        <source>%n legal bases</source>
        <translation><numerusform>%n legal basis</numerusform><numerusform>%n legal bases</numerusform></translation>
    </message>
</context>
</TS>
