// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "simulation/image.h"

#include "simulation/check.h"
#include "simulation/consoleprocess.h"
#include "simulation/hubprocess.h"

namespace throughline::test {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T must(Result<T> value)
{
    require(value.has_value(), "the image is made", value ? QString() : value.error().detail);
    return std::move(*value);
}

} // namespace

Image Image::make()
{
    Image image;
    SimTime time(start);
    HubProcess process(time, std::make_unique<SimDisk>(), 1, {}, [](const hub::CommitPtr &) {});
    auto &hub = process.core();
    for (const auto &[name, confidential] : {std::pair(u"Billing"_s, false), {u"Sales"_s, false}, {u"Care"_s, true}}) {
        const auto queue = must(hub.addQueue(name, confidential));
        image.queues.push_back(queue);
        image.endpoints.push_back(must(hub.addEndpoint({.channel = u"webchat"_s,
                                                        .name = name + u" chat"_s,
                                                        .address = name,
                                                        .queueId = queue,
                                                        .capabilities = {},
                                                        .config = {},
                                                        .secrets = {},
                                                        .id = {}})));
    }
    for (const auto &name : {u"Red"_s, u"Blue"_s})
        image.tags.push_back(must(hub.addTag(name, u"#336699"_s)));
    (void)must(hub.addCannedResponse(u"hi"_s, u"Hello"_s));
    for (auto &seat : image.seats) {
        const auto name = u"Agent %1"_s.arg(&seat - image.seats.data());
        seat.agent = must(hub.addUser({.name = name,
                                       .email = name.toLower().replace(u' ', u'.') + u"@example.org"_s,
                                       .role = Role::Agent,
                                       .passwordHash = {},
                                       .queueIds = {image.queues.front()}}));
        seat.token = must(hub.signedIn(seat.agent, u"simulation"_s)).token;
    }
    image.hub = process.disk().copy();
    image.console = std::make_unique<SimDisk>();
    ConsoleProcess::prepare(*image.console);
    return image;
}

} // namespace throughline::test
