// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "spelling/spelling.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int longestName = 200;

constexpr auto spellingSetting = "spelling"_L1;
constexpr qsizetype longestOwn = 64;
constexpr qsizetype mostLetters = 40'000; //!< of all own words: with quotes and umlauts they fit into the setting
constexpr qsizetype mostLanguages = 8;

QStringList strings(const QJsonValue &value, qsizetype most)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray()) {
        const QString text = each.toString();
        if (list.size() < most && !text.isEmpty() && text.size() <= longestOwn)
            list << text;
    }
    return list;
}

//! No more of a name than is shown of one: it comes from outside, and may be a book.
void addWords(QSet<QString> &into, const QString &name)
{
    for (const QString &word : oneLine(name, longestName).split(u' ')) {
        for (const SpellWord &each : spellWords(word))
            into.insert(word.mid(each.start, each.end - each.start));
    }
}

} // namespace

Spelling::Spelling(Source &source, QObject *parent) : QObject(parent), m_source(source)
{
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const auto any = [&](RecordType type) {
            return changes.wide || std::any_of(changes.records.begin(), changes.records.end(), [&](const auto &record) {
                       return record.type == type;
                   });
        };
        if (any(RecordType::Setting))
            load();
        if (any(RecordType::Agent))
            loadColleagues();
    });
    load();
    loadColleagues();
}

Spelling::~Spelling() = default;

void Spelling::begin(platform::SpellChecker *checker)
{
    m_checker = checker;
    lookAround();
}

void Spelling::lookAround()
{
    if (!m_checker) {
        m_installed.clear();
        return forget();
    }
    m_checker->languages().then(this, [this](const QStringList &installed) {
        m_installed = installed;
        forget();
    });
}

// --- choices ----------------------------------------------------------------------------------------------------

void Spelling::load()
{
    m_source.setting(spellingSetting).then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
        if (!setting || generation != m_generation)
            return;
        m_on = (*setting)["on"_L1].toBool(true);
        m_chosen = strings((*setting)["languages"_L1], mostLanguages);
        m_words = strings((*setting)["words"_L1], mostWords);
        m_own = {m_words.begin(), m_words.end()};
        forget();
    });
}

void Spelling::store()
{
    ++m_generation;
    m_own = {m_words.begin(), m_words.end()};
    forget();
    (void)m_source.submit({.name = u"setting.put"_s,
                           .args = {{u"name"_s, QString(spellingSetting)},
                                    {u"value"_s, QJsonObject{{u"on"_s, m_on},
                                                             {u"languages"_s, QJsonArray::fromStringList(m_chosen)},
                                                             {u"words"_s, QJsonArray::fromStringList(m_words)}}}}});
}

void Spelling::setOn(bool on)
{
    if (m_on == on)
        return Q_EMIT choicesChanged(); // a control may show what was not taken
    m_on = on;
    store();
}

QStringList Spelling::used() const
{
    QStringList used;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(used),
                 [this](const QString &tag) { return m_installed.contains(tag); });
    if (!used.isEmpty())
        return used;
    const QString wanted = QLocale().name(); // "de_DE": what the window is in
    if (m_installed.contains(wanted))
        return {wanted};
    const QString language = wanted.section(u'_', 0, 0);
    for (const QString &tag : {language, language + u'_' + language.toUpper(), language + u"_US"_s}) {
        if (m_installed.contains(tag))
            return {tag};
    }
    const auto near = std::find_if(m_installed.begin(), m_installed.end(),
                                   [&](const QString &tag) { return tag.startsWith(language + u'_'); });
    return near == m_installed.end() ? QStringList() : QStringList(*near);
}

void Spelling::useLanguage(const QString &tag, bool use)
{
    QStringList next = used();
    if (use && !next.contains(tag) && next.size() < mostLanguages)
        next << tag;
    else if (!use)
        next.removeAll(tag);
    if (next == used() && !m_chosen.isEmpty())
        return Q_EMIT choicesChanged();
    m_chosen = next;
    store();
}

void Spelling::followLanguage()
{
    if (m_chosen.isEmpty())
        return Q_EMIT choicesChanged();
    m_chosen.clear();
    store();
}

void Spelling::learn(const QString &word)
{
    qsizetype letters = word.size();
    for (const QString &each : std::as_const(m_words))
        letters += each.toUtf8().size() + 3;
    const bool room = m_words.size() < mostWords && letters < mostLetters;
    if (word.isEmpty() || word.size() > longestOwn || m_words.contains(word))
        return;
    if (!room)
        return ignore(word);
    m_words << word;
    std::sort(m_words.begin(), m_words.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    store();
}

void Spelling::unlearn(const QString &word)
{
    if (m_words.removeAll(word) > 0)
        store();
}

void Spelling::ignore(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT judged();
}

QString Spelling::systemSays() const
{
    if (!m_checker)
        //: In the settings, about spell checking
        return tr("This system has no spell checking that the console knows.");
    if (m_installed.isEmpty())
        //: In the settings, about spell checking; "hunspell-en-us" is the name of a package
        return tr(
            "There is no dictionary on this computer. Administrators install them as packages, e.g. hunspell-en-us; "
            "nothing is checked until then.");
    QStringList names;
    for (const QString &tag : used())
        names << SpellingLanguages::nameOf(tag);
    if (names.isEmpty())
        //: In the settings, about spell checking
        return tr("There is no dictionary of the console's language on this computer. Choose one of the others, or "
                  "nothing is checked.");
    //: In the settings, about spell checking; %1 are languages
    return tr("Checked with: %1. A word is right when one of them knows it.").arg(names.join(u", "_s));
}

// --- judging ----------------------------------------------------------------------------------------------------

void Spelling::setNames(const QStringList &names)
{
    QSet<QString> words;
    for (const QString &name : names)
        addWords(words, name);
    if (m_names == words)
        return;
    m_names = words;
    Q_EMIT judged();
}

void Spelling::loadColleagues()
{
    m_source.agents().then(this, [this](const Result<std::vector<Agent>> &agents) {
        if (!agents)
            return;
        m_colleagues.clear();
        for (const Agent &agent : *agents)
            addWords(m_colleagues, agent.name);
        Q_EMIT judged();
    });
}

//! What judged so far is no longer what judges.
void Spelling::forget()
{
    ++m_judgement;
    m_judged.clear();
    m_asked.clear();
    m_usedLast = used();
    m_languages.show(m_installed, m_usedLast);
    Q_EMIT choicesChanged();
    Q_EMIT judged();
}

bool Spelling::isOurs(const QString &word) const
{
    const auto isIn = [this](const QString &form) {
        return m_own.contains(form) || m_ignored.contains(form) || m_names.contains(form)
               || m_colleagues.contains(form);
    };
    // At the beginning of a sentence it is written with a capital.
    return isIn(word) || isIn(word.left(1).toLower() + word.mid(1));
}

std::vector<SpellWord> Spelling::wrongIn(const SpellText &text)
{
    std::vector<SpellWord> wrong;
    if (!m_on || !m_checker || m_installed.isEmpty())
        return wrong;
    if (used() != m_usedLast) // the console speaks another language now
        forget();
    if (m_usedLast.isEmpty())
        return wrong;
    for (const SpellWord &place : text.words()) {
        const QString word = text.word(place);
        if (isOurs(word))
            continue;
        const auto known = m_judged.constFind(word);
        if (known == m_judged.cend()) {
            if (!m_asked.contains(word))
                m_wanted.insert(word);
        } else if (!*known) {
            wrong.push_back(place);
        }
    }
    if (!m_wanted.isEmpty() && !m_askSoon) {
        m_askSoon = true;
        QMetaObject::invokeMethod(this, &Spelling::ask, Qt::QueuedConnection); // more texts may be looked at by then
    }
    return wrong;
}

void Spelling::ask()
{
    m_askSoon = false;
    if (!m_checker || m_wanted.isEmpty())
        return;
    const QStringList words = m_wanted.values();
    m_asked += m_wanted;
    m_wanted.clear();
    m_checker->unknown(m_usedLast, words)
        .then(this, [this, words, judgement = m_judgement](const QStringList &unknown) {
            if (judgement != m_judgement)
                return;
            if (m_judged.size() + words.size() > mostJudged)
                m_judged.clear();
            for (const QString &word : words) {
                m_judged.insert(word, true);
                m_asked.remove(word);
            }
            for (const QString &word : unknown)
                m_judged.insert(word, false);
            Q_EMIT judged();
        });
}

void Spelling::suggest(const QString &word, QObject *context, std::function<void(const QStringList &)> then)
{
    if (!m_checker)
        return then({});
    m_checker->suggestions(m_usedLast, word, mostSuggestions)
        .then(context, [then = std::move(then)](const QStringList &words) { then(words); });
}

} // namespace throughline::ui
