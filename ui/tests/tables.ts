/** Tables of a spreadsheet program, as small as they can be. */
import { crc32 } from "node:zlib";

type Rows = string[][];

/** A workbook of Excel: the name of each sheet, and its rows of words. */
export function workbook(sheets: Record<string, Rows>): Uint8Array {
  const names = Object.keys(sheets);
  const office = "http://schemas.openxmlformats.org";
  const main = `xmlns="${office}/spreadsheetml/2006/main"`;
  const relations = `${office}/officeDocument/2006/relationships`;
  const linked = (links: string[]): string =>
    `<Relationships xmlns="${office}/package/2006/relationships">${links.join("")}</Relationships>`;
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const parts: [string, string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ],
    ["_rels/.rels", linked([`<Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`])],
    ["xl/workbook.xml", `<workbook ${main} xmlns:r="${relations}"><sheets>${list.join("")}</sheets></workbook>`],
    [
      "xl/_rels/workbook.xml.rels",
      linked(
        names.map(
          (_, at) =>
            `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        ),
      ),
    ],
    ...names.map((name, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet ${main}><sheetData>${(sheets[name] ?? []).map(row).join("")}</sheetData></worksheet>`,
    ]),
  ];
  return zip(parts);
}

function row(cells: string[], at: number): string {
  const each = cells.map((words, column) => {
    const place = `${String.fromCharCode(65 + column)}${at + 1}`;
    return words ? `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>` : "";
  });
  return `<row r="${at + 1}">${each.join("")}</row>`;
}

/** A zip file whose parts are stored as they are. */
function zip(parts: [name: string, words: string][]): Uint8Array {
  const heads: Buffer[] = [];
  const bodies: Buffer[] = [];
  let place = 0;
  for (const [name, words] of parts) {
    const [own, bytes] = [Buffer.from(name), Buffer.from(words)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(own.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(place, 10);
    heads.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), facts, where, own]));
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), facts, own, bytes]);
    bodies.push(body);
    place += body.length;
  }
  const list = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}
