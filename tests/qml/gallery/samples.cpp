// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/samples.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

struct Person {
    QString name;
    QString preview;
    qint64 ago;
    int unread;
    qint64 waiting; //!< minutes, 0: not waiting
    int assignee;   //!< 0: nobody, 1: me, 2: a colleague
};

TimelineItem item(int number, qint64 ago, const QString &text, Direction direction = Direction::In)
{
    return message(number, sampleNow.ms - ago, text, direction);
}

TimelineItem reply(int number, qint64 ago, const QString &text, DeliveryState state)
{
    TimelineItem made = item(number, ago, text, Direction::Out);
    made.author.id = id(1);
    made.delivery->state = state;
    return made;
}

TimelineItem visit(int number, qint64 ago, const QString &title, const QString &path)
{
    TimelineItem made = item(number, ago, title);
    made.kind = u"visit"_s;
    made.conversationId = {};
    made.seq = 0;
    made.data = {{u"title"_s, title}, {u"url"_s, "https://nordlicht.example"_L1 + path}};
    return made;
}

void people(FakeSource &source)
{
    source.me = id(1);
    source.agentList = {{.id = id(1), .name = u"Mara Vogt"_s, .email = u"mara@nordlicht.example"_s},
                        {.id = id(9), .name = u"Jonas Berg"_s}};
    source.presenceList = {{.id = id(1), .state = PresenceState::Available, .since = {sampleNow.ms - 47 * minute}}};
    source.queueList = {{.id = id(5), .name = u"Shop"_s}, {.id = id(6), .name = u"Repairs"_s}};
    source.endpointList = {{.id = id(4),
                            .channel = u"webchat"_s,
                            .name = u"Nordlicht shop"_s,
                            .queueId = id(5),
                            .health = EndpointHealth::Running}};
    source.cannedList = {{.id = id(70), .name = u"greeting"_s, .text = u"Hello {{customer.name}}, how can I help?"_s},
                         {.id = id(71),
                          .name = u"return label"_s,
                          .text = u"I have just sent you a return label by e-mail. The parcel is free for you."_s},
                         {.id = id(72),
                          .name = u"delivery time"_s,
                          .text = u"The lamp leaves our warehouse today and reaches you in two working days."_s}};
}

void inbox(FakeSource &source)
{
    const std::vector<Person> list{
        {u"Ada Lindqvist"_s, u"Great, thank you! Could you also send the invoice to my company?"_s, 1, 2, 4, 1},
        {u"Tomás Herrera"_s, u"Is the walnut version coming back this year?"_s, 6, 1, 6, 0},
        {u"Visitor"_s, u"hi, anyone there?"_s, 9, 1, 9, 0},
        {u"Priya Raman"_s, u"You: The second parcel is on its way."_s, 21, 0, 0, 1},
        {u"Chen Wei"_s, u"请问可以改送货地址吗？"_s, 34, 3, 34, 2},
        {u"Oluwaseun Adeyemi"_s, u"The shade arrived with a crack, photo attached"_s, 58, 0, 58, 1},
        {u"Greta Sommerfeld"_s, u"You: Sehr gern. Einen schönen Samstag noch!"_s, 95, 0, 0, 1},
        {u"نور الهادي"_s, u"شكرا جزيلا على المساعدة"_s, 130, 0, 0, 2},
        {u"Luca Moretti"_s, u"Perfetto, grazie 🙏"_s, 190, 0, 0, 1},
        {u"Hannah O’Neill"_s, u"You: I will check with the workshop and write on Monday."_s, 1500, 0, 0, 1},
        {u"Bence Kovács"_s, u"Do you ship to Hungary?"_s, 1700, 0, 0, 0},
        {u"Marie-Claire Dubois"_s, u"You: Votre facture est jointe."_s, 2900, 0, 0, 2},
    };
    for (int at = 0; at < int(list.size()); ++at) {
        const Person &person = list[size_t(at)];
        client::InboxRow row;
        row.conversation.id = at == 0 ? id(2) : id(200 + at);
        row.conversation.customerId = at == 0 ? id(100) : id(100 + at);
        row.conversation.contactPointId = at == 0 ? id(3) : id(300 + at);
        row.conversation.queueId = id(5);
        row.conversation.endpointIds = {id(4)};
        row.conversation.customer.name = at == 2 ? QString() : person.name;
        row.conversation.preview = person.preview;
        row.conversation.status = ConversationStatus::Open;
        row.conversation.lastEventAt = {sampleNow.ms - person.ago * minute};
        if (person.waiting > 0)
            row.conversation.waitingSince = Instant{sampleNow.ms - person.waiting * minute};
        row.conversation.assigneeId = person.assignee == 0 ? Id() : person.assignee == 1 ? id(1) : id(9);
        row.assigneeName = person.assignee == 0 ? QString() : person.assignee == 1 ? u"Mara Vogt"_s : u"Jonas Berg"_s;
        row.unread = person.unread;
        row.channel = u"webchat"_s;
        row.conversation.lastSeq = 40;
        row.hasDraft = at == 9;
        row.pendingCount = at == 3 ? 1 : 0;
        row.rejectedCount = at == 6 ? 1 : 0;
        source.rows.push_back(row);
    }
}

void ada(FakeSource &source)
{
    client::CustomerView view;
    view.askedId = view.customer.id = id(100);
    view.customer.name = u"Ada Lindqvist"_s;
    view.customer.language = u"en"_s;
    view.organization = Organization{.id = id(50), .name = u"Lindqvist Interiors AB"_s};
    view.customer.fields = {
        {u"name"_s,
         {{u"Ada Lindqvist"_s, u"userToken"_s, sampleNow, true}, {u"A. Lind"_s, u"form"_s, sampleNow, false}}},
        {u"orders"_s, {{u"4"_s, u"webchat"_s, sampleNow, true}}}};
    const auto point = [&](int number, const QString &kind, const QString &value, Trust trust) {
        client::CustomerContactPoint at;
        at.point = {
            .id = id(number), .kind = kind, .value = value, .trust = trust, .lastSeenAt = {sampleNow.ms - minute}};
        at.link = {.id = id(number + 1000), .contactPointId = id(number), .customerId = id(100)};
        return at;
    };
    view.points = {point(3, u"visitor"_s, u"0199c0de77af4f2a"_s, Trust::Asserted),
                   point(31, u"email"_s, u"ada@lindqvist.example"_s, Trust::Verified)};
    view.points[1].point.consent = {{u"marketing"_s, ConsentState::Denied}, {u"service"_s, ConsentState::Granted}};
    view.suggested = {point(32, u"phone"_s, u"+46 70 174 06 09"_s, Trust::Claimed)};
    view.suggested[0].link.reasons = {u"claimed:phone"_s, u"sameName"_s};
    view.owners[view.suggested[0].link.id] = id(130);
    view.names[id(130)] = u"Ada Lind"_s;
    view.names[id(131)] = u"A. Lindqvist (office)"_s;
    view.decisions = {{.id = id(1600),
                       .contactPointId = id(31),
                       .customerId = id(100),
                       .source = u"agent"_s,
                       .rule = u"merge"_s,
                       .actor = id(1).toString(),
                       .at = {sampleNow.ms - 70 * minute},
                       .decisionId = id(1700),
                       .fromCustomerId = id(131),
                       .reason = u"She said on the phone that both addresses are hers"_s}};
    view.mentioned[id(31)] = view.points[1].point;
    view.conversations = {source.rows[0].conversation};
    view.conversations[0].subject = u"Invoice for order 1042"_s;
    Conversation old = view.conversations[0];
    old.id = id(290);
    old.subject = u"Wrong bulb in the box"_s;
    old.status = ConversationStatus::Closed;
    old.lastEventAt = {sampleNow.ms - 40 * 24 * hour};
    view.conversations.push_back(old);
    view.complete = true;
    source.customers[id(100)] = view;

    client::CustomerView other;
    other.askedId = other.customer.id = id(130);
    other.customer.name = u"Ada Lind"_s;
    other.customer.language = u"sv"_s;
    other.organization = Organization{.id = id(51), .name = u"Lindqvist AB"_s};
    other.customer.fields = {{u"company"_s, {{u"Lindqvist AB"_s, u"form"_s, sampleNow, false}}},
                             {u"name"_s, {{u"Ada Lind"_s, u"form"_s, sampleNow, false}}}};
    other.points = {point(32, u"phone"_s, u"+46 70 174 06 09"_s, Trust::Claimed)};
    other.conversations = {view.conversations[0]};
    other.conversations[0].id = id(291);
    other.conversations[0].subject = u"Call me back about the cable"_s;
    other.complete = true;
    source.customers[id(130)] = other;
}

void customerList(FakeSource &source)
{
    source.known.clear();
    for (const client::InboxRow &row : source.rows) {
        if (source.known.size() == 12)
            break;
        client::CustomerRow listed{.id = row.conversation.customerId, .name = row.conversation.customer.name};
        listed.lastSeenAt = row.conversation.lastEventAt;
        listed.points = {{.id = row.conversation.contactPointId,
                          .kind = u"visitor"_s,
                          .value = u"0199c0de77af"_s + QString::number(4000 + int(source.known.size()))}};
        if (source.known.size() % 3 == 0)
            listed.points.insert(listed.points.begin(), {.kind = u"email"_s, .value = u"someone@home.example"_s});
        listed.pointCount = int(listed.points.size());
        source.known.push_back(listed);
    }
    source.known[0].organization = u"Lindqvist Interiors AB"_s;
    client::SearchResult hub;
    for (const auto &[number, name] : {std::pair(130, u"Ada Lind"_s), {140, u"Adam Linden"_s}}) {
        client::SearchHit hit{.kind = client::SearchHit::Kind::Customer, .id = id(number), .customerId = id(number)};
        hit.title = name;
        hub.hits.push_back(hit);
    }
    source.foundAtHub = hub;
}

void talk(FakeSource &source)
{
    auto &line = source.entries[id(100)];
    const auto put = [&](const TimelineItem &made) { line.push_back(entry(made)); };
    put(item(400, 26 * hour, u"Hello, is the Polaris lamp also sold without the brass foot?"_s));
    put(reply(401, 26 * hour - 2 * minute,
              u"Hello Ada! Yes: the foot is a separate part, so you can order the shade and the cable on their own."_s,
              DeliveryState::Read));
    put(item(402, 26 * hour - 3 * minute, u"Wonderful."_s));
    put(visit(410, 95 * minute, u"Nordlicht – lamps from the north"_s, u"/"_s));
    put(visit(411, 93 * minute, u"Polaris pendant lamp, brass"_s, u"/lamps/polaris"_s));
    put(visit(412, 91 * minute, u"Cable, textile, 3 m"_s, u"/parts/cable-3m"_s));
    put(visit(413, 88 * minute, u"Your cart"_s, u"/cart"_s));
    put(visit(414, 86 * minute, u"Checkout"_s, u"/checkout"_s));
    TimelineItem opened = item(415, 60 * minute, u"Mara Vogt took the conversation"_s);
    opened.kind = u"system"_s;
    opened.direction = Direction::Internal;
    put(opened);
    put(item(420, 24 * minute, u"I ordered it now (order 1042) 🎉 When will it leave?"_s));
    put(reply(421, 22 * minute,
              u"Congratulations on a good choice! It leaves the warehouse today and reaches you on Tuesday."_s,
              DeliveryState::Read));
    put(reply(422, 22 * minute - 9000, u"You can follow it here: https://nordlicht.example/track/1042"_s,
              DeliveryState::Delivered));
    TimelineItem note =
        reply(423, 15 * minute,
              u"Third order this year. If she asks about the discount again, 10 % is fine (Jonas agreed)."_s,
              DeliveryState::Sent);
    note.kind = u"note"_s;
    note.direction = Direction::Internal;
    note.delivery.reset();
    put(note);
    TimelineItem picture = item(424, 4 * minute, u"Here is the company's address for the invoice."_s);
    picture.attachments = {{id(80), u"Lindqvist Interiors – letterhead.pdf"_s, u"application/pdf"_s, 184'320}};
    picture.senderTrust = Trust::Claimed;
    put(picture);
    put(item(425, 3 * minute, u"Great, thank you! Could you also send the invoice to my company?"_s));
    put(reply(426, 2 * minute, u"Of course, one moment."_s, DeliveryState::Sent));
    line.push_back(client::TimelineEntry(
        reply(427, 30'000, u"Done: the invoice now carries the company's name and address."_s, DeliveryState::Queued),
        {.commandId = id(900), .state = client::CommandState::Queued}));
}

} // namespace

void fillSamples(FakeSource &source)
{
    people(source);
    inbox(source);
    ada(source);
    talk(source);
    customerList(source);
    source.readSeqs[id(2)] = 423;
}

void fillSearch(FakeSource &source)
{
    const auto hit = [](int number, int daysAgo, const QString &title, const QString &snippet) {
        return client::SearchHit{.id = id(number),
                                 .customerId = sampleCustomer(),
                                 .place = {.orderTime = {sampleNow.ms - daysAgo * 24 * 60 * minute}, .id = id(number)},
                                 .title = title,
                                 .snippet = snippet};
    };
    source.found.hits = {{.kind = client::SearchHit::Kind::Customer,
                          .id = sampleCustomer(),
                          .customerId = sampleCustomer(),
                          .title = source.customers[sampleCustomer()].customer.name},
                         hit(801, 0, u"Ada Lovelace"_s, u"Is the lamp of order 1042 on its way?"_s),
                         hit(802, 3, u"<img src=x onerror=1>"_s, u"<b>lamp</b> of glass, blue"_s)};
    source.found.total = 2;
    source.foundAtHub = client::SearchResult{
        .hits =
            {hit(801, 0, u"Ada Lovelace"_s, {}),
             hit(803, 200, u"Konrad Zuse"_s, u"The lamp arrived broken, what now?"_s),
             hit(804, 412, u"Maximiliane-Alexandra von Hohenstein-Schwarzenberg zu Löwenfels"_s,
                 u"Two lamps, please: one for the desk and one for the hall, and if the shade comes in green, green."_s)},
        .more = false};
}

void fillHostile(FakeSource &source)
{
    fillSamples(source);
    const QString longName = u"Maximiliane-Alexandra von Hohenstein-Schwarzenberg zu Löwenfels"_s;
    const QStringList texts{
        u"<img src=\"http://127.0.0.1:9/pixel.png\"><b>bold?</b> <a href='file:///etc/passwd'>click</a>"_s,
        u"\u202Egnp.exe\u202C reversed, \u2066isolated\u2069, zero\u200Bwidth"_s,
        u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"_s.repeated(4),
        u"👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!"_s,
        u"javascript:alert(1) smb://host/share https:\\\\evil.example http://user@evil.example https://аpple.example/x"_s,
        u"line one\nline two\n\n\nline five\ttab"_s,
    };
    int number = 500;
    auto &line = source.entries[id(100)];
    for (const QString &text : texts) {
        TimelineItem made = item(number, (510 - number) * 100, text);
        made.author.name = number % 2 ? longName : u"<img src=x onerror=1>"_s;
        line.push_back(entry(made));
        ++number;
    }
    source.rows[0].conversation.customer.name = longName;
    source.rows[1].conversation.customer.name = u"<img src=x>"_s;
    source.rows[1].conversation.preview = texts[0];
    source.rows[2].conversation.customer.name = u"\u202Etxt.eman"_s;
    source.rows[2].conversation.preview = texts[2];
    source.customers[id(100)].customer.name = longName;
    source.customers[id(100)].points[1].point.value = u"<img src=x>@"_s + u"a"_s.repeated(80) + u".example"_s;
    for (auto &listed : source.known)
        listed.name = listed.organization = longName;
    source.known[1].name = u"<img src=x>"_s;
    source.known[2].name = u"\u202Etxt.eman"_s;
    source.customers[id(130)].customer.name = u"<img src=x> "_s + longName;
    source.endpointList[0].name = u"<b>Shop</b> "_s + longName;
    source.queueList[0].name = u"<img src=x> "_s + longName;
    source.agentList[0].name = longName;
}

Id sampleCustomer()
{
    return id(100);
}
Id sampleConversation()
{
    return id(2);
}

} // namespace throughline::ui
