<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutSection</name>
    <message>
        <source>Throughline %1, licensed under the Apache License 2.0. Built with Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost and QtKeychain; spelling with Enchant (LGPL 2.1); mail with GMime and GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) and libcurl (curl licence).</source>
        <extracomment>In the settings; %1 is the version</extracomment>
        <translation>Throughline %1, lizenziert unter der Apache-Lizenz 2.0. Gebaut mit Qt (LGPL 3), SQLCipher, OpenSSL, libsodium, spdlog, Boost und QtKeychain; Rechtschreibung mit Enchant (LGPL 2.1); E-Mail mit GMime und GnuTLS (LGPL 2.1), Gumbo (Apache 2.0), libetpan (BSD) und libcurl (curl-Lizenz).</translation>
    </message>
</context>
<context>
    <name>ActionsSection</name>
    <message>
        <source>Look up and order</source>
        <extracomment>Section of the customer column: look-ups and orders by way of the company&apos;s own systems</extracomment>
        <translation>Nachsehen und bestellen</translation>
    </message>
</context>
<context>
    <name>AlwaysTellLine</name>
    <message>
        <source>You are always notified</source>
        <extracomment>In the customer column: notifications of this customer come in quiet hours, too</extracomment>
        <translation>Sie werden immer benachrichtigt</translation>
    </message>
    <message>
        <source>Notify me as of others</source>
        <extracomment>Button in the customer column: notifications of this customer come as of others from now on</extracomment>
        <translation>Wie bei anderen benachrichtigen</translation>
    </message>
</context>
<context>
    <name>AlwaysTellList</name>
    <message>
        <source>Customers you are always notified of: whatever is chosen here, in quiet hours, too.</source>
        <extracomment>In the settings, above a list of customers</extracomment>
        <translation>Kunden, von denen Sie immer benachrichtigt werden: was auch immer hier gewählt ist, auch in der Ruhezeit.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>Button in the settings: of this customer notifications come as of others; %1 is the customer</extracomment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add the open customer</source>
        <extracomment>Button in the settings: of the customer who is open one is always notified</extracomment>
        <translation>Geöffneten Kunden hinzufügen</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <extracomment>What a screen reader says of a menu that has no title</extracomment>
        <translation>Menü</translation>
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
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>Appearance</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>Setting: light or dark</extracomment>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Contrast</source>
        <extracomment>Setting: how much text and lines stand out</extracomment>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Contrast: as the system has it</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Normal contrast</source>
        <extracomment>Contrast</extracomment>
        <translation>Normaler Kontrast</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Contrast</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>Setting: of text, and of the controls that hold it</extracomment>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A size of text; %1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>Setting: how much room is between rows</extracomment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Compact</source>
        <extracomment>Room between rows</extracomment>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <extracomment>Room between rows</extracomment>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Motion</source>
        <extracomment>Setting: animations</extracomment>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>As the system asks</source>
        <extracomment>Motion: as the system has it</extracomment>
        <translation>Wie vom System gewünscht</translation>
    </message>
    <message>
        <source>Full motion</source>
        <extracomment>Motion: animations are shown</extracomment>
        <translation>Volle Bewegung</translation>
    </message>
    <message>
        <source>No motion</source>
        <extracomment>Motion: nothing moves</extracomment>
        <translation>Keine Bewegung</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Setting: on which side the window begins</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>As the language</source>
        <extracomment>Direction of the window: as the language is written</extracomment>
        <translation>Wie die Sprache</translation>
    </message>
    <message>
        <source>Left to right</source>
        <extracomment>Direction of the window</extracomment>
        <translation>Von links nach rechts</translation>
    </message>
    <message>
        <source>Right to left</source>
        <extracomment>Direction of the window</extracomment>
        <translation>Von rechts nach links</translation>
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
    <name>AutoLockSection</name>
    <message>
        <source>The console does not lock by itself.</source>
        <extracomment>In the settings</extracomment>
        <translation>Die Konsole sperrt sich nicht von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without input the data is closed and the key forgotten.</source>
        <extracomment>In the settings; the number is of minutes</extracomment>
        <translation>
            <numerusform>Nach einer Minute ohne Eingabe werden die Daten geschlossen und der Schlüssel vergessen.</numerusform>
            <numerusform>Nach %n Minuten ohne Eingabe werden die Daten geschlossen und der Schlüssel vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Choice in the settings: the console does not lock by itself</extracomment>
        <translation>Nie</translation>
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
        <translation>Jetzt sperren</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notifications</source>
        <extracomment>Name of the button that opens the list of past notifications</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message numerus="yes">
        <source>%n not seen yet</source>
        <extracomment>Spoken after the name of the button that opens the list of past notifications</extracomment>
        <translation>
            <numerusform>%n noch nicht gesehen</numerusform>
            <numerusform>%n noch nicht gesehen</numerusform>
        </translation>
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
    <message>
        <source>Macro: %1</source>
        <extracomment>In the list of canned responses: this one is a macro, which also does something; %1 is its text</extracomment>
        <translation>Makro: %1</translation>
    </message>
</context>
<context>
    <name>ChannelFaults</name>
    <message>
        <source>Sign-in at the provider</source>
        <extracomment>Step of a test of a mailbox: the sign-in at a provider</extracomment>
        <translation>Anmeldung beim Anbieter</translation>
    </message>
    <message>
        <source>Name of the server for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Name des Servers zum Empfangen</translation>
    </message>
    <message>
        <source>Connection for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Verbindung zum Empfangen</translation>
    </message>
    <message>
        <source>Encryption when receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Verschlüsselung beim Empfangen</translation>
    </message>
    <message>
        <source>Log-in for receiving</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Anmeldung zum Empfangen</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Log-in for sending</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Anmeldung zum Senden</translation>
    </message>
    <message>
        <source>A mail to itself</source>
        <extracomment>Step of a test of a mailbox</extracomment>
        <translation>Eine Mail an sich selbst</translation>
    </message>
    <message>
        <source>Start with these settings</source>
        <extracomment>Step of a test of a channel</extracomment>
        <translation>Start mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>Check how the server&apos;s name is written.</source>
        <extracomment>What to do when the name of a mail server is not found</extracomment>
        <translation>Prüfen Sie, wie der Name des Servers geschrieben ist.</translation>
    </message>
    <message>
        <source>Check name and port, and whether the hub&apos;s machine may reach it.</source>
        <extracomment>What to do when a mail server cannot be reached</extracomment>
        <translation>Prüfen Sie Name und Port und ob der Rechner des Hubs ihn erreichen darf.</translation>
    </message>
    <message>
        <source>Check the kind of encryption; a server with an authority of its own needs its certificate below.</source>
        <extracomment>What to do when the encryption to a mail server fails</extracomment>
        <translation>Prüfen Sie die Art der Verschlüsselung; ein Server mit eigener Zertifizierungsstelle braucht deren Zertifikat unten.</translation>
    </message>
    <message>
        <source>Check user name and password; some providers want a password for apps.</source>
        <extracomment>What to do when a mail server refuses the log-in</extracomment>
        <translation>Prüfen Sie Benutzername und Passwort; manche Anbieter verlangen ein App-Passwort.</translation>
    </message>
    <message>
        <source>Sign in at the provider again.</source>
        <extracomment>What to do when a provider refuses the sign-in</extracomment>
        <translation>Melden Sie sich beim Anbieter neu an.</translation>
    </message>
    <message>
        <source>Check whether this account may send from this address.</source>
        <extracomment>What to do when the test mail does not leave</extracomment>
        <translation>Prüfen Sie, ob dieses Konto von dieser Adresse senden darf.</translation>
    </message>
    <message>
        <source>The hub has no plugin for this channel.</source>
        <extracomment>In the settings: the plugin of a channel is missing on the hub</extracomment>
        <translation>Der Hub hat kein Plugin für diesen Kanal.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <extracomment>State of a channel</extracomment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of a channel</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <extracomment>State of a channel</extracomment>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>State of a channel that does not work</extracomment>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Open its settings and try them out: the steps say what is wrong.</source>
        <extracomment>What to do about a channel that does not work</extracomment>
        <translation>Öffnen Sie die Einstellungen und probieren Sie sie aus: Die Schritte sagen, was nicht stimmt.</translation>
    </message>
    <message>
        <source>It starts again by itself. If it does not, check its settings, and whether its plugin is installed.</source>
        <extracomment>What to do about a channel that does not run</extracomment>
        <translation>Er startet von selbst neu. Wenn nicht: Prüfen Sie die Einstellungen und ob das Plugin installiert ist.</translation>
    </message>
    <message>
        <source>Does not run</source>
        <extracomment>State of a channel</extracomment>
        <translation>Läuft nicht</translation>
    </message>
</context>
<context>
    <name>ChannelsSection</name>
    <message>
        <source>Nothing is connected yet: no message can come in.</source>
        <extracomment>In the settings, while no channel is connected</extracomment>
        <translation>Noch ist nichts verbunden: Es kann keine Nachricht eingehen.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Choose…</source>
        <extracomment>In a form, while nothing is chosen</extracomment>
        <translation>Wählen …</translation>
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
    <name>CommandPalette</name>
    <message>
        <source>Commands, customers, conversations</source>
        <extracomment>Name of the palette&apos;s text field, and of the palette for screen readers</extracomment>
        <translation>Befehle, Kunden, Gespräche</translation>
    </message>
    <message>
        <source>Type a command, a name, a queue…</source>
        <extracomment>Placeholder of the palette</extracomment>
        <translation>Befehl, Name oder Warteschlange eingeben …</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Name of the palette&apos;s list, for screen readers</extracomment>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>In the palette when nothing fits what was typed</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>The search over all messages is in the place “Search”.</source>
        <extracomment>In the palette when nothing fits what was typed</extracomment>
        <translation>Alle Nachrichten durchsucht der Platz „Suche“.</translation>
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
    <name>ComposerHint</name>
    <message numerus="yes">
        <source>%n character(s) too long for this channel</source>
        <extracomment>Below the composer</extracomment>
        <translation>
            <numerusform>%n Zeichen zu lang für diesen Kanal</numerusform>
            <numerusform>%n Zeichen zu lang für diesen Kanal</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter sends</source>
        <extracomment>Hint below the composer where there is little room</extracomment>
        <translation>Enter sendet</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, / inserts a canned response</source>
        <extracomment>Hint below the composer</extracomment>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile, / fügt einen Textbaustein ein</translation>
    </message>
</context>
<context>
    <name>ComposerPane</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Keep this address</source>
        <extracomment>Button of a notice above the composer: the reply still goes to the address it was written for</extracomment>
        <translation>Bei dieser Adresse bleiben</translation>
    </message>
</context>
<context>
    <name>ConnectButtons</name>
    <message>
        <source>Connect: %1</source>
        <extracomment>Button: connects a channel; %1 is its kind, e.g. &quot;E-mail&quot;</extracomment>
        <translation>Verbinden: %1</translation>
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
    <message>
        <source>Linked conversations</source>
        <extracomment>Section of the customer column: conversations of other customers that the open one is linked with</extracomment>
        <translation>Verknüpfte Gespräche</translation>
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
        <translation>Enter öffnet, Umschalt+Enter vergleicht mit der geöffneten Person.</translation>
    </message>
    <message>
        <source>Enter opens.</source>
        <extracomment>Below the list of customers; hint on keys</extracomment>
        <translation>Enter öffnet.</translation>
    </message>
    <message>
        <source>Whom to merge with? Enter compares with the open customer, Esc ends that.</source>
        <extracomment>Below the list of customers, after the command that merges; hint on keys</extracomment>
        <translation>Mit wem zusammenführen? Enter vergleicht mit der geöffneten Person, Esc beendet das.</translation>
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
    <name>DayCell</name>
    <message>
        <source>Today</source>
        <extracomment>Of a day in a calendar, for screen readers</extracomment>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Month before</source>
        <extracomment>Button of a calendar</extracomment>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <extracomment>Button of a calendar</extracomment>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>Day, or arrow up and down</source>
        <extracomment>A field for a day to go to; the arrow keys step from day to day</extracomment>
        <translation>Tag, oder Pfeil auf und ab</translation>
    </message>
    <message>
        <source>That is no day. Type it as 14.3. or 2026-03-14.</source>
        <extracomment>Below a field for a day</extracomment>
        <translation>Das ist kein Tag. Schreiben Sie ihn als 14.3. oder 2026-03-14.</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Button: goes to the first item of this day</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Button: goes to the first item of that day</extracomment>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>A week ago</source>
        <extracomment>Button: goes to the first item of that day</extracomment>
        <translation>Vor einer Woche</translation>
    </message>
    <message>
        <source>The first</source>
        <extracomment>Button: goes to the first item of the timeline</extracomment>
        <translation>Der erste</translation>
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
    <name>DeskCommands</name>
    <message>
        <source>Find a command, a customer, a conversation</source>
        <extracomment>Name of a command: opens the list of all commands</extracomment>
        <translation>Befehl, Kunde oder Gespräch finden</translation>
    </message>
    <message>
        <source>To the list of conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zur Liste der Gespräche</translation>
    </message>
    <message>
        <source>To the list of customers</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zur Kundenliste</translation>
    </message>
    <message>
        <source>To the timeline</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <source>To the customer column</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zur Kundenspalte</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>Name of a command</extracomment>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Search messages and people</source>
        <extracomment>Name of a command</extracomment>
        <translation>Nachrichten und Personen suchen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <extracomment>Name of a command</extracomment>
        <translation>Nächstes Gespräch</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <extracomment>Name of a command</extracomment>
        <translation>Vorheriges Gespräch</translation>
    </message>
    <message>
        <source>Next unanswered conversation</source>
        <extracomment>Name of a command: to the conversation that waits longest for an answer</extracomment>
        <translation>Nächstes unbeantwortetes Gespräch</translation>
    </message>
    <message>
        <source>Next conversation of mine</source>
        <extracomment>Name of a command: to the next conversation of one&apos;s own</extracomment>
        <translation>Nächstes eigenes Gespräch</translation>
    </message>
    <message>
        <source>Next conversation at risk</source>
        <extracomment>Name of a command: to the conversation whose answer is due first</extracomment>
        <translation>Nächstes gefährdetes Gespräch</translation>
    </message>
    <message>
        <source>Take the conversation</source>
        <extracomment>Name of a command: assigns the conversation to oneself</extracomment>
        <translation>Gespräch übernehmen</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <extracomment>Name of a command: finishes the conversation</extracomment>
        <translation>Gespräch abschließen</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <extracomment>Name of a command: opens a finished conversation again</extracomment>
        <translation>Gespräch wieder öffnen</translation>
    </message>
    <message>
        <source>Copy a link to the conversation</source>
        <extracomment>Name of a command: the link opens the conversation when it is pasted into the palette</extracomment>
        <translation>Link zum Gespräch kopieren</translation>
    </message>
    <message>
        <source>Take back what was just decided about a customer</source>
        <extracomment>Name of a command</extracomment>
        <translation>Die letzte Entscheidung über einen Kunden zurücknehmen</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Name of a command</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Switch between reply and note</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zwischen Antwort und Notiz wechseln</translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <extracomment>Name of a command: to the end of the timeline</extracomment>
        <translation>Zum Neuesten springen</translation>
    </message>
    <message>
        <source>Jump to the oldest</source>
        <extracomment>Name of a command: to the beginning of the timeline</extracomment>
        <translation>Zum Ältesten springen</translation>
    </message>
    <message>
        <source>Hide system events</source>
        <translation>Systemereignisse ausblenden</translation>
    </message>
    <message>
        <source>Show system events</source>
        <translation>Systemereignisse einblenden</translation>
    </message>
    <message>
        <source>Presence: %1</source>
        <extracomment>Name of a command; %1 is a presence, e.g. &quot;Available&quot;</extracomment>
        <translation>Anwesenheit: %1</translation>
    </message>
    <message>
        <source>Appearance: as the system</source>
        <extracomment>Name of a command: appearance as the system has it</extracomment>
        <translation>Aussehen: wie das System</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <extracomment>Name of a command</extracomment>
        <translation>Aussehen: hell</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <extracomment>Name of a command</extracomment>
        <translation>Aussehen: dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Name of a command</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Settings: appearance</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Aussehen</translation>
    </message>
    <message>
        <source>Settings: language</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Sprache</translation>
    </message>
    <message>
        <source>Settings: keyboard shortcuts</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Tastenkürzel</translation>
    </message>
    <message>
        <source>About Throughline</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Über Throughline</translation>
    </message>
    <message>
        <source>Save the map of shortcuts for printing</source>
        <extracomment>Name of a command</extracomment>
        <translation>Übersicht der Tastenkürzel zum Drucken speichern</translation>
    </message>
    <message>
        <source>Make a view of the list, or change it</source>
        <extracomment>Name of a command: opens the form of a view of the inbox</extracomment>
        <translation>Eine Ansicht der Liste anlegen oder ändern</translation>
    </message>
    <message>
        <source>Snooze the conversation</source>
        <extracomment>Name of a command: puts the conversation aside until a time</extracomment>
        <translation>Das Gespräch zurückstellen</translation>
    </message>
    <message>
        <source>Tag the conversation</source>
        <extracomment>Name of a command: opens a list of tags</extracomment>
        <translation>Das Gespräch verschlagworten</translation>
    </message>
    <message>
        <source>Take back what was just done with conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>Zurücknehmen, was eben mit Gesprächen getan wurde</translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <extracomment>Name of a command: chooses channels, kinds, days that the timeline shows</extracomment>
        <translation>Wählen, was der Verlauf zeigt</translation>
    </message>
    <message>
        <source>Copy a link to the item</source>
        <extracomment>Name of a command: of the marked item in the timeline, else of the newest</extracomment>
        <translation>Link zum Eintrag kopieren</translation>
    </message>
    <message>
        <source>Find in this timeline</source>
        <extracomment>Name of a command: finds words in this customer&apos;s timeline only</extracomment>
        <translation>In diesem Verlauf suchen</translation>
    </message>
    <message>
        <source>Go to a day in the timeline</source>
        <extracomment>Name of a command: to a day that is typed or picked</extracomment>
        <translation>Zu einem Tag im Verlauf</translation>
    </message>
    <message>
        <source>Show everything in the timeline</source>
        <extracomment>Name of a command: nothing of the timeline is left out any more</extracomment>
        <translation>Alles im Verlauf zeigen</translation>
    </message>
    <message>
        <source>Lock now</source>
        <extracomment>Name of a command: closes the data on this computer until it is unlocked</extracomment>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Settings: lock</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Sperre</translation>
    </message>
    <message>
        <source>Settings: plugins</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Plugins</translation>
    </message>
    <message>
        <source>Settings: diagnostics</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Diagnose</translation>
    </message>
    <message>
        <source>Combine with: %1 (%2, %3)</source>
        <extracomment>Name of a command: puts another conversation of the customer into the open one; %1 is its subject or its last words, %2 its state, %3 when something last happened in it</extracomment>
        <translation>Verbinden mit: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Combine the marked conversations</source>
        <extracomment>Name of a command: makes one conversation of the marked ones of a customer</extracomment>
        <translation>Die markierten Gespräche verbinden</translation>
    </message>
    <message>
        <source>Quote the item</source>
        <extracomment>Name of a command: puts the marked item of the timeline, else the newest, into what is written</extracomment>
        <translation>Den Eintrag zitieren</translation>
    </message>
    <message>
        <source>Settings: notifications</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Benachrichtigungen</translation>
    </message>
    <message>
        <source>Macro: %1</source>
        <extracomment>Name of a command; %1 is the name of a macro, which says what it does before it runs</extracomment>
        <translation>Makro: %1</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <extracomment>Name of a command: high contrast on, or off when it is on</extracomment>
        <translation>Hoher Kontrast an oder aus</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>Name of a command: all text and controls grow</extracomment>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <extracomment>Name of a command: all text and controls shrink</extracomment>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <extracomment>Name of a command: text and controls at 100 %</extracomment>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>Switch between compact and comfortable</source>
        <extracomment>Name of a command: more or less room between rows</extracomment>
        <translation>Zwischen kompakt und geräumig wechseln</translation>
    </message>
    <message>
        <source>Motion on or off</source>
        <extracomment>Name of a command: animations off, or on when they are off</extracomment>
        <translation>Bewegung an oder aus</translation>
    </message>
    <message>
        <source>Link as: %1 – %2</source>
        <extracomment>Name of a command: says what another conversation of the customer is to the open one, without combining them; %1 is that, for example &quot;Duplicate&quot;, %2 its subject or its last words</extracomment>
        <translation>Verknüpfen als: %1 – %2</translation>
    </message>
    <message>
        <source>Take the link away: %1</source>
        <extracomment>Name of a command: another conversation of the customer is not linked with the open one any more; %1 is its subject or its last words</extracomment>
        <translation>Verknüpfung lösen: %1</translation>
    </message>
    <message>
        <source>Show past notifications</source>
        <extracomment>Name of a command</extracomment>
        <translation>Bisherige Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <extracomment>Name of a command: the keyboard goes to the next part of the window: places, list, timeline, reply, customer</extracomment>
        <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <extracomment>Name of a command: the keyboard goes to the part of the window before</extracomment>
        <translation>Vorheriger Bereich des Fensters</translation>
    </message>
    <message>
        <source>Previous unanswered conversation</source>
        <extracomment>Name of a command: the way back among those that wait for an answer</extracomment>
        <translation>Voriges unbeantwortetes Gespräch</translation>
    </message>
    <message>
        <source>Previous conversation of mine</source>
        <extracomment>Name of a command: the way back among one&apos;s own conversations</extracomment>
        <translation>Voriges eigenes Gespräch</translation>
    </message>
    <message>
        <source>Transfer the conversation…</source>
        <extracomment>Name of a command: hands the conversation over to a colleague or a queue</extracomment>
        <translation>Gespräch übergeben …</translation>
    </message>
    <message>
        <source>Transfer the marked conversations…</source>
        <extracomment>Name of a command: hands the marked conversations over to a colleague or a queue</extracomment>
        <translation>Markierte Gespräche übergeben …</translation>
    </message>
    <message>
        <source>Settings: answers and macros</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Antworten und Makros</translation>
    </message>
    <message>
        <source>Settings: spelling</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Rechtschreibung</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <extracomment>Name of a command; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Link with a conversation of another customer…</source>
        <extracomment>Name of a command: opens a list of conversations to choose from</extracomment>
        <translation>Mit einem Gespräch anderer Kunden verknüpfen …</translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <extracomment>Name of a command: whoever is then chosen in the list of customers is compared with the open one</extracomment>
        <translation>Mit einem anderen Kunden zusammenführen …</translation>
    </message>
    <message>
        <source>Consent of %1 – %2: %3</source>
        <extracomment>Name of a command: what the customer said about being written to; %1 is a contact point, %2 a purpose, %3 &quot;agreed&quot;, &quot;refused&quot; or &quot;not asked&quot;</extracomment>
        <translation>Einwilligung von %1 – %2: %3</translation>
    </message>
    <message>
        <source>Only one person uses %1</source>
        <translation>%1 wird nur von einer Person genutzt</translation>
    </message>
    <message>
        <source>Several people use %1</source>
        <translation>%1 wird von mehreren Personen genutzt</translation>
    </message>
    <message>
        <source>Unlink %1: it is somebody else&apos;s</source>
        <extracomment>Name of a command: gives a contact point, %1, a customer of its own</extracomment>
        <translation>%1 lösen: gehört jemand anderem</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>Name of a command: shows two customers side by side, to merge them; %1 is who may be the same person</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Link %1 to this customer</source>
        <extracomment>Name of a command: only this contact point, %1, becomes the open customer&apos;s</extracomment>
        <translation>%1 mit diesem Kunden verknüpfen</translation>
    </message>
    <message>
        <source>Not the same person: %1</source>
        <extracomment>Name of a command: remembers that they are two people; %1 is who might have been the same</extracomment>
        <translation>Nicht dieselbe Person: %1</translation>
    </message>
    <message>
        <source>Look up and order: %1</source>
        <extracomment>Name of a command: opens the form of a look-up or an order; %1 says which, in a plugin&apos;s words</extracomment>
        <translation>Nachsehen und bestellen: %1</translation>
    </message>
    <message>
        <source>Mark all notifications as seen</source>
        <extracomment>Name of a command: none of them is new any more</extracomment>
        <translation>Alle Benachrichtigungen als gesehen markieren</translation>
    </message>
    <message>
        <source>Save this search, or remove it from the saved ones</source>
        <extracomment>Name of a command: what is searched for becomes one of the saved searches, or is none of them any more</extracomment>
        <translation>Diese Suche speichern oder aus den gespeicherten nehmen</translation>
    </message>
    <message>
        <source>Unassign the conversation</source>
        <extracomment>Name of a command: nobody has the conversation any more</extracomment>
        <translation>Zuweisung des Gesprächs aufheben</translation>
    </message>
    <message>
        <source>Send again what did not arrive</source>
        <extracomment>Name of a command: tries once more what did not arrive</extracomment>
        <translation>Noch einmal senden, was nicht ankam</translation>
    </message>
    <message>
        <source>Start a new conversation from the item</source>
        <extracomment>Name of a command: the marked item of the timeline, else the newest, and what came after it leave their conversation for a new one</extracomment>
        <translation>Ab dem Eintrag ein neues Gespräch beginnen</translation>
    </message>
    <message>
        <source>Unfold or fold the last items over all channels</source>
        <extracomment>Name of a command: the line above the timeline that says who wrote last</extracomment>
        <translation>Die letzten Einträge aller Kanäle auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Mark all conversations</source>
        <extracomment>Name of a command: all rows of the list</extracomment>
        <translation>Alle Gespräche markieren</translation>
    </message>
    <message>
        <source>Unmark the marked conversations</source>
        <extracomment>Name of a command</extracomment>
        <translation>Markierung der Gespräche aufheben</translation>
    </message>
    <message>
        <source>Take the marked conversations</source>
        <extracomment>Name of a command: assigns the marked conversations to oneself</extracomment>
        <translation>Markierte Gespräche übernehmen</translation>
    </message>
    <message>
        <source>Unassign the marked conversations</source>
        <extracomment>Name of a command: nobody has the marked conversations any more</extracomment>
        <translation>Zuweisung der markierten Gespräche aufheben</translation>
    </message>
    <message>
        <source>Close the marked conversations</source>
        <extracomment>Name of a command: finishes the marked conversations</extracomment>
        <translation>Markierte Gespräche abschließen</translation>
    </message>
    <message>
        <source>Snooze the marked conversations…</source>
        <extracomment>Name of a command: asks until when the marked conversations are put aside</extracomment>
        <translation>Markierte Gespräche zurückstellen …</translation>
    </message>
    <message>
        <source>Tag the marked conversations…</source>
        <extracomment>Name of a command: opens a list of tags</extracomment>
        <translation>Markierten Gesprächen Schlagwörter geben …</translation>
    </message>
    <message>
        <source>Send again what did not arrive in the marked conversations</source>
        <extracomment>Name of a command: tries once more what did not arrive in the marked conversations</extracomment>
        <translation>Noch einmal senden, was in den markierten Gesprächen nicht ankam</translation>
    </message>
    <message>
        <source>Priority of the marked conversations: %1</source>
        <extracomment>Name of a command; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priorität der markierten Gespräche: %1</translation>
    </message>
    <message>
        <source>Settings: channels</source>
        <extracomment>Name of a command: a section of the settings</extracomment>
        <translation>Optionen: Kanäle</translation>
    </message>
    <message>
        <source>New canned response</source>
        <extracomment>Name of a command: opens the form of a new text that is inserted</extracomment>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>New macro</source>
        <extracomment>Name of a command: opens the form of a new macro</extracomment>
        <translation>Neues Makro</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <extracomment>Name of a command: writes a file for the administrator, without messages and names</extracomment>
        <translation>Hilfspaket speichern</translation>
    </message>
    <message>
        <source>Connect with the hub now</source>
        <extracomment>Name of a command: tries at once to reach the hub</extracomment>
        <translation>Jetzt mit dem Hub verbinden</translation>
    </message>
    <message>
        <source>Sign in to the hub again</source>
        <extracomment>Name of a command: the hub does not accept this session any more</extracomment>
        <translation>Neu beim Hub anmelden</translation>
    </message>
    <message>
        <source>Try out a notification</source>
        <extracomment>Name of a command: shows a notification, to see whether they come</extracomment>
        <translation>Eine Benachrichtigung ausprobieren</translation>
    </message>
    <message>
        <source>Save the map of shortcuts as a web page</source>
        <extracomment>Name of a command: writes an HTML file</extracomment>
        <translation>Übersicht der Tastenkürzel als Webseite speichern</translation>
    </message>
    <message>
        <source>Send and close the conversation</source>
        <extracomment>Name of a command: the conversation is finished as the reply leaves</extracomment>
        <translation>Senden und Gespräch abschließen</translation>
    </message>
    <message>
        <source>Send later: in 1 hour</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Später senden: in 1 Stunde</translation>
    </message>
    <message>
        <source>Send later: tomorrow morning</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Später senden: morgen früh</translation>
    </message>
    <message>
        <source>Send later: Monday morning</source>
        <extracomment>Name of a command: the reply leaves then</extracomment>
        <translation>Später senden: Montag früh</translation>
    </message>
    <message>
        <source>Send later: pick day and time…</source>
        <extracomment>Name of a command: opens a dialog</extracomment>
        <translation>Später senden: Tag und Uhrzeit wählen …</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <extracomment>Name of a command: opens a list of files</extracomment>
        <translation>Datei anhängen</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <extracomment>Name of a command: opens the list of texts that are inserted, and of macros</extracomment>
        <translation>Textbaustein einfügen</translation>
    </message>
    <message>
        <source>Choose whom the reply goes to</source>
        <extracomment>Name of a command: opens the list of contact points the reply can go to</extracomment>
        <translation>Wählen, an wen die Antwort geht</translation>
    </message>
    <message>
        <source>Keep the address the reply was begun for</source>
        <extracomment>Name of a command: the answer still goes to the address it was begun for, which means somebody else by now</extracomment>
        <translation>Die Adresse behalten, für die die Antwort begonnen wurde</translation>
    </message>
    <message>
        <source>Fill in what is missing in the text</source>
        <extracomment>Name of a command: to a place of a canned response that has to be filled in before it is sent</extracomment>
        <translation>Ausfüllen, was im Text fehlt</translation>
    </message>
    <message>
        <source>Leave the conversation open when the reply is sent</source>
        <extracomment>Name of a command: a macro wanted it closed as the reply leaves</extracomment>
        <translation>Gespräch beim Senden der Antwort offen lassen</translation>
    </message>
    <message>
        <source>Answer the sender only</source>
        <extracomment>Name of a command: how a mail is answered</extracomment>
        <translation>Nur dem Absender antworten</translation>
    </message>
    <message>
        <source>Answer to all</source>
        <extracomment>Name of a command: how a mail is answered: also to everybody else it went to</extracomment>
        <translation>Allen antworten</translation>
    </message>
    <message>
        <source>Forward this mail</source>
        <extracomment>Name of a command: passes the mail that would be answered on to somebody else</extracomment>
        <translation>Diese E-Mail weiterleiten</translation>
    </message>
    <message>
        <source>Write Cc and Bcc</source>
        <extracomment>Name of a command: shows the fields for copies of a mail</extracomment>
        <translation>Cc und Bcc schreiben</translation>
    </message>
    <message>
        <source>Quote the mail below the answer, or leave it off</source>
        <extracomment>Name of a command: the mail that is answered is put below the answer, or is not</extracomment>
        <translation>Die E-Mail unter der Antwort zitieren oder weglassen</translation>
    </message>
    <message>
        <source>Forward with its files, or without</source>
        <extracomment>Name of a command: the files of the mail go along when it is forwarded, or do not</extracomment>
        <translation>Mit oder ohne ihre Dateien weiterleiten</translation>
    </message>
    <message>
        <source>Answer the sender, or the address the mail asks for</source>
        <extracomment>Name of a command: a mail asks for answers to another address than the sender&apos;s</extracomment>
        <translation>Dem Absender antworten oder der Adresse, um die die E-Mail bittet</translation>
    </message>
    <message>
        <source>Undo sending the reply</source>
        <extracomment>Name of a command: back into the composer</extracomment>
        <translation>Senden der Antwort rückgängig machen</translation>
    </message>
    <message>
        <source>Cancel sending the reply that waits</source>
        <extracomment>Name of a command: of a reply that waits for its time; it is never sent</extracomment>
        <translation>Die wartende Antwort nicht senden</translation>
    </message>
    <message>
        <source>Edit the reply that waits</source>
        <extracomment>Name of a command: of a reply that waits for its time; back into the composer</extracomment>
        <translation>Die wartende Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Send the reply that waits now</source>
        <extracomment>Name of a command: of a reply that waits for its time</extracomment>
        <translation>Die wartende Antwort jetzt senden</translation>
    </message>
    <message>
        <source>Send the reply that was held back anyway</source>
        <extracomment>Name of a command: of a reply that was held back because the customer wrote</extracomment>
        <translation>Die zurückgehaltene Antwort trotzdem senden</translation>
    </message>
    <message>
        <source>Write the reply that was taken back again</source>
        <extracomment>Name of a command: of a reply that was not sent in the end; its text goes into the composer again</extracomment>
        <translation>Die zurückgenommene Antwort noch einmal schreiben</translation>
    </message>
    <message>
        <source>Always notify me of this customer</source>
        <extracomment>Name of a command: of the open customer notifications come in quiet hours and from every queue</extracomment>
        <translation>Bei diesem Kunden immer benachrichtigen</translation>
    </message>
    <message>
        <source>Notify me of this customer as of others</source>
        <extracomment>Name of a command: of the open customer notifications come as of everybody else</extracomment>
        <translation>Bei diesem Kunden wie bei anderen benachrichtigen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsSection</name>
    <message>
        <source>A support bundle is a ZIP file with version, system, sync state, plugins, settings and log. Names, addresses, messages, passwords and names of files are not in it.</source>
        <extracomment>In the settings, above the button that saves a support bundle</extracomment>
        <translation>Ein Hilfspaket ist eine ZIP-Datei mit Version, System, Stand des Abgleichs, Plugins, Einstellungen und Protokoll. Namen, Adressen, Nachrichten, Passwörter und Dateinamen sind nicht darin.</translation>
    </message>
</context>
<context>
    <name>EndpointFormView</name>
    <message>
        <source>More settings</source>
        <extracomment>Button of a form: shows the settings few need</extracomment>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <extracomment>Button of a form: hides the settings few need</extracomment>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>Name in Throughline (needed)</source>
        <extracomment>Label of a field: what a channel is called here</extracomment>
        <translation>Name in Throughline (nötig)</translation>
    </message>
    <message>
        <source>Name in Throughline</source>
        <extracomment>Spoken name of a field: what a channel is called here</extracomment>
        <translation>Name in Throughline</translation>
    </message>
    <message>
        <source>Queue of new conversations</source>
        <extracomment>Label of a field: where new conversations of a channel go</extracomment>
        <translation>Warteschlange neuer Gespräche</translation>
    </message>
</context>
<context>
    <name>EndpointLine</name>
    <message>
        <source>Change</source>
        <extracomment>Button: opens the settings of a channel</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>Spoken name of a button; %1 is a channel&apos;s name</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Switch off</source>
        <extracomment>Button: a channel stops until it is switched on again</extracomment>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <extracomment>Button: a channel starts again</extracomment>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes a channel away</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it for good? Its settings and passwords go, what waits to be sent is stopped. Everything that came and went stays with the customers.</source>
        <extracomment>Question before a channel is taken away</extracomment>
        <translation>Endgültig entfernen? Einstellungen und Passwörter werden gelöscht, Wartendes wird nicht mehr gesendet. Alles Ein- und Ausgegangene bleibt bei den Kunden.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <extracomment>Button: confirms that a channel is taken away</extracomment>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>Button: the channel stays</extracomment>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>EnvelopeFields</name>
    <message>
        <source>To the sender</source>
        <extracomment>How a mail is answered: to its sender only</extracomment>
        <translation>An den Absender</translation>
    </message>
    <message numerus="yes">
        <source>To all (%n more)</source>
        <extracomment>How a mail is answered: to everybody it went to; %n is how many beside the sender</extracomment>
        <translation>
            <numerusform>An alle (%n weitere Person)</numerusform>
            <numerusform>An alle (%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward</source>
        <extracomment>Passes a mail on to somebody else</extracomment>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Cc, Bcc</source>
        <extracomment>Button that shows the fields for copies of a mail</extracomment>
        <translation>Cc, Bcc</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Field of a mail: who gets it</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>Also to</source>
        <extracomment>Field of a mail: who gets it beside the sender</extracomment>
        <translation>Auch an</translation>
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
        <translation>Betreff</translation>
    </message>
    <message>
        <source>The answer goes to %1, as the mail asks. It is another domain than the sender&apos;s.</source>
        <extracomment>In the composer; %1 is an address</extracomment>
        <translation>Die Antwort geht an %1, wie die Mail es wünscht. Die Domain ist eine andere als die des Absenders.</translation>
    </message>
    <message>
        <source>The mail asks for answers to %1, another domain than the sender&apos;s. Yours goes to the sender.</source>
        <extracomment>In the composer; %1 is an address</extracomment>
        <translation>Die Mail wünscht Antworten an %1, eine andere Domain als die des Absenders. Ihre geht an den Absender.</translation>
    </message>
    <message>
        <source>Use the sender</source>
        <extracomment>Button in the composer: the answer goes where the mail came from</extracomment>
        <translation>Absender verwenden</translation>
    </message>
    <message>
        <source>Use that address</source>
        <extracomment>Button in the composer: the answer goes where the mail asked for it</extracomment>
        <translation>Diese Adresse verwenden</translation>
    </message>
</context>
<context>
    <name>EnvelopeFoot</name>
    <message>
        <source>Signature</source>
        <extracomment>Name of the line that shows the signature a mail will get, for screen readers</extracomment>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Leave the quote off</source>
        <extracomment>Button in the composer: the mail that is answered is not put below the answer</extracomment>
        <translation>Zitat weglassen</translation>
    </message>
    <message>
        <source>Quote the mail</source>
        <extracomment>Button in the composer: the mail that is answered is put below the answer</extracomment>
        <translation>Mail zitieren</translation>
    </message>
    <message numerus="yes">
        <source>Without its %n file(s)</source>
        <extracomment>Button in the composer when a mail with files is forwarded</extracomment>
        <translation>
            <numerusform>Ohne die Datei</numerusform>
            <numerusform>Ohne die %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With its %n file(s)</source>
        <extracomment>Button in the composer when a mail with files is forwarded</extracomment>
        <translation>
            <numerusform>Mit der Datei</numerusform>
            <numerusform>Mit den %n Dateien</numerusform>
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
    <name>FileSave</name>
    <message>
        <source>Save a file</source>
        <extracomment>Title of the dialog that saves a file of a message</extracomment>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <extracomment>Name of the field for a file&apos;s name, for screen readers</extracomment>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Folder above</source>
        <extracomment>Button of the dialog that saves a file</extracomment>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Folders</source>
        <extracomment>Name of the list of folders, for screen readers</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Press again to save it all the same. Do not open it unless you know what it is.</source>
        <extracomment>In the dialog that saves a file whose kind can run programs</extracomment>
        <translation>Noch einmal drücken, um sie trotzdem zu speichern. Öffnen Sie sie nur, wenn Sie wissen, was es ist.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on your computer.</source>
        <translation>Dateien dieser Art können auf Ihrem Computer Programme ausführen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <extracomment>Buttons of the dialog that saves a file</extracomment>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <name>FileTile</name>
    <message>
        <source>%1 · the picture cannot be shown</source>
        <extracomment>Beside a file of a message; %1 is its type and size</extracomment>
        <translation>%1 · Das Bild kann nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>The picture cannot be shown.</source>
        <extracomment>In the place of a picture that is broken, too large, or of a kind the console does not read</extracomment>
        <translation>Das Bild kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>Button below a file of a message</extracomment>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>What the timeline shows</source>
        <extracomment>Name of the bar that says what of the timeline is shown, for screen readers</extracomment>
        <translation>Was der Verlauf zeigt</translation>
    </message>
    <message>
        <source>Without system events</source>
        <extracomment>Above the timeline: assignments, changes of status and decisions are left out</extracomment>
        <translation>Ohne Systemereignisse</translation>
    </message>
    <message>
        <source>Show system events</source>
        <extracomment>Name of a button above the timeline</extracomment>
        <translation>Systemereignisse zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>Button above the timeline: nothing is left out any more</extracomment>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>No longer only: %1</source>
        <extracomment>Name of a button above the timeline; %1 is what is shown, e.g. &quot;Notes&quot;</extracomment>
        <translation>Nicht mehr nur: %1</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>What the timeline shows</source>
        <extracomment>Name of a list of choices, for screen readers</extracomment>
        <translation>Was der Verlauf zeigt</translation>
    </message>
    <message>
        <source>From day</source>
        <extracomment>A day from which on the timeline is shown</extracomment>
        <translation>Ab Tag</translation>
    </message>
    <message>
        <source>Until day</source>
        <extracomment>A day up to which the timeline is shown</extracomment>
        <translation>Bis Tag</translation>
    </message>
    <message>
        <source>That is no day, or the end is before the beginning.</source>
        <extracomment>Below two fields for days</extracomment>
        <translation>Das ist kein Tag, oder das Ende liegt vor dem Anfang.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this timeline</source>
        <extracomment>A field that finds words in this customer&apos;s timeline only</extracomment>
        <translation>In diesem Verlauf suchen</translation>
    </message>
    <message>
        <source>Older place</source>
        <extracomment>Name of a button: to the next place further up in the timeline</extracomment>
        <translation>Ältere Stelle</translation>
    </message>
    <message>
        <source>Newer place</source>
        <extracomment>Name of a button: to the next place further down in the timeline</extracomment>
        <translation>Neuere Stelle</translation>
    </message>
    <message>
        <source>End finding</source>
        <extracomment>Name of a button: ends finding in the timeline</extracomment>
        <translation>Suche beenden</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Where do your customers write to you?</source>
        <extracomment>Title of the middle column at the very first start</extracomment>
        <translation>Wo schreiben Ihnen Ihre Kunden?</translation>
    </message>
    <message>
        <source>Connect a channel, and everything that comes in on it stands here on one line.</source>
        <extracomment>In the middle column at the very first start</extracomment>
        <translation>Verbinden Sie einen Kanal: Alles, was dort eingeht, steht dann hier auf einer Linie.</translation>
    </message>
    <message>
        <source>Connect a mailbox</source>
        <extracomment>Button at the very first start</extracomment>
        <translation>Postfach verbinden</translation>
    </message>
    <message>
        <source>Open a chat on your web site</source>
        <extracomment>Button at the very first start: chat on the company&apos;s own web site</extracomment>
        <translation>Chat auf Ihrer Website eröffnen</translation>
    </message>
    <message>
        <source>Bring earlier mail along</source>
        <extracomment>Button at the very first start</extracomment>
        <translation>Frühere Mails mitbringen</translation>
    </message>
    <message>
        <source>Connect the mailbox and set, under “More settings”, how many days of earlier mail to import. A mailbox file (.mbox) comes in by the same way: open it in a mail program and copy its mails into a folder of the mailbox that is read.</source>
        <extracomment>At the very first start: how earlier mail comes in</extracomment>
        <translation>Verbinden Sie das Postfach und legen Sie unter „Weitere Einstellungen“ fest, wie viele Tage früherer Post importiert werden. Eine Postfachdatei (.mbox) kommt auf demselben Weg herein: Öffnen Sie sie in einem Mailprogramm und kopieren Sie ihre Mails in einen Ordner des Postfachs, der gelesen wird.</translation>
    </message>
</context>
<context>
    <name>FormEnd</name>
    <message>
        <source>Save</source>
        <extracomment>Button of a form</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Try and save</source>
        <extracomment>Button of a form: tries the settings and, if they work, saves them</extracomment>
        <translation>Ausprobieren und speichern</translation>
    </message>
    <message>
        <source>Only try</source>
        <extracomment>Button of a form: tries the settings without saving them</extracomment>
        <translation>Nur ausprobieren</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <extracomment>Button of a form: saves settings that do not work yet</extracomment>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a form</extracomment>
        <translation>Schließen</translation>
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
    <name>HintLine</name>
    <message>
        <source>Copy</source>
        <extracomment>Button: copies the line beside it</extracomment>
        <translation>Kopieren</translation>
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
    <message>
        <source>Change this view</source>
        <extracomment>Button beside the chosen view, which is the agent&apos;s own</extracomment>
        <translation>Diese Ansicht ändern</translation>
    </message>
    <message>
        <source>New view</source>
        <extracomment>Button beside the chosen view</extracomment>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>What you snooze waits here until its time, or until the customer writes.</source>
        <extracomment>In the empty view &quot;Snoozed&quot;</extracomment>
        <translation>Was Sie zurückstellen, wartet hier, bis seine Zeit kommt oder die Kundin oder der Kunde schreibt.</translation>
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
    <name>ItemMenu</name>
    <message>
        <source>Copy a link to the item</source>
        <extracomment>Menu of an item of the timeline: the link opens it when it is pasted into the palette</extracomment>
        <translation>Link zum Eintrag kopieren</translation>
    </message>
    <message>
        <source>Quote</source>
        <extracomment>Menu of an item of the timeline: puts it into what is written</extracomment>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Start a new conversation from here</source>
        <extracomment>Menu of an item of the timeline: this item and what came after it leave their conversation for a new one</extracomment>
        <translation>Ab hier ein neues Gespräch beginnen</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>Button of a shortcut in the settings; %1 is the command</extracomment>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>Remove the shortcut: %1</source>
        <extracomment>Button of a shortcut in the settings: the command has no keys any more; %1 is the command</extracomment>
        <translation>Tastenkürzel entfernen: %1</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <extracomment>Button of a shortcut in the settings, while keys are awaited</extracomment>
        <translation>Tasten drücken …</translation>
    </message>
    <message>
        <source>Set keys</source>
        <extracomment>Button of a shortcut in the settings: the command has no keys</extracomment>
        <translation>Tasten wählen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a screen reader says of the button; %1 is a command, %2 its keys or &quot;Set keys&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Swap</source>
        <extracomment>Button of a shortcut in the settings: the two commands exchange their keys</extracomment>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a shortcut in the settings: the keys stay as they were</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>KeySettings</name>
    <message>
        <source>Choose a shortcut and press the keys you want. They go with you to every computer you sign in on.</source>
        <extracomment>Above the list of shortcuts in the settings</extracomment>
        <translation>Tastenkürzel wählen und die gewünschten Tasten drücken. Sie gelten an jedem Rechner, an dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>Name of the list of shortcuts, for screen readers</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Save for printing</source>
        <extracomment>Button below the list of shortcuts: writes a PDF file</extracomment>
        <translation>Zum Drucken speichern</translation>
    </message>
    <message>
        <source>Save as a web page</source>
        <extracomment>Button below the list of shortcuts: writes an HTML file</extracomment>
        <translation>Als Webseite speichern</translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>Button below the list of shortcuts: all as they were at first</extracomment>
        <translation>Alle zurücksetzen</translation>
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
    <name>LanguageName</name>
    <message>
        <source>Albanian</source>
        <extracomment>Name of a language, as in “speaks Swedish”</extracomment>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxemburgisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
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
        <translation>Klappt zu den letzten Einträgen über alle Kanäle auf</translation>
    </message>
</context>
<context>
    <name>LinkAsk</name>
    <message>
        <source>Open this address?</source>
        <extracomment>Title of the question before a link of a mail is opened</extracomment>
        <translation>Diese Adresse öffnen?</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>Button of the question before a link is opened</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button of the question before a link is opened</extracomment>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link with a conversation of another customer</source>
        <extracomment>Title of the dialog that links the open conversation with one of another customer</extracomment>
        <translation>Mit einem Gespräch anderer Kunden verknüpfen</translation>
    </message>
    <message>
        <source>Find a customer or a subject</source>
        <extracomment>Field over the list of conversations: what is typed narrows the list</extracomment>
        <translation>Kunden oder Betreff finden</translation>
    </message>
    <message>
        <source>Conversations of other customers</source>
        <extracomment>Name of the list of conversations that can be linked, for screen readers</extracomment>
        <translation>Gespräche anderer Kunden</translation>
    </message>
    <message>
        <source>No conversation of that name.</source>
        <extracomment>In the list of conversations that can be linked</extracomment>
        <translation>Kein Gespräch dieses Namens.</translation>
    </message>
    <message>
        <source>What the chosen conversation is to the open one</source>
        <extracomment>Label above &quot;Related&quot;, &quot;Main matter&quot;, &quot;Part of this&quot;, &quot;Duplicate&quot;</extracomment>
        <translation>Was das gewählte Gespräch für das geöffnete ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>Button of the dialog that links two conversations</extracomment>
        <translation>Verknüpfen</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Open %1</source>
        <extracomment>Name of a button that opens a link in the browser; %1 is the host</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n more link(s)</source>
        <extracomment>Below a mail: shows the rest of its links</extracomment>
        <translation>
            <numerusform>%n weiterer Link</numerusform>
            <numerusform>%n weitere Links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedTalkRow</name>
    <message>
        <source>Take the link to “%1” away</source>
        <extracomment>Button at a linked conversation of another customer: the two are not linked any more; can be taken back</extracomment>
        <translation>Verknüpfung mit „%1“ lösen</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Locked</source>
        <extracomment>Title of the page shown while the console is locked</extracomment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Your data on this computer is closed and nothing is received. What you had begun to write is kept.</source>
        <extracomment>Below the title of the page shown while the console is locked</extracomment>
        <translation>Ihre Daten auf diesem Computer sind geschlossen, und es wird nichts empfangen. Was Sie zu schreiben begonnen haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>Button of the page shown while the console is locked</extracomment>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>MacroDialog</name>
    <message>
        <source>Puts this into what you write; you send it yourself:</source>
        <extracomment>In the dialog that shows what a macro will do; its text follows</extracomment>
        <translation>Setzt dies in Ihren Text; senden müssen Sie selbst:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run the macro</source>
        <extracomment>Button of the dialog that shows what a macro will do</extracomment>
        <translation>Makro ausführen</translation>
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
        <translation>Von Ihrer Organisation verwaltet</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <extracomment>Name of the list of colleagues a note can name, for screen readers</extracomment>
        <translation>Kollegen</translation>
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
        <extracomment>Rows of the comparison of two customers</extracomment>
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
        <translation>Kontaktpunkte</translation>
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
            <numerusform>%n Kontaktpunkt auf einem Verlauf; keine Nachricht wird verschoben oder geändert.</numerusform>
            <numerusform>%n Kontaktpunkte auf einem Verlauf; keine Nachricht wird verschoben oder geändert.</numerusform>
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
    <name>NewerPanel</name>
    <message>
        <source>A colleague answered while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while a colleague answered</extracomment>
        <translation>Während des Schreibens hat jemand aus dem Team geantwortet. Erst ansehen, dann noch einmal senden.</translation>
    </message>
    <message>
        <source>The customer wrote while you were writing. Look first, then send again.</source>
        <extracomment>Above the composer, after Send was pressed while messages came in</extracomment>
        <translation>Der Kunde hat geschrieben, während Sie schrieben. Sehen Sie erst nach und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Said since you began to write</source>
        <extracomment>Spoken name of a list above the composer</extracomment>
        <translation>Seit Beginn des Schreibens gesagt</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <extracomment>Above what a colleague answered meanwhile; %1 is the colleague, %2 a time</extracomment>
        <translation>%1 hat geantwortet, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Above what a customer wrote meanwhile; %1 is the customer, %2 a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Back to the reply</source>
        <extracomment>Button of a notice above the composer: goes on writing</extracomment>
        <translation>Zurück zur Antwort</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <extracomment>Button of a notice above the composer: sends in spite of what is new</extracomment>
        <translation>Trotzdem senden</translation>
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
    <name>NotificationReach</name>
    <message>
        <source>Notifications of your queues. Assignments and mentions come all the same.</source>
        <extracomment>In the settings, above a line for each of one&apos;s queues</extracomment>
        <translation>Benachrichtigungen Ihrer Warteschlangen. Zuweisungen und Erwähnungen kommen trotzdem.</translation>
    </message>
    <message>
        <source>Assignments and mentions come again until you have seen them</source>
        <extracomment>In the settings: how often a notification about an assignment or a mention comes again</extracomment>
        <translation>Zuweisungen und Erwähnungen kommen wieder, bis Sie sie gesehen haben</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>Choice in the settings: notifications do not come again</extracomment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Each minute</source>
        <extracomment>Choice in the settings: notifications come again each minute</extracomment>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <extracomment>Choice in the settings: notifications come again every five minutes</extracomment>
        <translation>Alle 5 Minuten</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <extracomment>In the settings: closing the window does not end the program, whose icon stays in the system&apos;s bar</extracomment>
        <translation>Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
</context>
<context>
    <name>NotificationsSection</name>
    <message>
        <source>A customer writes in a conversation of yours</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>Ein Kunde schreibt in einem Ihrer Gespräche</translation>
    </message>
    <message>
        <source>A customer writes in your queues and nobody has taken it</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>Ein Kunde schreibt in Ihren Warteschlangen und niemand hat übernommen</translation>
    </message>
    <message>
        <source>Somebody assigns a conversation to you</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>Jemand weist Ihnen ein Gespräch zu</translation>
    </message>
    <message>
        <source>Sound</source>
        <extracomment>In the settings: notifications make a sound</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>What a notification says. The system may show it on a locked screen and keep it.</source>
        <extracomment>In the settings, above the choices how much a notification says</extracomment>
        <translation>Was eine Benachrichtigung sagt. Das System zeigt sie vielleicht auch auf dem gesperrten Bildschirm und bewahrt sie auf.</translation>
    </message>
    <message>
        <source>That it came</source>
        <extracomment>What a notification says: that something came, not from whom</extracomment>
        <translation>Dass etwas kam</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>What a notification says: who it is from and the channel</extracomment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Customer and text</source>
        <extracomment>What a notification says: who it is from, the channel and the text</extracomment>
        <translation>Kunde und Text</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <extracomment>In the settings: no notifications between two times of the day</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>In the settings, before a time of the day: quiet hours begin</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <extracomment>A field of the settings; spoken</extracomment>
        <translation>Ruhezeit von</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>In the settings, before a time of the day: quiet hours end</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet hours to</source>
        <extracomment>A field of the settings; spoken</extracomment>
        <translation>Ruhezeit bis</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>Button in the settings: shows a notification to see whether it works</extracomment>
        <translation>Testen</translation>
    </message>
    <message>
        <source>A note of the team mentions you</source>
        <extracomment>In the settings: when to notify</extracomment>
        <translation>Eine Notiz des Teams erwähnt Sie</translation>
    </message>
    <message>
        <source>Urgent conversations come in quiet hours, too</source>
        <extracomment>In the settings, below the quiet hours: conversations whose priority is &quot;Urgent&quot;</extracomment>
        <translation>Dringende Gespräche kommen auch in der Ruhezeit</translation>
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
    <name>OnOffRow</name>
    <message>
        <source>On</source>
        <extracomment>Choice in the settings</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Choice in the settings</extracomment>
        <translation>Aus</translation>
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
    <name>PastList</name>
    <message>
        <source>Notifications</source>
        <extracomment>Title of the list of past notifications</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <extracomment>Button over the list of past notifications</extracomment>
        <translation>Alle als gesehen markieren</translation>
    </message>
    <message>
        <source>Past notifications</source>
        <extracomment>Name of the list of past notifications, for screen readers</extracomment>
        <translation>Bisherige Benachrichtigungen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>In the list of past notifications; %1 is what happened, %2 when</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <extracomment>Spoken in the list of past notifications; %1 is what happened and when</extracomment>
        <translation>%1, noch nicht gesehen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>In the list of past notifications: there are none</extracomment>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>What comes for you while the console runs is kept here for 30 days.</source>
        <extracomment>In the list of past notifications, while there are none</extracomment>
        <translation>Was für Sie eintrifft, während die Konsole läuft, steht hier 30 Tage lang.</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message numerus="yes">
        <source>%n picture(s) from elsewhere are not shown</source>
        <extracomment>Above a mail; fetching them would tell the sender that it is read</extracomment>
        <translation>
            <numerusform>%n Bild von anderswo wird nicht angezeigt</numerusform>
            <numerusform>%n Bilder von anderswo werden nicht angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show once</source>
        <extracomment>Button: shows the pictures of this mail</extracomment>
        <translation>Einmal anzeigen</translation>
    </message>
    <message>
        <source>Always for this sender</source>
        <extracomment>Button: shows the pictures of all mails of this sender</extracomment>
        <translation>Immer bei diesem Absender</translation>
    </message>
</context>
<context>
    <name>PluginCard</name>
    <message>
        <source>Show less</source>
        <extracomment>Below a long mail: shows all of it, or folds it again</extracomment>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
</context>
<context>
    <name>PluginsSection</name>
    <message>
        <source>No plugin is installed.</source>
        <extracomment>In the settings, instead of the list of plugins</extracomment>
        <translation>Es ist kein Plugin installiert.</translation>
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
    <name>PolicyPage</name>
    <message>
        <source>Your organisation&apos;s settings cannot be read</source>
        <extracomment>Title of the page shown when the organisation&apos;s policy file is broken</extracomment>
        <translation>Die Einstellungen Ihrer Organisation sind nicht lesbar</translation>
    </message>
    <message>
        <source>Tell your administrator what stands above. Nothing is opened until it is mended; then start Throughline again.</source>
        <extracomment>On the page shown when the organisation&apos;s policy file is broken</extracomment>
        <translation>Teilen Sie Ihrer Administration mit, was oben steht. Bis das behoben ist, wird nichts geöffnet; starten Sie Throughline danach neu.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>%1, line %2</source>
        <extracomment>Place in a policy file; %1 is the file, %2 the line</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1: this is not a policy file (%2).</source>
        <extracomment>About a policy file of the organisation; %1 is the place, %2 what is wrong (English, for administrators)</extracomment>
        <translation>%1: Das ist keine Richtliniendatei (%2).</translation>
    </message>
    <message>
        <source>%1: the value of %2 does not fit. It takes %3.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key, %3 what it takes (English, for administrators)</extracomment>
        <translation>%1: Der Wert von %2 passt nicht. Erlaubt: %3.</translation>
    </message>
    <message>
        <source>%1: ignored, because others than the system may write it.</source>
        <extracomment>About a policy file or folder; %1 is the place</extracomment>
        <translation>%1: nicht beachtet, weil andere als das System hineinschreiben dürfen.</translation>
    </message>
    <message>
        <source>%1: %2 is not known and is ignored.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key</extracomment>
        <translation>%1: %2 ist unbekannt und wird nicht beachtet.</translation>
    </message>
    <message>
        <source>%1: this version does not act on %2.</source>
        <extracomment>About a policy file; %1 is the place, %2 a key</extracomment>
        <translation>%1: %2 hat in dieser Version keine Wirkung.</translation>
    </message>
    <message>
        <source>fixed</source>
        <extracomment>A value in the list of the organisation&apos;s settings: it cannot be changed here</extracomment>
        <translation>festgelegt</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <extracomment>In the list of the organisation&apos;s settings: key, value, whether it is fixed, file</extracomment>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Your organisation does not allow this hub. Ask your administrator for its address.</source>
        <extracomment>On the sign-in page, below the fields: a policy names the hubs that may be used</extracomment>
        <translation>Ihre Organisation erlaubt diesen Hub nicht. Fragen Sie Ihre Administration nach der Adresse.</translation>
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
    <name>PriorityMenu</name>
    <message>
        <source>Urgent</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>Menu: priority of conversations</extracomment>
        <translation>Niedrig</translation>
    </message>
</context>
<context>
    <name>ProviderSignIn</name>
    <message>
        <source>Sign in in the browser</source>
        <extracomment>Button on the page of a mailbox: to the sign-in page of its provider</extracomment>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <extracomment>Button on the page of a mailbox: signs in at its provider on another device</extracomment>
        <translation>Mit Code anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button on the page of a mailbox: ends a sign-in at its provider</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Label: the code to type on the provider&apos;s page</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>Label: the address of the provider&apos;s page</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Open the page here</source>
        <extracomment>Button: opens the provider&apos;s page in the browser</extracomment>
        <translation>Seite hier öffnen</translation>
    </message>
</context>
<context>
    <name>QuoteFold</name>
    <message>
        <source>Go to the message</source>
        <extracomment>Below a sent message: goes to the message that it quotes or passes on</extracomment>
        <translation>Zur Nachricht</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <extracomment>Below a sent message: folds the words it quotes away</extracomment>
        <translation>Zitierten Text ausblenden</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <extracomment>Below a sent message: shows the words it quotes</extracomment>
        <translation>Zitierten Text anzeigen</translation>
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
        <source>Write a reply; it opens the conversation again</source>
        <extracomment>Placeholder of the reply field in a finished conversation</extracomment>
        <translation>Antwort schreiben; sie öffnet das Gespräch wieder</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <extracomment>Placeholder of the reply field</extracomment>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Write a note for your team; @ names a colleague</source>
        <extracomment>Placeholder of the note field</extracomment>
        <translation>Notiz für Ihr Team schreiben; mit @ nennen Sie jemanden</translation>
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
    <message>
        <source>until %1</source>
        <extracomment>Mark of a list row: the conversation is put aside; %1 is a time or a day and a time</extracomment>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>Assign to me</source>
        <extracomment>Menu of a list row</extracomment>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Unassign</source>
        <extracomment>Menu of a list row: nobody has the conversation</extracomment>
        <translation>Zuweisung aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Menu of a list row: finishes the conversation</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <extracomment>Menu of a list row: opens a menu of times</extracomment>
        <translation>Zurückstellen…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <extracomment>Menu of a list row: opens a list of tags</extracomment>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Combine</source>
        <extracomment>Menu of a list row: makes one conversation of the marked ones of a customer</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <extracomment>Menu of a list row: opens a list of colleagues and queues to hand over to</extracomment>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>Menu of a list row: tries once more what did not arrive</extracomment>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Priority…</source>
        <extracomment>Menu of a list row: opens a menu of priorities</extracomment>
        <translation>Priorität…</translation>
    </message>
</context>
<context>
    <name>SavedSearchList</name>
    <message>
        <source>Saved searches</source>
        <extracomment>Name of the list of searches that the agent kept, for screen readers</extracomment>
        <translation>Gespeicherte Suchen</translation>
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
    <message>
        <source>Show more</source>
        <extracomment>Below search results: shows the next ones</extracomment>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Remove from the saved searches</source>
        <extracomment>Button beside the search field: this search is one of those that were saved</extracomment>
        <translation>Aus den gespeicherten Suchen entfernen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <extracomment>Button beside the search field</extracomment>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Go on to the next ones</source>
        <extracomment>Below very many search results: the next ones take their place</extracomment>
        <translation>Weiter zu den nächsten</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <extracomment>How many rows of the list are marked</extracomment>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to me</source>
        <extracomment>Button: assigns all marked conversations to oneself</extracomment>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Unassign</source>
        <extracomment>Button: nobody has the marked conversations</extracomment>
        <translation>Zuweisung aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: finishes all marked conversations</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>Button: puts all marked conversations aside until a time</extracomment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Button: opens a list of tags for all marked conversations</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <extracomment>Button: unmarks all rows</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button: hands all marked conversations over to a colleague or a queue</extracomment>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>Undo</source>
        <extracomment>Below a reply that can still be taken back: back into the composer</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <extracomment>Below a reply that waits for its time: it is never sent</extracomment>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Below a reply that waits for its time: back into the composer</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Below a reply that waits for its time</extracomment>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <extracomment>Below a reply that was held back because the customer wrote</extracomment>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Write again</source>
        <extracomment>Below a reply that was taken back: its text goes into the composer again</extracomment>
        <translation>Noch einmal schreiben</translation>
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
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <extracomment>Name of the button beside Send that opens other ways to send, for screen readers</extracomment>
        <translation>Weitere Arten zu senden</translation>
    </message>
    <message>
        <source>Send and close</source>
        <extracomment>Menu beside Send</extracomment>
        <translation>Senden und abschließen</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <extracomment>Menu beside Send: the reply leaves later</extracomment>
        <translation>Montag früh</translation>
    </message>
    <message>
        <source>Pick day and time…</source>
        <extracomment>Menu beside Send: opens a dialog</extracomment>
        <translation>Tag und Uhrzeit wählen …</translation>
    </message>
    <message>
        <source>Not in a chat: the customer waits for the answer</source>
        <extracomment>Menu beside Send: why a reply cannot leave later</extracomment>
        <translation>Nicht im Chat: Die Person wartet auf die Antwort</translation>
    </message>
    <message>
        <source>Monday is tomorrow</source>
        <extracomment>Menu beside Send: why a reply cannot be planned for Monday</extracomment>
        <translation>Montag ist morgen</translation>
    </message>
</context>
<context>
    <name>SendLaterDialog</name>
    <message>
        <source>Send later</source>
        <extracomment>Title of the dialog that asks when a reply is to leave
----------
Button of the dialog that asks when a reply is to leave</extracomment>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>Day, for example 2026-11-30</source>
        <extracomment>Field of the dialog that asks when a reply is to leave</extracomment>
        <translation>Tag, zum Beispiel 2026-11-30</translation>
    </message>
    <message>
        <source>Time, for example 9:00</source>
        <extracomment>Field of the dialog that asks when a reply is to leave</extracomment>
        <translation>Uhrzeit, zum Beispiel 9:00</translation>
    </message>
    <message>
        <source>Leaves %1, unless the customer writes before.</source>
        <extracomment>In the dialog that asks when a reply is to leave; %1 is a date and time</extracomment>
        <translation>Geht %1 hinaus, wenn der Kunde nicht vorher schreibt.</translation>
    </message>
    <message>
        <source>Write a day and a time in the future, within a year.</source>
        <extracomment>In the dialog that asks when a reply is to leave</extracomment>
        <translation>Geben Sie Tag und Uhrzeit in der Zukunft an, innerhalb eines Jahres.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SendState</name>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <extracomment>State of a reply that can still be taken back; %n is a number of seconds</extracomment>
        <translation>
            <numerusform>Wird in %n s gesendet</numerusform>
            <numerusform>Wird in %n s gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>State of a reply whose time to be taken back has just passed</extracomment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Scheduled, leaves %1</source>
        <extracomment>State of a reply that waits for its time; %1 is a date and time</extracomment>
        <translation>Geplant, geht %1 hinaus</translation>
    </message>
    <message>
        <source>The conversation is closed with it.</source>
        <extracomment>Beside the state of a reply that waits: &quot;send and close&quot; was chosen</extracomment>
        <translation>Das Gespräch wird damit abgeschlossen.</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>State of a reply that was to leave by itself and was kept</extracomment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>The address belongs to another customer now. Nothing was sent.</source>
        <extracomment>Why a scheduled reply was held back</extracomment>
        <translation>Die Adresse gehört jetzt einem anderen Kunden. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The customer wrote before it left. Read that first, then decide.</source>
        <translation>Der Kunde hat vorher geschrieben. Lesen Sie das zuerst und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <extracomment>State of a reply that the agent took back before it left</extracomment>
        <translation>Zurückgeholt, nicht gesendet</translation>
    </message>
</context>
<context>
    <name>SentEnvelope</name>
    <message>
        <source>To, as its sender asked</source>
        <extracomment>Above a sent message: who got it; the answered message asked for that address</extracomment>
        <translation>An, wie vom Absender gewünscht</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Above a sent message: who got it</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <extracomment>Above a sent message: who got a copy</extracomment>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Bcc, hidden from the others</source>
        <extracomment>Above a sent message: who got a copy that the other receivers do not know of</extracomment>
        <translation>Bcc, für die anderen unsichtbar</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <extracomment>Below a sent message: begins a line that names the message that was passed on</extracomment>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Quoted</source>
        <extracomment>Below a sent message: begins a line that names the message that was quoted</extracomment>
        <translation>Zitiert</translation>
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
    <name>SettingInput</name>
    <message>
        <source>%1 (needed)</source>
        <extracomment>Label of a field that must be filled in; %1 is its name</extracomment>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>kept by the hub; type to replace it</source>
        <extracomment>In the field of a password the hub has already; it is never shown</extracomment>
        <translation>beim Hub hinterlegt; zum Ersetzen tippen</translation>
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
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the settings</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <extracomment>Field above the list of the sections of the settings: name for screen readers, and placeholder</extracomment>
        <translation>Option suchen</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <extracomment>Name of the list of the sections of the settings, for screen readers</extracomment>
        <translation>Bereiche der Optionen</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <extracomment>Instead of the list of sections, when no setting fits what was typed</extracomment>
        <translation>So heißt keine Option.</translation>
    </message>
</context>
<context>
    <name>SettingsPart</name>
    <message>
        <source>Sections of the settings</source>
        <extracomment>Button of narrow windows: shows the list of the sections of the settings</extracomment>
        <translation>Bereiche der Optionen</translation>
    </message>
</context>
<context>
    <name>SettingsSections</name>
    <message>
        <source>theme, light, dark, night mode</source>
        <extracomment>Other words for the setting &quot;Colours&quot;, to find it by</extracomment>
        <translation>Thema, Design, hell, dunkel, Nachtmodus</translation>
    </message>
    <message>
        <source>high contrast, legibility</source>
        <extracomment>Other words for the setting &quot;Contrast&quot;, to find it by</extracomment>
        <translation>hoher Kontrast, Lesbarkeit</translation>
    </message>
    <message>
        <source>font size, zoom, larger, smaller, letters, scaling</source>
        <extracomment>Other words for the setting &quot;Size of text&quot;, to find it by</extracomment>
        <translation>Schriftgröße, Zoom, größer, kleiner, Buchstaben, Skalierung</translation>
    </message>
    <message>
        <source>density, compact, comfortable, spacing</source>
        <extracomment>Other words for the setting &quot;Room&quot;, to find it by</extracomment>
        <translation>Dichte, kompakt, geräumig, Abstand</translation>
    </message>
    <message>
        <source>animation, effects</source>
        <extracomment>Other words for the setting &quot;Motion&quot;, to find it by</extracomment>
        <translation>Animation, Effekte</translation>
    </message>
    <message>
        <source>right to left, left to right, mirrored</source>
        <extracomment>Other words for the setting &quot;Direction&quot;, to find it by</extracomment>
        <translation>rechts nach links, links nach rechts, gespiegelt</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <extracomment>Other words for the list of shortcuts, to find it by</extracomment>
        <translation>Tastenkombinationen, Kurzbefehle, Tastenbelegung</translation>
    </message>
    <message>
        <source>print, PDF, map of shortcuts</source>
        <extracomment>Other words for saving the map of shortcuts, to find it by</extracomment>
        <translation>drucken, PDF, Übersicht der Tastenkürzel</translation>
    </message>
    <message>
        <source>tone, mute, silent, loud</source>
        <extracomment>Other words for the setting &quot;Sound&quot;, to find it by</extracomment>
        <translation>Klang, stumm, lautlos, laut</translation>
    </message>
    <message>
        <source>preview, privacy, locked screen</source>
        <extracomment>Other words for the choice how much a notification says, to find it by</extracomment>
        <translation>Vorschau, Privatsphäre, Sperrbildschirm</translation>
    </message>
    <message>
        <source>do not disturb, night, weekend</source>
        <extracomment>Other words for the setting &quot;Quiet hours&quot;, to find it by</extracomment>
        <translation>nicht stören, Nacht, Wochenende</translation>
    </message>
    <message>
        <source>background, minimise, quit</source>
        <extracomment>Other words for the setting that keeps the program running, to find it by</extracomment>
        <translation>Hintergrund, minimieren, beenden</translation>
    </message>
    <message>
        <source>templates, snippets, text blocks</source>
        <extracomment>Other words for canned responses, to find their section by</extracomment>
        <translation>Vorlagen, Bausteine, Schnipsel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>English, German, Deutsch, translation</source>
        <extracomment>Other words for the section &quot;Language&quot;, to find it by; each language by its own name, too</extracomment>
        <translation>Englisch, Deutsch, English, Übersetzung</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>Section of the settings: what the system shows when something comes</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>alerts, reminders, pop-ups, important customers, VIP</source>
        <extracomment>Other words for the section &quot;Notifications&quot;, to find it by</extracomment>
        <translation>Hinweise, Erinnerungen, Meldungen, wichtige Kunden, VIP</translation>
    </message>
    <message>
        <source>Answers and macros</source>
        <extracomment>Section of the settings: canned responses and macros</extracomment>
        <translation>Antworten und Makros</translation>
    </message>
    <message>
        <source>Spelling</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>dictionary, typing errors, checker</source>
        <extracomment>Other words for the section &quot;Spelling&quot;, to find it by</extracomment>
        <translation>Wörterbuch, Tippfehler, Prüfung</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>Section of the settings: mailboxes, chats, shops</extracomment>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>mailbox, e-mail, IMAP, SMTP, chat, shop, connect, queue, OAuth</source>
        <extracomment>Other words for the section &quot;Channels&quot;, to find it by</extracomment>
        <translation>Postfach, E-Mail, IMAP, SMTP, Chat, Shop, verbinden, Warteschlange, OAuth</translation>
    </message>
    <message>
        <source>Plugins</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>extensions, add-ons, publisher, signature</source>
        <extracomment>Other words for the section &quot;Plugins&quot;, to find it by</extracomment>
        <translation>Erweiterungen, Add-ons, Herausgeber, Signatur</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>Section of the settings: closing the data when nobody is at the computer</extracomment>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>security, minutes without input, idle, encryption key</source>
        <extracomment>Other words for the section &quot;Lock&quot;, to find it by</extracomment>
        <translation>Sicherheit, Minuten ohne Eingabe, untätig, Schlüssel</translation>
    </message>
    <message>
        <source>managed, policy, company, administrator</source>
        <extracomment>Other words for the section &quot;Your organisation&quot;, to find it by</extracomment>
        <translation>verwaltet, Richtlinie, Firma, Administration</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <extracomment>Section of the settings: what helps when something does not work</extracomment>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>help, log, problem, error, ZIP file</source>
        <extracomment>Other words for the section &quot;Diagnostics&quot;, to find it by</extracomment>
        <translation>Hilfe, Protokoll, Problem, Fehler, ZIP-Datei</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Section of the settings</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>version, licences</source>
        <extracomment>Other words for the section &quot;About&quot;, to find it by</extracomment>
        <translation>Version, Lizenzen</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <extracomment>Section of the settings: what policy files of the organisation say; short, in a list</extracomment>
        <translation>Ihre Organisation</translation>
    </message>
</context>
<context>
    <name>ShareSearch</name>
    <message>
        <source>Share this search</source>
        <extracomment>Button beside the search field: opens the list of who may see this saved search</extracomment>
        <translation>Diese Suche teilen</translation>
    </message>
    <message>
        <source>Visible to</source>
        <extracomment>Name of the list of who may see a saved search, for screen readers</extracomment>
        <translation>Sichtbar für</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Throughline: keyboard shortcuts</source>
        <extracomment>Title of the printed page</extracomment>
        <translation>Throughline: Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SignInHere</name>
    <message>
        <source>Save it first; then sign in here.</source>
        <extracomment>Below the settings of a new mailbox that is signed in at its provider</extracomment>
        <translation>Erst speichern, dann hier anmelden.</translation>
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
    <name>SignInText</name>
    <message>
        <source>Access was refused on the provider&apos;s page.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Zugriff wurde auf der Seite des Anbieters abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Niemand hat sich innerhalb von fünf Minuten angemeldet. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The code is no longer valid. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Code gilt nicht mehr. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The provider does not take the answer of its own page. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Anbieter nimmt die Antwort seiner eigenen Seite nicht an. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The provider does not know this client: check client id and secret.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Anbieter kennt diesen Client nicht: Client-Id und Secret prüfen.</translation>
    </message>
    <message>
        <source>The provider does not grant this client access to mail: check scope and the client&apos;s rights.</source>
        <extracomment>Why signing in at a mail provider failed; &quot;scope&quot; is the name of a setting</extracomment>
        <translation>Der Anbieter gewährt diesem Client keinen Zugriff auf Mail: scope und Rechte des Clients prüfen.</translation>
    </message>
    <message>
        <source>The provider gave no lasting access: allow offline access for this client.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Anbieter gab keinen dauerhaften Zugriff: Offline-Zugriff für diesen Client erlauben.</translation>
    </message>
    <message>
        <source>The provider&apos;s sign-in page is not known: complete the settings.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Die Anmeldeseite des Anbieters ist nicht bekannt: Einstellungen ergänzen.</translation>
    </message>
    <message>
        <source>This provider offers no sign-in with a code.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Dieser Anbieter bietet keine Anmeldung mit Code.</translation>
    </message>
    <message>
        <source>The mailbox is not set up completely.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Das Postfach ist nicht vollständig eingerichtet.</translation>
    </message>
    <message>
        <source>The hub could not store the access. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Hub konnte den Zugriff nicht speichern. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The hub cannot reach the provider.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Hub erreicht den Anbieter nicht.</translation>
    </message>
    <message>
        <source>The mailbox was stopped meanwhile. Start again.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Das Postfach wurde inzwischen angehalten. Bitte neu beginnen.</translation>
    </message>
    <message>
        <source>The address of the sign-in page cannot be opened: it is not encrypted.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Die Adresse der Anmeldeseite kann nicht geöffnet werden: Sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>This computer lets nobody listen for the browser&apos;s answer. Use the sign-in with a code.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Auf diesem Rechner kann die Antwort des Browsers nicht empfangen werden. Mit Code anmelden.</translation>
    </message>
    <message>
        <source>The hub does not answer.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Der Hub antwortet nicht.</translation>
    </message>
    <message>
        <source>Only administrators sign in to mailboxes.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Nur Administratoren melden Postfächer an.</translation>
    </message>
    <message>
        <source>This channel has no sign-in at a provider.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Dieser Kanal hat keine Anmeldung bei einem Anbieter.</translation>
    </message>
    <message>
        <source>The provider refuses the sign-in.</source>
        <extracomment>Why signing in at a mail provider failed: for a reason of its own</extracomment>
        <translation>Der Anbieter lehnt die Anmeldung ab.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <extracomment>Why signing in failed (%1, a sentence), and the provider&apos;s own words for it (%2)</extracomment>
        <translation>%1 Er schreibt: %2</translation>
    </message>
    <message>
        <source>This mailbox logs in with a password: choose OAuth in its settings.</source>
        <extracomment>Why signing in at a mail provider failed</extracomment>
        <translation>Dieses Postfach meldet sich mit Passwort an: in den Einstellungen OAuth wählen.</translation>
    </message>
</context>
<context>
    <name>SnippetActionLine</name>
    <message>
        <source>Action</source>
        <extracomment>Field of the form of a macro: what an action does</extracomment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Take this action out</source>
        <extracomment>Button of the form of a macro: takes an action out</extracomment>
        <translation>Diese Aktion herausnehmen</translation>
    </message>
</context>
<context>
    <name>SnippetEditor</name>
    <message>
        <source>Name, found after /</source>
        <extracomment>Field of the form of a canned response or macro</extracomment>
        <translation>Name, zu finden nach /</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>Field of the form of a canned response or macro</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Insert</source>
        <extracomment>Field of the form of a canned response or macro: puts e.g. the customer&apos;s name into the text</extracomment>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert a variable …</source>
        <extracomment>In the form of a canned response or macro: opens a list of what can be put into the text</extracomment>
        <translation>Variable einfügen …</translation>
    </message>
    <message>
        <source>Add an action</source>
        <extracomment>Field of the form of a macro</extracomment>
        <translation>Aktion hinzufügen</translation>
    </message>
    <message>
        <source>Add an action …</source>
        <extracomment>In the form of a macro: opens a list of what it can do</extracomment>
        <translation>Aktion hinzufügen …</translation>
    </message>
    <message>
        <source>Looks like: %1</source>
        <extracomment>In the form of a canned response or macro; %1 is its text as a customer might get it</extracomment>
        <translation>Sieht so aus: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button of the form of a canned response or macro</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it for everybody</source>
        <extracomment>The same button, pressed once</extracomment>
        <translation>Für alle entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button of the form of a canned response or macro</extracomment>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SnippetLine</name>
    <message>
        <source>Pending</source>
        <extracomment>Beside a canned response or macro that was changed and is not at the hub yet</extracomment>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Button: opens the form of a canned response or macro</extracomment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: sends a change once more that the hub refused</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Give it up</source>
        <extracomment>Button: gives up a change that the hub refused</extracomment>
        <translation>Aufgeben</translation>
    </message>
</context>
<context>
    <name>SnippetSection</name>
    <message>
        <source>The whole team finds them by typing / and a part of the name. A macro does something with the conversation as well.</source>
        <extracomment>In the settings, above the list of canned responses and macros</extracomment>
        <translation>Das ganze Team findet sie mit / und einem Teil des Namens. Ein Makro macht zusätzlich etwas mit dem Gespräch.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <extracomment>In the settings, instead of the list</extracomment>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>New canned response</source>
        <extracomment>Button of the settings</extracomment>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>New macro</source>
        <extracomment>Button of the settings</extracomment>
        <translation>Neues Makro</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Snooze until</source>
        <extracomment>Title of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>Day, for example 2026-11-30</source>
        <extracomment>Field of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Tag, zum Beispiel 2026-11-30</translation>
    </message>
    <message>
        <source>Time, for example 9:00</source>
        <extracomment>Field of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Uhrzeit, zum Beispiel 9:00</translation>
    </message>
    <message>
        <source>Comes back %1, or when the customer writes.</source>
        <extracomment>In the dialog that asks until when a conversation is put aside; %1 is a date and time</extracomment>
        <translation>Kommt wieder am %1, oder wenn die Kundin oder der Kunde schreibt.</translation>
    </message>
    <message>
        <source>Write a day and a time in the future, within a year.</source>
        <extracomment>In the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Geben Sie Tag und Uhrzeit in der Zukunft an, innerhalb eines Jahres.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>Button of the dialog that asks until when a conversation is put aside</extracomment>
        <translation>Zurückstellen</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>1 hour</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>Menu: until when a conversation is put aside</extracomment>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Pick day and time…</source>
        <extracomment>Menu: opens a dialog</extracomment>
        <translation>Tag und Uhrzeit wählen …</translation>
    </message>
    <message>
        <source>It is too late for that today</source>
        <extracomment>Menu: why a conversation cannot be put aside until this afternoon</extracomment>
        <translation>Dafür ist es heute zu spät</translation>
    </message>
    <message>
        <source>Monday is tomorrow</source>
        <extracomment>Menu: why a conversation cannot be put aside until Monday</extracomment>
        <translation>Montag ist morgen</translation>
    </message>
</context>
<context>
    <name>SpellHelp</name>
    <message numerus="yes">
        <source>%n word(s) in no dictionary; Ctrl+. shows suggestions</source>
        <extracomment>Description of a text field, for screen readers; the number is of words</extracomment>
        <translation>
            <numerusform>%n Wort steht in keinem Wörterbuch; Strg+. zeigt Vorschläge</numerusform>
            <numerusform>%n Wörter stehen in keinem Wörterbuch; Strg+. zeigt Vorschläge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellPopup</name>
    <message>
        <source>Suggestions</source>
        <extracomment>Name of the list of what a misspelt word may have been meant for, for screen readers</extracomment>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>SpellingSection</name>
    <message>
        <source>Underline words that no dictionary knows</source>
        <extracomment>In the settings</extracomment>
        <translation>Wörter unterstreichen, die in keinem Wörterbuch stehen</translation>
    </message>
    <message>
        <source>The language of the console only</source>
        <extracomment>In the settings: spelling is checked in the language that the console speaks</extracomment>
        <translation>Nur die Sprache der Konsole</translation>
    </message>
    <message>
        <source>Your own words. They follow you and are kept encrypted.</source>
        <extracomment>In the settings, above a list of words</extracomment>
        <translation>Eigene Wörter. Sie gelten auf jedem Rechner und sind verschlüsselt gespeichert.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <extracomment>Name of the list of the agent&apos;s own words, for screen readers</extracomment>
        <translation>Eigene Wörter</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>Button: takes one of the agent&apos;s own words away; %1 is the word</extracomment>
        <translation>%1 entfernen</translation>
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
    <message>
        <source>Start over…</source>
        <extracomment>Button: begin without the local data that cannot be opened</extracomment>
        <translation>Neu beginnen …</translation>
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
    <name>StepLine</name>
    <message>
        <source>works</source>
        <extracomment>Result of a step of a test</extracomment>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>does not work</source>
        <extracomment>Result of a step of a test</extracomment>
        <translation>funktioniert nicht</translation>
    </message>
    <message>
        <source>not tried</source>
        <extracomment>Result of a step of a test that was not reached</extracomment>
        <translation>nicht versucht</translation>
    </message>
</context>
<context>
    <name>SubjectHintLine</name>
    <message>
        <source>Combine</source>
        <extracomment>Button at a conversation of the same subject: it becomes a part of the open one at once; can be taken back</extracomment>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Combine with “%1”</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>Mit „%1“ verbinden</translation>
    </message>
    <message>
        <source>Link</source>
        <extracomment>Button at a conversation of the same subject: both stay, and say that they are related</extracomment>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link “%1” as related</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>„%1“ als verwandt verknüpfen</translation>
    </message>
    <message>
        <source>Not related</source>
        <extracomment>Button at a conversation of the same subject: it is about something else and not suggested again</extracomment>
        <translation>Gehört nicht dazu</translation>
    </message>
    <message>
        <source>“%1” is not related</source>
        <extracomment>The same for a screen reader; %1 is a subject</extracomment>
        <translation>„%1“ gehört nicht dazu</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
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
    <message>
        <source>Compare…</source>
        <extracomment>Button at a suggestion: shows both customers side by side, to merge them</extracomment>
        <translation>Vergleichen …</translation>
    </message>
</context>
<context>
    <name>SupportBundle</name>
    <message>
        <source>Save support bundle</source>
        <extracomment>Button in the settings, and on the page shown when the organisation&apos;s policy file is broken: writes a file</extracomment>
        <translation>Hilfspaket speichern</translation>
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
    <message>
        <source>Open the other conversation</source>
        <extracomment>Button below a line of the timeline: opens the conversation that the line is about</extracomment>
        <translation>Das andere Gespräch öffnen</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Find a tag</source>
        <extracomment>Field over the list of tags: what is typed narrows the list</extracomment>
        <translation>Schlagwort suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Name of the list of tags, for screen readers</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <extracomment>Row of the list of tags: makes a new one; %1 is its name</extracomment>
        <translation>Neues Schlagwort: %1</translation>
    </message>
    <message>
        <source>Some of them</source>
        <extracomment>Under a tag&apos;s name: not all of the chosen conversations have it</extracomment>
        <translation>Einige davon</translation>
    </message>
    <message>
        <source>No such tag.</source>
        <extracomment>In the list of tags</extracomment>
        <translation>Kein solches Schlagwort.</translation>
    </message>
    <message>
        <source>There are no tags yet.</source>
        <extracomment>In the list of tags, before one was made</extracomment>
        <translation>Es gibt noch keine Schlagwörter.</translation>
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
    <message>
        <source>Snooze</source>
        <extracomment>Button: puts the conversation aside until a time</extracomment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>Button: opens a list of tags for the conversation</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Bring back</source>
        <extracomment>Button: the conversation was put aside and comes back now</extracomment>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button: hands the conversation over to a colleague or a queue</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <extracomment>Heading of the timeline, for screen readers; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <extracomment>Of the open conversation, for screen readers; %1 are the names of all its tags</extracomment>
        <translation>Schlagwörter: %1</translation>
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
    <message>
        <source>Attach files</source>
        <extracomment>Button of the composer</extracomment>
        <translation>Dateien anhängen</translation>
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
    <message>
        <source>Nothing of this kind</source>
        <extracomment>Title of a timeline of which nothing is shown</extracomment>
        <translation>Nichts dieser Art</translation>
    </message>
    <message>
        <source>What is there is hidden by what you chose above.</source>
        <extracomment>Below the title of a timeline of which nothing is shown</extracomment>
        <translation>Was da ist, blendet Ihre Auswahl oben aus.</translation>
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
    <name>TransferDialog</name>
    <message>
        <source>Find a queue or a colleague</source>
        <extracomment>Field over the list of queues and colleagues: what is typed narrows the list</extracomment>
        <translation>Warteschlange oder Person suchen</translation>
    </message>
    <message>
        <source>Queues and colleagues</source>
        <extracomment>Name of the list of queues and colleagues, for screen readers</extracomment>
        <translation>Warteschlangen und Kollegen</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <extracomment>In the list of queues and colleagues</extracomment>
        <translation>Niemand mit diesem Namen.</translation>
    </message>
    <message>
        <source>Note, seen by the team only</source>
        <extracomment>Label of the field for words to the colleague who gets the conversation</extracomment>
        <translation>Notiz, nur für das Team</translation>
    </message>
    <message>
        <source>Internal note that goes along</source>
        <extracomment>Field for words to the colleague who gets the conversation; may stay empty</extracomment>
        <translation>Interne Notiz, die mitgeht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <extracomment>Button of the dialog that hands conversations over</extracomment>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a notice: puts it away</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button beside what was just done: takes it back; %1 is a number of seconds that are left</extracomment>
        <translation>Rückgängig (%1)</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button beside what was just done, for screen readers: takes it back</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Put away</source>
        <extracomment>Button beside what was just done: puts the line away</extracomment>
        <translation>Wegräumen</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Change the view</source>
        <extracomment>Title of the form of a view of the inbox</extracomment>
        <translation>Ansicht ändern</translation>
    </message>
    <message>
        <source>New view</source>
        <extracomment>Title of the form of a view of the inbox</extracomment>
        <translation>Neue Ansicht</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Field of the form of a view of the inbox</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <extracomment>Button of the form of a view: the view goes, its conversations stay</extracomment>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button of a dialog</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button of the form of a view</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy of a shared view</source>
        <extracomment>Title of the form of a view of the inbox that somebody else shares: saving makes one of one&apos;s own</extracomment>
        <translation>Kopie einer geteilten Ansicht</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <extracomment>Button of the form of a view that is shared: it goes for all others</extracomment>
        <translation>Nicht mehr teilen</translation>
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
    <name>WarningBar</name>
    <message>
        <source>Send anyway</source>
        <extracomment>Button of a warning above the composer: sends in spite of it</extracomment>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Nothing is known for: %1.</source>
        <extracomment>Above a note in which variables of a canned response stand; %1 are their names</extracomment>
        <translation>Dafür ist nichts bekannt: %1.</translation>
    </message>
    <message>
        <source>Fill in before it is sent: %1.</source>
        <extracomment>Above a reply in which variables of a canned response stand; %1 are their names</extracomment>
        <translation>Vor dem Senden ausfüllen: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a notice above the composer: marks the place in the text</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Sending closes the conversation, as the macro says.</source>
        <extracomment>Above a reply that a macro wrote</extracomment>
        <translation>Mit dem Senden wird das Gespräch abgeschlossen, wie das Makro es vorsieht.</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <extracomment>Button of a notice above the composer: sending does not close the conversation</extracomment>
        <translation>Offen lassen</translation>
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
        <source>Shop</source>
        <translation>Shop</translation>
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
    <message>
        <source>Scheduled</source>
        <extracomment>State of an outgoing message: it leaves later</extracomment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>State of a reply that was to leave by itself and was kept</extracomment>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <extracomment>State of a reply that the agent took back before it left</extracomment>
        <translation>Zurückgeholt, nicht gesendet</translation>
    </message>
    <message>
        <source>Nothing can be sent over this channel. Choose another one.</source>
        <translation>Über diesen Kanal kann nichts gesendet werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Too late for this channel: it takes answers only for a time after the customer&apos;s last message. Nothing was sent: choose another address.</source>
        <translation>Zu spät für diesen Kanal: Er nimmt Antworten nur eine Zeit lang nach der letzten Nachricht des Kunden. Es wurde nichts gesendet: Wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The channel was removed before it was sent: choose another address.</source>
        <translation>Der Kanal wurde entfernt, bevor gesendet wurde: Wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>The customer wrote meanwhile. Nothing was sent: read that first, then decide.</source>
        <translation>Der Kunde hat inzwischen geschrieben. Nichts wurde gesendet: Lesen Sie das zuerst und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Too late: it has left already.</source>
        <translation>Zu spät: Es ist schon unterwegs.</translation>
    </message>
    <message>
        <source>The conversations are of different customers. Merge the customers first.</source>
        <translation>Die Gespräche gehören zu verschiedenen Kunden. Führen Sie zuerst die Kunden zusammen.</translation>
    </message>
    <message>
        <source>The conversations are too long for this. Link them instead.</source>
        <translation>Die Gespräche sind dafür zu lang. Stattdessen verknüpfen.</translation>
    </message>
    <message>
        <source>Whom you chose cannot see that queue. Choose another colleague or queue.</source>
        <translation>Die gewählte Person kann diese Warteschlange nicht sehen. Bitte jemand anderen oder eine andere Warteschlange wählen.</translation>
    </message>
    <message>
        <source>They were combined or split once more since then. Split what belongs apart.</source>
        <translation>Sie wurden seither noch einmal zusammengelegt oder geteilt. Bitte abtrennen, was nicht dazugehört.</translation>
    </message>
    <message>
        <source>Related</source>
        <extracomment>What another conversation is to the open one</extracomment>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Main matter</source>
        <translation>Hauptvorgang</translation>
    </message>
    <message>
        <source>Part of this</source>
        <translation>Teil hiervon</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Priority of a conversation: the usual one</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>Priority of a conversation</extracomment>
        <translation>Dringend</translation>
    </message>
</context>
<context>
    <name>throughline::ui::AlwaysTold</name>
    <message>
        <source>Unknown customer</source>
        <extracomment>In the settings, in the list of customers one is always told of: one whose name is not known</extracomment>
        <translation>Unbekannter Kunde</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Announcements</name>
    <message numerus="yes">
        <source>%n things need you now</source>
        <extracomment>Said by screen readers: so many replies failed or mentions came within a moment</extracomment>
        <translation>
            <numerusform>%n Sache braucht sofort Aufmerksamkeit</numerusform>
            <numerusform>%n Dinge brauchen sofort Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <extracomment>Said by screen readers: so many messages came within a moment</extracomment>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
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
    <message>
        <source>This channel does not take %1.</source>
        <extracomment>Why a file was not attached or not sent; %1 is its name</extracomment>
        <translation>Dieser Kanal nimmt %1 nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>This channel takes at most %n file(s) in one message.</source>
        <extracomment>Why a file was not attached or a reply was not sent; %n is a number of files</extracomment>
        <translation>
            <numerusform>Dieser Kanal nimmt höchstens %n Datei in einer Nachricht.</numerusform>
            <numerusform>Dieser Kanal nimmt höchstens %n Dateien in einer Nachricht.</numerusform>
        </translation>
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
    <name>throughline::ui::ChannelsModel</name>
    <message>
        <source>last received %1</source>
        <extracomment>Of a channel; %1 is a time or date</extracomment>
        <translation>zuletzt empfangen %1</translation>
    </message>
    <message>
        <source>last sent %1</source>
        <extracomment>Of a channel; %1 is a time or date</extracomment>
        <translation>zuletzt gesendet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <extracomment>Of a channel: messages that wait to be sent</extracomment>
        <translation>
            <numerusform>%n wartet auf das Senden</numerusform>
            <numerusform>%n warten auf das Senden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <extracomment>State of a channel and since when: %1 &quot;Connected&quot;, %2 a time or date</extracomment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 has not worked properly since %2.</source>
        <extracomment>Above the timeline when a channel does not work; %1 is its address or name, %2 a time or date</extracomment>
        <translation>%1 funktioniert seit %2 nicht richtig.</translation>
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
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Conversation</source>
        <extracomment>Group of commands</extracomment>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Writing</source>
        <extracomment>Group of commands: about the reply or note being written</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>Group of commands</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>Group of commands: how one declares oneself</extracomment>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>Group of commands: light and dark</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Group of commands</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>View</source>
        <extracomment>Group of commands: views and queues of the list of conversations</extracomment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Canned response</source>
        <extracomment>Group of commands: texts that are inserted</extracomment>
        <translation>Textbaustein</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>After the map of shortcuts was saved; %1 is a file</extracomment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The map could not be saved in %1.</source>
        <extracomment>The map of shortcuts could not be saved; %1 is a folder</extracomment>
        <translation>Die Übersicht konnte nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Group of commands: about the open customer</extracomment>
        <translation>Kunde</translation>
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
    <message>
        <source>Nothing is written yet</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>It is longer than the channel takes</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Der Text ist länger, als der Kanal ihn annimmt</translation>
    </message>
    <message>
        <source>Something is left to fill in</source>
        <extracomment>Why nothing can be sent, because variables of a canned response are left: tip of the button</extracomment>
        <translation>Es ist noch etwas auszufüllen</translation>
    </message>
    <message>
        <source>The mail it answers is still being fetched</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Die Mail, auf die geantwortet wird, wird noch geholt</translation>
    </message>
    <message>
        <source>Something is wrong with the receivers</source>
        <translation>Mit den Empfängern stimmt etwas nicht</translation>
    </message>
    <message>
        <source>There is no address to send it to</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Es gibt keine Adresse, an die es gehen könnte</translation>
    </message>
    <message>
        <source>The address does not belong to this customer</source>
        <extracomment>Why nothing can be sent: tip of the button</extracomment>
        <translation>Die Adresse gehört nicht zu dieser Person</translation>
    </message>
    <message>
        <source>The channel takes answers until %1 only. Choose an earlier time.</source>
        <extracomment>Above the reply, when it was to leave later than its channel takes answers; %1 is when that ends</extracomment>
        <translation>Der Kanal nimmt Antworten nur bis %1. Wählen Sie eine frühere Zeit.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::ConversationModel</name>
    <message>
        <source>Unassigned</source>
        <extracomment>Beside a conversation of the customer: nobody has taken it</extracomment>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Beside a conversation of the customer: it is the agent&apos;s own</extracomment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>throughline::ui::CustomerPanel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>%1 local time</source>
        <extracomment>Below the customer&apos;s name: what time it is where they are; %1 is a time of day</extracomment>
        <translation>%1 Ortszeit</translation>
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
    <message>
        <source>Snoozed until %1</source>
        <extracomment>Heading of the timeline: the conversation is put aside; %1 is a time or a day and a time</extracomment>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Viewed by %1</source>
        <extracomment>Heading of the timeline: colleagues who have the conversation open as well; %1 are their names</extracomment>
        <translation>Geöffnet bei %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::DeskTray</name>
    <message>
        <source>Open %1</source>
        <extracomment>Menu of the icon in the system&apos;s bar; %1 is the program&apos;s name</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>Menu of the icon in the system&apos;s bar: ends the program</extracomment>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n unread conversation(s)</source>
        <extracomment>Beside the icon in the system&apos;s bar</extracomment>
        <translation>
            <numerusform>%n ungelesenes Gespräch</numerusform>
            <numerusform>%n ungelesene Gespräche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::EndpointForm</name>
    <message>
        <source>Connect: %1</source>
        <extracomment>Title of the form that connects a channel; %1 is its kind, e.g. &quot;E-mail&quot;</extracomment>
        <translation>Verbinden: %1</translation>
    </message>
    <message>
        <source>Trying it out. This can take half a minute.</source>
        <extracomment>In a form, while the hub tries the settings</extracomment>
        <translation>Wird ausprobiert. Das kann eine halbe Minute dauern.</translation>
    </message>
    <message>
        <source>It works.</source>
        <extracomment>In a form, after a test of settings</extracomment>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>It does not work yet. The first cross above says why.</source>
        <extracomment>In a form, after a test of settings; the steps above say what does not work</extracomment>
        <translation>Es funktioniert noch nicht. Das erste Kreuz oben sagt, warum.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <extracomment>In a form, while it is being stored</extracomment>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved. What is to be copied stands below.</source>
        <extracomment>In a form, after it was stored; lines to copy stand below</extracomment>
        <translation>Gespeichert. Was zu kopieren ist, steht unten.</translation>
    </message>
    <message>
        <source>Needed</source>
        <extracomment>Below a field of a form that was left empty</extracomment>
        <translation>Wird gebraucht</translation>
    </message>
    <message>
        <source>Not a number</source>
        <extracomment>Below a field of a form</extracomment>
        <translation>Keine Zahl</translation>
    </message>
    <message>
        <source>Something is missing. The marked fields say what.</source>
        <extracomment>Below a form in which something is missing or wrong; the fields say what</extracomment>
        <translation>Etwas fehlt. Die markierten Felder sagen, was.</translation>
    </message>
    <message>
        <source>Another channel has this name</source>
        <extracomment>Below the name of an endpoint</extracomment>
        <translation>Ein anderer Kanal heißt schon so</translation>
    </message>
    <message>
        <source>Something is not as it should be. The marked fields say what.</source>
        <extracomment>Below a form in which something is missing or wrong; the fields say what</extracomment>
        <translation>Etwas stimmt nicht. Die markierten Felder sagen, was.</translation>
    </message>
    <message>
        <source>Saved. Now sign in at the provider.</source>
        <extracomment>In a form, after a new mailbox was stored that is signed in at its provider; the button for it stands above</extracomment>
        <translation>Gespeichert. Melden Sie sich jetzt beim Anbieter an.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Envelope</name>
    <message>
        <source>%1 is not an address.</source>
        <extracomment>Below the address fields of the composer; %1 is what was typed</extracomment>
        <translation>%1 ist keine Adresse.</translation>
    </message>
    <message>
        <source>Type whom to forward it to.</source>
        <extracomment>Below the address fields of the composer</extracomment>
        <translation>Geben Sie ein, an wen weitergeleitet wird.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n addresses fit one message.</source>
        <extracomment>Below the address fields of the composer</extracomment>
        <translation>
            <numerusform>Höchstens %n Adresse passt in eine Nachricht.</numerusform>
            <numerusform>Höchstens %n Adressen passen in eine Nachricht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to forward here.</source>
        <extracomment>Below the address fields of the composer: the message that was to be passed on is not at hand</extracomment>
        <translation>Hier gibt es nichts weiterzuleiten.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::HistoryLines</name>
    <message>
        <source>%1 linked another conversation: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 what the other one is, for example &quot;Related&quot;</extracomment>
        <translation>%1 hat ein anderes Gespräch verknüpft: %2</translation>
    </message>
    <message>
        <source>%1 took the link to another conversation away</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat die Verknüpfung mit einem anderen Gespräch gelöst</translation>
    </message>
    <message>
        <source>Combined with another conversation</source>
        <extracomment>Line of the timeline: another conversation of the customer was put into this one</extracomment>
        <translation>Mit einem anderen Gespräch verbunden</translation>
    </message>
    <message>
        <source>Combined with: %1</source>
        <translation>Verbunden mit: %1</translation>
    </message>
    <message>
        <source>A new conversation was started with some of what was here</source>
        <extracomment>Line of the timeline: some of its items went to a new conversation</extracomment>
        <translation>Mit einem Teil des Bisherigen wurde ein neues Gespräch begonnen</translation>
    </message>
    <message>
        <source>Started from another conversation</source>
        <extracomment>Line of the timeline: the beginning of a conversation that was a part of another one</extracomment>
        <translation>Aus einem anderen Gespräch herausgelöst</translation>
    </message>
    <message>
        <source>%1 moved the conversation from %2 to %3</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 and %3 are queues</extracomment>
        <translation>%1 hat das Gespräch von %2 nach %3 verschoben</translation>
    </message>
    <message>
        <source>%1 moved the conversation from %2 to %3, for %4</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 and %3 are queues, %4 is who is to care for it</extracomment>
        <translation>%1 hat das Gespräch von %2 nach %3 verschoben, für %4</translation>
    </message>
    <message>
        <source>%1 unassigned the conversation</source>
        <extracomment>Line of the timeline: nobody has the conversation now; %1 is who did it</extracomment>
        <translation>%1 hat die Zuweisung aufgehoben</translation>
    </message>
    <message>
        <source>%1 took the conversation</source>
        <extracomment>Line of the timeline: %1 assigned the conversation to themselves</extracomment>
        <translation>%1 hat das Gespräch übernommen</translation>
    </message>
    <message>
        <source>%1 assigned the conversation to %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 who has the conversation now</extracomment>
        <translation>%1 hat das Gespräch %2 zugewiesen</translation>
    </message>
    <message>
        <source>Reopened by the customer&apos;s message</source>
        <translation>Durch die Nachricht des Kunden wieder geöffnet</translation>
    </message>
    <message>
        <source>Brought back by the customer&apos;s message</source>
        <translation>Durch die Nachricht des Kunden zurückgeholt</translation>
    </message>
    <message>
        <source>Back again: its time has come</source>
        <extracomment>Line of the timeline: the time until which the conversation was put aside is over</extracomment>
        <translation>Wieder da: Die Zeit ist gekommen</translation>
    </message>
    <message>
        <source>%1 closed the conversation</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat das Gespräch abgeschlossen</translation>
    </message>
    <message>
        <source>%1 snoozed the conversation until %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 a date and time</extracomment>
        <translation>%1 hat das Gespräch bis %2 zurückgestellt</translation>
    </message>
    <message>
        <source>%1 reopened the conversation</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat das Gespräch wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 brought the conversation back</source>
        <extracomment>Line of the timeline: it had been put aside; %1 is who did it</extracomment>
        <translation>%1 hat das Gespräch zurückgeholt</translation>
    </message>
    <message>
        <source>%1 changed the state: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 the state, for example &quot;Waiting for the customer&quot;</extracomment>
        <translation>%1 hat den Stand geändert: %2</translation>
    </message>
    <message>
        <source>%1 tagged the conversation: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags</extracomment>
        <translation>%1 hat Schlagwörter vergeben: %2</translation>
    </message>
    <message>
        <source>%1 took tags away: %2</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags</extracomment>
        <translation>%1 hat Schlagwörter entfernt: %2</translation>
    </message>
    <message>
        <source>%1 tagged the conversation: %2; no longer: %3</source>
        <extracomment>Line of the timeline; %1 is who did it, %2 are names of tags that came, %3 of tags that went</extracomment>
        <translation>%1 hat Schlagwörter vergeben: %2; nicht mehr: %3</translation>
    </message>
    <message>
        <source>The hub</source>
        <extracomment>Who did something to a conversation, when it was no person</extracomment>
        <translation>Der Hub</translation>
    </message>
    <message>
        <source>A colleague</source>
        <extracomment>Who did something to a conversation; the name is not known here</extracomment>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>a colleague</source>
        <extracomment>Who got a conversation; the name is not known here</extracomment>
        <translation>jemand aus dem Team</translation>
    </message>
    <message>
        <source>another queue</source>
        <extracomment>Where a conversation was or is; the name is not known here</extracomment>
        <translation>eine andere Warteschlange</translation>
    </message>
    <message>
        <source>a tag</source>
        <extracomment>A tag whose name is not known here</extracomment>
        <translation>ein Schlagwort</translation>
    </message>
    <message>
        <source>%1 set the priority to low</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat die Priorität auf niedrig gesetzt</translation>
    </message>
    <message>
        <source>%1 set the priority back to normal</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat die Priorität wieder auf normal gesetzt</translation>
    </message>
    <message>
        <source>%1 set the priority to high</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat die Priorität auf hoch gesetzt</translation>
    </message>
    <message>
        <source>%1 set the priority to urgent</source>
        <extracomment>Line of the timeline; %1 is who did it</extracomment>
        <translation>%1 hat die Priorität auf dringend gesetzt</translation>
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
    <message>
        <source>snoozed until %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a time or a day and a time</extracomment>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>viewed by %1</source>
        <extracomment>Part of a list row for screen readers: colleagues have the conversation open; %1 are their names</extracomment>
        <translation>geöffnet bei %1</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <extracomment>Part of a list row for screen readers; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Priorität: %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::InboxViews</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <extracomment>How many conversations a view of the inbox holds, for screen readers</extracomment>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <extracomment>Goes on &quot;12 conversations&quot; (%1) for screen readers: in how many of them something is unread</extracomment>
        <translation>
            <numerusform>%1, %n ungelesen</numerusform>
            <numerusform>%1, %n ungelesen</numerusform>
        </translation>
    </message>
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
    <message>
        <source>Snoozed</source>
        <extracomment>Views of the inbox: conversations put aside for a while</extracomment>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Mentions</source>
        <extracomment>Views of the inbox: conversations in which a note names the agent</extracomment>
        <translation>Erwähnungen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::KeyCapture</name>
    <message>
        <source>This key is needed for writing. Press it together with Ctrl or Alt.</source>
        <extracomment>Choosing a shortcut: the key alone has a use wherever text is written</extracomment>
        <translation>Diese Taste wird zum Schreiben gebraucht. Drücken Sie sie zusammen mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>These keys write a character on some keyboards. Choose others.</source>
        <extracomment>Choosing a shortcut: AltGr or Option with this key writes a character on some keyboards</extracomment>
        <translation>Diese Tasten schreiben auf manchen Tastaturen ein Zeichen. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>These keys edit text everywhere. Choose others.</source>
        <extracomment>Choosing a shortcut: copy, undo and the like use the keys</extracomment>
        <translation>Diese Tasten bearbeiten überall Text. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>%1 is the shortcut of “%2”.</source>
        <extracomment>Choosing a shortcut; %1 are keys, %2 is the command that has them</extracomment>
        <translation>%1 ist das Tastenkürzel von „%2“.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LastTalk</name>
    <message>
        <source>Nobody of us has written yet</source>
        <extracomment>Above the timeline: no agent has written to the customer so far</extracomment>
        <translation>Von uns hat noch niemand geschrieben</translation>
    </message>
    <message>
        <source>you</source>
        <extracomment>In &quot;Last from us: you, 14:02&quot;</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Last from us: %1, %2</source>
        <extracomment>Above the timeline: who of us wrote last, and when</extracomment>
        <translation>Zuletzt von uns: %1, %2</translation>
    </message>
    <message>
        <source>since then %1 from the customer</source>
        <extracomment>Goes on from &quot;Last from us: …&quot;; %1 is how many items the customer sent since</extracomment>
        <translation>seither %1 vom Kunden</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>Who wrote an item, at the beginning of a line</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>What an item is, in a line about it</extracomment>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinkModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>You cannot change this conversation: its queue is not one of yours.</source>
        <extracomment>In the dialog that links the open conversation with one of another customer</extracomment>
        <translation>Dieses Gespräch können Sie nicht ändern: Seine Warteschlange gehört nicht zu Ihren.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LinkedTalks</name>
    <message>
        <source>A conversation that is not on this computer</source>
        <extracomment>In the customer column: a conversation that the open one is linked with cannot be shown, it is in a queue of others or closed for long</extracomment>
        <translation>Ein Gespräch, das nicht auf diesem Computer ist</translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
</context>
<context>
    <name>throughline::ui::LoopbackListener</name>
    <message>
        <source>You can close this page and go back to Throughline.</source>
        <extracomment>Page in the browser after the sign-in at a mail provider</extracomment>
        <translation>Sie können diese Seite schließen und zu Throughline zurückkehren.</translation>
    </message>
    <message>
        <source>This answer does not belong to the sign-in that is under way.</source>
        <extracomment>Page in the browser: somebody else&apos;s answer reached Throughline</extracomment>
        <translation>Diese Antwort gehört nicht zur laufenden Anmeldung.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Notifications</name>
    <message>
        <source>The system took the test notification. If you do not see it, look whether the system&apos;s own settings hold notifications back.</source>
        <translation>Das System hat die Testbenachrichtigung angenommen. Wenn Sie sie nicht sehen, prüfen Sie, ob die Einstellungen des Systems Benachrichtigungen zurückhalten.</translation>
    </message>
    <message>
        <source>The test notification could not be shown: %1</source>
        <translation>Die Testbenachrichtigung konnte nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>The test notification was clicked: it works.</source>
        <extracomment>In the settings: the person clicked the test notification</extracomment>
        <translation>Die Testbenachrichtigung wurde angeklickt: Es funktioniert.</translation>
    </message>
    <message>
        <source>The test notification is on its way.</source>
        <extracomment>In the settings, after the button for a test notification</extracomment>
        <translation>Die Testbenachrichtigung ist unterwegs.</translation>
    </message>
    <message>
        <source>This is a test. A click on it brings the console to the front.</source>
        <extracomment>Text of the test notification</extracomment>
        <translation>Dies ist ein Test. Ein Klick darauf holt die Konsole nach vorn.</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Button of a notification</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <extracomment>Text of a notification; %n is how many messages came</extracomment>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>Said by screen readers as a customer&apos;s message comes; %1 is the customer, an empty name stands for a visitor
----------
Text of a notification</extracomment>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <extracomment>Text of a notification: somebody gave the agent this conversation</extracomment>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>%1, nobody has taken it</source>
        <extracomment>Text of a notification; %1 is &quot;New message&quot; or &quot;3 new messages&quot;</extracomment>
        <translation>%1, noch nicht übernommen</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>Button of a notification: the agent takes the conversation, which opens</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <extracomment>Button of a notification: the conversation comes back in an hour</extracomment>
        <translation>1 Std. zurückstellen</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <extracomment>Title of a notification: a customer whose name is not known</extracomment>
        <translation>Unbekannter Kunde</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>Button of a notification, beside a field to answer in</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>On this system the console cannot show notifications yet. The number of unread conversations stands in the window&apos;s title.</source>
        <extracomment>In the settings: there is no code for this system&apos;s notifications</extracomment>
        <translation>Auf diesem System kann die Konsole noch keine Benachrichtigungen zeigen. Die Zahl der ungelesenen Gespräche steht im Titel des Fensters.</translation>
    </message>
    <message>
        <source>Nothing on this computer shows notifications. The number of unread conversations stands in the window&apos;s title.</source>
        <extracomment>In the settings: no program on this computer shows notifications</extracomment>
        <translation>Auf diesem Rechner zeigt nichts Benachrichtigungen an. Die Zahl der ungelesenen Gespräche steht im Titel des Fensters.</translation>
    </message>
    <message>
        <source>Notifications are shown by %1.</source>
        <extracomment>In the settings; %1 is the program of the system that shows notifications</extracomment>
        <translation>Benachrichtigungen zeigt %1.</translation>
    </message>
    <message>
        <source>A click on one does not open the conversation.</source>
        <extracomment>In the settings, about the program that shows notifications</extracomment>
        <translation>Ein Klick darauf öffnet das Gespräch nicht.</translation>
    </message>
    <message>
        <source>Chats can be answered in it.</source>
        <translation>Chats können darin beantwortet werden.</translation>
    </message>
    <message>
        <source>It offers no field to answer in.</source>
        <translation>Es bietet kein Feld zum Antworten.</translation>
    </message>
    <message>
        <source>It may not play sounds.</source>
        <extracomment>In the settings, about the program that shows notifications</extracomment>
        <translation>Es spielt vielleicht keine Töne.</translation>
    </message>
    <message>
        <source>New message from %1</source>
        <translation>Neue Nachricht von %1</translation>
    </message>
    <message>
        <source>A reply to %1 was not sent</source>
        <extracomment>Said by screen readers at once; %1 is a customer</extracomment>
        <translation>Eine Antwort an %1 wurde nicht gesendet</translation>
    </message>
    <message>
        <source>A colleague mentions you in the conversation with %1</source>
        <extracomment>Said by screen readers at once; %1 is the customer of the conversation</extracomment>
        <translation>Erwähnung durch das Team im Gespräch mit %1</translation>
    </message>
    <message>
        <source>A note mentions you</source>
        <extracomment>Text of a notification: a note of the team names the agent</extracomment>
        <translation>Eine Notiz erwähnt Sie</translation>
    </message>
</context>
<context>
    <name>throughline::ui::OAuthSignIn</name>
    <message>
        <source>Asking where to sign in…</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>Frage, wo man sich anmeldet …</translation>
    </message>
    <message>
        <source>An answer that does not belong to this sign-in was refused. Still waiting for the browser.</source>
        <extracomment>State of a sign-in at a mail provider, after somebody else&apos;s answer was refused</extracomment>
        <translation>Eine Antwort, die nicht zu dieser Anmeldung gehört, wurde abgewiesen. Warte weiter auf den Browser.</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser.</source>
        <translation>Melden Sie sich auf der Seite im Browser an.</translation>
    </message>
    <message>
        <source>Open the page on any device and type the code.</source>
        <extracomment>State of a sign-in at a mail provider: below stand a code and an address</extracomment>
        <translation>Öffnen Sie die Seite auf einem beliebigen Gerät und geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>The hub is getting access…</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>Der Hub holt den Zugriff …</translation>
    </message>
    <message>
        <source>Signed in. The hub keeps the access and renews it.</source>
        <extracomment>State of a sign-in at a mail provider</extracomment>
        <translation>Angemeldet. Der Hub bewahrt den Zugriff und erneuert ihn.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PaletteModel</name>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Open the linked conversation</source>
        <translation>Verlinktes Gespräch öffnen</translation>
    </message>
    <message>
        <source>Go to the linked item</source>
        <extracomment>Row of the palette after a link to a conversation was pasted Row of the palette after a link to an item of a timeline was pasted</extracomment>
        <translation>Zum verlinkten Eintrag</translation>
    </message>
</context>
<context>
    <name>throughline::ui::PastNotifications</name>
    <message>
        <source>Assigned to you</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>A note mentions you</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>Eine Notiz erwähnt Sie</translation>
    </message>
    <message>
        <source>New message, nobody had taken it</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>Neue Nachricht, noch nicht übernommen</translation>
    </message>
    <message>
        <source>New message</source>
        <extracomment>In the list of past notifications: what happened</extracomment>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <extracomment>In the list of past notifications: a customer whose name is not known</extracomment>
        <translation>Unbekannter Kunde</translation>
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
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>with special characters less fits</source>
        <extracomment>Below the composer, behind how many short messages it is: a letter that short messages lack</extracomment>
        <translation>mit Sonderzeichen passt weniger hinein</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %1 SMS, and this channel sends at most %n.</source>
        <extracomment>Below the composer; %1 is how many short messages a text takes, %n how many the channel sends</extracomment>
        <translation>
            <numerusform>Zu lang: %1 SMS, und dieser Kanal sendet höchstens %n.</numerusform>
            <numerusform>Zu lang: %1 SMS, und dieser Kanal sendet höchstens %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::ReplyWindow</name>
    <message>
        <source>Answer until %1, %2 left</source>
        <extracomment>Above the reply, where a channel takes answers for a time only; %1 is when it ends, %2 how long that is (&quot;3 h 12 min&quot;)</extracomment>
        <translation>Antworten bis %1, noch %2</translation>
    </message>
</context>
<context>
    <name>throughline::ui::RowSignals</name>
    <message>
        <source>is typing …</source>
        <extracomment>In a list row, in place of the last message: the customer is typing</extracomment>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>A colleague is typing …</source>
        <extracomment>In a list row, in place of the last message: somebody of the team, whose name is not known here</extracomment>
        <translation>Jemand aus dem Team schreibt …</translation>
    </message>
    <message>
        <source>%1 is typing …</source>
        <extracomment>In a list row, in place of the last message; %1 is somebody of the team</extracomment>
        <translation>%1 schreibt …</translation>
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
    <message>
        <source>More than %1 messages on this computer</source>
        <extracomment>Above search results; %1 is a number: there are at least so many messages</extracomment>
        <translation>Mehr als %1 Nachrichten auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on this computer</source>
        <extracomment>Above search results: how many messages of this computer have the words</extracomment>
        <translation>
            <numerusform>%n Nachricht auf diesem Rechner</numerusform>
            <numerusform>%n Nachrichten auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Somebody whose name is not known</extracomment>
        <translation>Besucher</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SendGuard</name>
    <message>
        <source>The greeting is for %1, and the reply goes to somebody else.</source>
        <extracomment>Warning before a reply is sent; %1 is the name in the greeting</extracomment>
        <translation>Die Anrede gilt %1, die Antwort geht an jemand anderen.</translation>
    </message>
    <message>
        <source>The text names %1, another customer.</source>
        <extracomment>Warning before a reply is sent; %1 is another customer</extracomment>
        <translation>Der Text nennt %1, einen anderen Kunden.</translation>
    </message>
    <message>
        <source>%1 gets this too and is another customer.</source>
        <extracomment>Warning before a reply is sent; %1 is another customer, by name or address</extracomment>
        <translation>%1 erhält dies auch und ist ein anderer Kunde.</translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) take part in this exchange. Is it meant for whom it goes to?</source>
        <extracomment>Warning before a reply is sent</extracomment>
        <translation>
            <numerusform>Eine weitere Person nimmt an diesem Austausch teil. Ist es für die gemeint, an die es geht?</numerusform>
            <numerusform>%n weitere Personen nehmen an diesem Austausch teil. Ist es für die gemeint, an die es geht?</numerusform>
        </translation>
    </message>
    <message>
        <source>The text says %1, and no file is attached.</source>
        <extracomment>Warning before a reply is sent; %1 is a word of the text, such as &quot;attached&quot;</extracomment>
        <translation>Im Text steht %1, es ist aber keine Datei angehängt.</translation>
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
    <name>throughline::ui::SharedViews</name>
    <message>
        <source>Only me</source>
        <extracomment>Choices of who may see a view or a search that was saved</extracomment>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Team of %1</source>
        <extracomment>Choice of who may see a view or a search that was saved; %1 is the name of a queue</extracomment>
        <translation>Team von %1</translation>
    </message>
    <message>
        <source>Not shared: %1</source>
        <extracomment>Beside a view or a search in a list; %1 is the reason</extracomment>
        <translation>Nicht geteilt: %1</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Beside a view or a search in a list: it is another agent&apos;s</extracomment>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Shared by %1</source>
        <extracomment>Beside a view or a search in a list; %1 is the agent it comes from</extracomment>
        <translation>Geteilt von %1</translation>
    </message>
    <message>
        <source>Shared with everybody</source>
        <extracomment>Beside one&apos;s own view or search in a list</extracomment>
        <translation>Mit allen geteilt</translation>
    </message>
    <message>
        <source>Shared with a team</source>
        <extracomment>Beside one&apos;s own view or search in a list</extracomment>
        <translation>Mit einem Team geteilt</translation>
    </message>
    <message>
        <source>Shared with the team of %1</source>
        <extracomment>Beside one&apos;s own view or search in a list; %1 is the name of a queue</extracomment>
        <translation>Mit dem Team von %1 geteilt</translation>
    </message>
    <message>
        <source>you may not share with this team.</source>
        <extracomment>Reasons why the hub did not share a view or a search; they go on a line</extracomment>
        <translation>mit diesem Team dürfen Sie nicht teilen.</translation>
    </message>
    <message>
        <source>only supervisors and administrators may share.</source>
        <translation>nur Teamleitung und Administration dürfen teilen.</translation>
    </message>
    <message>
        <source>too many are shared already.</source>
        <translation>es sind schon zu viele geteilt.</translation>
    </message>
    <message>
        <source>the hub cannot keep it.</source>
        <translation>der Hub kann sie nicht aufbewahren.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SnippetForm</name>
    <message>
        <source>Change the macro</source>
        <extracomment>Title of the form of a macro</extracomment>
        <translation>Makro ändern</translation>
    </message>
    <message>
        <source>New macro</source>
        <translation>Neues Makro</translation>
    </message>
    <message>
        <source>Change the canned response</source>
        <extracomment>Title of the form of a canned response</extracomment>
        <translation>Textbaustein ändern</translation>
    </message>
    <message>
        <source>New canned response</source>
        <translation>Neuer Textbaustein</translation>
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
        <translation>Meine Bestellung</translation>
    </message>
    <message>
        <source>Support</source>
        <extracomment>Name of a queue, as an example</extracomment>
        <translation>Support</translation>
    </message>
    <message>
        <source>It holds an action that this version does not know: it cannot be changed here.</source>
        <extracomment>Why a macro cannot be changed</extracomment>
        <translation>Es enthält eine Aktion, die diese Version nicht kennt: hier lässt es sich nicht ändern.</translation>
    </message>
    <message>
        <source>Assign to whoever runs it</source>
        <extracomment>What a macro does; whom it is assigned to follows from who runs it</extracomment>
        <translation>Zuweisen an die Person, die es ausführt</translation>
    </message>
    <message>
        <source>Assign to</source>
        <extracomment>What a macro does; a person is chosen beside it</extracomment>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <extracomment>What a macro does; a tag is chosen beside it</extracomment>
        <translation>Schlagwort geben</translation>
    </message>
    <message>
        <source>Take the tag</source>
        <extracomment>What a macro does; a tag is chosen beside it</extracomment>
        <translation>Schlagwort nehmen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <extracomment>What a macro does; a time is chosen beside it</extracomment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>What a macro does</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The customer&apos;s name</source>
        <extracomment>Variables of canned responses, in words</extracomment>
        <translation>Name der Kundin oder des Kunden</translation>
    </message>
    <message>
        <source>My own name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>The subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>The queue&apos;s name</source>
        <translation>Name der Warteschlange</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>Beside &quot;Assign to&quot; in the form of a macro</extracomment>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>For an hour</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until this afternoon</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Bis heute Nachmittag</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Bis morgen früh</translation>
    </message>
    <message>
        <source>Until Monday morning</source>
        <extracomment>Until when a macro snoozes a conversation</extracomment>
        <translation>Bis Montagmorgen</translation>
    </message>
    <message>
        <source>Give it a name: it is found by it after /.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>Ein Name fehlt: darunter ist er nach / zu finden.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>There is one with this name already.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>Diesen Namen gibt es schon.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <extracomment>In the form of a canned response or macro</extracomment>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>Write a text, or say what it does.</source>
        <extracomment>In the form of a macro</extracomment>
        <translation>Einen Text schreiben oder eine Aktion hinzufügen.</translation>
    </message>
    <message>
        <source>Write a text.</source>
        <translation>Einen Text schreiben.</translation>
    </message>
    <message>
        <source>Choose for each action what it is done with.</source>
        <extracomment>In the form of a macro: an action lacks its tag or person</extracomment>
        <translation>Bei jeder Aktion auswählen, womit sie geschieht.</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <extracomment>What a macro does; a priority is chosen beside it</extracomment>
        <translation>Priorität setzen</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SnippetLibrary</name>
    <message>
        <source>Only supervisors and administrators may change it.</source>
        <extracomment>Reasons why the hub refused a canned response or macro</extracomment>
        <translation>Nur Teamleitung und Administration dürfen das ändern.</translation>
    </message>
    <message>
        <source>There is another one with this name.</source>
        <translation>Es gibt schon einen anderen Eintrag mit diesem Namen.</translation>
    </message>
    <message>
        <source>Somebody removed it in the meantime.</source>
        <translation>Es wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>It uses a tag or a person that is no longer there.</source>
        <translation>Es verwendet ein Schlagwort oder eine Person, die es nicht mehr gibt.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Snippets</name>
    <message>
        <source>It holds an action that this version does not know. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>Es enthält eine Aktion, die diese Version nicht kennt. Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <source>It uses a tag that is no longer there. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>Es verwendet ein Schlagwort, das es nicht mehr gibt. Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <source>Tags it with %1</source>
        <translation>Verschlagwortet es mit %1</translation>
    </message>
    <message>
        <source>Takes the tag %1 away</source>
        <extracomment>What a macro will do with the conversation; %1 is a tag</extracomment>
        <translation>Nimmt das Schlagwort %1 weg</translation>
    </message>
    <message>
        <source>Assigns it to you</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Weist es Ihnen zu</translation>
    </message>
    <message>
        <source>Takes it from its owner</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Hebt die Zuweisung auf</translation>
    </message>
    <message>
        <source>It assigns to somebody who is no longer there. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>Es weist jemandem zu, den es nicht mehr gibt. Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <source>Assigns it to %1</source>
        <extracomment>What a macro will do with the conversation; %1 is somebody of the team</extracomment>
        <translation>Weist es %1 zu</translation>
    </message>
    <message>
        <source>The time it snoozes until has passed today. Nothing of it is done.</source>
        <extracomment>Why a macro cannot be run</extracomment>
        <translation>Die Zeit, bis zu der es zurückstellt, ist heute schon vorbei. Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <source>Snoozes it until %1</source>
        <extracomment>What a macro will do with the conversation; %1 is a date and time</extracomment>
        <translation>Stellt es bis %1 zurück</translation>
    </message>
    <message>
        <source>Closes it when the reply is sent</source>
        <extracomment>What a macro will do with the conversation</extracomment>
        <translation>Schließt es ab, wenn die Antwort gesendet wird</translation>
    </message>
    <message>
        <source>Closes it</source>
        <translation>Schließt es ab</translation>
    </message>
    <message>
        <source>Gives it the priority %1</source>
        <extracomment>What a macro will do with the conversation; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>Setzt die Priorität auf %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SpellChoices</name>
    <message>
        <source>Add to my words</source>
        <extracomment>In the list about a word that no dictionary knows: it is right from now on, for this agent</extracomment>
        <translation>Zu eigenen Wörtern hinzufügen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>In the list about a word that no dictionary knows: it is left alone until the console is closed</extracomment>
        <translation>Ignorieren</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Spelling</name>
    <message>
        <source>This system has no spell checking that the console knows.</source>
        <extracomment>In the settings, about spell checking</extracomment>
        <translation>Auf diesem System gibt es keine Rechtschreibprüfung, die die Konsole kennt.</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Administrators install them as packages, e.g. hunspell-en-us; nothing is checked until then.</source>
        <extracomment>In the settings, about spell checking; &quot;hunspell-en-us&quot; is the name of a package</extracomment>
        <translation>Auf diesem Rechner gibt es kein Wörterbuch. Wörterbücher werden als Pakete eingerichtet, z. B. hunspell-de-de; bis dahin wird nichts geprüft.</translation>
    </message>
    <message>
        <source>There is no dictionary of the console&apos;s language on this computer. Choose one of the others, or nothing is checked.</source>
        <extracomment>In the settings, about spell checking</extracomment>
        <translation>Für die Sprache der Konsole gibt es auf diesem Rechner kein Wörterbuch. Ohne die Wahl eines anderen wird nichts geprüft.</translation>
    </message>
    <message>
        <source>Checked with: %1. A word is right when one of them knows it.</source>
        <extracomment>In the settings, about spell checking; %1 are languages</extracomment>
        <translation>Geprüft mit: %1. Ein Wort ist richtig, wenn eines davon es kennt.</translation>
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
    <message>
        <source>Saved as %1</source>
        <extracomment>In the settings, after the support bundle was saved; %1 is a file</extracomment>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The support bundle could not be saved in %1.</source>
        <translation>Das Hilfspaket konnte nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <extracomment>A plugin in the settings; %1 is why (English)</extracomment>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 %2, not signed</source>
        <extracomment>A plugin in the settings: its id, its version</extracomment>
        <translation>%1 %2, nicht signiert</translation>
    </message>
    <message>
        <source>%1 %2, signed by %3</source>
        <extracomment>A plugin in the settings: its id, its version, whose key</extracomment>
        <translation>%1 %2, signiert von %3</translation>
    </message>
</context>
<context>
    <name>throughline::ui::SubjectHint</name>
    <message>
        <source>“%1” may belong here: same subject</source>
        <extracomment>In the customer column: another conversation of the customer has the subject of the open one; %1 is that subject</extracomment>
        <translation>„%1“ gehört vielleicht hierher: gleicher Betreff</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>Behind a conversation that may belong to the open one: how many others of that subject there are</extracomment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>“%1” is not suggested here any more.</source>
        <extracomment>What was just done, beside a button that takes it back: another conversation of the customer is not about what the open one is about, and not suggested any more; %1 is its subject</extracomment>
        <translation>„%1“ wird hier nicht mehr vorgeschlagen.</translation>
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
        <source>You can go on working; it is sent later.</source>
        <extracomment>Detail of the connection state</extracomment>
        <translation>Sie können weiterarbeiten; gesendet wird später.</translation>
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
    <message numerus="yes">
        <source>The %n-hour window closed at %1: it opens again when the customer writes</source>
        <extracomment>Why a reply cannot go to this address: the channel takes answers for %n hours after the customer&apos;s last message; %1 is a date and time</extracomment>
        <translation>
            <numerusform>Das %n-Stunden-Fenster schloss am %1: Es öffnet sich wieder, wenn der Kunde schreibt</numerusform>
            <numerusform>Das %n-Stunden-Fenster schloss am %1: Es öffnet sich wieder, wenn der Kunde schreibt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFiles</name>
    <message>
        <source>Files of this kind can run programs. Save it only if you know what it is.</source>
        <translation>Dateien dieser Art können Programme ausführen. Speichern Sie sie nur, wenn Sie wissen, was es ist.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>The file could not be written into this folder.</source>
        <translation>Die Datei konnte nicht in diesen Ordner geschrieben werden.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <extracomment>%1: the path of a file that was saved</extracomment>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFilter</name>
    <message>
        <source>From the customer</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Vom Kunden</translation>
    </message>
    <message>
        <source>From us</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Von uns</translation>
    </message>
    <message>
        <source>Internal</source>
        <extracomment>Choice of what the timeline shows: what customers never see</extracomment>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>E-mails</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Page visits</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Seitenbesuche</translation>
    </message>
    <message>
        <source>Orders</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Carts</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Warenkörbe</translation>
    </message>
    <message>
        <source>System events</source>
        <extracomment>Choice of what the timeline shows: assignments, changes of status, decisions</extracomment>
        <translation>Systemereignisse</translation>
    </message>
    <message>
        <source>Everything else</source>
        <extracomment>Choice of what the timeline shows: kinds without a choice of their own</extracomment>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Only today</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>Nur heute</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <extracomment>Choice of what the timeline shows</extracomment>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Written by</source>
        <extracomment>Heading over choices of what the timeline shows</extracomment>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>What the timeline shows; %1 is a date</extracomment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>What the timeline shows; %1 is a date</extracomment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Some are hidden</source>
        <extracomment>Beside what the timeline shows, while it is being counted how much is not</extracomment>
        <translation>Einiges ist ausgeblendet</translation>
    </message>
    <message numerus="yes">
        <source>%n or more hidden</source>
        <extracomment>Beside what the timeline shows: how many items it does not show, and maybe more</extracomment>
        <translation>
            <numerusform>Mindestens %n ausgeblendet</numerusform>
            <numerusform>Mindestens %n ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <extracomment>Beside what the timeline shows: how many items it does not show</extracomment>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::TimelineFind</name>
    <message>
        <source>Not found</source>
        <extracomment>Beside the field that finds words in the timeline</extracomment>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Beside the field that finds words in the timeline: which place this is, and of how many; &quot;3 of 12&quot;</extracomment>
        <translation>%1 von %2</translation>
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
<context>
    <name>throughline::ui::TransferModel</name>
    <message numerus="yes">
        <source>Transfer %n conversation(s)</source>
        <extracomment>Title of the dialog that hands conversations over to a colleague or a queue</extracomment>
        <translation>
            <numerusform>%n Gespräch übergeben</numerusform>
            <numerusform>%n Gespräche übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot see the queue %2. Choose a queue of theirs as well.</source>
        <extracomment>In the dialog that hands a conversation over; %1 is a colleague, %2 a queue</extracomment>
        <translation>%1 kann die Warteschlange %2 nicht sehen. Dazu eine eigene Warteschlange wählen.</translation>
    </message>
</context>
<context>
    <name>throughline::ui::Triage</name>
    <message numerus="yes">
        <source>%n conversation(s) assigned to you.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>
            <numerusform>%n Gespräch wurde Ihnen zugewiesen.</numerusform>
            <numerusform>%n Gespräche wurden Ihnen zugewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) unassigned.</source>
        <translation>
            <numerusform>%n Gespräch ist nicht mehr zugewiesen.</numerusform>
            <numerusform>%n Gespräche sind nicht mehr zugewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) closed.</source>
        <translation>
            <numerusform>%n Gespräch abgeschlossen.</numerusform>
            <numerusform>%n Gespräche abgeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) snoozed until %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a date and time</extracomment>
        <translation>
            <numerusform>%n Gespräch bis %1 zurückgestellt.</numerusform>
            <numerusform>%n Gespräche bis %1 zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) tagged.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>
            <numerusform>%n Gespräch verschlagwortet.</numerusform>
            <numerusform>%n Gespräche verschlagwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) untagged.</source>
        <translation>
            <numerusform>Schlagwort von %n Gespräch entfernt.</numerusform>
            <numerusform>Schlagwort von %n Gesprächen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitor</source>
        <extracomment>Name of a customer who has not told it yet</extracomment>
        <translation>Besucher</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) not changed: %1. %2</source>
        <extracomment>What the hub did not accept; %1 are names of customers, %2 says why</extracomment>
        <translation>
            <numerusform>%n Gespräch wurde nicht geändert: %1. %2</numerusform>
            <numerusform>%n Gespräche wurden nicht geändert: %1. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is the name of a macro</extracomment>
        <translation>Erledigt: %1.</translation>
    </message>
    <message>
        <source>Two conversations combined.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>Zwei Gespräche zusammengelegt.</translation>
    </message>
    <message>
        <source>The link was taken away.</source>
        <extracomment>What was just done, beside a button that takes it back</extracomment>
        <translation>Die Verknüpfung ist gelöst.</translation>
    </message>
    <message>
        <source>The conversations are linked.</source>
        <translation>Die Gespräche sind verknüpft.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) transferred to %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a colleague or a queue</extracomment>
        <translation>
            <numerusform>%n Gespräch an %1 übergeben.</numerusform>
            <numerusform>%n Gespräche an %1 übergeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) given the priority %1.</source>
        <extracomment>What was just done, beside a button that takes it back; %1 is a priority, e.g. &quot;Urgent&quot;</extracomment>
        <translation>
            <numerusform>%n Gespräch hat jetzt die Priorität %1.</numerusform>
            <numerusform>%n Gespräche haben jetzt die Priorität %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::ui::ViewForm</name>
    <message>
        <source>Not finished</source>
        <extracomment>Field of the form of a view: which states of conversations</extracomment>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Any channel</source>
        <extracomment>Field of the form of a view: which channel</extracomment>
        <translation>Jeder Kanal</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Label in the form of a view</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>Label in the form of a view, and its first choice</extracomment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Any queue</source>
        <translation>Jede Warteschlange</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <extracomment>Label in the form of a view, and its choices: who has the conversation</extracomment>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Wem auch immer</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mir</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>Label in the form of a view, and its first choice</extracomment>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Beliebig oder keines</translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>Label in the form of a view</extracomment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>Label in the form of a view, and its choices: does the customer wait for an answer</extracomment>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Waiting or not</source>
        <translation>Wartet oder nicht</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>Wartet auf uns</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Label in the form of a view, and its choices: what stands on top</extracomment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Längste Wartezeit zuerst</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Dringendste zuerst</translation>
    </message>
    <message>
        <source>Visible to</source>
        <extracomment>Label in the form of a view: for whom it is there</extracomment>
        <translation>Sichtbar für</translation>
    </message>
</context>
</TS>
