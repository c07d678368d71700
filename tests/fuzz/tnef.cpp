// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/tnef.h"
#include "message/rtf.h"

#include <cstdlib>

using namespace throughline;

//! A winmail.dat of a stranger: what is found in it is no larger than the file, or bounded.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto tnef = email::readTnef(bytes, 10)) {
        qsizetype all = 0;
        for (const email::Part &file : tnef->files)
            all += file.bytes.size();
        if (tnef->files.size() > 10 || all > bytes.size() || tnef->html.size() > bytes.size())
            std::abort();
    }
    const QByteArray rtf = email::expandedRtf(bytes, 10'000);
    if (rtf.size() > 10'000 || email::rtfText(rtf.isEmpty() ? bytes : rtf, 1'000).size() > 1'000)
        std::abort();
    return 0;
}
