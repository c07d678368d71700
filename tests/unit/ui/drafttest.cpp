// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/composer.h"
#include "ui/fakesource.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::ui;

//! One draft, written by two hands: by two consoles of one agent, or by the agent and a reply that was taken back into it.
class DraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeSource>();
        client::InboxRow row;
        row.conversation.id = id(2);
        row.conversation.customerId = id(100);
        row.conversation.contactPointId = id(3);
        row.conversation.endpointIds = {id(4)};
        m_source->rows = {row};
        m_source->endpointList = {
            {.id = id(4), .channel = u"webchat"_s, .name = u"Shop"_s, .health = EndpointHealth::Running}};
        client::CustomerView view;
        view.customer.id = id(100);
        view.points = {{.point = {.id = id(3), .kind = u"visitor"_s, .value = u"abcdef123456"_s}, .link = {}}};
        m_source->customers[id(100)] = view;
        start();
    }
    void cleanup()
    {
        m_composer.reset();
        m_source.reset();
    }

    void whatTheOtherConsoleWritesShowsHere()
    {
        hubHas(5, u"from the laptop"_s);
        QCOMPARE(m_composer->text(), u"from the laptop"_s);
        hubHas(6, u"from the laptop, and on"_s);
        QCOMPARE(m_composer->text(), u"from the laptop, and on"_s);
        hubHas(5, u"from the laptop"_s); // late
        QCOMPARE(m_composer->text(), u"from the laptop, and on"_s);
    }
    void whatIsBeingTypedIsNotReplaced()
    {
        m_composer->setText(u"typed here"_s);
        hubHas(5, u"from the laptop"_s);
        QCOMPARE(m_composer->text(), u"typed here"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty());
        // It says that it has not seen the other's, so that the hub keeps both.
        QCOMPARE(m_source->storedDrafts.back().rev, 0);
        QVERIFY(!m_source->storedDrafts.back().writer.isNull());
        hubHas(6, u"from the laptop\n\ntyped here"_s);
        QCOMPARE(m_composer->text(), u"from the laptop\n\ntyped here"_s);
        m_composer->setText(m_composer->text() + u'!');
        QTRY_COMPARE(m_source->storedDrafts.size(), size_t(2));
        QCOMPARE(m_source->storedDrafts.back().rev, 6); // now it has
    }
    void itsOwnWordsComingBackChangeNothing()
    {
        m_composer->setText(u"typed here"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty());
        Draft mine = m_source->storedDrafts.back();
        mine.rev = 5;
        mine.text = u"typed"_s; // an earlier state of it
        say(mine);
        QCOMPARE(m_composer->text(), u"typed here"_s);
        m_composer->setText(u"typed here too"_s);
        QTRY_COMPARE(m_source->storedDrafts.size(), size_t(2));
        QCOMPARE(m_source->storedDrafts.back().rev, 5);
    }
    void sentAtTheOtherConsoleItIsGoneHere()
    {
        hubHas(5, u"from the laptop"_s);
        gone();
        QCOMPARE(m_composer->text(), QString());
        QVERIFY(m_source->storedDrafts.empty());
    }
    void whatWasTypedSinceStaysWhenTheOtherSends()
    {
        hubHas(5, u"from the laptop"_s);
        m_composer->setText(u"from the laptop, and mine"_s);
        gone();
        QCOMPARE(m_composer->text(), u"from the laptop, and mine"_s);
    }
    void whatWasSentHereDoesNotComeBack()
    {
        hubHas(5, u"from the laptop"_s);
        m_composer->send();
        QCOMPARE(m_source->commands.size(), size_t(1));
        QCOMPARE(m_source->storedDrafts.back().text, QString());
        QCOMPARE(m_source->storedDrafts.back().rev, 5);
        hubHas(5, u"from the laptop"_s); // the hub has not answered yet
        QCOMPARE(m_composer->text(), QString());
    }
    void whatWasStoredAMomentAgoIsNotTakenForGone()
    {
        hubHas(5, u"from the laptop"_s);
        m_composer->setText(u"and mine"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty());
        gone(); // read before it was on the disk
        QCOMPARE(m_composer->text(), u"and mine"_s);
        Draft mine = m_source->storedDrafts.back();
        say(mine); // from the disk: the hub has not answered
        gone();    // sent at the other console
        QCOMPARE(m_composer->text(), QString());
    }
    void aReplyAndTheEndOfItsDraftAreStoredInOneStep()
    {
        m_composer->setText(u"an answer"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty());
        QTRY_VERIFY(m_composer->canSend());
        m_composer->send();
        QCOMPARE(m_source->sentWithDraft, QStringList{u"conversation.reply"_s});
        QCOMPARE(m_source->storedDrafts.back().text, QString());
    }
    void theNextRunIsTheSameConsole()
    {
        m_composer->setText(u"typed here"_s);
        QTRY_VERIFY(!m_source->storedDrafts.empty());
        const Draft mine = m_source->storedDrafts.back();
        m_source->drafts[id(2)] = mine;
        start();
        QTRY_COMPARE(m_composer->text(), u"typed here"_s);
        m_composer->setText({});
        QTRY_COMPARE(m_source->storedDrafts.size(), size_t(2));
        // Else the hub would keep the words as those of somebody who has not seen this.
        QCOMPARE(m_source->storedDrafts.back().writer, mine.writer);
    }
    void whatAnEarlierRunWroteAndTheDiskLostShows()
    {
        Draft lost = draft(5, u"typed before the power went"_s);
        lost.writer = m_source->console;
        say(lost);
        QCOMPARE(m_composer->text(), u"typed before the power went"_s);
    }
    void aNoteOfTheOtherConsoleIsANoteHere()
    {
        Draft note = draft(5, u"do not send this out"_s);
        note.contactPointId = {};
        say(note);
        QCOMPARE(m_composer->text(), u"do not send this out"_s);
        QVERIFY(m_composer->isNote());
    }
    void whatComesBackStandsOnceThoughTheDraftHasItsWordsAlready()
    {
        TimelineItem back = message(9, 2000, u"Old words"_s, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        back.attachments = {{.blobId = id(60), .name = u"label.pdf"_s, .type = u"application/pdf"_s, .size = 9}};
        const auto comeBack = [&](const Draft &before, const Draft &stored) {
            m_composer->open({});
            m_source->drafts[id(2)] = stored;
            m_composer->restore(back,
                                {.files = {}, .attachments = back.attachments, .before = before, .draft = stored});
            m_composer->open(id(2));
        };
        Draft before{.id = id(80), .conversationId = id(2), .contactPointId = id(3), .text = u"A draft"_s};
        Draft stored = before;
        stored.text = u"Old words\n\nA draft"_s;
        stored.attachments = back.attachments;
        comeBack(before, stored);
        QCOMPARE(m_composer->text(), u"Old words\n\nA draft"_s);
        QCOMPARE(m_composer->attachments()->rowCount(), 1);
        QCOMPARE(m_source->storedDrafts.back().text, stored.text);
        QCOMPARE(m_source->storedDrafts.back().attachments, stored.attachments);
        // A note was there, and both are stored as one: here they stand apart.
        before.contactPointId = stored.contactPointId = {};
        before.text = u"call the lab"_s;
        stored.text = u"Old words\n\ncall the lab"_s;
        comeBack(before, stored);
        QVERIFY(!m_composer->isNote());
        QCOMPARE(m_composer->text(), u"Old words"_s);
        m_composer->setText({});
        m_composer->setNote(true);
        QCOMPARE(m_composer->text(), u"call the lab"_s);
    }
    void whatCameBackAndWasWrittenOnElsewhereStandsOnce()
    {
        TimelineItem back = message(9, 2000, u"Old words"_s, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        Draft stored{.id = id(80), .conversationId = id(2), .contactPointId = id(3), .text = u"Old words"_s};
        m_composer->open({});
        m_composer->restore(
            back, {.files = {{u"a.txt"_s, u"text/plain"_s, "a"}}, .attachments = {}, .before = {}, .draft = stored});
        m_source->drafts[id(2)] = draft(6, u"Old words, and on from the laptop"_s);
        m_composer->open(id(2));
        QCOMPARE(m_composer->text(), u"Old words, and on from the laptop"_s);
        QCOMPARE(m_composer->attachments()->rowCount(), 1); // only this console has it
    }
    void whatComesBackWhileTheDraftIsLookedForStandsBeforeIt()
    {
        TimelineItem back = message(9, 2000, u"Old words"_s, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        m_source->drafts[id(2)] = {
            .id = id(80), .conversationId = id(2), .contactPointId = id(3), .text = u"A draft"_s};
        m_composer->open({});
        m_source->held = true;
        m_composer->open(id(2));
        bool asked = false;
        connect(m_composer.get(), &Composer::conversationChanged, this, [&] {
            if (!m_composer->isActive() || std::exchange(asked, true))
                return;
            m_composer->restore(back, {});           // the conversation is there, and its draft is asked for
            QVERIFY(m_source->storedDrafts.empty()); // it would replace what was not seen
        });
        m_source->answerAll();
        disconnect(m_composer.get(), &Composer::conversationChanged, this, nullptr);
        QVERIFY(asked);
        QCOMPARE(m_composer->text(), u"Old words\n\nA draft"_s);
        QCOMPARE(m_source->storedDrafts.back().text, u"Old words\n\nA draft"_s);
    }
    void aNoteThatGaveWayOutlivesTheConsole()
    {
        m_composer->setNote(true);
        m_composer->setText(u"call the lab"_s);
        m_composer->storeDraft();
        const size_t before = m_source->storedDrafts.size();
        m_composer->restore(reply(u"Old words"_s), {});
        // On the disk before the reply takes the draft's place: killed in between, the console would have lost it.
        QCOMPARE(m_source->asideWrites, (std::vector{std::pair(before, u"call the lab"_s)}));
        QVERIFY(m_source->storedDrafts.size() > before);
        QCOMPARE(m_source->storedDrafts.back().text, u"Old words"_s);
        nextRun();
        QCOMPARE(m_composer->text(), u"Old words"_s);
        QVERIFY(!m_composer->isNote());
        m_composer->send();
        QCOMPARE(m_source->commands.back().args.value("text"_L1).toString(), u"Old words"_s);
        QVERIFY(m_composer->isNote());
        QCOMPARE(m_composer->text(), u"call the lab"_s);
        // It is the draft again, and only then not needed aside.
        QCOMPARE(m_source->storedDrafts.back().text, u"call the lab"_s);
        QVERIFY(m_source->storedDrafts.back().contactPointId.isNull());
        QCOMPARE(m_source->asideWrites.back(), std::pair(m_source->storedDrafts.size(), QString()));
    }
    void aNoteThatGaveWayIsTheDraftWhenTheReplyIsGone()
    {
        m_composer->setNote(true);
        m_composer->setText(u"call the lab"_s);
        m_composer->restore(reply(u"Old words"_s), {});
        m_composer->setText({}); // not sent after all
        m_composer->storeDraft();
        nextRun();
        QVERIFY(m_composer->isNote());
        QCOMPARE(m_composer->text(), u"call the lab"_s);
        QCOMPARE(m_source->storedDrafts.back().text, u"call the lab"_s);
        QVERIFY(m_source->notesAside[id(2)].isEmpty());
        // Another reply comes back, and another after a further note: all that was noted is there at the end.
        m_composer->restore(reply(u"Old words"_s), {});
        m_composer->setNote(true); // the words of the reply are noted
        m_composer->restore(reply(u"Older words"_s), {});
        QCOMPARE(m_composer->text(), u"Older words"_s);
        m_composer->send();
        QCOMPARE(m_composer->text(), u"Old words\n\ncall the lab"_s);
    }
    void killedWhileTheNoteGivesWayItStandsOnce()
    {
        // The draft has both, as the reply was taken back, and the note is aside already.
        Draft both{.id = id(80), .conversationId = id(2), .text = u"Old words\n\ncall the lab"_s};
        m_composer->open({});
        m_source->drafts[id(2)] = both;
        m_source->notesAside[id(2)] = u"call the lab"_s;
        start();
        QVERIFY(m_composer->isNote());
        QCOMPARE(m_composer->text(), both.text);
        QVERIFY(m_source->notesAside[id(2)].isEmpty());
        m_composer->send();
        QVERIFY(m_composer->text().isEmpty());
    }

private:
    static TimelineItem reply(const QString &text)
    {
        TimelineItem back = message(9, 2000, text, Direction::Out);
        back.conversationId = id(2);
        back.contactPointId = id(3);
        return back;
    }
    //! The console was killed: the next one finds what was stored.
    void nextRun()
    {
        const Draft &last = m_source->storedDrafts.back();
        m_source->drafts.clear();
        if (!last.text.isEmpty())
            m_source->drafts[id(2)] = last;
        const auto stored = std::pair(m_source->storedDrafts, m_source->notesAside);
        m_composer.reset();
        std::tie(m_source->storedDrafts, m_source->notesAside) = stored; // without what it wrote as it ended
        start();
    }
    void start()
    {
        m_composer.reset();
        m_composer = std::make_unique<Composer>(*m_source, m_clock, m_random);
        m_composer->open(id(2));
    }
    static Draft draft(qint64 rev, const QString &text)
    {
        return {.id = id(80),
                .rev = rev,
                .conversationId = id(2),
                .contactPointId = id(3),
                .text = text,
                .writer = id(900)};
    }
    void hubHas(qint64 rev, const QString &text) { say(draft(rev, text)); }
    void say(const Draft &draft)
    {
        m_source->drafts[id(2)] = draft;
        tell(false);
    }
    void gone()
    {
        m_source->drafts.clear();
        tell(true);
    }
    void tell(bool removed)
    {
        client::ChangeSet changes;
        changes.records = {{.type = RecordType::Draft, .id = id(80), .removed = removed}};
        Q_EMIT m_source->committed(changes);
        QCoreApplication::processEvents();
    }

    ManualClock m_clock;
    SeededRandom m_random{3};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Composer> m_composer;
};

QTEST_GUILESS_MAIN(DraftTest)
#include "drafttest.moc"
