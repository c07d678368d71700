// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commands.h"

#include "commands/shortcutpage.h"

#include <QGuiApplication>
#include <QSortFilterProxyModel>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr auto settingName = "shortcuts"_L1;

QString printed(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &sequence : keys)
        texts << sequence.toString(QKeySequence::NativeText);
    return texts.join(u"   "_s);
}

using Which = bool (*)(const CommandRow &);

class SomeCommands : public QSortFilterProxyModel
{
public:
    SomeCommands(Commands &commands, Which which) : m_commands(commands), m_which(which) { setSourceModel(&commands); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return m_which(m_commands.rows()[size_t(row)]);
    }

private:
    const Commands &m_commands;
    Which m_which;
};

bool hasKeys(const CommandRow &row)
{
    return !row.keys.isEmpty();
}

bool isLasting(const CommandRow &row)
{
    return row.lasting || hasKeys(row); // keys from somewhere can be taken away
}

} // namespace

Commands::Commands(Source &source, QObject *parent)
    : RowModel(parent),
      m_source(source),
      m_capture(*this),
      m_keyed(std::make_unique<SomeCommands>(*this, hasKeys)),
      m_lasting(std::make_unique<SomeCommands>(*this, isLasting))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_soon.callOnTimeout(this, &Commands::refresh);
    connect(&source, &Source::committed, this, [this](const client::ChangeSet &changes) {
        const bool setting = std::any_of(changes.records.begin(), changes.records.end(),
                                         [](const auto &record) { return record.type == RecordType::Setting; });
        if (changes.wide || setting)
            load();
    });
    load();
}

Commands::~Commands() = default;

// --- what there is ----------------------------------------------------------------------------------------------

void Commands::setCommands(std::vector<Command> commands)
{
    m_fixed = std::move(commands);
    // Told by subject, shown by group: a list has one heading for each.
    std::stable_sort(m_fixed.begin(), m_fixed.end(),
                     [](const Command &a, const Command &b) { return a.group < b.group; });
    collect();
}

void Commands::setPassing(CommandGroup group, std::vector<Command> commands)
{
    m_passing[group] = std::move(commands);
    collect();
}

void Commands::collect()
{
    m_all = m_fixed;
    for (const auto &[group, commands] : m_passing) {
        // Behind the fixed ones of its group, if there are: a list has one heading for all.
        const auto last = std::find_if(m_all.rbegin(), m_all.rend(),
                                       [wanted = group](const Command &each) { return each.group == wanted; });
        m_all.insert(last == m_all.rend() ? m_all.end() : last.base(), commands.begin(), commands.end());
    }
    adopt(m_map);
}

const Command *Commands::find(const QString &id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Command &command) { return command.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

bool Commands::isPossible(const Command &command) const
{
    return (command.everywhere || !m_covered) && (!command.possible || command.possible());
}

void Commands::setCovered(bool covered)
{
    if (m_covered == covered)
        return;
    m_covered = covered;
    refresh();
    Q_EMIT coveredChanged();
}

void Commands::refresh()
{
    m_soon.stop();
    std::vector<CommandRow> rows;
    rows.reserve(m_all.size());
    for (const Command &command : m_all) {
        const bool first = rows.empty() || rows.back().group != command.group;
        rows.push_back({command.id, command.group, command.name, command.icon, sequencesOf(command.id),
                        isPossible(command), m_map.isChosen(command.id), first, command.lasting});
    }
    setRows(std::move(rows));
}

bool Commands::run(const QString &id)
{
    const Command *command = find(id);
    if (!command || !isPossible(*command))
        return false;
    const auto act = command->run; // it may change the list it stands in
    if (act)
        act();
    else
        Q_EMIT asked(id);
    return true;
}

bool Commands::runPressed(const QString &id)
{
    return runPressed(id, QGuiApplication::keyboardModifiers());
}

bool Commands::runPressed(const QString &id, Qt::KeyboardModifiers held)
{
    held &= Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    QString meant = id;
    for (const QKeySequence &keys : sequencesOf(id)) {
        const QKeyCombination own = keys[0];
        if (own.keyboardModifiers() == held)
            return run(id);
        const bool letter = own.key() >= Qt::Key_A && own.key() <= Qt::Key_Z;
        const Command *other = letter ? holder(QKeySequence(QKeyCombination(held, own.key()))) : nullptr;
        meant = other ? other->id : meant;
    }
    return run(meant);
}

// --- keys -------------------------------------------------------------------------------------------------------

void Commands::load()
{
    m_source.setting(settingName).then(this, [this, generation = m_generation](const Result<QJsonObject> &setting) {
        // What was chosen here meanwhile is newer than this answer.
        if (setting && generation == m_generation)
            adopt(KeyMap::fromJson(*setting));
    });
}

void Commands::adopt(KeyMap map)
{
    m_map = std::move(map);
    m_keys = m_map.resolve(m_all);
    refresh();
    ++m_revision;
    Q_EMIT changed();
}

void Commands::store()
{
    ++m_generation;
    (void)m_source.submit(
        {.name = u"setting.put"_s, .args = {{u"name"_s, QString(settingName)}, {u"value"_s, m_map.toJson()}}});
}

QList<QKeySequence> Commands::sequencesOf(const QString &id) const
{
    const auto found = m_keys.find(id);
    return found == m_keys.end() ? QList<QKeySequence>() : found->second;
}

const Command *Commands::holder(const QKeySequence &keys) const
{
    for (const auto &[id, sequences] : m_keys) {
        if (sequences.contains(keys))
            return find(id);
    }
    return nullptr;
}

void Commands::choose(const std::map<QString, QList<QKeySequence>> &keys)
{
    KeyMap map = m_map;
    for (const auto &[id, sequences] : keys) {
        const Command *command = find(id);
        if (command && command->keys == sequences)
            map.reset(id);
        else if (command)
            map.choose(id, sequences);
    }
    if (map == m_map)
        return;
    adopt(std::move(map));
    store();
}

void Commands::reset(const QString &id)
{
    KeyMap map = m_map;
    map.reset(id);
    if (map == m_map)
        return;
    adopt(std::move(map));
    store();
}

void Commands::resetAll()
{
    if (m_map.isEmpty())
        return;
    adopt({});
    store();
}

QString Commands::keysOf(const QString &id) const
{
    const QList<QKeySequence> keys = sequencesOf(id);
    return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
}

QString Commands::hint(const QString &id, const QString &word) const
{
    const QString keys = keysOf(id);
    //: Tip of a button: what it does and the keys that do the same
    return keys.isEmpty() ? word : tr("%1 (%2)").arg(word, keys);
}

// --- as a list --------------------------------------------------------------------------------------------------

QVariant Commands::data(const QModelIndex &index, int role) const
{
    const CommandRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case IdRole: return row->key;
    case Qt::DisplayRole:
    case NameRole: return row->name;
    case HeadingRole: return row->first ? groupName(row->group) : QString();
    case IconRole: return row->icon;
    case SequencesRole: {
        QStringList texts;
        for (const QKeySequence &sequence : row->keys)
            texts << sequence.toString(QKeySequence::PortableText);
        return texts;
    }
    case KeysRole: return printed(row->keys);
    case PossibleRole: return row->possible;
    case ChosenRole: return row->chosen;
    default: return {};
    }
}

QHash<int, QByteArray> Commands::roleNames() const
{
    return {{IdRole, "commandId"},       {NameRole, "name"}, {HeadingRole, "heading"},   {IconRole, "iconName"},
            {SequencesRole, "portable"}, {KeysRole, "keys"}, {PossibleRole, "possible"}, {ChosenRole, "chosen"}};
}

QString Commands::groupName(CommandGroup group)
{
    switch (group) {
    //: Group of commands: to places of the window
    case CommandGroup::Go: return tr("Go to");
    //: Group of commands
    case CommandGroup::Conversation: return tr("Conversation");
    //: Group of commands: about the open customer
    case CommandGroup::Customer: return tr("Customer");
    //: Group of commands: about the reply or note being written
    case CommandGroup::Writing: return tr("Writing");
    //: Group of commands
    case CommandGroup::Timeline: return tr("Timeline");
    //: Group of commands: how one declares oneself
    case CommandGroup::Presence: return tr("Presence");
    //: Group of commands: light and dark
    case CommandGroup::Look: return tr("Appearance");
    //: Group of commands
    case CommandGroup::Settings: return tr("Settings");
    //: Group of commands: views and queues of the list of conversations
    case CommandGroup::View: return tr("View");
    //: Group of commands: texts that are inserted
    case CommandGroup::Canned: return tr("Canned response");
    }
    return {};
}

void Commands::save(const QString &format)
{
    const QString folder =
        m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const ShortcutPage page(m_all, m_keys);
    const Result<QString> file = format == "pdf"_L1 ? page.savePdf(folder) : page.saveHtml(folder);
    //: After the map of shortcuts was saved; %1 is a file
    m_saved = file ? tr("Saved as %1").arg(*file)
                   //: The map of shortcuts could not be saved; %1 is a folder
                   : tr("The map could not be saved in %1.").arg(folder);
    Q_EMIT savedChanged();
}

} // namespace throughline::ui
