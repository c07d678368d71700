<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionsSection</name>
    <message>
        <source>Look up and order</source>
        <extracomment>Section of the customer column: look-ups and orders by way of the company&apos;s own systems</extracomment>
        <translation>Nachsehen und bestellen</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>sources differ</source>
        <extracomment>Beside the name of a customer attribute</extracomment>
        <translation>Quellen widersprechen sich</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>CallFormView</name>
    <message>
        <source>Close: %1</source>
        <extracomment>Closes the form of a look-up or an order; %1 is its name</extracomment>
        <translation>Schließen: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends the same order once more, which cannot double it</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look up</source>
        <extracomment>Button: asks the question of a look-up</extracomment>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <extracomment>Spoken name of the button that carries out an order; %1 is the order&apos;s name</extracomment>
        <translation>Bestätigen: %1</translation>
    </message>
</context>
<context>
    <name>CannedPopup</name>
    <message>
        <source>Canned responses</source>
        <extracomment>Name of the list of canned responses, for screen readers</extracomment>
        <translation>Textbausteine</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Welcome to Throughline</source>
        <extracomment>Title of the first page</extracomment>
        <translation>Willkommen bei Throughline</translation>
    </message>
    <message>
        <source>All your customers&apos; messages, visits and notes on one line, whatever channel they use.</source>
        <extracomment>Below the title of the first page</extracomment>
        <translation>Alle Nachrichten, Besuche und Notizen Ihrer Kunden auf einer Linie, welchen Kanal sie auch nutzen.</translation>
    </message>
    <message>
        <source>Work on this computer</source>
        <extracomment>Choice on the first page</extracomment>
        <translation>An diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>Starts a hub of your own here. Ready at once, no account needed.</source>
        <extracomment>Below the choice &quot;Work on this computer&quot;</extracomment>
        <translation>Startet hier einen eigenen Hub. Sofort bereit, ohne Konto.</translation>
    </message>
    <message>
        <source>Join your team</source>
        <extracomment>Choice on the first page</extracomment>
        <translation>Dem Team beitreten</translation>
    </message>
    <message>
        <source>Signs in to your company&apos;s hub with your user name and password.</source>
        <extracomment>Below the choice &quot;Join your team&quot;</extracomment>
        <translation>Meldet Sie mit Benutzername und Passwort am Hub Ihrer Firma an.</translation>
    </message>
</context>
<context>
    <name>ComposerHead</name>
    <message>
        <source>Reply</source>
        <extracomment>Mode of the composer: a message to the customer</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Mode of the composer: a note only colleagues see</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <extracomment>Beside the mode of the composer</extracomment>
        <translation>Das sieht nur Ihr Team</translation>
    </message>
    <message>
        <source>Reply to</source>
        <extracomment>Name of the list of contact points a reply can go to, for screen readers</extracomment>
        <translation>Antwort an</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>The customer wrote while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while messages came in</extracomment>
        <translation>Der Kunde hat geschrieben, während Sie schrieben. Sehen Sie erst nach und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Button of a notice above the composer: sends at once</extracomment>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Attach files</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Textbausteine</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long for this channel</source>
        <extracomment>Below the composer</extracomment>
        <translation>
            <numerusform>%n Zeichen zu lang für diesen Kanal</numerusform>
            <numerusform>%n Zeichen zu lang für diesen Kanal</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, / inserts a canned response</source>
        <extracomment>Hint below the composer</extracomment>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile, / fügt einen Textbaustein ein</translation>
    </message>
    <message>
        <source>Add note</source>
        <extracomment>Button of the composer in note mode</extracomment>
        <translation>Notiz anlegen</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Keep this address</source>
        <extracomment>Button of a notice above the composer: the reply still goes to the address it was written for</extracomment>
        <translation>Bei dieser Adresse bleiben</translation>
    </message>
</context>
<context>
    <name>ConsentChip</name>
    <message>
        <source>agreed</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>What the customer said about being written to for a purpose</extracomment>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Consent of %1, %2: %3</source>
        <extracomment>Name of a button; %1 is a contact point, %2 a purpose, %3 &quot;agreed&quot;, &quot;refused&quot; or &quot;not asked&quot;</extracomment>
        <translation>Einwilligung von %1, %2: %3</translation>
    </message>
    <message>
        <source>Consent for %1</source>
        <extracomment>Name of the list of answers about consent, for screen readers; %1 is a purpose</extracomment>
        <translation>Einwilligung für %1</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>Conversations</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Organisation: %1</source>
        <extracomment>Line of the customer column; %1 is a company</extracomment>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Decisions</source>
        <extracomment>Section of the customer column: who decided that which addresses are this person&apos;s</extracomment>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>Fetching the rest …</source>
        <extracomment>Below the customer&apos;s name, while older parts are still being fetched from the hub</extracomment>
        <translation>Der Rest wird geholt …</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>Customer</source>
        <extracomment>Name of the column about the customer, for screen readers</extracomment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Contact points</source>
        <extracomment>Section of the customer column</extracomment>
        <translation>Kontaktpunkte</translation>
    </message>
    <message>
        <source>Same person?</source>
        <extracomment>Section of the customer column: records that may be the same person</extracomment>
        <translation>Dieselbe Person?</translation>
    </message>
</context>
<context>
    <name>CustomerRow</name>
    <message>
        <source>on the hub</source>
        <extracomment>Mark at a customer that is not on this computer yet</extracomment>
        <translation>auf dem Hub</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>Button at a customer of the list; %1 is a customer</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
</context>
<context>
    <name>CustomersPane</name>
    <message>
        <source>Search customers</source>
        <extracomment>Name of the field above the list of customers</extracomment>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <extracomment>Placeholder of the field above the list of customers</extracomment>
        <translation>Name, Adresse oder Nummer</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Name of the list of customers, for screen readers</extracomment>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <extracomment>Title of the empty list of customers</extracomment>
        <translation>Noch niemand da</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <extracomment>Title of the list of customers when nobody was found</extracomment>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Whoever writes, calls or fills a cart appears here.</source>
        <extracomment>In the empty list of customers</extracomment>
        <translation>Wer schreibt, anruft oder einen Warenkorb füllt, erscheint hier.</translation>
    </message>
    <message>
        <source>Only this computer was searched: the hub cannot be reached.</source>
        <extracomment>In the list of customers when nobody was found and the hub is away</extracomment>
        <translation>Nur dieser Rechner wurde durchsucht: Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Neither this computer nor the hub knows a customer by this name, address or number.</source>
        <extracomment>In the list of customers when nobody was found</extracomment>
        <translation>Weder dieser Rechner noch der Hub kennt jemanden mit diesem Namen, dieser Adresse oder Nummer.</translation>
    </message>
    <message>
        <source>Asking the hub …</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>Der Hub wird gefragt …</translation>
    </message>
    <message>
        <source>From this computer only: the hub cannot be reached.</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>Nur von diesem Rechner: Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>There are more: type more of the name.</source>
        <extracomment>Below the list of customers</extracomment>
        <translation>Es gibt mehr: Geben Sie mehr vom Namen ein.</translation>
    </message>
    <message>
        <source>Enter opens, Shift+Enter compares with the open customer.</source>
        <extracomment>Below the list of customers; hint on keys</extracomment>
        <translation>Eingabe öffnet, Umschalt+Eingabe vergleicht mit der geöffneten Person.</translation>
    </message>
    <message>
        <source>Enter opens.</source>
        <extracomment>Below the list of customers; hint on keys</extracomment>
        <translation>Eingabe öffnet.</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>The data on this computer cannot be opened</source>
        <extracomment>Title of the page shown when the local data is damaged</extracomment>
        <translation>Die Daten auf diesem Computer lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of the page about damaged data</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button beside what was just decided: takes it back</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Put away</source>
        <extracomment>Button beside what was just decided: puts the line away</extracomment>
        <translation>Wegräumen</translation>
    </message>
</context>
<context>
    <name>DecisionLines</name>
    <message>
        <source>%1 decided that %2 is not this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 hat entschieden, dass %2 nicht zu dieser Person gehört</translation>
    </message>
    <message>
        <source>%1 merged %2 into this customer: %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 another customer, %3 addresses</extracomment>
        <translation>%1 hat %2 mit dieser Person zusammengeführt: %3</translation>
    </message>
    <message>
        <source>%1 undid a decision: %2 belongs here again</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 addresses, %3 another customer</extracomment>
        <translation>%1 hat eine Entscheidung zurückgenommen: %2 gehört wieder hierher</translation>
    </message>
    <message>
        <source>%1 took %2 back from %3</source>
        <translation>%1 hat %2 von %3 zurückgeholt</translation>
    </message>
    <message>
        <source>%1 parted %2 from %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address, %3 another customer</extracomment>
        <translation>%1 hat %2 von %3 getrennt</translation>
    </message>
    <message>
        <source>%1 was linked automatically, on the word of a sign-in or a confirmed address</source>
        <extracomment>Line in the timeline; %1 are addresses</extracomment>
        <translation>%1 wurde automatisch zugeordnet, auf Grund einer Anmeldung oder bestätigten Adresse</translation>
    </message>
    <message>
        <source>%1 linked %2 to this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 hat %2 dieser Person zugeordnet</translation>
    </message>
    <message>
        <source>%1 was taken away from this customer</source>
        <extracomment>Line in the timeline; %1 are addresses</extracomment>
        <translation>%1 wurde von dieser Person gelöst</translation>
    </message>
    <message>
        <source>%1 unmerged %2 from this customer: %3</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 another customer, %3 addresses</extracomment>
        <translation>%1 hat %2 wieder von dieser Person getrennt: %3</translation>
    </message>
    <message>
        <source>%1 went to %2 automatically</source>
        <extracomment>Line in the timeline; %1 are addresses, %2 another customer</extracomment>
        <translation>%1 ging automatisch zu %2</translation>
    </message>
    <message>
        <source>%1 unlinked %2 from this customer</source>
        <extracomment>Line in the timeline; %1 is who decided, %2 an address</extracomment>
        <translation>%1 hat %2 von dieser Person gelöst</translation>
    </message>
    <message>
        <source>Throughline</source>
        <extracomment>The program itself, as the one who decided</extracomment>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>An agent</source>
        <extracomment>An agent whose name is not known here, as the one who decided</extracomment>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>a visitor</source>
        <extracomment>A customer whose name is not known</extracomment>
        <translation>einem Besucher</translation>
    </message>
    <message>
        <source>an address</source>
        <extracomment>Stands for a contact point that is not on this computer</extracomment>
        <translation>eine Adresse</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Ends a list of addresses</extracomment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Attach a file</source>
        <extracomment>Title of the dialog that picks files</extracomment>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Folder above</source>
        <extracomment>Button of the dialog that picks files</extracomment>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>Name of the list of files, for screen readers</extracomment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Attach</source>
        <extracomment>Button of the dialog that picks files</extracomment>
        <translation>Anhängen</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Button at a picked file; %1 is its name</extracomment>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Remove %1</source>
        <extracomment>Takes one line out of a list in a form; %1 is what stands there</extracomment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>One of two answers in a form</extracomment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <extracomment>Adds a line to a list in a form; %1 is the name of the list</extracomment>
        <translation>Hinzufügen: %1</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>“%1”</source>
        <extracomment>Below a decision; %1 is why, in the words of who decided</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Unmerge</source>
        <extracomment>Button at a merge of two customers: makes them two again</extracomment>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button at a decision: takes it back</extracomment>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>%1 at the hub, %2</source>
        <extracomment>For screen readers: %1 kind of a search result, %2 its text; it is not on this computer but at the hub</extracomment>
        <translation>%1 im Hub, %2</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Conversations: %1</source>
        <extracomment>Name of the list of conversations, for screen readers</extracomment>
        <translation>Gespräche: %1</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <extracomment>Title of an empty list of conversations</extracomment>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Everything you wrote has been sent.</source>
        <extracomment>In the empty view &quot;Not sent&quot;</extracomment>
        <translation>Alles, was Sie geschrieben haben, ist gesendet.</translation>
    </message>
    <message>
        <source>New conversations appear here by themselves. Choose another view above to see more.</source>
        <extracomment>In an empty view of the inbox</extracomment>
        <translation>Neue Gespräche erscheinen hier von selbst. Mehr sehen Sie in einer anderen Ansicht oben.</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>Draft: %1</source>
        <extracomment>Before the text of a row whose reply was begun and not sent; %1 is the last message</extracomment>
        <translation>Entwurf: %1</translation>
    </message>
</context>
<context>
    <name>KeychainPage</name>
    <message>
        <source>Your key store is locked or has changed</source>
        <extracomment>Title of the page shown when the key of the local data cannot be read</extracomment>
        <translation>Ihr Schlüsselbund ist gesperrt oder ein anderer</translation>
    </message>
    <message>
        <source>The key of your data is in %1.</source>
        <extracomment>On the page about the locked key store; %1 is the name of a key store</extracomment>
        <translation>Der Schlüssel Ihrer Daten liegt in %1.</translation>
    </message>
    <message>
        <source>No key store answers now.</source>
        <extracomment>On the page about the locked key store</extracomment>
        <translation>Zurzeit antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 answers, but does not give the key.</source>
        <extracomment>On the page about the locked key store; %1 is the name of a key store</extracomment>
        <translation>%1 antwortet, gibt den Schlüssel aber nicht heraus.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing has been changed.</source>
        <extracomment>On the page about the locked key store</extracomment>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Work without keeping anything for now</source>
        <extracomment>Button: work in memory only</extracomment>
        <translation>Vorerst arbeiten, ohne etwas zu behalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button of the page about the locked key store</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Open %1</source>
        <extracomment>Name of a button that opens a link in the browser; %1 is the host</extracomment>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <extracomment>Title of the dialogue that compares two customers</extracomment>
        <translation>Zwei Kunden zusammenführen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>Name of the list that compares two customers, for screen readers</extracomment>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>MergeFacts</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
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
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt da</translation>
    </message>
    <message>
        <source>Contact points</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Kontaktwege</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Offene Gespräche</translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>Heading in the comparison of two customers</extracomment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Somebody decided before that these are two different people.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Es wurde schon einmal entschieden, dass dies zwei verschiedene Personen sind.</translation>
    </message>
    <message>
        <source>Their names are different.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Die Namen sind verschieden.</translation>
    </message>
    <message>
        <source>They speak different languages.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Sie sprechen verschiedene Sprachen.</translation>
    </message>
    <message>
        <source>Several people use one of these addresses.</source>
        <extracomment>Warning before two customers are merged</extracomment>
        <translation>Eine dieser Adressen wird von mehreren Personen genutzt.</translation>
    </message>
    <message>
        <source>They are one customer already.</source>
        <extracomment>Why two customers cannot be merged</extracomment>
        <translation>Es ist bereits ein einziger Eintrag.</translation>
    </message>
    <message>
        <source>Both have a customer account of their own, so they stay two customers.</source>
        <extracomment>Why two customers cannot be merged</extracomment>
        <translation>Beide haben ein eigenes Kundenkonto; deshalb bleiben es zwei Einträge.</translation>
    </message>
    <message>
        <source>One customer stays: %1.</source>
        <extracomment>What merging two customers will do; %1 is the name of the one that stays</extracomment>
        <translation>Ein Eintrag bleibt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact point(s) on one timeline; no message is moved or changed.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>
            <numerusform>%n Kontaktweg auf einem Verlauf; keine Nachricht wird verschoben oder geändert.</numerusform>
            <numerusform>%n Kontaktwege auf einem Verlauf; keine Nachricht wird verschoben oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replies and drafts still go to the address they were written to.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>Antworten und Entwürfe gehen weiter an die Adresse, für die sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>You can unmerge them at any time.</source>
        <extracomment>What merging two customers will do</extracomment>
        <translation>Sie können beide jederzeit wieder trennen.</translation>
    </message>
</context>
<context>
    <name>MergeFoot</name>
    <message>
        <source>Why they are the same</source>
        <extracomment>Field of the dialogue that merges two customers</extracomment>
        <translation>Warum es dieselbe Person ist</translation>
    </message>
    <message>
        <source>Why they are the same (kept with the decision; may stay empty)</source>
        <extracomment>Placeholder of the field of the dialogue that merges two customers</extracomment>
        <translation>Warum es dieselbe Person ist (bleibt bei der Entscheidung; darf leer bleiben)</translation>
    </message>
    <message>
        <source>Fetching the rest …</source>
        <extracomment>In the dialogue that merges two customers, while older parts come from the hub</extracomment>
        <translation>Der Rest wird geholt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of the dialogue that merges two customers</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>Button of the dialogue that merges two customers</extracomment>
        <translation>Zusammenführen</translation>
    </message>
</context>
<context>
    <name>MergeHead</name>
    <message>
        <source>Becomes part</source>
        <extracomment>Above the customer that becomes part of the other when they are merged</extracomment>
        <translation>Geht auf in</translation>
    </message>
    <message>
        <source>Swap: the other one stays</source>
        <extracomment>Button between two customers that are to be merged</extracomment>
        <translation>Tauschen: der andere Eintrag bleibt</translation>
    </message>
    <message>
        <source>Stays</source>
        <extracomment>Above the customer that stays when they are merged</extracomment>
        <translation>Bleibt</translation>
    </message>
</context>
<context>
    <name>MergeLine</name>
    <message>
        <source>nothing</source>
        <extracomment>In the comparison of two customers: the customer has nothing of this kind</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>different</source>
        <extracomment>In the comparison of two customers: they say different things</extracomment>
        <translation>verschieden</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <extracomment>Below a long message of which only a part is shown</extracomment>
        <translation>
            <numerusform>Noch %n Zeichen zeigen</numerusform>
            <numerusform>Noch %n Zeichen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageHeading</name>
    <message>
        <source>sender not verified</source>
        <extracomment>Beside a message whose sender may not be who it says</extracomment>
        <translation>Absender nicht geprüft</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Button that scrolls to new messages</extracomment>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest</source>
        <extracomment>Button that scrolls to the newest end of the timeline</extracomment>
        <translation>Neueste</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Internal note</source>
        <extracomment>Heading of an internal note; %1 is its author</extracomment>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Internal note by %1</source>
        <translation>Interne Notiz von %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <extracomment>Below a long note of which only a part is shown</extracomment>
        <translation>
            <numerusform>Noch %n Zeichen zeigen</numerusform>
            <numerusform>Noch %n Zeichen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NowCard</name>
    <message>
        <source>On your site now</source>
        <extracomment>The customer is on the web site at this moment</extracomment>
        <translation>Gerade auf Ihrer Website</translation>
    </message>
    <message>
        <source>In the cart</source>
        <extracomment>Above the lines of a cart that the customer is filling</extracomment>
        <translation>Im Warenkorb</translation>
    </message>
    <message>
        <source>In the cart, %1</source>
        <extracomment>Above the lines of a cart that the customer is filling; %1 is its sum</extracomment>
        <translation>Im Warenkorb, %1</translation>
    </message>
</context>
<context>
    <name>OrderRow</name>
    <message>
        <source>Order %1</source>
        <extracomment>Name of a row for a screen reader; %1 is an order&apos;s number</extracomment>
        <translation>Bestellung %1</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Unlock your data</source>
        <extracomment>Title of the page that asks for the passphrase of the local data</extracomment>
        <translation>Daten entsperren</translation>
    </message>
    <message>
        <source>What is kept on this computer is encrypted with your passphrase.</source>
        <extracomment>Below the title of the page that asks for the passphrase</extracomment>
        <translation>Was auf diesem Computer bleibt, ist mit Ihrer Passphrase verschlüsselt.</translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. The next try is possible in %n second(s).</source>
        <extracomment>On the page that asks for the passphrase, after wrong tries</extracomment>
        <translation>
            <numerusform>Falsche Passphrase. Der nächste Versuch ist in %n Sekunde möglich.</numerusform>
            <numerusform>Falsche Passphrase. Der nächste Versuch ist in %n Sekunden möglich.</numerusform>
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
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>PickField</name>
    <message>
        <source>Choose …</source>
        <extracomment>In a form, while nothing is chosen</extracomment>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>PointMenu</name>
    <message>
        <source>Decide about %1</source>
        <extracomment>Name of a button at a contact point; %1 is the contact point</extracomment>
        <translation>Über %1 entscheiden</translation>
    </message>
    <message>
        <source>Unlink: it is somebody else&apos;s</source>
        <extracomment>Menu of a contact point: gives it a customer of its own</extracomment>
        <translation>Lösen: gehört jemand anderem</translation>
    </message>
    <message>
        <source>The customer&apos;s only address</source>
        <extracomment>Menu of a contact point that cannot be unlinked</extracomment>
        <translation>Die einzige Adresse dieser Person</translation>
    </message>
    <message>
        <source>Used by several people</source>
        <extracomment>Menu of a contact point: several people use it, so that it proves nothing</extracomment>
        <translation>Von mehreren Personen genutzt</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Used by several people</source>
        <extracomment>At a contact point</extracomment>
        <translation>Wird von mehreren Personen benutzt</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <extracomment>At a contact point; %1 is a date and time</extracomment>
        <translation>Zuletzt gesehen %1</translation>
    </message>
</context>
<context>
    <name>PresenceButton</name>
    <message>
        <source>Presence: %1</source>
        <extracomment>Name of the button that changes one&apos;s presence; %1 is the present one</extracomment>
        <translation>Anwesenheit: %1</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>Name of the list of presences, for screen readers</extracomment>
        <translation>Anwesenheit</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <extracomment>Name of the bar at the window&apos;s edge, for screen readers</extracomment>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Inbox</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Place in the rail</extracomment>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>ReplyField</name>
    <message>
        <source>Note text</source>
        <extracomment>Name of the text field for an internal note</extracomment>
        <translation>Notiztext</translation>
    </message>
    <message>
        <source>Reply text</source>
        <extracomment>Name of the text field for a reply to the customer</extracomment>
        <translation>Antworttext</translation>
    </message>
    <message>
        <source>Write a note for your team</source>
        <extracomment>Placeholder of the note field</extracomment>
        <translation>Notiz für Ihr Team schreiben</translation>
    </message>
    <message>
        <source>Write a reply; it opens the conversation again</source>
        <extracomment>Placeholder of the reply field in a finished conversation</extracomment>
        <translation>Antwort schreiben; sie öffnet das Gespräch wieder</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>Placeholder of the reply field</extracomment>
        <translation>Antwort schreiben</translation>
    </message>
</context>
<context>
    <name>RowMarks</name>
    <message>
        <source>Not sent</source>
        <extracomment>Mark of a list row: a reply was refused, or waits to be sent</extracomment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>waits %1</source>
        <extracomment>Mark of a list row: the customer waits for us; %1 is a length of time</extracomment>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Mark of a list row: the conversation is finished</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <extracomment>Mark of a list row: nobody has taken the conversation</extracomment>
        <translation>Nicht zugewiesen</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search</source>
        <extracomment>Name of the search field</extracomment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search messages and people</source>
        <extracomment>Placeholder of the search field</extracomment>
        <translation>Nachrichten und Personen suchen</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Name of the list of search results, for screen readers</extracomment>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>Title of an empty list of search results</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Find anything</source>
        <extracomment>Title of the search page before one has typed</extracomment>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Only what is on this computer was searched.</source>
        <extracomment>Below the title of an empty list of search results: there is no connection to the hub</extracomment>
        <translation>Es wurde nur durchsucht, was auf diesem Computer liegt.</translation>
    </message>
    <message>
        <source>Names, addresses and every message on this computer, also without a network.</source>
        <extracomment>On the search page before one has typed</extracomment>
        <translation>Namen, Adressen und jede Nachricht auf diesem Computer, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Nothing on this computer. Asking the hub…</source>
        <extracomment>Below the title of an empty list of search results: the hub has not answered yet</extracomment>
        <translation>Auf diesem Computer nichts. Der Hub wird gefragt …</translation>
    </message>
    <message>
        <source>Neither on this computer nor at the hub.</source>
        <extracomment>Below the title of an empty list of search results</extracomment>
        <translation>Weder auf diesem Computer noch im Hub.</translation>
    </message>
</context>
<context>
    <name>SetPassphrasePage</name>
    <message>
        <source>Protect your data</source>
        <extracomment>Title of the page where a passphrase for the local data is chosen</extracomment>
        <translation>Daten schützen</translation>
    </message>
    <message>
        <source>This computer offers no key store, so your passphrase encrypts what is kept here. It cannot be recovered.</source>
        <extracomment>Below the title of the page where a passphrase is chosen</extracomment>
        <translation>Dieser Computer bietet keinen Schlüsselbund, deshalb verschlüsselt Ihre Passphrase, was hier bleibt. Sie lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>Label of the passphrase field</extracomment>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>Label of the field to type the passphrase again</extracomment>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Keep nothing on this computer</source>
        <extracomment>Button: work in memory only</extracomment>
        <translation>Hier nichts behalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button of the page where a passphrase is chosen</extracomment>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the settings</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Aussehen</translation>
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
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Appearance</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, libsodium, spdlog, Boost and QtKeychain.</source>
        <extracomment>In the settings; %1 is the version</extracomment>
        <translation>Throughline %1, lizenziert unter der Apache License 2.0. Gebaut mit Qt (LGPL 3), SQLCipher, libsodium, spdlog, Boost und QtKeychain.</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Search</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Suche</translation>
    </message>
    <message>
        <source>To the list of conversations</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Zur Liste der Gespräche</translation>
    </message>
    <message>
        <source>Next and previous conversation</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Nächstes und voriges Gespräch</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Zwischen Antwort und Notiz wechseln</translation>
    </message>
    <message>
        <source>Take the conversation</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Gespräch übernehmen</translation>
    </message>
    <message>
        <source>To the list of customers</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Zur Kundenliste</translation>
    </message>
    <message>
        <source>Take back what was just decided about a customer</source>
        <extracomment>What a shortcut does</extracomment>
        <translation>Die letzte Entscheidung über einen Kunden zurücknehmen</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Join your team</source>
        <extracomment>Title of the sign-in page</extracomment>
        <translation>Dem Team beitreten</translation>
    </message>
    <message>
        <source>Your administrator tells you the hub&apos;s address.</source>
        <extracomment>Below the title of the sign-in page</extracomment>
        <translation>Die Adresse des Hubs nennt Ihnen Ihre Administration.</translation>
    </message>
    <message>
        <source>Hub address</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>hub.company.example</source>
        <extracomment>Example in the field for the hub&apos;s address</extracomment>
        <translation>hub.firma.example</translation>
    </message>
    <message>
        <source>User name</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <extracomment>Label of a field on the sign-in page</extracomment>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button of a page: to the page before</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button of the sign-in page</extracomment>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>not available</source>
        <extracomment>Said by screen readers after the name of a button or field that is off</extracomment>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>StartOver</name>
    <message>
        <source>Start over …</source>
        <extracomment>Button: begin without the local data that cannot be opened</extracomment>
        <translation>Neu beginnen …</translation>
    </message>
    <message>
        <source>The data on this computer is set aside, still encrypted, and fetched again from the hub. Replies that were not sent yet are lost.</source>
        <extracomment>Question before the local data is set aside</extracomment>
        <translation>Die Daten auf diesem Computer werden verschlüsselt beiseitegelegt und neu vom Hub geholt. Noch nicht gesendete Antworten gehen verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a question</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Set aside and start over</source>
        <extracomment>Button of a question: sets the local data aside</extracomment>
        <translation>Beiseitelegen und neu beginnen</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Discard</source>
        <extracomment>Below a reply that was not sent: forgets it</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>Below a reply that was not sent: sends it again</extracomment>
        <translation>Erneut senden</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Compare …</source>
        <extracomment>Button at a suggestion: shows both customers side by side, to merge them</extracomment>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Link address</source>
        <extracomment>Button at a suggestion: only this address is the customer&apos;s</extracomment>
        <translation>Adresse zuordnen</translation>
    </message>
    <message>
        <source>Link %1</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>%1 zuordnen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <extracomment>Button at a suggestion: remembers that they are two people</extracomment>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>%1 is not the same person</source>
        <extracomment>The same for a screen reader; %1 is a customer or an address</extracomment>
        <translation>%1 ist nicht dieselbe Person</translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Connection: %1</source>
        <extracomment>Name of the button about the connection; %1 is its state</extracomment>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>SystemRow</name>
    <message>
        <source>Unmerge</source>
        <extracomment>Button below a line of the timeline: makes two customers of one again</extracomment>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button below a line of the timeline: takes a decision back</extracomment>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Conversations</source>
        <extracomment>Button of narrow windows: shows the list of conversations</extracomment>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>Button: assigns the conversation to oneself</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: finishes the conversation</extracomment>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <extracomment>Button: opens a finished conversation again</extracomment>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Button of narrow windows: shows the column about the customer</extracomment>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>Try now</source>
        <extracomment>Button about the connection</extracomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <extracomment>Title of the middle column while nothing is open</extracomment>
        <translation>Wählen Sie ein Gespräch</translation>
    </message>
    <message>
        <source>Everything a customer wrote, visited and was told stands here on one line.</source>
        <extracomment>In the middle column while nothing is open</extracomment>
        <translation>Was ein Kunde schrieb, besuchte und erfuhr, steht hier auf einer Linie.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TargetButton</name>
    <message>
        <source>Reply to %1 by %2</source>
        <extracomment>Name of the button that chooses whom a reply goes to; %1 is an address, %2 a channel</extracomment>
        <translation>Antwort an %1 über %2</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Before the name of whom a reply goes to</extracomment>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>TimelineList</name>
    <message>
        <source>Timeline</source>
        <extracomment>Name of the list of everything that happened with a customer, for screen readers</extracomment>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Nothing on this line yet</source>
        <extracomment>Title of an empty timeline</extracomment>
        <translation>Auf dieser Linie ist noch nichts</translation>
    </message>
    <message>
        <source>Messages, visits and notes of this customer appear here in order of time, whatever the channel.</source>
        <extracomment>Below the title of an empty timeline</extracomment>
        <translation>Nachrichten, Besuche und Notizen dieses Kunden erscheinen hier in der Reihenfolge der Zeit, welcher Kanal es auch sei.</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>New</source>
        <extracomment>Divider in the timeline above what the agent has not read</extracomment>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>ViewPicker</name>
    <message>
        <source>View: %1</source>
        <extracomment>Name of the button that chooses the inbox&apos;s view; %1 is the view</extracomment>
        <translation>Ansicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <extracomment>How many conversations a view holds, for screen readers</extracomment>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>Name of the list of the inbox&apos;s views, for screen readers</extracomment>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Show less</source>
        <extracomment>Below a list of visited pages</extracomment>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n page(s)</source>
        <extracomment>Below a folded list of visited pages</extracomment>
        <translation>
            <numerusform>Alle %n Seiten zeigen</numerusform>
            <numerusform>Alle %n Seiten zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingRow</name>
    <message>
        <source>Try again</source>
        <extracomment>Below an order that was refused or got no answer</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Below an order that was refused or got no answer</extracomment>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Today</source>
        <extracomment>Divider in the timeline above the items of the present day</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>Date format of a divider in the timeline, as QLocale::toString takes it: weekday, day, month, year</extracomment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Length of time in minutes, short</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Length of time in hours, short</extracomment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Length of time in days, short</extracomment>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>Image</source>
        <extracomment>Kinds of files, before their size</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
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
        <translation>Datei</translation>
    </message>
    <message>
        <source>Something in it is not as it should be.</source>
        <extracomment>Reasons why something did not work, shown as one sentence</extracomment>
        <translation>Darin ist etwas nicht, wie es sein soll.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Das dürfen Sie nicht.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>Benutzername oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Somebody else changed it in the meantime.</source>
        <translation>Inzwischen hat es jemand anderes geändert.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>Es ist schon vorhanden.</translation>
    </message>
    <message>
        <source>This is not possible in its present state.</source>
        <translation>In diesem Zustand geht das nicht.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>Es ist zu groß.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a moment.</source>
        <translation>Zu viele Versuche. Warten Sie einen Augenblick.</translation>
    </message>
    <message>
        <source>It waited too long and was not sent.</source>
        <translation>Es hat zu lange gewartet und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The hub cannot be reached.</source>
        <translation>Der Hub ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The key of the local data is not available.</source>
        <translation>Der Schlüssel der lokalen Daten ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Stored data is damaged.</source>
        <translation>Gespeicherte Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>A newer version of Throughline wrote this data. Update this console.</source>
        <translation>Eine neuere Version von Throughline hat diese Daten geschrieben. Aktualisieren Sie diese Konsole.</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>Das wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>Der Datenträger ließ sich nicht lesen oder beschreiben.</translation>
    </message>
    <message>
        <source>Something went wrong inside Throughline.</source>
        <translation>In Throughline ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Queued</source>
        <extracomment>State of an outgoing message: the hub has it</extracomment>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>State of an outgoing message: the channel has taken it</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <extracomment>State of an outgoing message: nobody can tell whether it arrived</extracomment>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Uploading</source>
        <extracomment>State of an outgoing message: its attachments are on their way to the hub</extracomment>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>State of an outgoing message: not yet at the hub</extracomment>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>Nicht rechtzeitig gesendet</translation>
    </message>
    <message>
        <source>You may not write here any more.</source>
        <extracomment>Reasons why the hub refused a change, shown with the message that failed</extracomment>
        <translation>Sie dürfen hier nicht mehr schreiben.</translation>
    </message>
    <message>
        <source>This channel is switched off.</source>
        <translation>Dieser Kanal ist abgeschaltet.</translation>
    </message>
    <message>
        <source>It is too large for this channel.</source>
        <translation>Es ist für diesen Kanal zu groß.</translation>
    </message>
    <message>
        <source>There is no room left for it.</source>
        <translation>Dafür ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The conversation is not there any more.</source>
        <translation>Das Gespräch ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The hub refused it (%1).</source>
        <translation>Der Hub hat es abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Hint only</source>
        <extracomment>How sure we are that an address belongs to who it says</extracomment>
        <translation>Nur ein Hinweis</translation>
    </message>
    <message>
        <source>Claimed, not checked</source>
        <translation>Angegeben, nicht geprüft</translation>
    </message>
    <message>
        <source>Confirmed by the provider</source>
        <translation>Vom Anbieter bestätigt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>Whether the customer agreed to be written to for a purpose</extracomment>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>What an agent declares about their own availability</extracomment>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Essen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>State of a conversation</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Wartet auf den Kunden</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>Kinds of contact points: addresses and ids that reach a customer</extracomment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web visitor</source>
        <translation>Web-Besucher</translation>
    </message>
    <message>
        <source>Customer account</source>
        <translation>Kundenkonto</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>Purposes a customer can agree to</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <extracomment>Reasons why two records may be the same person</extracomment>
        <translation>Gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <translation>Gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Gleicher Name</translation>
    </message>
    <message>
        <source>Several people use this address</source>
        <translation>Mehrere Personen benutzen diese Adresse</translation>
    </message>
    <message>
        <source>The address was not checked</source>
        <translation>Die Adresse wurde nicht geprüft</translation>
    </message>
    <message>
        <source>They have different customer accounts</source>
        <translation>Sie haben verschiedene Kundenkonten</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Names of customer attributes</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>an agent</source>
        <extracomment>Where an attribute&apos;s value comes from</extracomment>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>the chat form</source>
        <translation>Chat-Formular</translation>
    </message>
    <message>
        <source>the shop&apos;s sign-in</source>
        <translation>Anmeldung im Shop</translation>
    </message>
    <message>
        <source>Web chat</source>
        <extracomment>Names of channels</extracomment>
        <translation>Web-Chat</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Sample channel</source>
        <translation>Beispielkanal</translation>
    </message>
    <message>
        <source>Unknown channel</source>
        <translation>Unbekannter Kanal</translation>
    </message>
    <message>
        <source>&lt;1 min</source>
        <extracomment>Length of time under a minute</extracomment>
        <translation>&lt;1 min</translation>
    </message>
    <message>
        <source>The customer refused messages here. Nothing was sent: choose another address.</source>
        <translation>Hier sind keine Nachrichten erwünscht. Es wurde nichts gesendet: Wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The address belongs to another customer now. Nothing was sent: look again, then write anew.</source>
        <translation>Die Adresse gehört jetzt zu jemand anderem. Es wurde nichts gesendet: Sehen Sie noch einmal nach und schreiben Sie neu.</translation>
    </message>
    <message>
        <source>No answer came. It may have been carried out.</source>
        <translation>Es kam keine Antwort. Vielleicht wurde es ausgeführt.</translation>
    </message>
    <message>
        <source>Somebody else changed these customers in the meantime: look again, then decide.</source>
        <extracomment>Reasons why the hub refused a decision about who is who</extracomment>
        <translation>Diese Kunden wurden inzwischen geändert: Sehen Sie noch einmal nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>You may not decide about this customer.</source>
        <translation>Über diesen Kunden dürfen Sie nicht entscheiden.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>Es wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>They have different customer accounts, so they stay two customers.</source>
        <translation>Sie haben verschiedene Kundenkonten; deshalb bleiben es zwei Einträge.</translation>
    </message>
    <message>
        <source>It is the customer&apos;s only address.</source>
        <translation>Es ist die einzige Adresse dieser Person.</translation>
    </message>
    <message>
        <source>They are one customer already.</source>
        <translation>Es ist bereits ein einziger Eintrag.</translation>
    </message>
    <message>
        <source>It waited too long for the hub.</source>
        <translation>Es hat zu lange auf den Hub gewartet.</translation>
    </message>
    <message>
        <source>Placed</source>
        <extracomment>State of an order</extracomment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>They gave this address themselves: %1</source>
        <extracomment>Reason why two records may be the same person; %1 is a kind of address</extracomment>
        <translation>Diese Adresse wurde selbst angegeben: %1</translation>
    </message>
    <message>
        <source>The customer has many addresses of this kind already</source>
        <translation>Die Person hat schon viele Adressen dieser Art</translation>
    </message>
    <message>
        <source>verified, from %1</source>
        <extracomment>Below a customer attribute; %1 is where the value comes from</extracomment>
        <translation>bestätigt, aus: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>Below a customer attribute; %1 is where the value comes from</extracomment>
        <translation>aus: %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AttachmentModel</name>
    <message numerus="yes">
        <source>At most %n files fit one message.</source>
        <extracomment>Why a file was not attached; %n is a number of files</extracomment>
        <translation>
            <numerusform>Höchstens %n Datei passt in eine Nachricht.</numerusform>
            <numerusform>Höchstens %n Dateien passen in eine Nachricht.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <extracomment>Why a file was not attached; %1 is its name</extracomment>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <extracomment>Why a file was not attached; %1 is its name, %2 a size such as &quot;50 MB&quot;</extracomment>
        <translation>%1 ist größer als %2.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <extracomment>Why a file was not attached; %1 is its name</extracomment>
        <translation>%1 ließ sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CallForm</name>
    <message>
        <source>Done.</source>
        <extracomment>Below a form: the order or request was carried out</extracomment>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <extracomment>Below a form: the question was answered, with nothing</extracomment>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>There is none like that.</source>
        <translation>Das gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not accepted: %1</source>
        <extracomment>Below a form; %1 is the name of a field</extracomment>
        <translation>Das wird nicht angenommen: %1</translation>
    </message>
    <message>
        <source>No longer available: %1</source>
        <extracomment>Below a form; %1 is an article number of the shop</extracomment>
        <translation>Nicht mehr erhältlich: %1</translation>
    </message>
    <message>
        <source>Not possible any more: %1</source>
        <extracomment>Below a form; %1 is an article, or what has changed</extracomment>
        <translation>Nicht mehr möglich: %1</translation>
    </message>
    <message>
        <source>Something has changed meanwhile. Please look again.</source>
        <translation>Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Sie dürfen das hier nicht.</translation>
    </message>
    <message>
        <source>Too many questions at once. Please wait a moment.</source>
        <translation>Zu viele Anfragen auf einmal. Bitte warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <source>No answer came. It may have been carried out. Trying again does it only once.</source>
        <translation>Es kam keine Antwort. Vielleicht wurde es ausgeführt. Ein neuer Versuch führt es nur einmal aus.</translation>
    </message>
    <message>
        <source>It did not leave in time. Please try again.</source>
        <translation>Es ging nicht rechtzeitig ab. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You are not connected.</source>
        <translation>Sie sind nicht verbunden.</translation>
    </message>
    <message>
        <source>The system behind this channel does not answer now.</source>
        <translation>Das System hinter diesem Kanal antwortet gerade nicht.</translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <extracomment>Below a form; %1 is the name of a field</extracomment>
        <translation>Bitte prüfen Sie: %1</translation>
    </message>
    <message>
        <source>It leaves when the connection is back.</source>
        <extracomment>Below a form, while the console is offline</extracomment>
        <translation>Es geht ab, sobald die Verbindung wieder steht.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Composer</name>
    <message>
        <source>the visitor</source>
        <extracomment>A customer whose name is not known</extracomment>
        <translation>dem Besucher</translation>
    </message>
    <message>
        <source>%1 does not belong to %2 any more, and this reply was written for %2. Read the timeline again, then keep the address or change the text.</source>
        <extracomment>Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer</extracomment>
        <translation>%1 gehört nicht mehr zu %2, und diese Antwort wurde für %2 geschrieben. Lesen Sie den Verlauf noch einmal; bleiben Sie dann bei der Adresse oder ändern Sie den Text.</translation>
    </message>
    <message>
        <source>%1 does not belong to %2 any more. Nothing is sent there: choose another address, or write to them in their own conversation.</source>
        <extracomment>Above the composer, when a decision changed whom an address belongs to; %1 is an address, %2 a customer</extracomment>
        <translation>%1 gehört nicht mehr zu %2. Dorthin wird nichts gesendet: Wählen Sie eine andere Adresse, oder schreiben Sie im eigenen Gespräch dieser Person.</translation>
    </message>
    <message>
        <source>The address belongs to another customer now</source>
        <extracomment>Below the composer, when a decision changed whom an address belongs to</extracomment>
        <translation>Die Adresse gehört jetzt zu jemand anderem</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CustomerPanel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CustomersModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <extracomment>Ends a list of addresses</extracomment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::Decisions</name>
    <message>
        <source>Merged %1 into %2.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 and %2 are customers</extracomment>
        <translation>%1 wurde mit %2 zusammengeführt.</translation>
    </message>
    <message>
        <source>The decision was taken back.</source>
        <translation>Die Entscheidung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Unmerged: they are two customers again.</source>
        <translation>Getrennt: Es sind wieder zwei Kunden.</translation>
    </message>
    <message>
        <source>Linked %1 to this customer.</source>
        <translation>%1 wurde dieser Person zugeordnet.</translation>
    </message>
    <message>
        <source>Unlinked %1 from this customer.</source>
        <translation>%1 wurde von dieser Person gelöst.</translation>
    </message>
    <message>
        <source>Remembered: %1 is somebody else.</source>
        <translation>Gemerkt: %1 ist jemand anderes.</translation>
    </message>
    <message>
        <source>Marked %1 as used by several people.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 is an address</extracomment>
        <translation>%1 gilt jetzt als von mehreren Personen genutzt.</translation>
    </message>
    <message>
        <source>Marked %1 as one person&apos;s.</source>
        <translation>%1 gilt jetzt als Adresse einer einzigen Person.</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <extracomment>After a decision, beside a button that takes it back; %1 is an address, %2 a purpose, %3 &quot;agreed&quot; or &quot;refused&quot;</extracomment>
        <translation>%1: %2 %3.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <extracomment>After the last decision was taken back</extracomment>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>The decision was not accepted. %1</source>
        <extracomment>A decision about who is who was not accepted; %1 says why</extracomment>
        <translation>Die Entscheidung wurde nicht angenommen. %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Desk</name>
    <message>
        <source>Unassigned</source>
        <extracomment>Heading of the timeline: nobody has taken the conversation</extracomment>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Heading of the timeline: the conversation is the agent&apos;s own</extracomment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InboxModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <extracomment>Part of a list row for screen readers</extracomment>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a length of time</extracomment>
        <translation>wartet seit %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <extracomment>Part of a list row for screen readers: a reply could not be sent</extracomment>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>pending</source>
        <extracomment>Part of a list row for screen readers: a reply waits to be sent</extracomment>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>draft</source>
        <extracomment>Part of a list row for screen readers: an unsent reply was begun</extracomment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InboxViews</name>
    <message>
        <source>All open</source>
        <extracomment>Views of the inbox: every open conversation the agent may see</extracomment>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>Views of the inbox: conversations assigned to the agent</extracomment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <extracomment>Views of the inbox: conversations nobody has taken</extracomment>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <extracomment>Views of the inbox: conversations with something of the agent&apos;s that was not sent</extracomment>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>Views of the inbox: finished conversations</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SearchModel</name>
    <message>
        <source>Message</source>
        <extracomment>Kind of a search result</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Kind of a search result</extracomment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation>Kontaktpunkt</translation>
    </message>
    <message>
        <source>Older, from the hub</source>
        <extracomment>Heading over search results that are not on this computer but at the hub</extracomment>
        <translation>Ältere, vom Hub</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SessionModel</name>
    <message>
        <source>This is not the address of a hub. It looks like hub.company.example.</source>
        <extracomment>On the sign-in page, below the fields</extracomment>
        <translation>Das ist nicht die Adresse eines Hubs. Sie sieht aus wie hub.firma.example.</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <extracomment>On the sign-in page, below the fields</extracomment>
        <translation>Geben Sie Benutzername und Passwort ein.</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <extracomment>On the page where a passphrase for the local data is chosen</extracomment>
        <translation>
            <numerusform>Nehmen Sie mindestens %n Zeichen.</numerusform>
            <numerusform>Nehmen Sie mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>On the page where a passphrase for the local data is chosen</extracomment>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Startup</name>
    <message>
        <source>Opening your data</source>
        <translation>Ihre Daten werden geöffnet</translation>
    </message>
    <message>
        <source>Wrong passphrase.</source>
        <translation>Falsche Passphrase.</translation>
    </message>
    <message>
        <source>The password could not be read.</source>
        <translation>Das Passwort ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Starting the hub on this computer</source>
        <translation>Der Hub auf diesem Computer wird gestartet</translation>
    </message>
    <message>
        <source>Me</source>
        <extracomment>Name of the one agent of a hub on this computer, until it is changed</extracomment>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
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
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>You can go on reading and writing; everything is sent when the hub can be reached.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>Sie können weiter lesen und schreiben; alles wird gesendet, sobald der Hub erreichbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>Nächster Versuch in %n s.</numerusform>
            <numerusform>Nächster Versuch in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting with the hub.</source>
        <translation>Verbindung mit dem Hub wird aufgebaut.</translation>
    </message>
    <message>
        <source>%1 records fetched so far.</source>
        <translation>%1 Datensätze bisher geholt.</translation>
    </message>
    <message>
        <source>Asking the hub what is new.</source>
        <translation>Der Hub wird nach Neuem gefragt.</translation>
    </message>
    <message>
        <source>Everything the hub has is here.</source>
        <translation>Alles, was der Hub hat, ist hier.</translation>
    </message>
    <message>
        <source>The hub does not accept this session any more.</source>
        <translation>Der Hub nimmt diese Sitzung nicht mehr an.</translation>
    </message>
    <message>
        <source>The hub has ended this session.</source>
        <translation>Der Hub hat diese Sitzung beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>%n Änderung wartet auf das Senden.</numerusform>
            <numerusform>%n Änderungen warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent and need you.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>
            <numerusform>%n Änderung ließ sich nicht senden und braucht Sie.</numerusform>
            <numerusform>%n Änderungen ließen sich nicht senden und brauchen Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date until %1.</source>
        <extracomment>Detail of the connection state; %1 is a date and time</extracomment>
        <translation>Aktuell bis %1.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>The copy on this computer was damaged and is fetched from the hub again. The old file is kept, encrypted: %1</source>
        <extracomment>Above the conversation, after the local copy could not be read; %1 is a file</extracomment>
        <translation>Die Kopie auf diesem Computer war beschädigt und wird neu vom Hub geholt. Die alte Datei bleibt verschlüsselt erhalten: %1</translation>
    </message>
    <message>
        <source>Drafts and unsent replies on this computer were damaged and cannot be read. The old file is kept, encrypted: %1</source>
        <extracomment>Above the conversation, after drafts and unsent replies could not be read; %1 is a file</extracomment>
        <translation>Entwürfe und ungesendete Antworten auf diesem Computer waren beschädigt und lassen sich nicht lesen. Die alte Datei bleibt verschlüsselt erhalten: %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TargetModel</name>
    <message>
        <source>None of your channels reaches it</source>
        <extracomment>Why a reply cannot go to this address</extracomment>
        <translation>Keiner Ihrer Kanäle erreicht ihn</translation>
    </message>
    <message>
        <source>The channel is stopped: replies wait until it runs again</source>
        <extracomment>Warning at an address a reply can go to</extracomment>
        <translation>Der Kanal steht: Antworten warten, bis er wieder läuft</translation>
    </message>
    <message>
        <source>The customer refused messages here: nothing can be sent to this address</source>
        <extracomment>Why a reply cannot go to this address</extracomment>
        <translation>Hier sind keine Nachrichten erwünscht: An diese Adresse kann nichts gesendet werden</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineModel</name>
    <message>
        <source>Something in a confidential queue</source>
        <extracomment>Stands in the timeline for an item the agent may not see</extracomment>
        <translation>Etwas in einer vertraulichen Warteschlange</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>interne Notiz</translation>
    </message>
    <message>
        <source>sender not verified</source>
        <translation>Absender nicht geprüft</translation>
    </message>
    <message>
        <source>The channel did not say whether it arrived.</source>
        <translation>Der Kanal hat nicht gesagt, ob es angekommen ist.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <extracomment>Below the timeline; %1 is the customer&apos;s name</extracomment>
        <translation>%1 schreibt</translation>
    </message>
</context>
</TS>
