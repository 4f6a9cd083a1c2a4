<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>mingcha::app::HandoverDesk</name>
        <message numerus="yes">
            <source>%n record(s) are written into %1.</source>
            <translation><numerusform>%n record is written into %1.</numerusform><numerusform>%n records are written into %1.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) with it.</source>
            <translation><numerusform>%n photo with it.</numerusform><numerusform>%n photos with it.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) stay here: of others, until they sign in, and what follows on those.</source>
            <translation><numerusform>%n record stays here: of others, until they sign in, or what follows on those.</numerusform><numerusform>%n records stay here: of others, until they sign in, and what follows on those.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) changed since they were taken and stay here.</source>
            <translation><numerusform>%n photo changed since it was taken and stays here.</numerusform><numerusform>%n photos changed since they were taken and stay here.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>The centre has received %n record(s).</source>
            <translation><numerusform>The centre has received %n record.</numerusform><numerusform>The centre has received %n records.</numerusform></translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are safe there.</source>
            <translation><numerusform>%n photo is safe there.</numerusform><numerusform>%n photos are safe there.</numerusform></translation>
        </message>
    </context>
</TS>
