// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// EmailConnector, the part about pictures that mails only point to.
#include "connector/emailconnector.h"
#include "connector/picture.h"
#include "connector/poster.h"
#include "message/address.h"

#include <QCryptographicHash>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFetches = 8;

//! Under which the permission of \a address is kept; says nothing of the address.
QString permissionKey(const QString &address)
{
    const QByteArray hash = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).first(16);
    return u"p/"_s + QString::fromLatin1(hash.toHex());
}

} // namespace

void EmailConnector::picture(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    std::erase_if(m_fetches, [](const auto &fetch) { return fetch.expired(); });
    if (m_fetches.size() >= mostFetches)
        return done(fail(ErrorCode::RateLimited, u"pictures are on their way"_s));
    const auto bell = std::make_shared<Bell>();
    m_fetches.push_back(bell);
    startPicture(call.args["url"_L1].toString(), bell,
                 [poster = m_poster, done = std::move(done)](const Result<QJsonObject> &answer) {
                     poster->post([done, answer] { done(answer); });
                 });
}

void EmailConnector::pictureSender(const plugin::Call &call, plugin::Answer<QJsonObject> done)
{
    const QString address = normalAddress(call.args["address"_L1].toString());
    if (address.isEmpty())
        return done(fail(ErrorCode::InvalidArgument, u"address"_s));
    const QString key = permissionKey(address);
    if (!call.args.contains("allow"_L1)) {
        return m_host->storageGet(key, [done = std::move(done)](const Result<std::optional<QByteArray>> &kept) {
            if (!kept)
                return done(fail(kept.error()));
            done(QJsonObject{{u"allowed"_s, kept->has_value() && **kept == "1"}});
        });
    }
    const bool allow = call.args["allow"_L1].toBool();
    m_host->storagePut({{key, allow ? QByteArray("1") : QByteArray()}},
                       [done = std::move(done), allow](const Result<void> &put) {
                           if (!put)
                               return done(fail(put.error()));
                           done(QJsonObject{{u"allowed"_s, allow}});
                       });
}

void EmailConnector::endFetches()
{
    for (const auto &list : {m_questions, m_fetches}) {
        for (const auto &each : list) {
            if (const auto bell = each.lock())
                bell->ring();
        }
    }
}

} // namespace throughline::email
