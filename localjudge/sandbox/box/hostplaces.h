// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/landlock.h"
#include "localjudge/sandbox/box/surroundings.h"

namespace duello::box {

/// Where the places of a box are when there are no mounts: the request's own folder and files, and a scratch folder on
/// the host. Removes the scratch folder at the end.
class HostPlaces
{
public:
    HostPlaces(const Job &job, const std::string &scratch);
    HostPlaces(const HostPlaces &) = delete;
    HostPlaces &operator=(const HostPlaces &) = delete;
    ~HostPlaces();

    const Surroundings &surroundings() const { return m_around; }
    /// The job with every mention of a place of the box replaced by where it is.
    const Job &translatedJob() const { return m_job; }
    /// The system and the job's places for reading. The scratch folder is for writing only in a job whose artifacts
    /// are wanted: without mounts nothing bounds what lies in it.
    void permit(const Landlock &landlock) const;

private:
    Job m_job;
    Surroundings m_around;
};

/// Removes a folder with all that is in it, whatever a hostile program has left there. Follows no link.
void removeFolder(const std::string &path);

} // namespace duello::box
