// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/linkgate.h"
#include "shared/words.h"

#include <cstdlib>

using namespace throughline::ui;

namespace {

void check(const SafeLink &link)
{
    const QString scheme = link.url.scheme();
    const bool web = scheme == u"https" || scheme == u"http";
    if (!web && scheme != u"mailto" && scheme != u"tel")
        std::abort();
    // The host that is shown is the host that is opened, and nobody signs in by a link.
    if (web && (!link.url.userInfo().isEmpty() || !link.shown.contains(link.url.host(QUrl::FullyEncoded))))
        std::abort();
}

} // namespace

//! Text of strangers that is shown with links in it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto link = safeLink(text))
        check(*link);
    for (const auto &link : findLinks(text))
        check(link);
    const QString line = oneLine(text, 80);
    if (line.size() > 81 || line.contains(u'\n'))
        std::abort();
    return 0;
}
