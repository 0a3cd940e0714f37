// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/judgeplaces.h"
#include "localjudge/judgingjob.h"

#include <deque>

namespace duello {

/// The judge that uses this machine's compilers and sandbox.
///
/// Construct it anywhere, move it to its thread, and talk to it through queued connections. One job at a time; nothing
/// it does blocks its thread for longer than a checker needs, so that a cancel always arrives.
class LocalJudge final : public Judge
{
    Q_OBJECT

public:
    /// `helper` is the path of duello-box. Tries the sandbox, in the first of `tiers` that works, and the toolchains at
    /// once, which takes some 20 ms.
    LocalJudge(const QString &helper, const PackageLibrary &library, Disclosure disclosure = Disclosure::Places,
               const JudgePlaces &places = JudgePlaces::ofUser(), std::span<const Tier> tiers = allTiers);
    ~LocalJudge() override;

    QList<LanguageInfo> languages() const override { return m_toolchains.languages(); }
    QString tier() const override { return m_launcher.tier(); }
    /// What keeps programs in, and how well.
    const Launcher &sandbox() const { return m_launcher; }
    /// What they are; with what is wrong in the user's own settings of them.
    const LanguageTable &languageTable() const { return m_languages; }
    /// SandboxUnavailable with the reason, as found at construction.
    const Result<void> &availability() const { return m_launcher.availability(); }

public Q_SLOTS:
    void judge(const duello::JudgeRequest &request) override;
    void cancel(const duello::SubmissionId &submission) override;

private:
    void startNext();
    void begin(const JudgeRequest &request);
    void jobFinished(const JudgeResult &result);
    void giveUp(const JudgeRequest &request, const Error &why);

    Launcher m_launcher;
    LanguageTable m_languages;
    Toolchains m_toolchains;
    BuildCache m_cache;
    QString m_scratch;
    const PackageLibrary &m_library;
    Disclosure m_disclosure;
    std::deque<JudgeRequest> m_queue;
    std::unique_ptr<JudgingJob> m_job;
};

/// Where duello-box lies when the running program was installed or built with it: beside it.
QString helperBesideProgram();

} // namespace duello
