// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/mutations.h"

#ifdef THROUGHLINE_MUTATIONS
#include "cache/mutation.h"
#include "store/mutation.h"
#endif

#include <functional>
#include <utility>
#include <vector>

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

using Named = std::pair<QString, std::function<void()>>;

const std::vector<Named> &mutations()
{
#ifdef THROUGHLINE_MUTATIONS
#define IN_HUB(name) \
    { \
        u"hub." #name##_s, [] { hub::activeMutation = hub::Mutation::name; } \
    }
#define IN_CLIENT(name) \
    { \
        u"client." #name##_s, [] { client::activeMutation = client::Mutation::name; } \
    }
    static const std::vector<Named> all{
        IN_HUB(Gap),          IN_HUB(NoTombstones),  IN_HUB(NoMoveItems),   IN_HUB(SnapshotLate),
        IN_HUB(NoPruneCheck), IN_HUB(NoEpoch),       IN_HUB(NoDedup),       IN_HUB(NoOpNoModseq),
        IN_HUB(SilentSub),    IN_HUB(NoBeat),        IN_HUB(NoAsOf),        IN_HUB(NoStub),
        IN_HUB(NoLinkMove),   IN_HUB(SplitModseq),   IN_HUB(NoAccessCheck), IN_HUB(PushSkipsCatchUp),
        IN_HUB(NoAimCheck),   IN_CLIENT(StateFirst), IN_CLIENT(NoRefCount), IN_CLIENT(NoPurge),
        IN_CLIENT(RevOnly),   IN_CLIENT(NoJournal),  IN_CLIENT(DropEarly),  IN_CLIENT(NoCheck),
        IN_CLIENT(NoGen),     IN_CLIENT(BaseToken),  IN_CLIENT(NoAsOf),     IN_CLIENT(NoEpoch),
        IN_CLIENT(NoMark),    IN_CLIENT(NoDenied),   IN_CLIENT(NoReady),
    };
#undef IN_HUB
#undef IN_CLIENT
#else
    static const std::vector<Named> all;
#endif
    return all;
}

} // namespace

bool activateMutation(const QString &name)
{
    for (const auto &[known, activate] : mutations()) {
        if (known == name) {
            activate();
            return true;
        }
    }
    return false;
}

QStringList mutationNames()
{
    QStringList names;
    for (const auto &mutation : mutations())
        names.append(mutation.first);
    return names;
}

} // namespace throughline::test
