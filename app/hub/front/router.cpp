// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/router.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

//! "." and "..", also percent-encoded, and what other programs read as a separator: never needed, often an attack.
bool hasTrickyPath(const QByteArray &path)
{
    if (path.contains('\\'))
        return true;
    for (const QByteArray &segment : path.split('/')) {
        const QByteArray plain = QByteArray::fromPercentEncoding(segment);
        if (plain == "." || plain == ".." || plain.contains('/') || plain.contains('\\') || plain.contains('\0'))
            return true;
    }
    return false;
}

std::optional<std::vector<QByteArray>> fit(const QByteArray &pattern, const QByteArray &path)
{
    std::vector<QByteArray> params;
    const QList<QByteArray> want = pattern.split('/');
    const QList<QByteArray> have = path.split('/');
    for (qsizetype i = 0; i < want.size(); ++i) {
        if (want[i] == "*") {
            params.push_back(i < have.size() ? '/' + have.sliced(i).join('/') : QByteArray("/"));
            return params;
        }
        if (i >= have.size())
            return std::nullopt;
        if (want[i].startsWith('{')) {
            if (have[i].isEmpty())
                return std::nullopt;
            params.push_back(have[i]);
        } else if (want[i] != have[i]) {
            return std::nullopt;
        }
    }
    if (want.size() != have.size())
        return std::nullopt;
    return params;
}

} // namespace

void Router::add(Route route)
{
    m_routes.push_back(std::make_unique<Route>(std::move(route)));
}

Router::Match Router::match(const HttpRequest &request) const
{
    if (hasTrickyPath(request.path))
        return {nullptr, {}, HttpResponse::problem(400, u"the path is not plain"_s)};
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    QList<QByteArray> allowed;
    for (const std::unique_ptr<Route> &route : m_routes) {
        auto params = fit(route->pattern, request.path);
        if (!params)
            continue;
        if (route->method == "*" || route->method == method)
            return {route.get(), std::move(*params), std::nullopt};
        allowed.append(route->method);
    }
    if (allowed.isEmpty())
        return {nullptr, {}, HttpResponse::problem(404)};
    if (allowed.contains("GET"))
        allowed.append("HEAD");
    std::ranges::sort(allowed);
    return {nullptr, {}, HttpResponse::problem(405).with("Allow", allowed.join(", "))};
}

} // namespace throughline::hub
