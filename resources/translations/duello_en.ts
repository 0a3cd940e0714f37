<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>duello::HeadToHeadView</name>
    <message numerus="yes">
        <source>%n duel(s): %1 won, %2 drawn, %3 lost</source>
        <translation>
            <numerusform>%n duel: %1 won, %2 drawn, %3 lost</numerusform>
            <numerusform>%n duels: %1 won, %2 drawn, %3 lost</numerusform>
        </translation>
    </message>
</context>
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
    <name>duello::HistoryModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::HistoryPage</name>
    <message numerus="yes">
        <source>%n duel(s)</source>
        <translation>
            <numerusform>%n duel</numerusform>
            <numerusform>%n duels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n duel(s)</source>
        <translation>
            <numerusform>%1 of %n duel</numerusform>
            <numerusform>%1 of %n duels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n duel(s)</source>
        <translation>
            <numerusform>Export %n duel</numerusform>
            <numerusform>Export %n duels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::MainWindow</name>
    <message numerus="yes">
        <source>%n duel(s) exported</source>
        <translation>
            <numerusform>%n duel exported</numerusform>
            <numerusform>%n duels exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::OpponentPane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
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
    <name>duello::ProblemChoiceBox</name>
    <message numerus="yes">
        <source>%n problem(s) fit. The server chooses among those that neither of you has seen.</source>
        <translation>
            <numerusform>%n problem fits. The server takes it if neither of you has seen it.</numerusform>
            <numerusform>%n problems fit. The server chooses among those that neither of you has seen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n problem(s) fit: choose fewer, or more levels.</source>
        <translation>
            <numerusform>Only %n problem fits: choose fewer, or more levels.</numerusform>
            <numerusform>Only %n problems fit: choose fewer, or more levels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) fit. The server chooses among those that you have not seen.</source>
        <translation>
            <numerusform>%n problem fits. The server chooses among those that you have not seen.</numerusform>
            <numerusform>%n problems fit. The server chooses among those that you have not seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::ProblemPane</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duello::RulesText</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
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
