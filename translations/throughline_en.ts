<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>ActionsSection</name>
    <message>
        <source>Look up and order</source>
        <extracomment>Section of the customer column: look-ups and orders by way of the company&apos;s own systems</extracomment>
        <translation>Look up and order</translation>
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
    <name>ComposerPane</name>
    <message>
        <source>The customer wrote while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while messages came in</extracomment>
        <translation>The customer wrote while you were writing. Look first, then send again.</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Button of a notice above the composer: sends at once</extracomment>
        <translation>Send now</translation>
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
    <message>
        <source>Canned responses</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Canned responses</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long for this channel</source>
        <extracomment>Below the composer</extracomment>
        <translation>
            <numerusform>%n character too long for this channel</numerusform>
            <numerusform>%n characters too long for this channel</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, / inserts a canned response</source>
        <extracomment>Hint below the composer</extracomment>
        <translation>Enter sends, Shift+Enter starts a new line, / inserts a canned response</translation>
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
        <source>Keep this address</source>
        <extracomment>Button of a notice above the composer: the reply still goes to the address it was written for</extracomment>
        <translation>Keep this address</translation>
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
    <name>FileStrip</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Button at a picked file; %1 is its name</extracomment>
        <translation>Remove %1</translation>
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
    <name>LinkList</name>
    <message>
        <source>Open %1</source>
        <extracomment>Name of a button that opens a link in the browser; %1 is the host</extracomment>
        <translation>Open %1</translation>
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
    <name>PickField</name>
    <message>
        <source>Choose …</source>
        <extracomment>In a form, while nothing is chosen</extracomment>
        <translation>Choose …</translation>
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
        <translation>Unlink: it is somebody else's</translation>
    </message>
    <message>
        <source>The customer&apos;s only address</source>
        <extracomment>Menu of a contact point that cannot be unlinked</extracomment>
        <translation>The customer's only address</translation>
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
        <source>Write a note for your team</source>
        <extracomment>Placeholder of the note field</extracomment>
        <translation>Write a note for your team</translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the settings</extracomment>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>Appearance: as the system has it
----------
Language: as the system has it</extracomment>
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
        <source>Language</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Language</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Section of the settings</extracomment>
        <translation>About</translation>
    </message>
    <message>
        <source>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, libsodium, spdlog, Boost and QtKeychain.</source>
        <extracomment>In the settings; %1 is the version</extracomment>
        <translation>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, libsodium, spdlog, Boost and QtKeychain.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Search</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Search</translation>
    </message>
    <message>
        <source>To the list of conversations</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>To the list of conversations</translation>
    </message>
    <message>
        <source>Next and previous conversation</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Next and previous conversation</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Write a reply</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Switch between reply and note</translation>
    </message>
    <message>
        <source>Take the conversation</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Take the conversation</translation>
    </message>
    <message>
        <source>To the list of customers</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>To the list of customers</translation>
    </message>
    <message>
        <source>Take back what was just decided about a customer</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Take back what was just decided about a customer</translation>
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
        <source>Start over …</source>
        <extracomment>Button: begin without the local data that cannot be opened</extracomment>
        <translation>Start over …</translation>
    </message>
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
    <name>SuggestionRow</name>
    <message>
        <source>Compare …</source>
        <extracomment>Button at a suggestion: shows both customers side by side, to merge them</extracomment>
        <translation>Compare …</translation>
    </message>
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
        <translation>It is the customer's only address.</translation>
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
</context>
<context>
    <name>throughline::ui::CustomerPanel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Visitor</translation>
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
        <translation>Marked %1 as one person's.</translation>
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
</context>
<context>
    <name>throughline::ui::InboxViews</name>
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
        <source>You can go on reading and writing; everything is sent when the hub can be reached.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>You can go on reading and writing; everything is sent when the hub can be reached.</translation>
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
</TS>
