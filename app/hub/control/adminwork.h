// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/admin.h"
#include "core/hub.h"
#include "core/lookup.h"
#include "core/workqueue.h"

#include <type_traits>

namespace throughline::hub {

//! Runs \a job on the writer and answers {"id":..} for an id, {"count":..} for a number, {} for nothing.
template<typename T, typename Job>
void writeAndAnswer(WorkQueue &work, Job job, const Admin::Answer &answer, const QString &what)
{
    work.write<Result<T>>(std::function<Result<T>(Hub &)>(std::move(job)), [answer, what](const Result<T> &done) {
        if (!done) {
            answer(fail(inWords(done.error(), what)));
            return;
        }
        QJsonObject result;
        if constexpr (std::is_same_v<T, Id>)
            result.insert(QStringLiteral("id"), done->toString());
        else if constexpr (std::is_same_v<T, int>)
            result.insert(QStringLiteral("count"), *done);
        answer(result);
    });
}

} // namespace throughline::hub
