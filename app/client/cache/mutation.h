// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

//! Defects that the simulation puts in on purpose, to prove that it would find them (SYNC.md "Defects injected").
//! Only a build with THROUGHLINE_MUTATIONS can have one; in every other build the questions are constant false.
namespace throughline::client {

enum class Mutation {
    None,
    StateFirst, //!< states are committed before their records
    NoRefCount, //!< a record goes when one of its scopes lets it go
    NoPurge,    //!< a lost scope leaves its records behind
    RevOnly,    //!< records are compared without their epoch
    NoJournal,  //!< applied commands are not sent again after an epoch change
    DropEarly,  //!< a command leaves the outbox when it is sent
    NoCheck,    //!< pushes are applied whatever their oldState
    NoGen,      //!< an answer is taken although its request is no longer current
    BaseToken,  //!< the epoch's base is compared with tokens instead of highWater
    NoAsOf,     //!< asOf does not count into highWater
    NoEpoch,    //!< a newer epoch is not noticed
    NoMark,     //!< Marks are ignored
    NoDenied,   //!< denied subscriptions are ignored
    NoReady,    //!< commands are sent before the session is known
};

#ifdef THROUGHLINE_MUTATIONS
inline namespace mutated {
inline Mutation activeMutation = Mutation::None; //!< set before the run, from one thread
[[nodiscard]] inline bool mutation(Mutation which)
{
    return activeMutation == which;
}
} // namespace mutated
#else
[[nodiscard]] constexpr bool mutation(Mutation)
{
    return false;
}
#endif

} // namespace throughline::client
