// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/imapline.h"
#include "connector/tokens.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace throughline::email {

//! Tries every step an endpoint needs, one after the other, for the administrator who sets it up: names, encryption, log-in,
//! folders, sending. On a thread of its own; ends within \a stop's ring.
class Probe
{
public:
    //! \a done gets {ok, steps: [{step, result: ok | failed | skipped, words}]}, on the probe's thread.
    static void start(Settings settings, std::shared_ptr<TokenSource> tokens, bool sendMail, QString messageId,
                      Instant now, std::shared_ptr<Bell> stop, std::function<void(QJsonObject)> done);
};

} // namespace throughline::email
