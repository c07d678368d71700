// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/remotepictures.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

RemotePictures::RemotePictures(Source &source, QObject *parent) : QObject(parent), m_source(source) {}

bool RemotePictures::canRemember(const TimelineItem &item, const QString &address)
{
    // Anyone can write anyone's name over a mail: what nobody vouched for is asked about each time.
    return item.direction == Direction::In && item.senderTrust >= Trust::Asserted && !address.isEmpty();
}

bool RemotePictures::areShown(const TimelineItem &item, const QString &address)
{
    if (m_once.contains(item.id))
        return true;
    if (!canRemember(item, address))
        return false;
    const Sender sender{item.endpointId, address};
    const auto known = m_senders.find(sender);
    if (known != m_senders.end())
        return known->second;
    m_senders[sender] = false;
    ask(sender, std::nullopt);
    return false;
}

void RemotePictures::showOnce(const TimelineItem &item)
{
    m_once.insert(item.id);
    Q_EMIT changed();
}

void RemotePictures::showAlways(const TimelineItem &item, const QString &address)
{
    if (canRemember(item, address)) {
        const Sender sender{item.endpointId, address};
        m_senders[sender] = true;
        ask(sender, true);
    }
    showOnce(item);
}

void RemotePictures::ask(const Sender &sender, std::optional<bool> allow)
{
    QJsonObject args{{u"address"_s, sender.second}};
    if (allow)
        args[u"allow"_s] = *allow;
    m_source.lookUp({{u"endpointId"_s, sender.first.toString()}, {u"name"_s, u"pictureSender"_s}, {u"args"_s, args}})
        .then(this, [this, sender](const Result<QJsonObject> &answer) {
            if (!answer) {
                if (!m_senders[sender])
                    m_senders.erase(sender); // offline now: asked again with the next look
                return;
            }
            if (!(*answer)["result"_L1]["allowed"_L1].toBool() || m_senders[sender])
                return;
            m_senders[sender] = true;
            Q_EMIT changed();
        });
}

} // namespace throughline::ui
