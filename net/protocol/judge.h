// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The judge as everyone but localjudge knows it. `app` plugs the real one in.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/language.h"
#include "net/protocol/problem.h"
#include "net/protocol/submission.h"

#include <QObject>

namespace duello {

/// One file of a program: its name, with the folders of the program that it lies in ("lib/heap.py"), and content.
struct SourceFile
{
    QString name;
    QByteArray content;

    friend bool operator==(const SourceFile &, const SourceFile &) = default;
};

struct JudgeRequest
{
    SubmissionId submission; ///< echoed in every answer; with `attempt` it names the job
    int attempt = 1;
    ProblemId problem;
    QString language; ///< canonical
    QByteArray source;
    QList<SourceFile> files; ///< of a program in several files, `source` being empty then; else none
    QString main;            ///< the one where it begins; empty: as its language says
    /// Not empty: run on these instead of the problem's tests, all of them, and give the outputs back. An empty
    /// `answer` means that nothing is compared.
    QList<Sample> ownTests;
    bool allTests = false; ///< goes on behind the first failing one
};

struct JudgeProgress
{
    SubmissionId submission;
    int attempt = 1;
    SubmissionState state = SubmissionState::Compiling; ///< Compiling or Running
    int test = 0;                                       ///< passed so far
    int tests = 0;
};

struct JudgeResult
{
    SubmissionId submission;
    int attempt = 1;
    Verdict verdict = Verdict::JudgeError;
    int test = 0; ///< the first failing one, 0 when none
    int tests = 0;
    std::chrono::milliseconds cpuTime{0};
    Bytes memory;
    QString compilerOutput; ///< errors and warnings, capped
    Error error;            ///< of a judge error: what broke; the detail is for the host
    QList<TestOutcome> outcomes;
};

/// Judges submissions one after the other in the order asked. Lives in a thread of its own: the slots are invoked
/// through queued connections, the signals arrive the same way. Every request is answered by exactly one `finished`,
/// also a cancelled one (JudgeError, detail "cancelled").
class Judge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// All languages it knows, those without a toolchain with the reason. Constant after construction; any thread.
    virtual QList<LanguageInfo> languages() const = 0;
    /// What the sandbox can enforce: "namespaces", ...; constant; any thread.
    virtual QString tier() const = 0;

public Q_SLOTS:
    virtual void judge(const duello::JudgeRequest &request) = 0;
    virtual void cancel(const duello::SubmissionId &submission) = 0;

Q_SIGNALS:
    void progressed(const duello::JudgeProgress &progress);
    void finished(const duello::JudgeResult &result);
};

} // namespace duello

Q_DECLARE_METATYPE(duello::JudgeRequest)
Q_DECLARE_METATYPE(duello::JudgeProgress)
Q_DECLARE_METATYPE(duello::JudgeResult)
