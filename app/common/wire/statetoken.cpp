// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/statetoken.h"

namespace throughline::wire {

QByteArray StateToken::toLatin1() const
{
    return QByteArray::number(epoch) + '.' + QByteArray::number(modseq);
}

QString StateToken::toString() const
{
    return QString::fromLatin1(toLatin1());
}

std::optional<StateToken> StateToken::fromString(QStringView text)
{
    const auto dot = text.indexOf(u'.');
    if (dot < 1 || text.size() > 40)
        return std::nullopt;
    bool epochOk = false;
    bool modseqOk = false;
    const StateToken token{text.first(dot).toLongLong(&epochOk), text.sliced(dot + 1).toLongLong(&modseqOk)};
    if (!epochOk || !modseqOk || token.epoch < 1 || token.modseq < 0)
        return std::nullopt;
    return token;
}

} // namespace throughline::wire
