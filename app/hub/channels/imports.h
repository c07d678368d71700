// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "channels/importjob.h"

#include <map>

namespace throughline::hub {

//! The imports of earlier messages, one at a time for each endpoint. Main thread.
class Imports
{
public:
    explicit Imports(const ImportParts &parts);
    ~Imports();
    Imports(const Imports &) = delete;
    Imports &operator=(const Imports &) = delete;

    //! Begins, or goes on where an earlier import of the same source stopped, or answers when it runs already. The error's
    //! detail is a sentence.
    void start(const Id &endpointId, const QString &path, const std::function<void(Result<void>)> &answer);
    //! NotFound: there was none since this program started.
    [[nodiscard]] Result<QJsonObject> progress(const Id &endpointId, qint64 from);
    void stop(const Id &endpointId);
    [[nodiscard]] bool isRunning() const;

private:
    void begin(const Id &endpointId, const std::shared_ptr<const ImportSource> &source,
               const std::function<void(Result<void>)> &answer);
    //! An import whose command line is gone stops: another one goes on with it.
    void watch();

    ImportParts m_parts;
    std::map<Id, std::unique_ptr<ImportJob>> m_jobs;
    TimerId m_timer = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace throughline::hub
