// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery/samples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QByteArray photo(QSize size, const QColor &color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QPainter painter(&image);
    painter.setBrush(color.lighter(150));
    painter.drawEllipse(image.rect().adjusted(20, 20, -20, -20));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QJsonObject paragraph(const QString &text, const QString &link = {})
{
    QJsonObject run{{u"text"_s, text}};
    if (!link.isEmpty())
        run[u"link"_s] = link;
    return {{u"type"_s, u"paragraph"_s}, {u"runs"_s, QJsonArray{run}}};
}

TimelineItem mail(int number, qint64 ago, const QString &subject)
{
    TimelineItem made = message(number, sampleNow.ms - ago, subject);
    made.kind = u"email"_s;
    made.endpointId = id(41);
    made.contactPointId = id(31);
    made.senderTrust = Trust::Verified;
    made.data = {{u"subject"_s, subject}};
    return made;
}

} // namespace

void fillMails(FakeSource &source)
{
    source.endpointList.push_back({.id = id(41),
                                   .channel = u"email"_s,
                                   .name = u"support@nordlicht.example"_s,
                                   .health = EndpointHealth::Running});
    auto &line = source.entries[sampleCustomer()];
    constexpr qint64 minute = 60'000;

    TimelineItem news = mail(500, 9 * minute, u"Our autumn lamps"_s);
    news.blocks = {QJsonObject{{u"type"_s, u"heading"_s},
                               {u"level"_s, 1},
                               {u"runs"_s, QJsonArray{QJsonObject{{u"text"_s, u"Autumn at Lindqvist"_s}}}}},
                   QJsonObject{{u"type"_s, u"image"_s},
                               {u"url"_s, u"https://news.lindqvist.example/a.png"_s},
                               {u"alt"_s, u"A lamp"_s}},
                   QJsonObject{{u"type"_s, u"image"_s}, {u"url"_s, u"https://track.example/pixel.gif"_s}},
                   paragraph(u"Read on at www.my-bank.example"_s, u"https://evil.example/login"_s),
                   paragraph(u"Unsubscribe"_s, u"https://news.lindqvist.example/u?x=1"_s)};
    line.push_back(entry(news));

    TimelineItem long_ = mail(501, 8 * minute, u"Everything about the order"_s);
    for (int i = 1; i <= 40; ++i)
        long_.blocks.append(paragraph(
            u"%1. The shade is of opal glass, the foot of brass, and the cable three metres of textile."_s.arg(i)));
    line.push_back(entry(long_));

    TimelineItem broken = mail(502, 6 * minute, u"The shade arrived with a crack"_s);
    broken.blocks = {paragraph(u"Hello, see the photo:"_s),
                     QJsonObject{{u"type"_s, u"image"_s}, {u"cid"_s, u"crack"_s}, {u"alt"_s, u"The crack"_s}},
                     paragraph(u"Best, Ada"_s)};
    source.blobs[id(85)] = photo({1200, 800}, QColor(70, 90, 120));
    source.blobs[id(86)] = photo({300, 200}, Qt::red).left(90);
    broken.attachments = {{id(85), u"crack.png"_s, u"image/png"_s, source.blobs[id(85)].size()},
                          {id(86), u"torn.png"_s, u"image/png"_s, source.blobs[id(86)].size()},
                          {id(87), u"invoice.pdf.exe"_s, u"application/x-msdownload"_s, 48'000}};
    source.blobs[id(87)] = "MZ";
    broken.data[u"files"_s] = QJsonArray{QJsonObject{{u"contentId"_s, u"crack"_s}}, QJsonObject{}, QJsonObject{}};
    line.push_back(entry(broken));

    TimelineItem meeting = mail(503, 5 * minute, u"Invitation: the new lamps"_s);
    meeting.text = u"Shall we look at them together?"_s;
    meeting.data[u"invitation"_s] = QJsonObject{
        {u"method"_s, u"REQUEST"_s},
        {u"summary"_s, u"Looking at lamps"_s},
        {u"location"_s, u"Showroom, Hamburg"_s},
        {u"start"_s, u"2026-12-03T13:00:00.000Z"_s},
        {u"end"_s, u"2026-12-03T14:00:00.000Z"_s},
        {u"startText"_s, u"2026-12-03 14:00"_s},
        {u"endText"_s, u"2026-12-03 15:00"_s},
        {u"zone"_s, u"Europe/Berlin"_s},
        {u"organizer"_s, QJsonObject{{u"name"_s, u"Ada Lindqvist"_s}, {u"address"_s, u"ada@lindqvist.example"_s}}},
        {u"attendees"_s, QJsonArray{QJsonObject{{u"name"_s, u"Mara Vogt"_s}, {u"state"_s, u"NEEDS-ACTION"_s}},
                                    QJsonObject{{u"name"_s, u"Bo"_s}, {u"state"_s, u"ACCEPTED"_s}}}},
        {u"attendeesCount"_s, 2}};
    line.push_back(entry(meeting));

    TimelineItem sent = message(504, sampleNow.ms - 4 * minute, u"Gladly. Bo comes along."_s, Direction::Out);
    sent.rev = 9;
    sent.endpointId = id(41);
    sent.contactPointId = meeting.contactPointId;
    sent.replyToId = meeting.id;
    sent.data = {{u"subject"_s, u"Re: Invitation: the new lamps"_s},
                 {u"to"_s, QJsonArray{u"ada@lindqvist.example"_s}},
                 {u"cc"_s, QJsonArray{u"bo@lindqvist.example"_s, u"showroom@lindqvist.example"_s}},
                 {u"bcc"_s, QJsonArray{u"diary@shop.example"_s}},
                 {u"quote"_s, QJsonObject{{u"from"_s, QJsonObject{{u"name"_s, u"Ada Lindqvist"_s},
                                                                  {u"address"_s, u"ada@lindqvist.example"_s}}},
                                          {u"at"_s, meeting.occurredAt.toString()},
                                          {u"text"_s, meeting.text}}}};
    line.push_back(entry(sent));
}

} // namespace throughline::ui
