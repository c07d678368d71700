// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/enchantspeller.h"

#include <QPromise>

#include <algorithm>
#include <enchant.h>
#include <map>

using namespace Qt::StringLiterals;

namespace throughline::platform {

//! Enchant's broker and what it opened. One thread at a time.
class EnchantSpeller::Dictionaries
{
public:
    Dictionaries() = default;
    ~Dictionaries()
    {
        keepOnly({});
        if (m_broker)
            enchant_broker_free(m_broker);
    }
    Dictionaries(const Dictionaries &) = delete;
    Dictionaries &operator=(const Dictionaries &) = delete;

    [[nodiscard]] QStringList installed()
    {
        QStringList found;
        enchant_broker_list_dicts(
            broker(),
            [](const char *tag, const char *, const char *, const char *, void *into) {
                static_cast<QStringList *>(into)->append(QString::fromUtf8(tag));
            },
            &found);
        found.removeDuplicates(); // more than one program may have the same language
        found.sort();
        return found;
    }

    [[nodiscard]] QStringList unknown(const QStringList &languages, const QStringList &words)
    {
        const std::vector<EnchantDict *> all = open(languages);
        QStringList strange;
        if (all.empty())
            return strange;
        std::copy_if(words.begin(), words.end(), std::back_inserter(strange), [&](const QString &word) {
            return std::none_of(all.begin(), all.end(), [&](EnchantDict *each) { return knows(each, word); });
        });
        return strange;
    }

    [[nodiscard]] QStringList suggestions(const QStringList &languages, const QString &word, int most)
    {
        std::vector<QStringList> lists;
        const QByteArray bytes = word.toUtf8();
        for (EnchantDict *each : open(languages)) {
            size_t count = 0;
            char **words = enchant_dict_suggest(each, bytes.constData(), bytes.size(), &count);
            QStringList list;
            for (size_t at = 0; words && at < count; ++at)
                list << QString::fromUtf8(words[at]);
            if (words)
                enchant_dict_free_string_list(each, words);
            lists.push_back(std::move(list));
        }
        // The best of each language first: nobody knows which one the word was meant to be of.
        QStringList mixed;
        for (qsizetype at = 0; mixed.size() < most; ++at) {
            bool more = false;
            for (const QStringList &list : lists) {
                more = more || at < list.size();
                if (at < list.size() && mixed.size() < most && !mixed.contains(list[at]))
                    mixed << list[at];
            }
            if (!more)
                break;
        }
        return mixed;
    }

private:
    [[nodiscard]] EnchantBroker *broker()
    {
        if (!m_broker)
            m_broker = enchant_broker_init();
        return m_broker;
    }

    [[nodiscard]] static bool knows(EnchantDict *dictionary, const QString &word)
    {
        const auto check = [&](const QString &text) {
            const QByteArray bytes = text.toUtf8();
            return enchant_dict_check(dictionary, bytes.constData(), bytes.size()) == 0;
        };
        // Many dictionaries know the typewriter's apostrophe only.
        return check(word) || (word.contains(u'’') && check(QString(word).replace(u'’', u'\'')));
    }

    [[nodiscard]] std::vector<EnchantDict *> open(const QStringList &languages)
    {
        keepOnly(languages);
        std::vector<EnchantDict *> all;
        for (const QString &language : languages) {
            auto &dictionary = m_open[language];
            if (!dictionary)
                dictionary = enchant_broker_request_dict(broker(), language.toUtf8().constData());
            if (dictionary)
                all.push_back(dictionary);
        }
        return all;
    }

    void keepOnly(const QStringList &languages)
    {
        std::erase_if(m_open, [&](const auto &each) {
            const bool leave = !languages.contains(each.first);
            if (leave && each.second)
                enchant_broker_free_dict(m_broker, each.second);
            return leave;
        });
    }

    EnchantBroker *m_broker = nullptr;
    std::map<QString, EnchantDict *> m_open; //!< null: there is none
};

EnchantSpeller::EnchantSpeller() : m_dictionaries(std::make_unique<Dictionaries>())
{
    m_thread.setMaxThreadCount(1);
}

EnchantSpeller::~EnchantSpeller()
{
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<QStringList> EnchantSpeller::ask(std::function<QStringList(Dictionaries &)> question)
{
    auto promise = std::make_shared<QPromise<QStringList>>();
    auto future = promise->future();
    promise->start();
    m_thread.start([this, promise, question = std::move(question)] {
        promise->addResult(question(*m_dictionaries));
        promise->finish();
    });
    return future;
}

QFuture<QStringList> EnchantSpeller::languages()
{
    return ask([](Dictionaries &all) { return all.installed(); });
}

QFuture<QStringList> EnchantSpeller::unknown(const QStringList &languages, const QStringList &words)
{
    return ask([=](Dictionaries &all) { return all.unknown(languages, words); });
}

QFuture<QStringList> EnchantSpeller::suggestions(const QStringList &languages, const QString &word, int most)
{
    return ask([=](Dictionaries &all) { return all.suggestions(languages, word, most); });
}

std::unique_ptr<SpellChecker> systemSpellChecker()
{
    return std::make_unique<EnchantSpeller>();
}

} // namespace throughline::platform
