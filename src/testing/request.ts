/** Requests as no browser would make them, for tests of the server. */
import { request } from "node:http";
import { connect } from "node:net";
import type { serve } from "../build/serve/serve.ts";

export type Site = Awaited<ReturnType<typeof serve>>;
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks for a path exactly as it is written: nothing is decoded, joined or folded on the way. */
export const ask = (site: Site, address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(site.url);
    request({ host: "127.0.0.1", port, path: address, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers as Answer["headers"], body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });

/** Sends bytes that no client would, and gives the first line of the answer; "" where the connection is closed without one. */
export const send = (site: Site, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(site.url).port), "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.on("data", (part) => {
      answer += part.toString("latin1");
      socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer.split("\r\n")[0]!));
    socket.setTimeout(5000, () => socket.destroy());
  });
