// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo.h"

#include <QDir>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookAgain = 4ms;
constexpr std::chrono::milliseconds patience = 30s;
constexpr std::chrono::milliseconds betweenKeys = 60ms;
// What a page needs until all of it is painted, and an eye to see it.
constexpr std::chrono::milliseconds look = 1s;
constexpr std::chrono::milliseconds glance = 100ms; // of what is soon over

// Sums each value once: both samples agree, a secret test does not.
const QString wrongCode = u"print(sum(set(map(int, input().split()))))"_s;
const QString rightCode = u"print(sum(map(int, input().split())))"_s;
const QString problemTitle = u"Sum of the numbers in a line"_s;

} // namespace

Demo::Demo(Application &application, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(application.window())
    , m_submissions(application.submissions())
    , m_robot(m_window)
    , m_folder(folder)
{
    m_timer.setInterval(lookAgain);
    connect(&m_timer, &QTimer::timeout, this, &Demo::advance);
    m_typist.setInterval(betweenKeys);
    connect(&m_typist, &QTimer::timeout, this, &Demo::typeNext);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_timer.stop();
        Q_EMIT finished(u"step \"%1\" did not happen"_s.arg(m_steps.at(m_next).name));
    });
    writeScript();
}

void Demo::start()
{
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT finished(u"cannot make the folder %1"_s.arg(m_folder));
        return;
    }
    m_window.activateWindow(); // a virtual screen has no window manager that would; shortcuts need it
    m_timer.start();
    m_patience.start();
}

void Demo::writeScript()
{
    const auto ready = [this](const QString &name) {
        return [this, name] {
            return m_robot.isReady(name);
        };
    };
    const auto click = [this](const QString &name) {
        return [this, name] {
            return m_robot.click(name);
        };
    };
    const auto shown = [this](const QString &name) {
        return [this, name] {
            return m_robot.find(name) != nullptr;
        };
    };
    const auto verdict = [this](Verdict wanted) {
        return [this, wanted] {
            return hasRow([wanted](const Row &row) { return row.submission.verdict == wanted; });
        };
    };

    const auto typed = [this] {
        return m_toType.isEmpty();
    };

    addStep(u"home"_s, ready(u"practiseAction"_s), look, click(u"practiseAction"_s));
    addStep(u"problems"_s, ready(u"problemList"_s), look,
            [this] { return m_robot.clickItem(u"problemList"_s, problemTitle); });
    addStep(u"chosen"_s, ready(u"chooserStart"_s), look, click(u"chooserStart"_s));
    addStep(u"countdown"_s, shown(u"countdownView"_s), glance, {});
    addStep(u"statement"_s, ready(u"submitButton"_s), look, [this] {
        beginToType(wrongCode);
        return m_robot.choose(u"languageBox"_s, u"Python"_s);
    });
    addStep(u"typed"_s, typed, look, click(u"runButton"_s));
    addStep(u"samples-passed"_s, shown(u"sampleTable"_s), look, click(u"submitButton"_s));
    addStep(u"row-at-once"_s, [this] { return hasRow([](const Row &) { return true; }); }, {}, {});
    addStep(u"wrong-answer"_s, verdict(Verdict::WrongAnswer), look, [this] {
        beginToType(rightCode);
        return m_robot.key(u"codeEditor"_s, Qt::Key_A, Qt::ControlModifier);
    });
    addStep(u"corrected"_s, typed, look,
            [this] { return m_robot.key(u"codeEditor"_s, Qt::Key_Return, Qt::ControlModifier); });
    addStep(u"test-passed"_s,
            [this] {
                return hasRow([](const Row &row) {
                    return row.submission.state == SubmissionState::Running && row.submission.test >= 2;
                });
            },
            {}, {});
    addStep(u"accepted"_s, verdict(Verdict::Accepted), {}, {});
    addStep(u"you-won"_s, ready(u"resultReview"_s), look, click(u"resultReview"_s));
    addStep(u"history"_s, shown(u"historyCode"_s), look, click(u"railSettings"_s));
    addStep(u"settings"_s, ready(u"themeChoice"_s), look, [this] {
        return m_robot.choose(u"themeChoice"_s, u"Dark"_s) && m_robot.choose(u"language"_s, u"Русский"_s) &&
               m_robot.click(u"railPlay"_s);
    });
    addStep(u"home-dark-russian"_s, ready(u"practiseAction"_s), look, {});
}

void Demo::addStep(const QString &name, std::function<bool()> ready, std::chrono::milliseconds settle,
                   std::function<bool()> action)
{
    m_steps.append({name, std::move(ready), settle, std::move(action)});
}

void Demo::beginToType(const QString &code)
{
    m_toType = code;
    m_typist.start();
}

void Demo::typeNext()
{
    if (m_robot.type(u"codeEditor"_s, m_toType.first(1)))
        m_toType.removeFirst();
    if (m_toType.isEmpty())
        m_typist.stop();
}

bool Demo::hasRow(const std::function<bool(const Row &)> &wanted) const
{
    return std::ranges::any_of(m_submissions.rows(), wanted);
}

void Demo::advance()
{
    const Step &step = m_steps.at(m_next);
    if (!step.ready()) {
        m_ready.invalidate();
        return;
    }
    if (!m_ready.isValid())
        m_ready.start();
    if (m_ready.durationElapsed() < step.settle)
        return;
    m_ready.invalidate();
    const QString picture = u"%1/%2-%3.png"_s.arg(m_folder).arg(m_next + 1, 2, 10, QChar(u'0')).arg(step.name);
    QString failure;
    if (!m_robot.savePicture(picture))
        failure = u"cannot write %1"_s.arg(picture);
    else if (step.action && !step.action())
        failure = u"step \"%1\" could not be done"_s.arg(step.name);
    ++m_next;
    if (failure.isEmpty() && m_next < m_steps.size()) {
        m_patience.start();
        return;
    }
    m_timer.stop();
    m_patience.stop();
    Q_EMIT finished(failure);
}

} // namespace duello
