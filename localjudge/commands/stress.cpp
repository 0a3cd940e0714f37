// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/boxfiles.h"
#include "localjudge/commands/builtprogram.h"
#include "localjudge/commands/console.h"
#include "localjudge/testrun.h"

#include <QDir>
#include <QEventLoop>

namespace duello::commands {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the solution is held against without a problem.
ProblemPackage plainPackage()
{
    ProblemPackage package;
    package.problem.timeLimit = 10s;
    package.problem.memoryLimit = Bytes::fromMib(1024);
    package.outputLimit = Bytes::fromMib(64);
    return package;
}

Result<ProblemPackage> packageOf(const StressOrder &order)
{
    if (order.problem.isEmpty())
        return plainPackage();
    if (const Result<void> found = PackageLibrary::examine(order.problem); !found)
        return std::unexpected(found.error());
    Result<ProblemPackage> package = readPackage(QDir(order.problem).absolutePath());
    if (package && package->validation.interactor)
        return failure(ErrorCode::PackageInvalid,
                       u"%1: an interactive problem has no answers to compare"_s.arg(order.problem));
    if (package && package->problem.timeLimit.count() == 0)
        package->problem.timeLimit = plainPackage().problem.timeLimit;
    return package;
}

/// Asked for before anything runs: a counterexample that is found must have its place.
Result<void> makePlace(const QString &folder)
{
    if (folder.isEmpty() || QDir().mkpath(folder))
        return {};
    return failure(ErrorCode::FileUnusable, u"the folder %1 cannot be made"_s.arg(folder));
}

/// The solution and the problem's checker, built, in folders of their own below the workshop's.
Result<JobPlan> planOf(const StressOrder &order, const Workshop &workshop)
{
    const Result<ProblemPackage> package = packageOf(order);
    if (!package)
        return std::unexpected(package.error());
    const Result<SourceProgram> solution = workshop.programIn(order.solution);
    if (!solution)
        return std::unexpected(solution.error());
    JudgeRequest request{.submission = SubmissionId(u"stress"_s),
                         .problem = package->problem.summary.id,
                         .language = solution->toolchain.language.name,
                         .source = solution->files.first().content,
                         .files = {},
                         .ownTests = {}};
    Result<JobPlan> plan = planJob(request, *package, workshop.languages(), workshop.toolchains());
    if (!plan)
        return plan;
    const TestBench bench{workshop.launcher(), *plan, workshop.scratch(), Disclosure::Answers};
    if (const Result<void> built = workshop.build(plan->program, bench.programFolder()); !built)
        return failure(built.error().code, u"%1: %2"_s.arg(order.solution, built.error().detail));
    for (qsizetype i = 0; i < plan->checkers.size(); ++i) {
        if (const Result<void> built = workshop.build(plan->checkers.at(i), bench.checkerFolder(i)); !built)
            return failure(built.error().code, u"the problem's checker: "_s + built.error().detail);
    }
    if (const Result<void> written = writeForBox(bench.noAnswer(), {}); !written)
        return std::unexpected(written.error());
    return plan;
}

Result<TestOutcome> judged(const TestBench &bench, BoxSeries &boxes)
{
    TestRun run(bench, boxes, 0, 0ns);
    QEventLoop loop;
    Result<TestOutcome> result;
    QObject::connect(
        &run, &TestRun::finished, &loop,
        [&](const Result<TestOutcome> &outcome) {
            result = outcome;
            loop.quit();
        },
        Qt::QueuedConnection);
    run.start();
    loop.exec();
    return result;
}

QString reasonOf(const TestOutcome &outcome)
{
    const QString detail = remarkWords(outcome.detail);
    const QString words = verdictWords(outcome.verdict, 0);
    return detail.isEmpty() ? words : words + u": "_s + detail;
}

int keep(const StressOrder &order, qint64 seed, const PackageTest &test, const TestOutcome &outcome)
{
    const QString path = QDir(order.to).absoluteFilePath(u"stress-%1"_s.arg(seed));
    const QString input = path + u".in"_s;
    const QString answer = path + u".ans"_s;
    for (const auto &[from, to] : {std::pair{test.input, input}, std::pair{test.answer, answer}}) {
        const Result<QByteArray> content = contentOf(from);
        const Result<void> kept = content ? writeForBox(to, *content) : std::unexpected(content.error());
        if (!kept)
            return refuse(kept.error().detail, order.format);
    }
    if (order.format == Format::Json) {
        const QJsonObject object{{u"seed"_s, seed},
                                 {u"verdict"_s, verdictCode(outcome.verdict)},
                                 {u"detail"_s, remarkWords(outcome.detail)},
                                 {u"input"_s, input},
                                 {u"answer"_s, answer}};
        print(object);
    } else {
        print(u"seed %1: %2"_s.arg(seed).arg(reasonOf(outcome)));
        print(u"kept as %1, with the brute force's answer in %2"_s.arg(input, answer));
    }
    return Bad;
}

int report(const StressOrder &order)
{
    if (order.format == Format::Json) {
        const QJsonObject object{{u"seed"_s, QJsonValue::Null}, {u"verdict"_s, verdictCode(Verdict::Accepted)}};
        print(object);
    } else {
        print(u"%1 tests, no difference"_s.arg(order.runs));
    }
    return Good;
}

/// Test after test until one tells the solution from the brute force.
int compare(const StressOrder &order, const Workshop &workshop, JobPlan plan, BuiltProgram generator,
            BuiltProgram brute)
{
    const TestBench bench{workshop.launcher(), plan, workshop.scratch(), Disclosure::Answers};
    BoxSeries boxes(workshop.launcher());
    QDir(workshop.scratch()).mkdir(u"tests"_s);
    const QString path = workshop.scratch() + u"/tests/test"_s;
    plan.tests = {
        {.name = u"stress"_s, .input = path + u".in"_s, .answer = path + u".ans"_s, .flags = plan.validation.flags}};
    const PackageTest &test = plan.tests.first();
    for (qint64 seed = order.firstSeed; seed < order.firstSeed + order.runs; ++seed) {
        const Result<QByteArray> input = generator.run({QString::number(seed)}, {});
        if (!input)
            return refuse(u"%1, seed %2: %3"_s.arg(order.generator).arg(seed).arg(input.error().detail), order.format);
        if (const Result<void> written = writeForBox(test.input, *input); !written)
            return refuse(written.error().detail, order.format);
        const Result<QByteArray> answer = brute.run({}, test.input);
        if (!answer)
            return refuse(u"%1, seed %2: %3"_s.arg(order.brute).arg(seed).arg(answer.error().detail), order.format);
        if (const Result<void> written = writeForBox(test.answer, *answer); !written)
            return refuse(written.error().detail, order.format);
        const Result<TestOutcome> outcome = judged(bench, boxes);
        if (!outcome)
            return refuse(outcome.error().detail, order.format);
        if (outcome->verdict != Verdict::Accepted)
            return keep(order, seed, test, *outcome);
    }
    return report(order);
}

} // namespace

int stress(const StressOrder &order)
{
    if (const Result<void> place = makePlace(order.to); !place)
        return refuse(place.error().detail, order.format);
    const Workshop workshop;
    warnOfLanguages(workshop.languages());
    warnOfSandbox(workshop.launcher());
    if (const Result<void> &sandbox = workshop.launcher().availability(); !sandbox)
        return refuse(sandbox.error().detail, order.format);
    Result<BuiltProgram> generator = BuiltProgram::build(workshop, order.generator, u"generator"_s);
    if (!generator)
        return refuse(generator.error().detail, order.format);
    Result<BuiltProgram> brute = BuiltProgram::build(workshop, order.brute, u"brute"_s);
    if (!brute)
        return refuse(brute.error().detail, order.format);
    const Result<JobPlan> plan = planOf(order, workshop);
    if (!plan)
        return refuse(plan.error().detail, order.format);
    return compare(order, workshop, *plan, *std::move(generator), *std::move(brute));
}

} // namespace duello::commands
