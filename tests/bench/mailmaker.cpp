// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "mailmaker.h"

#include "figure.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>

namespace throughline::bench {

using namespace Qt::StringLiterals;

namespace {

const QByteArray plainPart = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";

QByteArray part(const QByteArray &headers, const QByteArray &body)
{
    return "--=_part\n" + headers + body + '\n';
}

QByteArray multipart(const char *kind, const QByteArray &parts)
{
    return QByteArray("Content-Type: multipart/") + kind + "; boundary=\"=_part\"\n\n" + parts + "--=_part--\n";
}

} // namespace

MailMaker::MailMaker(int people, std::uint64_t seed) : m_people(people), m_random(seed), m_data(people, seed) {}

QByteArray MailMaker::paragraphs()
{
    QByteArray text = "Hello,\n\n";
    const auto count = 1 + m_random.below(6);
    for (std::uint64_t i = 0; i < count; ++i)
        text += m_data.sentence().toUtf8() + ".\n\n";
    return text + "Viele Grüße aus Köln\nJörg Müller";
}

QByteArray MailMaker::html(const QByteArray &text) const
{
    QByteArray body = text;
    body.replace("\n\n", "</p>\n<p style=\"margin:0 0 1em 0;font-family:Arial\">");
    return "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
           "<html><head><style>p{color:#222}</style></head><body><table><tr><td><p>"
           + body
           + "</p></td></tr></table><div><b>Order</b> <a href=\"https://shop.test/o/1\">1</a><ul><li>Lamp</li>"
             "<li>Cable</li></ul></div></body></html>\n";
}

QByteArray MailMaker::alternative(const QByteArray &text) const
{
    return multipart("alternative", part(plainPart, text) + part(html(text), {}));
}

QByteArray MailMaker::withFile(const QByteArray &text)
{
    QByteArray bytes = "\x89PNG\r\n\x1a\n";
    const auto size = 512 + m_random.below(4096);
    for (std::uint64_t i = 0; i < size; ++i)
        bytes += char(m_random.below(256));
    const QByteArray code = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < code.size(); at += 76)
        lines += code.mid(at, 76) + '\n';
    return multipart("mixed", part(plainPart, text)
                                  + part("Content-Type: image/png; name=\"lamp.png\"\nContent-Disposition: attachment; "
                                         "filename=\"lamp.png\"\nContent-Transfer-Encoding: base64\n\n",
                                         lines));
}

QByteArray MailMaker::answer(const QByteArray &text)
{
    QByteArray quoted = "\n\nOn Tue, 3 Mar 2015 Support wrote:\n> ";
    quoted += paragraphs().replace("\n", "\n> ");
    return "In-Reply-To: <" + QByteArray::number(qint64(m_random.below(std::uint64_t(m_made) + 1)))
           + ".bench@customer.test>\n" + plainPart + text + quoted + '\n';
}

QByteArray MailMaker::next()
{
    const QByteArray number = QByteArray::number(m_made);
    const QByteArray person = QByteArray::number(qint64(m_random.below(std::uint64_t(m_people))));
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'325'376'000 + m_made * 2'700, Qt::UTC);
    QByteArray mail = "From p" + person + "@customer.test Thu Jan  1 00:00:00 2015\n"
                      + "Received: from mx.customer.test (mx.customer.test [192.0.2.1]) by mx.shop.test with ESMTPS; "
                      + QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000\n"
                      + "From: =?utf-8?Q?J=C3=B6rg_" + person + "?= <p" + person + "@customer.test>\n"
                      + "To: Support <support@shop.test>\nSubject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?= of order " + number
                      + "\nDate: " + QLocale::c().toString(at, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1()
                      + " +0000\nMessage-ID: <" + number + ".bench@customer.test>\nMIME-Version: 1.0\n";
    const QByteArray text = paragraphs();
    switch (m_made++ % 10) {
    case 0:
    case 1:
    case 2: mail += plainPart + text + '\n'; break;
    case 3: mail += html(text); break;
    case 4: mail += withFile(text); break;
    case 5:
    case 6: mail += answer(text); break;
    default: mail += alternative(text);
    }
    return mail + '\n';
}

qint64 MailMaker::writeBox(const QString &path, int count)
{
    QFile box(path);
    require(box.open(QIODevice::WriteOnly), u"the mailbox cannot be written"_s);
    for (int i = 0; i < count; ++i) {
        const QByteArray mail = next();
        require(box.write(mail) == mail.size(), u"the mailbox cannot be written"_s);
    }
    require(box.flush(), u"the mailbox cannot be written"_s);
    return box.size();
}

} // namespace throughline::bench
