// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/world.h"

namespace throughline::test {

//! What may happen in one step: customers write, agents work, administrators change rights, machines and networks fail.
class Actions
{
public:
    explicit Actions(World &world) : m_world(world) {}
    //! One random action.
    void act();
    //! A hub begins to serve: channels go on from the cursor it has.
    void hubStarted();

private:
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return m_world.m_random.below(bound); }
    template<typename T>
    [[nodiscard]] const T &pick(const std::vector<T> &from)
    {
        return from[size_t(below(from.size()))];
    }
    [[nodiscard]] std::chrono::milliseconds ms(int most)
    {
        return std::chrono::milliseconds(below(std::uint64_t(most)));
    }
    [[nodiscard]] ConsoleProcess *someConsole(size_t *at = nullptr);
    void write(const QString &what, std::function<void(hub::Hub &)> job);

    // outside
    void customerWrites();
    void customerSignsIn();
    void visitorBrowses();
    void channelRepeats();
    void deliveryMoves();
    void ingest(size_t endpoint, size_t first);
    // agents
    void agentActs();
    void agentDecides(size_t console, const Conversation &conversation);
    void agentRanks(size_t console, const Id &conversation);
    void agentRegroups(size_t console, const Conversation &conversation, const std::vector<Id> &others);
    void agentOpensCustomer();
    void agentRetriesOrDiscards();
    void give(size_t console, const QString &name, const QJsonObject &args, const QJsonObject &expect = {},
              const QString &marker = {});
    // administration
    void changeMembers();
    void changeConfidentiality();
    void changeRole();
    void upkeep();
    void prune();
    // faults
    void cutNetwork();
    void stallReader();
    void killSomeHub();
    void killSomeConsole();
    void plantDeath();
    void restoreHub();
    void probeTokens();

    World &m_world;
};

} // namespace throughline::test
