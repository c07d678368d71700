// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/frames.h"

using namespace throughline;

//! What a browser says to the chat.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    (void)webchat::readFrame(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
