// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Written by loglines.py.
#include "diagnostics/logcleaner.h"

namespace throughline::ui {

// clang-format off

const std::vector<QStringView> &logLines()
{
    static const std::vector<QStringView> all{
        u"Command/set refused:",
        u"Delta/get refused:",
        u"a command could not be stored:",
        u"a local database failed:",
        u"a plugin is refused:",
        u"a scope is closed to this agent",
        u"account.json:",
        u"another account: the cache is begun anew",
        u"connection ended with",
        u"embedded hub started",
        u"no embedded hub:",
        u"no key:",
        u"no session:",
        u"no usable key store:",
        u"the cache is damaged and is set aside",
        u"the embedded hub went away",
        u"the process is not fully hardened:",
        u"the session will not survive this run:",
        u"the view of",
        u"there is no TLS on this machine: only a hub on this computer can be reached",
    };
    return all;
}

const std::vector<QStringView> &logNames()
{
    static const std::vector<QStringView> all{
        u"client.account",
        u"client.embeddedhub",
        u"client.keys",
        u"client.outbox",
        u"client.sync",
        u"client.worker",
        u"plugin.host",
        u"plugin.loader",
        u"ui.console",
        u"ui.plugins",
    };
    return all;
}
// clang-format on

} // namespace throughline::ui
