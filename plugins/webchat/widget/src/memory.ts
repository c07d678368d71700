// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the widget remembers in the site's own (first-party) storage. A browser that refuses storage still chats; it
// then remembers for as long as the page lives.
import { Entry, Identity, Outgoing, Visitor } from "./protocol";

const ENTRIES_KEPT = 200;

class Box {
    private readonly fallback = new Map<string, string>();

    constructor(private readonly area: () => Storage, private readonly prefix: string) {}

    get<T>(key: string): T | null {
        try {
            const text = this.fallback.get(key) ?? this.area().getItem(this.prefix + key);
            return text === null || text === undefined ? null : (JSON.parse(text) as T);
        } catch {
            return null;
        }
    }

    /** Is what stands under `key` in the browser's storage, so that the next page finds it? */
    lasts(key: string): boolean {
        return !this.fallback.has(key) && this.get(key) !== null;
    }

    set(key: string, value: unknown): void {
        const text = JSON.stringify(value);
        try {
            this.area().setItem(this.prefix + key, text);
            this.fallback.delete(key);
        } catch {
            this.fallback.set(key, text); // full or forbidden
        }
    }

    remove(key: string): void {
        this.fallback.delete(key);
        try {
            this.area().removeItem(this.prefix + key);
        } catch {
            // forbidden: nothing was kept there
        }
    }

    keys(): string[] {
        const found = new Set<string>(this.fallback.keys());
        try {
            const area = this.area();
            for (let i = 0; i < area.length; ++i) {
                const key = area.key(i);
                if (key !== null && key.startsWith(this.prefix)) found.add(key.slice(this.prefix.length));
            }
        } catch {
            // forbidden
        }
        return [...found];
    }
}

export class Memory {
    private readonly lasting: Box;
    private readonly tab: Box;
    private order = 0;

    /** `changed` runs when another tab of this site signed the visitor out or became someone else. */
    constructor(endpoint: string, changed: () => void) {
        const prefix = "throughline.chat." + endpoint + ".";
        this.lasting = new Box(() => localStorage, prefix);
        this.tab = new Box(() => sessionStorage, prefix);
        addEventListener("storage", (event) => {
            if (event.key !== null && event.key !== prefix + "visitor") return;
            changed();
        });
    }

    get visitor(): Visitor | null {
        return this.lasting.get<Visitor>("visitor");
    }
    set visitor(visitor: Visitor | null) {
        if (visitor) this.lasting.set("visitor", visitor);
        else this.lasting.remove("visitor");
    }

    /** Null while nobody has one yet, and where the browser refuses storage: such a visitor is nobody from page to page. */
    get lastingVisitorId(): string | null {
        return this.lasting.lasts("visitor") ? (this.visitor?.id ?? null) : null;
    }

    get identity(): Identity | null {
        return this.lasting.get<Identity>("identity");
    }
    set identity(identity: Identity | null) {
        if (identity) this.lasting.set("identity", identity);
        else this.lasting.remove("identity");
    }

    get open(): boolean {
        return this.tab.get<boolean>("open") === true;
    }
    set open(open: boolean) {
        this.tab.set("open", open);
    }

    get askedPreChat(): boolean {
        return this.lasting.get<boolean>("asked") === true;
    }
    set askedPreChat(asked: boolean) {
        this.lasting.set("asked", asked);
    }

    get entries(): Entry[] {
        const kept = this.tab.get<{ visitor: string; entries: Entry[] }>("entries");
        return kept && kept.visitor === this.visitor?.id && Array.isArray(kept.entries) ? kept.entries : [];
    }
    set entries(entries: Entry[]) {
        this.tab.set("entries", { visitor: this.visitor?.id ?? "", entries: entries.slice(-ENTRIES_KEPT) });
    }

    /** Unacknowledged, oldest first; one key each, so that two tabs never overwrite each other's. */
    outgoing(): Outgoing[] {
        return this.lasting
            .keys()
            .filter((key) => key.startsWith("out."))
            .sort()
            .map((key) => this.lasting.get<Outgoing>(key))
            .filter((item): item is Outgoing => item !== null && typeof item.id === "string");
    }

    keep(item: Outgoing): void {
        this.order = Math.max(this.order + 1, Date.now() * 1000);
        this.lasting.set("out." + String(this.order).padStart(17, "0") + "." + item.id, item);
    }

    acknowledge(id: string): void {
        for (const key of this.lasting.keys()) {
            if (key.startsWith("out.") && key.endsWith("." + id)) this.lasting.remove(key);
        }
    }

    /** Signing out: the next person at this browser finds nothing of the last one. */
    forget(): void {
        for (const key of this.lasting.keys()) this.lasting.remove(key);
        for (const key of this.tab.keys()) if (key !== "open") this.tab.remove(key);
    }
}
