// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "identity/decisionlog.h"
#include "simulation/truth.h"
#include "simulation/world.h"

#include <QJsonObject>

namespace throughline::test {

//! Checks the invariants of PROTOCOL section 13 in a world at rest. Throws Broken with the invariant's name.
class Oracle
{
public:
    explicit Oracle(World &world) : m_world(world) {}
    void check();

private:
    using Contents = std::map<Truth::Key, QByteArray>;
    //! Where a conversation went, for good, in the step \a modseq.
    struct Combining {
        Id into;
        qint64 modseq = 0;
    };
    //! Whose each contact point was at some moment.
    struct Owners {
        hub::Assignment state;
        std::map<Id, Id> moved; //!< whom the last contact point of each customer went to
    };

    void replayOldFrames();
    void checkHub(const Truth &truth);
    void checkConsole(size_t at, const Truth &truth);
    void checkScope(size_t at, const wire::Scope &scope, const Truth &truth);
    void checkOpenCustomers(size_t at, const Truth &truth);
    void checkShown(size_t at, const Truth &truth);
    void checkCommands(const Truth &truth);
    void checkReplies(const Truth &truth);
    void checkBounds();
    //! The step in which the hub took a command; 0: it never did.
    [[nodiscard]] qint64 modseqOf(const Id &command);
    //! By the conversation that went, from the lines that they left.
    [[nodiscard]] std::map<Id, Combining> combinings(const Truth &truth);
    [[nodiscard]] Owners ownersBefore(const std::vector<hub::Decision> &decisions, qint64 modseq);
    //! A snapshot of the scope as the hub gives it to that console's agent; nothing when it is refused.
    [[nodiscard]] std::optional<Contents> hubContents(size_t at, const wire::Scope &scope);
    [[nodiscard]] QJsonObject ask(size_t at, const QJsonObject &question);

    World &m_world;
};

} // namespace throughline::test
