<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>ClearingSheet</name>
        <message numerus="yes">
            <source>%n photo(s) of closed work, each with the centre's receipt</source>
            <translation><numerusform>%n photo of closed work, with the centre's receipt</numerusform><numerusform>%n photos of closed work, each with the centre's receipt</numerusform></translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::ClearingDesk</name>
        <message numerus="yes">
            <source>%n photo(s) removed, %1 of room made</source>
            <translation><numerusform>%n photo removed, %1 of room made</numerusform><numerusform>%n photos removed, %1 of room made</numerusform></translation>
        </message>
    </context>
</TS>
