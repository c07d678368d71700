// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace throughline::ui {

//! A setting that can be found. It is called as its page calls it, by the page's own translation: what is found is what is
//! read there.
struct SettingWords {
    const char *page; //!< whose translation
    const char *label;
    const char *also = nullptr; //!< what people call it elsewhere
};

//! Whom a section is for.
enum class SectionNeeds { Nothing, Administrator, Answers, Policy };

struct SectionWords {
    const char *key;
    const char *icon;
    const char *title;
    const char *also = nullptr;
    std::span<const SettingWords> settings = {};
    SectionNeeds needs = SectionNeeds::Nothing;
    bool reading = false; //!< text only
};

//! All sections, in the order in which they are listed; not yet translated. The first is offered to everybody.
[[nodiscard]] std::span<const SectionWords> settingsWords();

} // namespace throughline::ui
