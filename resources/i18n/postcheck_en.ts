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
    <name>ChecksPane</name>
    <message numerus="yes">
        <source>%n hints at style hidden: show</source>
        <translation>
            <numerusform>%n hint at style hidden: show</numerusform>
            <numerusform>%n hints at style hidden: show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n rules without a problem</source>
        <translation>
            <numerusform>%n rule without a problem</numerusform>
            <numerusform>%n rules without a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by you</source>
        <translation>
            <numerusform>%n accepted by you</numerusform>
            <numerusform>%n accepted by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules do not apply here</source>
        <translation>
            <numerusform>%n rule does not apply here</numerusform>
            <numerusform>%n rules do not apply here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files read to their end</source>
        <translation>
            <numerusform>%n file read to its end</numerusform>
            <numerusform>%n files read to their end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules wait for checks that are not built yet</source>
        <translation>
            <numerusform>%n rule waits for a check that is not built yet</numerusform>
            <numerusform>%n rules wait for checks that are not built yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules whose checks are not built yet: you looked at them yourself</source>
        <translation>
            <numerusform>%n rule whose check is not built yet: you looked at it yourself</numerusform>
            <numerusform>%n rules whose checks are not built yet: you looked at them yourself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>Looked for in %n files, not found: %1.</source>
        <translation>
            <numerusform>Looked for in %n file, not found: %1.</numerusform>
            <numerusform>Looked for in %n files, not found: %1.</numerusform>
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
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
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
<context>
    <name>Groups</name>
    <message numerus="yes">
        <source>%n answered by you</source>
        <translation>
            <numerusform>%n answered by you</numerusform>
            <numerusform>%n answered by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted by you</source>
        <translation>
            <numerusform>%n accepted by you</numerusform>
            <numerusform>%n accepted by you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a problem</source>
        <translation>
            <numerusform>%n without a problem</numerusform>
            <numerusform>%n without a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not apply</source>
        <translation>
            <numerusform>%n does not apply</numerusform>
            <numerusform>%n do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <translation>
            <numerusform>%n fixed</numerusform>
            <numerusform>%n fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be checked</source>
        <translation>
            <numerusform>%n could not be checked</numerusform>
            <numerusform>%n could not be checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints remain. You decide whether to post.</source>
        <translation>
            <numerusform>%n hint remains. You decide whether to post.</numerusform>
            <numerusform>%n hints remain. You decide whether to post.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problems found by %n checks.</source>
        <translation>
            <numerusform>No problems found by %n check.</numerusform>
            <numerusform>No problems found by %n checks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are yours.</source>
        <translation>
            <numerusform>%n answer is yours.</numerusform>
            <numerusform>%n answers are yours.</numerusform>
        </translation>
    </message>
</context>
</TS>
