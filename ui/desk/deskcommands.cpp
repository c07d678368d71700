// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/deskcommands.h"

#include "commands/palettemodel.h"
#include "desk/desk.h"
#include "shared/words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QList<QKeySequence> keys(const QString &everywhere)
{
    return {QKeySequence::fromString(everywhere, QKeySequence::PortableText)};
}

//! Option with an arrow moves in text on macOS, and Option with a letter writes.
QList<QKeySequence> keys(const QString &elsewhere, const QString &mac)
{
#ifdef Q_OS_MACOS
    Q_UNUSED(elsewhere)
    return keys(mac);
#else
    Q_UNUSED(mac)
    return keys(elsewhere);
#endif
}

} // namespace

DeskCommands::DeskCommands(Desk &desk, Source &source, Commands &commands)
    : m_desk(desk),
      m_source(source),
      m_commands(commands)
{
    registerAll();
    setViews();
    setCombinations();
    setCustomerActions();
    loadCanned();
    follow();
}

void DeskCommands::registerAll()
{
    std::vector<Command> all;
    addGo(all);
    addTalk(all);
    addPriorities(all);
    addMarked(all);
    addCustomer(all);
    addWriting(all);
    addTimeline(all);
    addRest(all);
    m_commands.setCommands(std::move(all));
}

//! What is possible, and a name that says what will happen, follow the desk.
void DeskCommands::follow()
{
    const auto soon = [this] { m_commands.refreshSoon(); };
    QObject::connect(&m_desk, &Desk::openChanged, &m_commands, soon);
    QObject::connect(&m_desk, &Desk::conversationChanged, &m_commands, soon);
    QObject::connect(m_desk.inbox(), &InboxModel::countChanged, &m_commands, soon);
    QObject::connect(m_desk.composer(), &Composer::canSendChanged, &m_commands, soon);
    QObject::connect(m_desk.composer(), &Composer::conversationChanged, &m_commands, soon);
    QObject::connect(m_desk.composer(), &Composer::noteChanged, &m_commands, soon);
    QObject::connect(m_desk.composer(), &Composer::targetChanged, &m_commands, soon);
    QObject::connect(m_desk.composer()->envelope(), &Envelope::changed, &m_commands, soon);
    QObject::connect(m_desk.composer()->snippets(), &Snippets::holesChanged, &m_commands, soon);
    QObject::connect(m_desk.composer()->snippets(), &Snippets::closingChanged, &m_commands, soon);
    QObject::connect(m_desk.sync(), &SyncModel::changed, &m_commands, soon);
    // Opening a customer changes all of these one after the other: what passes is exchanged once, when that is done.
    const auto passing = [this] { m_passing.start(); };
    m_passing.setSingleShot(true);
    m_passing.setInterval(0);
    m_passing.callOnTimeout(&m_commands, [this] {
        setCombinations();
        setCustomerActions();
    });
    QObject::connect(&m_desk, &Desk::openChanged, &m_commands, passing);
    QObject::connect(m_desk.customer(), &CustomerPanel::changed, &m_commands, passing);
    QObject::connect(m_desk.customer()->linkedTalks(), &LinkedTalks::changed, &m_commands, passing);
    QObject::connect(m_desk.actions(), &ActionsModel::changed, &m_commands, passing);
    QObject::connect(m_desk.selection(), &InboxSelection::changed, &m_commands, soon);
    QObject::connect(m_desk.triage(), &Triage::changed, &m_commands, soon);
    QObject::connect(m_desk.channels(), &ChannelsModel::changed, &m_commands, soon);
    QObject::connect(m_desk.customer()->decisions(), &Decisions::doneChanged, &m_commands, soon);
    QObject::connect(m_desk.notifications()->always(), &AlwaysTold::changed, &m_commands, soon);
    QObject::connect(m_desk.notifications()->past(), &PastNotifications::changed, &m_commands, soon);
    QObject::connect(m_desk.search(), &SearchModel::textChanged, &m_commands, soon);
    QObject::connect(m_desk.composer()->snippets()->library(), &SnippetLibrary::mayWriteChanged, &m_commands, soon);
    QObject::connect(m_desk.timeline()->filter(), &TimelineFilter::changed, &m_commands, soon);
    QObject::connect(m_desk.timeline()->lastTalk(), &LastTalk::changed, &m_commands, soon);
    QObject::connect(m_desk.timeline(), &TimelineModel::rowsInserted, &m_commands, soon);
    QObject::connect(m_desk.timeline(), &TimelineModel::dataChanged, &m_commands, soon);
    QObject::connect(m_desk.timeline(), &TimelineModel::markedChanged, &m_commands, soon);
    QObject::connect(m_desk.timeline(), &TimelineModel::systemShownChanged, &m_commands, [this] { registerAll(); });
    QObject::connect(m_desk.views(), &InboxViews::rowsInserted, &m_commands, [this] { setViews(); });
    QObject::connect(m_desk.views(), &InboxViews::rowsRemoved, &m_commands, [this] { setViews(); });
    QObject::connect(m_desk.views(), &InboxViews::dataChanged, &m_commands,
                     [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                         if (roles.isEmpty())
                             setViews();
                     });
    QObject::connect(&m_source, &Source::committed, &m_commands, [this](const client::ChangeSet &changes) {
        const bool canned = std::any_of(changes.records.begin(), changes.records.end(), [](const auto &record) {
            return record.type == RecordType::CannedResponse || record.type == RecordType::Macro;
        });
        if (changes.wide || canned)
            loadCanned();
    });
}

void DeskCommands::addGo(std::vector<Command> &all)
{
    const auto here = [this] { return m_desk.hasCustomer(); };
    const auto any = [this] { return m_desk.inbox()->count() > 0; };
    const auto add = [&](const char *id, const QString &name, const char *icon, QList<QKeySequence> sequences,
                         bool everywhere, std::function<bool()> possible = {}, std::function<void()> run = {}) {
        all.push_back({QString::fromLatin1(id), CommandGroup::Go, name, QString::fromLatin1(icon), std::move(sequences),
                       everywhere, std::move(possible), std::move(run)});
    };
    //: Name of a command: opens the list of all commands
    add("palette.open", tr("Find a command, a customer, a conversation"), "search", keys(u"Ctrl+K"_s), true);
    //: Name of a command
    add("go.inbox", tr("To the list of conversations"), "inbox", keys(u"Ctrl+1"_s), true);
    //: Name of a command
    add("go.customers", tr("To the list of customers"), "person", keys(u"Ctrl+2"_s), true);
    //: Name of a command
    add("go.timeline", tr("To the timeline"), "history", keys(u"Ctrl+3"_s), false, here);
    //: Name of a command
    add("go.customer", tr("To the customer column"), "panel", keys(u"Ctrl+4"_s), false, here);
    //: Name of a command
    add("go.composer", tr("Write a reply"), "pencil", keys(u"Ctrl+R"_s), false,
        [this] { return m_desk.composer()->isActive(); });
    //: Name of a command
    add("go.notifications", tr("Show past notifications"), "bell", {}, true);
    //: Name of a command: none of them is new any more
    add(
        "notifications.seen", tr("Mark all notifications as seen"), "bell", {}, true,
        [this] { return m_desk.notifications()->past()->unseen() > 0; },
        [this] { m_desk.notifications()->past()->seeAll(); });
    //: Name of a command
    add("go.search", tr("Search messages and people"), "search", keys(u"Ctrl+F"_s), true);
    //: Name of a command: what is searched for becomes one of the saved searches, or is none of them any more
    add(
        "search.keep", tr("Save this search, or remove it from the saved ones"), "search", {}, true,
        [this] { return !m_desk.search()->text().trimmed().isEmpty(); },
        [this] { m_desk.search()->setKept(!m_desk.search()->isKept()); });
    //: Name of a command: the keyboard goes to the next part of the window: places, list, timeline, reply, customer
    add("go.nextPane", tr("Next part of the window"), "panel", keys(u"F6"_s), true);
    //: Name of a command: the keyboard goes to the part of the window before
    add("go.previousPane", tr("Previous part of the window"), "panel", keys(u"Shift+F6"_s), true);
    //: Name of a command
    add("talk.next", tr("Next conversation"), "chevron-down", keys(u"Alt+Down"_s, u"Ctrl+Alt+Down"_s), false, any,
        [this] { m_desk.step(1); });
    //: Name of a command
    add("talk.previous", tr("Previous conversation"), "chevron-up", keys(u"Alt+Up"_s, u"Ctrl+Alt+Up"_s), false, any,
        [this] { m_desk.step(-1); });
    //: Name of a command: to the conversation that waits longest for an answer
    add("talk.nextUnanswered", tr("Next unanswered conversation"), "clock", keys(u"Ctrl+J"_s), false, {},
        [this] { jump(Next::Unanswered); });
    //: Name of a command: the way back among those that wait for an answer
    add("talk.previousUnanswered", tr("Previous unanswered conversation"), "clock", keys(u"Ctrl+Shift+K"_s), false, {},
        [this] { jump(Next::Unanswered, Way::Back); });
    //: Name of a command: opens the form of a view of the inbox
    add("view.keep", tr("Make a view of the list, or change it"), "plus", {}, true, {},
        [this] { m_desk.viewForm()->open(); });
    //: Name of a command: to the next conversation of one's own
    add("talk.nextAssigned", tr("Next conversation of mine"), "person", keys(u"Ctrl+Shift+J"_s), false, {},
        [this] { jump(Next::Assigned); });
    //: Name of a command: the way back among one's own conversations
    add("talk.previousAssigned", tr("Previous conversation of mine"), "person", keys(u"Ctrl+Shift+P"_s), false, {},
        [this] { jump(Next::Assigned, Way::Back); });
    //: Name of a command: to the conversation whose answer is due first
    add("talk.nextAtRisk", tr("Next conversation at risk"), "warning", {}, false, {}, [this] { jump(Next::AtRisk); });
}

void DeskCommands::addTalk(std::vector<Command> &all)
{
    const auto open = [this] { return m_desk.hasConversation() && !m_desk.isClosed(); };
    const auto add = [&](CommandGroup group, const char *id, const QString &name, const char *icon, const QString &key,
                         std::function<bool()> possible, std::function<void()> run = {}) {
        all.push_back({QString::fromLatin1(id), group, name, QString::fromLatin1(icon),
                       key.isEmpty() ? QList<QKeySequence>() : keys(key), false, std::move(possible), std::move(run)});
    };
    using Group = CommandGroup;
    //: Name of a command: assigns the conversation to oneself
    add(
        Group::Conversation, "talk.take", tr("Take the conversation"), "person", u"Ctrl+Shift+A"_s,
        [this, open] { return open() && !m_desk.isMine(); }, [this] { m_desk.takeConversation(); });
    //: Name of a command: nobody has the conversation any more
    add(
        Group::Conversation, "talk.unassign", tr("Unassign the conversation"), "tray", {},
        [this, open] { return open() && m_desk.isAssigned(); },
        [this] { m_desk.triage()->unassign({m_desk.inbox()->currentId()}); });
    //: Name of a command: finishes the conversation
    add(Group::Conversation, "talk.close", tr("Close the conversation"), "check", u"Ctrl+Shift+D"_s, open,
        [this] { m_desk.closeConversation(); });
    //: Name of a command: puts the conversation aside until a time
    add(Group::Conversation, "talk.snooze", tr("Snooze the conversation"), "clock", u"Ctrl+Shift+H"_s, open);
    //: Name of a command: opens a list of tags
    add(
        Group::Conversation, "talk.tag", tr("Tag the conversation"), "tag", u"Ctrl+Shift+T"_s,
        [this] { return m_desk.hasConversation(); },
        [this] { m_desk.triage()->askTags({m_desk.inbox()->currentId()}); });
    //: Name of a command: hands the conversation over to a colleague or a queue
    add(Group::Conversation, "talk.transfer", tr("Transfer the conversation…"), "team", u"Ctrl+Shift+M"_s, open,
        [this] { m_desk.triage()->askTransfer({m_desk.inbox()->currentId()}); });
    //: Name of a command
    add(
        Group::Conversation, "triage.undo", tr("Take back what was just done with conversations"), "history",
        u"Ctrl+Shift+B"_s, [this] { return m_desk.triage()->canUndo(); }, [this] { m_desk.triage()->undo(); });
    //: Name of a command: opens a finished conversation again
    add(
        Group::Conversation, "talk.reopen", tr("Reopen the conversation"), "history", u"Ctrl+Shift+O"_s,
        [this] { return m_desk.hasConversation() && (m_desk.isClosed() || m_desk.isSnoozed()); },
        [this] { m_desk.reopenConversation(); });
    //: Name of a command: the link opens the conversation when it is pasted into the palette
    add(
        Group::Conversation, "talk.copyLink", tr("Copy a link to the conversation"), "link", u"Ctrl+Shift+L"_s,
        [this] { return m_desk.hasConversation(); },
        [this] { QGuiApplication::clipboard()->setText(m_desk.conversationLink()); });
    //: Name of a command: tries once more what did not arrive
    add(
        Group::Conversation, "talk.sendAgain", tr("Send again what did not arrive"), "send", {},
        [this] { return m_desk.inbox()->canSendAgain({m_desk.inbox()->currentId()}); },
        [this] { m_desk.inbox()->sendAgain({m_desk.inbox()->currentId()}); });
    addLinking(all);
}

void DeskCommands::addTimeline(std::vector<Command> &all)
{
    const auto here = [this] { return m_desk.hasCustomer(); };
    TimelineModel *timeline = m_desk.timeline();
    all.push_back({u"timeline.newest"_s, CommandGroup::Timeline,
                   //: Name of a command: to the end of the timeline
                   tr("Jump to the newest"), u"arrow-down"_s, keys(u"Alt+End"_s, u"Ctrl+Alt+End"_s), false, here,
                   [timeline] { timeline->showNewest(); }});
    all.push_back({u"timeline.oldest"_s, CommandGroup::Timeline,
                   //: Name of a command: to the beginning of the timeline
                   tr("Jump to the oldest"), u"history"_s, keys(u"Alt+Home"_s, u"Ctrl+Alt+Home"_s), false, here,
                   [timeline] { timeline->showOldest(); }});
    all.push_back({u"timeline.system"_s, CommandGroup::Timeline,
                   timeline->isSystemShown()
                       //: Name of a command: assignments, changes of status and decisions leave the timeline
                       ? tr("Hide system events")
                       //: Name of a command: assignments, changes of status and decisions come back to the timeline
                       : tr("Show system events"),
                   u"eye"_s, keys(u"Ctrl+Shift+S"_s), false, here,
                   [timeline] { timeline->setSystemShown(!timeline->isSystemShown()); }});
    all.push_back({u"timeline.filter"_s, CommandGroup::Timeline,
                   //: Name of a command: chooses channels, kinds, days that the timeline shows
                   tr("Choose what the timeline shows"), u"eye"_s, keys(u"Ctrl+Shift+F"_s), false, here,
                   [timeline] { timeline->want(u"filter"_s); }});
    all.push_back({u"timeline.copyLink"_s,
                   CommandGroup::Timeline,
                   //: Name of a command: of the marked item in the timeline, else of the newest
                   tr("Copy a link to the item"),
                   u"link"_s,
                   {},
                   false,
                   here,
                   [timeline] { timeline->want(u"link"_s); }});
    all.push_back({u"timeline.quote"_s, CommandGroup::Timeline,
                   //: Name of a command: puts the marked item of the timeline, else the newest, into what is written
                   tr("Quote the item"), u"note"_s, keys(u"Ctrl+Shift+R"_s), false,
                   [this, timeline] { return m_desk.canQuote(timeline->marked()); },
                   [timeline] { timeline->want(u"quote"_s); }});
    all.push_back({u"timeline.split"_s,
                   CommandGroup::Timeline,
                   //: Name of a command: the marked item of the timeline, else the newest, and what came after it leave
                   //: their conversation for a new one
                   tr("Start a new conversation from the item"),
                   u"plus"_s,
                   {},
                   false,
                   [timeline] { return timeline->canSplit(timeline->marked()); },
                   [timeline] { timeline->want(u"split"_s); }});
    all.push_back(
        {u"timeline.lastTalk"_s,
         CommandGroup::Timeline,
         //: Name of a command: the line above the timeline that says who wrote last
         tr("Unfold or fold the last items over all channels"),
         u"chevron-down"_s,
         {},
         false,
         [timeline] { return !timeline->lastTalk()->summary().isEmpty(); },
         [talk = timeline->lastTalk()] { talk->setProperty("unfolded", !talk->property("unfolded").toBool()); }});
    all.push_back({u"timeline.find"_s, CommandGroup::Timeline,
                   //: Name of a command: finds words in this customer's timeline only
                   tr("Find in this timeline"), u"search"_s, keys(u"Ctrl+G"_s), false, here,
                   [timeline] { timeline->want(u"find"_s); }});
    all.push_back({u"timeline.day"_s, CommandGroup::Timeline,
                   //: Name of a command: to a day that is typed or picked
                   tr("Go to a day in the timeline"), u"clock"_s, keys(u"Ctrl+Shift+G"_s), false, here,
                   [timeline] { timeline->want(u"day"_s); }});
    all.push_back({u"timeline.all"_s,
                   CommandGroup::Timeline,
                   //: Name of a command: nothing of the timeline is left out any more
                   tr("Show everything in the timeline"),
                   u"history"_s,
                   {},
                   false,
                   [timeline] { return timeline->filter()->isActive(); },
                   [timeline] { timeline->filter()->clear(); }});
}

void DeskCommands::addRest(std::vector<Command> &all)
{
    for (const PresenceRow &row : m_desk.presence()->rows()) {
        const int at = int(&row - m_desk.presence()->rows().data());
        all.push_back({u"presence."_s + enumText(row.state).toString(),
                       CommandGroup::Presence,
                       //: Name of a command; %1 is a presence, e.g. "Available"
                       tr("Presence: %1").arg(Words::presence(row.state)),
                       u"person"_s,
                       {},
                       true,
                       {},
                       [this, at] { m_desk.presence()->choose(at); }});
    }
    addLooks(all);
    addSettings(all);
}

void DeskCommands::setViews()
{
    std::vector<Command> views;
    for (const InboxView &view : m_desk.views()->rows()) {
        views.push_back({u"view."_s + view.key,
                         CommandGroup::View,
                         view.name,
                         view.queueId.isNull() ? u"inbox"_s : u"queue"_s,
                         {},
                         true,
                         {},
                         [this, key = view.key] {
                             const auto &rows = m_desk.views()->rows();
                             const auto found = std::find_if(rows.begin(), rows.end(),
                                                             [&](const InboxView &each) { return each.key == key; });
                             m_desk.views()->setCurrentRow(found == rows.end() ? -1 : int(found - rows.begin()));
                             (void)m_commands.run(u"go.inbox"_s);
                         }});
    }
    m_commands.setPassing(CommandGroup::View, std::move(views));
}

//! The next one behind the open conversation, in the order that counts here, or the one before it; after the last comes
//! the first, and before the first the last.
void DeskCommands::jump(Next next, Way way)
{
    client::InboxQuery query;
    query.view = next == Next::Assigned ? client::InboxQuery::View::Mine : client::InboxQuery::View::All;
    query.limit = 500;
    m_source.inbox(query).then(&m_commands, [this, next, way](const Result<client::InboxPage> &page) {
        if (!page)
            return;
        std::vector<Conversation> talks;
        for (const client::InboxRow &row : page->rows) {
            const Conversation &talk = row.conversation;
            const bool fits = talk.status != ConversationStatus::Closed
                              && (next == Next::Assigned || (next == Next::Unanswered && talk.waitingSince)
                                  || (next == Next::AtRisk && talk.slaDueAt));
            if (fits)
                talks.push_back(talk);
        }
        if (next != Next::Assigned) {
            std::stable_sort(talks.begin(), talks.end(), [next](const Conversation &a, const Conversation &b) {
                return next == Next::AtRisk ? *a.slaDueAt < *b.slaDueAt : *a.waitingSince < *b.waitingSince;
            });
        }
        if (talks.empty())
            return;
        if (way == Way::Back)
            std::reverse(talks.begin(), talks.end());
        const auto here = std::find_if(talks.begin(), talks.end(), [this](const Conversation &talk) {
            return talk.id.toString() == m_desk.inbox()->currentId();
        });
        const size_t at = here == talks.end() ? 0 : size_t(here - talks.begin()) + 1;
        m_desk.open(talks[at % talks.size()].customerId, talks[at % talks.size()].id);
    });
}

} // namespace throughline::ui
