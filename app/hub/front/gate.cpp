// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/gate.h"

#include "accounts/accounts.h"
#include "base/clock.h"
#include "core/workqueue.h"
#include "store/store.h"

namespace throughline::hub {

using namespace Qt::StringLiterals;

Gate::Gate(WorkQueue &work, Clock &clock, QStringList origins)
    : m_work(work),
      m_clock(clock),
      m_origins(std::move(origins))
{
}

std::optional<HttpResponse> Gate::checkOrigin(const HttpRequest &request) const
{
    const int count = request.count("origin");
    if (count == 0)
        return std::nullopt;
    if (count == 1 && m_origins.contains(QString::fromLatin1(request.header("origin"))))
        return std::nullopt;
    return HttpResponse::problem(403, u"this Origin may not call the hub"_s);
}

Gate::Admit Gate::anyone() const
{
    return [this](const Exchange &exchange, const Admitted &done) { done(nullptr, checkOrigin(exchange.request)); };
}

Gate::Admit Gate::signedIn() const
{
    return [this](const Exchange &exchange, Admitted done) {
        if (auto refusal = checkOrigin(exchange.request)) {
            done(nullptr, std::move(refusal));
            return;
        }
        const QString token = exchange.request.bearer();
        if (token.isEmpty()) {
            done(nullptr, HttpResponse::problem(401).with("WWW-Authenticate", "Bearer realm=\"throughline\""));
            return;
        }
        m_work.read<Result<Principal>>(
            [token, now = m_clock.now()](StoreConnection &reader) { return authenticate(reader, token, now); },
            [done = std::move(done)](const Result<Principal> &principal) {
                if (principal) {
                    done(std::make_shared<const Caller>(Caller{*principal}), std::nullopt);
                } else if (principal.error().code == ErrorCode::Unauthorized
                           || principal.error().code == ErrorCode::Expired) {
                    const bool expired = principal.error().code == ErrorCode::Expired;
                    done(nullptr,
                         HttpResponse::problem(401, expired ? u"the token has expired"_s : QString())
                             .with("WWW-Authenticate", "Bearer realm=\"throughline\", error=\"invalid_token\""));
                } else {
                    done(nullptr, HttpResponse::problem(503));
                }
            });
    };
}

} // namespace throughline::hub
