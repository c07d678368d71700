// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogue.h"
#include "outbox/drafts.h"
#include "outbox/overlay.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;
using namespace std::chrono_literals;

//! PROTOCOL.md sections 7 and 8 as dialogues.
class CommandsTest : public QObject
{
    Q_OBJECT

    static QJsonObject applied(const Id &id, qint64 modseq)
    {
        return {{u"created"_s,
                 QJsonObject{{id.toString(), QJsonObject{{u"modseq"_s, modseq}, {u"result"_s, QJsonObject()}}}}},
                {u"newState"_s, u"1.%1"_s.arg(modseq)}};
    }
    static QJsonObject refused(const Id &id, const QJsonObject &error)
    {
        return {{u"notCreated"_s, QJsonObject{{id.toString(), error}}}};
    }
    static QStringList idsOf(const FakeLink::Call &call)
    {
        return Dialogue::argsOf(call).value("create"_L1).toObject().keys();
    }
    static void submit(Dialogue &d, const wire::Command &command, std::vector<NewAttachment> files = {})
    {
        QVERIFY(d.outbox->add(command, files).has_value());
        d.engine->outboxTouched();
    }

private Q_SLOTS:
    void aReplyIsOnDiskBeforeItIsSent()
    {
        Dialogue d;
        submit(d, d.reply(100, 20, u"Hello"_s));
        QVERIFY(!d.asks(u"Command/set"_s));
        d.restart();
        QCOMPARE(d.outbox->pendingCount(), 1);
        d.goLive();
    }

    void onlyWhatHasCertainlyNotLeftIsWithdrawn()
    {
        Dialogue d;
        const auto mine = d.reply(100, 20, u"Hello"_s);
        submit(d, mine, {{u"a.txt"_s, u"text/plain"_s, "abc"}});
        const auto files = d.outbox->withdraw(mine.id);
        QVERIFY(files.has_value());
        QCOMPARE(files->size(), size_t(1));
        QCOMPARE(files->at(0).bytes, QByteArray("abc"));
        QCOMPARE(d.outbox->pendingCount(), 0);
        QCOMPARE(d.outbox->withdraw(mine.id).error().code, ErrorCode::NotFound);
        // A file that the hub got in the meantime is there: its bytes are not needed again.
        const auto half = d.reply(103, 20, u"Two files"_s);
        submit(d, half, {{u"a.txt"_s, u"text/plain"_s, "abc"}, {u"b.txt"_s, u"text/plain"_s, "de"}});
        const Id first = d.outbox->entries().at(0).uploads.at(0).id;
        QVERIFY(d.outbox->uploaded(first, idOf(700), u"text/plain"_s, 3).has_value());
        QCOMPARE(itemOfCommand(d.outbox->entries().at(0))->attachments.size(), size_t(2));
        const auto rest = d.outbox->withdraw(half.id);
        QVERIFY(rest && rest->size() == 1);
        QCOMPARE(rest->at(0).bytes, QByteArray("de"));
        // In flight once is enough, even when that connection is long gone.
        const auto sent = d.reply(101, 20, u"Hello again"_s);
        submit(d, sent);
        const Id ids[] = {sent.id};
        d.outbox->setInFlight(ids, true);
        d.outbox->clearInFlight();
        QCOMPARE(d.outbox->withdraw(sent.id).error().code, ErrorCode::InvalidTransition);
        // What a run before this one did with it is not known.
        const auto unknown = d.reply(102, 20, u"And again"_s);
        submit(d, unknown);
        d.restart();
        QCOMPARE(d.outbox->withdraw(unknown.id).error().code, ErrorCode::InvalidTransition);
        QCOMPARE(d.outbox->pendingCount(), 2);
    }

    void anAnswerIsShownWithItsEnvelopeBeforeTheHubHasIt()
    {
        OutboxEntry entry;
        entry.command.name = u"conversation.reply"_s;
        entry.command.args = {{u"itemId"_s, Id::named(u"test", u"1"_s).toString()},
                              {u"envelope"_s, QJsonObject{{u"subject"_s, u"Re: Lamp"_s},
                                                          {u"bcc"_s, QJsonArray{u"boss@shop.example"_s}},
                                                          {u"inline"_s, QJsonArray{0}},
                                                          {u"quote"_s, true},
                                                          {u"replyTo"_s, u"desk@x.example"_s}}}};
        const auto answer = itemOfCommand(entry);
        QVERIFY(answer);
        QCOMPARE(answer->kind, u"message"_s);
        QCOMPARE(answer->data, (QJsonObject{{u"subject"_s, u"Re: Lamp"_s},
                                            {u"bcc"_s, QJsonArray{u"boss@shop.example"_s}},
                                            {u"inline"_s, QJsonArray{0}},
                                            {u"quote"_s, QJsonObject()},
                                            {u"answerTo"_s, u"desk@x.example"_s}}));
        entry.command.args[u"envelope"_s] = QJsonObject{{u"forward"_s, Id::named(u"test", u"7"_s).toString()},
                                                        {u"files"_s, true},
                                                        {u"to"_s, QJsonArray{u"lab@y.example"_s}}};
        const auto forward = itemOfCommand(entry);
        QVERIFY(forward);
        QCOMPARE(forward->kind, u"forward"_s);
        QCOMPARE(forward->data[u"forwarded"_s].toObject(),
                 (QJsonObject{{u"itemId"_s, Id::named(u"test", u"7"_s).toString()}, {u"files"_s, true}}));
    }

    void anAdministratorsCommandPassesTheOutboxBy()
    {
        Dialogue d;
        d.goLive();
        const Id id = idOf(300);
        const QJsonObject command{{u"name"_s, u"endpoint.create"_s},
                                  {u"args"_s, QJsonObject{{u"secrets"_s, QJsonObject{{u"password"_s, u"sword"_s}}}}}};
        const QJsonObject args{{u"create"_s, QJsonObject{{id.toString(), command}}}};
        std::vector<Result<QJsonObject>> answers;
        const auto keep = [&](const Result<QJsonObject> &answer) { answers.push_back(answer); };
        d.engine->administer(u"Command/set"_s, args, keep);
        const auto call = d.expectCall(u"Command/set"_s);
        QCOMPARE(Dialogue::argsOf(call)["accountId"_L1].toString(), wire::Scope::me(d.agent).toString());
        QCOMPARE(d.outbox->pendingCount(), 0); // nothing of it rests on this computer
        d.answer(call, applied(id, 11));
        QCOMPARE(answers.size(), size_t(1));
        QVERIFY(answers[0] && (*answers[0])["created"_L1].toObject().contains(id.toString()));
        d.engine->administer(u"Channel/test"_s, {}, keep);
        d.answer(d.expectCall(u"Channel/test"_s), {{u"ok"_s, true}});
        QVERIFY(answers.at(1) && (*answers[1])["ok"_L1].toBool());
        // Offline it is refused at once: the form keeps what was typed, and says so.
        d.restart();
        d.engine->administer(u"Command/set"_s, args, keep);
        QVERIFY(answers.size() == 3 && !answers[2]);
        QCOMPARE(answers[2].error().code, ErrorCode::Unavailable);
        QCOMPARE(d.outbox->pendingCount(), 0);
    }

    void nothingIsSentBeforeTheSessionIsKnownAndWhatWasMissedIsAskedFor()
    {
        Dialogue d;
        d.goLive();
        d.restart();
        submit(d, d.reply(100, 20, u"Hello"_s));
        d.engine->start();
        d.giveSession();
        d.expect(u"open"_s);
        QVERIFY(!d.asks(u"Command/set"_s));
        d.link.events->socketOpened();
        QVERIFY(!d.asks(u"Command/set"_s));
        const auto pull = d.expectCall(u"Delta/get"_s);
        d.link.calls.push_front(pull);
        d.answerNothingNew(pull);
        // PushEnable first, then commands.
        const auto enable = std::find_if(d.link.calls.begin(), d.link.calls.end(), [](const auto &call) {
            return call.frame.value("@type"_L1) == u"WebSocketPushEnable"_s;
        });
        const auto command = std::find_if(d.link.calls.begin(), d.link.calls.end(), [](const auto &call) {
            return Dialogue::methodOf(call).at(0) == u"Command/set"_s;
        });
        QVERIFY(enable < command);
        QVERIFY(command != d.link.calls.end());
    }

    void oneConversationGoesInOrderAndAnotherPassesIt()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"first"_s));
        const auto first = d.expectCall(u"Command/set"_s);
        submit(d, d.reply(101, 20, u"second"_s));
        QVERIFY(!d.asks(u"Command/set"_s)); // the first of its conversation is on its way
        submit(d, d.reply(102, 21, u"elsewhere"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(102).toString()});
        d.answer(first, applied(idOf(100), 11));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(101).toString()});
    }

    void aReplyDoesNotOvertakeADecisionItWasWrittenAfter()
    {
        Dialogue d;
        d.goLive();
        const auto decision = [&d](int n) {
            wire::Command command{.id = idOf(n), .name = u"identity.reject"_s, .createdAt = d.time.now()};
            command.args = {{u"linkId"_s, idOf(n + 500).toString()}};
            return command;
        };
        submit(d, decision(100));
        const auto first = d.expectCall(u"Command/set"_s);
        submit(d, decision(101));
        auto reply = d.reply(102, 20, u"to whom the second decision says"_s);
        reply.args.insert(u"customerId"_s, idOf(7).toString());
        submit(d, reply);
        QVERIFY(!d.asks(u"Command/set"_s));
        submit(d, d.reply(103, 21, u"says nothing about who it is"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(103).toString()});
        d.answer(first, applied(idOf(100), 11));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), (QStringList{idOf(101).toString(), idOf(102).toString()}));
    }

    void aLostAnswerIsAskedForAgainWithTheSameId()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(100).toString()});
        d.restart(); // kill -9 between the hub's commit and its answer
        d.connect();
        d.settle(10);
        QCOMPARE(d.outbox->pendingCount(), 1);
        Dialogue e;
        e.goLive();
        submit(e, e.reply(100, 20, u"Hello"_s));
        e.expectCall(u"Command/set"_s);
        e.link.events->socketClosed(1006, {});
        e.passTime(2s);
        e.giveSession();
        e.link.events->socketOpened();
        e.answerNothingNew(e.expectCall(u"Delta/get"_s));
        const auto again = e.expectCall(u"Command/set"_s);
        QCOMPARE(idsOf(again), QStringList{idOf(100).toString()});
        QCOMPARE(e.argsOf(again).value("ifEpoch"_L1).toInteger(), 1);
    }

    void anAppliedReplyStaysInTheOverlayUntilTheCacheShowsIt()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        d.answer(d.expectCall(u"Command/set"_s), applied(idOf(100), 11));
        QCOMPARE(d.outbox->pendingCount(), 0);
        const std::vector points{idOf(900)};
        QCOMPARE(d.outbox->overlay()->items(points).size(), 1u); // not flickering
        d.pushDelta(d.queue, 10, 11, {item(5100, 900, 2000, u"Hello"_s, 11, 20)});
        QVERIFY(d.outbox->overlay()->isEmpty()); // not doubled
    }

    void aPushMayComeBeforeTheAnswer()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        const auto sent = d.expectCall(u"Command/set"_s);
        d.pushDelta(d.queue, 10, 11, {item(5100, 900, 2000, u"Hello"_s, 11, 20)});
        d.answer(sent, applied(idOf(100), 11));
        QVERIFY(d.outbox->overlay()->isEmpty());
    }

    void aRejectedCommandIsShownAndTriedAgainUnderANewId()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        d.answer(d.expectCall(u"Command/set"_s),
                 refused(idOf(100), {{u"type"_s, u"conflict"_s}, {u"current"_s, QJsonObject{{u"rev"_s, 9}}}}));
        QCOMPARE(d.outbox->rejectedCount(), 1);
        QCOMPARE(d.outbox->entries().at(0).error.type, u"conflict"_s);
        d.restart();
        QCOMPARE(d.outbox->entries().at(0).error.current.value("rev"_L1).toInt(), 9); // not forgotten by a kill
        d.goLive();
        QVERIFY(d.outbox->retry(idOf(100), idOf(200), d.time.now(), std::nullopt).has_value());
        d.engine->outboxTouched();
        const auto again = d.expectCall(u"Command/set"_s);
        QCOMPARE(idsOf(again), QStringList{idOf(200).toString()});
        const auto args = d.argsOf(again)
                              .value("create"_L1)
                              .toObject()
                              .value(idOf(200).toString())
                              .toObject()
                              .value("args"_L1)
                              .toObject();
        QCOMPARE(args.value("itemId"_L1).toString(), idOf(5100).toString()); // the channel's key stays
    }

    void aRateLimitIsWaitedOut()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        d.answer(d.expectCall(u"Command/set"_s),
                 refused(idOf(100), {{u"type"_s, u"rateLimit"_s}, {u"retryAfter"_s, 7}}));
        QCOMPARE(d.outbox->pendingCount(), 1);
        d.passTime(6s);
        QVERIFY(!d.asks(u"Command/set"_s));
        d.passTime(2s);
        QVERIFY(d.asks(u"Command/set"_s));
    }

    void anOverdueReplyIsLookedUpAndThenWaitsForTheAgent()
    {
        Dialogue d;
        auto reply = d.reply(100, 20, u"Hello"_s);
        reply.expiresAt = d.time.now() + 1h;
        submit(d, reply);
        d.passTime(2h);
        d.goLive();
        QVERIFY(!d.asks(u"Command/set"_s));
        // settle() does not answer commands, so the question still stands.
        d.restart();
        d.connect();
        d.answerNothingNew(d.expectCall(u"Delta/get"_s));
        const auto lookup = d.expectCall(u"Command/get"_s);
        d.answer(lookup, {{u"list"_s, QJsonArray()}, {u"notFound"_s, QJsonArray{idOf(100).toString()}}});
        QCOMPARE(d.outbox->entries().at(0).state, CommandState::Expired);
        QCOMPARE(d.watcher.settled.size(), size_t(1)); // whoever waits for its end hears of it
        QCOMPARE(d.watcher.settled[0].id, idOf(100));
        QVERIFY(!d.watcher.settled[0].applied);
        QCOMPARE(d.watcher.settled[0].error.type, u"expired"_s);
        QVERIFY(!d.asks(u"Command/set"_s));
    }

    void whatAChannelStillHasIsNotCalledExpired()
    {
        Dialogue d;
        auto order = d.reply(100, 20, u"Hello"_s);
        order.expiresAt = d.time.now() + 15min;
        submit(d, order);
        d.passTime(20min);
        d.goLive();
        d.restart();
        d.connect();
        d.answerNothingNew(d.expectCall(u"Delta/get"_s));
        const QJsonArray id{idOf(100).toString()};
        d.answer(d.expectCall(u"Command/get"_s), {{u"list"_s, QJsonArray()}, {u"underWay"_s, id}});
        QVERIFY(d.watcher.settled.empty());
        QVERIFY(!d.asks(u"Command/get"_s)); // not at once again
        QVERIFY(d.outbox->entries().at(0).isPending());
        d.passTime(11s);
        d.answer(d.expectCall(u"Command/get"_s), {{u"list"_s, QJsonArray()}, {u"notFound"_s, id}});
        QCOMPARE(d.outbox->entries().at(0).state, CommandState::Expired);
    }

    void afterAnEpochChangeLostCommandsGoAgainBeforeNewerOnes()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"kept"_s));
        d.answer(d.expectCall(u"Command/set"_s), applied(idOf(100), 11));
        submit(d, d.reply(101, 20, u"lost"_s));
        d.answer(d.expectCall(u"Command/set"_s), applied(idOf(101), 12));
        d.link.events->socketClosed(1006, {});
        submit(d, d.reply(102, 20, u"new"_s));
        d.session.epoch = 2;
        d.session.epochs = {{1, 0}, {2, 11}};
        d.passTime(2s);
        d.giveSession();
        d.link.events->socketOpened();
        d.settle(11);
        const auto calls = d.link.calls;
        QStringList sent;
        for (const auto &call : calls) {
            if (Dialogue::methodOf(call).at(0) == u"Command/set"_s)
                sent += idsOf(call);
        }
        QCOMPARE(sent, (QStringList{idOf(101).toString(), idOf(102).toString()}));
    }

    void whatAnEpochChangeLostIsNotWithdrawn()
    {
        Dialogue d;
        const auto lost = d.reply(101, 20, u"lost"_s);
        submit(d, lost);
        const wire::CommandOutcome outcome{.id = lost.id, .applied = true, .modseq = 12};
        QVERIFY(d.outbox->settle(std::span(&outcome, 1), 1).has_value());
        const std::pair<qint64, qint64> bases[] = {{2, 11}};
        QCOMPARE(d.outbox->changeEpoch(2, bases).value(), 1);
        QVERIFY(d.outbox->entries().at(0).isPending());
        // The customer may have it already: written anew, it would be there twice.
        QCOMPARE(d.outbox->withdraw(lost.id).error().code, ErrorCode::InvalidTransition);
        QCOMPARE(d.outbox->pendingCount(), 1);
    }

    void nothingSeenWasLostKeepsTheCache()
    {
        Dialogue d;
        d.goLive();
        d.pushDelta(d.queue, 10, 11, {item(11, 900, 1000, u"seen"_s, 11)});
        d.restart();
        d.session.epoch = 2;
        d.session.epochs = {{1, 0}, {2, 11}};
        d.connect();
        const auto pull = d.expectCall(u"Delta/get"_s);
        QCOMPARE(d.scopesOf(pull).value(d.queue.toString()).toObject().value("since"_L1).toString(), u"2.11"_s);
    }

    void somethingSeenWasLostFetchesAgainAndTheNewerEpochWins()
    {
        Dialogue d;
        d.session.accounts = {{d.queue, {}}};
        d.goLive();
        d.pushDelta(d.queue, 10, 15, {item(11, 900, 1000, u"of the lost timeline"_s, 15)});
        d.restart();
        d.session.epoch = 2;
        d.session.epochs = {{1, 0}, {2, 11}};
        d.connect();
        const auto snapshot = d.expectCall(u"Delta/get"_s);
        QVERIFY(d.scopesOf(snapshot).value(d.queue.toString()).toObject().value("since"_L1).isNull());
        d.answer(
            snapshot,
            {{u"asOf"_s, u"2.12"_s},
             {u"scopes"_s,
              QJsonObject{{d.queue.toString(),
                           QJsonObject{{u"startState"_s, u"2.12"_s},
                                       {u"cursor"_s, QJsonValue::Null},
                                       {u"upserts"_s, upserts({item(11, 900, 1000, u"of the new one"_s, 12)})}}}}}});
        const auto stored = d.reader->item(idOf(11)).value();
        QVERIFY(stored->body.contains("of the new one"));
    }

    void attachmentsAreUploadedFirstWithoutHoldingUpOthers()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"see file"_s), {{u"a.txt"_s, u"text/plain"_s, "bytes"}});
        const auto upload = d.expect(u"upload"_s);
        QCOMPARE(upload.bytes, QByteArray("bytes"));
        submit(d, d.reply(101, 20, u"behind it"_s));
        submit(d, d.reply(102, 21, u"elsewhere"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(102).toString()});
        d.link.events->uploaded(
            upload.tag,
            QByteArray(R"({"blobId":"01000000-0000-0000-0000-0000000003e7","type":"text/plain","size":5})"));
        const auto sent = d.expectCall(u"Command/set"_s);
        QCOMPARE(idsOf(sent), (QStringList{idOf(100).toString(), idOf(101).toString()}));
        const auto args = d.argsOf(sent)
                              .value("create"_L1)
                              .toObject()
                              .value(idOf(100).toString())
                              .toObject()
                              .value("args"_L1)
                              .toObject();
        QCOMPARE(args.value("attachments"_L1).toArray().at(0).toObject().value("name"_L1).toString(), u"a.txt"_s);
    }

    void aFileTooLargeIsARejectedCommand()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"see file"_s), {{u"a.bin"_s, {}, "bytes"}});
        d.link.events->uploaded(d.expect(u"upload"_s).tag, fail(ErrorCode::TooLarge));
        QCOMPARE(d.outbox->entries().at(0).error.type, u"tooLarge"_s);
    }

    void draftsReplaceTheirUnsentPredecessorAndNeverBlockAReply()
    {
        Dialogue d;
        wire::Command draft{.id = idOf(300), .name = u"draft.put"_s, .createdAt = d.time.now()};
        draft.args = {{u"conversationId"_s, idOf(20).toString()}, {u"text"_s, u"Hel"_s}};
        QVERIFY(d.outbox->add(draft, {}, d.time.now() + 1500ms).has_value());
        draft.id = idOf(301);
        draft.args.insert(u"text"_s, u"Hello"_s);
        QVERIFY(d.outbox->add(draft, {}, d.time.now() + 1500ms).has_value());
        QCOMPARE(d.outbox->entries().size(), 1u);
        QCOMPARE(d.outbox->overlay()->draft(idOf(20)).value()->text, u"Hello"_s);
        d.goLive();
        submit(d, d.reply(100, 20, u"sent"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(100).toString()});
        d.passTime(2s);
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(301).toString()});
        d.restart();
        QCOMPARE(d.outbox->overlay()->draft(idOf(20)).value()->text, u"Hello"_s); // survives a kill
    }

    void aReplyAndTheEndOfItsDraftAreStoredTogetherOrNotAtAll()
    {
        Dialogue d;
        wire::Command draft{.id = idOf(300), .name = u"draft.put"_s, .createdAt = d.time.now()};
        draft.args = {{u"conversationId"_s, idOf(20).toString()}, {u"text"_s, u"Hello"_s}};
        QVERIFY(d.outbox->add(draft, {}).has_value());
        wire::Command end{.name = u"draft.delete"_s, .createdAt = d.time.now()};
        end.args = {{u"conversationId"_s, idOf(20).toString()}};
        QVERIFY(d.outbox->add(d.reply(99, 21, u"elsewhere"_s), {}).has_value());
        end.id = idOf(99); // known: it cannot be stored
        std::vector<NewCommand> both{{d.reply(100, 20, u"Hello"_s), {}, {}}, {end, {}, {}}};
        QVERIFY(!d.outbox->addAll(both).has_value());
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(d.outbox->entries().size(), 2u);
            QCOMPARE(d.outbox->overlay()->draft(idOf(20)).value()->text, u"Hello"_s);
            d.restart();
        }
        both.back().command.id = idOf(301);
        QVERIFY(d.outbox->addAll(both).has_value());
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(d.outbox->entries().size(), 3u);
            QVERIFY(!d.outbox->overlay()->draft(idOf(20)).value());
            d.restart();
        }
    }

    void whatIsWithdrawnBecomesADraftInTheSameStepOrStays()
    {
        Dialogue d;
        const auto reply = d.reply(100, 20, u"Hello"_s);
        QVERIFY(d.outbox->add(reply, std::vector<NewAttachment>{{u"a.txt"_s, u"text/plain"_s, "abc"}}).has_value());
        QVERIFY(d.outbox->add(d.reply(99, 21, u"elsewhere"_s), {}).has_value());
        const Draft before{.conversationId = idOf(20), .contactPointId = idOf(900), .text = u"And then"_s};
        NewCommand draft{draftCommand(before, d.agent), {}, {}};
        draft.command.id = idOf(300);
        draft.command.createdAt = d.time.now();
        QVERIFY(d.outbox->addAll(std::span(&draft, 1)).has_value());
        draft.command = draftCommand(draftOfReply(d.outbox->entries().at(0), before, {}), d.agent);
        draft.command.createdAt = d.time.now();
        draft.command.id = idOf(99); // known: it cannot be stored
        QVERIFY(!d.outbox->withdraw(reply.id, std::span(&draft, 1)).has_value());
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(d.outbox->entries().size(), 3u);
            QCOMPARE(d.outbox->entries().at(0).uploads.size(), 1u);
            QCOMPARE(d.outbox->overlay()->draft(idOf(20)).value()->text, u"And then"_s);
            d.restart();
        }
        draft.command.id = idOf(301);
        QVERIFY(d.outbox->withdraw(reply.id, std::span(&draft, 1)).has_value());
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(d.outbox->entries().size(), 2u);
            QCOMPARE(d.outbox->overlay()->draft(idOf(20)).value()->text, u"Hello\n\nAnd then"_s);
            QVERIFY(!d.outbox->nextUpload({}).has_value());
            d.restart(); // as after a kill
        }
    }

    void whatIsTakenBackIntoADraftLosesNeither()
    {
        OutboxEntry reply;
        reply.command.name = u"conversation.reply"_s;
        const Attachment label{.blobId = idOf(60), .name = u"label.pdf"_s, .type = u"application/pdf"_s, .size = 9};
        reply.command.args = {
            {u"itemId"_s, idOf(1).toString()},          {u"conversationId"_s, idOf(20).toString()},
            {u"contactPointId"_s, idOf(50).toString()}, {u"endpointId"_s, idOf(4).toString()},
            {u"customerId"_s, idOf(30).toString()},     {u"text"_s, u"Old words"_s},
            {u"replyToId"_s, idOf(7).toString()},       {u"attachments"_s, QJsonArray{toJson(label)}}};
        reply.uploads = {{.id = idOf(61), .name = u"waits.txt"_s, .type = {}, .size = 1, .blobId = {}}};
        const QJsonObject envelope{{u"subject"_s, u"Re: Lamp"_s}};
        const auto alone = draftOfReply(reply, {}, envelope);
        QCOMPARE(alone.text, u"Old words"_s);
        QCOMPARE(alone.conversationId, idOf(20));
        QCOMPARE(alone.contactPointId, idOf(50));
        QCOMPARE(alone.endpointId, idOf(4));
        QCOMPARE(alone.customerId, idOf(30));
        QCOMPARE(alone.replyToId, idOf(7));
        QCOMPARE(alone.envelope, envelope);
        QCOMPARE(alone.attachments, std::vector<Attachment>{label}); // one that is not at the hub has no name there
        Draft before{.rev = 5, .conversationId = idOf(20), .contactPointId = idOf(51), .text = u"New words"_s};
        before.attachments = {label, {.blobId = idOf(62), .name = u"b.txt"_s, .type = {}, .size = 2}};
        const auto both = draftOfReply(reply, before, {});
        QCOMPARE(both.text, u"Old words\n\nNew words"_s);
        QCOMPARE(both.contactPointId, idOf(50));
        QCOMPARE(both.attachments, before.attachments); // each once
        QCOMPARE(both.rev, 5);
        before.contactPointId = {}; // a note: it must never leave
        const auto note = draftOfReply(reply, before, envelope);
        QCOMPARE(note.text, u"Old words\n\nNew words"_s);
        QVERIFY(note.contactPointId.isNull());
        QVERIFY(note.envelope.isEmpty());
    }

    void ordersThatWaitForAChannelHoldUpNoReply()
    {
        Dialogue d;
        d.goLive();
        for (int n = 0; n < 4; ++n) {
            wire::Command order{.id = idOf(300 + n), .name = u"plugin.action"_s, .createdAt = d.time.now()};
            order.args = {{u"customerId"_s, idOf(40 + n).toString()}, {u"name"_s, u"placeOrder"_s}};
            submit(d, order);
        }
        for (int n = 0; n < 3; ++n)
            QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(300 + n).toString()});
        QVERIFY(!d.asks(u"Command/set"_s)); // the fourth waits for one of them
        submit(d, d.reply(310, 20, u"Hello"_s));
        QCOMPARE(idsOf(d.expectCall(u"Command/set"_s)), QStringList{idOf(310).toString()});
    }

    void anEpochRefusalAsksForTheSession()
    {
        Dialogue d;
        d.goLive();
        submit(d, d.reply(100, 20, u"Hello"_s));
        d.answer(d.expectCall(u"Command/set"_s), {{u"type"_s, u"https://throughline.example/ns/hub/1/epochChanged"_s}},
                 u"error"_s);
        d.expect(u"session"_s);
        QCOMPARE(d.outbox->pendingCount(), 1);
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
