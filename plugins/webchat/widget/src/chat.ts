// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The conversation without a face: identity, what was said, what still has to reach the hub.
import { Link } from "./link";
import { Memory } from "./memory";
import { Attachment, Entry, Identity, Limits, newId, Outgoing, ServerFrame, Settings, VERSION } from "./protocol";

export type SendState = "sending" | "sent" | "refused";
export interface Line extends Entry {
    state: SendState;
    code?: string;
}

export interface ChatEvents {
    changed(): void;
    arrived(entry: Entry): void;
    typing(name: string, on: boolean, ttl: number): void;
}

export class Chat {
    settings: Settings = { title: "", greeting: "", accent: "", preChat: "off", side: "right" };
    limits: Limits = { text: 4000, file: 0, files: 0, fileTypes: [] };
    identity: Identity;
    available = true;
    connected = false;
    /** An agent has seen what was written up to this moment; empty: not known. */
    seen = "";
    entries: Entry[];

    private readonly memory: Memory;
    private readonly link: Link;
    private readonly refused = new Map<string, string>();
    private queue: Outgoing[];
    private inFlight: string | null = null;
    private pause = 0;
    private token: string | null = null;
    private wantsTyping = false;
    private visitorId: string;

    constructor(readonly base: string, private readonly language: string, private readonly events: ChatEvents) {
        this.memory = new Memory(new URL(base).pathname, () => this.otherTab());
        this.entries = this.memory.entries;
        this.queue = this.memory.outgoing();
        this.identity = this.memory.identity ?? { level: "anonymous", name: "" };
        this.visitorId = this.memory.visitor?.id ?? "";
        this.link = new Link(base.replace(/^http/, "ws") + "v1/socket", {
            opened: () => this.hello(),
            frame: (frame) => this.receive(frame),
            lost: () => {
                this.connected = false;
                this.inFlight = null;
                this.events.changed();
            },
        });
    }

    start(): void {
        this.link.start();
    }

    get visitor(): string | null {
        return this.memory.lastingVisitorId;
    }

    /** What stands in the transcript: the server's entries, then own lines on their way. */
    lines(): Line[] {
        const known = new Set(this.entries.map((entry) => entry.id));
        const lines: Line[] = this.entries.map((entry) => ({ ...entry, state: "sent" }));
        for (const item of this.queue) {
            if (item.type !== "message" || known.has(item.id)) continue;
            const code = this.refused.get(item.id);
            lines.push({ id: item.id, from: "visitor", name: "", text: String(item.text), at: item.at, read: true,
                         attachments: (item.files as Attachment[]) ?? [], state: code ? "refused" : "sending", code });
        }
        return lines;
    }

    send(text: string, files: Attachment[] = []): void {
        this.wantsTyping = false;
        this.enqueue({ type: "message", id: newId(), at: new Date().toISOString(), text, files });
    }

    sendForm(name: string, email: string, text: string): string {
        const id = newId();
        this.enqueue({ type: "form", id, at: new Date().toISOString(), name, email, text });
        return id;
    }

    sendProfile(name: string, email: string): void {
        this.enqueue({ type: "profile", id: newId(), at: new Date().toISOString(), name, email });
    }

    page(url: string, title: string, referrer: string): void {
        // Only the newest pages are worth keeping while the line is down.
        const pages = this.queue.filter((item) => item.type === "page" && item.id !== this.inFlight);
        for (const old of pages.slice(0, Math.max(0, pages.length - 30))) this.settle(old.id);
        this.enqueue({ type: "page", id: newId(), at: new Date().toISOString(), url, title, referrer });
    }

    retry(id: string): void {
        this.refused.delete(id);
        this.flush();
        this.events.changed();
    }

    discard(id: string): void {
        this.settle(id);
        this.events.changed();
    }

    typing(on: boolean): void {
        if (on === this.wantsTyping && !on) return;
        this.wantsTyping = on;
        if (this.connected) this.link.send({ type: "typing", on });
    }

    delivered(ids: string[]): void {
        if (ids.length && this.connected) this.link.send({ type: "delivered", items: ids });
    }

    read(): void {
        const unread = this.unread();
        if (!unread.length || !this.connected) return;
        if (!this.link.send({ type: "read", items: unread.map((entry) => entry.id) })) return;
        this.markRead(new Set(unread.map((entry) => entry.id)));
        this.events.changed();
    }

    unread(): Entry[] {
        return this.entries.filter((entry) => entry.from === "agent" && !entry.read);
    }

    identify(token: string): void {
        this.token = token;
        if (this.connected) this.link.send({ type: "identify", token });
    }

    /** Forgets who this was and begins again as a stranger. What was not yet acknowledged was theirs and goes too. */
    logout(): void {
        if (this.connected) this.link.send({ type: "logout" });
        this.token = null;
        this.memory.forget();
        this.beginAgain();
    }

    /** Was this browser last known to the shop as somebody? */
    get wasVerified(): boolean {
        return this.memory.identity?.level === "verified";
    }

    get askedPreChat(): boolean {
        return this.memory.askedPreChat;
    }
    set askedPreChat(asked: boolean) {
        this.memory.askedPreChat = asked;
    }

    get open(): boolean {
        return this.memory.open;
    }
    set open(open: boolean) {
        this.memory.open = open;
    }

    private otherTab(): void {
        if ((this.memory.visitor?.id ?? "") === this.visitorId) return;
        // Before our own first welcome another tab may just have become the visitor we shall be, too.
        this.token = null;
        this.beginAgain();
    }

    private beginAgain(): void {
        this.entries = this.memory.entries;
        this.queue = this.memory.outgoing();
        this.visitorId = this.memory.visitor?.id ?? "";
        this.refused.clear();
        this.inFlight = null;
        this.seen = "";
        this.identity = this.memory.identity ?? { level: "anonymous", name: "" };
        this.connected = false;
        this.link.restart();
        this.events.changed();
    }

    async upload(file: File): Promise<Attachment> {
        const response = await fetch(this.base + "v1/upload", {
            method: "POST",
            headers: { ...this.authorization(), "Content-Type": file.type || "application/octet-stream",
                       "X-File-Name": encodeURIComponent(file.name.slice(0, 200)) },
            body: file,
            credentials: "omit",
        });
        if (!response.ok) throw new Error(response.status === 413 ? "tooLarge" : response.status === 415 ? "type" : "failed");
        return (await response.json()) as Attachment;
    }

    async download(file: Attachment): Promise<Blob> {
        const response = await fetch(this.base + "v1/file/" + encodeURIComponent(file.id), {
            headers: this.authorization(), credentials: "omit",
        });
        if (!response.ok) throw new Error("failed");
        return response.blob();
    }

    private authorization(): Record<string, string> {
        const visitor = this.memory.visitor;
        return { Authorization: "Visitor " + (visitor ? visitor.id + ":" + visitor.secret : "") };
    }

    private hello(): void {
        this.link.send({ type: "hello", v: VERSION, visitor: this.memory.visitor ?? undefined,
                         after: this.entries.at(-1)?.at, lang: this.language, token: this.token ?? undefined });
    }

    private receive(frame: ServerFrame): void {
        switch (frame.type) {
        case "welcome": this.welcome(frame); break;
        case "ack": this.acked(frame.id, frame.at); break;
        case "reject": this.rejected(frame.id, frame.code, frame.retryAfter ?? 0); break;
        case "entry": this.add([frame.entry], true); break;
        case "read": this.markRead(new Set(frame.items)); break;
        case "seen": if (frame.at > this.seen) this.seen = frame.at; break;
        case "typing": this.events.typing(frame.name, frame.on, frame.ttl); return;
        case "available": this.available = frame.available; break;
        case "identity": this.setIdentity(frame.identity); break;
        case "visitor":
            // Another person signed in at this browser: theirs is a new, empty conversation.
            this.memory.forget();
            this.memory.visitor = frame.visitor;
            this.memory.identity = frame.identity;
            this.beginAgain();
            return;
        default: return;
        }
        this.events.changed();
    }

    private welcome(frame: Extract<ServerFrame, { type: "welcome" }>): void {
        const stored = this.memory.visitor;
        if (frame.visitor.secret) {
            // A new visitor: what this browser showed belongs to an id the server does not know (any more).
            if (stored) this.entries = [];
            this.visitorId = frame.visitor.id;
            this.memory.visitor = { id: frame.visitor.id, secret: frame.visitor.secret };
        }
        if (frame.reset) this.entries = [];
        this.memory.entries = this.entries;
        this.settings = frame.settings;
        this.limits = frame.limits;
        this.available = frame.available;
        this.seen = frame.seen;
        this.connected = true;
        this.setIdentity(frame.identity);
        this.add(frame.entries, true);
        this.flush();
    }

    private setIdentity(identity: Identity): void {
        this.identity = identity;
        this.memory.identity = identity;
    }

    private add(entries: Entry[], fresh: boolean): void {
        const known = new Map(this.entries.map((entry) => [entry.id, entry]));
        const added = entries.filter((entry) => !known.has(entry.id));
        // The server's word replaces ours, but for what we know it has not heard yet.
        for (const entry of entries) known.set(entry.id, { ...entry, read: entry.read || known.get(entry.id)?.read === true });
        this.entries = [...known.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        this.memory.entries = this.entries;
        // Known ones are acknowledged again: the server may have died before it could note the first time.
        const agents = entries.filter((entry) => entry.from === "agent");
        this.delivered(agents.map((entry) => entry.id));
        const again = agents.filter((entry) => !entry.read && known.get(entry.id)?.read).map((entry) => entry.id);
        if (again.length) this.link.send({ type: "read", items: again });
        if (fresh) added.filter((entry) => entry.from === "agent").forEach((entry) => this.events.arrived(entry));
    }

    private markRead(ids: Set<string>): void {
        this.entries = this.entries.map((entry) => (ids.has(entry.id) ? { ...entry, read: true } : entry));
        this.memory.entries = this.entries;
    }

    private enqueue(item: Outgoing): void {
        this.memory.keep(item);
        this.queue.push(item);
        this.flush();
        this.events.changed();
    }

    /** One at a time and in order: the next leaves when the hub has committed the one before. */
    private flush(): void {
        if (!this.connected || this.inFlight || this.pause) return;
        const next = this.queue.find((item) => !this.refused.has(item.id));
        if (!next) return;
        const { files, ...frame } = next;
        const wire = files ? { ...frame, attachments: (files as Attachment[]).map((file) => file.id) } : frame;
        if (this.link.send(wire)) this.inFlight = next.id;
    }

    private acked(id: string, at: string): void {
        const item = this.queue.find((candidate) => candidate.id === id);
        if (item?.type === "message") {
            this.add([{ id, from: "visitor", name: "", text: String(item.text), at, read: true,
                        attachments: (item.files as Attachment[]) ?? [] }], false);
        }
        this.settle(id);
        this.flush();
    }

    private rejected(id: string, code: string, retryAfter: number): void {
        if (this.inFlight === id) this.inFlight = null;
        if (code === "rateLimit" || code === "unavailable") {
            clearTimeout(this.pause);
            this.pause = setTimeout(() => {
                this.pause = 0;
                this.flush();
            }, Math.max(0.2, retryAfter) * 1000 * (1 + Math.random() / 4));
            return;
        }
        const item = this.queue.find((candidate) => candidate.id === id);
        if (item?.type === "message" || item?.type === "form") this.refused.set(id, code);
        else this.settle(id);
        this.flush();
    }

    /** Is the form (or message) `id` still on its way? */
    pending(id: string): boolean {
        return this.queue.some((item) => item.id === id);
    }

    refusal(id: string): string | undefined {
        return this.refused.get(id);
    }

    private settle(id: string): void {
        this.memory.acknowledge(id);
        this.refused.delete(id);
        this.queue = this.queue.filter((item) => item.id !== id);
        if (this.inFlight === id) this.inFlight = null;
    }
}
