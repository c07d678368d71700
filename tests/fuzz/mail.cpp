// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mail.h"
#include "domain/blocks.h"

#include <cstdlib>

using namespace throughline;

//! A message anybody may send. Whatever it says, the hub takes its blocks.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto mail = email::readMail(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (mail && !checkBlocks(mail->blocks))
        std::abort();
    if (mail)
        (void)email::cardData(*mail);
    return 0;
}
