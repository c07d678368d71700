// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/linkgate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

// Longer addresses are used to push the host out of sight, never by people.
constexpr qsizetype longestLink = 2048;

bool hasForbiddenCharacter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const auto category = c.category();
        return c == u'\\' || c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format
               || category == QChar::Other_PrivateUse || c == QChar::ReplacementCharacter;
    });
}

std::optional<SafeLink> webLink(QStringView text)
{
    // "https:host" and "https:///host" mean different things to different readers: only "//" plus a host passes.
    const auto colon = text.indexOf(u':');
    const QStringView rest = text.mid(colon + 1);
    if (!rest.startsWith("//"_L1) || rest.size() < 3 || rest.at(2) == u'/')
        return std::nullopt;
    const QUrl url(text.toString(), QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || rest.mid(2).toString().section(u'/', 0, 0).contains(u'@'))
        return std::nullopt;
    const QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty() || host.contains(u'%'))
        return std::nullopt;
    const QString port = url.port() >= 0 ? u":%1"_s.arg(url.port()) : QString();
    return SafeLink{url, url.scheme() == "http"_L1 ? "http://"_L1 + host + port : host + port};
}

} // namespace

std::optional<SafeLink> safeLink(QStringView text)
{
    const auto colon = text.indexOf(u':');
    if (colon <= 0 || text.size() > longestLink || hasForbiddenCharacter(text))
        return std::nullopt;
    const QString scheme = text.left(colon).toString().toLower();
    if (scheme == "https"_L1 || scheme == "http"_L1)
        return webLink(text);
    if (scheme == "mailto"_L1) {
        // Only the address: headers such as "attach" or "bcc" would act in the agent's mail program.
        static const QRegularExpression address(u"\\A[A-Za-z0-9.!#$&'*+/=^_{|}~-]+@[A-Za-z0-9.-]+\\z"_s);
        const QString value = text.mid(colon + 1).toString();
        if (!address.match(value).hasMatch())
            return std::nullopt;
        return SafeLink{QUrl("mailto:"_L1 + value, QUrl::StrictMode), value};
    }
    if (scheme == "tel"_L1) {
        static const QRegularExpression number(u"\\A\\+?[0-9().-]{2,32}\\z"_s);
        const QString value = text.mid(colon + 1).toString();
        if (!number.match(value).hasMatch())
            return std::nullopt;
        return SafeLink{QUrl("tel:"_L1 + value, QUrl::StrictMode), value};
    }
    return std::nullopt;
}

std::vector<SafeLink> findLinks(const QString &text, int limit)
{
    static const QRegularExpression candidate(u"\\b(?:https?://|mailto:|tel:)[^\\s<>\"'`]{1,2048}"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    std::vector<SafeLink> links;
    auto matches = candidate.globalMatch(text.left(16'000));
    while (matches.hasNext() && int(links.size()) < limit) {
        QString found = matches.next().captured();
        while (!found.isEmpty() && u".,;:!?)]}"_s.contains(found.back()))
            found.chop(1);
        const auto link = safeLink(found);
        if (link && std::find(links.begin(), links.end(), *link) == links.end())
            links.push_back(*link);
    }
    return links;
}

} // namespace throughline::ui
