// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The desk's commands and their keys: every one once, the person's own keys, conflicts, the printed map.
#include "desk/desk.h"
#include "ui/fakesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;
using Verdict = KeyMap::Verdict;

Q_DECLARE_METATYPE(Verdict)

namespace {

QKeySequence keys(const QString &text)
{
    return QKeySequence::fromString(text, QKeySequence::PortableText);
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        m_source->me = id(1);
        for (int number = 0; number < 4; ++number) {
            client::InboxRow row;
            row.conversation.id = id(20 + number);
            row.conversation.customerId = id(100 + number);
            row.conversation.contactPointId = id(3);
            row.conversation.status = ConversationStatus::Open;
            if (number != 1) // waits: 3 longest, then 2, then 0
                row.conversation.waitingSince = Instant{1'000'000 - number * 1000};
            m_source->rows.push_back(row);
            client::CustomerView view;
            view.askedId = view.customer.id = id(100 + number);
            m_source->customers[id(100 + number)] = view;
        }
        m_source->cannedList = {{.id = id(60), .name = u"Greeting"_s, .text = u"Hello {{agent}}"_s}};
        m_source->queueList = {{.id = id(50), .name = u"Support <b>x</b>"_s}};
        m_desk = std::make_unique<Desk>(*m_source, m_clock, m_random, [](const QUrl &) {});
    }
    void cleanup()
    {
        m_desk.reset();
        m_source.reset();
    }

    // --- the registry
    void everyGroupHasOneHeading()
    {
        commands().refresh();
        std::set<CommandGroup> headed;
        for (const CommandRow &row : commands().rows())
            QVERIFY2(!row.first || headed.insert(row.group).second, qPrintable(row.key));
        QVERIFY(headed.contains(CommandGroup::Conversation) && headed.contains(CommandGroup::Writing));
    }
    void thoseWithKeysAreListedApart()
    {
        const QAbstractItemModel &keyed = *commands().keyed();
        const auto has = [&](const QString &id) {
            return !keyed.match(keyed.index(0, 0), Commands::IdRole, id, 1, Qt::MatchExactly).isEmpty();
        };
        QVERIFY(has(u"palette.open"_s) && has(u"go.search"_s) && !has(u"look.dark"_s));
        commands().choose({{u"look.dark"_s, {keys(u"Ctrl+Shift+U"_s)}}, {u"go.search"_s, {}}});
        QVERIFY(has(u"palette.open"_s) && !has(u"go.search"_s) && has(u"look.dark"_s));
        for (int row = 0; row < keyed.rowCount(); ++row) {
            const QModelIndex at = keyed.index(row, 0);
            QVERIFY2(!at.data(Commands::SequencesRole).toStringList().isEmpty(),
                     qPrintable(at.data(Commands::IdRole).toString()));
        }
    }
    void whatIsAboutTheOpenCustomerIsNotToBeGivenKeys()
    {
        const QAbstractItemModel &lasting = *commands().lasting();
        const auto has = [&](const QString &id) {
            return !lasting.match(lasting.index(0, 0), Commands::IdRole, id, 1, Qt::MatchExactly).isEmpty();
        };
        commands().setPassing(CommandGroup::Customer, {{.id = u"customer.unlink/1"_s,
                                                        .group = CommandGroup::Customer,
                                                        .name = u"Unlink ada@example.org"_s,
                                                        .icon = u"link"_s,
                                                        .keys = {},
                                                        .possible = {},
                                                        .run = {},
                                                        .lasting = false}});
        QVERIFY(has(u"look.dark"_s) && has(u"palette.open"_s) && !has(u"customer.unlink/1"_s));
        commands().choose({{u"customer.unlink/1"_s, {keys(u"Ctrl+Shift+U"_s)}}}); // it was, by an earlier version
        QVERIFY(has(u"customer.unlink/1"_s));
    }
    void everyCommandIsThereOnceWithAName()
    {
        std::set<QString> ids;
        std::set<QString> names;
        for (const Command &command : commands().all()) {
            QVERIFY2(ids.insert(command.id).second, qPrintable(command.id));
            QVERIFY2(!command.name.isEmpty() && names.insert(command.name).second, qPrintable(command.id));
            QVERIFY2(!command.icon.isEmpty(), qPrintable(command.id));
        }
        for (const QString &id : {u"palette.open"_s,
                                  u"talk.next"_s,
                                  u"talk.previous"_s,
                                  u"talk.nextUnanswered"_s,
                                  u"talk.nextAssigned"_s,
                                  u"talk.previousUnanswered"_s,
                                  u"talk.previousAssigned"_s,
                                  u"talk.transfer"_s,
                                  u"talk.take"_s,
                                  u"talk.close"_s,
                                  u"talk.reopen"_s,
                                  u"talk.copyLink"_s,
                                  u"compose.note"_s,
                                  u"go.inbox"_s,
                                  u"go.timeline"_s,
                                  u"go.composer"_s,
                                  u"go.customer"_s,
                                  u"go.search"_s,
                                  u"timeline.newest"_s,
                                  u"timeline.oldest"_s,
                                  u"timeline.system"_s,
                                  u"look.dark"_s,
                                  u"look.contrast"_s,
                                  u"look.larger"_s,
                                  u"look.smaller"_s,
                                  u"look.usual"_s,
                                  u"look.density"_s,
                                  u"look.motion"_s,
                                  u"presence.available"_s,
                                  u"presence.offline"_s,
                                  u"settings.keyboard"_s,
                                  u"shortcuts.print"_s,
                                  u"view.mine"_s,
                                  "view.queue/"_L1 + id_(50),
                                  "canned."_L1 + id_(60)})
            QVERIFY2(ids.contains(id), qPrintable(id));
    }
    void noTwoCommandsHaveTheSameDefaultKeysAndNoneBreaksTyping()
    {
        std::set<QString> taken;
        for (const Command &command : commands().all()) {
            for (const QKeySequence &sequence : command.keys) {
                QCOMPARE(sequence.count(), 1);
                QVERIFY2(taken.insert(sequence.toString()).second, qPrintable(command.id));
                const QKeyCombination key = sequence[0];
                const bool control = key.keyboardModifiers().testFlag(Qt::ControlModifier);
                const QString text =
                    !control && key.key() < Qt::Key_Escape ? QString(QChar(char16_t(key.key()))) : QString();
                QVERIFY2(KeyMap::judge(key.key(), key.keyboardModifiers(), text) == Verdict::Fine,
                         qPrintable(command.id));
            }
        }
        QVERIFY(taken.contains(u"Ctrl+K"_s));
    }
    void aCommandIsPossibleWhenItWouldDoSomething()
    {
        QVERIFY(!commands().run(u"talk.take"_s));
        m_desk->open(id(100), id(20));
        commands().refresh();
        QVERIFY(row(u"talk.take"_s).possible && !row(u"talk.reopen"_s).possible);
        commands().setCovered(true);
        QVERIFY(!row(u"talk.take"_s).possible && row(u"look.dark"_s).possible);
        QVERIFY(!commands().run(u"talk.take"_s));
        commands().setCovered(false);
        QVERIFY(commands().run(u"talk.take"_s));
        QCOMPARE(m_source->commands.back().name, u"conversation.assign"_s);
        QVERIFY(commands().run(u"presence.busy"_s));
        QCOMPARE(m_source->commands.back().args[u"state"_s].toString(), u"busy"_s);
    }
    void theNextUnansweredIsTheOneThatWaitsLongest()
    {
        QStringList visited;
        for (int step = 0; step < 4; ++step) {
            QVERIFY(commands().run(u"talk.nextUnanswered"_s));
            visited << m_desk->inbox()->currentId();
        }
        QCOMPARE(visited, (QStringList{id_(23), id_(22), id_(20), id_(23)}));
        QStringList back;
        for (int step = 0; step < 3; ++step) {
            QVERIFY(commands().run(u"talk.previousUnanswered"_s));
            back << m_desk->inbox()->currentId();
        }
        QCOMPARE(back, (QStringList{id_(20), id_(22), id_(23)}));
    }
    void thePreviousOfMineIsTheWayBackFromTheNext()
    {
        for (const size_t mine : {0, 1, 3})
            m_source->rows[mine].conversation.assigneeId = id(1);
        QStringList on, back;
        for (int step = 0; step < 2; ++step) {
            QVERIFY(commands().run(u"talk.nextAssigned"_s));
            on << m_desk->inbox()->currentId();
        }
        QVERIFY(commands().run(u"talk.nextAssigned"_s));
        for (int step = 0; step < 2; ++step) {
            QVERIFY(commands().run(u"talk.previousAssigned"_s));
            back.prepend(m_desk->inbox()->currentId());
        }
        QVERIFY(on[0] != on[1]);
        QCOMPARE(back, on);
    }
    void whatOnlyTheViewCanDoIsAskedOfIt()
    {
        QSignalSpy asked(&commands(), &Commands::asked);
        QVERIFY(commands().run(u"palette.open"_s));
        QVERIFY(commands().run(u"view.mine"_s));
        QCOMPARE(m_desk->views()->currentKey(), u"mine"_s);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(1).at(0).toString(), u"go.inbox"_s);
    }
    void aCannedResponseGoesIntoTheReply()
    {
        m_desk->open(id(100), id(20));
        m_desk->composer()->setText(u"Hi."_s);
        QVERIFY(commands().run("canned."_L1 + id_(60)));
        QCOMPARE(m_desk->composer()->text(), u"Hi. Hello {{agent}}"_s);
    }
    void aCannedResponseAndAMacroHaveKeysOfTheirOwn()
    {
        m_source->macroList = {{.id = id(61), .name = u"Done"_s, .text = u"Done."_s}};
        const auto tell = [&] {
            client::ChangeSet changes;
            changes.records.push_back({.type = RecordType::Macro});
            Q_EMIT m_source->committed(changes);
        };
        tell();
        const QString canned = "canned."_L1 + id_(60);
        const QString macro = "macro."_L1 + id_(61);
        const QList<QKeySequence> keys{QKeySequence(Qt::Key_F9)};
        KeyCapture &capture = *commands().capture();
        capture.begin(macro);
        capture.press(Qt::Key_F9, 0, {});
        QCOMPARE(commands().sequencesOf(macro), keys);
        // The keys of one are not given to another unasked.
        capture.begin(canned);
        capture.press(Qt::Key_F9, 0, {});
        QVERIFY(capture.canSwap() && !capture.problem().isEmpty());
        QCOMPARE(commands().sequencesOf(macro), keys);
        capture.swap();
        QCOMPARE(commands().sequencesOf(canned), keys);
        QVERIFY(commands().sequencesOf(macro).isEmpty());
        // They are the agent's own and stay when the list is read again.
        m_source->cannedList[0].name = u"Welcome"_s;
        tell();
        QCOMPARE(commands().sequencesOf(canned), keys);
        QCOMPARE(commands().holder(keys.first())->id, canned);
        QCOMPARE(m_source->commands.back().name, u"setting.put"_s);
        QVERIFY(m_source->commands.back().args["value"_L1]["keys"_L1].toObject().contains(canned));
    }
    void systemEventsGoAndComeBack()
    {
        TimelineItem status = message(8, 2000, u"closed"_s);
        status.kind = u"status"_s;
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s)), entry(status),
                                      entry(message(9, 3000, u"yo"_s))};
        m_desk->open(id(100), {});
        QCOMPARE(m_desk->timeline()->rowCount(), 3);
        const QString name = row(u"timeline.system"_s).name;
        QVERIFY(commands().run(u"timeline.system"_s));
        QCOMPARE(m_desk->timeline()->rowCount(), 2);
        QVERIFY(row(u"timeline.system"_s).name != name);
        QVERIFY(commands().run(u"timeline.system"_s));
        QCOMPARE(m_desk->timeline()->rowCount(), 3);
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        QVERIFY(commands().run(u"timeline.oldest"_s));
        QCOMPARE(opened.back().at(0).toInt(), 2);
        QVERIFY(commands().run(u"timeline.newest"_s));
        QCOMPARE(opened.back().at(0).toInt(), 0);
    }
    void whatTheTimelineShowsIsChosenAndTakenBack()
    {
        m_desk->open(id(100), {});
        QSignalSpy wanted(m_desk->timeline(), &TimelineModel::toolWanted);
        QVERIFY(commands().run(u"timeline.filter"_s));
        QCOMPARE(wanted.back().at(0).toString(), u"filter"_s);
        commands().refresh();
        QVERIFY(!commands().run(u"timeline.all"_s));
        m_desk->timeline()->filter()->toggle(0);
        commands().refresh();
        QVERIFY(commands().run(u"timeline.all"_s));
        QVERIFY(!m_desk->timeline()->filter()->isActive());
    }
    void theLinkOfAConversationIsCopied()
    {
        m_desk->open(id(100), id(20));
        QVERIFY(commands().run(u"talk.copyLink"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), PaletteModel::link(id(100), id(20)));
    }

    void theLinkOfAnItemIsCopiedAndLeadsThere()
    {
        m_source->entries[id(100)] = {entry(message(7, 1000, u"hi"_s)), entry(message(9, 3000, u"yo"_s))};
        m_desk->open(id(100), id(20));
        m_desk->copyItemLink(1);
        const QString link = QGuiApplication::clipboard()->text();
        QCOMPARE(link, PaletteModel::link(id(100), id(2), TimelineKey{{1000}, id(7)}));
        QSignalSpy opened(m_desk->timeline(), &TimelineModel::opened);
        m_desk->palette()->begin();
        m_desk->palette()->setText(link);
        m_desk->palette()->run(0);
        QCOMPARE(opened.back().at(0).toInt(), 1);
        QSignalSpy wanted(m_desk->timeline(), &TimelineModel::toolWanted);
        QVERIFY(commands().run(u"timeline.copyLink"_s));
        QCOMPARE(wanted.back().at(0).toString(), u"link"_s);
    }

    // --- keys
    void keysThatWriteAreRefused_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Verdict>("verdict");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        QTest::newRow("letter") << int(Qt::Key_A) << none << u"a"_s << Verdict::Typing;
        QTest::newRow("capital") << int(Qt::Key_A) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"A"_s
                                 << Verdict::Typing;
        QTest::newRow("umlaut") << int(Qt::Key_Adiaeresis) << none << u"ä"_s << Verdict::Typing;
        QTest::newRow("cyrillic") << 0x424 << none << u"ф"_s << Verdict::Typing;
        QTest::newRow("hebrew") << 0x5d0 << none << u"א"_s << Verdict::Typing;
        QTest::newRow("enter") << int(Qt::Key_Return) << none << u"\r"_s << Verdict::Typing;
        QTest::newRow("tab") << int(Qt::Key_Tab) << none << u"\t"_s << Verdict::Typing;
        QTest::newRow("arrow") << int(Qt::Key_Down) << none << QString() << Verdict::Typing;
        QTest::newRow("function key") << int(Qt::Key_F7) << none << QString() << Verdict::Fine;
        QTest::newRow("modifier") << int(Qt::Key_Control) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString()
                                  << Verdict::Incomplete;
        QTest::newRow("AltGr alone") << int(Qt::Key_AltGr) << none << QString() << Verdict::Incomplete;
        QTest::newRow("dead key") << int(Qt::Key_Dead_Acute) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString()
                                  << Verdict::Incomplete;
        QTest::newRow("chord") << int(Qt::Key_J) << Qt::KeyboardModifiers(Qt::ControlModifier) << u"\n"_s
                               << Verdict::Fine;
        QTest::newRow("copy") << int(Qt::Key_C) << Qt::KeyboardModifiers(Qt::ControlModifier) << u"\x03"_s
                              << Verdict::Editing;
        QTest::newRow("AltGr on Linux") << int(Qt::Key_At) << none << u"@"_s << Verdict::Typing;
        QTest::newRow("mode switch") << int(Qt::Key_Q)
                                     << Qt::KeyboardModifiers(Qt::GroupSwitchModifier | Qt::ControlModifier)
                                     << QString() << Verdict::Character;
#ifndef Q_OS_MACOS
        // German AltGr+Q, Polish AltGr+Z and Hebrew AltGr+א as Windows tells them.
        const auto altGr = Qt::ControlModifier | Qt::AltModifier;
        QTest::newRow("AltGr writes") << int(Qt::Key_At) << Qt::KeyboardModifiers(altGr) << u"@"_s
                                      << Verdict::Character;
        QTest::newRow("AltGr elsewhere") << int(Qt::Key_Z) << Qt::KeyboardModifiers(altGr) << QString()
                                         << Verdict::Character;
        QTest::newRow("AltGr hebrew") << 0x5d0 << Qt::KeyboardModifiers(altGr) << u"א"_s << Verdict::Character;
        QTest::newRow("no character") << int(Qt::Key_Down) << Qt::KeyboardModifiers(altGr) << QString()
                                      << Verdict::Fine;
#endif
    }
    void keysThatWriteAreRefused()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, text);
        QFETCH(Verdict, verdict);
        QCOMPARE(int(KeyMap::judge(key, modifiers, text)), int(verdict));
    }
    void shiftThatChoosesACharacterIsNotAModifier()
    {
        const auto both = Qt::ControlModifier | Qt::ShiftModifier;
        QCOMPARE(KeyMap::sequence(Qt::Key_Exclam, both, u"!"_s), keys(u"Ctrl+!"_s));
        QCOMPARE(KeyMap::sequence(Qt::Key_J, both, u"\n"_s), keys(u"Ctrl+Shift+J"_s));
        QCOMPARE(KeyMap::sequence(Qt::Key_F5, both, QString()), keys(u"Ctrl+Shift+F5"_s));
        QCOMPARE(KeyMap::sequence(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier, u"\r"_s),
                 keys(u"Ctrl+Return"_s));
    }
    void whatIsHeldDownTellsWhichOfTwoWasMeant()
    {
        QStringList asked;
        connect(&commands(), &Commands::asked, this, [&](const QString &id) { asked << id; });
        const auto pressed = [&](const QString &id, Qt::KeyboardModifiers held) {
            asked.clear();
            (void)commands().runPressed(id, held);
            return asked.join(u' ');
        };
        const Qt::KeyboardModifiers shift = Qt::ControlModifier | Qt::ShiftModifier;
        QCOMPARE(pressed(u"palette.open"_s, Qt::ControlModifier), u"palette.open"_s);
        QCOMPARE(pressed(u"go.search"_s, Qt::ControlModifier | Qt::KeypadModifier), u"go.search"_s);
        // Nobody has these with Shift: it chooses the digit on an AZERTY keyboard.
        QCOMPARE(pressed(u"go.inbox"_s, shift), u"go.inbox"_s);
        // Ctrl+Shift+F on a Hebrew keyboard, Ctrl+F for the platform as well. What was meant is not possible now, and
        // nothing else happens in its place.
        QCOMPARE(pressed(u"go.search"_s, shift), QString());
        // Nor does Ctrl+Shift+K open the palette.
        QCOMPARE(pressed(u"palette.open"_s, shift), QString());
        QCOMPARE(m_desk->inbox()->currentId(), id_(20)); // the last of those that wait
    }
    void chosenKeysAreASettingOfThePerson()
    {
        commands().capture()->begin(u"go.inbox"_s);
        commands().capture()->press(Qt::Key_Control, Qt::ControlModifier, {});
        QCOMPARE(commands().capture()->commandId(), u"go.inbox"_s); // still waits
        commands().capture()->press(Qt::Key_U, Qt::ControlModifier, u"\x15"_s);
        QCOMPARE(commands().capture()->commandId(), QString());
        QCOMPARE(commands().sequencesOf(u"go.inbox"_s), QList{keys(u"Ctrl+U"_s)});
        QVERIFY(row(u"go.inbox"_s).chosen);
        QCOMPARE(stored().value(u"go.inbox"_s).toArray(), QJsonArray{u"Ctrl+U"_s});
        commands().removeKeys(u"talk.next"_s);
        QVERIFY(commands().sequencesOf(u"talk.next"_s).isEmpty());
        QCOMPARE(stored().value(u"talk.next"_s).toArray(), QJsonArray());
        commands().reset(u"go.inbox"_s);
        QCOMPARE(commands().keysOf(u"go.inbox"_s), keys(u"Ctrl+1"_s).toString(QKeySequence::NativeText));
        QVERIFY(commands().isAnyChosen());
        commands().resetAll();
        QVERIFY(!commands().isAnyChosen());
        QCOMPARE(stored(), QJsonObject());
    }
    void aConflictSaysWithWhomAndOffersToSwap()
    {
        KeyCapture &capture = *commands().capture();
        capture.begin(u"go.inbox"_s);
        capture.press(Qt::Key_J, Qt::ControlModifier, u"\n"_s);
        QVERIFY(capture.canSwap());
        QVERIFY(capture.problem().contains(row(u"talk.nextUnanswered"_s).name));
        QVERIFY(m_source->commands.empty());
        capture.swap();
        QCOMPARE(commands().sequencesOf(u"go.inbox"_s), QList{keys(u"Ctrl+J"_s)});
        QCOMPARE(commands().sequencesOf(u"talk.nextUnanswered"_s), QList{keys(u"Ctrl+1"_s)});
        capture.begin(u"go.inbox"_s);
        capture.press(Qt::Key_A, Qt::NoModifier, u"a"_s);
        QVERIFY(!capture.problem().isEmpty() && !capture.canSwap());
        capture.press(Qt::Key_Escape, Qt::NoModifier, u"\x1b"_s);
        QCOMPARE(capture.commandId(), QString());
        QCOMPARE(commands().sequencesOf(u"go.inbox"_s), QList{keys(u"Ctrl+J"_s)});
    }
    void keysChosenAtAnotherComputerArrive()
    {
        m_source->settings[u"shortcuts"_s] = {
            {u"keys"_s, QJsonObject{{u"go.inbox"_s, QJsonArray{u"Ctrl+U"_s}},
                                    {u"of.tomorrow"_s, QJsonArray{u"Ctrl+H"_s}},
                                    {u"go.customers"_s, QJsonArray{u"Ctrl+K"_s}}, // is "palette.open" by default
                                    {u"talk.take"_s, QJsonArray{u"no such key+"_s, 7}}}}};
        client::ChangeSet changes;
        changes.records.push_back({.type = RecordType::Setting, .id = id(900)});
        Q_EMIT m_source->committed(changes);
        QCOMPARE(commands().sequencesOf(u"go.inbox"_s), QList{keys(u"Ctrl+U"_s)});
        QCOMPARE(commands().sequencesOf(u"go.customers"_s), QList{keys(u"Ctrl+K"_s)});
        QVERIFY(commands().sequencesOf(u"palette.open"_s).isEmpty()); // never two with the same keys
        QVERIFY(!commands().sequencesOf(u"talk.take"_s).isEmpty());
        commands().reset(u"go.customers"_s);
        QVERIFY(stored().contains(u"of.tomorrow"_s)); // what a newer console knows stays
        QCOMPARE(commands().sequencesOf(u"palette.open"_s), QList{keys(u"Ctrl+K"_s)});
    }
    void aHintSaysTheKeys()
    {
        QCOMPARE(commands().hint(u"go.inbox"_s, u"Inbox"_s), u"Inbox (Ctrl+1)"_s);
        QCOMPARE(commands().hint(u"look.dark"_s, u"Dark"_s), u"Dark"_s);
    }

    // --- the printed map
    void theMapIsSavedForPrinting()
    {
        QTemporaryDir folder;
        commands().setFolder(folder.path());
        commands().choose({{"view.queue/"_L1 + id_(50), {keys(u"Ctrl+F8"_s)}}});
        commands().save(u"html"_s);
        QFile html(folder.filePath(u"throughline-shortcuts.html"_s));
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(html.readAll());
        QVERIFY(page.contains(row(u"talk.take"_s).name) && page.contains(u"Ctrl+Shift+A"_s));
        QVERIFY(page.contains(u"Support &lt;b&gt;x"_s) && !page.contains(u"<b>x"_s));
        QVERIFY(commands().saved().contains(u"throughline-shortcuts.html"_s));
        commands().save(u"pdf"_s);
        QFile pdf(folder.filePath(u"throughline-shortcuts.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        commands().setFolder(folder.filePath(u"throughline-shortcuts.pdf/below"_s));
        commands().save(u"pdf"_s);
        QVERIFY(commands().saved().contains(u"could not"_s));
    }

private:
    Commands &commands()
    {
        return *m_desk->commands();
    }
    static QString id_(int number)
    {
        return id(number).toString();
    }
    CommandRow row(const QString &name)
    {
        for (const CommandRow &each : commands().rows()) {
            if (each.key == name)
                return each;
        }
        return {};
    }
    QJsonObject stored() const
    {
        const wire::Command &last = m_source->commands.back();
        return last.name == "setting.put"_L1 ? last.args[u"value"_s].toObject()[u"keys"_s].toObject()
                                             : QJsonObject{{u"none"_s, 1}};
    }

    ManualClock m_clock{Instant{2'000'000}};
    SeededRandom m_random{3};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(CommandsTest)
#include "commandstest.moc"
