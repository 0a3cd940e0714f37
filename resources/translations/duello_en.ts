<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>duello::HistoryDetails</name>
    <message numerus="yes">
        <source>%n submission(s)</source>
        <translation>
            <numerusform>%n submission</numerusform>
            <numerusform>%n submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::OutcomeText</name>
    <message numerus="yes">
        <source>You beat the clock: %1 left of %2, %n submission(s).</source>
        <translation>
            <numerusform>You beat the clock: %1 left of %2, with one submission.</numerusform>
            <numerusform>You beat the clock: %1 left of %2, with %n submissions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock ran its %1; none of %n submission(s) was accepted.</source>
        <translation>
            <numerusform>The clock ran its %1; your one submission was not accepted.</numerusform>
            <numerusform>The clock ran its %1; none of your %n submissions was accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n submission(s)</source>
        <translation>
            <numerusform>%1, %2, %n submission</numerusform>
            <numerusform>%1, %2, %n submissions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::UnreadableNote</name>
    <message numerus="yes">
        <source>%n more folder(s) are left out.</source>
        <translation>
            <numerusform>%n more folder is left out.</numerusform>
            <numerusform>%n more folders are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
