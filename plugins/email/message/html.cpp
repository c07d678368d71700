// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/html.h"

#include "domain/blocks.h"
#include "message/address.h"
#include "message/gumbotree.h"
#include "message/htmlstyle.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHtml = 1024 * 1024; // of UTF-8
constexpr int mostTags = 20'000;               // gumbo looks through all open elements at every tag

//! Takes \a visit into every node of a tree until it answers false. Without recursion, as everything here.
template<typename Visit>
void everyNode(const GumboNode *root, Visit visit)
{
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (!visit(node))
            return;
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboVector &children = node->v.element.children;
        for (unsigned i = children.length; i > 0; --i)
            open.push_back(static_cast<const GumboNode *>(children.data[i - 1]));
    }
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

bool isTag(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

QString textWithin(const GumboNode *root, qsizetype most)
{
    QString text;
    everyNode(root, [&](const GumboNode *node) {
        if (isText(node))
            text += QString::fromUtf8(node->v.text.text);
        else if (isTag(node, GUMBO_TAG_BR))
            text += u'\n';
        return text.size() < most;
    });
    return text;
}

//! Elements whose content is not for reading.
bool isDropped(const GumboElement &element)
{
    static constexpr GumboTag dropped[] = {
        GUMBO_TAG_HEAD,   GUMBO_TAG_TITLE,  GUMBO_TAG_STYLE,    GUMBO_TAG_SCRIPT,   GUMBO_TAG_TEMPLATE,
        GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,    GUMBO_TAG_APPLET,   GUMBO_TAG_AUDIO,
        GUMBO_TAG_VIDEO,  GUMBO_TAG_CANVAS, GUMBO_TAG_SELECT,   GUMBO_TAG_OPTION,   GUMBO_TAG_TEXTAREA,
        GUMBO_TAG_INPUT,  GUMBO_TAG_MAP,    GUMBO_TAG_AREA,     GUMBO_TAG_LINK,     GUMBO_TAG_META,
        GUMBO_TAG_BASE,   GUMBO_TAG_FRAME,  GUMBO_TAG_FRAMESET, GUMBO_TAG_NOFRAMES, GUMBO_TAG_PARAM,
        GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK,  GUMBO_TAG_DATALIST};
    return element.tag_namespace != GUMBO_NAMESPACE_HTML
           || std::find(std::begin(dropped), std::end(dropped), element.tag) != std::end(dropped);
}

bool partsParagraphs(GumboTag tag)
{
    static constexpr GumboTag tags[] = {GUMBO_TAG_P,  GUMBO_TAG_TABLE,   GUMBO_TAG_TR,      GUMBO_TAG_TD,
                                        GUMBO_TAG_TH, GUMBO_TAG_CAPTION, GUMBO_TAG_DL,      GUMBO_TAG_UL,
                                        GUMBO_TAG_OL, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_FIGURE};
    return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
}

bool breaksLine(GumboTag tag)
{
    static constexpr GumboTag tags[] = {GUMBO_TAG_DIV,    GUMBO_TAG_CENTER, GUMBO_TAG_ADDRESS,   GUMBO_TAG_HEADER,
                                        GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN,   GUMBO_TAG_FIELDSET,  GUMBO_TAG_FORM,
                                        GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,  GUMBO_TAG_DT,        GUMBO_TAG_DD,
                                        GUMBO_TAG_LEGEND, GUMBO_TAG_LI,     GUMBO_TAG_FIGCAPTION};
    return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
}

int sideOf(const GumboElement &element, const char *name)
{
    const char *value = attributeOf(element, name);
    const int side = value ? QByteArray(value).left(8).replace("px", "").trimmed().toInt() : 0;
    return side > blocklimits::side ? 0 : side;
}

class HtmlWalker
{
public:
    HtmlWalker(qsizetype mostBytes, bool tables) : m_writer(mostBytes), m_tables(tables) {}

    void walk(const GumboNode *root, const Look &look)
    {
        m_open.push_back({root, 0, look, 0});
        while (!m_open.empty()) {
            Step &step = m_open.back();
            const GumboVector &children = step.node->v.element.children;
            if (step.next >= children.length || m_writer.isFull()) {
                leave(step);
                m_open.pop_back();
                continue;
            }
            const auto *child = static_cast<const GumboNode *>(children.data[step.next++]);
            if (isText(child))
                text(child, step.look);
            else if (child->type == GUMBO_NODE_ELEMENT)
                enter(child, Look(step.look));
        }
    }

    [[nodiscard]] HtmlText finish()
    {
        m_found.blocks = m_writer.finish();
        m_found.oddities.setFlag(Oddity::TextCut, m_found.oddities.testFlag(Oddity::TextCut) || m_writer.isCut());
        return m_found;
    }

private:
    struct Step {
        const GumboNode *node;
        unsigned next;
        Look look;
        int level; //!< of a box to close; 0: none
    };

    void text(const GumboNode *node, const Look &look)
    {
        const QString words = QString::fromUtf8(node->v.text.text);
        if (look.white && !look.coloured) {
            m_found.oddities.setFlag(Oddity::HiddenText,
                                     m_found.oddities.testFlag(Oddity::HiddenText) || !words.trimmed().isEmpty());
            return;
        }
        m_writer.text(words, look.run);
    }

    //! \a around is a copy: the stack it came from may move.
    void enter(const GumboNode *node, const Look &around)
    {
        const GumboElement &element = node->v.element;
        if (isDropped(element))
            return;
        if (isHidden(element)) {
            if (!textWithin(node, 2'000).trimmed().isEmpty())
                m_found.oddities |= Oddity::HiddenText;
            return;
        }
        Look look = lookWithin(element, around);
        int level = 0;
        switch (element.tag) {
        case GUMBO_TAG_BR: m_writer.lineBreak(); return;
        case GUMBO_TAG_HR: m_writer.rule(); return;
        case GUMBO_TAG_IMG: image(element, look); return;
        case GUMBO_TAG_PRE:
            if (!hasClass(element, "moz-quote-pre") && !attributeOf(element, "wrap")) {
                m_writer.code(textWithin(node, blocklimits::chars));
                return;
            }
            m_writer.endParagraph();
            look.run.preserved = true;
            break;
        case GUMBO_TAG_TABLE:
            if (m_tables && table(node, look))
                return;
            break;
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6: m_writer.heading(int(element.tag) - int(GUMBO_TAG_H1) + 1); break;
        case GUMBO_TAG_BLOCKQUOTE: level = m_writer.open(BlockWriter::Box::Quote); break;
        case GUMBO_TAG_UL: level = m_writer.open(BlockWriter::Box::List); break;
        case GUMBO_TAG_OL: {
            const char *start = attributeOf(element, "start");
            level = m_writer.open(BlockWriter::Box::List, true, start ? QByteArray(start).left(8).toInt() : 1);
            break;
        }
        case GUMBO_TAG_LI: level = m_writer.open(BlockWriter::Box::Item); break;
        default:
            if (hasClass(element, "gmail_signature") || hasClass(element, "moz-signature")
                || qstricmp(attributeOf(element, "id"), "signature") == 0)
                level = m_writer.open(BlockWriter::Box::Signature);
        }
        edge(element.tag);
        m_open.push_back({node, 0, look, level});
    }

    void leave(const Step &step)
    {
        const GumboTag tag = step.node->v.element.tag;
        if (step.level > 0)
            m_writer.close(step.level);
        if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
            m_writer.endParagraph();
        edge(tag);
    }

    void edge(GumboTag tag)
    {
        if (partsParagraphs(tag))
            m_writer.endParagraph();
        else if (breaksLine(tag))
            m_writer.softBreak();
    }

    void image(const GumboElement &element, const Look &look)
    {
        const char *altText = attributeOf(element, "alt");
        const QString alt = cleanLine(QString::fromUtf8(altText), 200);
        if (attributeOf(element, "data-emoji") || hasClass(element, "emoji")) {
            m_writer.text(alt, look.run);
            return;
        }
        const int width = sideOf(element, "width");
        const int height = sideOf(element, "height");
        if ((width > 0 && width <= 2) || (height > 0 && height <= 2))
            return; // a spacer, or a counter of readers
        const QString source = QString::fromUtf8(attributeOf(element, "src")).trimmed();
        QJsonObject block{{u"type"_s, u"image"_s}};
        if (source.startsWith("cid:"_L1, Qt::CaseInsensitive))
            block.insert("cid"_L1, cleanLine(QUrl::fromPercentEncoding(source.mid(4, 500).toUtf8()), blocklimits::cid));
        else if (const QString link = allowedLink(source); link.startsWith("http"_L1))
            block.insert("url"_L1, link);
        if (block.value("cid"_L1).toString().isEmpty() && !block.contains("url"_L1)) {
            m_writer.text(alt, look.run);
            return;
        }
        if (!alt.isEmpty())
            block.insert("alt"_L1, alt);
        if (width > 0)
            block.insert("width"_L1, width);
        if (height > 0)
            block.insert("height"_L1, height);
        m_found.needsHtml = true;
        m_writer.image(block);
    }

    //! Writes a table of data: two rows and two columns at least, and nothing but text in the cells. Every other one
    //! is there for the look, and its cells are read one after the other.
    bool table(const GumboNode *root, const Look &look)
    {
        const char *role = attributeOf(root->v.element, "role");
        if (role && (qstricmp(role, "presentation") == 0 || qstricmp(role, "none") == 0))
            return false;
        std::vector<std::vector<const GumboNode *>> rows;
        bool simple = true;
        everyNode(root, [&](const GumboNode *node) {
            if (isTag(node, GUMBO_TAG_TR))
                rows.emplace_back();
            else if ((isTag(node, GUMBO_TAG_TD) || isTag(node, GUMBO_TAG_TH)) && !rows.empty())
                rows.back().push_back(node);
            simple = (node == root || !isTag(node, GUMBO_TAG_TABLE)) && !isTag(node, GUMBO_TAG_CAPTION)
                     && rows.size() <= size_t(blocklimits::rows)
                     && (rows.empty() || rows.back().size() <= size_t(blocklimits::columns));
            return simple;
        });
        const auto wide = std::count_if(rows.begin(), rows.end(), [](const auto &row) { return row.size() >= 2; });
        if (!simple || rows.size() < 2 || wide < 2)
            return false;
        QJsonArray array;
        Oddities oddities;
        for (const auto &row : rows) {
            QJsonArray cells;
            for (const GumboNode *node : row) {
                auto runs = cell(node, look, oddities);
                if (!runs)
                    return false;
                QJsonObject one{{u"runs"_s, *runs}};
                if (isTag(node, GUMBO_TAG_TH))
                    one.insert("header"_L1, true);
                cells.append(one);
            }
            array.append(cells);
        }
        m_found.needsHtml = true;
        m_found.oddities |= oddities;
        m_writer.table(array);
        return true;
    }

    static std::optional<QJsonArray> cell(const GumboNode *node, const Look &look, Oddities &oddities)
    {
        HtmlWalker walker(16 * 1024, false);
        if (isHidden(node->v.element))
            return QJsonArray();
        walker.walk(node, lookWithin(node->v.element, look));
        const HtmlText text = walker.finish();
        oddities |= text.oddities;
        QJsonArray runs;
        for (const QJsonValue &block : text.blocks) {
            if (block.toObject().value("type"_L1) != "paragraph"_L1)
                return std::nullopt;
            if (!runs.isEmpty())
                runs.append(QJsonObject{{u"text"_s, u"\n"_s}});
            const QJsonArray inner = block.toObject().value("runs"_L1).toArray();
            for (const QJsonValue &run : inner)
                runs.append(run);
        }
        return runs;
    }

    BlockWriter m_writer;
    bool m_tables;
    HtmlText m_found;
    std::vector<Step> m_open;
};

//! Where to stop reading: the longest text, or so many tags.
QByteArray bounded(const QString &html, bool &cut)
{
    QByteArray utf8 = html.left(longestHtml).toUtf8();
    int tags = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (i >= longestHtml || (utf8.at(i) == '<' && ++tags > mostTags)) {
            utf8.truncate(i);
            cut = true;
            break;
        }
    }
    cut = cut || html.size() > longestHtml;
    return utf8;
}

} // namespace

QString allowedLink(const QString &href)
{
    static const QRegularExpression scheme(u"\\A(https?|mailto|tel):(.*)\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::DotMatchesEverythingOption);
    QString text = href.trimmed().left(blocklimits::link * 2);
    text.remove(u'\n').remove(u'\r').remove(u'\t'); // as browsers do
    const auto match = scheme.match(text);
    if (!match.hasMatch())
        return {};
    const QString kind = match.captured(1).toLower();
    QString link;
    if (kind == "mailto"_L1) {
        const QString address =
            normalAddress(QUrl::fromPercentEncoding(match.captured(2).section(u'?', 0, 0).toUtf8()));
        link = address.isEmpty() ? QString() : "mailto:"_L1 + address;
    } else if (kind == "tel"_L1) {
        static const QRegularExpression extra(u"[^0-9+().-]"_s);
        link = "tel:"_L1 + QUrl::fromPercentEncoding(match.captured(2).toUtf8()).remove(extra).left(32);
    } else {
        if (!match.captured(2).startsWith("//"_L1))
            return {};
        const QUrl url(kind + u':' + match.captured(2), QUrl::TolerantMode);
        link = url.isValid() ? QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)) : QString();
    }
    return isBlockLink(link) ? link : QString();
}

HtmlText readHtml(const QString &html, qsizetype mostBytes)
{
    bool cut = false;
    const QByteArray utf8 = bounded(html, cut);
    HtmlText found;
    if (const GumboTree tree(utf8); tree.root()) {
        HtmlWalker walker(mostBytes, true);
        walker.walk(tree.root(), Look());
        found = walker.finish();
    } else {
        // Not worth the memory: its words, at least.
        static const QRegularExpression tags(u"<(?:style|script)\\b.*?</(?:style|script)>|<[^>]*>"_s,
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::DotMatchesEverythingOption);
        BlockWriter writer(mostBytes);
        writer.text(QString::fromUtf8(utf8).left(20'000).replace(tags, u" "_s), RunStyle());
        found.blocks = writer.finish();
        cut = true;
    }
    found.oddities.setFlag(Oddity::TextCut, cut || found.oddities.testFlag(Oddity::TextCut));
    return found;
}

} // namespace throughline::email
