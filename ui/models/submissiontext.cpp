// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/submissiontext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::Words)

public:
    static QString verdict(Verdict verdict)
    {
        switch (verdict) {
        case Verdict::Accepted:
            return tr("Accepted");
        case Verdict::WrongAnswer:
            return tr("Wrong answer");
        case Verdict::TimeLimit:
            return tr("Time limit exceeded");
        case Verdict::WallTimeLimit:
            return tr("Real time limit exceeded");
        case Verdict::IdlenessLimit:
            return tr("Idleness limit exceeded");
        case Verdict::MemoryLimit:
            return tr("Memory limit exceeded");
        case Verdict::OutputLimit:
            return tr("Output limit exceeded");
        case Verdict::RuntimeError:
            return tr("Runtime error");
        case Verdict::CompilationError:
            return tr("Compilation error");
        case Verdict::PresentationError:
            return tr("Presentation error");
        case Verdict::JudgeError:
            return tr("Judge error");
        case Verdict::Skipped:
            return tr("Skipped");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString onTest(Verdict value, int test) { return tr("%1 on test %2").arg(verdict(value)).arg(test); }

    static QString state(const Submission &submission)
    {
        switch (submission.state) {
        case SubmissionState::Queued:
            return tr("In queue");
        case SubmissionState::Compiling:
            return tr("Compiling");
        case SubmissionState::Running:
            return running(submission);
        case SubmissionState::Done:
            return verdictText(submission.verdict.value_or(Verdict::JudgeError), submission.test);
        }
        Q_UNREACHABLE_RETURN({});
    }

    /// The wire says how many tests passed, and only a row of how many.
    static QString running(const Submission &submission)
    {
        if (submission.tests > 0)
            return tr("%1 of %2 tests passed").arg(submission.test).arg(submission.tests);
        return submission.test > 0 ? tr("Test %1 passed").arg(submission.test) : tr("Running");
    }

    static QString row(const Row &row)
    {
        switch (row.delivery) {
        case Delivery::Queued:
            return tr("Waits for the connection");
        case Delivery::Sending:
            return tr("Sending");
        case Delivery::Retrying:
            return row.retryAt ? tr("Next try at %1").arg(timeText(*row.retryAt)) : tr("Will be tried again");
        case Delivery::Failed:
            return tr("Not sent");
        case Delivery::Delivered:
            return state(row.submission);
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString duration(std::chrono::milliseconds time)
    {
        return time < std::chrono::seconds(1)
                   ? tr("%1 ms").arg(time.count())
                   : tr("%1 s").arg(QLocale().toString(double(time.count()) / 1000.0, 'f', 2));
    }

    static QString memory(Bytes memory)
    {
        return tr("%1 MB").arg(QLocale().toString(double(memory.count()) / (1024.0 * 1024.0), 'f', 1));
    }
};

} // namespace

QString verdictText(Verdict verdict, int test)
{
    const bool named = test > 0 && verdict != Verdict::Accepted && verdict != Verdict::CompilationError;
    return named ? Words::onTest(verdict, test) : Words::verdict(verdict);
}

// Asks what the wire says of every state, so that its words stay where they are made.
QString statusText(const QString &wireWords)
{
    static const QRegularExpression number(u"#(\\d+)"_s);
    Submission submission;
    submission.test = number.match(wireWords).captured(1).toInt();
    for (const auto state : {SubmissionState::Queued, SubmissionState::Compiling, SubmissionState::Running}) {
        submission.state = state;
        if (statusWords(submission) == wireWords)
            return Words::state(submission);
    }
    const auto verdict = verdictFromWords(wireWords);
    return verdict ? verdictText(*verdict, submission.test) : QString();
}

QString statusText(const Row &row)
{
    return Words::row(row);
}

QString rowText(const Row &row)
{
    return QStringList{timeText(row.createdAt), row.submission.language, statusText(row)}.join(u", "_s);
}

QString durationText(std::chrono::milliseconds time)
{
    return Words::duration(time);
}

QString memoryText(Bytes memory)
{
    return Words::memory(memory);
}

QString timeText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).time().toString(u"HH:mm:ss"_s);
}

} // namespace duello
