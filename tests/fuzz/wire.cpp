// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/delta.h"
#include "wire/envelope.h"
#include "wire/ephemeral.h"
#include "wire/push.h"
#include "wire/session.h"

using namespace throughline;

//! A frame of the console's wire: every reader of both sides on the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto frame = wire::parseFrame(QByteArrayView(data, qsizetype(size)));
    if (!frame)
        return 0;
    (void)wire::readRequest(*frame);
    (void)wire::readResponse(*frame);
    (void)wire::readPush(*frame);
    (void)wire::readPushEnable(*frame);
    (void)wire::readEphemeral(*frame);
    (void)wire::readSession(*frame);
    (void)wire::readDeltaQuestion(*frame);
    (void)wire::readDeltaAnswer(*frame);
    (void)wire::readScopeChanges(*frame);
    return 0;
}
