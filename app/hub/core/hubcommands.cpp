// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "accounts/access.h"
#include "commands/commandlog.h"
#include "commands/commandrun.h"
#include "core/hubprivate.h"
#include "store/mutation.h"
#include "wire/limits.h"

#include <algorithm>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

wire::CommandOutcome rejected(const Id &id, wire::CommandError error)
{
    wire::CommandOutcome outcome;
    outcome.id = id;
    outcome.error = std::move(error);
    return outcome;
}

} // namespace

//! One command in the open transaction: looked up, or executed and remembered.
wire::CommandOutcome Hub::Private::executeOne(const Id &agentId, const wire::Command &command,
                                              const OutsideAnswer *outside, const ChannelInfos *channels)
{
    if (!mutation(Mutation::NoDedup)) {
        if (auto stored = storedOutcome(store, agentId, command))
            return *stored;
    }
    const auto principal = principalOf(store, agentId);
    wire::CommandError error;
    QJsonObject result;
    const auto done = step([&](Step &one) -> Result<void> {
        Effect effect = reject(u"forbidden"_s, u"agent"_s);
        // What a channel has done already is kept, however late it was.
        if (!outside && command.expiresAt && *command.expiresAt <= one.writer.now()) {
            effect = reject(u"expired"_s);
        } else if (principal) {
            CommandRun run(one, *principal, command);
            run.outside = outside;
            run.channels = channels;
            effect = runCommand(run);
        }
        if (!effect) {
            error = effect.error();
            return fail(ErrorCode::Cancelled);
        }
        result = std::move(*effect);
        if (!mutation(Mutation::NoOpNoModseq))
            one.writer.takeNumber();
        return {};
    });
    wire::CommandOutcome outcome = rejected(command.id, error);
    if (done) {
        outcome.applied = true;
        outcome.modseq = modseq;
        outcome.result = std::move(result);
    } else if (done.error().code != ErrorCode::Cancelled) {
        outcome.error = {
            .type = u"serverFail"_s, .description = errorName(done.error().code), .current = {}, .retryAfterSec = {}};
    }
    // What is tried again by itself must not be answered from memory.
    if (outcome.applied || !wire::isRetriedAutomatically(outcome.error))
        storeOutcome(store, agentId, command, outcome, clock.now());
    return outcome;
}

std::vector<wire::CommandOutcome> Hub::execute(const Id &agentId, const std::vector<wire::Command> &commands,
                                               const OutsideAnswer *outside, const ChannelInfos *channels)
{
    std::vector<wire::CommandOutcome> outcomes;
    outcomes.reserve(commands.size());
    for (size_t from = 0; from < commands.size(); from += size_t(wire::maxCommandsPerTransaction)) {
        const size_t to = std::min(commands.size(), from + size_t(wire::maxCommandsPerTransaction));
        auto written = d->begin();
        if (written) {
            for (size_t i = from; i < to; ++i)
                outcomes.push_back(d->executeOne(agentId, commands[i], outside, channels));
            if (auto error = d->store.takeError()) {
                written = fail(std::move(*error));
                if (d->inGroup)
                    d->broken = true; // an effect without its stored result must not be committed
                else
                    d->rollback();
            } else if (!d->inGroup) {
                written = d->commit();
            }
        }
        if (written)
            continue;
        // Nothing of this part is on the disk; consoles send it again.
        outcomes.resize(from);
        for (size_t i = from; i < commands.size(); ++i)
            outcomes.push_back(rejected(
                commands[i].id, {.type = u"serverFail"_s, .description = {}, .current = {}, .retryAfterSec = {}}));
        break;
    }
    return outcomes;
}

} // namespace throughline::hub
