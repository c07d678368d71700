<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AboutSection</name>
    <message>
        <source>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost and QtKeychain; spelling with Enchant (LGPL 2.1); mail with GMime and GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) and libcurl (curl licence).</source>
        <extracomment>In the settings; %1 is the version</extracomment>
        <translation>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost and QtKeychain; spelling with Enchant (LGPL 2.1); mail with GMime and GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) and libcurl (curl licence).</translation>
    </message>
</context>
<context>
    <name>ActionsSection</name>
    <message>
        <source>Look up and order</source>
        <extracomment>Section of the customer column: look-ups and orders by way of the company&apos;s own systems</extracomment>
        <translation>Look up and order</translation>
    </message>
</context>
<context>
    <name>AlwaysTellLine</name>
    <message>
        <source>You are always notified</source>
        <extracomment>In the customer column: notifications of this customer come in quiet hours, too</extracomment>
        <translation>You are always notified</translation>
    </message>
    <message>
        <source>Notify me as of others</source>
        <extracomment>Button in the customer column: notifications of this customer come as of others from now on</extracomment>
        <translation>Notify me as of others</translation>
    </message>
</context>
<context>
    <name>AlwaysTellList</name>
    <message>
        <source>Customers you are always notified of: whatever is chosen here, in quiet hours, too.</source>
        <extracomment>In the settings, above a list of customers</extracomment>
        <translation>Customers you are always notified of: whatever is chosen here, in quiet hours, too.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>Button in the settings: of this customer notifications come as of others; %1 is the customer</extracomment>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Add the open customer</source>
        <extracomment>Button in the settings: of the customer who is open one is always notified</extracomment>
        <translation>Add the open customer</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <extracomment>What a screen reader says of a menu that has no title</extracomment>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>System</source>
        <extracomment>Appearance: as the system has it</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>Appearance</extracomment>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Appearance</extracomment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Setting: light or dark</extracomment>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Setting: how much text and lines stand out</extracomment>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Contrast: as the system has it</extracomment>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Normal contrast</source>
        <extracomment>Contrast</extracomment>
        <translation>Normal contrast</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Contrast</extracomment>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>Setting: of text, and of the controls that hold it</extracomment>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A size of text; %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Setting: how much room is between rows</extracomment>
        <translation>Room</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Room between rows</extracomment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Room between rows</extracomment>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>Setting: animations</extracomment>
        <translation>Motion</translation>
    </message>
    <message>
        <source>As the system asks</source>
        <extracomment>Motion: as the system has it</extracomment>
        <translation>As the system asks</translation>
    </message>
    <message>
        <source>Full motion</source>
        <extracomment>Motion: animations are shown</extracomment>
        <translation>Full motion</translation>
    </message>
    <message>
        <source>No motion</source>
        <extracomment>Motion: nothing moves</extracomment>
        <translation>No motion</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Setting: on which side the window begins</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>As the language</source>
        <extracomment>Direction of the window: as the language is written</extracomment>
        <translation>As the language</translation>
    </message>
    <message>
        <source>Left to right</source>
        <extracomment>Direction of the window</extracomment>
        <translation>Left to right</translation>
    </message>
    <message>
        <source>Right to left</source>
        <extracomment>Direction of the window</extracomment>
        <translation>Right to left</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>sources differ</source>
        <extracomment>Beside the name of a customer attribute</extracomment>
        <translation>sources differ</translation>
    </message>
</context>
<context>
    <name>AutoLockSection</name>
    <message>
        <source>The console does not lock by itself.</source>
        <extracomment>In the settings</extracomment>
        <translation>The console does not lock by itself.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without input the data is closed and the key forgotten.</source>
        <extracomment>In the settings; the number is of minutes</extracomment>
        <translation>
            <numerusform>After %n minute without input the data is closed and the key forgotten.</numerusform>
            <numerusform>After %n minutes without input the data is closed and the key forgotten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Choice in the settings: the console does not lock by itself</extracomment>
        <translation>Never</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>Choice in the settings: minutes without input</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>Button in the settings: closes the data until it is unlocked</extracomment>
        <translation>Lock now</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notifications</source>
        <extracomment>Name of the button that opens the list of past notifications</extracomment>
        <translation>Notifications</translation>
    </message>
    <message numerus="yes">
        <source>%n not seen yet</source>
        <extracomment>Spoken after the name of the button that opens the list of past notifications</extracomment>
        <translation>
            <numerusform>%n not seen yet</numerusform>
            <numerusform>%n not seen yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>CallFormView</name>
    <message>
        <source>Close: %1</source>
        <extracomment>Closes the form of a look-up or an order; %1 is its name</extracomment>
        <translation>Close: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends the same order once more, which cannot double it</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Look up</source>
        <extracomment>Button: asks the question of a look-up</extracomment>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <extracomment>Spoken name of the button that carries out an order; %1 is the order&apos;s name</extracomment>
        <translation>Confirm: %1</translation>
    </message>
</context>
<context>
    <name>CannedPopup</name>
    <message>
        <source>Canned responses</source>
        <extracomment>Name of the list of canned responses, for screen readers</extracomment>
        <translation>Canned responses</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <extracomment>In the list of canned responses: this one is a macro, which also does something; %1 is its text</extracomment>
        <translation>Macro: %1</translation>
    </message>
</context>
<context>
    <name>ChannelFaults</name>
    <message>
        <source>Sign-in at the provider</source>
        <extracomment>Step of a test of a mailbox: the sign-in at a provider</extracomment>
        <translation>Sign-in at the provider</translation>
    </message>
    <message>
        <source>Name of the server for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Name of the server for receiving</translation>
    </message>
    <message>
        <source>Connection for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Connection for receiving</translation>
    </message>
    <message>
        <source>Encryption when receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Encryption when receiving</translation>
    </message>
    <message>
        <source>Log-in for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Log-in for receiving</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Log-in for sending</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Log-in for sending</translation>
    </message>
    <message>
        <source>A mail to itself</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>A mail to itself</translation>
    </message>
    <message>
        <source>Start with these settings</source>
        <extracomment>Step of a test of a channel</extracomment>
        <translation>Start with these settings</translation>
    </message>
    <message>
        <source>Check how the server&apos;s name is written.</source>
        <extracomment>What to do when the name of a mail server is not found</extracomment>
        <translation>Check how the server&apos;s name is written.</translation>
    </message>
    <message>
        <source>Check name and port, and whether the hub&apos;s machine may reach it.</source>
        <extracomment>What to do when a mail server cannot be reached</extracomment>
        <translation>Check name and port, and whether the hub&apos;s machine may reach it.</translation>
    </message>
    <message>
        <source>Check the kind of encryption; a server with an authority of its own needs its certificate below.</source>
        <extracomment>What to do when the encryption to a mail server fails</extracomment>
        <translation>Check the kind of encryption; a server with an authority of its own needs its certificate below.</translation>
    </message>
    <message>
        <source>Check user name and password; some providers want a password for apps.</source>
        <extracomment>What to do when a mail server refuses the log-in</extracomment>
        <translation>Check user name and password; some providers want a password for apps.</translation>
    </message>
    <message>
        <source>Sign in at the provider again.</source>
        <extracomment>What to do when a provider refuses the sign-in</extracomment>
        <translation>Sign in at the provider again.</translation>
    </message>
    <message>
        <source>Check whether this account may send from this address.</source>
        <extracomment>What to do when the test mail does not leave</extracomment>
        <translation>Check whether this account may send from this address.</translation>
    </message>
    <message>
        <source>The hub has no plugin for this channel.</source>
        <extracomment>In the settings: the plugin of a channel is missing on the hub</extracomment>
        <translation>The hub has no plugin for this channel.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <extracomment>State of a channel</extracomment>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a channel</extracomment>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Connecting</source>
        <extracomment>State of a channel</extracomment>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>State of a channel that does not work</extracomment>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Open its settings and try them out: the steps say what is wrong.</source>
        <extracomment>What to do about a channel that does not work</extracomment>
        <translation>Open its settings and try them out: the steps say what is wrong.</translation>
    </message>
    <message>
        <source>It starts again by itself. If it does not, check its settings, and whether its plugin is installed.</source>
        <extracomment>What to do about a channel that does not run</extracomment>
        <translation>It starts again by itself. If it does not, check its settings, and whether its plugin is installed.</translation>
    </message>
    <message>
        <source>Does not run</source>
        <extracomment>State of a channel</extracomment>
        <translation>Does not run</translation>
    </message>
</context>
<context>
    <name>ChannelsSection</name>
    <message>
        <source>Nothing is connected yet: no message can come in.</source>
        <extracomment>In the settings, while no channel is connected</extracomment>
        <translation>Nothing is connected yet: no message can come in.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Choose…</source>
        <extracomment>In a form, while nothing is chosen</extracomment>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Welcome to Throughline</source>
        <extracomment>Title of the first page</extracomment>
        <translation>Welcome to Throughline</translation>
    </message>
    <message>
        <source>All your customers&apos; messages, visits and notes on one line, whatever channel they use.</source>
        <extracomment>Below the title of the first page</extracomment>
        <translation>All your customers&apos; messages, visits and notes on one line, whatever channel they use.</translation>
    </message>
    <message>
        <source>Work on this computer</source>
        <extracomment>Choice on the first page</extracomment>
        <translation>Work on this computer</translation>
    </message>
    <message>
        <source>Starts a hub of your own here. Ready at once, no account needed.</source>
        <extracomment>Below the choice &quot;Work on this computer&quot;</extracomment>
        <translation>Starts a hub of your own here. Ready at once, no account needed.</translation>
    </message>
    <message>
        <source>Join your team</source>
        <extracomment>Choice on the first page</extracomment>
        <translation>Join your team</translation>
    </message>
    <message>
        <source>Signs in to your company&apos;s hub with your user name and password.</source>
        <extracomment>Below the choice &quot;Join your team&quot;</extracomment>
        <translation>Signs in to your company&apos;s hub with your user name and password.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands, customers, conversations</source>
        <extracomment>Name of the palette&apos;s text field, and of the palette for screen readers</extracomment>
        <translation>Commands, customers, conversations</translation>
    </message>
    <message>
        <source>Type a command, a name, a queue…</source>
        <extracomment>Placeholder of the palette</extracomment>
        <translation>Type a command, a name, a queue…</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Name of the palette&apos;s list, for screen readers</extracomment>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>In the palette when nothing fits what was typed</extracomment>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>The search over all messages is in the place “Search”.</source>
        <extracomment>In the palette when nothing fits what was typed</extracomment>
        <translation>The search over all messages is in the place “Search”.</translation>
    </message>
</context>
<context>
    <name>ComposerHead</name>
    <message>
        <source>Reply</source>
        <extracomment>Mode of the composer: a message to the customer</extracomment>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Mode of the composer: a note only colleagues see</extracomment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <extracomment>Beside the mode of the composer</extracomment>
        <translation>Only your team sees this</translation>
    </message>
    <message>
        <source>Reply to</source>
        <extracomment>Name of the list of contact points a reply can go to, for screen readers</extracomment>
        <translation>Reply to</translation>
    </message>
</context>
<context>
    <name>ComposerHint</name>
    <message numerus="yes">
        <source>%n character(s) too long for this channel</source>
        <extracomment>Below the composer</extracomment>
        <translation>
            <numerusform>%n character too long for this channel</numerusform>
            <numerusform>%n characters too long for this channel</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends</source>
        <extracomment>Hint below the composer where there is little room</extracomment>
        <translation>Enter sends</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, / inserts a canned response</source>
        <extracomment>Hint below the composer</extracomment>
        <translation>Enter sends, Shift+Enter starts a new line, / inserts a canned response</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Canned responses</translation>
    </message>
    <message>
        <source>Keep this address</source>
        <extracomment>Button of a notice above the composer: the reply still goes to the address it was written for</extracomment>
        <translation>Keep this address</translation>
    </message>
</context>
<context>
    <name>ConnectButtons</name>
    <message>
        <source>Connect: %1</source>
        <extracomment>Button: connects a channel; %1 is its kind, e.g. &quot;E-mail&quot;</extracomment>
        <translation>Connect: %1</translation>
    </message>
</context>
<context>
    <name>ConsentChip</name>
    <message>
        <source>agreed</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>agreed</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>refused</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>not asked</translation>
    </message>
    <message>
        <source>Consent of %1, %2: %3</source>
        <extracomment>Name of a button; %1 is a contact point, %2 a purpose, %3 &quot;agreed&quot;, &quot;refused&quot; or &quot;not asked&quot;</extracomment>
        <translation>Consent of %1, %2: %3</translation>
    </message>
    <message>
        <source>Consent for %1</source>
        <extracomment>Name of the list of answers about consent, for screen readers; %1 is a purpose</extracomment>
        <translation>Consent for %1</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>Conversations</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <extracomment>Line of the customer column; %1 is a company</extracomment>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <extracomment>Section of the customer column: who decided that which addresses are this person&apos;s</extracomment>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Linked conversations</source>
        <extracomment>Section of the customer column: conversations of other customers that the open one is linked with</extracomment>
        <translation>Linked conversations</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>Fetching the rest …</source>
        <extracomment>Below the customer&apos;s name, while older parts are still being fetched from the hub</extracomment>
        <translation>Fetching the rest …</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>Customer</source>
        <extracomment>Name of the column about the customer, for screen readers</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Contact points</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Contact points</translation>
    </message>
    <message>
        <source>Same person?</source>
        <extracomment>Section of the customer column: records that may be the same person</extracomment>
        <translation>Same person?</translation>
    </message>
</context>
<context>
    <name>CustomerRow</name>
    <message>
        <source>on the hub</source>
        <extracomment>Mark at a customer that is not on this computer yet</extracomment>
        <translation>on the hub</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>Button at a customer of the list; %1 is a customer</extracomment>
        <translation>Compare with %1</translation>
    </message>
</context>
<context>
    <name>CustomersPane</name>
    <message>
        <source>Search customers</source>
        <extracomment>Name of the field above the list of customers</extracomment>
        <translation>Search customers</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <extracomment>Placeholder of the field above the list of customers</extracomment>
        <translation>Name, address or number</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Name of the list of customers, for screen readers</extracomment>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <extracomment>Title of the empty list of customers</extracomment>
        <translation>Nobody here yet</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <extracomment>Title of the list of customers when nobody was found</extracomment>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Whoever writes, calls or fills a cart appears here.</source>
        <extracomment>In the empty list of customers</extracomment>
        <translation>Whoever writes, calls or fills a cart appears here.</translation>
    </message>
    <message>
        <source>Only this computer was searched: the hub cannot be reached.</source>
        <extracomment>In the list of customers when nobody was found and the hub is away</extracomment>
        <translation>Only this computer was searched: the hub cannot be reached.</translation>
    </message>
    <message>
        <source>Neither this computer nor the hub knows a customer by this name, address or number.</source>
        <extracomment>In the list of customers when nobody was found</extracomment>
        <translation>Neither this computer nor the hub knows a customer by this name, address or number.</translation>
    </message>
    <message>
        <source>Asking the hub …</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>Asking the hub …</translation>
    </message>
    <message>
        <source>From this computer only: the hub cannot be reached.</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>From this computer only: the hub cannot be reached.</translation>
    </message>
    <message>
        <source>There are more: type more of the name.</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>There are more: type more of the name.</translation>
    </message>
    <message>
        <source>Enter opens, Shift+Enter compares with the open customer.</source>
        <extracomment>Below the list of customers; hint on keys</extracomment>
        <translation>Enter opens, Shift+Enter compares with the open customer.</translation>
    </message>
    <message>
        <source>Enter opens.</source>
        <extracomment>Below the list of customers; hint on keys</extracomment>
        <translation>Enter opens.</translation>
    </message>
    <message>
        <source>Whom to merge with? Enter compares with the open customer, Esc ends that.</source>
        <extracomment>Below the list of customers, after the command that merges; hint on keys</extracomment>
        <translation>Whom to merge with? Enter compares with the open customer, Esc ends that.</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>The data on this computer cannot be opened</source>
        <extracomment>Title of the page shown when the local data is damaged</extracomment>
        <translation>The data on this computer cannot be opened</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of the page about damaged data</extracomment>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>DayCell</name>
    <message>
        <source>Today</source>
        <extracomment>Of a day in a calendar, for screen readers</extracomment>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Month before</source>
        <extracomment>Button of a calendar</extracomment>
        <translation>Month before</translation>
    </message>
    <message>
        <source>Next month</source>
        <extracomment>Button of a calendar</extracomment>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>Day, or arrow up and down</source>
        <extracomment>A field for a day to go to; the arrow keys step from day to day</extracomment>
        <translation>Day, or arrow up and down</translation>
    </message>
    <message>
        <source>That is no day. Type it as 14.3. or 2026-03-14.</source>
        <extracomment>Below a field for a day</extracomment>
        <translation>That is no day. Type it as 14.3. or 2026-03-14.</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Button: goes to the first item of this day</extracomment>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Button: goes to the first item of that day</extracomment>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>A week ago</source>
        <extracomment>Button: goes to the first item of that day</extracomment>
        <translation>A week ago</translation>
    </message>
    <message>
        <source>The first</source>
        <extracomment>Button: goes to the first item of the timeline</extracomment>
        <translation>The first</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button beside what was just decided: takes it back</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Put away</source>
        <extracomment>Button beside what was just decided: puts the line away</extracomment>
        <translation>Put away</translation>
    </message>
</context>
<context>
    <name>DecisionLines</name>
    <message>
        <source>%1 decided that %2 is not this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 decided that %2 is not this customer</translation>
    </message>
    <message>
        <source>%1 merged %2 into this customer: %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 another customer, %3 addresses</extracomment>
        <translation>%1 merged %2 into this customer: %3</translation>
    </message>
    <message>
        <source>%1 undid a decision: %2 belongs here again</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 addresses, %3 another customer</extracomment>
        <translation>%1 undid a decision: %2 belongs here again</translation>
    </message>
    <message>
        <source>%1 took %2 back from %3</source>
        <translation>%1 took %2 back from %3</translation>
    </message>
    <message>
        <source>%1 parted %2 from %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address, %3 another customer</extracomment>
        <translation>%1 parted %2 from %3</translation>
    </message>
    <message>
        <source>%1 was linked automatically, on the word of a sign-in or a confirmed address</source>
        <extracomment>Line in the timeline; %1 are addresses</extracomment>
        <translation>%1 was linked automatically, on the word of a sign-in or a confirmed address</translation>
    </message>
    <message>
        <source>%1 linked %2 to this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 linked %2 to this customer</translation>
    </message>
    <message>
        <source>%1 was taken away from this customer</source>
        <extracomment>Line in the timeline; %1 are addresses</extracomment>
        <translation>%1 was taken away from this customer</translation>
    </message>
    <message>
        <source>%1 unmerged %2 from this customer: %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 another customer, %3 addresses</extracomment>
        <translation>%1 unmerged %2 from this customer: %3</translation>
    </message>
    <message>
        <source>%1 went to %2 automatically</source>
        <extracomment>Line in the timeline; %1 are addresses, %2 another customer</extracomment>
        <translation>%1 went to %2 automatically</translation>
    </message>
    <message>
        <source>%1 unlinked %2 from this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 unlinked %2 from this customer</translation>
    </message>
    <message>
        <source>Throughline</source>
        <extracomment>The program itself, as the one who decided</extracomment>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>An agent</source>
        <extracomment>An agent whose name is not known here, as the one who decided</extracomment>
        <translation>An agent</translation>
    </message>
    <message>
        <source>a visitor</source>
        <extracomment>A customer whose name is not known</extracomment>
        <translation>a visitor</translation>
    </message>
    <message>
        <source>an address</source>
        <extracomment>Stands for a contact point that is not on this computer</extracomment>
        <translation>an address</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Ends a list of addresses</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskCommands</name>
    <message>
        <source>Find a command, a customer, a conversation</source>
        <extracomment>Name of a command: opens the list of all commands</extracomment>
        <translation>Find a command, a customer, a conversation</translation>
    </message>
    <message>
        <source>To the list of conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>To the list of conversations</translation>
    </message>
    <message>
        <source>To the list of customers</source>
        <extracomment>Name of a command</extracomment>
        <translation>To the list of customers</translation>
    </message>
    <message>
        <source>To the timeline</source>
        <extracomment>Name of a command</extracomment>
        <translation>To the timeline</translation>
    </message>
    <message>
        <source>To the customer column</source>
        <extracomment>Name of a command</extracomment>
        <translation>To the customer column</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>Name of a command</extracomment>
        <translation>Write a reply</translation>
    </message>
    <message>
        <source>Search messages and people</source>
        <extracomment>Name of a command</extracomment>
        <translation>Search messages and people</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <extracomment>Name of a command</extracomment>
        <translation>Next conversation</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <extracomment>Name of a command</extracomment>
        <translation>Previous conversation</translation>
    </message>
    <message>
        <source>Next unanswered conversation</source>
        <extracomment>Name of a command: to the conversation that waits longest for an answer</extracomment>
        <translation>Next unanswered conversation</translation>
    </message>
    <message>
        <source>Next conversation of mine</source>
        <extracomment>Name of a command: to the next conversation of one&apos;s own</extracomment>
        <translation>Next conversation of mine</translation>
    </message>
    <message>
        <source>Next conversation at risk</source>
        <extracomment>Name of a command: to the conversation whose answer is due first</extracomment>
        <translation>Next conversation at risk</translation>
    </message>
    <message>
        <source>Take the conversation</source>
        <extracomment>Name of a command: assigns the conversation to oneself</extracomment>
        <translation>Take the conversation</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <extracomment>Name of a command: finishes the conversation</extracomment>
        <translation>Close the conversation</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <extracomment>Name of a command: opens a finished conversation again</extracomment>
        <translation>Reopen the conversation</translation>
    </message>
    <message>
        <source>Copy a link to the conversation</source>
        <extracomment>Name of a command: the link opens the conversation when it is pasted into the palette</extracomment>
        <translation>Copy a link to the conversation</translation>
    </message>
    <message>
        <source>Take back what was just decided about a customer</source>
        <extracomment>Name of a command</extracomment>
        <translation>Take back what was just decided about a customer</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Name of a command</extracomment>
        <translation>Send</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <extracomment>Name of a command</extracomment>
        <translation>Switch between reply and note</translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <extracomment>Name of a command: to the end of the timeline</extracomment>
        <translation>Jump to the newest</translation>
    </message>
    <message>
        <source>Jump to the oldest</source>
        <extracomment>Name of a command: to the beginning of the timeline</extracomment>
        <translation>Jump to the oldest</translation>
    </message>
    <message>
        <source>Hide system events</source>
        <translation>Hide system events</translation>
    </message>
    <message>
        <source>Show system events</source>
        <translation>Show system events</translation>
    </message>
    <message>
        <source>Presence: %1</source>
        <extracomment>Name of a command; %1 is a presence, e.g. &quot;Available&quot;</extracomment>
        <translation>Presence: %1</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <extracomment>Name of a command: appearance as the system has it</extracomment>
        <translation>Appearance: as the system</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <extracomment>Name of a command</extracomment>
        <translation>Appearance: light</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <extracomment>Name of a command</extracomment>
        <translation>Appearance: dark</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Name of a command</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Settings: appearance</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: appearance</translation>
    </message>
    <message>
        <source>Settings: language</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: language</translation>
    </message>
    <message>
        <source>Settings: keyboard shortcuts</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: keyboard shortcuts</translation>
    </message>
    <message>
        <source>About Throughline</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>About Throughline</translation>
    </message>
    <message>
        <source>Save the map of shortcuts for printing</source>
        <extracomment>Name of a command</extracomment>
        <translation>Save the map of shortcuts for printing</translation>
    </message>
    <message>
        <source>Make a view of the list, or change it</source>
        <extracomment>Name of a command: opens the form of a view of the inbox</extracomment>
        <translation>Make a view of the list, or change it</translation>
    </message>
    <message>
        <source>Snooze the conversation</source>
        <extracomment>Name of a command: puts the conversation aside until a time</extracomment>
        <translation>Snooze the conversation</translation>
    </message>
    <message>
        <source>Tag the conversation</source>
        <extracomment>Name of a command: opens a list of tags</extracomment>
        <translation>Tag the conversation</translation>
    </message>
    <message>
        <source>Take back what was just done with conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>Take back what was just done with conversations</translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <extracomment>Name of a command: chooses channels, kinds, days that the timeline shows</extracomment>
        <translation>Choose what the timeline shows</translation>
    </message>
    <message>
        <source>Copy a link to the item</source>
        <extracomment>Name of a command: of the marked item in the timeline, else of the newest</extracomment>
        <translation>Copy a link to the item</translation>
    </message>
    <message>
        <source>Find in this timeline</source>
        <extracomment>Name of a command: finds words in this customer&apos;s timeline only</extracomment>
        <translation>Find in this timeline</translation>
    </message>
    <message>
        <source>Go to a day in the timeline</source>
        <extracomment>Name of a command: to a day that is typed or picked</extracomment>
        <translation>Go to a day in the timeline</translation>
    </message>
    <message>
        <source>Show everything in the timeline</source>
        <extracomment>Name of a command: nothing of the timeline is left out any more</extracomment>
        <translation>Show everything in the timeline</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>Name of a command: closes the data on this computer until it is unlocked</extracomment>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Settings: lock</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: lock</translation>
    </message>
    <message>
        <source>Settings: plugins</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: plugins</translation>
    </message>
    <message>
        <source>Settings: diagnostics</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: diagnostics</translation>
    </message>
    <message>
        <source>Combine with: %1 (%2, %3)</source>
        <extracomment>Name of a command: puts another conversation of the customer into the open one; %1 is its subject or its last words, %2 its state, %3 when something last happened in it</extracomment>
        <translation>Combine with: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Combine the marked conversations</source>
        <extracomment>Name of a command: makes one conversation of the marked ones of a customer</extracomment>
        <translation>Combine the marked conversations</translation>
    </message>
    <message>
        <source>Quote the item</source>
        <extracomment>Name of a command: puts the marked item of the timeline, else the newest, into what is written</extracomment>
        <translation>Quote the item</translation>
    </message>
    <message>
        <source>Settings: notifications</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: notifications</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <extracomment>Name of a command; %1 is the name of a macro, which says what it does before it runs</extracomment>
        <translation>Macro: %1</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <extracomment>Name of a command: high contrast on, or off when it is on</extracomment>
        <translation>High contrast on or off</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>Name of a command: all text and controls grow</extracomment>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <extracomment>Name of a command: all text and controls shrink</extracomment>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <extracomment>Name of a command: text and controls at 100 %</extracomment>
        <translation>Text of the usual size</translation>
    </message>
    <message>
        <source>Switch between compact and comfortable</source>
        <extracomment>Name of a command: more or less room between rows</extracomment>
        <translation>Switch between compact and comfortable</translation>
    </message>
    <message>
        <source>Motion on or off</source>
        <extracomment>Name of a command: animations off, or on when they are off</extracomment>
        <translation>Motion on or off</translation>
    </message>
    <message>
        <source>Link as: %1 – %2</source>
        <extracomment>Name of a command: says what another conversation of the customer is to the open one, without combining them; %1 is that, for example &quot;Duplicate&quot;, %2 its subject or its last words</extracomment>
        <translation>Link as: %1 – %2</translation>
    </message>
    <message>
        <source>Take the link away: %1</source>
        <extracomment>Name of a command: another conversation of the customer is not linked with the open one any more; %1 is its subject or its last words</extracomment>
        <translation>Take the link away: %1</translation>
    </message>
    <message>
        <source>Show past notifications</source>
        <extracomment>Name of a command</extracomment>
        <translation>Show past notifications</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>Name of a command: the keyboard goes to the next part of the window: places, list, timeline, reply, customer</extracomment>
        <translation>Next part of the window</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <extracomment>Name of a command: the keyboard goes to the part of the window before</extracomment>
        <translation>Previous part of the window</translation>
    </message>
    <message>
        <source>Previous unanswered conversation</source>
        <extracomment>Name of a command: the way back among those that wait for an answer</extracomment>
        <translation>Previous unanswered conversation</translation>
    </message>
    <message>
        <source>Previous conversation of mine</source>
        <extracomment>Name of a command: the way back among one&apos;s own conversations</extracomment>
        <translation>Previous conversation of mine</translation>
    </message>
    <message>
        <source>Transfer the conversation…</source>
        <extracomment>Name of a command: hands the conversation over to a colleague or a queue</extracomment>
        <translation>Transfer the conversation…</translation>
    </message>
    <message>
        <source>Transfer the marked conversations…</source>
        <extracomment>Name of a command: hands the marked conversations over to a colleague or a queue</extracomment>
        <translation>Transfer the marked conversations…</translation>
    </message>
    <message>
        <source>Settings: answers and macros</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: answers and macros</translation>
    </message>
    <message>
        <source>Settings: spelling</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: spelling</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <extracomment>Name of a command; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priority: %1</translation>
    </message>
    <message>
        <source>Link with a conversation of another customer…</source>
        <extracomment>Name of a command: opens a list of conversations to choose from</extracomment>
        <translation>Link with a conversation of another customer…</translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <extracomment>Name of a command: whoever is then chosen in the list of customers is compared with the open one</extracomment>
        <translation>Merge with another customer…</translation>
    </message>
    <message>
        <source>Consent of %1 – %2: %3</source>
        <extracomment>Name of a command: what the customer said about being written to; %1 is a contact point, %2 a purpose, %3 &quot;agreed&quot;, &quot;refused&quot; or &quot;not asked&quot;</extracomment>
        <translation>Consent of %1 – %2: %3</translation>
    </message>
    <message>
        <source>Only one person uses %1</source>
        <translation>Only one person uses %1</translation>
    </message>
    <message>
        <source>Several people use %1</source>
        <translation>Several people use %1</translation>
    </message>
    <message>
        <source>Unlink %1: it is somebody else&apos;s</source>
        <extracomment>Name of a command: gives a contact point, %1, a customer of its own</extracomment>
        <translation>Unlink %1: it is somebody else&apos;s</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>Name of a command: shows two customers side by side, to merge them; %1 is who may be the same person</extracomment>
        <translation>Compare with %1</translation>
    </message>
    <message>
        <source>Link %1 to this customer</source>
        <extracomment>Name of a command: only this contact point, %1, becomes the open customer&apos;s</extracomment>
        <translation>Link %1 to this customer</translation>
    </message>
    <message>
        <source>Not the same person: %1</source>
        <extracomment>Name of a command: remembers that they are two people; %1 is who might have been the same</extracomment>
        <translation>Not the same person: %1</translation>
    </message>
    <message>
        <source>Look up and order: %1</source>
        <extracomment>Name of a command: opens the form of a look-up or an order; %1 says which, in a plugin&apos;s words</extracomment>
        <translation>Look up and order: %1</translation>
    </message>
    <message>
        <source>Mark all notifications as seen</source>
        <extracomment>Name of a command: none of them is new any more</extracomment>
        <translation>Mark all notifications as seen</translation>
    </message>
    <message>
        <source>Save this search, or remove it from the saved ones</source>
        <extracomment>Name of a command: what is searched for becomes one of the saved searches, or is none of them any more</extracomment>
        <translation>Save this search, or remove it from the saved ones</translation>
    </message>
    <message>
        <source>Unassign the conversation</source>
        <extracomment>Name of a command: nobody has the conversation any more</extracomment>
        <translation>Unassign the conversation</translation>
    </message>
    <message>
        <source>Send again what did not arrive</source>
        <extracomment>Name of a command: tries once more what did not arrive</extracomment>
        <translation>Send again what did not arrive</translation>
    </message>
    <message>
        <source>Start a new conversation from the item</source>
        <extracomment>Name of a command: the marked item of the timeline, else the newest, and what came after it leave their conversation for a new one</extracomment>
        <translation>Start a new conversation from the item</translation>
    </message>
    <message>
        <source>Unfold or fold the last items over all channels</source>
        <extracomment>Name of a command: the line above the timeline that says who wrote last</extracomment>
        <translation>Unfold or fold the last items over all channels</translation>
    </message>
    <message>
        <source>Mark all conversations</source>
        <extracomment>Name of a command: all rows of the list</extracomment>
        <translation>Mark all conversations</translation>
    </message>
    <message>
        <source>Unmark the marked conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>Unmark the marked conversations</translation>
    </message>
    <message>
        <source>Take the marked conversations</source>
        <extracomment>Name of a command: assigns the marked conversations to oneself</extracomment>
        <translation>Take the marked conversations</translation>
    </message>
    <message>
        <source>Unassign the marked conversations</source>
        <extracomment>Name of a command: nobody has the marked conversations any more</extracomment>
        <translation>Unassign the marked conversations</translation>
    </message>
    <message>
        <source>Close the marked conversations</source>
        <extracomment>Name of a command: finishes the marked conversations</extracomment>
        <translation>Close the marked conversations</translation>
    </message>
    <message>
        <source>Snooze the marked conversations…</source>
        <extracomment>Name of a command: asks until when the marked conversations are put aside</extracomment>
        <translation>Snooze the marked conversations…</translation>
    </message>
    <message>
        <source>Tag the marked conversations…</source>
        <extracomment>Name of a command: opens a list of tags</extracomment>
        <translation>Tag the marked conversations…</translation>
    </message>
    <message>
        <source>Send again what did not arrive in the marked conversations</source>
        <extracomment>Name of a command: tries once more what did not arrive in the marked conversations</extracomment>
        <translation>Send again what did not arrive in the marked conversations</translation>
    </message>
    <message>
        <source>Priority of the marked conversations: %1</source>
        <extracomment>Name of a command; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priority of the marked conversations: %1</translation>
    </message>
    <message>
        <source>Settings: channels</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Settings: channels</translation>
    </message>
    <message>
        <source>New canned response</source>
        <extracomment>Name of a command: opens the form of a new text that is inserted</extracomment>
        <translation>New canned response</translation>
    </message>
    <message>
        <source>New macro</source>
        <extracomment>Name of a command: opens the form of a new macro</extracomment>
        <translation>New macro</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <extracomment>Name of a command: writes a file for the administrator, without messages and names</extracomment>
        <translation>Save support bundle</translation>
    </message>
    <message>
        <source>Connect with the hub now</source>
        <extracomment>Name of a command: tries at once to reach the hub</extracomment>
        <translation>Connect with the hub now</translation>
    </message>
    <message>
        <source>Sign in to the hub again</source>
        <extracomment>Name of a command: the hub does not accept this session any more</extracomment>
        <translation>Sign in to the hub again</translation>
    </message>
    <message>
        <source>Try out a notification</source>
        <extracomment>Name of a command: shows a notification, to see whether they come</extracomment>
        <translation>Try out a notification</translation>
    </message>
    <message>
        <source>Save the map of shortcuts as a web page</source>
        <extracomment>Name of a command: writes an HTML file</extracomment>
        <translation>Save the map of shortcuts as a web page</translation>
    </message>
    <message>
        <source>Send and close the conversation</source>
        <extracomment>Name of a command: the conversation is finished as the reply leaves</extracomment>
        <translation>Send and close the conversation</translation>
    </message>
    <message>
        <source>Send later: in 1 hour</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Send later: in 1 hour</translation>
    </message>
    <message>
        <source>Send later: tomorrow morning</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Send later: tomorrow morning</translation>
    </message>
    <message>
        <source>Send later: Monday morning</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Send later: Monday morning</translation>
    </message>
    <message>
        <source>Send later: pick day and time…</source>
        <extracomment>Name of a command: opens a dialog</extracomment>
        <translation>Send later: pick day and time…</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <extracomment>Name of a command: opens a list of files</extracomment>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <extracomment>Name of a command: opens the list of texts that are inserted, and of macros</extracomment>
        <translation>Insert a canned response</translation>
    </message>
    <message>
        <source>Choose whom the reply goes to</source>
        <extracomment>Name of a command: opens the list of contact points the reply can go to</extracomment>
        <translation>Choose whom the reply goes to</translation>
    </message>
    <message>
        <source>Keep the address the reply was begun for</source>
        <extracomment>Name of a command: the answer still goes to the address it was begun for, which means somebody else by now</extracomment>
        <translation>Keep the address the reply was begun for</translation>
    </message>
    <message>
        <source>Fill in what is missing in the text</source>
        <extracomment>Name of a command: to a place of a canned response that has to be filled in before it is sent</extracomment>
        <translation>Fill in what is missing in the text</translation>
    </message>
    <message>
        <source>Leave the conversation open when the reply is sent</source>
        <extracomment>Name of a command: a macro wanted it closed as the reply leaves</extracomment>
        <translation>Leave the conversation open when the reply is sent</translation>
    </message>
    <message>
        <source>Answer the sender only</source>
        <extracomment>Name of a command: how a mail is answered</extracomment>
        <translation>Answer the sender only</translation>
    </message>
    <message>
        <source>Answer to all</source>
        <extracomment>Name of a command: how a mail is answered: also to everybody else it went to</extracomment>
        <translation>Answer to all</translation>
    </message>
    <message>
        <source>Forward this mail</source>
        <extracomment>Name of a command: passes the mail that would be answered on to somebody else</extracomment>
        <translation>Forward this mail</translation>
    </message>
    <message>
        <source>Write Cc and Bcc</source>
        <extracomment>Name of a command: shows the fields for copies of a mail</extracomment>
        <translation>Write Cc and Bcc</translation>
    </message>
    <message>
        <source>Quote the mail below the answer, or leave it off</source>
        <extracomment>Name of a command: the mail that is answered is put below the answer, or is not</extracomment>
        <translation>Quote the mail below the answer, or leave it off</translation>
    </message>
    <message>
        <source>Forward with its files, or without</source>
        <extracomment>Name of a command: the files of the mail go along when it is forwarded, or do not</extracomment>
        <translation>Forward with its files, or without</translation>
    </message>
    <message>
        <source>Answer the sender, or the address the mail asks for</source>
        <extracomment>Name of a command: a mail asks for answers to another address than the sender&apos;s</extracomment>
        <translation>Answer the sender, or the address the mail asks for</translation>
    </message>
    <message>
        <source>Undo sending the reply</source>
        <extracomment>Name of a command: back into the composer</extracomment>
        <translation>Undo sending the reply</translation>
    </message>
    <message>
        <source>Cancel sending the reply that waits</source>
        <extracomment>Name of a command: of a reply that waits for its time; it is never sent</extracomment>
        <translation>Cancel sending the reply that waits</translation>
    </message>
    <message>
        <source>Edit the reply that waits</source>
        <extracomment>Name of a command: of a reply that waits for its time; back into the composer</extracomment>
        <translation>Edit the reply that waits</translation>
    </message>
    <message>
        <source>Send the reply that waits now</source>
        <extracomment>Name of a command: of a reply that waits for its time</extracomment>
        <translation>Send the reply that waits now</translation>
    </message>
    <message>
        <source>Send the reply that was held back anyway</source>
        <extracomment>Name of a command: of a reply that was held back because the customer wrote</extracomment>
        <translation>Send the reply that was held back anyway</translation>
    </message>
    <message>
        <source>Write the reply that was taken back again</source>
        <extracomment>Name of a command: of a reply that was not sent in the end; its text goes into the composer again</extracomment>
        <translation>Write the reply that was taken back again</translation>
    </message>
    <message>
        <source>Always notify me of this customer</source>
        <extracomment>Name of a command: of the open customer notifications come in quiet hours and from every queue</extracomment>
        <translation>Always notify me of this customer</translation>
    </message>
    <message>
        <source>Notify me of this customer as of others</source>
        <extracomment>Name of a command: of the open customer notifications come as of everybody else</extracomment>
        <translation>Notify me of this customer as of others</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSection</name>
    <message>
        <source>A support bundle is a ZIP file with version, system, sync state, plugins, settings and log. Names, addresses, messages, passwords and names of files are not in it.</source>
        <extracomment>In the settings, above the button that saves a support bundle</extracomment>
        <translation>A support bundle is a ZIP file with version, system, sync state, plugins, settings and log. Names, addresses, messages, passwords and names of files are not in it.</translation>
    </message>
</context>
<context>
    <name>EndpointFormView</name>
    <message>
        <source>More settings</source>
        <extracomment>Button of a form: shows the settings few need</extracomment>
        <translation>More settings</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <extracomment>Button of a form: hides the settings few need</extracomment>
        <translation>Fewer settings</translation>
    </message>
    <message>
        <source>Name in Throughline (needed)</source>
        <extracomment>Label of a field: what a channel is called here</extracomment>
        <translation>Name in Throughline (needed)</translation>
    </message>
    <message>
        <source>Name in Throughline</source>
        <extracomment>Spoken name of a field: what a channel is called here</extracomment>
        <translation>Name in Throughline</translation>
    </message>
    <message>
        <source>Queue of new conversations</source>
        <extracomment>Label of a field: where new conversations of a channel go</extracomment>
        <translation>Queue of new conversations</translation>
    </message>
</context>
<context>
    <name>EndpointLine</name>
    <message>
        <source>Change</source>
        <extracomment>Button: opens the settings of a channel</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>Spoken name of a button; %1 is a channel&apos;s name</extracomment>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>Switch off</source>
        <extracomment>Button: a channel stops until it is switched on again</extracomment>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Switch on</source>
        <extracomment>Button: a channel starts again</extracomment>
        <translation>Switch on</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a channel away</extracomment>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove it for good? Its settings and passwords go, what waits to be sent is stopped. Everything that came and went stays with the customers.</source>
        <extracomment>Question before a channel is taken away</extracomment>
        <translation>Remove it for good? Its settings and passwords go, what waits to be sent is stopped. Everything that came and went stays with the customers.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <extracomment>Button: confirms that a channel is taken away</extracomment>
        <translation>Remove for good</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Button: the channel stays</extracomment>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>EnvelopeFields</name>
    <message>
        <source>To the sender</source>
        <extracomment>How a mail is answered: to its sender only</extracomment>
        <translation>To the sender</translation>
    </message>
    <message numerus="yes">
        <source>To all (%n more)</source>
        <extracomment>How a mail is answered: to everybody it went to; %n is how many beside the sender</extracomment>
        <translation>
            <numerusform>To all (%n more)</numerusform>
            <numerusform>To all (%n more)</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>Passes a mail on to somebody else</extracomment>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Cc, Bcc</source>
        <extracomment>Button that shows the fields for copies of a mail</extracomment>
        <translation>Cc, Bcc</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Field of a mail: who gets it</extracomment>
        <translation>To</translation>
    </message>
    <message>
        <source>Also to</source>
        <extracomment>Field of a mail: who gets it beside the sender</extracomment>
        <translation>Also to</translation>
    </message>
    <message>
        <source>Cc</source>
        <extracomment>Field of a mail: who gets a copy</extracomment>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc</source>
        <extracomment>Field of a mail: who gets a copy that the others do not see</extracomment>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>Field of a mail</extracomment>
        <translation>Subject</translation>
    </message>
    <message>
        <source>The answer goes to %1, as the mail asks. It is another domain than the sender&apos;s.</source>
        <extracomment>In the composer; %1 is an address</extracomment>
        <translation>The answer goes to %1, as the mail asks. It is another domain than the sender&apos;s.</translation>
    </message>
    <message>
        <source>The mail asks for answers to %1, another domain than the sender&apos;s. Yours goes to the sender.</source>
        <extracomment>In the composer; %1 is an address</extracomment>
        <translation>The mail asks for answers to %1, another domain than the sender&apos;s. Yours goes to the sender.</translation>
    </message>
    <message>
        <source>Use the sender</source>
        <extracomment>Button in the composer: the answer goes where the mail came from</extracomment>
        <translation>Use the sender</translation>
    </message>
    <message>
        <source>Use that address</source>
        <extracomment>Button in the composer: the answer goes where the mail asked for it</extracomment>
        <translation>Use that address</translation>
    </message>
</context>
<context>
    <name>EnvelopeFoot</name>
    <message>
        <source>Signature</source>
        <extracomment>Name of the line that shows the signature a mail will get, for screen readers</extracomment>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Leave the quote off</source>
        <extracomment>Button in the composer: the mail that is answered is not put below the answer</extracomment>
        <translation>Leave the quote off</translation>
    </message>
    <message>
        <source>Quote the mail</source>
        <extracomment>Button in the composer: the mail that is answered is put below the answer</extracomment>
        <translation>Quote the mail</translation>
    </message>
    <message numerus="yes">
        <source>Without its %n file(s)</source>
        <extracomment>Button in the composer when a mail with files is forwarded</extracomment>
        <translation>
            <numerusform>Without its %n file</numerusform>
            <numerusform>Without its %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With its %n file(s)</source>
        <extracomment>Button in the composer when a mail with files is forwarded</extracomment>
        <translation>
            <numerusform>With its %n file</numerusform>
            <numerusform>With its %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Attach a file</source>
        <extracomment>Title of the dialog that picks files</extracomment>
        <translation>Attach a file</translation>
    </message>
    <message>
        <source>Folder above</source>
        <extracomment>Button of the dialog that picks files</extracomment>
        <translation>Folder above</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>Name of the list of files, for screen readers</extracomment>
        <translation>Files</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Attach</source>
        <extracomment>Button of the dialog that picks files</extracomment>
        <translation>Attach</translation>
    </message>
</context>
<context>
    <name>FileSave</name>
    <message>
        <source>Save a file</source>
        <extracomment>Title of the dialog that saves a file of a message</extracomment>
        <translation>Save a file</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <extracomment>Name of the field for a file&apos;s name, for screen readers</extracomment>
        <translation>Name of the file</translation>
    </message>
    <message>
        <source>Folder above</source>
        <extracomment>Button of the dialog that saves a file</extracomment>
        <translation>Folder above</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>Name of the list of folders, for screen readers</extracomment>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Press again to save it all the same. Do not open it unless you know what it is.</source>
        <extracomment>In the dialog that saves a file whose kind can run programs</extracomment>
        <translation>Press again to save it all the same. Do not open it unless you know what it is.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on your computer.</source>
        <translation>Files of this kind can run programs on your computer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <extracomment>Buttons of the dialog that saves a file</extracomment>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Button at a picked file; %1 is its name</extracomment>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>FileTile</name>
    <message>
        <source>%1 · the picture cannot be shown</source>
        <extracomment>Beside a file of a message; %1 is its type and size</extracomment>
        <translation>%1 · the picture cannot be shown</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>The picture cannot be shown.</source>
        <extracomment>In the place of a picture that is broken, too large, or of a kind the console does not read</extracomment>
        <translation>The picture cannot be shown.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>Button below a file of a message</extracomment>
        <translation>Save as…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>What the timeline shows</source>
        <extracomment>Name of the bar that says what of the timeline is shown, for screen readers</extracomment>
        <translation>What the timeline shows</translation>
    </message>
    <message>
        <source>Without system events</source>
        <extracomment>Above the timeline: assignments, changes of status and decisions are left out</extracomment>
        <translation>Without system events</translation>
    </message>
    <message>
        <source>Show system events</source>
        <extracomment>Name of a button above the timeline</extracomment>
        <translation>Show system events</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>Button above the timeline: nothing is left out any more</extracomment>
        <translation>Show everything</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>No longer only: %1</source>
        <extracomment>Name of a button above the timeline; %1 is what is shown, e.g. &quot;Notes&quot;</extracomment>
        <translation>No longer only: %1</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>What the timeline shows</source>
        <extracomment>Name of a list of choices, for screen readers</extracomment>
        <translation>What the timeline shows</translation>
    </message>
    <message>
        <source>From day</source>
        <extracomment>A day from which on the timeline is shown</extracomment>
        <translation>From day</translation>
    </message>
    <message>
        <source>Until day</source>
        <extracomment>A day up to which the timeline is shown</extracomment>
        <translation>Until day</translation>
    </message>
    <message>
        <source>That is no day, or the end is before the beginning.</source>
        <extracomment>Below two fields for days</extracomment>
        <translation>That is no day, or the end is before the beginning.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this timeline</source>
        <extracomment>A field that finds words in this customer&apos;s timeline only</extracomment>
        <translation>Find in this timeline</translation>
    </message>
    <message>
        <source>Older place</source>
        <extracomment>Name of a button: to the next place further up in the timeline</extracomment>
        <translation>Older place</translation>
    </message>
    <message>
        <source>Newer place</source>
        <extracomment>Name of a button: to the next place further down in the timeline</extracomment>
        <translation>Newer place</translation>
    </message>
    <message>
        <source>End finding</source>
        <extracomment>Name of a button: ends finding in the timeline</extracomment>
        <translation>End finding</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Where do your customers write to you?</source>
        <extracomment>Title of the middle column at the very first start</extracomment>
        <translation>Where do your customers write to you?</translation>
    </message>
    <message>
        <source>Connect a channel, and everything that comes in on it stands here on one line.</source>
        <extracomment>In the middle column at the very first start</extracomment>
        <translation>Connect a channel, and everything that comes in on it stands here on one line.</translation>
    </message>
    <message>
        <source>Connect a mailbox</source>
        <extracomment>Button at the very first start</extracomment>
        <translation>Connect a mailbox</translation>
    </message>
    <message>
        <source>Open a chat on your web site</source>
        <extracomment>Button at the very first start: chat on the company&apos;s own web site</extracomment>
        <translation>Open a chat on your web site</translation>
    </message>
    <message>
        <source>Bring earlier mail along</source>
        <extracomment>Button at the very first start</extracomment>
        <translation>Bring earlier mail along</translation>
    </message>
    <message>
        <source>Connect the mailbox and set, under “More settings”, how many days of earlier mail to import. A mailbox file (.mbox) comes in by the same way: open it in a mail program and copy its mails into a folder of the mailbox that is read.</source>
        <extracomment>At the very first start: how earlier mail comes in</extracomment>
        <translation>Connect the mailbox and set, under “More settings”, how many days of earlier mail to import. A mailbox file (.mbox) comes in by the same way: open it in a mail program and copy its mails into a folder of the mailbox that is read.</translation>
    </message>
</context>
<context>
    <name>FormEnd</name>
    <message>
        <source>Save</source>
        <extracomment>Button of a form</extracomment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Try and save</source>
        <extracomment>Button of a form: tries the settings and, if they work, saves them</extracomment>
        <translation>Try and save</translation>
    </message>
    <message>
        <source>Only try</source>
        <extracomment>Button of a form: tries the settings without saving them</extracomment>
        <translation>Only try</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <extracomment>Button of a form: saves settings that do not work yet</extracomment>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a form</extracomment>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Takes one line out of a list in a form; %1 is what stands there</extracomment>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <extracomment>Adds a line to a list in a form; %1 is the name of the list</extracomment>
        <translation>Add: %1</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: copies the line beside it</extracomment>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>“%1”</source>
        <extracomment>Below a decision; %1 is why, in the words of who decided</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <extracomment>Button at a merge of two customers: makes them two again</extracomment>
        <translation>Unmerge</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button at a decision: takes it back</extracomment>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>%1 at the hub, %2</source>
        <extracomment>For screen readers: %1 kind of a search result, %2 its text; it is not on this computer but at the hub</extracomment>
        <translation>%1 at the hub, %2</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Conversations: %1</source>
        <extracomment>Name of the list of conversations, for screen readers</extracomment>
        <translation>Conversations: %1</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>Title of an empty list of conversations</extracomment>
        <translation>Nothing here</translation>
    </message>
    <message>
        <source>Everything you wrote has been sent.</source>
        <extracomment>In the empty view &quot;Not sent&quot;</extracomment>
        <translation>Everything you wrote has been sent.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. Choose another view above to see more.</source>
        <extracomment>In an empty view of the inbox</extracomment>
        <translation>New conversations appear here by themselves. Choose another view above to see more.</translation>
    </message>
    <message>
        <source>Change this view</source>
        <extracomment>Button beside the chosen view, which is the agent&apos;s own</extracomment>
        <translation>Change this view</translation>
    </message>
    <message>
        <source>New view</source>
        <extracomment>Button beside the chosen view</extracomment>
        <translation>New view</translation>
    </message>
    <message>
        <source>What you snooze waits here until its time, or until the customer writes.</source>
        <extracomment>In the empty view &quot;Snoozed&quot;</extracomment>
        <translation>What you snooze waits here until its time, or until the customer writes.</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>Draft: %1</source>
        <extracomment>Before the text of a row whose reply was begun and not sent; %1 is the last message</extracomment>
        <translation>Draft: %1</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Copy a link to the item</source>
        <extracomment>Menu of an item of the timeline: the link opens it when it is pasted into the palette</extracomment>
        <translation>Copy a link to the item</translation>
    </message>
    <message>
        <source>Quote</source>
        <extracomment>Menu of an item of the timeline: puts it into what is written</extracomment>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Start a new conversation from here</source>
        <extracomment>Menu of an item of the timeline: this item and what came after it leave their conversation for a new one</extracomment>
        <translation>Start a new conversation from here</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>Button of a shortcut in the settings; %1 is the command</extracomment>
        <translation>Back to the default: %1</translation>
    </message>
    <message>
        <source>Remove the shortcut: %1</source>
        <extracomment>Button of a shortcut in the settings: the command has no keys any more; %1 is the command</extracomment>
        <translation>Remove the shortcut: %1</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <extracomment>Button of a shortcut in the settings, while keys are awaited</extracomment>
        <translation>Press the keys…</translation>
    </message>
    <message>
        <source>Set keys</source>
        <extracomment>Button of a shortcut in the settings: the command has no keys</extracomment>
        <translation>Set keys</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says of the button; %1 is a command, %2 its keys or &quot;Set keys&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Swap</source>
        <extracomment>Button of a shortcut in the settings: the two commands exchange their keys</extracomment>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a shortcut in the settings: the keys stay as they were</extracomment>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Choose a shortcut and press the keys you want. They go with you to every computer you sign in on.</source>
        <extracomment>Above the list of shortcuts in the settings</extracomment>
        <translation>Choose a shortcut and press the keys you want. They go with you to every computer you sign in on.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>Name of the list of shortcuts, for screen readers</extracomment>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Save for printing</source>
        <extracomment>Button below the list of shortcuts: writes a PDF file</extracomment>
        <translation>Save for printing</translation>
    </message>
    <message>
        <source>Save as a web page</source>
        <extracomment>Button below the list of shortcuts: writes an HTML file</extracomment>
        <translation>Save as a web page</translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>Button below the list of shortcuts: all as they were at first</extracomment>
        <translation>Reset all</translation>
    </message>
</context>
<context>
    <name>KeychainPage</name>
    <message>
        <source>Your key store is locked or has changed</source>
        <extracomment>Title of the page shown when the key of the local data cannot be read</extracomment>
        <translation>Your key store is locked or has changed</translation>
    </message>
    <message>
        <source>The key of your data is in %1.</source>
        <extracomment>On the page about the locked key store; %1 is the name of a key store</extracomment>
        <translation>The key of your data is in %1.</translation>
    </message>
    <message>
        <source>No key store answers now.</source>
        <extracomment>On the page about the locked key store</extracomment>
        <translation>No key store answers now.</translation>
    </message>
    <message>
        <source>%1 answers, but does not give the key.</source>
        <extracomment>On the page about the locked key store; %1 is the name of a key store</extracomment>
        <translation>%1 answers, but does not give the key.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing has been changed.</source>
        <extracomment>On the page about the locked key store</extracomment>
        <translation>Unlock it, then try again. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Work without keeping anything for now</source>
        <extracomment>Button: work in memory only</extracomment>
        <translation>Work without keeping anything for now</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of the page about the locked key store</extracomment>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>LanguageName</name>
    <message>
        <source>Albanian</source>
        <extracomment>Name of a language, as in “speaks Swedish”</extracomment>
        <translation>Albanian</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnian</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarian</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Croatian</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Czech</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danish</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estonian</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnish</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Greek</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebrew</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Hungarian</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Icelandic</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesian</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irish</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdish</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Latvian</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lithuanian</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxembourgish</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Macedonian</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltese</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegian</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persian</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polish</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Romanian</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbian</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slovak</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slovenian</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkish</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainian</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamese</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>System</source>
        <extracomment>Language: as the system has it</extracomment>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>LastTalkBar</name>
    <message>
        <source>Unfolds to the last items over all channels</source>
        <extracomment>Description of a line above the timeline that unfolds, for screen readers</extracomment>
        <translation>Unfolds to the last items over all channels</translation>
    </message>
</context>
<context>
    <name>LinkAsk</name>
    <message>
        <source>Open this address?</source>
        <extracomment>Title of the question before a link of a mail is opened</extracomment>
        <translation>Open this address?</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button of the question before a link is opened</extracomment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button of the question before a link is opened</extracomment>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link with a conversation of another customer</source>
        <extracomment>Title of the dialog that links the open conversation with one of another customer</extracomment>
        <translation>Link with a conversation of another customer</translation>
    </message>
    <message>
        <source>Find a customer or a subject</source>
        <extracomment>Field over the list of conversations: what is typed narrows the list</extracomment>
        <translation>Find a customer or a subject</translation>
    </message>
    <message>
        <source>Conversations of other customers</source>
        <extracomment>Name of the list of conversations that can be linked, for screen readers</extracomment>
        <translation>Conversations of other customers</translation>
    </message>
    <message>
        <source>No conversation of that name.</source>
        <extracomment>In the list of conversations that can be linked</extracomment>
        <translation>No conversation of that name.</translation>
    </message>
    <message>
        <source>What the chosen conversation is to the open one</source>
        <extracomment>Label above &quot;Related&quot;, &quot;Main matter&quot;, &quot;Part of this&quot;, &quot;Duplicate&quot;</extracomment>
        <translation>What the chosen conversation is to the open one</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>Button of the dialog that links two conversations</extracomment>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Open %1</source>
        <extracomment>Name of a button that opens a link in the browser; %1 is the host</extracomment>
        <translation>Open %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s)</source>
        <extracomment>Below a mail: shows the rest of its links</extracomment>
        <translation>
            <numerusform>%n more link</numerusform>
            <numerusform>%n more links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedTalkRow</name>
    <message>
        <source>Take the link to “%1” away</source>
        <extracomment>Button at a linked conversation of another customer: the two are not linked any more; can be taken back</extracomment>
        <translation>Take the link to “%1” away</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Locked</source>
        <extracomment>Title of the page shown while the console is locked</extracomment>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Your data on this computer is closed and nothing is received. What you had begun to write is kept.</source>
        <extracomment>Below the title of the page shown while the console is locked</extracomment>
        <translation>Your data on this computer is closed and nothing is received. What you had begun to write is kept.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button of the page shown while the console is locked</extracomment>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>MacroDialog</name>
    <message>
        <source>Puts this into what you write; you send it yourself:</source>
        <extracomment>In the dialog that shows what a macro will do; its text follows</extracomment>
        <translation>Puts this into what you write; you send it yourself:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Run the macro</source>
        <extracomment>Button of the dialog that shows what a macro will do</extracomment>
        <translation>Run the macro</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) %2</source>
        <extracomment>Title of the window; %1 is how many conversations have something unread, %2 the program&apos;s name</extracomment>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>ManagedLine</name>
    <message>
        <source>Managed by your organisation</source>
        <extracomment>Below a setting that a policy of the organisation has fixed</extracomment>
        <translation>Managed by your organisation</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <extracomment>Name of the list of colleagues a note can name, for screen readers</extracomment>
        <translation>Colleagues</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <extracomment>Title of the dialogue that compares two customers</extracomment>
        <translation>Merge two customers</translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>Name of the list that compares two customers, for screen readers</extracomment>
        <translation>Comparison</translation>
    </message>
</context>
<context>
    <name>MergeFacts</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Rows of the comparison of two customers</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Contact points</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Contact points</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Open conversations</translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>Somebody decided before that these are two different people.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Somebody decided before that these are two different people.</translation>
    </message>
    <message>
        <source>Their names are different.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Their names are different.</translation>
    </message>
    <message>
        <source>They speak different languages.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>They speak different languages.</translation>
    </message>
    <message>
        <source>Several people use one of these addresses.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Several people use one of these addresses.</translation>
    </message>
    <message>
        <source>They are one customer already.</source>
        <extracomment>Why two customers cannot be merged</extracomment>
        <translation>They are one customer already.</translation>
    </message>
    <message>
        <source>Both have a customer account of their own, so they stay two customers.</source>
        <extracomment>Why two customers cannot be merged</extracomment>
        <translation>Both have a customer account of their own, so they stay two customers.</translation>
    </message>
    <message>
        <source>One customer stays: %1.</source>
        <extracomment>What merging two customers will do; %1 is the name of the one that stays</extracomment>
        <translation>One customer stays: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact point(s) on one timeline; no message is moved or changed.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>
            <numerusform>%n contact point on one timeline; no message is moved or changed.</numerusform>
            <numerusform>%n contact points on one timeline; no message is moved or changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replies and drafts still go to the address they were written to.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>Replies and drafts still go to the address they were written to.</translation>
    </message>
    <message>
        <source>You can unmerge them at any time.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>You can unmerge them at any time.</translation>
    </message>
</context>
<context>
    <name>MergeFoot</name>
    <message>
        <source>Why they are the same</source>
        <extracomment>Field of the dialogue that merges two customers</extracomment>
        <translation>Why they are the same</translation>
    </message>
    <message>
        <source>Why they are the same (kept with the decision; may stay empty)</source>
        <extracomment>Placeholder of the field of the dialogue that merges two customers</extracomment>
        <translation>Why they are the same (kept with the decision; may stay empty)</translation>
    </message>
    <message>
        <source>Fetching the rest …</source>
        <extracomment>In the dialogue that merges two customers, while older parts come from the hub</extracomment>
        <translation>Fetching the rest …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of the dialogue that merges two customers</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>Button of the dialogue that merges two customers</extracomment>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>MergeHead</name>
    <message>
        <source>Becomes part</source>
        <extracomment>Above the customer that becomes part of the other when they are merged</extracomment>
        <translation>Becomes part</translation>
    </message>
    <message>
        <source>Swap: the other one stays</source>
        <extracomment>Button between two customers that are to be merged</extracomment>
        <translation>Swap: the other one stays</translation>
    </message>
    <message>
        <source>Stays</source>
        <extracomment>Above the customer that stays when they are merged</extracomment>
        <translation>Stays</translation>
    </message>
</context>
<context>
    <name>MergeLine</name>
    <message>
        <source>nothing</source>
        <extracomment>In the comparison of two customers: the customer has nothing of this kind</extracomment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>different</source>
        <extracomment>In the comparison of two customers: they say different things</extracomment>
        <translation>different</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <extracomment>Below a long message of which only a part is shown</extracomment>
        <translation>
            <numerusform>Show %n more character</numerusform>
            <numerusform>Show %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageHeading</name>
    <message>
        <source>sender not verified</source>
        <extracomment>Beside a message whose sender may not be who it says</extracomment>
        <translation>sender not verified</translation>
    </message>
</context>
<context>
    <name>NewerPanel</name>
    <message>
        <source>A colleague answered while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while a colleague answered</extracomment>
        <translation>A colleague answered while you were writing. Look first, then send again.</translation>
    </message>
    <message>
        <source>The customer wrote while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while messages came in</extracomment>
        <translation>The customer wrote while you were writing. Look first, then send again.</translation>
    </message>
    <message>
        <source>Said since you began to write</source>
        <extracomment>Spoken name of a list above the composer</extracomment>
        <translation>Said since you began to write</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <extracomment>Above what a colleague answered meanwhile; %1 is the colleague, %2 a time</extracomment>
        <translation>%1 answered, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Above what a customer wrote meanwhile; %1 is the customer, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Back to the reply</source>
        <extracomment>Button of a notice above the composer: goes on writing</extracomment>
        <translation>Back to the reply</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <extracomment>Button of a notice above the composer: sends in spite of what is new</extracomment>
        <translation>Send anyway</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Button that scrolls to new messages</extracomment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Button that scrolls to the newest end of the timeline</extracomment>
        <translation>Newest</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note</source>
        <extracomment>Heading of an internal note; %1 is its author</extracomment>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Internal note by %1</source>
        <translation>Internal note by %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <extracomment>Below a long note of which only a part is shown</extracomment>
        <translation>
            <numerusform>Show %n more character</numerusform>
            <numerusform>Show %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationReach</name>
    <message>
        <source>Notifications of your queues. Assignments and mentions come all the same.</source>
        <extracomment>In the settings, above a line for each of one&apos;s queues</extracomment>
        <translation>Notifications of your queues. Assignments and mentions come all the same.</translation>
    </message>
    <message>
        <source>Assignments and mentions come again until you have seen them</source>
        <extracomment>In the settings: how often a notification about an assignment or a mention comes again</extracomment>
        <translation>Assignments and mentions come again until you have seen them</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Choice in the settings: notifications do not come again</extracomment>
        <translation>Never</translation>
    </message>
    <message>
        <source>Each minute</source>
        <extracomment>Choice in the settings: notifications come again each minute</extracomment>
        <translation>Each minute</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <extracomment>Choice in the settings: notifications come again every five minutes</extracomment>
        <translation>Every 5 minutes</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <extracomment>In the settings: closing the window does not end the program, whose icon stays in the system&apos;s bar</extracomment>
        <translation>Keep running in the tray when the window is closed</translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message>
        <source>A customer writes in a conversation of yours</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>A customer writes in a conversation of yours</translation>
    </message>
    <message>
        <source>A customer writes in your queues and nobody has taken it</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>A customer writes in your queues and nobody has taken it</translation>
    </message>
    <message>
        <source>Somebody assigns a conversation to you</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>Somebody assigns a conversation to you</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>In the settings: notifications make a sound</extracomment>
        <translation>Sound</translation>
    </message>
    <message>
        <source>What a notification says. The system may show it on a locked screen and keep it.</source>
        <extracomment>In the settings, above the choices how much a notification says</extracomment>
        <translation>What a notification says. The system may show it on a locked screen and keep it.</translation>
    </message>
    <message>
        <source>That it came</source>
        <extracomment>What a notification says: that something came, not from whom</extracomment>
        <translation>That it came</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>What a notification says: who it is from and the channel</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Customer and text</source>
        <extracomment>What a notification says: who it is from, the channel and the text</extracomment>
        <translation>Customer and text</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <extracomment>In the settings: no notifications between two times of the day</extracomment>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>In the settings, before a time of the day: quiet hours begin</extracomment>
        <translation>From</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <extracomment>A field of the settings; spoken</extracomment>
        <translation>Quiet hours from</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>In the settings, before a time of the day: quiet hours end</extracomment>
        <translation>to</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <extracomment>A field of the settings; spoken</extracomment>
        <translation>Quiet hours to</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>Button in the settings: shows a notification to see whether it works</extracomment>
        <translation>Test</translation>
    </message>
    <message>
        <source>A note of the team mentions you</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>A note of the team mentions you</translation>
    </message>
    <message>
        <source>Urgent conversations come in quiet hours, too</source>
        <extracomment>In the settings, below the quiet hours: conversations whose priority is &quot;Urgent&quot;</extracomment>
        <translation>Urgent conversations come in quiet hours, too</translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>On your site now</source>
        <extracomment>The customer is on the web site at this moment</extracomment>
        <translation>On your site now</translation>
    </message>
    <message>
        <source>In the cart</source>
        <extracomment>Above the lines of a cart that the customer is filling</extracomment>
        <translation>In the cart</translation>
    </message>
    <message>
        <source>In the cart, %1</source>
        <extracomment>Above the lines of a cart that the customer is filling; %1 is its sum</extracomment>
        <translation>In the cart, %1</translation>
    </message>
</context>
<context>
    <name>OnOffRow</name>
    <message>
        <source>On</source>
        <extracomment>Choice in the settings</extracomment>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Choice in the settings</extracomment>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Order %1</source>
        <extracomment>Name of a row for a screen reader; %1 is an order&apos;s number</extracomment>
        <translation>Order %1</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Unlock your data</source>
        <extracomment>Title of the page that asks for the passphrase of the local data</extracomment>
        <translation>Unlock your data</translation>
    </message>
    <message>
        <source>What is kept on this computer is encrypted with your passphrase.</source>
        <extracomment>Below the title of the page that asks for the passphrase</extracomment>
        <translation>What is kept on this computer is encrypted with your passphrase.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. The next try is possible in %n second(s).</source>
        <extracomment>On the page that asks for the passphrase, after wrong tries</extracomment>
        <translation>
            <numerusform>Wrong passphrase. The next try is possible in %n second.</numerusform>
            <numerusform>Wrong passphrase. The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Label of the passphrase field</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button of the page that asks for the passphrase</extracomment>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list of past notifications</extracomment>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <extracomment>Button over the list of past notifications</extracomment>
        <translation>Mark all as seen</translation>
    </message>
    <message>
        <source>Past notifications</source>
        <extracomment>Name of the list of past notifications, for screen readers</extracomment>
        <translation>Past notifications</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>In the list of past notifications; %1 is what happened, %2 when</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <extracomment>Spoken in the list of past notifications; %1 is what happened and when</extracomment>
        <translation>%1, not seen yet</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>In the list of past notifications: there are none</extracomment>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>What comes for you while the console runs is kept here for 30 days.</source>
        <extracomment>In the list of past notifications, while there are none</extracomment>
        <translation>What comes for you while the console runs is kept here for 30 days.</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message numerus="yes">
        <source>%n picture(s) from elsewhere are not shown</source>
        <extracomment>Above a mail; fetching them would tell the sender that it is read</extracomment>
        <translation>
            <numerusform>%n picture from elsewhere are not shown</numerusform>
            <numerusform>%n pictures from elsewhere are not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Show once</source>
        <extracomment>Button: shows the pictures of this mail</extracomment>
        <translation>Show once</translation>
    </message>
    <message>
        <source>Always for this sender</source>
        <extracomment>Button: shows the pictures of all mails of this sender</extracomment>
        <translation>Always for this sender</translation>
    </message>
</context>
<context>
    <name>PluginCard</name>
    <message>
        <source>Show less</source>
        <extracomment>Below a long mail: shows all of it, or folds it again</extracomment>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>PluginsSection</name>
    <message>
        <source>No plugin is installed.</source>
        <extracomment>In the settings, instead of the list of plugins</extracomment>
        <translation>No plugin is installed.</translation>
    </message>
</context>
<context>
    <name>PointMenu</name>
    <message>
        <source>Decide about %1</source>
        <extracomment>Name of a button at a contact point; %1 is the contact point</extracomment>
        <translation>Decide about %1</translation>
    </message>
    <message>
        <source>Unlink: it is somebody else&apos;s</source>
        <extracomment>Menu of a contact point: gives it a customer of its own</extracomment>
        <translation>Unlink: it is somebody else&apos;s</translation>
    </message>
    <message>
        <source>The customer&apos;s only address</source>
        <extracomment>Menu of a contact point that cannot be unlinked</extracomment>
        <translation>The customer&apos;s only address</translation>
    </message>
    <message>
        <source>Used by several people</source>
        <extracomment>Menu of a contact point: several people use it, so that it proves nothing</extracomment>
        <translation>Used by several people</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Used by several people</source>
        <extracomment>At a contact point</extracomment>
        <translation>Used by several people</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <extracomment>At a contact point; %1 is a date and time</extracomment>
        <translation>Last seen %1</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Your organisation&apos;s settings cannot be read</source>
        <extracomment>Title of the page shown when the organisation&apos;s policy file is broken</extracomment>
        <translation>Your organisation&apos;s settings cannot be read</translation>
    </message>
    <message>
        <source>Tell your administrator what stands above. Nothing is opened until it is mended; then start Throughline again.</source>
        <extracomment>On the page shown when the organisation&apos;s policy file is broken</extracomment>
        <translation>Tell your administrator what stands above. Nothing is opened until it is mended; then start Throughline again.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>Place in a policy file; %1 is the file, %2 the line</extracomment>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1: this is not a policy file (%2).</source>
        <extracomment>About a policy file of the organisation; %1 is the place, %2 what is wrong (English, for administrators)</extracomment>
        <translation>%1: this is not a policy file (%2).</translation>
    </message>
    <message>
        <source>%1: the value of %2 does not fit. It takes %3.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key, %3 what it takes (English, for administrators)</extracomment>
        <translation>%1: the value of %2 does not fit. It takes %3.</translation>
    </message>
    <message>
        <source>%1: ignored, because others than the system may write it.</source>
        <extracomment>About a policy file or folder; %1 is the place</extracomment>
        <translation>%1: ignored, because others than the system may write it.</translation>
    </message>
    <message>
        <source>%1: %2 is not known and is ignored.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key</extracomment>
        <translation>%1: %2 is not known and is ignored.</translation>
    </message>
    <message>
        <source>%1: this version does not act on %2.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key</extracomment>
        <translation>%1: this version does not act on %2.</translation>
    </message>
    <message>
        <source>fixed</source>
        <extracomment>A value in the list of the organisation&apos;s settings: it cannot be changed here</extracomment>
        <translation>fixed</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <extracomment>In the list of the organisation&apos;s settings: key, value, whether it is fixed, file</extracomment>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Your organisation does not allow this hub. Ask your administrator for its address.</source>
        <extracomment>On the sign-in page, below the fields: a policy names the hubs that may be used</extracomment>
        <translation>Your organisation does not allow this hub. Ask your administrator for its address.</translation>
    </message>
</context>
<context>
    <name>PresenceButton</name>
    <message>
        <source>Presence: %1</source>
        <extracomment>Name of the button that changes one&apos;s presence; %1 is the present one</extracomment>
        <translation>Presence: %1</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>Name of the list of presences, for screen readers</extracomment>
        <translation>Presence</translation>
    </message>
</context>
<context>
    <name>PriorityMenu</name>
    <message>
        <source>Urgent</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>High</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Low</translation>
    </message>
</context>
<context>
    <name>ProviderSignIn</name>
    <message>
        <source>Sign in in the browser</source>
        <extracomment>Button on the page of a mailbox: to the sign-in page of its provider</extracomment>
        <translation>Sign in in the browser</translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <extracomment>Button on the page of a mailbox: signs in at its provider on another device</extracomment>
        <translation>Sign in with a code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button on the page of a mailbox: ends a sign-in at its provider</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Label: the code to type on the provider&apos;s page</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>Label: the address of the provider&apos;s page</extracomment>
        <translation>Page</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <extracomment>Button: opens the provider&apos;s page in the browser</extracomment>
        <translation>Open the page here</translation>
    </message>
</context>
<context>
    <name>QuoteFold</name>
    <message>
        <source>Go to the message</source>
        <extracomment>Below a sent message: goes to the message that it quotes or passes on</extracomment>
        <translation>Go to the message</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <extracomment>Below a sent message: folds the words it quotes away</extracomment>
        <translation>Hide quoted text</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <extracomment>Below a sent message: shows the words it quotes</extracomment>
        <translation>Show quoted text</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <extracomment>Name of the bar at the window&apos;s edge, for screen readers</extracomment>
        <translation>Places</translation>
    </message>
    <message>
        <source>Inbox</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Search</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Customers</translation>
    </message>
</context>
<context>
    <name>ReplyField</name>
    <message>
        <source>Note text</source>
        <extracomment>Name of the text field for an internal note</extracomment>
        <translation>Note text</translation>
    </message>
    <message>
        <source>Reply text</source>
        <extracomment>Name of the text field for a reply to the customer</extracomment>
        <translation>Reply text</translation>
    </message>
    <message>
        <source>Write a reply; it opens the conversation again</source>
        <extracomment>Placeholder of the reply field in a finished conversation</extracomment>
        <translation>Write a reply; it opens the conversation again</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>Placeholder of the reply field</extracomment>
        <translation>Write a reply</translation>
    </message>
    <message>
        <source>Write a note for your team; @ names a colleague</source>
        <extracomment>Placeholder of the note field</extracomment>
        <translation>Write a note for your team; @ names a colleague</translation>
    </message>
</context>
<context>
    <name>RowMarks</name>
    <message>
        <source>Not sent</source>
        <extracomment>Mark of a list row: a reply was refused, or waits to be sent</extracomment>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>waits %1</source>
        <extracomment>Mark of a list row: the customer waits for us; %1 is a length of time</extracomment>
        <translation>waits %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Mark of a list row: the conversation is finished</extracomment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <extracomment>Mark of a list row: nobody has taken the conversation</extracomment>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>Mark of a list row: the conversation is put aside; %1 is a time or a day and a time</extracomment>
        <translation>until %1</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>Assign to me</source>
        <extracomment>Menu of a list row</extracomment>
        <translation>Assign to me</translation>
    </message>
    <message>
        <source>Unassign</source>
        <extracomment>Menu of a list row: nobody has the conversation</extracomment>
        <translation>Unassign</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Menu of a list row: finishes the conversation</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <extracomment>Menu of a list row: opens a menu of times</extracomment>
        <translation>Snooze…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <extracomment>Menu of a list row: opens a list of tags</extracomment>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Combine</source>
        <extracomment>Menu of a list row: makes one conversation of the marked ones of a customer</extracomment>
        <translation>Combine</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <extracomment>Menu of a list row: opens a list of colleagues and queues to hand over to</extracomment>
        <translation>Transfer…</translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>Menu of a list row: tries once more what did not arrive</extracomment>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Priority…</source>
        <extracomment>Menu of a list row: opens a menu of priorities</extracomment>
        <translation>Priority…</translation>
    </message>
</context>
<context>
    <name>SavedSearchList</name>
    <message>
        <source>Saved searches</source>
        <extracomment>Name of the list of searches that the agent kept, for screen readers</extracomment>
        <translation>Saved searches</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search</source>
        <extracomment>Name of the search field</extracomment>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search messages and people</source>
        <extracomment>Placeholder of the search field</extracomment>
        <translation>Search messages and people</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Name of the list of search results, for screen readers</extracomment>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>Title of an empty list of search results</extracomment>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Find anything</source>
        <extracomment>Title of the search page before one has typed</extracomment>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Only what is on this computer was searched.</source>
        <extracomment>Below the title of an empty list of search results: there is no connection to the hub</extracomment>
        <translation>Only what is on this computer was searched.</translation>
    </message>
    <message>
        <source>Names, addresses and every message on this computer, also without a network.</source>
        <extracomment>On the search page before one has typed</extracomment>
        <translation>Names, addresses and every message on this computer, also without a network.</translation>
    </message>
    <message>
        <source>Nothing on this computer. Asking the hub…</source>
        <extracomment>Below the title of an empty list of search results: the hub has not answered yet</extracomment>
        <translation>Nothing on this computer. Asking the hub…</translation>
    </message>
    <message>
        <source>Neither on this computer nor at the hub.</source>
        <extracomment>Below the title of an empty list of search results</extracomment>
        <translation>Neither on this computer nor at the hub.</translation>
    </message>
    <message>
        <source>Show more</source>
        <extracomment>Below search results: shows the next ones</extracomment>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Remove from the saved searches</source>
        <extracomment>Button beside the search field: this search is one of those that were saved</extracomment>
        <translation>Remove from the saved searches</translation>
    </message>
    <message>
        <source>Save this search</source>
        <extracomment>Button beside the search field</extracomment>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Go on to the next ones</source>
        <extracomment>Below very many search results: the next ones take their place</extracomment>
        <translation>Go on to the next ones</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>How many rows of the list are marked</extracomment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to me</source>
        <extracomment>Button: assigns all marked conversations to oneself</extracomment>
        <translation>Assign to me</translation>
    </message>
    <message>
        <source>Unassign</source>
        <extracomment>Button: nobody has the marked conversations</extracomment>
        <translation>Unassign</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: finishes all marked conversations</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>Button: puts all marked conversations aside until a time</extracomment>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Button: opens a list of tags for all marked conversations</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <extracomment>Button: unmarks all rows</extracomment>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button: hands all marked conversations over to a colleague or a queue</extracomment>
        <translation>Transfer</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>Undo</source>
        <extracomment>Below a reply that can still be taken back: back into the composer</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <extracomment>Below a reply that waits for its time: it is never sent</extracomment>
        <translation>Cancel sending</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Below a reply that waits for its time: back into the composer</extracomment>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Below a reply that waits for its time</extracomment>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <extracomment>Below a reply that was held back because the customer wrote</extracomment>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Write again</source>
        <extracomment>Below a reply that was taken back: its text goes into the composer again</extracomment>
        <translation>Write again</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tip of the button that sends; %1 is the button&apos;s word, %2 the keys that do the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add note</source>
        <extracomment>Button of the composer in note mode</extracomment>
        <translation>Add note</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Send</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <extracomment>Name of the button beside Send that opens other ways to send, for screen readers</extracomment>
        <translation>More ways to send</translation>
    </message>
    <message>
        <source>Send and close</source>
        <extracomment>Menu beside Send</extracomment>
        <translation>Send and close</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>In 1 hour</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>Tomorrow morning</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>Monday morning</translation>
    </message>
    <message>
        <source>Pick day and time…</source>
        <extracomment>Menu beside Send: opens a dialog</extracomment>
        <translation>Pick day and time…</translation>
    </message>
    <message>
        <source>Not in a chat: the customer waits for the answer</source>
        <extracomment>Menu beside Send: why a reply cannot leave later</extracomment>
        <translation>Not in a chat: the customer waits for the answer</translation>
    </message>
    <message>
        <source>Monday is tomorrow</source>
        <extracomment>Menu beside Send: why a reply cannot be planned for Monday</extracomment>
        <translation>Monday is tomorrow</translation>
    </message>
</context>
<context>
    <name>SendLaterDialog</name>
    <message>
        <source>Send later</source>
        <extracomment>Title of the dialog that asks when a reply is to leave
----------
Button of the dialog that asks when a reply is to leave</extracomment>
        <translation>Send later</translation>
    </message>
    <message>
        <source>Day, for example 2026-11-30</source>
        <extracomment>Field of the dialog that asks when a reply is to leave</extracomment>
        <translation>Day, for example 2026-11-30</translation>
    </message>
    <message>
        <source>Time, for example 9:00</source>
        <extracomment>Field of the dialog that asks when a reply is to leave</extracomment>
        <translation>Time, for example 9:00</translation>
    </message>
    <message>
        <source>Leaves %1, unless the customer writes before.</source>
        <extracomment>In the dialog that asks when a reply is to leave; %1 is a date and time</extracomment>
        <translation>Leaves %1, unless the customer writes before.</translation>
    </message>
    <message>
        <source>Write a day and a time in the future, within a year.</source>
        <extracomment>In the dialog that asks when a reply is to leave</extracomment>
        <translation>Write a day and a time in the future, within a year.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SendState</name>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <extracomment>State of a reply that can still be taken back; %n is a number of seconds</extracomment>
        <translation>
            <numerusform>Sending in %n s</numerusform>
            <numerusform>Sending in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>State of a reply whose time to be taken back has just passed</extracomment>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Scheduled, leaves %1</source>
        <extracomment>State of a reply that waits for its time; %1 is a date and time</extracomment>
        <translation>Scheduled, leaves %1</translation>
    </message>
    <message>
        <source>The conversation is closed with it.</source>
        <extracomment>Beside the state of a reply that waits: &quot;send and close&quot; was chosen</extracomment>
        <translation>The conversation is closed with it.</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>State of a reply that was to leave by itself and was kept</extracomment>
        <translation>Held back</translation>
    </message>
    <message>
        <source>The address belongs to another customer now. Nothing was sent.</source>
        <extracomment>Why a scheduled reply was held back</extracomment>
        <translation>The address belongs to another customer now. Nothing was sent.</translation>
    </message>
    <message>
        <source>The customer wrote before it left. Read that first, then decide.</source>
        <translation>The customer wrote before it left. Read that first, then decide.</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <extracomment>State of a reply that the agent took back before it left</extracomment>
        <translation>Taken back, not sent</translation>
    </message>
</context>
<context>
    <name>SentEnvelope</name>
    <message>
        <source>To, as its sender asked</source>
        <extracomment>Above a sent message: who got it; the answered message asked for that address</extracomment>
        <translation>To, as its sender asked</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Above a sent message: who got it</extracomment>
        <translation>To</translation>
    </message>
    <message>
        <source>Cc</source>
        <extracomment>Above a sent message: who got a copy</extracomment>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc, hidden from the others</source>
        <extracomment>Above a sent message: who got a copy that the other receivers do not know of</extracomment>
        <translation>Bcc, hidden from the others</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <extracomment>Below a sent message: begins a line that names the message that was passed on</extracomment>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Quoted</source>
        <extracomment>Below a sent message: begins a line that names the message that was quoted</extracomment>
        <translation>Quoted</translation>
    </message>
</context>
<context>
    <name>SetPassphrasePage</name>
    <message>
        <source>Protect your data</source>
        <extracomment>Title of the page where a passphrase for the local data is chosen</extracomment>
        <translation>Protect your data</translation>
    </message>
    <message>
        <source>This computer offers no key store, so your passphrase encrypts what is kept here. It cannot be recovered.</source>
        <extracomment>Below the title of the page where a passphrase is chosen</extracomment>
        <translation>This computer offers no key store, so your passphrase encrypts what is kept here. It cannot be recovered.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Label of the passphrase field</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Label of the field to type the passphrase again</extracomment>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Keep nothing on this computer</source>
        <extracomment>Button: work in memory only</extracomment>
        <translation>Keep nothing on this computer</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button of the page where a passphrase is chosen</extracomment>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>SettingInput</name>
    <message>
        <source>%1 (needed)</source>
        <extracomment>Label of a field that must be filled in; %1 is its name</extracomment>
        <translation>%1 (needed)</translation>
    </message>
    <message>
        <source>kept by the hub; type to replace it</source>
        <extracomment>In the field of a password the hub has already; it is never shown</extracomment>
        <translation>kept by the hub; type to replace it</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the settings</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <extracomment>Field above the list of the sections of the settings: name for screen readers, and placeholder</extracomment>
        <translation>Find a setting</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <extracomment>Name of the list of the sections of the settings, for screen readers</extracomment>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <extracomment>Instead of the list of sections, when no setting fits what was typed</extracomment>
        <translation>No setting is called that.</translation>
    </message>
</context>
<context>
    <name>SettingsPart</name>
    <message>
        <source>Sections of the settings</source>
        <extracomment>Button of narrow windows: shows the list of the sections of the settings</extracomment>
        <translation>Sections of the settings</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>theme, light, dark, night mode</source>
        <extracomment>Other words for the setting &quot;Colours&quot;, to find it by</extracomment>
        <translation>theme, light, dark, night mode</translation>
    </message>
    <message>
        <source>high contrast, legibility</source>
        <extracomment>Other words for the setting &quot;Contrast&quot;, to find it by</extracomment>
        <translation>high contrast, legibility</translation>
    </message>
    <message>
        <source>font size, zoom, larger, smaller, letters, scaling</source>
        <extracomment>Other words for the setting &quot;Size of text&quot;, to find it by</extracomment>
        <translation>font size, zoom, larger, smaller, letters, scaling</translation>
    </message>
    <message>
        <source>density, compact, comfortable, spacing</source>
        <extracomment>Other words for the setting &quot;Room&quot;, to find it by</extracomment>
        <translation>density, compact, comfortable, spacing</translation>
    </message>
    <message>
        <source>animation, effects</source>
        <extracomment>Other words for the setting &quot;Motion&quot;, to find it by</extracomment>
        <translation>animation, effects</translation>
    </message>
    <message>
        <source>right to left, left to right, mirrored</source>
        <extracomment>Other words for the setting &quot;Direction&quot;, to find it by</extracomment>
        <translation>right to left, left to right, mirrored</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <extracomment>Other words for the list of shortcuts, to find it by</extracomment>
        <translation>hotkeys, key bindings</translation>
    </message>
    <message>
        <source>print, PDF, map of shortcuts</source>
        <extracomment>Other words for saving the map of shortcuts, to find it by</extracomment>
        <translation>print, PDF, map of shortcuts</translation>
    </message>
    <message>
        <source>tone, mute, silent, loud</source>
        <extracomment>Other words for the setting &quot;Sound&quot;, to find it by</extracomment>
        <translation>tone, mute, silent, loud</translation>
    </message>
    <message>
        <source>preview, privacy, locked screen</source>
        <extracomment>Other words for the choice how much a notification says, to find it by</extracomment>
        <translation>preview, privacy, locked screen</translation>
    </message>
    <message>
        <source>do not disturb, night, weekend</source>
        <extracomment>Other words for the setting &quot;Quiet hours&quot;, to find it by</extracomment>
        <translation>do not disturb, night, weekend</translation>
    </message>
    <message>
        <source>background, minimise, quit</source>
        <extracomment>Other words for the setting that keeps the program running, to find it by</extracomment>
        <translation>background, minimise, quit</translation>
    </message>
    <message>
        <source>templates, snippets, text blocks</source>
        <extracomment>Other words for canned responses, to find their section by</extracomment>
        <translation>templates, snippets, text blocks</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Language</translation>
    </message>
    <message>
        <source>English, German, Deutsch, translation</source>
        <extracomment>Other words for the section &quot;Language&quot;, to find it by; each language by its own name, too</extracomment>
        <translation>English, German, Deutsch, translation</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>Section of the settings: what the system shows when something comes</extracomment>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>alerts, reminders, pop-ups, important customers, VIP</source>
        <extracomment>Other words for the section &quot;Notifications&quot;, to find it by</extracomment>
        <translation>alerts, reminders, pop-ups, important customers, VIP</translation>
    </message>
    <message>
        <source>Answers and macros</source>
        <extracomment>Section of the settings: canned responses and macros</extracomment>
        <translation>Answers and macros</translation>
    </message>
    <message>
        <source>Spelling</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>dictionary, typing errors, checker</source>
        <extracomment>Other words for the section &quot;Spelling&quot;, to find it by</extracomment>
        <translation>dictionary, typing errors, checker</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>Section of the settings: mailboxes, chats, shops</extracomment>
        <translation>Channels</translation>
    </message>
    <message>
        <source>mailbox, e-mail, IMAP, SMTP, chat, shop, connect, queue, OAuth</source>
        <extracomment>Other words for the section &quot;Channels&quot;, to find it by</extracomment>
        <translation>mailbox, e-mail, IMAP, SMTP, chat, shop, connect, queue, OAuth</translation>
    </message>
    <message>
        <source>Plugins</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>extensions, add-ons, publisher, signature</source>
        <extracomment>Other words for the section &quot;Plugins&quot;, to find it by</extracomment>
        <translation>extensions, add-ons, publisher, signature</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Section of the settings: closing the data when nobody is at the computer</extracomment>
        <translation>Lock</translation>
    </message>
    <message>
        <source>security, minutes without input, idle, encryption key</source>
        <extracomment>Other words for the section &quot;Lock&quot;, to find it by</extracomment>
        <translation>security, minutes without input, idle, encryption key</translation>
    </message>
    <message>
        <source>managed, policy, company, administrator</source>
        <extracomment>Other words for the section &quot;Your organisation&quot;, to find it by</extracomment>
        <translation>managed, policy, company, administrator</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <extracomment>Section of the settings: what helps when something does not work</extracomment>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>help, log, problem, error, ZIP file</source>
        <extracomment>Other words for the section &quot;Diagnostics&quot;, to find it by</extracomment>
        <translation>help, log, problem, error, ZIP file</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Section of the settings</extracomment>
        <translation>About</translation>
    </message>
    <message>
        <source>version, licences</source>
        <extracomment>Other words for the section &quot;About&quot;, to find it by</extracomment>
        <translation>version, licences</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <extracomment>Section of the settings: what policy files of the organisation say; short, in a list</extracomment>
        <translation>Your organisation</translation>
    </message>
</context>
<context>
    <name>ShareSearch</name>
    <message>
        <source>Share this search</source>
        <extracomment>Button beside the search field: opens the list of who may see this saved search</extracomment>
        <translation>Share this search</translation>
    </message>
    <message>
        <source>Visible to</source>
        <extracomment>Name of the list of who may see a saved search, for screen readers</extracomment>
        <translation>Visible to</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Throughline: keyboard shortcuts</source>
        <extracomment>Title of the printed page</extracomment>
        <translation>Throughline: keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>SignInHere</name>
    <message>
        <source>Save it first; then sign in here.</source>
        <extracomment>Below the settings of a new mailbox that is signed in at its provider</extracomment>
        <translation>Save it first; then sign in here.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Join your team</source>
        <extracomment>Title of the sign-in page</extracomment>
        <translation>Join your team</translation>
    </message>
    <message>
        <source>Your administrator tells you the hub&apos;s address.</source>
        <extracomment>Below the title of the sign-in page</extracomment>
        <translation>Your administrator tells you the hub&apos;s address.</translation>
    </message>
    <message>
        <source>Hub address</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>Hub address</translation>
    </message>
    <message>
        <source>hub.company.example</source>
        <extracomment>Example in the field for the hub&apos;s address</extracomment>
        <translation>hub.company.example</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>User name</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>Password</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of a page: to the page before</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button of the sign-in page</extracomment>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>Access was refused on the provider&apos;s page.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Access was refused on the provider&apos;s page.</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Nobody signed in within five minutes. Start again.</translation>
    </message>
    <message>
        <source>The code is no longer valid. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The code is no longer valid. Start again.</translation>
    </message>
    <message>
        <source>The provider does not take the answer of its own page. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The provider does not take the answer of its own page. Start again.</translation>
    </message>
    <message>
        <source>The provider does not know this client: check client id and secret.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The provider does not know this client: check client id and secret.</translation>
    </message>
    <message>
        <source>The provider does not grant this client access to mail: check scope and the client&apos;s rights.</source>
        <extracomment>Why signing in at a mail provider failed; &quot;scope&quot; is the name of a setting</extracomment>
        <translation>The provider does not grant this client access to mail: check scope and the client&apos;s rights.</translation>
    </message>
    <message>
        <source>The provider gave no lasting access: allow offline access for this client.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The provider gave no lasting access: allow offline access for this client.</translation>
    </message>
    <message>
        <source>The provider&apos;s sign-in page is not known: complete the settings.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The provider&apos;s sign-in page is not known: complete the settings.</translation>
    </message>
    <message>
        <source>This provider offers no sign-in with a code.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>This provider offers no sign-in with a code.</translation>
    </message>
    <message>
        <source>The mailbox is not set up completely.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The mailbox is not set up completely.</translation>
    </message>
    <message>
        <source>The hub could not store the access. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The hub could not store the access. Start again.</translation>
    </message>
    <message>
        <source>The hub cannot reach the provider.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The hub cannot reach the provider.</translation>
    </message>
    <message>
        <source>The mailbox was stopped meanwhile. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The mailbox was stopped meanwhile. Start again.</translation>
    </message>
    <message>
        <source>The address of the sign-in page cannot be opened: it is not encrypted.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The address of the sign-in page cannot be opened: it is not encrypted.</translation>
    </message>
    <message>
        <source>This computer lets nobody listen for the browser&apos;s answer. Use the sign-in with a code.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>This computer lets nobody listen for the browser&apos;s answer. Use the sign-in with a code.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>The hub does not answer.</translation>
    </message>
    <message>
        <source>Only administrators sign in to mailboxes.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Only administrators sign in to mailboxes.</translation>
    </message>
    <message>
        <source>This channel has no sign-in at a provider.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>This channel has no sign-in at a provider.</translation>
    </message>
    <message>
        <source>The provider refuses the sign-in.</source>
        <extracomment>Why signing in at a mail provider failed: for a reason of its own</extracomment>
        <translation>The provider refuses the sign-in.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <extracomment>Why signing in failed (%1, a sentence), and the provider&apos;s own words for it (%2)</extracomment>
        <translation>%1 It says: %2</translation>
    </message>
    <message>
        <source>This mailbox logs in with a password: choose OAuth in its settings.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>This mailbox logs in with a password: choose OAuth in its settings.</translation>
    </message>
</context>
<context>
    <name>SnippetActionLine</name>
    <message>
        <source>Action</source>
        <extracomment>Field of the form of a macro: what an action does</extracomment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Take this action out</source>
        <extracomment>Button of the form of a macro: takes an action out</extracomment>
        <translation>Take this action out</translation>
    </message>
</context>
<context>
    <name>SnippetEditor</name>
    <message>
        <source>Name, found after /</source>
        <extracomment>Field of the form of a canned response or macro</extracomment>
        <translation>Name, found after /</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Field of the form of a canned response or macro</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Insert</source>
        <extracomment>Field of the form of a canned response or macro: puts e.g. the customer&apos;s name into the text</extracomment>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Insert a variable …</source>
        <extracomment>In the form of a canned response or macro: opens a list of what can be put into the text</extracomment>
        <translation>Insert a variable …</translation>
    </message>
    <message>
        <source>Add an action</source>
        <extracomment>Field of the form of a macro</extracomment>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>Add an action …</source>
        <extracomment>In the form of a macro: opens a list of what it can do</extracomment>
        <translation>Add an action …</translation>
    </message>
    <message>
        <source>Looks like: %1</source>
        <extracomment>In the form of a canned response or macro; %1 is its text as a customer might get it</extracomment>
        <translation>Looks like: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button of the form of a canned response or macro</extracomment>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <extracomment>The same button, pressed once</extracomment>
        <translation>Remove it for everybody</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button of the form of a canned response or macro</extracomment>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SnippetLine</name>
    <message>
        <source>Pending</source>
        <extracomment>Beside a canned response or macro that was changed and is not at the hub yet</extracomment>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Button: opens the form of a canned response or macro</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends a change once more that the hub refused</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Give it up</source>
        <extracomment>Button: gives up a change that the hub refused</extracomment>
        <translation>Give it up</translation>
    </message>
</context>
<context>
    <name>SnippetSection</name>
    <message>
        <source>The whole team finds them by typing / and a part of the name. A macro does something with the conversation as well.</source>
        <extracomment>In the settings, above the list of canned responses and macros</extracomment>
        <translation>The whole team finds them by typing / and a part of the name. A macro does something with the conversation as well.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <extracomment>In the settings, instead of the list</extracomment>
        <translation>There are none yet.</translation>
    </message>
    <message>
        <source>New canned response</source>
        <extracomment>Button of the settings</extracomment>
        <translation>New canned response</translation>
    </message>
    <message>
        <source>New macro</source>
        <extracomment>Button of the settings</extracomment>
        <translation>New macro</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <extracomment>Title of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Snooze until</translation>
    </message>
    <message>
        <source>Day, for example 2026-11-30</source>
        <extracomment>Field of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Day, for example 2026-11-30</translation>
    </message>
    <message>
        <source>Time, for example 9:00</source>
        <extracomment>Field of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Time, for example 9:00</translation>
    </message>
    <message>
        <source>Comes back %1, or when the customer writes.</source>
        <extracomment>In the dialog that asks until when a conversation is put aside; %1 is a date and time</extracomment>
        <translation>Comes back %1, or when the customer writes.</translation>
    </message>
    <message>
        <source>Write a day and a time in the future, within a year.</source>
        <extracomment>In the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Write a day and a time in the future, within a year.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>Button of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Snooze</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>1 hour</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>This afternoon</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Pick day and time…</source>
        <extracomment>Menu: opens a dialog</extracomment>
        <translation>Pick day and time…</translation>
    </message>
    <message>
        <source>It is too late for that today</source>
        <extracomment>Menu: why a conversation cannot be put aside until this afternoon</extracomment>
        <translation>It is too late for that today</translation>
    </message>
    <message>
        <source>Monday is tomorrow</source>
        <extracomment>Menu: why a conversation cannot be put aside until Monday</extracomment>
        <translation>Monday is tomorrow</translation>
    </message>
</context>
<context>
    <name>SpellHelp</name>
    <message numerus="yes">
        <source>%n word(s) in no dictionary; Ctrl+. shows suggestions</source>
        <extracomment>Description of a text field, for screen readers; the number is of words</extracomment>
        <translation>
            <numerusform>%n word in no dictionary; Ctrl+. shows suggestions</numerusform>
            <numerusform>%n words in no dictionary; Ctrl+. shows suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellPopup</name>
    <message>
        <source>Suggestions</source>
        <extracomment>Name of the list of what a misspelt word may have been meant for, for screen readers</extracomment>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>SpellingSection</name>
    <message>
        <source>Underline words that no dictionary knows</source>
        <extracomment>In the settings</extracomment>
        <translation>Underline words that no dictionary knows</translation>
    </message>
    <message>
        <source>The language of the console only</source>
        <extracomment>In the settings: spelling is checked in the language that the console speaks</extracomment>
        <translation>The language of the console only</translation>
    </message>
    <message>
        <source>Your own words. They follow you and are kept encrypted.</source>
        <extracomment>In the settings, above a list of words</extracomment>
        <translation>Your own words. They follow you and are kept encrypted.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <extracomment>Name of the list of the agent&apos;s own words, for screen readers</extracomment>
        <translation>Your own words</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>Button: takes one of the agent&apos;s own words away; %1 is the word</extracomment>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>not available</source>
        <extracomment>Said by screen readers after the name of a button or field that is off</extracomment>
        <translation>not available</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>The data on this computer is set aside, still encrypted, and fetched again from the hub. Replies that were not sent yet are lost.</source>
        <extracomment>Question before the local data is set aside</extracomment>
        <translation>The data on this computer is set aside, still encrypted, and fetched again from the hub. Replies that were not sent yet are lost.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Set aside and start over</source>
        <extracomment>Button of a question: sets the local data aside</extracomment>
        <translation>Set aside and start over</translation>
    </message>
    <message>
        <source>Start over…</source>
        <extracomment>Button: begin without the local data that cannot be opened</extracomment>
        <translation>Start over…</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Discard</source>
        <extracomment>Below a reply that was not sent: forgets it</extracomment>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>Below a reply that was not sent: sends it again</extracomment>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>works</source>
        <extracomment>Result of a step of a test</extracomment>
        <translation>works</translation>
    </message>
    <message>
        <source>does not work</source>
        <extracomment>Result of a step of a test</extracomment>
        <translation>does not work</translation>
    </message>
    <message>
        <source>not tried</source>
        <extracomment>Result of a step of a test that was not reached</extracomment>
        <translation>not tried</translation>
    </message>
</context>
<context>
    <name>SubjectHintLine</name>
    <message>
        <source>Combine</source>
        <extracomment>Button at a conversation of the same subject: it becomes a part of the open one at once; can be taken back</extracomment>
        <translation>Combine</translation>
    </message>
    <message>
        <source>Combine with “%1”</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>Combine with “%1”</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>Button at a conversation of the same subject: both stay, and say that they are related</extracomment>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link “%1” as related</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>Link “%1” as related</translation>
    </message>
    <message>
        <source>Not related</source>
        <extracomment>Button at a conversation of the same subject: it is about something else and not suggested again</extracomment>
        <translation>Not related</translation>
    </message>
    <message>
        <source>“%1” is not related</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>“%1” is not related</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Compare with %1</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>Compare with %1</translation>
    </message>
    <message>
        <source>Link address</source>
        <extracomment>Button at a suggestion: only this address is the customer&apos;s</extracomment>
        <translation>Link address</translation>
    </message>
    <message>
        <source>Link %1</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>Link %1</translation>
    </message>
    <message>
        <source>Not the same</source>
        <extracomment>Button at a suggestion: remembers that they are two people</extracomment>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>%1 is not the same person</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>%1 is not the same person</translation>
    </message>
    <message>
        <source>Compare…</source>
        <extracomment>Button at a suggestion: shows both customers side by side, to merge them</extracomment>
        <translation>Compare…</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>Save support bundle</source>
        <extracomment>Button in the settings, and on the page shown when the organisation&apos;s policy file is broken: writes a file</extracomment>
        <translation>Save support bundle</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>Name of the button about the connection; %1 is its state</extracomment>
        <translation>Connection: %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SystemRow</name>
    <message>
        <source>Unmerge</source>
        <extracomment>Button below a line of the timeline: makes two customers of one again</extracomment>
        <translation>Unmerge</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button below a line of the timeline: takes a decision back</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Open the other conversation</source>
        <extracomment>Button below a line of the timeline: opens the conversation that the line is about</extracomment>
        <translation>Open the other conversation</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Find a tag</source>
        <extracomment>Field over the list of tags: what is typed narrows the list</extracomment>
        <translation>Find a tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Name of the list of tags, for screen readers</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <extracomment>Row of the list of tags: makes a new one; %1 is its name</extracomment>
        <translation>New tag: %1</translation>
    </message>
    <message>
        <source>Some of them</source>
        <extracomment>Under a tag&apos;s name: not all of the chosen conversations have it</extracomment>
        <translation>Some of them</translation>
    </message>
    <message>
        <source>No such tag.</source>
        <extracomment>In the list of tags</extracomment>
        <translation>No such tag.</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <extracomment>In the list of tags, before one was made</extracomment>
        <translation>There are no tags yet.</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Conversations</source>
        <extracomment>Button of narrow windows: shows the list of conversations</extracomment>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>Button: assigns the conversation to oneself</extracomment>
        <translation>Take</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: finishes the conversation</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reopen</source>
        <extracomment>Button: opens a finished conversation again</extracomment>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Button of narrow windows: shows the column about the customer</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>Button: puts the conversation aside until a time</extracomment>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Button: opens a list of tags for the conversation</extracomment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Bring back</source>
        <extracomment>Button: the conversation was put aside and comes back now</extracomment>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button: hands the conversation over to a colleague or a queue</extracomment>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <extracomment>Heading of the timeline, for screen readers; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priority: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <extracomment>Of the open conversation, for screen readers; %1 are the names of all its tags</extracomment>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>Try now</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <extracomment>Title of the middle column while nothing is open</extracomment>
        <translation>Choose a conversation</translation>
    </message>
    <message>
        <source>Everything a customer wrote, visited and was told stands here on one line.</source>
        <extracomment>In the middle column while nothing is open</extracomment>
        <translation>Everything a customer wrote, visited and was told stands here on one line.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Attach files</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Attach files</translation>
    </message>
</context>
<context>
    <name>TargetButton</name>
    <message>
        <source>Reply to %1 by %2</source>
        <extracomment>Name of the button that chooses whom a reply goes to; %1 is an address, %2 a channel</extracomment>
        <translation>Reply to %1 by %2</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Before the name of whom a reply goes to</extracomment>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <extracomment>Name of the list of everything that happened with a customer, for screen readers</extracomment>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Nothing on this line yet</source>
        <extracomment>Title of an empty timeline</extracomment>
        <translation>Nothing on this line yet</translation>
    </message>
    <message>
        <source>Messages, visits and notes of this customer appear here in order of time, whatever the channel.</source>
        <extracomment>Below the title of an empty timeline</extracomment>
        <translation>Messages, visits and notes of this customer appear here in order of time, whatever the channel.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <extracomment>Title of a timeline of which nothing is shown</extracomment>
        <translation>Nothing of this kind</translation>
    </message>
    <message>
        <source>What is there is hidden by what you chose above.</source>
        <extracomment>Below the title of a timeline of which nothing is shown</extracomment>
        <translation>What is there is hidden by what you chose above.</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>New</source>
        <extracomment>Divider in the timeline above what the agent has not read</extracomment>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Find a queue or a colleague</source>
        <extracomment>Field over the list of queues and colleagues: what is typed narrows the list</extracomment>
        <translation>Find a queue or a colleague</translation>
    </message>
    <message>
        <source>Queues and colleagues</source>
        <extracomment>Name of the list of queues and colleagues, for screen readers</extracomment>
        <translation>Queues and colleagues</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <extracomment>In the list of queues and colleagues</extracomment>
        <translation>Nobody of that name.</translation>
    </message>
    <message>
        <source>Note, seen by the team only</source>
        <extracomment>Label of the field for words to the colleague who gets the conversation</extracomment>
        <translation>Note, seen by the team only</translation>
    </message>
    <message>
        <source>Internal note that goes along</source>
        <extracomment>Field for words to the colleague who gets the conversation; may stay empty</extracomment>
        <translation>Internal note that goes along</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button of the dialog that hands conversations over</extracomment>
        <translation>Transfer</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button beside what was just done: takes it back; %1 is a number of seconds that are left</extracomment>
        <translation>Undo (%1)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button beside what was just done, for screen readers: takes it back</extracomment>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Put away</source>
        <extracomment>Button beside what was just done: puts the line away</extracomment>
        <translation>Put away</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Change the view</source>
        <extracomment>Title of the form of a view of the inbox</extracomment>
        <translation>Change the view</translation>
    </message>
    <message>
        <source>New view</source>
        <extracomment>Title of the form of a view of the inbox</extracomment>
        <translation>New view</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Field of the form of a view of the inbox</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <extracomment>Button of the form of a view: the view goes, its conversations stay</extracomment>
        <translation>Remove the view</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button of the form of a view</extracomment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Copy of a shared view</source>
        <extracomment>Title of the form of a view of the inbox that somebody else shares: saving makes one of one&apos;s own</extracomment>
        <translation>Copy of a shared view</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <extracomment>Button of the form of a view that is shared: it goes for all others</extracomment>
        <translation>Stop sharing</translation>
    </message>
</context>
<context>
    <name>ViewPicker</name>
    <message>
        <source>View: %1</source>
        <extracomment>Name of the button that chooses the inbox&apos;s view; %1 is the view</extracomment>
        <translation>View: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <extracomment>How many conversations a view holds, for screen readers</extracomment>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>Name of the list of the inbox&apos;s views, for screen readers</extracomment>
        <translation>Views</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Show less</source>
        <extracomment>Below a list of visited pages</extracomment>
        <translation>Show less</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n page(s)</source>
        <extracomment>Below a folded list of visited pages</extracomment>
        <translation>
            <numerusform>Show all %n page</numerusform>
            <numerusform>Show all %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <extracomment>Below an order that was refused or got no answer</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Below an order that was refused or got no answer</extracomment>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>WarningBar</name>
    <message>
        <source>Send anyway</source>
        <extracomment>Button of a warning above the composer: sends in spite of it</extracomment>
        <translation>Send anyway</translation>
    </message>
    <message>
        <source>Nothing is known for: %1.</source>
        <extracomment>Above a note in which variables of a canned response stand; %1 are their names</extracomment>
        <translation>Nothing is known for: %1.</translation>
    </message>
    <message>
        <source>Fill in before it is sent: %1.</source>
        <extracomment>Above a reply in which variables of a canned response stand; %1 are their names</extracomment>
        <translation>Fill in before it is sent: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a notice above the composer: marks the place in the text</extracomment>
        <translation>Show</translation>
    </message>
    <message>
        <source>Sending closes the conversation, as the macro says.</source>
        <extracomment>Above a reply that a macro wrote</extracomment>
        <translation>Sending closes the conversation, as the macro says.</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <extracomment>Button of a notice above the composer: sending does not close the conversation</extracomment>
        <translation>Leave it open</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Today</source>
        <extracomment>Divider in the timeline above the items of the present day</extracomment>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month, year</extracomment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Length of time in minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Length of time in hours, short</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Length of time in days, short</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>Image</source>
        <extracomment>Kinds of files, before their size</extracomment>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Something in it is not as it should be.</source>
        <extracomment>Reasons why something did not work, shown as one sentence</extracomment>
        <translation>Something in it is not as it should be.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>It is not there any more.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>You are not allowed to do this.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>User name or password is wrong.</translation>
    </message>
    <message>
        <source>Somebody else changed it in the meantime.</source>
        <translation>Somebody else changed it in the meantime.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>It exists already.</translation>
    </message>
    <message>
        <source>This is not possible in its present state.</source>
        <translation>This is not possible in its present state.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>It is too large.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment.</source>
        <translation>Too many tries. Wait a moment.</translation>
    </message>
    <message>
        <source>It waited too long and was not sent.</source>
        <translation>It waited too long and was not sent.</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation>The hub cannot be reached.</translation>
    </message>
    <message>
        <source>The key of the local data is not available.</source>
        <translation>The key of the local data is not available.</translation>
    </message>
    <message>
        <source>Stored data is damaged.</source>
        <translation>Stored data is damaged.</translation>
    </message>
    <message>
        <source>A newer version of Throughline wrote this data. Update this console.</source>
        <translation>A newer version of Throughline wrote this data. Update this console.</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>This is not supported here.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>The disk could not be read or written.</translation>
    </message>
    <message>
        <source>Something went wrong inside Throughline.</source>
        <translation>Something went wrong inside Throughline.</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>State of an outgoing message: the hub has it</extracomment>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>State of an outgoing message: the channel has taken it</extracomment>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <extracomment>State of an outgoing message: nobody can tell whether it arrived</extracomment>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>State of an outgoing message: its attachments are on their way to the hub</extracomment>
        <translation>Uploading</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>State of an outgoing message: not yet at the hub</extracomment>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>Not sent in time</translation>
    </message>
    <message>
        <source>You may not write here any more.</source>
        <extracomment>Reasons why the hub refused a change, shown with the message that failed</extracomment>
        <translation>You may not write here any more.</translation>
    </message>
    <message>
        <source>This channel is switched off.</source>
        <translation>This channel is switched off.</translation>
    </message>
    <message>
        <source>It is too large for this channel.</source>
        <translation>It is too large for this channel.</translation>
    </message>
    <message>
        <source>There is no room left for it.</source>
        <translation>There is no room left for it.</translation>
    </message>
    <message>
        <source>The conversation is not there any more.</source>
        <translation>The conversation is not there any more.</translation>
    </message>
    <message>
        <source>The hub refused it (%1).</source>
        <translation>The hub refused it (%1).</translation>
    </message>
    <message>
        <source>Hint only</source>
        <extracomment>How sure we are that an address belongs to who it says</extracomment>
        <translation>Hint only</translation>
    </message>
    <message>
        <source>Claimed, not checked</source>
        <translation>Claimed, not checked</translation>
    </message>
    <message>
        <source>Confirmed by the provider</source>
        <translation>Confirmed by the provider</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>Whether the customer agreed to be written to for a purpose</extracomment>
        <translation>not asked</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>What an agent declares about their own availability</extracomment>
        <translation>Available</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>State of a conversation</extracomment>
        <translation>New</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Waiting for the customer</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>Kinds of contact points: addresses and ids that reach a customer</extracomment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Web visitor</source>
        <translation>Web visitor</translation>
    </message>
    <message>
        <source>Customer account</source>
        <translation>Customer account</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postal address</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>Purposes a customer can agree to</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <extracomment>Reasons why two records may be the same person</extracomment>
        <translation>Same phone number</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>Same e-mail address</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>Several people use this address</source>
        <translation>Several people use this address</translation>
    </message>
    <message>
        <source>The address was not checked</source>
        <translation>The address was not checked</translation>
    </message>
    <message>
        <source>They have different customer accounts</source>
        <translation>They have different customer accounts</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Names of customer attributes</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>an agent</source>
        <extracomment>Where an attribute&apos;s value comes from</extracomment>
        <translation>an agent</translation>
    </message>
    <message>
        <source>the chat form</source>
        <translation>the chat form</translation>
    </message>
    <message>
        <source>the shop&apos;s sign-in</source>
        <translation>the shop&apos;s sign-in</translation>
    </message>
    <message>
        <source>Web chat</source>
        <extracomment>Names of channels</extracomment>
        <translation>Web chat</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Phone call</translation>
    </message>
    <message>
        <source>Sample channel</source>
        <translation>Sample channel</translation>
    </message>
    <message>
        <source>Unknown channel</source>
        <translation>Unknown channel</translation>
    </message>
    <message>
        <source>&lt;1 min</source>
        <extracomment>Length of time under a minute</extracomment>
        <translation>&lt;1 min</translation>
    </message>
    <message>
        <source>The customer refused messages here. Nothing was sent: choose another address.</source>
        <translation>The customer refused messages here. Nothing was sent: choose another address.</translation>
    </message>
    <message>
        <source>The address belongs to another customer now. Nothing was sent: look again, then write anew.</source>
        <translation>The address belongs to another customer now. Nothing was sent: look again, then write anew.</translation>
    </message>
    <message>
        <source>No answer came. It may have been carried out.</source>
        <translation>No answer came. It may have been carried out.</translation>
    </message>
    <message>
        <source>Somebody else changed these customers in the meantime: look again, then decide.</source>
        <extracomment>Reasons why the hub refused a decision about who is who</extracomment>
        <translation>Somebody else changed these customers in the meantime: look again, then decide.</translation>
    </message>
    <message>
        <source>You may not decide about this customer.</source>
        <translation>You may not decide about this customer.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>It was taken back already.</translation>
    </message>
    <message>
        <source>They have different customer accounts, so they stay two customers.</source>
        <translation>They have different customer accounts, so they stay two customers.</translation>
    </message>
    <message>
        <source>It is the customer&apos;s only address.</source>
        <translation>It is the customer&apos;s only address.</translation>
    </message>
    <message>
        <source>They are one customer already.</source>
        <translation>They are one customer already.</translation>
    </message>
    <message>
        <source>It waited too long for the hub.</source>
        <translation>It waited too long for the hub.</translation>
    </message>
    <message>
        <source>Placed</source>
        <extracomment>State of an order</extracomment>
        <translation>Placed</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Packed</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>They gave this address themselves: %1</source>
        <extracomment>Reason why two records may be the same person; %1 is a kind of address</extracomment>
        <translation>They gave this address themselves: %1</translation>
    </message>
    <message>
        <source>The customer has many addresses of this kind already</source>
        <translation>The customer has many addresses of this kind already</translation>
    </message>
    <message>
        <source>verified, from %1</source>
        <extracomment>Below a customer attribute; %1 is where the value comes from</extracomment>
        <translation>verified, from %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>Below a customer attribute; %1 is where the value comes from</extracomment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>State of an outgoing message: it leaves later</extracomment>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>State of a reply that was to leave by itself and was kept</extracomment>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <extracomment>State of a reply that the agent took back before it left</extracomment>
        <translation>Taken back, not sent</translation>
    </message>
    <message>
        <source>Nothing can be sent over this channel. Choose another one.</source>
        <translation>Nothing can be sent over this channel. Choose another one.</translation>
    </message>
    <message>
        <source>Too late for this channel: it takes answers only for a time after the customer&apos;s last message. Nothing was sent: choose another address.</source>
        <translation>Too late for this channel: it takes answers only for a time after the customer&apos;s last message. Nothing was sent: choose another address.</translation>
    </message>
    <message>
        <source>The channel was removed before it was sent: choose another address.</source>
        <translation>The channel was removed before it was sent: choose another address.</translation>
    </message>
    <message>
        <source>The customer wrote meanwhile. Nothing was sent: read that first, then decide.</source>
        <translation>The customer wrote meanwhile. Nothing was sent: read that first, then decide.</translation>
    </message>
    <message>
        <source>Too late: it has left already.</source>
        <translation>Too late: it has left already.</translation>
    </message>
    <message>
        <source>The conversations are of different customers. Merge the customers first.</source>
        <translation>The conversations are of different customers. Merge the customers first.</translation>
    </message>
    <message>
        <source>The conversations are too long for this. Link them instead.</source>
        <translation>The conversations are too long for this. Link them instead.</translation>
    </message>
    <message>
        <source>Whom you chose cannot see that queue. Choose another colleague or queue.</source>
        <translation>Whom you chose cannot see that queue. Choose another colleague or queue.</translation>
    </message>
    <message>
        <source>They were combined or split once more since then. Split what belongs apart.</source>
        <translation>They were combined or split once more since then. Split what belongs apart.</translation>
    </message>
    <message>
        <source>Related</source>
        <extracomment>What another conversation is to the open one</extracomment>
        <translation>Related</translation>
    </message>
    <message>
        <source>Main matter</source>
        <translation>Main matter</translation>
    </message>
    <message>
        <source>Part of this</source>
        <translation>Part of this</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>Low</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Priority of a conversation: the usual one</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>High</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>Urgent</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AlwaysTold</name>
    <message>
        <source>Unknown customer</source>
        <extracomment>In the settings, in the list of customers one is always told of: one whose name is not known</extracomment>
        <translation>Unknown customer</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Announcements</name>
    <message numerus="yes">
        <source>%n things need you now</source>
        <extracomment>Said by screen readers: so many replies failed or mentions came within a moment</extracomment>
        <translation>
            <numerusform>%n things need you now</numerusform>
            <numerusform>%n things need you now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <extracomment>Said by screen readers: so many messages came within a moment</extracomment>
        <translation>
            <numerusform>%n new messages</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::AttachmentModel</name>
    <message numerus="yes">
        <source>At most %n files fit one message.</source>
        <extracomment>Why a file was not attached; %n is a number of files</extracomment>
        <translation>
            <numerusform>At most %n file fits one message.</numerusform>
            <numerusform>At most %n files fit one message.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <extracomment>Why a file was not attached; %1 is its name</extracomment>
        <translation>%1 is not a file.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <extracomment>Why a file was not attached; %1 is its name, %2 a size such as &quot;50 MB&quot;</extracomment>
        <translation>%1 is larger than %2.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <extracomment>Why a file was not attached; %1 is its name</extracomment>
        <translation>%1 could not be read.</translation>
    </message>
    <message>
        <source>This channel does not take %1.</source>
        <extracomment>Why a file was not attached or not sent; %1 is its name</extracomment>
        <translation>This channel does not take %1.</translation>
    </message>
    <message numerus="yes">
        <source>This channel takes at most %n file(s) in one message.</source>
        <extracomment>Why a file was not attached or a reply was not sent; %n is a number of files</extracomment>
        <translation>
            <numerusform>This channel takes at most %n file in one message.</numerusform>
            <numerusform>This channel takes at most %n files in one message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::CallForm</name>
    <message>
        <source>Done.</source>
        <extracomment>Below a form: the order or request was carried out</extracomment>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <extracomment>Below a form: the question was answered, with nothing</extracomment>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>There is none like that.</source>
        <translation>There is none like that.</translation>
    </message>
    <message>
        <source>This is not accepted: %1</source>
        <extracomment>Below a form; %1 is the name of a field</extracomment>
        <translation>This is not accepted: %1</translation>
    </message>
    <message>
        <source>No longer available: %1</source>
        <extracomment>Below a form; %1 is an article number of the shop</extracomment>
        <translation>No longer available: %1</translation>
    </message>
    <message>
        <source>Not possible any more: %1</source>
        <extracomment>Below a form; %1 is an article, or what has changed</extracomment>
        <translation>Not possible any more: %1</translation>
    </message>
    <message>
        <source>Something has changed meanwhile. Please look again.</source>
        <translation>Something has changed meanwhile. Please look again.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>You may not do this here.</translation>
    </message>
    <message>
        <source>Too many questions at once. Please wait a moment.</source>
        <translation>Too many questions at once. Please wait a moment.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>This is too long.</translation>
    </message>
    <message>
        <source>No answer came. It may have been carried out. Trying again does it only once.</source>
        <translation>No answer came. It may have been carried out. Trying again does it only once.</translation>
    </message>
    <message>
        <source>It did not leave in time. Please try again.</source>
        <translation>It did not leave in time. Please try again.</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>You are not connected.</translation>
    </message>
    <message>
        <source>The system behind this channel does not answer now.</source>
        <translation>The system behind this channel does not answer now.</translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <extracomment>Below a form; %1 is the name of a field</extracomment>
        <translation>Please check: %1</translation>
    </message>
    <message>
        <source>It leaves when the connection is back.</source>
        <extracomment>Below a form, while the console is offline</extracomment>
        <translation>It leaves when the connection is back.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ChannelsModel</name>
    <message>
        <source>last received %1</source>
        <extracomment>Of a channel; %1 is a time or date</extracomment>
        <translation>last received %1</translation>
    </message>
    <message>
        <source>last sent %1</source>
        <extracomment>Of a channel; %1 is a time or date</extracomment>
        <translation>last sent %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <extracomment>Of a channel: messages that wait to be sent</extracomment>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>State of a channel and since when: %1 &quot;Connected&quot;, %2 a time or date</extracomment>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>%1 has not worked properly since %2.</source>
        <extracomment>Above the timeline when a channel does not work; %1 is its address or name, %2 a time or date</extracomment>
        <translation>%1 has not worked properly since %2.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tip of a button: what it does and the keys that do the same</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go to</source>
        <extracomment>Group of commands: to places of the window</extracomment>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Conversation</source>
        <extracomment>Group of commands</extracomment>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>Group of commands: about the reply or note being written</extracomment>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>Group of commands</extracomment>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>Group of commands: how one declares oneself</extracomment>
        <translation>Presence</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Group of commands: light and dark</extracomment>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Group of commands</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Group of commands: views and queues of the list of conversations</extracomment>
        <translation>View</translation>
    </message>
    <message>
        <source>Canned response</source>
        <extracomment>Group of commands: texts that are inserted</extracomment>
        <translation>Canned response</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>After the map of shortcuts was saved; %1 is a file</extracomment>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>The map could not be saved in %1.</source>
        <extracomment>The map of shortcuts could not be saved; %1 is a folder</extracomment>
        <translation>The map could not be saved in %1.</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Group of commands: about the open customer</extracomment>
        <translation>Customer</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Composer</name>
    <message>
        <source>the visitor</source>
        <extracomment>A customer whose name is not known</extracomment>
        <translation>the visitor</translation>
    </message>
    <message>
        <source>%1 does not belong to %2 any more, and this reply was written for %2. Read the timeline again, then keep the address or change the text.</source>
        <extracomment>Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer</extracomment>
        <translation>%1 does not belong to %2 any more, and this reply was written for %2. Read the timeline again, then keep the address or change the text.</translation>
    </message>
    <message>
        <source>%1 does not belong to %2 any more. Nothing is sent there: choose another address, or write to them in their own conversation.</source>
        <extracomment>Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer</extracomment>
        <translation>%1 does not belong to %2 any more. Nothing is sent there: choose another address, or write to them in their own conversation.</translation>
    </message>
    <message>
        <source>The address belongs to another customer now</source>
        <extracomment>Below the composer, when a decision changed whom an address belongs to</extracomment>
        <translation>The address belongs to another customer now</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Nothing is written yet</translation>
    </message>
    <message>
        <source>It is longer than the channel takes</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>It is longer than the channel takes</translation>
    </message>
    <message>
        <source>Something is left to fill in</source>
        <extracomment>Why nothing can be sent, because variables of a canned response are left: tip of the button</extracomment>
        <translation>Something is left to fill in</translation>
    </message>
    <message>
        <source>The mail it answers is still being fetched</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>The mail it answers is still being fetched</translation>
    </message>
    <message>
        <source>Something is wrong with the receivers</source>
        <translation>Something is wrong with the receivers</translation>
    </message>
    <message>
        <source>There is no address to send it to</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>There is no address to send it to</translation>
    </message>
    <message>
        <source>The address does not belong to this customer</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>The address does not belong to this customer</translation>
    </message>
    <message>
        <source>The channel takes answers until %1 only. Choose an earlier time.</source>
        <extracomment>Above the reply, when it was to leave later than its channel takes answers; %1 is when that ends</extracomment>
        <translation>The channel takes answers until %1 only. Choose an earlier time.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ConversationModel</name>
    <message>
        <source>Unassigned</source>
        <extracomment>Beside a conversation of the customer: nobody has taken it</extracomment>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Beside a conversation of the customer: it is the agent&apos;s own</extracomment>
        <translation>You</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CustomerPanel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>%1 local time</source>
        <extracomment>Below the customer&apos;s name: what time it is where they are; %1 is a time of day</extracomment>
        <translation>%1 local time</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CustomersModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of addresses</extracomment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::Decisions</name>
    <message>
        <source>Merged %1 into %2.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 and %2 are customers</extracomment>
        <translation>Merged %1 into %2.</translation>
    </message>
    <message>
        <source>The decision was taken back.</source>
        <translation>The decision was taken back.</translation>
    </message>
    <message>
        <source>Unmerged: they are two customers again.</source>
        <translation>Unmerged: they are two customers again.</translation>
    </message>
    <message>
        <source>Linked %1 to this customer.</source>
        <translation>Linked %1 to this customer.</translation>
    </message>
    <message>
        <source>Unlinked %1 from this customer.</source>
        <translation>Unlinked %1 from this customer.</translation>
    </message>
    <message>
        <source>Remembered: %1 is somebody else.</source>
        <translation>Remembered: %1 is somebody else.</translation>
    </message>
    <message>
        <source>Marked %1 as used by several people.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 is an address</extracomment>
        <translation>Marked %1 as used by several people.</translation>
    </message>
    <message>
        <source>Marked %1 as one person&apos;s.</source>
        <translation>Marked %1 as one person&apos;s.</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 is an address, %2 a purpose, %3 &quot;agreed&quot; or &quot;refused&quot;</extracomment>
        <translation>%1: %2 %3.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <extracomment>After the last decision was taken back</extracomment>
        <translation>Taken back.</translation>
    </message>
    <message>
        <source>The decision was not accepted. %1</source>
        <extracomment>A decision about who is who was not accepted; %1 says why</extracomment>
        <translation>The decision was not accepted. %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Desk</name>
    <message>
        <source>Unassigned</source>
        <extracomment>Heading of the timeline: nobody has taken the conversation</extracomment>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Heading of the timeline: the conversation is the agent&apos;s own</extracomment>
        <translation>You</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <extracomment>Heading of the timeline: the conversation is put aside; %1 is a time or a day and a time</extracomment>
        <translation>Snoozed until %1</translation>
    </message>
    <message>
        <source>Viewed by %1</source>
        <extracomment>Heading of the timeline: colleagues who have the conversation open as well; %1 are their names</extracomment>
        <translation>Viewed by %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::DeskTray</name>
    <message>
        <source>Open %1</source>
        <extracomment>Menu of the icon in the system&apos;s bar; %1 is the program&apos;s name</extracomment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Menu of the icon in the system&apos;s bar: ends the program</extracomment>
        <translation>Quit</translation>
    </message>
    <message numerus="yes">
        <source>%n unread conversation(s)</source>
        <extracomment>Beside the icon in the system&apos;s bar</extracomment>
        <translation>
            <numerusform>%n unread conversation</numerusform>
            <numerusform>%n unread conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::EndpointForm</name>
    <message>
        <source>Connect: %1</source>
        <extracomment>Title of the form that connects a channel; %1 is its kind, e.g. &quot;E-mail&quot;</extracomment>
        <translation>Connect: %1</translation>
    </message>
    <message>
        <source>Trying it out. This can take half a minute.</source>
        <extracomment>In a form, while the hub tries the settings</extracomment>
        <translation>Trying it out. This can take half a minute.</translation>
    </message>
    <message>
        <source>It works.</source>
        <extracomment>In a form, after a test of settings</extracomment>
        <translation>It works.</translation>
    </message>
    <message>
        <source>It does not work yet. The first cross above says why.</source>
        <extracomment>In a form, after a test of settings; the steps above say what does not work</extracomment>
        <translation>It does not work yet. The first cross above says why.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <extracomment>In a form, while it is being stored</extracomment>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Saved. What is to be copied stands below.</source>
        <extracomment>In a form, after it was stored; lines to copy stand below</extracomment>
        <translation>Saved. What is to be copied stands below.</translation>
    </message>
    <message>
        <source>Needed</source>
        <extracomment>Below a field of a form that was left empty</extracomment>
        <translation>Needed</translation>
    </message>
    <message>
        <source>Not a number</source>
        <extracomment>Below a field of a form</extracomment>
        <translation>Not a number</translation>
    </message>
    <message>
        <source>Something is missing. The marked fields say what.</source>
        <extracomment>Below a form in which something is missing or wrong; the fields say what</extracomment>
        <translation>Something is missing. The marked fields say what.</translation>
    </message>
    <message>
        <source>Another channel has this name</source>
        <extracomment>Below the name of an endpoint</extracomment>
        <translation>Another channel has this name</translation>
    </message>
    <message>
        <source>Something is not as it should be. The marked fields say what.</source>
        <extracomment>Below a form in which something is missing or wrong; the fields say what</extracomment>
        <translation>Something is not as it should be. The marked fields say what.</translation>
    </message>
    <message>
        <source>Saved. Now sign in at the provider.</source>
        <extracomment>In a form, after a new mailbox was stored that is signed in at its provider; the button for it stands above</extracomment>
        <translation>Saved. Now sign in at the provider.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Envelope</name>
    <message>
        <source>%1 is not an address.</source>
        <extracomment>Below the address fields of the composer; %1 is what was typed</extracomment>
        <translation>%1 is not an address.</translation>
    </message>
    <message>
        <source>Type whom to forward it to.</source>
        <extracomment>Below the address fields of the composer</extracomment>
        <translation>Type whom to forward it to.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n addresses fit one message.</source>
        <extracomment>Below the address fields of the composer</extracomment>
        <translation>
            <numerusform>At most %n addresses fit one message.</numerusform>
            <numerusform>At most %n addresses fit one message.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to forward here.</source>
        <extracomment>Below the address fields of the composer: the message that was to be passed on is not at hand</extracomment>
        <translation>There is nothing to forward here.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::HistoryLines</name>
    <message>
        <source>%1 linked another conversation: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 what the other one is, for example &quot;Related&quot;</extracomment>
        <translation>%1 linked another conversation: %2</translation>
    </message>
    <message>
        <source>%1 took the link to another conversation away</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 took the link to another conversation away</translation>
    </message>
    <message>
        <source>Combined with another conversation</source>
        <extracomment>Line of the timeline: another conversation of the customer was put into this one</extracomment>
        <translation>Combined with another conversation</translation>
    </message>
    <message>
        <source>Combined with: %1</source>
        <translation>Combined with: %1</translation>
    </message>
    <message>
        <source>A new conversation was started with some of what was here</source>
        <extracomment>Line of the timeline: some of its items went to a new conversation</extracomment>
        <translation>A new conversation was started with some of what was here</translation>
    </message>
    <message>
        <source>Started from another conversation</source>
        <extracomment>Line of the timeline: the beginning of a conversation that was a part of another one</extracomment>
        <translation>Started from another conversation</translation>
    </message>
    <message>
        <source>%1 moved the conversation from %2 to %3</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 and %3 are queues</extracomment>
        <translation>%1 moved the conversation from %2 to %3</translation>
    </message>
    <message>
        <source>%1 moved the conversation from %2 to %3, for %4</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 and %3 are queues, %4 is who is to care for it</extracomment>
        <translation>%1 moved the conversation from %2 to %3, for %4</translation>
    </message>
    <message>
        <source>%1 unassigned the conversation</source>
        <extracomment>Line of the timeline: nobody has the conversation now; %1 is who did it</extracomment>
        <translation>%1 unassigned the conversation</translation>
    </message>
    <message>
        <source>%1 took the conversation</source>
        <extracomment>Line of the timeline: %1 assigned the conversation to themselves</extracomment>
        <translation>%1 took the conversation</translation>
    </message>
    <message>
        <source>%1 assigned the conversation to %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 who has the conversation now</extracomment>
        <translation>%1 assigned the conversation to %2</translation>
    </message>
    <message>
        <source>Reopened by the customer&apos;s message</source>
        <translation>Reopened by the customer&apos;s message</translation>
    </message>
    <message>
        <source>Brought back by the customer&apos;s message</source>
        <translation>Brought back by the customer&apos;s message</translation>
    </message>
    <message>
        <source>Back again: its time has come</source>
        <extracomment>Line of the timeline: the time until which the conversation was put aside is over</extracomment>
        <translation>Back again: its time has come</translation>
    </message>
    <message>
        <source>%1 closed the conversation</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 closed the conversation</translation>
    </message>
    <message>
        <source>%1 snoozed the conversation until %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 a date and time</extracomment>
        <translation>%1 snoozed the conversation until %2</translation>
    </message>
    <message>
        <source>%1 reopened the conversation</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 reopened the conversation</translation>
    </message>
    <message>
        <source>%1 brought the conversation back</source>
        <extracomment>Line of the timeline: it had been put aside; %1 is who did it</extracomment>
        <translation>%1 brought the conversation back</translation>
    </message>
    <message>
        <source>%1 changed the state: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 the state, for example &quot;Waiting for the customer&quot;</extracomment>
        <translation>%1 changed the state: %2</translation>
    </message>
    <message>
        <source>%1 tagged the conversation: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags</extracomment>
        <translation>%1 tagged the conversation: %2</translation>
    </message>
    <message>
        <source>%1 took tags away: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags</extracomment>
        <translation>%1 took tags away: %2</translation>
    </message>
    <message>
        <source>%1 tagged the conversation: %2; no longer: %3</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags that came, %3 of tags that went</extracomment>
        <translation>%1 tagged the conversation: %2; no longer: %3</translation>
    </message>
    <message>
        <source>The hub</source>
        <extracomment>Who did something to a conversation, when it was no person</extracomment>
        <translation>The hub</translation>
    </message>
    <message>
        <source>A colleague</source>
        <extracomment>Who did something to a conversation; the name is not known here</extracomment>
        <translation>A colleague</translation>
    </message>
    <message>
        <source>a colleague</source>
        <extracomment>Who got a conversation; the name is not known here</extracomment>
        <translation>a colleague</translation>
    </message>
    <message>
        <source>another queue</source>
        <extracomment>Where a conversation was or is; the name is not known here</extracomment>
        <translation>another queue</translation>
    </message>
    <message>
        <source>a tag</source>
        <extracomment>A tag whose name is not known here</extracomment>
        <translation>a tag</translation>
    </message>
    <message>
        <source>%1 set the priority to low</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 set the priority to low</translation>
    </message>
    <message>
        <source>%1 set the priority back to normal</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 set the priority back to normal</translation>
    </message>
    <message>
        <source>%1 set the priority to high</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 set the priority to high</translation>
    </message>
    <message>
        <source>%1 set the priority to urgent</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 set the priority to urgent</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InboxModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Part of a list row for screen readers</extracomment>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a length of time</extracomment>
        <translation>waiting %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>Part of a list row for screen readers: a reply could not be sent</extracomment>
        <translation>not sent</translation>
    </message>
    <message>
        <source>pending</source>
        <extracomment>Part of a list row for screen readers: a reply waits to be sent</extracomment>
        <translation>pending</translation>
    </message>
    <message>
        <source>draft</source>
        <extracomment>Part of a list row for screen readers: an unsent reply was begun</extracomment>
        <translation>draft</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>unassigned</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a time or a day and a time</extracomment>
        <translation>snoozed until %1</translation>
    </message>
    <message>
        <source>viewed by %1</source>
        <extracomment>Part of a list row for screen readers: colleagues have the conversation open; %1 are their names</extracomment>
        <translation>viewed by %1</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>priority: %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InboxViews</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <extracomment>How many conversations a view of the inbox holds, for screen readers</extracomment>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <extracomment>Goes on &quot;12 conversations&quot; (%1) for screen readers: in how many of them something is unread</extracomment>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
    <message>
        <source>All open</source>
        <extracomment>Views of the inbox: every open conversation the agent may see</extracomment>
        <translation>All open</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>Views of the inbox: conversations assigned to the agent</extracomment>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <extracomment>Views of the inbox: conversations nobody has taken</extracomment>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>Views of the inbox: conversations with something of the agent&apos;s that was not sent</extracomment>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Views of the inbox: finished conversations</extracomment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <extracomment>Views of the inbox: conversations put aside for a while</extracomment>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>Mentions</source>
        <extracomment>Views of the inbox: conversations in which a note names the agent</extracomment>
        <translation>Mentions</translation>
    </message>
</context>
<context>
    <name>throughline::ui::KeyCapture</name>
    <message>
        <source>This key is needed for writing. Press it together with Ctrl or Alt.</source>
        <extracomment>Choosing a shortcut: the key alone has a use wherever text is written</extracomment>
        <translation>This key is needed for writing. Press it together with Ctrl or Alt.</translation>
    </message>
    <message>
        <source>These keys write a character on some keyboards. Choose others.</source>
        <extracomment>Choosing a shortcut: AltGr or Option with this key writes a character on some keyboards</extracomment>
        <translation>These keys write a character on some keyboards. Choose others.</translation>
    </message>
    <message>
        <source>These keys edit text everywhere. Choose others.</source>
        <extracomment>Choosing a shortcut: copy, undo and the like use the keys</extracomment>
        <translation>These keys edit text everywhere. Choose others.</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”.</source>
        <extracomment>Choosing a shortcut; %1 are keys, %2 is the command that has them</extracomment>
        <translation>%1 is the shortcut of “%2”.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LastTalk</name>
    <message>
        <source>Nobody of us has written yet</source>
        <extracomment>Above the timeline: no agent has written to the customer so far</extracomment>
        <translation>Nobody of us has written yet</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>In &quot;Last from us: you, 14:02&quot;</extracomment>
        <translation>you</translation>
    </message>
    <message>
        <source>Last from us: %1, %2</source>
        <extracomment>Above the timeline: who of us wrote last, and when</extracomment>
        <translation>Last from us: %1, %2</translation>
    </message>
    <message>
        <source>since then %1 from the customer</source>
        <extracomment>Goes on from &quot;Last from us: …&quot;; %1 is how many items the customer sent since</extracomment>
        <translation>since then %1 from the customer</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who wrote an item, at the beginning of a line</extracomment>
        <translation>You</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>What an item is, in a line about it</extracomment>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinkModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>You cannot change this conversation: its queue is not one of yours.</source>
        <extracomment>In the dialog that links the open conversation with one of another customer</extracomment>
        <translation>You cannot change this conversation: its queue is not one of yours.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinkedTalks</name>
    <message>
        <source>A conversation that is not on this computer</source>
        <extracomment>In the customer column: a conversation that the open one is linked with cannot be shown, it is in a queue of others or closed for long</extracomment>
        <translation>A conversation that is not on this computer</translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LoopbackListener</name>
    <message>
        <source>You can close this page and go back to Throughline.</source>
        <extracomment>Page in the browser after the sign-in at a mail provider</extracomment>
        <translation>You can close this page and go back to Throughline.</translation>
    </message>
    <message>
        <source>This answer does not belong to the sign-in that is under way.</source>
        <extracomment>Page in the browser: somebody else&apos;s answer reached Throughline</extracomment>
        <translation>This answer does not belong to the sign-in that is under way.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Notifications</name>
    <message>
        <source>The system took the test notification. If you do not see it, look whether the system&apos;s own settings hold notifications back.</source>
        <translation>The system took the test notification. If you do not see it, look whether the system&apos;s own settings hold notifications back.</translation>
    </message>
    <message>
        <source>The test notification could not be shown: %1</source>
        <translation>The test notification could not be shown: %1</translation>
    </message>
    <message>
        <source>The test notification was clicked: it works.</source>
        <extracomment>In the settings: the person clicked the test notification</extracomment>
        <translation>The test notification was clicked: it works.</translation>
    </message>
    <message>
        <source>The test notification is on its way.</source>
        <extracomment>In the settings, after the button for a test notification</extracomment>
        <translation>The test notification is on its way.</translation>
    </message>
    <message>
        <source>This is a test. A click on it brings the console to the front.</source>
        <extracomment>Text of the test notification</extracomment>
        <translation>This is a test. A click on it brings the console to the front.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button of a notification</extracomment>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <extracomment>Text of a notification; %n is how many messages came</extracomment>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>Said by screen readers as a customer&apos;s message comes; %1 is the customer, an empty name stands for a visitor
----------
Text of a notification</extracomment>
        <translation>New message</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <extracomment>Text of a notification: somebody gave the agent this conversation</extracomment>
        <translation>Assigned to you</translation>
    </message>
    <message>
        <source>%1, nobody has taken it</source>
        <extracomment>Text of a notification; %1 is &quot;New message&quot; or &quot;3 new messages&quot;</extracomment>
        <translation>%1, nobody has taken it</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>Button of a notification: the agent takes the conversation, which opens</extracomment>
        <translation>Take</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <extracomment>Button of a notification: the conversation comes back in an hour</extracomment>
        <translation>Snooze 1 h</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <extracomment>Title of a notification: a customer whose name is not known</extracomment>
        <translation>Unknown customer</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>Button of a notification, beside a field to answer in</extracomment>
        <translation>Reply</translation>
    </message>
    <message>
        <source>On this system the console cannot show notifications yet. The number of unread conversations stands in the window&apos;s title.</source>
        <extracomment>In the settings: there is no code for this system&apos;s notifications</extracomment>
        <translation>On this system the console cannot show notifications yet. The number of unread conversations stands in the window&apos;s title.</translation>
    </message>
    <message>
        <source>Nothing on this computer shows notifications. The number of unread conversations stands in the window&apos;s title.</source>
        <extracomment>In the settings: no program on this computer shows notifications</extracomment>
        <translation>Nothing on this computer shows notifications. The number of unread conversations stands in the window&apos;s title.</translation>
    </message>
    <message>
        <source>Notifications are shown by %1.</source>
        <extracomment>In the settings; %1 is the program of the system that shows notifications</extracomment>
        <translation>Notifications are shown by %1.</translation>
    </message>
    <message>
        <source>A click on one does not open the conversation.</source>
        <extracomment>In the settings, about the program that shows notifications</extracomment>
        <translation>A click on one does not open the conversation.</translation>
    </message>
    <message>
        <source>Chats can be answered in it.</source>
        <translation>Chats can be answered in it.</translation>
    </message>
    <message>
        <source>It offers no field to answer in.</source>
        <translation>It offers no field to answer in.</translation>
    </message>
    <message>
        <source>It may not play sounds.</source>
        <extracomment>In the settings, about the program that shows notifications</extracomment>
        <translation>It may not play sounds.</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>New message from %1</translation>
    </message>
    <message>
        <source>A reply to %1 was not sent</source>
        <extracomment>Said by screen readers at once; %1 is a customer</extracomment>
        <translation>A reply to %1 was not sent</translation>
    </message>
    <message>
        <source>A colleague mentions you in the conversation with %1</source>
        <extracomment>Said by screen readers at once; %1 is the customer of the conversation</extracomment>
        <translation>A colleague mentions you in the conversation with %1</translation>
    </message>
    <message>
        <source>A note mentions you</source>
        <extracomment>Text of a notification: a note of the team names the agent</extracomment>
        <translation>A note mentions you</translation>
    </message>
</context>
<context>
    <name>throughline::ui::OAuthSignIn</name>
    <message>
        <source>Asking where to sign in…</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>Asking where to sign in…</translation>
    </message>
    <message>
        <source>An answer that does not belong to this sign-in was refused. Still waiting for the browser.</source>
        <extracomment>State of a sign-in at a mail provider, after somebody else&apos;s answer was refused</extracomment>
        <translation>An answer that does not belong to this sign-in was refused. Still waiting for the browser.</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser.</source>
        <translation>Sign in on the page in your browser.</translation>
    </message>
    <message>
        <source>Open the page on any device and type the code.</source>
        <extracomment>State of a sign-in at a mail provider: below stand a code and an address</extracomment>
        <translation>Open the page on any device and type the code.</translation>
    </message>
    <message>
        <source>The hub is getting access…</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>The hub is getting access…</translation>
    </message>
    <message>
        <source>Signed in. The hub keeps the access and renews it.</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>Signed in. The hub keeps the access and renews it.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PaletteModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>Open the linked conversation</source>
        <translation>Open the linked conversation</translation>
    </message>
    <message>
        <source>Go to the linked item</source>
        <extracomment>Row of the palette after a link to a conversation was pasted Row of the palette after a link to an item of a timeline was pasted</extracomment>
        <translation>Go to the linked item</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PastNotifications</name>
    <message>
        <source>Assigned to you</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>Assigned to you</translation>
    </message>
    <message>
        <source>A note mentions you</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>A note mentions you</translation>
    </message>
    <message>
        <source>New message, nobody had taken it</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>New message, nobody had taken it</translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>New message</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <extracomment>In the list of past notifications: a customer whose name is not known</extracomment>
        <translation>Unknown customer</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReplyLength</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <extracomment>Below the composer: how many short messages the text takes</extracomment>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <extracomment>Below the composer, behind how many short messages it is; %n characters still fit the last one</extracomment>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message>
        <source>with special characters less fits</source>
        <extracomment>Below the composer, behind how many short messages it is: a letter that short messages lack</extracomment>
        <translation>with special characters less fits</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %1 SMS, and this channel sends at most %n.</source>
        <extracomment>Below the composer; %1 is how many short messages a text takes, %n how many the channel sends</extracomment>
        <translation>
            <numerusform>Too long: %1 SMS, and this channel sends at most %n.</numerusform>
            <numerusform>Too long: %1 SMS, and this channel sends at most %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReplyWindow</name>
    <message>
        <source>Answer until %1, %2 left</source>
        <extracomment>Above the reply, where a channel takes answers for a time only; %1 is when it ends, %2 how long that is (&quot;3 h 12 min&quot;)</extracomment>
        <translation>Answer until %1, %2 left</translation>
    </message>
</context>
<context>
    <name>throughline::ui::RowSignals</name>
    <message>
        <source>is typing …</source>
        <extracomment>In a list row, in place of the last message: the customer is typing</extracomment>
        <translation>is typing …</translation>
    </message>
    <message>
        <source>A colleague is typing …</source>
        <extracomment>In a list row, in place of the last message: somebody of the team, whose name is not known here</extracomment>
        <translation>A colleague is typing …</translation>
    </message>
    <message>
        <source>%1 is typing …</source>
        <extracomment>In a list row, in place of the last message; %1 is somebody of the team</extracomment>
        <translation>%1 is typing …</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SearchModel</name>
    <message>
        <source>Message</source>
        <extracomment>Kind of a search result</extracomment>
        <translation>Message</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Kind of a search result</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation>Contact point</translation>
    </message>
    <message>
        <source>Older, from the hub</source>
        <extracomment>Heading over search results that are not on this computer but at the hub</extracomment>
        <translation>Older, from the hub</translation>
    </message>
    <message>
        <source>More than %1 messages on this computer</source>
        <extracomment>Above search results; %1 is a number: there are at least so many messages</extracomment>
        <translation>More than %1 messages on this computer</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on this computer</source>
        <extracomment>Above search results: how many messages of this computer have the words</extracomment>
        <translation>
            <numerusform>%n message on this computer</numerusform>
            <numerusform>%n messages on this computer</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Somebody whose name is not known</extracomment>
        <translation>Visitor</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SendGuard</name>
    <message>
        <source>The greeting is for %1, and the reply goes to somebody else.</source>
        <extracomment>Warning before a reply is sent; %1 is the name in the greeting</extracomment>
        <translation>The greeting is for %1, and the reply goes to somebody else.</translation>
    </message>
    <message>
        <source>The text names %1, another customer.</source>
        <extracomment>Warning before a reply is sent; %1 is another customer</extracomment>
        <translation>The text names %1, another customer.</translation>
    </message>
    <message>
        <source>%1 gets this too and is another customer.</source>
        <extracomment>Warning before a reply is sent; %1 is another customer, by name or address</extracomment>
        <translation>%1 gets this too and is another customer.</translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) take part in this exchange. Is it meant for whom it goes to?</source>
        <extracomment>Warning before a reply is sent</extracomment>
        <translation>
            <numerusform>%n other person take part in this exchange. Is it meant for whom it goes to?</numerusform>
            <numerusform>%n other persons take part in this exchange. Is it meant for whom it goes to?</numerusform>
        </translation>
    </message>
    <message>
        <source>The text says %1, and no file is attached.</source>
        <extracomment>Warning before a reply is sent; %1 is a word of the text, such as &quot;attached&quot;</extracomment>
        <translation>The text says %1, and no file is attached.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SessionModel</name>
    <message>
        <source>This is not the address of a hub. It looks like hub.company.example.</source>
        <extracomment>On the sign-in page, below the fields</extracomment>
        <translation>This is not the address of a hub. It looks like hub.company.example.</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <extracomment>On the sign-in page, below the fields</extracomment>
        <translation>Enter your user name and your password.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <extracomment>On the page where a passphrase for the local data is chosen</extracomment>
        <translation>
            <numerusform>Use at least %n character.</numerusform>
            <numerusform>Use at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>On the page where a passphrase for the local data is chosen</extracomment>
        <translation>The two are not the same.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SharedViews</name>
    <message>
        <source>Only me</source>
        <extracomment>Choices of who may see a view or a search that was saved</extracomment>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Team of %1</source>
        <extracomment>Choice of who may see a view or a search that was saved; %1 is the name of a queue</extracomment>
        <translation>Team of %1</translation>
    </message>
    <message>
        <source>Not shared: %1</source>
        <extracomment>Beside a view or a search in a list; %1 is the reason</extracomment>
        <translation>Not shared: %1</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Beside a view or a search in a list: it is another agent&apos;s</extracomment>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <extracomment>Beside a view or a search in a list; %1 is the agent it comes from</extracomment>
        <translation>Shared by %1</translation>
    </message>
    <message>
        <source>Shared with everybody</source>
        <extracomment>Beside one&apos;s own view or search in a list</extracomment>
        <translation>Shared with everybody</translation>
    </message>
    <message>
        <source>Shared with a team</source>
        <extracomment>Beside one&apos;s own view or search in a list</extracomment>
        <translation>Shared with a team</translation>
    </message>
    <message>
        <source>Shared with the team of %1</source>
        <extracomment>Beside one&apos;s own view or search in a list; %1 is the name of a queue</extracomment>
        <translation>Shared with the team of %1</translation>
    </message>
    <message>
        <source>you may not share with this team.</source>
        <extracomment>Reasons why the hub did not share a view or a search; they go on a line</extracomment>
        <translation>you may not share with this team.</translation>
    </message>
    <message>
        <source>only supervisors and administrators may share.</source>
        <translation>only supervisors and administrators may share.</translation>
    </message>
    <message>
        <source>too many are shared already.</source>
        <translation>too many are shared already.</translation>
    </message>
    <message>
        <source>the hub cannot keep it.</source>
        <translation>the hub cannot keep it.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SnippetForm</name>
    <message>
        <source>Change the macro</source>
        <extracomment>Title of the form of a macro</extracomment>
        <translation>Change the macro</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>New macro</translation>
    </message>
    <message>
        <source>Change the canned response</source>
        <extracomment>Title of the form of a canned response</extracomment>
        <translation>Change the canned response</translation>
    </message>
    <message>
        <source>New canned response</source>
        <translation>New canned response</translation>
    </message>
    <message>
        <source>Ada Lovelace</source>
        <extracomment>A customer&apos;s name, as an example</extracomment>
        <translation>Ada Lovelace</translation>
    </message>
    <message>
        <source>Mara Vogt</source>
        <extracomment>An agent&apos;s name, as an example</extracomment>
        <translation>Mara Vogt</translation>
    </message>
    <message>
        <source>My order</source>
        <extracomment>What a conversation is about, as an example</extracomment>
        <translation>My order</translation>
    </message>
    <message>
        <source>Support</source>
        <extracomment>Name of a queue, as an example</extracomment>
        <translation>Support</translation>
    </message>
    <message>
        <source>It holds an action that this version does not know: it cannot be changed here.</source>
        <extracomment>Why a macro cannot be changed</extracomment>
        <translation>It holds an action that this version does not know: it cannot be changed here.</translation>
    </message>
    <message>
        <source>Assign to whoever runs it</source>
        <extracomment>What a macro does; whom it is assigned to follows from who runs it</extracomment>
        <translation>Assign to whoever runs it</translation>
    </message>
    <message>
        <source>Assign to</source>
        <extracomment>What a macro does; a person is chosen beside it</extracomment>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <extracomment>What a macro does; a tag is chosen beside it</extracomment>
        <translation>Give the tag</translation>
    </message>
    <message>
        <source>Take the tag</source>
        <extracomment>What a macro does; a tag is chosen beside it</extracomment>
        <translation>Take the tag</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>What a macro does; a time is chosen beside it</extracomment>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>What a macro does</extracomment>
        <translation>Close</translation>
    </message>
    <message>
        <source>The customer&apos;s name</source>
        <extracomment>Variables of canned responses, in words</extracomment>
        <translation>The customer&apos;s name</translation>
    </message>
    <message>
        <source>My own name</source>
        <translation>My own name</translation>
    </message>
    <message>
        <source>The subject</source>
        <translation>The subject</translation>
    </message>
    <message>
        <source>The queue&apos;s name</source>
        <translation>The queue&apos;s name</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>Beside &quot;Assign to&quot; in the form of a macro</extracomment>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>For an hour</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>For an hour</translation>
    </message>
    <message>
        <source>Until this afternoon</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Until this afternoon</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Until tomorrow morning</translation>
    </message>
    <message>
        <source>Until Monday morning</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Until Monday morning</translation>
    </message>
    <message>
        <source>Give it a name: it is found by it after /.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>Give it a name: it is found by it after /.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>The name is too long.</translation>
    </message>
    <message>
        <source>There is one with this name already.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>There is one with this name already.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>Write a text, or say what it does.</source>
        <extracomment>In the form of a macro</extracomment>
        <translation>Write a text, or say what it does.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Write a text.</translation>
    </message>
    <message>
        <source>Choose for each action what it is done with.</source>
        <extracomment>In the form of a macro: an action lacks its tag or person</extracomment>
        <translation>Choose for each action what it is done with.</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <extracomment>What a macro does; a priority is chosen beside it</extracomment>
        <translation>Set the priority</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SnippetLibrary</name>
    <message>
        <source>Only supervisors and administrators may change it.</source>
        <extracomment>Reasons why the hub refused a canned response or macro</extracomment>
        <translation>Only supervisors and administrators may change it.</translation>
    </message>
    <message>
        <source>There is another one with this name.</source>
        <translation>There is another one with this name.</translation>
    </message>
    <message>
        <source>Somebody removed it in the meantime.</source>
        <translation>Somebody removed it in the meantime.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>It uses a tag or a person that is no longer there.</source>
        <translation>It uses a tag or a person that is no longer there.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Snippets</name>
    <message>
        <source>It holds an action that this version does not know. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>It holds an action that this version does not know. Nothing of it is done.</translation>
    </message>
    <message>
        <source>It uses a tag that is no longer there. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>It uses a tag that is no longer there. Nothing of it is done.</translation>
    </message>
    <message>
        <source>Tags it with %1</source>
        <translation>Tags it with %1</translation>
    </message>
    <message>
        <source>Takes the tag %1 away</source>
        <extracomment>What a macro will do with the conversation; %1 is a tag</extracomment>
        <translation>Takes the tag %1 away</translation>
    </message>
    <message>
        <source>Assigns it to you</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Assigns it to you</translation>
    </message>
    <message>
        <source>Takes it from its owner</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Takes it from its owner</translation>
    </message>
    <message>
        <source>It assigns to somebody who is no longer there. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>It assigns to somebody who is no longer there. Nothing of it is done.</translation>
    </message>
    <message>
        <source>Assigns it to %1</source>
        <extracomment>What a macro will do with the conversation; %1 is somebody of the team</extracomment>
        <translation>Assigns it to %1</translation>
    </message>
    <message>
        <source>The time it snoozes until has passed today. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>The time it snoozes until has passed today. Nothing of it is done.</translation>
    </message>
    <message>
        <source>Snoozes it until %1</source>
        <extracomment>What a macro will do with the conversation; %1 is a date and time</extracomment>
        <translation>Snoozes it until %1</translation>
    </message>
    <message>
        <source>Closes it when the reply is sent</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Closes it when the reply is sent</translation>
    </message>
    <message>
        <source>Closes it</source>
        <translation>Closes it</translation>
    </message>
    <message>
        <source>Gives it the priority %1</source>
        <extracomment>What a macro will do with the conversation; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Gives it the priority %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SpellChoices</name>
    <message>
        <source>Add to my words</source>
        <extracomment>In the list about a word that no dictionary knows: it is right from now on, for this agent</extracomment>
        <translation>Add to my words</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>In the list about a word that no dictionary knows: it is left alone until the console is closed</extracomment>
        <translation>Ignore</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Spelling</name>
    <message>
        <source>This system has no spell checking that the console knows.</source>
        <extracomment>In the settings, about spell checking</extracomment>
        <translation>This system has no spell checking that the console knows.</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Administrators install them as packages, e.g. hunspell-en-us; nothing is checked until then.</source>
        <extracomment>In the settings, about spell checking; &quot;hunspell-en-us&quot; is the name of a package</extracomment>
        <translation>There is no dictionary on this computer. Administrators install them as packages, e.g. hunspell-en-us; nothing is checked until then.</translation>
    </message>
    <message>
        <source>There is no dictionary of the console&apos;s language on this computer. Choose one of the others, or nothing is checked.</source>
        <extracomment>In the settings, about spell checking</extracomment>
        <translation>There is no dictionary of the console&apos;s language on this computer. Choose one of the others, or nothing is checked.</translation>
    </message>
    <message>
        <source>Checked with: %1. A word is right when one of them knows it.</source>
        <extracomment>In the settings, about spell checking; %1 are languages</extracomment>
        <translation>Checked with: %1. A word is right when one of them knows it.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Startup</name>
    <message>
        <source>Opening your data</source>
        <translation>Opening your data</translation>
    </message>
    <message>
        <source>Wrong passphrase.</source>
        <translation>Wrong passphrase.</translation>
    </message>
    <message>
        <source>The password could not be read.</source>
        <translation>The password could not be read.</translation>
    </message>
    <message>
        <source>Starting the hub on this computer</source>
        <translation>Starting the hub on this computer</translation>
    </message>
    <message>
        <source>Me</source>
        <extracomment>Name of the one agent of a hub on this computer, until it is changed</extracomment>
        <translation>Me</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>In the settings, after the support bundle was saved; %1 is a file</extracomment>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>The support bundle could not be saved in %1.</source>
        <translation>The support bundle could not be saved in %1.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>A plugin in the settings; %1 is why (English)</extracomment>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>%1 %2, not signed</source>
        <extracomment>A plugin in the settings: its id, its version</extracomment>
        <translation>%1 %2, not signed</translation>
    </message>
    <message>
        <source>%1 %2, signed by %3</source>
        <extracomment>A plugin in the settings: its id, its version, whose key</extracomment>
        <translation>%1 %2, signed by %3</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SubjectHint</name>
    <message>
        <source>“%1” may belong here: same subject</source>
        <extracomment>In the customer column: another conversation of the customer has the subject of the open one; %1 is that subject</extracomment>
        <translation>“%1” may belong here: same subject</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>Behind a conversation that may belong to the open one: how many others of that subject there are</extracomment>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>“%1” is not suggested here any more.</source>
        <extracomment>What was just done, beside a button that takes it back: another conversation of the customer is not about what the open one is about, and not suggested any more; %1 is its subject</extracomment>
        <translation>“%1” is not suggested here any more.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SyncModel</name>
    <message>
        <source>Offline</source>
        <extracomment>State of the connection with the hub, in one or two words</extracomment>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Updating</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>You can go on working; it is sent later.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>You can go on working; it is sent later.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting with the hub.</source>
        <translation>Connecting with the hub.</translation>
    </message>
    <message>
        <source>%1 records fetched so far.</source>
        <translation>%1 records fetched so far.</translation>
    </message>
    <message>
        <source>Asking the hub what is new.</source>
        <translation>Asking the hub what is new.</translation>
    </message>
    <message>
        <source>Everything the hub has is here.</source>
        <translation>Everything the hub has is here.</translation>
    </message>
    <message>
        <source>The hub does not accept this session any more.</source>
        <translation>The hub does not accept this session any more.</translation>
    </message>
    <message>
        <source>The hub has ended this session.</source>
        <translation>The hub has ended this session.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>%n change waits to be sent.</numerusform>
            <numerusform>%n changes wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent and need you.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>%n change could not be sent and needs you.</numerusform>
            <numerusform>%n changes could not be sent and need you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date until %1.</source>
        <extracomment>Detail of the connection state; %1 is a date and time</extracomment>
        <translation>Up to date until %1.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>The copy on this computer was damaged and is fetched from the hub again. The old file is kept, encrypted: %1</source>
        <extracomment>Above the conversation, after the local copy could not be read; %1 is a file</extracomment>
        <translation>The copy on this computer was damaged and is fetched from the hub again. The old file is kept, encrypted: %1</translation>
    </message>
    <message>
        <source>Drafts and unsent replies on this computer were damaged and cannot be read. The old file is kept, encrypted: %1</source>
        <extracomment>Above the conversation, after drafts and unsent replies could not be read; %1 is a file</extracomment>
        <translation>Drafts and unsent replies on this computer were damaged and cannot be read. The old file is kept, encrypted: %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TargetModel</name>
    <message>
        <source>None of your channels reaches it</source>
        <extracomment>Why a reply cannot go to this address</extracomment>
        <translation>None of your channels reaches it</translation>
    </message>
    <message>
        <source>The channel is stopped: replies wait until it runs again</source>
        <extracomment>Warning at an address a reply can go to</extracomment>
        <translation>The channel is stopped: replies wait until it runs again</translation>
    </message>
    <message>
        <source>The customer refused messages here: nothing can be sent to this address</source>
        <extracomment>Why a reply cannot go to this address</extracomment>
        <translation>The customer refused messages here: nothing can be sent to this address</translation>
    </message>
    <message numerus="yes">
        <source>The %n-hour window closed at %1: it opens again when the customer writes</source>
        <extracomment>Why a reply cannot go to this address: the channel takes answers for %n hours after the customer&apos;s last message; %1 is a date and time</extracomment>
        <translation>
            <numerusform>The %n-hour window closed at %1: it opens again when the customer writes</numerusform>
            <numerusform>The %n-hour window closed at %1: it opens again when the customer writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFiles</name>
    <message>
        <source>Files of this kind can run programs. Save it only if you know what it is.</source>
        <translation>Files of this kind can run programs. Save it only if you know what it is.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>The file could not be written into this folder.</source>
        <translation>The file could not be written into this folder.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>%1: the path of a file that was saved</extracomment>
        <translation>Saved as %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFilter</name>
    <message>
        <source>From the customer</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>From the customer</translation>
    </message>
    <message>
        <source>From us</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>From us</translation>
    </message>
    <message>
        <source>Internal</source>
        <extracomment>Choice of what the timeline shows: what customers never see</extracomment>
        <translation>Internal</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Messages</translation>
    </message>
    <message>
        <source>E-mails</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Page visits</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Page visits</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Carts</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Carts</translation>
    </message>
    <message>
        <source>System events</source>
        <extracomment>Choice of what the timeline shows: assignments, changes of status, decisions</extracomment>
        <translation>System events</translation>
    </message>
    <message>
        <source>Everything else</source>
        <extracomment>Choice of what the timeline shows: kinds without a choice of their own</extracomment>
        <translation>Everything else</translation>
    </message>
    <message>
        <source>Only today</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Only today</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Written by</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Written by</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>What the timeline shows; %1 is a date</extracomment>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>What the timeline shows; %1 is a date</extracomment>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>Some are hidden</source>
        <extracomment>Beside what the timeline shows, while it is being counted how much is not</extracomment>
        <translation>Some are hidden</translation>
    </message>
    <message numerus="yes">
        <source>%n or more hidden</source>
        <extracomment>Beside what the timeline shows: how many items it does not show, and maybe more</extracomment>
        <translation>
            <numerusform>%n or more hidden</numerusform>
            <numerusform>%n or more hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <extracomment>Beside what the timeline shows: how many items it does not show</extracomment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFind</name>
    <message>
        <source>Not found</source>
        <extracomment>Beside the field that finds words in the timeline</extracomment>
        <translation>Not found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Beside the field that finds words in the timeline: which place this is, and of how many; &quot;3 of 12&quot;</extracomment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineModel</name>
    <message>
        <source>Something in a confidential queue</source>
        <extracomment>Stands in the timeline for an item the agent may not see</extracomment>
        <translation>Something in a confidential queue</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>internal note</translation>
    </message>
    <message>
        <source>sender not verified</source>
        <translation>sender not verified</translation>
    </message>
    <message>
        <source>The channel did not say whether it arrived.</source>
        <translation>The channel did not say whether it arrived.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <extracomment>Below the timeline; %1 is the customer&apos;s name</extracomment>
        <translation>%1 is typing</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TransferModel</name>
    <message numerus="yes">
        <source>Transfer %n conversation(s)</source>
        <extracomment>Title of the dialog that hands conversations over to a colleague or a queue</extracomment>
        <translation>
            <numerusform>Transfer %n conversation</numerusform>
            <numerusform>Transfer %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot see the queue %2. Choose a queue of theirs as well.</source>
        <extracomment>In the dialog that hands a conversation over; %1 is a colleague, %2 a queue</extracomment>
        <translation>%1 cannot see the queue %2. Choose a queue of theirs as well.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Triage</name>
    <message numerus="yes">
        <source>%n conversation(s) assigned to you.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>
            <numerusform>%n conversation assigned to you.</numerusform>
            <numerusform>%n conversations assigned to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) unassigned.</source>
        <translation>
            <numerusform>%n conversation unassigned.</numerusform>
            <numerusform>%n conversations unassigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) closed.</source>
        <translation>
            <numerusform>%n conversation closed.</numerusform>
            <numerusform>%n conversations closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) snoozed until %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a date and time</extracomment>
        <translation>
            <numerusform>%n conversation snoozed until %1.</numerusform>
            <numerusform>%n conversations snoozed until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) tagged.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>
            <numerusform>%n conversation tagged.</numerusform>
            <numerusform>%n conversations tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) untagged.</source>
        <translation>
            <numerusform>%n conversation untagged.</numerusform>
            <numerusform>%n conversations untagged.</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) not changed: %1. %2</source>
        <extracomment>What the hub did not accept; %1 are names of customers, %2 says why</extracomment>
        <translation>
            <numerusform>%n conversation not changed: %1. %2</numerusform>
            <numerusform>%n conversations not changed: %1. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is the name of a macro</extracomment>
        <translation>Done: %1.</translation>
    </message>
    <message>
        <source>Two conversations combined.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>Two conversations combined.</translation>
    </message>
    <message>
        <source>The link was taken away.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>The link was taken away.</translation>
    </message>
    <message>
        <source>The conversations are linked.</source>
        <translation>The conversations are linked.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) transferred to %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a colleague or a queue</extracomment>
        <translation>
            <numerusform>%n conversation transferred to %1.</numerusform>
            <numerusform>%n conversations transferred to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) given the priority %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>
            <numerusform>%n conversation given the priority %1.</numerusform>
            <numerusform>%n conversations given the priority %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::ViewForm</name>
    <message>
        <source>Not finished</source>
        <extracomment>Field of the form of a view: which states of conversations</extracomment>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Any channel</source>
        <extracomment>Field of the form of a view: which channel</extracomment>
        <translation>Any channel</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Label in the form of a view</extracomment>
        <translation>State</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Label in the form of a view, and its first choice</extracomment>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Any queue</source>
        <translation>Any queue</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <extracomment>Label in the form of a view, and its choices: who has the conversation</extracomment>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>Label in the form of a view, and its first choice</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Any or none</translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>Label in the form of a view</extracomment>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Label in the form of a view, and its choices: does the customer wait for an answer</extracomment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Waiting or not</source>
        <translation>Waiting or not</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>Waits for us</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Label in the form of a view, and its choices: what stands on top</extracomment>
        <translation>Order</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Longest waiting first</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Most urgent first</translation>
    </message>
    <message>
        <source>Visible to</source>
        <extracomment>Label in the form of a view: for whom it is there</extracomment>
        <translation>Visible to</translation>
    </message>
</context>
</TS>
