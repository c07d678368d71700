// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "main/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>

namespace throughline::hub {

void hardenProcess(bool debuggable)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (!debuggable)
        ::prctl(PR_SET_DUMPABLE, 0);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 65'536);
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

} // namespace throughline::hub
