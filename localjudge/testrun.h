// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/interaction.h"
#include "localjudge/sandbox/boxseries.h"
#include "localjudge/testbench.h"

namespace duello {

/// Judges one test of a submission:
///
///     a run -> the checker in this process, or one of the package in a box -> the verdict
///     a conversation with an interactor -> what it said, or a checker on its transcript -> the verdict
///     and again from the start with the next input, when a multi-pass problem asks for another pass
///
/// Nothing here blocks. Destroying it ends what it runs.
class TestRun : public QObject
{
    Q_OBJECT

public:
    /// Gets the program of test `index`, counted from 0, ready. It is stopped when it has used `grace` more than its
    /// CPU time; a program that took less of the grace has broken its limit all the same.
    TestRun(const TestBench &bench, BoxSeries &boxes, int index, std::chrono::nanoseconds grace);
    ~TestRun() override;

    int index() const { return m_index; }
    void start();
    /// After `finished`: it took more than its time but was not stopped, so that alone on its processor it might have
    /// made it.
    bool isInDoubt() const;

Q_SIGNALS:
    /// Before `finished`, when all that is left to do is a comparison in this thread.
    void leftBox(std::chrono::nanoseconds wallTime);
    /// An error is the judge's: no box, no disk, a checker of the package that is broken.
    void finished(const duello::Result<duello::TestOutcome> &outcome);

private:
    const PackageTest &test() const { return m_bench.plan.tests.at(m_index); }
    QString answerFile() const;
    RunSpec spec() const;
    void ran(const Result<RunReport> &report);
    void talked(const Result<Conversation> &conversation);
    void check(const QByteArray &output);
    void checkByPackage(const QByteArray &output, qsizetype checker);
    void checked(const CheckResult &check, const QByteArray &nextInput);
    void passEnded();
    void anotherPass();
    void conclude();
    TestOutcome outcome(Verdict verdict) const;
    bool isOpen() const;

    const TestBench &m_bench;
    BoxSeries &m_boxes;
    int m_index;
    std::chrono::nanoseconds m_grace;
    QString m_passInput; ///< its file
    std::unique_ptr<SandboxRun> m_run;
    std::unique_ptr<Interaction> m_talk;
    std::unique_ptr<ForeignCheck> m_check;
    TestEvidence m_evidence; ///< of the pass that runs
    QByteArray m_nextInput;  ///< of the pass that the checker asks for
    int m_pass = 0;
    std::chrono::nanoseconds m_cpuTime{0}; ///< of the slowest pass
};

} // namespace duello
