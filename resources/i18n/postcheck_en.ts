<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message numerus="yes">
        <source>%n connections to other computers.</source>
        <translation>
            <numerusform>%n connection to other computers.</numerusform>
            <numerusform>%n connections to other computers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections inside this computer, for spelling and grammar.</source>
        <translation>
            <numerusform>%n connection inside this computer, for spelling and grammar.</numerusform>
            <numerusform>%n connections inside this computer, for spelling and grammar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message numerus="yes">
        <source>%n hashtags</source>
        <translation>
            <numerusform>%n hashtag</numerusform>
            <numerusform>%n hashtags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message numerus="yes">
        <source>%n more places in the text</source>
        <translation>
            <numerusform>%n more place in the text</numerusform>
            <numerusform>%n more places in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>%n more of the same kind</source>
        <translation>
            <numerusform>%n more of the same kind</numerusform>
            <numerusform>%n more of the same kind</numerusform>
        </translation>
    </message>
</context>
</TS>
