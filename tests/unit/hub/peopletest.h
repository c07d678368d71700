// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hubfixture.h"

#include <QObject>

namespace throughline::hub {

//! People who write in and what is asked about them: what the tests of identity share.
class PeopleTest : public QObject
{
protected:
    static PointClaim claim(const QString &kind, const QString &value, Trust trust)
    {
        using namespace Qt::StringLiterals;
        const bool world = kind == "email"_L1 || kind == "phone"_L1;
        return {.kind = kind, .value = value, .raw = {}, .realm = world ? QString() : u"shop"_s, .trust = trust};
    }
    InboundItem from(const PointClaim &point, std::vector<PointClaim> claims = {})
    {
        using namespace Qt::StringLiterals;
        auto item = HubFixture::message(u"x"_s, u"text"_s, u"m-%1"_s.arg(++m_keys));
        item.from = point;
        item.claims = std::move(claims);
        return item;
    }
    static IngestedItem take(HubFixture &hub, const InboundItem &item)
    {
        return must(hub.hub->ingest(hub.web, {item}, {})).items.at(0);
    }
    IngestedItem visitor(HubFixture &hub, const QString &name)
    {
        return take(hub, from(claim(QStringLiteral("visitor"), name, Trust::Hint)));
    }
    static Id ownerOf(HubFixture &hub, const Id &point)
    {
        Id owner;
        hub.reader->first(
            hub.reader->query("SELECT customer FROM identity_link WHERE contact_point=?1 AND status=0", point),
            [&](sqlite::Statement &row) { owner = row.id(0); });
        return owner;
    }
    static qint64 count(HubFixture &hub, const char *sql) { return hub.reader->number(hub.reader->query(sql)); }
    static QJsonObject pair(const Id &from, const Id &into)
    {
        return {{QStringLiteral("customerId"), from.toString()}, {QStringLiteral("intoId"), into.toString()}};
    }

private:
    int m_keys = 0;
};

} // namespace throughline::hub
