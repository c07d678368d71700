// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/contactpoint.h"
#include "domain/conversation.h"
#include "domain/customer.h"

namespace throughline {

//! One of two customers that may become one: a column of the dialogue.
struct MergeSide {
    Customer customer;
    std::vector<ContactPoint> points;
    std::vector<Id> rejected; //!< contact points once said not to be this customer's
    int conversations = 0;
    int openConversations = 0;

    bool operator==(const MergeSide &) const = default;
};

//! What a merge would make of two customers. Nothing is written.
struct MergePreview {
    bool allowed = true;
    QString refused;                                   //!< "secondAccount", "same"; empty: nothing speaks against it
    MergeSide from;                                    //!< goes
    MergeSide into;                                    //!< stays
    std::vector<Id> contactPointIds;                   //!< of the one that stays, then
    std::map<QString, std::vector<FieldValue>> fields; //!< the words of both, side by side
    std::vector<QString> conflicts;                    //!< names of fields with more than one value
    std::vector<QString> warnings;                     //!< codes
    QJsonObject expect;                                //!< the guard of customer.merge

    bool operator==(const MergePreview &) const = default;
};

[[nodiscard]] MergePreview previewMerge(MergeSide from, MergeSide into);
//! As Customer/mergePreview answers it.
[[nodiscard]] QJsonObject writeMergePreview(const MergePreview &preview);

} // namespace throughline
