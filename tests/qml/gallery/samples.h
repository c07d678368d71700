// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/fakesource.h"

namespace throughline::ui {

//! The moment the samples are made for: a Saturday, 14:32 UTC.
inline constexpr Instant sampleNow{1'795'357'920'000};

//! Fills \a source with a plausible afternoon: twelve conversations, one of them long and mixed.
void fillSamples(FakeSource &source);
//! Names of sixty characters, markup, bidirectional tricks, emoji sequences, a very long word.
void fillHostile(FakeSource &source);
//! An administrator, with the channels of this build and none connected.
void makeAdministrator(FakeSource &source);
//! The same with three endpoints: one runs, one needs attention, one is switched off; a test of settings fails.
void fillChannels(FakeSource &source);
//! The same with a mailbox that signs in at its provider: the first try waits, in the browser or for a code; the next fails.
void fillSignIn(FakeSource &source);
//! Results for any search, some of them only the hub's.
void fillSearch(FakeSource &source);
//! Mails with pictures, links, an invitation and files, at the end of the sample customer's line.
void fillMails(FakeSource &source);
//! The customer and conversation the gallery opens.
[[nodiscard]] Id sampleCustomer();
[[nodiscard]] Id sampleConversation();

} // namespace throughline::ui
