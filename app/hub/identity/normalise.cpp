// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "identity/identity.h"

#include <QUrl>

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

Result<QString> email(const QString &text)
{
    const QString value = text.trimmed();
    const auto at = value.lastIndexOf(u'@');
    if (at < 1 || at == value.size() - 1 || value.size() > 320)
        return fail(ErrorCode::InvalidArgument, u"email"_s);
    const QByteArray domain = QUrl::toAce(value.sliced(at + 1).toLower());
    const bool clean = std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (domain.isEmpty() || !clean)
        return fail(ErrorCode::InvalidArgument, u"email"_s);
    return QString(value.first(at).toLower() + u'@' + QString::fromLatin1(domain));
}

Result<QString> phone(const QString &text)
{
    const QString value = text.trimmed();
    const bool digits = std::all_of(value.begin() + (value.isEmpty() ? 0 : 1), value.end(),
                                    [](QChar c) { return c >= u'0' && c <= u'9'; });
    // E.164: a plus sign and 7 to 15 digits; short codes are no numbers to call back.
    if (!value.startsWith(u'+') || !digits || value.size() < 8 || value.size() > 16 || value[1] == u'0')
        return fail(ErrorCode::InvalidArgument, u"phone"_s);
    return value;
}

} // namespace

Result<QString> normalise(const PointClaim &claim)
{
    if (claim.kind.isEmpty() || claim.kind.size() > 32 || claim.value.size() > 512 || claim.realm.size() > 128
        || claim.raw.size() > 512)
        return fail(ErrorCode::InvalidArgument, u"contact point"_s);
    if (claim.kind == "email"_L1)
        return email(claim.value);
    if (claim.kind == "phone"_L1)
        return phone(claim.value);
    const QString value = claim.value.trimmed();
    if (value.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"contact point"_s);
    return value;
}

} // namespace throughline::hub
