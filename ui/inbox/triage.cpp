// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "inbox/triage.h"

#include "inbox/linkmodel.h"
#include "inbox/transfermodel.h"
#include "shared/later.h"
#include "shared/words.h"

#include <QJsonArray>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

// Long enough to read the sentence and to reach the button with a keyboard.
constexpr std::chrono::seconds undoTime(20);

QJsonValue orNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

wire::Command about(const Conversation &conversation, const QString &name, QJsonObject args, QJsonObject expect)
{
    args.insert(u"conversationId"_s, conversation.id.toString());
    return {.name = name, .args = std::move(args), .expect = std::move(expect)};
}

//! Back to the status before; \a now is the status to come from. Nothing becomes "new" again.
wire::Command backFrom(ConversationStatus now, const Conversation &before)
{
    const QJsonObject expect{{u"status"_s, enumText(now).toString()}};
    if (before.status == ConversationStatus::Snoozed && before.snoozedUntil)
        return about(before, u"conversation.snooze"_s, {{u"until"_s, before.snoozedUntil->toString()}}, expect);
    const auto status = before.status == ConversationStatus::New ? ConversationStatus::Open : before.status;
    return about(before, u"conversation.setStatus"_s, {{u"status"_s, enumText(status).toString()}}, expect);
}

QJsonObject seenStatus(const Conversation &conversation)
{
    return {{u"status"_s, enumText(conversation.status).toString()}};
}

} // namespace

Triage::Triage(Source &source, const Clock &clock, QObject *parent) : QObject(parent), m_source(source), m_clock(clock)
{
    connect(&source, &Source::commandSettled, this, &Triage::settle);
    connect(&source, &Source::outboxFailed, this, [this](const Id &commandId, const Error &error) {
        refuse(commandId,
               {.type = wire::commandErrorType(error.code), .description = {}, .current = {}, .retryAfterSec = {}});
    });
    m_tick.callOnTimeout(this, [this] {
        if (secondsLeft() <= 0)
            dismiss();
        else
            Q_EMIT changed();
    });
    m_transferring = std::make_unique<TransferModel>(source, clock, *this);
    m_linking = std::make_unique<LinkModel>(source, clock, *this);
}

Triage::~Triage() = default;

int Triage::secondsLeft() const
{
    const auto left = m_until - m_clock.now();
    return m_done.isEmpty() || left.count() <= 0 ? 0 : int((left.count() + 999) / 1000);
}

// --- what is done -----------------------------------------------------------------------------------------------

void Triage::assignToMe(const QStringList &ids)
{
    //: What was just done, beside a button that takes it back
    assign(ids, m_source.agentId(),
           [](int count) { return tr("%n conversation(s) assigned to you.", nullptr, count); });
}

void Triage::unassign(const QStringList &ids)
{
    //: What was just done, beside a button that takes it back
    assign(ids, {}, [](int count) { return tr("%n conversation(s) unassigned.", nullptr, count); });
}

void Triage::assign(const QStringList &ids, const Id &assignee, Sentence sentence)
{
    act(
        ids, [assignee](Conversation talk) { return assigned(talk, assignee); }, std::move(sentence));
}

auto Triage::assigned(Conversation &talk, const Id &assignee) -> std::vector<Act>
{
    if (talk.assigneeId == assignee)
        return {};
    const QJsonObject to{{u"assigneeId"_s, orNull(assignee)}};
    const QJsonObject from{{u"assigneeId"_s, orNull(talk.assigneeId)}};
    Act act{about(talk, u"conversation.assign"_s, to, from), about(talk, u"conversation.assign"_s, from, to)};
    talk.assigneeId = assignee;
    if (talk.status == ConversationStatus::New && !assignee.isNull())
        talk.status = ConversationStatus::Open;
    return {std::move(act)};
}

void Triage::close(const QStringList &ids)
{
    //: What was just done, beside a button that takes it back
    act(
        ids, [](Conversation talk) { return closed(talk); },
        [](int count) { return tr("%n conversation(s) closed.", nullptr, count); });
}

auto Triage::closed(Conversation &talk) -> std::vector<Act>
{
    if (talk.status == ConversationStatus::Closed)
        return {};
    Act act{about(talk, u"conversation.setStatus"_s, {{u"status"_s, u"closed"_s}}, seenStatus(talk)),
            backFrom(ConversationStatus::Closed, talk)};
    talk.status = ConversationStatus::Closed;
    return {std::move(act)};
}

void Triage::snooze(const QStringList &ids, int choice)
{
    snoozeUntil(ids, laterTime(Later(choice), m_clock.now()));
}

void Triage::snoozeUntil(const QStringList &ids, Instant until)
{
    if (until <= m_clock.now())
        return;
    const auto make = [until](Conversation talk) { return snoozed(talk, until); };
    act(ids, make, [words = Words::full(until)](int count) {
        //: What was just done, beside a button that takes it back; %1 is a date and time
        return tr("%n conversation(s) snoozed until %1.", nullptr, count).arg(words);
    });
}

auto Triage::snoozed(Conversation &talk, Instant until) -> std::vector<Act>
{
    if (talk.status == ConversationStatus::Snoozed && talk.snoozedUntil == until)
        return {};
    Act act{about(talk, u"conversation.snooze"_s, {{u"until"_s, until.toString()}}, seenStatus(talk)),
            backFrom(ConversationStatus::Snoozed, talk)};
    talk.status = ConversationStatus::Snoozed;
    talk.snoozedUntil = until;
    return {std::move(act)};
}

void Triage::setTag(const QStringList &ids, const Id &tag, bool on)
{
    const auto make = [tag, on](Conversation talk) { return tagged(talk, tag, on); };
    act(ids, make, [on](int count) {
        //: What was just done, beside a button that takes it back
        return on ? tr("%n conversation(s) tagged.", nullptr, count)
                  //: What was just done, beside a button that takes it back: a tag was taken away
                  : tr("%n conversation(s) untagged.", nullptr, count);
    });
}

auto Triage::tagged(Conversation &talk, const Id &tag, bool on) -> std::vector<Act>
{
    if (talk.tagIds.contains(tag.toString()) == on)
        return {};
    const QJsonObject add{{u"add"_s, QJsonArray{tag.toString()}}};
    const QJsonObject remove{{u"remove"_s, QJsonArray{tag.toString()}}};
    Act act{about(talk, u"conversation.tag"_s, on ? add : remove, {}),
            about(talk, u"conversation.tag"_s, on ? remove : add, {})};
    if (on)
        talk.tagIds[tag.toString()] = true;
    else
        talk.tagIds.erase(tag.toString());
    return {std::move(act)};
}

void Triage::runMacro(const Id &conversation, const QString &name, const std::vector<MacroStep> &steps)
{
    const auto make = [this, steps](Conversation talk) {
        std::vector<Act> acts;
        for (const MacroStep &step : steps) {
            for (Act &each : stepped(talk, step))
                acts.push_back(std::move(each));
        }
        return acts;
    };
    act(
        {conversation.toString()}, make,
        [name](int) {
            //: What was just done, beside a button that takes it back; %1 is the name of a macro
            return tr("Done: %1.").arg(isolated(oneLine(name, 60)));
        },
        true);
}

auto Triage::stepped(Conversation &talk, const MacroStep &step) const -> std::vector<Act>
{
    using Do = MacroStep::Do;
    switch (step.what) {
    case Do::Tag: return tagged(talk, step.id, true);
    case Do::Untag: return tagged(talk, step.id, false);
    case Do::AssignToMe: return assigned(talk, m_source.agentId());
    case Do::Assign: return assigned(talk, step.id);
    case Do::Snooze: return snoozed(talk, laterTime(step.until, m_clock.now()));
    case Do::Close: return closed(talk);
    case Do::Prioritize: return prioritized(talk, step.priority);
    }
    return {};
}

//! Each conversation is read first: what it is now is what undo gives back.
void Triage::act(const QStringList &ids, Make make, Sentence sentence, bool macro)
{
    read(ids, [=, this](const std::vector<Conversation> &all) { carryOut(all, make, sentence, macro); });
}

void Triage::read(const QStringList &ids, Use use)
{
    struct Reading {
        std::vector<std::optional<Conversation>> found;
        size_t missing = 0;
    };
    auto reading = std::make_shared<Reading>();
    std::vector<Id> wanted;
    for (const QString &text : ids) {
        if (const auto id = Id::fromString(text); id && !id->isNull())
            wanted.push_back(*id);
    }
    reading->found.resize(wanted.size());
    reading->missing = wanted.size();
    for (size_t at = 0; at < wanted.size(); ++at) {
        m_source.conversation(wanted[at]).then(this, [=, this](const Result<Conversation> &answer) {
            if (answer)
                reading->found[at] = *answer;
            if (--reading->missing > 0)
                return;
            std::vector<Conversation> all;
            for (auto &each : reading->found) {
                if (each)
                    all.push_back(std::move(*each));
            }
            use(all);
        });
    }
}

void Triage::carryOut(const std::vector<Conversation> &conversations, const Make &make, const Sentence &sentence,
                      bool macro)
{
    std::vector<Step> steps;
    int touched = 0; // conversations: a macro takes several steps in one
    for (const Conversation &talk : conversations) {
        const auto first = steps.size();
        for (Act &act : make(talk)) {
            const Id commandId = m_source.submit(act.command);
            m_sent[commandId] = talk.customer.name;
            steps.push_back({commandId, talk.customer.name, std::move(act.back)});
        }
        touched += steps.size() > first ? 1 : 0;
        std::reverse(steps.begin() + std::ptrdiff_t(first), steps.end()); // what was done last is taken back first
    }
    // Who tags or says how urgent they are goes on with the same rows.
    const bool goesOn =
        touched > 0 && std::all_of(steps.begin(), steps.end(), [](const Step &step) {
            return step.back.name == "conversation.tag"_L1 || step.back.name == "conversation.setPriority"_L1;
        });
    if (touched > 0)
        offerUndo(sentence(touched), std::move(steps), macro);
    if (!goesOn)
        Q_EMIT acted();
}

void Triage::offerUndo(const QString &sentence, std::vector<Step> steps, bool macro)
{
    m_done = sentence;
    m_steps = std::move(steps);
    m_back = {};
    m_isMacro = macro;
    m_until = m_clock.now() + undoTime;
    m_tick.start(std::chrono::seconds(1));
    Q_EMIT changed();
}

void Triage::offer(const QString &sentence, std::function<void()> back)
{
    offerUndo(sentence, {}, false);
    m_back = std::move(back);
    Q_EMIT changed();
}

// --- the way back, and what was refused -------------------------------------------------------------------------

void Triage::undo()
{
    if (!canUndo())
        return;
    for (const Step &step : m_steps)
        m_sent[m_source.submit(step.back)] = step.name;
    const bool macro = m_isMacro;
    const auto back = m_back;
    dismiss();
    if (back)
        back();
    if (macro)
        Q_EMIT macroUndone();
}

void Triage::dismiss()
{
    m_tick.stop();
    m_steps.clear();
    m_back = {};
    m_done.clear();
    Q_EMIT changed();
}

void Triage::settle(const wire::CommandOutcome &outcome)
{
    if (outcome.applied)
        m_sent.erase(outcome.id);
    else if (!wire::isRetriedAutomatically(outcome.error))
        refuse(outcome.id, outcome.error);
}

//! What was refused did not happen: there is nothing of it to take back.
void Triage::refuse(const Id &commandId, const wire::CommandError &error)
{
    const auto sent = m_sent.find(commandId);
    if (sent == m_sent.end())
        return;
    m_refused.push_back({commandId, sent->second, error});
    m_sent.erase(sent);
    std::erase_if(m_steps, [&](const Step &step) { return step.commandId == commandId; });
    if (m_steps.empty() && !m_back && !m_done.isEmpty())
        dismiss();
    Q_EMIT problemChanged();
}

QString Triage::problem() const
{
    constexpr size_t most = 5;
    if (m_refused.empty())
        return {};
    QStringList names;
    for (size_t at = 0; at < std::min(most, m_refused.size()); ++at)
        //: Name of a customer who has not told it yet
        names << (m_refused[at].name.isEmpty() ? tr("Visitor") : isolated(m_refused[at].name));
    if (m_refused.size() > most)
        names << u"…"_s;
    //: What the hub did not accept; %1 are names of customers, %2 says why
    return tr("%n conversation(s) not changed: %1. %2", nullptr, int(m_refused.size()))
        .arg(names.join(u", "_s), Words::rejected(m_refused.front().error));
}

void Triage::dismissProblem()
{
    for (const Refusal &refusal : std::exchange(m_refused, {})) {
        if (!refusal.commandId.isNull()) // else it was never sent
            m_source.discard(refusal.commandId);
    }
    Q_EMIT problemChanged();
}

} // namespace throughline::ui
