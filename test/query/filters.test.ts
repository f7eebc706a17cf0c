// Filters: by id or plain name, any of several values, dates by the interval that they cover.
import { describe, expect, it } from "vitest";
import { talks } from "../twin.ts";

const ids = async (line: string): Promise<string[]> =>
  (JSON.parse((await talks(`${line} --json id`)).out) as { id: string }[]).map(({ id }) => id);

describe("a reference filter", () => {
  it("takes an id, a name, a part of a name and a name in another language", async () => {
    const found = ["quote-zakharova-further"];
    expect(await ids("quotes --by maria-zakharova")).toEqual(found);
    expect(await ids('quotes --by "Maria Zakharova"')).toEqual(found);
    expect(await ids("quotes --by ZAKHAROVA")).toEqual(found);
    expect(await ids("quotes --by Захарова")).toEqual(found);
  });

  it("takes any of several values, however they are given", async () => {
    const both = await ids("quotes --by aliyev,pashinyan");
    expect(both).toEqual(["quote-aliyev-revanchism", "quote-pashinyan-main-principles"]);
    expect(await ids("quotes --by aliyev --by pashinyan")).toEqual(both);
  });

  it("finds what a group did by its members", async () => {
    expect(await ids("quotes --by armenia")).toEqual(["quote-joint-statement-further-measures"]);
    expect(await ids("quotes --by azerbaijan")).toEqual(["quote-joint-statement-further-measures"]);
  });

  it("looks in every field that refers to the kind", async () => {
    expect(await ids("positions --actor aliyev")).toEqual(["azerbaijan-firmer-guarantees"]);
    expect(await ids("prisoners --place hadrut")).toEqual(["hadrut-captives"]);
  });

  it("completes other filters", async () => {
    const found = await ids("positions --topic transport-links --by armenia");
    expect(found).toEqual(["armenia-border-checks-on-link", "armenia-envisages-road-link"]);
  });
});

describe("a filter on a closed list", () => {
  it("counts an absent certainty as stated", async () => {
    const all = await ids("figures");
    const claimed = await ids("figures --certainty claimed");
    expect(claimed).toEqual(["armenians-held-23"]);
    expect((await ids("figures --certainty stated")).length).toBe(all.length - claimed.length);
  });

  it("finds gaps: what a source says was none or is not known", async () => {
    expect(await ids("documents --actor none")).toEqual(["joint-statement-2023-12-07"]);
    expect(await ids("prisoners --place unknown")).toEqual(["armenians-released-2023-12-13"]);
  });
});

describe("a date filter", () => {
  it.each([
    ["--on 2023-12-07", "joint-statement-issued-2023-12-07", true],
    ["--on 2023-12-10", "us-praises-deal-2023-12", true],
    ["--on 2023-12", "prisoner-swap-2023-12-13", true],
    ["--on 2023-12-16", "us-praises-deal-2023-12", false],
    ["--since 2023-12-14", "us-praises-deal-2023-12", true],
    ["--since 2023-12-14", "prisoner-swap-2023-12-13", false],
    ["--until 2023-04-01", "soldiers-cross-into-armenia-2023-04", true],
    ["--until 2023-03", "soldiers-cross-into-armenia-2023-04", false],
    ["--since 2021 --until 2022", "peace-talks-after-2020-war", true],
    ["--since 2023", "nkr-dissolved", false],
  ])("%s and %s: %s", async (filter, id, expected) => {
    expect((await ids(`events ${filter}`)).includes(id)).toBe(expected);
  });

  it("says at a terminal how many records without a date it left out", async () => {
    expect((await talks("events --since 2023", { width: 80 })).err).toMatch(/\d+ without a date left out/);
  });

  it("is not there for kinds that have no date", async () => {
    expect((await talks("topics --since 2023")).code).toBe(2);
  });
});

describe("sorting", () => {
  it("puts letters where a dictionary has them and records without a value last", async () => {
    const sorted = await ids("prisoners --sort count.best");
    expect(sorted[0]).toBe("released-soldier-convicted-of-murder");
    expect(sorted.slice(-2).sort()).toEqual(["ruben-vardanyan-held", "unacknowledged-detentions"]);
    expect((await ids("prisoners --sort count.best --reverse")).slice(-2).sort()).toEqual(
      sorted.slice(-2).sort(),
    );
  });

  it("sorts references by name", async () => {
    const names = (await ids("quotes --sort speaker")).slice(0, 2);
    expect(names).toEqual(["quote-joint-statement-further-measures", "quote-michel-major-breakthrough"]);
  });
});
