// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// DeskCommands, the part about what is being written: the composer's buttons and menus, by name.
#include "desk/desk.h"
#include "desk/deskcommands.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

auto addingTo(std::vector<Command> &all)
{
    return [&all](const char *id, const QString &name, const char *icon, const QString &key,
                  std::function<bool()> possible, std::function<void()> run = {}) {
        QList<QKeySequence> keys;
        if (!key.isEmpty())
            keys << QKeySequence::fromString(key, QKeySequence::PortableText);
        all.push_back({QString::fromLatin1(id), CommandGroup::Writing, name, QString::fromLatin1(icon), std::move(keys),
                       false, std::move(possible), std::move(run)});
    };
}

} // namespace

void DeskCommands::addWriting(std::vector<Command> &all)
{
    const auto add = addingTo(all);
    Composer *composer = m_desk.composer();
    const auto replying = [composer] { return composer->isActive() && !composer->isNote(); };
    const auto want = [composer](const QString &tool) { return [composer, tool] { composer->want(tool); }; };
    //: Name of a command
    add("compose.send", tr("Send"), "send", u"Ctrl+Return"_s, [composer] { return composer->canSend(); });
    const auto sendable = [composer, replying] { return replying() && composer->canSend(); };
    //: Name of a command: the conversation is finished as the reply leaves
    add("compose.sendAndClose", tr("Send and close the conversation"), "check", u"Ctrl+Shift+Return"_s, sendable,
        want(u"andClose"_s));
    const auto later = [composer, sendable] { return sendable() && composer->canSchedule(); };
    //: Name of a command: the reply leaves then
    add("compose.inOneHour", tr("Send later: in 1 hour"), "clock", {}, later, want(u"inOneHour"_s));
    //: Name of a command: the reply leaves then
    add("compose.tomorrow", tr("Send later: tomorrow morning"), "clock", {}, later, want(u"tomorrow"_s));
    //: Name of a command: the reply leaves then
    add(
        "compose.monday", tr("Send later: Monday morning"), "clock", {},
        [composer, later] { return later() && !composer->mondayIsTomorrow(); }, want(u"monday"_s));
    //: Name of a command: opens a dialog
    add("compose.atTime", tr("Send later: pick day and time…"), "clock", {}, later, want(u"atTime"_s));
    //: Name of a command
    add(
        "compose.note", tr("Switch between reply and note"), "note", u"Ctrl+Shift+N"_s,
        [composer] { return composer->isActive(); },
        [this, composer] {
            composer->setNote(!composer->isNote());
            (void)m_commands.run(u"go.composer"_s);
        });
    //: Name of a command: opens a list of files
    add("compose.attach", tr("Attach a file"), "attach", u"Ctrl+Shift+I"_s, replying, want(u"attach"_s));
    //: Name of a command: opens the list of texts that are inserted, and of macros
    add(
        "compose.canned", tr("Insert a canned response"), "queue", {}, [composer] { return composer->isActive(); },
        want(u"canned"_s));
    //: Name of a command: opens the list of contact points the reply can go to
    add("compose.target", tr("Choose whom the reply goes to"), "person", {}, replying, want(u"target"_s));
    //: Name of a command: the answer still goes to the address it was begun for, which means somebody else by now
    add(
        "compose.keepTarget", tr("Keep the address the reply was begun for"), "person", {},
        [composer] { return !composer->changedMeaning().isEmpty() && composer->canKeepTarget(); },
        [composer] { composer->keepTarget(); });
    Snippets *snippets = composer->snippets();
    //: Name of a command: to a place of a canned response that has to be filled in before it is sent
    add(
        "compose.fillIn", tr("Fill in what is missing in the text"), "pencil", {},
        [composer, snippets] { return composer->isActive() && !snippets->isWhole(); },
        [snippets] { snippets->showHole(); });
    //: Name of a command: a macro wanted it closed as the reply leaves
    add(
        "compose.leaveOpen", tr("Leave the conversation open when the reply is sent"), "inbox", {},
        [snippets, replying] { return replying() && snippets->isClosing(); }, [snippets] { snippets->leaveOpen(); });
    addMail(all);
    addSendChoices(all);
}

//! Where the channel has it: who gets the mail, and what stands below it.
void DeskCommands::addMail(std::vector<Command> &all)
{
    const auto add = addingTo(all);
    Composer *composer = m_desk.composer();
    Envelope *envelope = composer->envelope();
    const auto replying = [composer] { return composer->isActive() && !composer->isNote(); };
    const auto answer = [this, composer, envelope](Envelope::Mode mode) {
        composer->setNote(false);
        envelope->setMode(mode);
        (void)m_commands.run(u"go.composer"_s);
    };
    //: Name of a command: how a mail is answered
    add(
        "compose.toSender", tr("Answer the sender only"), "mail", {},
        [replying, envelope] { return replying() && envelope->mode() != Envelope::Reply; },
        [answer] { answer(Envelope::Reply); });
    //: Name of a command: how a mail is answered: also to everybody else it went to
    add(
        "compose.toAll", tr("Answer to all"), "mail", {},
        [composer, envelope] {
            return composer->isActive() && envelope->others() > 0 && envelope->mode() != Envelope::ReplyAll;
        },
        [answer] { answer(Envelope::ReplyAll); });
    //: Name of a command: passes the mail that would be answered on to somebody else
    add(
        "compose.forward", tr("Forward this mail"), "arrow-out", u"Ctrl+L"_s,
        [composer, envelope] {
            return composer->isActive() && envelope->canForward() && (composer->isNote() || !envelope->isForward());
        },
        [composer, envelope] {
            composer->setNote(false);
            envelope->setMode(Envelope::Forward);
            composer->want(u"forward"_s);
        });
    //: Name of a command: shows the fields for copies of a mail
    add(
        "compose.copies", tr("Write Cc and Bcc"), "mail", {},
        [replying, envelope] { return replying() && envelope->hasCc(); }, [composer] { composer->want(u"copies"_s); });
    //: Name of a command: the mail that is answered is put below the answer, or is not
    add(
        "compose.quote", tr("Quote the mail below the answer, or leave it off"), "note", {},
        [replying, envelope] { return replying() && envelope->canQuote(); },
        [envelope] { envelope->setQuote(!envelope->quote()); });
    //: Name of a command: the files of the mail go along when it is forwarded, or do not
    add(
        "compose.filesAlong", tr("Forward with its files, or without"), "attach", {},
        [replying, envelope] { return replying() && envelope->isForward() && envelope->fileCount() > 0; },
        [envelope] { envelope->setFiles(!envelope->files()); });
    //: Name of a command: a mail asks for answers to another address than the sender's
    add(
        "compose.foreign", tr("Answer the sender, or the address the mail asks for"), "mail", {},
        [replying, envelope] { return replying() && !envelope->foreignAnswer().isEmpty(); },
        [envelope] { envelope->setUseForeign(!envelope->useForeign()); });
}

} // namespace throughline::ui
