// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/ephemeral.h"

#include "domain/records.h"

#include <algorithm>

namespace throughline::wire {

using namespace Qt::StringLiterals;

QByteArray writeEphemeral(const Ephemeral &ephemeral)
{
    return compactJson({{u"@type"_s, u"Ephemeral"_s},
                        {u"topic"_s, ephemeral.topic},
                        {u"kind"_s, ephemeral.kind},
                        {u"from"_s, ephemeral.from},
                        {u"ttl"_s, ephemeral.ttlSec},
                        {u"data"_s, ephemeral.data}});
}

Result<Ephemeral> readEphemeral(const QJsonObject &frame)
{
    Ephemeral ephemeral;
    ephemeral.topic = frame.value("topic"_L1).toString();
    ephemeral.kind = frame.value("kind"_L1).toString();
    ephemeral.from = frame.value("from"_L1).toString();
    ephemeral.ttlSec = std::clamp(frame.value("ttl"_L1).toInt(6), 1, 300);
    ephemeral.data = frame.value("data"_L1).toObject();
    if (ephemeral.topic.isEmpty() || ephemeral.kind.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"topic"_s);
    return ephemeral;
}

} // namespace throughline::wire
