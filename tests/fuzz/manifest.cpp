// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/manifest.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace throughline;

//! A plugin's manifest, read before anything of the plugin is trusted.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes.left(300));
    if (plugin::isPackagePath(text) && (text.split(u'/').contains(u".."_s) || text.startsWith(u'/')))
        std::abort();
    (void)plugin::isOlder(text, text);
    (void)plugin::parseManifest(bytes);
    return 0;
}
