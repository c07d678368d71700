// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace throughline::hub {

//! The defects of SYNC.md that live in the hub, one at a time, so that the simulation can prove it would find them.
//! Only sources compiled with THROUGHLINE_MUTATIONS know them; in every program they are constant false.
enum class Mutation {
    None,
    Gap,              //!< every fourth commit is seen only with the next one, under its old number
    NoTombstones,     //!< leaving a scope is not logged
    NoMoveItems,      //!< a transfer logs the conversation in the new queue, but not its items
    SnapshotLate,     //!< a snapshot's startState is read after its last page
    NoPruneCheck,     //!< a token older than the log is answered from what is left of it
    NoEpoch,          //!< tokens of another epoch, or ahead of the database, are answered
    NoDedup,          //!< a repeated command runs again
    NoOpNoModseq,     //!< a command without an effect takes no number
    SilentSub,        //!< a refused subscription is not answered
    NoBeat,           //!< no Mark
    NoAsOf,           //!< asOf repeats the page's own state
    NoStub,           //!< a confidential item stands in clear in its contact point's scope
    NoLinkMove,       //!< a link that moves does not log the contact point's leaving the customer's scope
    SplitModseq,      //!< a page may end inside a modseq without a cursor
    NoAccessCheck,    //!< c- and p- scopes of whoever exists open for everybody
    NoAimCheck,       //!< a reply is taken although its contact point is another customer's by now
    PushSkipsCatchUp, //!< PushEnable with an older state goes on from it without what was missed
};

#ifdef THROUGHLINE_MUTATIONS
inline namespace mutated {
inline Mutation activeMutation = Mutation::None;
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

} // namespace throughline::hub
