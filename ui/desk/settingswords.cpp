// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/settingswords.h"

#include <QCoreApplication>

namespace throughline::ui {
namespace {

constexpr SettingWords appearanceWords[] = {
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Colours"),
     //: Other words for the setting "Colours", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "theme, light, dark, night mode")},
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Contrast"),
     //: Other words for the setting "Contrast", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "high contrast, legibility")},
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Size of text"),
     //: Other words for the setting "Size of text", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "font size, zoom, larger, smaller, letters, scaling")},
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Room"),
     //: Other words for the setting "Room", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "density, compact, comfortable, spacing")},
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Motion"),
     //: Other words for the setting "Motion", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "animation, effects")},
    {"AppearanceSection", QT_TRANSLATE_NOOP("AppearanceSection", "Direction"),
     //: Other words for the setting "Direction", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "right to left, left to right, mirrored")},
};

constexpr SettingWords keyboardWords[] = {
    {"KeySettings", QT_TRANSLATE_NOOP("KeySettings", "Shortcuts"),
     //: Other words for the list of shortcuts, to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "hotkeys, key bindings")},
    {"KeySettings", QT_TRANSLATE_NOOP("KeySettings", "Save for printing"),
     //: Other words for saving the map of shortcuts, to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "print, PDF, map of shortcuts")},
    {"KeySettings", QT_TRANSLATE_NOOP("KeySettings", "Save as a web page")},
    {"KeySettings", QT_TRANSLATE_NOOP("KeySettings", "Reset all")},
};

constexpr SettingWords notificationsWords[] = {
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "A customer writes in a conversation of yours")},
    {"NotificationsSection",
     QT_TRANSLATE_NOOP("NotificationsSection", "A customer writes in your queues and nobody has taken it")},
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "Somebody assigns a conversation to you")},
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "A note of the team mentions you")},
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "Sound"),
     //: Other words for the setting "Sound", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "tone, mute, silent, loud")},
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "Customer and text"),
     //: Other words for the choice how much a notification says, to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "preview, privacy, locked screen")},
    {"NotificationsSection", QT_TRANSLATE_NOOP("NotificationsSection", "Quiet hours"),
     //: Other words for the setting "Quiet hours", to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "do not disturb, night, weekend")},
    {"NotificationReach",
     QT_TRANSLATE_NOOP("NotificationReach", "Assignments and mentions come again until you have seen them")},
    {"NotificationReach", QT_TRANSLATE_NOOP("NotificationReach", "Keep running in the tray when the window is closed"),
     //: Other words for the setting that keeps the program running, to find it by
     QT_TRANSLATE_NOOP("SettingsSections", "background, minimise, quit")},
};

constexpr SettingWords answersWords[] = {
    {"SnippetSection", QT_TRANSLATE_NOOP("SnippetSection", "New canned response"),
     //: Other words for canned responses, to find their section by
     QT_TRANSLATE_NOOP("SettingsSections", "templates, snippets, text blocks")},
    {"SnippetSection", QT_TRANSLATE_NOOP("SnippetSection", "New macro")},
};

constexpr SettingWords spellingWords[] = {
    {"SpellingSection", QT_TRANSLATE_NOOP("SpellingSection", "Underline words that no dictionary knows")},
    {"SpellingSection", QT_TRANSLATE_NOOP("SpellingSection", "The language of the console only")},
    {"SpellingSection", QT_TRANSLATE_NOOP("SpellingSection", "Your own words")},
};

constexpr SettingWords lockingWords[] = {
    {"AutoLockSection", QT_TRANSLATE_NOOP("AutoLockSection", "Lock now")},
};

constexpr SettingWords diagnosticsWords[] = {
    {"SupportBundle", QT_TRANSLATE_NOOP("SupportBundle", "Save support bundle")},
};

const SectionWords sectionWords[] = {
    {.key = "appearance",
     .icon = "brush",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Appearance"),
     .settings = appearanceWords},
    {.key = "language",
     .icon = "globe",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Language"),
     //: Other words for the section "Language", to find it by; each language by its own name, too
     .also = QT_TRANSLATE_NOOP("SettingsSections", "English, German, Deutsch, translation")},
    {.key = "keyboard",
     .icon = "keyboard",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Keyboard"),
     .settings = keyboardWords},
    {.key = "notifications",
     .icon = "bell",
     //: Section of the settings: what the system shows when something comes
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Notifications"),
     //: Other words for the section "Notifications", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "alerts, reminders, pop-ups, important customers, VIP"),
     .settings = notificationsWords},
    {.key = "snippets",
     .icon = "chat",
     //: Section of the settings: canned responses and macros
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Answers and macros"),
     .settings = answersWords,
     .needs = SectionNeeds::Answers},
    {.key = "spelling",
     .icon = "pencil",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Spelling"),
     //: Other words for the section "Spelling", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "dictionary, typing errors, checker"),
     .settings = spellingWords},
    {.key = "channels",
     .icon = "channel",
     //: Section of the settings: mailboxes, chats, shops
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Channels"),
     //: Other words for the section "Channels", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "mailbox, e-mail, IMAP, SMTP, chat, shop, connect, queue, OAuth"),
     .needs = SectionNeeds::Administrator},
    {.key = "plugins",
     .icon = "plugin",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Plugins"),
     //: Other words for the section "Plugins", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "extensions, add-ons, publisher, signature"),
     .reading = true},
    {.key = "lock",
     .icon = "lock",
     //: Section of the settings: closing the data when nobody is at the computer
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Lock"),
     //: Other words for the section "Lock", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "security, minutes without input, idle, encryption key"),
     .settings = lockingWords},
    {.key = "managed",
     .icon = "shield",
     //: Section of the settings: what policy files of the organisation say; short, in a list
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Your organisation"),
     //: Other words for the section "Your organisation", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "managed, policy, company, administrator"),
     .needs = SectionNeeds::Policy,
     .reading = true},
    {.key = "diagnostics",
     .icon = "question",
     //: Section of the settings: what helps when something does not work
     .title = QT_TRANSLATE_NOOP("SettingsSections", "Diagnostics"),
     //: Other words for the section "Diagnostics", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "help, log, problem, error, ZIP file"),
     .settings = diagnosticsWords},
    {.key = "about",
     .icon = "info",
     //: Section of the settings
     .title = QT_TRANSLATE_NOOP("SettingsSections", "About"),
     //: Other words for the section "About", to find it by
     .also = QT_TRANSLATE_NOOP("SettingsSections", "version, licences"),
     .reading = true},
};

} // namespace

std::span<const SectionWords> settingsWords()
{
    return sectionWords;
}

} // namespace throughline::ui
