<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>InspectionWords</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation><numerusform>%n day overdue</numerusform><numerusform>%n days overdue</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>In %n day(s)</source>
            <translation><numerusform>In %n day</numerusform><numerusform>In %n days</numerusform></translation>
        </message>
    </context>
    <context>
        <name>TodayAside</name>
        <message numerus="yes">
            <source>%n hazard(s)</source>
            <translation><numerusform>%n hazard</numerusform><numerusform>%n hazards</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::InspectionList</name>
        <message numerus="yes">
            <source>%n not checked</source>
            <translation><numerusform>%n not checked</numerusform><numerusform>%n not checked</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) to check</source>
            <translation><numerusform>%n item to check</numerusform><numerusform>%n items to check</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n hazard(s)</source>
            <translation><numerusform>%n hazard</numerusform><numerusform>%n hazards</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::MonthProgress</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation><numerusform>%n day left</numerusform><numerusform>%n days left</numerusform></translation>
        </message>
    </context>
<context>
    <name>GapList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>gaps</comment>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>mingcha::app::Closing</name>
    <message numerus="yes">
        <source>%n item(s) differ between tablets: answer them again</source>
        <translation><numerusform>%n item differs between tablets: answer it again</numerusform><numerusform>%n items differ between tablets: answer them again</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no answer: give a reason</source>
        <translation><numerusform>%n item has no answer: give a reason</numerusform><numerusform>%n items have no answer: give a reason</numerusform></translation>
    </message>
</context>
    <context>
        <name>TodayDrafts</name>
        <message numerus="yes">
            <source>%n draft(s) not finished</source>
            <translation><numerusform>%n draft not finished</numerusform><numerusform>%n drafts not finished</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::DraftList</name>
        <message numerus="yes">
            <source>%n photo(s)</source>
            <translation><numerusform>%n photo</numerusform><numerusform>%n photos</numerusform></translation>
        </message>
    </context>
</TS>
