// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/historymethods.h"

#include "channels/imports.h"
#include "control/adminwork.h"

#include <QDir>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! Calls \a then with the endpoint of that name or id.
void withEndpoint(WorkQueue &work, const QJsonObject &params, const Admin::Answer &answer,
                  const std::function<void(const Id &)> &then)
{
    using Found = Result<std::vector<Endpoint>>;
    work.read<Found>([](StoreConnection &store) { return endpoints(store); },
                     [name = params.value(u"endpoint"_s).toString(), answer, then](const Found &all) {
                         if (!all)
                             return answer(fail(inWords(all.error(), u"read the endpoints"_s)));
                         const auto found = std::ranges::find_if(*all, [&](const Endpoint &each) {
                             return !each.removed && (each.name == name || each.id.toString() == name);
                         });
                         if (found == all->end())
                             return answer(fail(ErrorCode::NotFound, u"There is no endpoint %1."_s.arg(name)));
                         then(found->id);
                     });
}

} // namespace

void addHistoryMethods(Admin &admin, WorkQueue &work, Imports &imports)
{
    admin.add(u"history.import"_s, [&work, &imports](const QJsonObject &params, const Admin::Answer &answer) {
        const QString path = params.value(u"path"_s).toString();
        if (!QDir::isAbsolutePath(path))
            return answer(fail(ErrorCode::InvalidArgument, u"An import needs the whole path of a file or folder."_s));
        withEndpoint(work, params, answer, [&imports, path, answer](const Id &endpoint) {
            imports.start(endpoint, path, [answer](const Result<void> &started) {
                answer(started ? Result<QJsonObject>(QJsonObject()) : Result<QJsonObject>(fail(started.error())));
            });
        });
    });
    admin.add(u"history.progress"_s, [&work, &imports](const QJsonObject &params, const Admin::Answer &answer) {
        withEndpoint(work, params, answer,
                     [&imports, from = params.value(u"from"_s).toInteger(), answer](const Id &endpoint) {
                         answer(imports.progress(endpoint, from));
                     });
    });
    admin.add(u"history.stop"_s, [&work, &imports](const QJsonObject &params, const Admin::Answer &answer) {
        withEndpoint(work, params, answer, [&imports, answer](const Id &endpoint) {
            imports.stop(endpoint);
            answer(QJsonObject());
        });
    });
}

} // namespace throughline::hub
