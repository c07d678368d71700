// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The WebSocket: opened, watched and opened again with jittered back-off, as long as the page lives.
import { parseFrame, ServerFrame } from "./protocol";

const PING_MS = 25_000;
const FIRST_RETRY_MS = 1_000;
const RETRY_FLOOR_MS = 500;
const RETRY_CEILING_MS = 30_000;
const STABLE_MS = 60_000;
/** The server will not have us: another try soon would end the same way. */
const FINAL_CODES = new Set([4400, 4403, 4426]);

export interface LinkEvents {
    opened(): void;
    frame(frame: ServerFrame): void;
    lost(): void;
}

export class Link {
    private socket: WebSocket | null = null;
    private retry = 0;
    private retryTimer = 0;
    private pulse = 0;
    private openedAt = 0;
    private heardAt = 0;
    private askedAt = 0;
    private stopped = false;

    constructor(private readonly url: string, private readonly events: LinkEvents) {
        addEventListener("online", () => this.hurry());
        document.addEventListener("visibilitychange", () => {
            if (document.visibilityState === "visible") this.hurry();
        });
        // A page put aside by the browser keeps its script but not its socket.
        addEventListener("pageshow", (event) => {
            if (event.persisted) this.hurry();
        });
    }

    start(): void {
        this.stopped = false;
        if (this.socket || this.retryTimer) return;
        this.connect();
    }

    send(frame: unknown): boolean {
        if (this.socket?.readyState !== WebSocket.OPEN) return false;
        this.socket.send(JSON.stringify(frame));
        return true;
    }

    /** Ends this connection and opens the next at once, for example under another visitor id. */
    restart(): void {
        this.drop();
        this.retry = 0;
        this.connect();
    }

    private hurry(): void {
        if (this.stopped || this.socket || !this.retryTimer) return;
        clearTimeout(this.retryTimer);
        // Many visitors come back online in the same moment: never all at once.
        this.retryTimer = setTimeout(() => this.connect(), Math.random() * FIRST_RETRY_MS);
    }

    private connect(): void {
        clearTimeout(this.retryTimer);
        this.retryTimer = 0;
        let socket: WebSocket;
        try {
            socket = new WebSocket(this.url);
        } catch {
            this.later();
            return;
        }
        this.socket = socket;
        this.askedAt = 0;
        this.pulse = setInterval(() => this.beat(socket), PING_MS);
        socket.onopen = () => {
            this.openedAt = this.heardAt = Date.now();
            this.events.opened();
        };
        socket.onmessage = (message) => {
            if (this.socket !== socket) return;
            this.heardAt = Date.now();
            const frame = parseFrame(message.data);
            if (frame) this.events.frame(frame);
        };
        socket.onclose = (event) => {
            if (this.socket !== socket) return;
            const stable = this.openedAt > 0 && Date.now() - this.openedAt > STABLE_MS;
            this.drop();
            if (stable) this.retry = 0;
            if (FINAL_CODES.has(event.code)) this.stopped = true;
            this.events.lost();
            if (!this.stopped) this.later();
        };
    }

    private beat(socket: WebSocket): void {
        // Compared with our own last ping, not with the clock: browsers let the timers of hidden pages sleep.
        if (this.askedAt > 0 ? this.heardAt < this.askedAt : this.openedAt === 0) {
            // A dead line: close() may wait for a peer that will never answer.
            socket.close();
            if (this.socket === socket) {
                this.drop();
                this.events.lost();
                this.later();
            }
            return;
        }
        if (this.send({ type: "ping" })) this.askedAt = Date.now();
    }

    private drop(): void {
        clearInterval(this.pulse);
        const socket = this.socket;
        this.socket = null;
        this.openedAt = 0;
        socket?.close();
    }

    private later(): void {
        const wait = this.retry
            ? Math.min(RETRY_CEILING_MS, RETRY_FLOOR_MS + Math.random() * (3 * this.retry - RETRY_FLOOR_MS))
            : Math.random() * FIRST_RETRY_MS;
        this.retry = Math.max(wait, RETRY_FLOOR_MS);
        this.retryTimer = setTimeout(() => this.connect(), wait);
    }
}
