// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hostile/hostilestrings.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! What loads something when a control takes text for markup; %1 is the address.
const QStringList &markup()
{
    static const QStringList all{
        u"<img src=\"%1\">"_s,
        u"<img src='%1' width=10000 height=10000>"_s,
        u"<IMG SRC=%1>"_s,
        u"![x](%1)"_s,
        u"[![x](%1)](%1)"_s,
        u"<a href=\"%1\">click</a>"_s,
        u"<body background=\"%1\">"_s,
        u"<table background=\"%1\"><tr><td>x</td></tr></table>"_s,
        u"<div style=\"background-image:url(%1)\">x</div>"_s,
        u"<style>@import url(%1);</style>"_s,
        u"<link rel=stylesheet href=\"%1\">"_s,
        u"<script src=\"%1\"></script>"_s,
        u"<iframe src=\"%1\"></iframe>"_s,
        u"<object data=\"%1\"></object>"_s,
        u"<embed src=\"%1\">"_s,
        u"<svg><image href=\"%1\"/></svg>"_s,
        u"<video poster=\"%1\">"_s,
        u"<meta http-equiv=refresh content=\"0;url=%1\">"_s,
        u"<base href=\"%1\"><img src=x>"_s,
        u"<ul style=\"list-style-image:url(%1)\"><li>x</ul>"_s,
        u"<!doctype html><html><head></head><body><img src=\"%1\"></body></html>"_s,
        u"<font face=\"%1\">x</font>"_s,
        u"<b>bold</b><img src=\"%1\"/><br/>"_s,
        u"&lt;img src=%1&gt;<img src=\"%1\">"_s,
        u"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"%1\">]><a>&b;</a>"_s,
    };
    return all;
}

QString from(std::initializer_list<char16_t> units)
{
    return QString(reinterpret_cast<const QChar *>(units.begin()), qsizetype(units.size()));
}

//! What needs no address.
QStringList plain()
{
    QStringList all{
        u"<img src=x>"_s, // crashes Qt 6.4.2 in the text of a button
        u"<img>"_s,
        u"<img src>"_s,
        u"<img src=\"\">"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"<script>alert(1)</script>"_s,
        u"javascript:alert(1)"_s,
        u"%1 %2 %n %L1 %s %n %x"_s,
        u"&amp;&lt;&#x3c;&nbsp;&zwj;"_s,
        u"&File &&Edit _underline"_s,
        u"# heading\n* list\n> quote\n```code```\n| a | b |\n|---|---|"_s,
        u"[link](javascript:alert(1))"_s,
        u"\\u003cimg src=x\\u003e"_s,
        u"'; DROP TABLE item; --"_s,
        u"\" OR \"\"=\""_s,
        u"${jndi:ldap://127.0.0.1/a}"_s,
        u"{{constructor.constructor('alert(1)')()}}"_s,
        u"../../../../etc/passwd"_s,
        u"\\\\127.0.0.1\\share\\x"_s,
        u"qrc:/qt/qml/Main.qml"_s,
        u"Qt.quit()"_s,
        u"\"; Qt.quit(); \""_s,
        u"line one\nline two\r\nline three\u2028four\u2029five\u0085six"_s,
        u"\t\t\ttabs\v\f"_s,
        u" leading and trailing   "_s,
        u"\u202Egnp.exe\u202C"_s,
        u"\u2066\u2067\u2068 isolates never closed"_s,
        u"\u2069\u2069\u2069\u202C\u202C closed never opened"_s,
        u"\u202A"_s.repeated(200),
        u"\u200B\u200C\u200D\u2060\uFEFF"_s.repeated(40),
        u"\u00AD"_s.repeated(300),
        u"\u061C\u200E\u200F marks"_s,
        u"\u0627\u0644\u0639\u0631\u0628\u064A\u0629 mixed \u05E2\u05D1\u05E8\u05D9\u05EA 123"_s,
        u"\uFDFD"_s.repeated(60),
        u"\u1160"_s.repeated(60) + u"\u3164"_s,
        u"Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E"_s.repeated(20),
        u"a"_s + u"\u0300"_s.repeated(5000),
        u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s.repeated(50),
        u"\U0001F3F3\uFE0F\u200D\U0001F308 \U0001F44D\U0001F3FD \U0001F1E9\U0001F1EA"_s,
        u"\U0001F1E9"_s.repeated(301),
        u"\u200D"_s.repeated(300) + u"\U0001F468"_s,
        u"\U000E0001\U000E0074\U000E0061\U000E0067 tags"_s,
        u"\U0010FFFF\U000FFFFF private"_s,
        u"\U0001D518\U0001D52B\U0001D526\U0001D520\U0001D52C\U0001D521\U0001D522"_s,
        u"\u1100\u1161\u11A8"_s.repeated(100),
        u"\u0E33\u0E33\u0E33"_s.repeated(200),
        u"\u0C4D"_s.repeated(300),
        from({0xD800}),
        from({0xDC00, 'x', 0xD83D}),
        from({'a', 0xD83D, 'b', 0xDE00, 'c'}),
        from({0xFFFE, 0xFFFF, 0xFDD0}),
        from({'a', 0, 'b', 0, 0, 'c'}),
        from({0}),
        from({1, 2, 3, 7, 8, 27, '[', '3', '1', 'm', 127}),
        u"\u0080\u009B31m"_s,
        u"Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerk"_s.repeated(30),
        u"x"_s.repeated(1'000'000),
        u"<img src=x>"_s.repeated(90'000),
        u"<b>"_s.repeated(300'000),
        u"word "_s.repeated(200'000),
        u"\n"_s.repeated(1'000'000),
        u"\u202E"_s.repeated(1'000'000),
        u"https://"_s + u"a"_s.repeated(1'000'000),
        u"https://a.example/ "_s.repeated(50'000),
        u"\U0001F600"_s.repeated(500'000),
        u"a\u0301"_s.repeated(500'000),
        u"["_s.repeated(1'000'000),
        u"&"_s.repeated(1'000'000),
        u"@"_s.repeated(1'000'000),
    };
    return all;
}

//! The same text in other clothes, as filters that look for one spelling are passed.
QString dressed(const QString &text, int dress)
{
    switch (dress) {
    case 0: return text;
    case 1: return u"Ada "_s + text + u" Lindqvist"_s;
    case 2: return u"\u202E"_s + text + u"\u202C"_s;
    case 3: return u"line\n"_s + text;
    default: return text + QChar(0) + text.toUpper();
    }
}

} // namespace

QStringList hostileStrings(quint16 port)
{
    const QString host = u"127.0.0.1:%1"_s.arg(port);
    const QStringList addresses{"http://"_L1 + host + "/x.png"_L1, "//"_L1 + host + "/y.png"_L1,
                                "file://"_L1 + QLatin1StringView(canaryFile), QLatin1StringView(canaryFile)};
    QStringList all = plain();
    for (int dress = 0; dress < 5; ++dress) {
        for (const QString &pattern : markup()) {
            for (const QString &address : addresses)
                all << dressed(QString(pattern).replace(u"%1"_s, address), dress);
        }
    }
    return all;
}

} // namespace throughline::ui
